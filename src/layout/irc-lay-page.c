/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"
#include "irc-breaks.h"

#define BOX_PAD 8 /* inside the box to decide */
#define FRAME 0.8
#define FIGURE_GAP 6 /* between a figure and its caption */

/* ---- figures ------------------------------------------------------------ */

/* Caption lines stand below the figure and stay with it. */
static void
add_caption (IrcLay *self, const IrcBlock *block, guint figure, double x)
{
  IrcRun run = { .text = block->figure.caption };
  IrcRuns runs = { &run, 1 };
  IrcInk ink = { &self->style.caption,
                 self->palette->heading,
                 0,
                 x,
                 self->style.text_x + self->style.text_width - x,
                 IRC_ALIGN_LEFT };
  guint first = 0;

  ink.element = irc_lay_add_element (self, IRC_ROLE_CAPTION, figure);
  first = self->slugs->len;
  irc_lay_add_lines (self, &runs, &ink, NULL, FIGURE_GAP);
  for (guint i = first; i + 1 < self->slugs->len; i++)
    ((IrcSlug *) g_ptr_array_index (self->slugs, i))->keep_next = TRUE;
}

/* A figure is never so high that its caption and a heading of two lines do not
 * fit on its page. */
static double
figure_room (const IrcLay *self)
{
  const IrcStyle *style = &self->style;

  return style->bottom - style->top - 3 * style->caption.leading - FIGURE_GAP -
         2 * style->heading[0].leading - style->heading_after[0];
}

void
irc_lay_figure (IrcLay *self, const IrcBlock *block)
{
  double space = self->style.block_space;
  double room = figure_room (self);
  double x = self->style.wide_x;
  IrcChartFrame frame = {
    self->palette, self->fonts, self->style.wide_width, 1
  };
  IrcElement element = { .role = IRC_ROLE_FIGURE,
                         .parent = self->section,
                         .alternative = block->figure.alternative };
  guint group = irc_lay_add_element (self, IRC_ROLE_DIV, self->section);
  guint figure = 0;
  IrcSlug *slug = irc_slug_new (0);
  IrcPiece *piece = NULL;

  element.parent = group;
  figure = irc_pages_builder_add_element (self->builder, &element);
  piece = irc_slug_add_piece (slug, IRC_PIECE_SCENE, figure);
  piece->scene = irc_figure_render (block->figure.figure, &frame);
  piece->scale = MIN (1, room / irc_scene_get_height (piece->scene));
  piece->x = x;
  piece->width = frame.width * piece->scale;
  piece->height = irc_scene_get_height (piece->scene) * piece->scale;
  slug->height = piece->height;
  slug->gives = piece->height * IRC_BREAKS_FIGURE_GIVES;
  slug->before = irc_lay_space (self, space, space);
  slug->keep_next = TRUE;
  if (block->anchor != NULL)
    irc_slug_add_anchor (slug, block->anchor, 0);
  irc_lay_add_slug (self, slug);
  add_caption (self, block, group, x);
}

/* ---- the box to decide -------------------------------------------------- */

static void
add_frame (const IrcLay *self, IrcSlug *slug, IrcRect box)
{
  const IrcRect sides[] = {
    { box.x, box.y, box.width, FRAME },
    { box.x, box.y + box.height - FRAME, box.width, FRAME },
    { box.x, box.y, FRAME, box.height },
    { box.x + box.width - FRAME, box.y, FRAME, box.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    irc_slug_add_rect (slug, sides[i], self->palette->heading);
}

/* A label, and after it a line to write on. */
static void
add_blank (IrcLay *self,
           IrcSlug *slug,
           const char *label,
           const IrcInk *ink,
           double y,
           double height)
{
  double width = irc_fonts_measure (
      self->fonts, ink->type->face, ink->type->size, label, -1);
  double from = ink->x + MIN (width + 8, ink->width);

  irc_lay_paint_text (
      self, slug, label, ink, y + height - ink->type->leading - 1);
  irc_slug_add_rect (
      slug,
      (IrcRect){ from, y + height - 3.5, ink->x + ink->width - from, 0.5 },
      self->palette->muted);
}

void
irc_lay_signature (IrcLay *self, const IrcBlock *block)
{
  double space = self->style.block_space;
  double x = self->style.text_x, width = self->style.text_width;
  double line = self->style.body.leading * 1.55;
  guint n = g_strv_length (block->signature.lines);
  double height = 2 * BOX_PAD + self->style.caption.leading + n * line;
  IrcSlug *slug = irc_slug_new (height);
  guint group = irc_lay_add_element (self, IRC_ROLE_DIV, self->section);
  IrcInk ink = { &self->style.caption, self->palette->accent, 0,
                 x + BOX_PAD,          width - 2 * BOX_PAD,   IRC_ALIGN_LEFT };
  double y = BOX_PAD;

  slug->before = irc_lay_space (self, space, space);
  add_frame (self, slug, (IrcRect){ x, 0, width, height });
  ink.element = irc_lay_add_element (self, IRC_ROLE_P, group);
  irc_lay_paint_text (self, slug, block->signature.title, &ink, y);
  y += self->style.caption.leading;
  ink.type = &self->style.table;
  ink.color = self->palette->ink;
  for (guint i = 0; i < n; i++, y += line) {
    ink.element = irc_lay_add_element (self, IRC_ROLE_P, group);
    add_blank (self, slug, block->signature.lines[i], &ink, y, line);
  }
  irc_lay_add_slug (self, slug);
}
