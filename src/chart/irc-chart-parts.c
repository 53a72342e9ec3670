/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-chart-parts.h"

#define MIN_WIDTH 120.0
#define MIN_SCALE 0.8
#define MAX_SCALE 3.0

IrcChart
irc_chart_begin (const IrcChartFrame *frame)
{
  double width = MAX (frame->width, MIN_WIDTH);

  return (IrcChart){
    .scene = irc_scene_new (width, 1),
    .palette = frame->palette,
    .fonts = frame->fonts,
    .width = width,
    .scale = CLAMP (frame->scale, MIN_SCALE, MAX_SCALE),
  };
}

IrcScene *
irc_chart_end (IrcChart *self, double height)
{
  irc_scene_set_height (self->scene, MAX (height, 1));
  return irc_scene_freeze (g_steal_pointer (&self->scene));
}

double
irc_chart_pt (const IrcChart *self, double points)
{
  return points * self->scale;
}

/* ---- wrapped text ------------------------------------------------------- */

/* A stretch that is not broken: a word, a part of one up to and with a hyphen
 * or a slash, or a piece of a word that is wider than the line. */
typedef struct {
  const char *start, *end;
  double width;
  double space; /* before it, 0: stands close to the one before */
} Unit;

typedef struct {
  IrcFonts *fonts;
  IrcFace face;
  IrcTextDirection direction; /* of all lines */
  double size, width;
} Setting;

static double
measure (const Setting *setting, const char *start, const char *end)
{
  return irc_fonts_measure (
      setting->fonts, setting->face, setting->size, start, end - start);
}

static const char *
end_of_unit (const char *p)
{
  while (*p != '\0' && *p != ' ') {
    char c = *p++;

    if ((c == '-' || c == '/') && *p != '\0' && *p != ' ')
      break;
  }
  return p;
}

/* The longest piece of a word that fits, at least one character with the
 * marks that belong to it. */
static const char *
end_of_piece (const Setting *setting, const char *start, const char *end)
{
  const char *best = end;
  const char *p = start;

  while (p < end) {
    do
      p += g_utf8_skip[(guchar) *p];
    while (p < end && g_unichar_ismark (g_utf8_get_char (p)));
    if (best != end && measure (setting, start, p) > setting->width)
      break;
    best = p;
  }
  return best;
}

static GArray *
split_units (const Setting *setting, const char *text)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  const double space_width = measure (setting, " ", &" "[1]);
  const char *p = text;

  while (*p != '\0') {
    Unit unit = { .start = p };

    while (*unit.start == ' ')
      unit.start++;
    if (*unit.start == '\0')
      break;
    unit.space = unit.start > p ? space_width : 0;
    unit.end = end_of_unit (unit.start);
    unit.width = measure (setting, unit.start, unit.end);
    if (unit.width > setting->width) {
      unit.end = end_of_piece (setting, unit.start, unit.end);
      unit.width = measure (setting, unit.start, unit.end);
    }
    g_array_append_val (units, unit);
    p = unit.end;
  }
  return units;
}

/* The unit after the last one of the line that starts with @first. */
static guint
end_of_line (const GArray *units, guint first, double width)
{
  double x = g_array_index (units, Unit, first).width;
  guint i;

  for (i = first + 1; i < units->len; i++) {
    const Unit *unit = &g_array_index (units, Unit, i);

    x += unit->space + unit->width;
    if (x > width)
      break;
  }
  return i;
}

static guint
count_lines (const GArray *units, double width)
{
  guint n = 0;

  for (guint i = 0; i < units->len; i = end_of_line (units, i, width))
    n++;
  return n;
}

/* The narrowest width that needs no more lines than @width, so that the last
 * line is not a lone word.  Halving six times comes within 1 %. */
static double
balance (const GArray *units, double width)
{
  const guint n = count_lines (units, width);
  double low = width / 2, high = width;

  if (n < 2)
    return width;
  for (int i = 0; i < 6; i++) {
    double middle = (low + high) / 2;

    if (count_lines (units, middle) <= n)
      high = middle;
    else
      low = middle;
  }
  return high;
}

static void
add_line (IrcLines *self, const Setting *setting, const char *text, gssize n)
{
  IrcText *line = irc_text_shape_directed (setting->fonts,
                                           setting->face,
                                           setting->size,
                                           setting->direction,
                                           text,
                                           n);

  self->width = MAX (self->width, irc_text_get_width (line));
  self->height += self->leading;
  g_ptr_array_add (self->texts, line);
}

static void
add_lines (IrcLines *self,
           const Setting *setting,
           const GArray *units,
           guint max_lines)
{
  const double width = count_lines (units, setting->width) <= max_lines
                           ? balance (units, setting->width)
                           : setting->width;

  for (guint i = 0; i < units->len;) {
    const guint next = end_of_line (units, i, width);
    const char *start = g_array_index (units, Unit, i).start;
    const char *end = g_array_index (units, Unit, next - 1).end;

    if (self->texts->len + 1 == max_lines && next < units->len) {
      g_autofree char *cut = irc_fonts_ellipsize (
          setting->fonts, setting->face, setting->size, start, width);

      add_line (self, setting, cut, -1);
      self->cut = TRUE;
      break;
    }
    add_line (self, setting, start, end - start);
    i = next;
  }
}

static void
text_unref (gpointer text)
{
  irc_text_unref (text);
}

IrcLines *
irc_lines_new (const IrcChart *chart,
               const IrcChartStyle *style,
               const char *text,
               double width,
               guint max_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const Setting setting = {
    .fonts = chart->fonts,
    .face = style->face,
    .direction = irc_text_find_direction (valid, -1),
    .size = irc_chart_pt (chart, style->size),
    .width = width,
  };
  g_autoptr (GArray) units =
      split_units (&setting, g_strdelimit (valid, "\t\n\v\f\r", ' '));
  const double cap =
      irc_fonts_get_cap_height (chart->fonts, style->face, setting.size);
  IrcLines *self = g_new0 (IrcLines, 1);

  self->texts = g_ptr_array_new_with_free_func (text_unref);
  self->leading = irc_chart_pt (chart, style->leading);
  self->rise = (self->leading + cap) / 2;
  add_lines (self, &setting, units, max_lines);
  return self;
}

void
irc_lines_free (IrcLines *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}

void
irc_lines_paint (const IrcLines *self,
                 const IrcChart *chart,
                 double x,
                 double y,
                 double align,
                 IrcColor color)
{
  for (guint i = 0; i < self->texts->len; i++) {
    IrcText *line = g_ptr_array_index (self->texts, i);

    irc_scene_text (chart->scene,
                    line,
                    x - align * irc_text_get_width (line),
                    y + i * self->leading + self->rise,
                    color);
  }
}

/* ---- legend ------------------------------------------------------------- */

static const IrcChartStyle legend_style = { IRC_FACE_REGULAR, 8, 12 };

double
irc_chart_paint_legend (const IrcChart *chart,
                        const IrcLegendEntry *entries,
                        guint n_entries,
                        IrcRect key,
                        IrcLegendKey paint_key,
                        double y)
{
  const double gap = irc_chart_pt (chart, 5);
  const double space = irc_chart_pt (chart, 14);
  const double between = irc_chart_pt (chart, 3);
  double x = 0, top = y, row = 0;

  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (IrcLines) words = irc_lines_new (chart,
                                                &legend_style,
                                                entries[i].words,
                                                chart->width - key.width - gap,
                                                4);
    double width = key.width + gap + words->width;

    if (x > 0 && x + width > chart->width) {
      x = 0;
      top += row + between;
      row = 0;
    }
    paint_key (chart,
               entries[i].entry,
               (IrcRect){ x,
                          top + (words->leading - key.height) / 2,
                          key.width,
                          key.height });
    irc_lines_paint (
        words, chart, x + key.width + gap, top, 0, chart->palette->muted);
    x += width + space;
    row = MAX (row, MAX (words->height, key.height));
  }
  return top + row - y;
}
