/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"

#include <string.h>

#include "irc-string.h"

#define TOP 0.17   /* of the kicker, a share of the page */
#define PANEL 0.6  /* height of the coloured ground */
#define FOOT 60    /* below the note */
#define GAP 16     /* between columns, and under title and facts */
#define MARGIN 24  /* between the ground's end and the words on it */
#define ACCENT 4   /* the bar that ends the ground */
#define MAX_NOTE 6 /* lines */

/* Words of the cover, set.  A user's text of any length must end in good order
 * where its room ends. */
typedef struct {
  char *text;
  IrcType type;
  IrcParagraph *lines;
} Setting;

static void
clear_setting (Setting *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->lines, irc_paragraph_free);
}

static void
set_lines (const IrcLay *self, Setting *setting, char *text, double width)
{
  clear_setting (setting);
  setting->text = text;
  setting->lines = irc_typeset_text (self->fonts, text, &setting->type, width);
}

/* The longest start of @text that takes at most @max_lines, with "…" where it
 * is cut. */
static Setting
set_clamped (const IrcLay *self,
             const char *text,
             const IrcType *type,
             double width,
             guint max_lines)
{
  Setting setting = { .type = *type };
  gsize fits = strlen ("…"), too_long = strlen (text);

  set_lines (self, &setting, g_strdup (text), width);
  if (setting.lines->n_lines <= max_lines)
    return setting;
  while (too_long - fits > 1) {
    gsize half = fits + (too_long - fits) / 2;

    set_lines (self, &setting, irc_string_shorten_words (text, half), width);
    if (setting.lines->n_lines <= max_lines)
      fits = half;
    else
      too_long = half;
  }
  set_lines (self, &setting, irc_string_shorten_words (text, fits), width);
  return setting;
}

/* The largest size at which the title takes at most four lines. */
static Setting
set_title (const IrcLay *self, const char *title)
{
  static const double sizes[] = { 38, 32, 27, 22, 18 };
  Setting setting = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    setting.type = (IrcType){ IRC_FACE_LIGHT, sizes[i], sizes[i] * 1.18 };
    set_lines (self, &setting, g_strdup (title), self->style.text_width);
    if (setting.lines->n_lines <= 4)
      return setting;
  }
  clear_setting (&setting);
  return set_clamped (self, title, &setting.type, self->style.text_width, 6);
}

static guint
lines_in (double height, const IrcType *type)
{
  return (guint) MAX (1, height / type->leading);
}

static void
paint_setting (IrcLay *self,
               IrcSlug *slug,
               const Setting *setting,
               IrcRole role,
               guint parent,
               IrcInk *ink,
               double y)
{
  IrcRun run = { .text = setting->text };
  IrcRuns runs = { &run, 1 };

  if (setting->lines->n_lines == 0)
    return;
  ink->type = &setting->type;
  ink->element = irc_lay_add_element (self, role, parent);
  irc_pages_builder_add_missing (self->builder, setting->lines->n_missing);
  for (guint i = 0; i < setting->lines->n_lines; i++)
    irc_lay_paint_line (self,
                        slug,
                        &setting->lines->lines[i],
                        &runs,
                        &ink->element,
                        ink,
                        y + i * setting->type.leading);
}

static double
setting_height (const Setting *setting)
{
  return setting->lines->n_lines * setting->type.leading;
}

/* ---- facts -------------------------------------------------------------- */

static const IrcType fact_label = { IRC_FACE_REGULAR, 8.5, 12 };
static const IrcType fact_value = { IRC_FACE_SEMIBOLD, 11, 14.5 };

static double
fact_width (const IrcLay *self)
{
  return self->style.text_width / 2 - GAP;
}

/* The values with at most @max_lines each; returns the height of all rows. */
static double
set_facts (const IrcLay *self,
           const IrcBlock *block,
           guint max_lines,
           Setting *values)
{
  double height = 0, row = 0;

  for (guint i = 0; i < block->cover.n_facts; i++) {
    clear_setting (&values[i]);
    values[i] = set_clamped (self,
                             block->cover.facts[i].value,
                             &fact_value,
                             fact_width (self),
                             max_lines);
    row = MAX (i % 2 == 0 ? 0 : row, setting_height (&values[i]));
    if (i % 2 == 1 || i + 1 == block->cover.n_facts)
      height += fact_label.leading + row + GAP;
  }
  return height;
}

/* One item of the list of facts: what it is about is its label. */
static void
paint_fact (IrcLay *self,
            IrcSlug *slug,
            guint list,
            const char *label,
            const Setting *value,
            IrcInk *ink,
            double y)
{
  guint item = irc_lay_add_element (self, IRC_ROLE_LI, list);

  ink->element = irc_lay_add_element (self, IRC_ROLE_LBL, item);
  irc_lay_paint_text (self, slug, label, ink, y);
  ink->color = self->palette->ink;
  paint_setting (
      self, slug, value, IRC_ROLE_LBODY, item, ink, y + fact_label.leading);
}

/* Two columns of facts in what room there is. */
static void
paint_facts (
    IrcLay *self, IrcSlug *slug, const IrcBlock *block, double top, double room)
{
  guint n = block->cover.n_facts;
  g_autofree Setting *values = g_new0 (Setting, MAX (n, 1));
  guint max_lines = lines_in (room, &fact_value);
  IrcElement list = { .role = IRC_ROLE_L,
                      .parent = self->section,
                      .numbering = IRC_NUMBERING_NONE };
  guint element = 0;
  double y = top, row = 0;

  if (n > 0)
    element = irc_pages_builder_add_element (self->builder, &list);
  while (set_facts (self, block, max_lines, values) > room && max_lines > 1)
    max_lines--;
  for (guint i = 0; i < n; i++) {
    IrcInk ink = { &fact_label,
                   self->palette->muted,
                   0,
                   self->style.text_x + (i % 2) * self->style.text_width / 2,
                   fact_width (self),
                   IRC_ALIGN_LEFT };

    if (i % 2 == 0 && i > 0) {
      y += fact_label.leading + row + GAP;
      row = 0;
    }
    paint_fact (
        self, slug, element, block->cover.facts[i].label, &values[i], &ink, y);
    row = MAX (row, setting_height (&values[i]));
  }
  for (guint i = 0; i < n; i++)
    clear_setting (&values[i]);
}

/* ---- the page ----------------------------------------------------------- */

/* The upper part in the cover's colour with quiet rings at its corner; the
 * facts stand on paper below. */
static void
paint_ground (IrcLay *self, IrcSlug *slug, double panel)
{
  double width = self->style.page_width;
  IrcScene *scene = irc_scene_new (width, panel);
  IrcPiece *piece = NULL;
  IrcColor ring = self->palette->cover_muted;

  ring.alpha = 1;
  ring.red = (ring.red + 3 * self->palette->cover.red) / 4;
  ring.green = (ring.green + 3 * self->palette->cover.green) / 4;
  ring.blue = (ring.blue + 3 * self->palette->cover.blue) / 4;
  irc_scene_fill_rect (
      scene, (IrcRect){ 0, 0, width, panel }, self->palette->cover);
  irc_scene_push_clip (scene, (IrcRect){ 0, 0, width, panel });
  for (guint i = 0; i < 8; i++) {
    g_autoptr (IrcPath) path = irc_path_new ();

    irc_path_add_circle (path, width - 36, 42, 60 + i * 46);
    irc_scene_stroke (scene, path, (IrcStroke){ .width = 0.6 }, ring);
  }
  irc_scene_pop_clip (scene);
  irc_scene_fill_rect (scene,
                       (IrcRect){ 0, panel - ACCENT, width, ACCENT },
                       self->palette->accent);
  piece = irc_slug_add_piece (slug, IRC_PIECE_SCENE, IRC_NO_ELEMENT);
  piece->scene = irc_scene_freeze (scene);
  piece->width = width;
  piece->height = panel;
}

/* In capitals, whatever the locale: in a Turkish one, GLib has others. */
static char *
dup_capitals (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p))
    g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (p)));
  return g_string_free (out, FALSE);
}

/* Kicker, title and subtitle on the ground. */
static void
paint_title (IrcLay *self, IrcSlug *slug, const IrcBlock *block, double panel)
{
  static const IrcType kicker_type = { IRC_FACE_SEMIBOLD, 10, 14 };
  static const IrcType subtitle_type = { IRC_FACE_REGULAR, 14, 20 };
  IrcInk ink = {
    &kicker_type,       self->palette->cover_muted, 0,
    self->style.text_x, self->style.text_width,     IRC_ALIGN_LEFT
  };
  g_autofree char *kicker = dup_capitals (block->cover.kicker);
  Setting title = set_title (self, block->cover.title);
  Setting subtitle = { 0 };
  double y = self->style.page_height * TOP;

  ink.element = irc_lay_add_element (self, IRC_ROLE_P, self->section);
  irc_lay_paint_text (self, slug, kicker, &ink, y);
  ink.color = self->palette->cover_text;
  y += 30;
  paint_setting (self, slug, &title, IRC_ROLE_H1, self->section, &ink, y);
  y += setting_height (&title) + GAP;
  subtitle = set_clamped (self,
                          block->cover.subtitle,
                          &subtitle_type,
                          self->style.text_width,
                          lines_in (panel - MARGIN - y, &subtitle_type));
  paint_setting (self, slug, &subtitle, IRC_ROLE_P, self->section, &ink, y);
  clear_setting (&title);
  clear_setting (&subtitle);
}

void
irc_lay_cover (IrcLay *self, const IrcBlock *block)
{
  double panel = self->style.page_height * PANEL;
  double facts = panel + MARGIN + GAP;
  IrcSlug *slug = irc_slug_new (self->style.bottom - self->style.top);
  Setting note = set_clamped (self,
                              block->cover.note,
                              &self->style.note,
                              self->style.text_width,
                              MAX_NOTE);
  double note_y = self->style.page_height - FOOT - setting_height (&note);
  IrcInk ink = { .color = self->palette->muted,
                 .x = self->style.text_x,
                 .width = self->style.text_width };

  self->section = irc_lay_add_element (self, IRC_ROLE_SECT, self->root);
  slug->new_page = slug->bare_page = TRUE;
  if (block->anchor != NULL)
    irc_slug_add_anchor (slug, block->anchor, 0);
  paint_ground (self, slug, panel);
  paint_title (self, slug, block, panel);
  paint_facts (self, slug, block, facts, note_y - facts);
  paint_setting (self, slug, &note, IRC_ROLE_P, self->section, &ink, note_y);
  clear_setting (&note);
  irc_lay_add_slug (self, slug);
  self->closed = TRUE;
}
