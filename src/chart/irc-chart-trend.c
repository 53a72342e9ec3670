/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A panel is a gutter with the words of the scales and a plot beside it, cut
 * into one slot a column.  What is written below the slots may take several of
 * them: a box ends with its own slot and reaches back over those before it,
 * which is why the last is always written and boxes never meet. */

#include "irc-chart-trend.h"

#include "irc-chart-parts.h"

#define N_LEVELS 4

/* Points at scale 1. */
#define TWO_PANELS 380.0 /* least width */
#define PANEL_GAP 20.0
#define GUTTER 46.0
#define MAX_GUTTER 0.42 /* of the panel */
#define GUTTER_GAP 6.0
#define STEP 22.0 /* from a level to the next */
#define PAD 11.0  /* above the highest, below the lowest level */
#define COUNT 24.0
#define POINT 3.0 /* radius */
#define LINE 1.6
#define BAR 14.0 /* widest */
#define TEXT_GAP 4.0
#define COUNT_LINES 3
#define DATE_LINES 3

static const IrcChartStyle title_style = { IRC_FACE_SEMIBOLD, 10, 14 };
static const IrcChartStyle scale_style = { IRC_FACE_REGULAR, 7.5, 10 };
static const IrcChartStyle figure_style = { IRC_FACE_SEMIBOLD, 8, 11 };
static const IrcChartStyle date_style = { IRC_FACE_REGULAR, 7, 9.5 };

typedef struct {
  IrcChart chart;
  const IrcTrendSpec *spec;
  double panel_width, gutter; /* gutter: with its gap */
  double slot;
} Trend;

typedef struct {
  guint pathway;
  double x;                               /* of the panel */
  double plot_x, base_y, count_y, date_y; /* level 0; tops */
} Panel;

static double
pt (const Trend *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static double
level_y (const Trend *self, const Panel *panel, int level)
{
  return panel->base_y - CLAMP (level, 0, N_LEVELS - 1) * pt (self, STEP);
}

/* ---- words below the slots ----------------------------------------------- */

/* The width of the widest word of @text, which a box must not be below. */
static double
widest_word (const Trend *self, const IrcChartStyle *style, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width,
                 irc_fonts_measure (self->chart.fonts,
                                    style->face,
                                    pt (self, style->size),
                                    words[i],
                                    -1));
  return width + pt (self, TEXT_GAP / 2);
}

/* How many slots a box needs for the widest of @texts. */
static guint
slots_for (const Trend *self, double width)
{
  guint n = 1;

  while (n < self->spec->n_columns && n * self->slot < width)
    n++;
  return n;
}

/* Whether column @index is written where every box takes @n_slots. */
static gboolean
is_written (const Trend *self, guint index, guint n_slots)
{
  return (self->spec->n_columns - 1 - index) % n_slots == 0 &&
         index + 1 >= n_slots;
}

/* In the middle of its own slot, or where it takes several at their end;
 * returns the height. */
static double
paint_in_slots (const Trend *self,
                const Panel *panel,
                const IrcChartStyle *style,
                const char *text,
                guint index,
                guint n_slots,
                guint max_lines,
                double y,
                IrcColor color)
{
  const double end = panel->plot_x + (index + 1) * self->slot;
  g_autoptr (IrcLines) lines =
      irc_lines_new (&self->chart,
                     style,
                     text,
                     n_slots * self->slot - pt (self, TEXT_GAP / 2),
                     max_lines);

  if (n_slots == 1)
    irc_lines_paint (lines, &self->chart, end - self->slot / 2, y, 0.5, color);
  else
    irc_lines_paint (lines, &self->chart, end, y, 1, color);
  return lines->height;
}

/* ---- the scales ---------------------------------------------------------- */

static void
paint_scale_words (const Trend *self,
                   const Panel *panel,
                   const char *text,
                   double middle,
                   guint max_lines)
{
  g_autoptr (IrcLines) lines =
      irc_lines_new (&self->chart,
                     &scale_style,
                     text,
                     self->gutter - pt (self, GUTTER_GAP),
                     max_lines);

  irc_lines_paint (lines,
                   &self->chart,
                   panel->plot_x - pt (self, GUTTER_GAP),
                   middle - lines->height / 2,
                   1,
                   self->chart.palette->muted);
}

static void
paint_scales (const Trend *self, const Panel *panel)
{
  const IrcPalette *palette = self->chart.palette;
  const double end = panel->x + self->panel_width;

  for (int level = 0; level < N_LEVELS; level++) {
    const double y = level_y (self, panel, level);

    irc_scene_stroke_line (self->chart.scene,
                           panel->plot_x,
                           y,
                           end,
                           y,
                           pt (self, level == 0 ? 1 : 0.5),
                           level == 0 ? palette->heading : palette->rule);
    paint_scale_words (self, panel, self->spec->level_titles[level], y, 2);
  }
  irc_scene_stroke_line (self->chart.scene,
                         panel->plot_x,
                         panel->count_y + pt (self, COUNT),
                         end,
                         panel->count_y + pt (self, COUNT),
                         pt (self, 0.5),
                         palette->rule);
  paint_scale_words (self,
                     panel,
                     self->spec->count_titles[panel->pathway],
                     panel->count_y + pt (self, COUNT / 2),
                     COUNT_LINES);
}

/* ---- the line ------------------------------------------------------------ */

static void
trace_steps (const Trend *self, const Panel *panel, IrcPath *path)
{
  for (guint i = 0; i < self->spec->n_columns; i++) {
    const IrcTrendColumn *column = &self->spec->columns[i];
    const double y =
        level_y (self, panel, column->pathways[panel->pathway].level);
    const double x = panel->plot_x + i * self->slot;

    if (i == 0)
      irc_path_move_to (path, x, y);
    else
      irc_path_line_to (path, x, y);
    irc_path_line_to (path, x + self->slot, y);
  }
}

static void
paint_ground (const Trend *self, const Panel *panel)
{
  g_autoptr (IrcPath) area = irc_path_new ();

  if (self->spec->n_columns == 0)
    return;
  trace_steps (self, panel, area);
  irc_path_line_to (
      area, panel->plot_x + self->spec->n_columns * self->slot, panel->base_y);
  irc_path_line_to (area, panel->plot_x, panel->base_y);
  irc_path_close (area);
  irc_scene_fill (self->chart.scene, area, self->chart.palette->tint);
}

static void
paint_steps (const Trend *self, const Panel *panel)
{
  g_autoptr (IrcPath) line = irc_path_new ();

  if (self->spec->n_columns == 0)
    return;
  trace_steps (self, panel, line);
  irc_scene_stroke (self->chart.scene,
                    line,
                    (IrcStroke){ .width = pt (self, LINE) },
                    self->chart.palette->accent);
}

static void
paint_point (
    const IrcChart *chart, double x, double y, double radius, gboolean hollow)
{
  const IrcPalette *palette = chart->palette;
  g_autoptr (IrcPath) path = irc_path_new ();

  if (!hollow) {
    irc_path_add_circle (path, x, y, radius);
    irc_scene_fill (chart->scene, path, palette->accent);
    return;
  }
  irc_path_add_circle (path, x, y, radius * 0.8);
  irc_scene_fill (chart->scene, path, palette->paper);
  irc_scene_stroke (chart->scene,
                    path,
                    (IrcStroke){ .width = radius * 0.4 },
                    palette->accent);
}

/* ---- columns ------------------------------------------------------------- */

static void
paint_bar (const Trend *self, const Panel *panel, guint index, double middle)
{
  const guint total = self->spec->totals[panel->pathway];
  const guint met = self->spec->columns[index].pathways[panel->pathway].met;
  const double width = MIN (self->slot * 0.6, pt (self, BAR));
  const double height =
      total > 0 ? pt (self, COUNT) * MIN (met, total) / total : 0;

  if (height > 0)
    irc_scene_fill_rect (self->chart.scene,
                         (IrcRect){ middle - width / 2,
                                    panel->count_y + pt (self, COUNT) - height,
                                    width,
                                    height },
                         self->chart.palette->in_place);
}

/* Returns the height of its date. */
static double
paint_column (const Trend *self,
              const Panel *panel,
              guint index,
              guint count_slots,
              guint date_slots)
{
  const IrcTrendColumn *column = &self->spec->columns[index];
  const double x = panel->plot_x + index * self->slot;
  const double top = panel->base_y - pt (self, (N_LEVELS - 1) * STEP + PAD);
  const IrcRect bounds = { x, top, self->slot, panel->date_y - top };

  irc_scene_begin_tag (
      self->chart.scene,
      &(IrcTag){ .kind = IRC_TAG_MARK,
                 .id = column->pathways[panel->pathway].id,
                 .label = column->title,
                 .value = column->pathways[panel->pathway].value,
                 .bounds = bounds });
  paint_bar (self, panel, index, x + self->slot / 2);
  paint_point (&self->chart,
               x + self->slot / 2,
               level_y (self, panel, column->pathways[panel->pathway].level),
               MIN (pt (self, POINT), self->slot * 0.45),
               column->other_content);
  if (is_written (self, index, count_slots))
    paint_in_slots (self,
                    panel,
                    &figure_style,
                    column->pathways[panel->pathway].count,
                    index,
                    count_slots,
                    1,
                    panel->count_y + pt (self, COUNT + 1),
                    self->chart.palette->ink);
  irc_scene_end_tag (self->chart.scene);
  if (!is_written (self, index, date_slots))
    return 0;
  return paint_in_slots (self,
                         panel,
                         &date_style,
                         column->date,
                         index,
                         date_slots,
                         DATE_LINES,
                         panel->date_y,
                         self->chart.palette->muted);
}

/* Returns the height of the dates. */
static double
paint_columns (const Trend *self, const Panel *panel)
{
  double count = 0, date = 0, height = 0;

  for (guint i = 0; i < self->spec->n_columns; i++) {
    const IrcTrendColumn *column = &self->spec->columns[i];

    count =
        MAX (count,
             widest_word (
                 self, &figure_style, column->pathways[panel->pathway].count));
    date = MAX (date, widest_word (self, &date_style, column->date));
  }
  for (guint i = 0; i < self->spec->n_columns; i++) {
    const double used = paint_column (
        self, panel, i, slots_for (self, count), slots_for (self, date));

    height = MAX (height, used);
  }
  return height;
}

/* ---- panels -------------------------------------------------------------- */

/* Returns the height. */
static double
paint_panel (const Trend *self, guint pathway, double x, double y)
{
  const IrcChart *chart = &self->chart;
  g_autoptr (IrcLines) title = irc_lines_new (
      chart, &title_style, self->spec->titles[pathway], self->panel_width, 2);
  Panel panel = { .pathway = pathway, .x = x };

  irc_lines_paint (title, chart, x, y, 0, chart->palette->heading);
  panel.plot_x = x + self->gutter;
  panel.base_y = y + title->height + pt (self, PAD + (N_LEVELS - 1) * STEP);
  panel.count_y = panel.base_y + pt (self, PAD + TEXT_GAP);
  panel.date_y = panel.count_y + pt (self, COUNT + 1 + figure_style.leading);
  paint_ground (self, &panel);
  paint_scales (self, &panel);
  paint_steps (self, &panel);
  return panel.date_y + paint_columns (self, &panel) - y;
}

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  paint_point (chart,
               rect.x + rect.width / 2,
               rect.y + rect.height / 2,
               irc_chart_pt (chart, POINT),
               TRUE);
}

/* Returns the height used. */
static double
paint_legend (const Trend *self, double y)
{
  const IrcLegendEntry entry = { self->spec->other_content, 0 };
  const double key = pt (self, 2 * POINT);
  const double above = pt (self, TEXT_GAP);
  gboolean occurs = FALSE;

  for (guint i = 0; i < self->spec->n_columns; i++)
    occurs |= self->spec->columns[i].other_content;
  if (!occurs)
    return 0;
  return above + irc_chart_paint_legend (&self->chart,
                                         &entry,
                                         1,
                                         (IrcRect){ 0, 0, key, key },
                                         paint_key,
                                         y + above);
}

IrcScene *
irc_chart_trend (const IrcTrendSpec *spec, const IrcChartFrame *frame)
{
  Trend self = { .spec = spec };
  gboolean two_panels;
  double bottom = 0;

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  two_panels = self.chart.width >= pt (&self, TWO_PANELS);
  self.panel_width = two_panels ? (self.chart.width - pt (&self, PANEL_GAP)) / 2
                                : self.chart.width;
  self.gutter = MIN (pt (&self, GUTTER + GUTTER_GAP),
                     self.panel_width * MAX_GUTTER + pt (&self, GUTTER_GAP));
  self.slot = (self.panel_width - self.gutter) / MAX (spec->n_columns, 1);
  for (guint p = 0; p < 2; p++) {
    const double x =
        two_panels ? p * (self.panel_width + pt (&self, PANEL_GAP)) : 0;
    const double height = paint_panel (&self, p, x, two_panels ? 0 : bottom);

    bottom = two_panels ? MAX (bottom, height) : bottom + height;
    if (!two_panels && p == 0)
      bottom += pt (&self, 2 * TEXT_GAP);
  }
  bottom += paint_legend (&self, bottom);
  return irc_chart_end (&self.chart, bottom + pt (&self, 2));
}
