/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"

#define FIGURE_GAP 6 /* between a figure and its caption */
#define WIDE_FIGURE                                                            \
  420 /* the wide grid is used where it is at least so wide                    \
       */

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
  irc_lay_add_lines (self, &runs, &ink, FIGURE_GAP);
  for (guint i = first; i + 1 < self->slugs->len; i++)
    ((IrcSlug *) g_ptr_array_index (self->slugs, i))->keep_next = TRUE;
}

void
irc_lay_figure (IrcLay *self, const IrcBlock *block)
{
  double space = self->style.block_space;
  double room = self->style.bottom - self->style.top -
                3 * self->style.caption.leading - FIGURE_GAP;
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
  slug->before = irc_lay_space (self, space, space);
  slug->keep_next = TRUE;
  if (block->anchor != NULL)
    irc_slug_add_anchor (slug, block->anchor, 0);
  irc_lay_add_slug (self, slug);
  add_caption (self, block, group, x);
}

/* ---- the box to decide -------------------------------------------------- */

void
irc_lay_signature (IrcLay *self, const IrcBlock *block)
{
  double space = self->style.block_space;
  double x = self->style.text_x, width = self->style.text_width;
  double pad = 8, line = self->style.body.leading * 1.55;
  guint n = g_strv_length (block->signature.lines);
  double height = 2 * pad + self->style.caption.leading + n * line;
  IrcSlug *slug = irc_slug_new (height);
  guint group = irc_lay_add_element (self, IRC_ROLE_DIV, self->section);
  IrcInk ink = { &self->style.caption, self->palette->accent, 0, x + pad,
                 width - 2 * pad,      IRC_ALIGN_LEFT };
  double y = pad;

  slug->before = irc_lay_space (self, space, space);
  irc_slug_add_rect (
      slug, (IrcRect){ x, 0, width, 0.8 }, self->palette->heading);
  irc_slug_add_rect (
      slug, (IrcRect){ x, height - 0.8, width, 0.8 }, self->palette->heading);
  irc_slug_add_rect (
      slug, (IrcRect){ x, 0, 0.8, height }, self->palette->heading);
  irc_slug_add_rect (slug,
                     (IrcRect){ x + width - 0.8, 0, 0.8, height },
                     self->palette->heading);
  ink.element = irc_lay_add_element (self, IRC_ROLE_P, group);
  irc_lay_paint_text (self, slug, block->signature.title, &ink, y);
  y += self->style.caption.leading;
  ink.type = &self->style.table;
  ink.color = self->palette->ink;
  for (guint i = 0; i < n; i++, y += line) {
    double text_width = irc_fonts_measure (self->fonts,
                                           ink.type->face,
                                           ink.type->size,
                                           block->signature.lines[i],
                                           -1);
    double from = MIN (ink.x + text_width + 8, ink.x + ink.width);

    ink.element = irc_lay_add_element (self, IRC_ROLE_P, group);
    irc_lay_paint_text (self,
                        slug,
                        block->signature.lines[i],
                        &ink,
                        y + line - ink.type->leading - 1);
    irc_slug_add_rect (
        slug,
        (IrcRect){ from, y + line - 3.5, ink.x + ink.width - from, 0.5 },
        self->palette->muted);
  }
  irc_lay_add_slug (self, slug);
}

/* ---- the title page ----------------------------------------------------- */

/* The largest size at which the title takes at most four lines. */
static IrcParagraph *
set_title (IrcLay *self, const char *title, IrcType *type)
{
  static const double sizes[] = { 38, 32, 27, 22, 18 };
  IrcParagraph *paragraph = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    *type = (IrcType){ IRC_FACE_LIGHT, sizes[i], sizes[i] * 1.18 };
    g_clear_pointer (&paragraph, irc_paragraph_free);
    paragraph =
        irc_typeset_text (self->fonts, title, type, self->style.text_width);
    if (paragraph->n_lines <= 4)
      break;
  }
  return paragraph;
}

static double
paint_lines (IrcLay *self,
             IrcSlug *slug,
             const IrcParagraph *paragraph,
             const char *text,
             IrcInk *ink,
             double y,
             guint max_lines)
{
  IrcRun run = { .text = (char *) (gintptr) text };
  IrcRuns runs = { &run, 1 };
  guint n = MIN (paragraph->n_lines, max_lines);

  ink->element = irc_lay_add_element (self, IRC_ROLE_P, self->section);
  irc_pages_builder_add_missing (self->builder, paragraph->n_missing);
  for (guint i = 0; i < n; i++, y += ink->type->leading)
    irc_lay_paint_line (
        self, slug, &paragraph->lines[i], &runs, &ink->element, ink, y);
  return y;
}

static void
paint_facts (IrcLay *self, IrcSlug *slug, const IrcBlock *block, double top)
{
  static const IrcType label_type = { IRC_FACE_REGULAR, 8.5, 12 };
  static const IrcType value_type = { IRC_FACE_SEMIBOLD, 11, 14.5 };
  double column = self->style.text_width / 2;

  for (guint i = 0; i < block->cover.n_facts; i++) {
    const IrcFact *fact = &block->cover.facts[i];
    IrcInk ink = { &label_type, self->palette->muted,
                   0,           self->style.text_x + (i % 2) * column,
                   column - 16, IRC_ALIGN_LEFT };
    double y = top + (i / 2) * 62;
    g_autoptr (IrcParagraph) value =
        irc_typeset_text (self->fonts, fact->value, &value_type, ink.width);

    ink.element = irc_lay_add_element (self, IRC_ROLE_P, self->section);
    irc_lay_paint_text (self, slug, fact->label, &ink, y);
    ink.type = &value_type;
    ink.color = self->palette->ink;
    paint_lines (self, slug, value, fact->value, &ink, y + 13, 3);
  }
}

/* The upper part in the cover's colour with quiet rings at its corner, the
 * facts on paper below. */
static void
paint_ground (IrcLay *self, IrcSlug *slug, double panel)
{
  IrcScene *scene = irc_scene_new (self->style.page_width, panel);
  IrcPiece *piece = NULL;
  IrcColor ring = self->palette->cover_muted;

  ring.alpha = 1;
  ring.red = (ring.red + 3 * self->palette->cover.red) / 4;
  ring.green = (ring.green + 3 * self->palette->cover.green) / 4;
  ring.blue = (ring.blue + 3 * self->palette->cover.blue) / 4;
  irc_scene_fill_rect (scene,
                       (IrcRect){ 0, 0, self->style.page_width, panel },
                       self->palette->cover);
  irc_scene_push_clip (scene, (IrcRect){ 0, 0, self->style.page_width, panel });
  for (guint i = 0; i < 8; i++) {
    g_autoptr (IrcPath) path = irc_path_new ();

    irc_path_add_circle (path, self->style.page_width - 36, 42, 60 + i * 46);
    irc_scene_stroke (scene, path, (IrcStroke){ .width = 0.6 }, ring);
  }
  irc_scene_pop_clip (scene);
  irc_scene_fill_rect (scene,
                       (IrcRect){ 0, panel - 4, self->style.page_width, 4 },
                       self->palette->accent);
  piece = irc_slug_add_piece (slug, IRC_PIECE_SCENE, IRC_NO_ELEMENT);
  piece->scene = irc_scene_freeze (scene);
  piece->width = self->style.page_width;
  piece->height = panel;
}

void
irc_lay_cover (IrcLay *self, const IrcBlock *block)
{
  static const IrcType kicker_type = { IRC_FACE_SEMIBOLD, 10, 14 };
  static const IrcType subtitle_type = { IRC_FACE_REGULAR, 14, 20 };
  double panel = self->style.page_height * 0.6;
  IrcSlug *slug = irc_slug_new (self->style.bottom - self->style.top);
  IrcInk ink = {
    &kicker_type,       self->palette->cover_muted, 0,
    self->style.text_x, self->style.text_width,     IRC_ALIGN_LEFT
  };
  IrcType title_type = { 0 };
  g_autofree char *kicker = g_utf8_strup (block->cover.kicker, -1);
  g_autoptr (IrcParagraph) title =
      set_title (self, block->cover.title, &title_type);
  g_autoptr (IrcParagraph) subtitle = irc_typeset_text (self->fonts,
                                                        block->cover.subtitle,
                                                        &subtitle_type,
                                                        self->style.text_width);
  g_autoptr (IrcParagraph) note = irc_typeset_text (self->fonts,
                                                    block->cover.note,
                                                    &self->style.note,
                                                    self->style.text_width);
  double y = self->style.page_height * 0.17;

  self->section = irc_lay_add_element (self, IRC_ROLE_SECT, self->root);
  slug->new_page = slug->bare_page = TRUE;
  if (block->anchor != NULL)
    irc_slug_add_anchor (slug, block->anchor, 0);
  paint_ground (self, slug, panel);
  ink.element = irc_lay_add_element (self, IRC_ROLE_P, self->section);
  irc_lay_paint_text (self, slug, kicker, &ink, y);
  ink.type = &title_type;
  ink.color = self->palette->cover_text;
  y = paint_lines (self, slug, title, block->cover.title, &ink, y + 30, 8);
  ink.type = &subtitle_type;
  if (subtitle->n_lines > 0)
    paint_lines (self, slug, subtitle, block->cover.subtitle, &ink, y + 16, 5);
  paint_facts (self, slug, block, panel + 44);
  ink.type = &self->style.note;
  ink.color = self->palette->muted;
  paint_lines (self,
               slug,
               note,
               block->cover.note,
               &ink,
               self->style.page_height - 60 - note->n_lines * ink.type->leading,
               6);
  irc_lay_add_slug (self, slug);
}
