/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table without vertical lines: a row a pillar, a column a level, and on the
 * right the count over all levels.  Narrow, the levels of a pillar follow each
 * other.  A criterion has a box of the same size everywhere, so that lengths
 * can be compared; boxes wrap. */

#include "irc-pillars-private.h"

/* Points at scale 1. */
#define COLUMNS 380.0 /* least width */
#define LABEL 100.0   /* column of the pillars */
#define TOTAL 48.0
#define MAX_COLUMN 132.0
#define COLUMN_GAP 12.0
#define LEVEL 46.0 /* of the level's title where it stands beside its boxes */
#define BOX 11.0
#define BOX_GAP 2.5
#define BOX_HEIGHT 9.0
#define BOX_LINE 14.0
#define ROW_PAD 6.0
#define CELL_GAP 4.0
#define MAX_LINES 6

static const IrcChartStyle head_style = { IRC_FACE_SEMIBOLD, 9, 13 };
static const IrcChartStyle title_style = { IRC_FACE_SEMIBOLD, 9, 14 };
static const IrcChartStyle note_style = { IRC_FACE_REGULAR, 8, 11 };
static const IrcChartStyle level_style = { IRC_FACE_REGULAR, 8.5, 14 };
static const IrcChartStyle count_style = { IRC_FACE_REGULAR, 8.5, 12 };
static const IrcChartStyle total_style = { IRC_FACE_SEMIBOLD, 9, 14 };

typedef struct {
  IrcChart chart;
  const IrcPillarsSpec *spec;
  gboolean wide;
  double column; /* width of a level's boxes and count */
  double y;      /* how far the chart has grown */
} Bars;

static double
pt (const Bars *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static double
column_x (const Bars *self, guint index)
{
  return pt (self, LABEL) + (index + 1) * pt (self, COLUMN_GAP) +
         index * self->column;
}

/* Returns the height used. */
static double
paint_words (const Bars *self,
             const IrcChartStyle *style,
             const char *text,
             double x,
             double y,
             double width,
             IrcColor color)
{
  g_autoptr (IrcLines) lines =
      irc_lines_new (&self->chart, style, text, width, MAX_LINES);

  irc_lines_paint (lines, &self->chart, x, y, 0, color);
  return lines->height;
}

static void
paint_rule (const Bars *self, double width, IrcColor color)
{
  irc_scene_stroke_line (self->chart.scene,
                         0,
                         self->y,
                         self->chart.width,
                         self->y,
                         pt (self, width),
                         color);
}

/* ---- the boxes of a pillar and level ------------------------------------ */

static double
paint_boxes (const Bars *self, const IrcPillarCell *cell, double x, double y)
{
  g_autoptr (GPtrArray) items = irc_pillars_sort (cell);
  const double step = pt (self, BOX + BOX_GAP);
  const double line = pt (self, BOX_LINE);
  const double inset = (line - pt (self, BOX_HEIGHT)) / 2;
  const guint fit = (guint) ((self->column + pt (self, BOX_GAP)) / step);
  const guint a_line = MAX (fit, 1);

  for (guint i = 0; i < items->len; i++) {
    const IrcRect area = {
      x + i % a_line * step,
      y + i / a_line * line,
      pt (self, BOX),
      line,
    };

    irc_pillars_paint_item (
        &self->chart,
        self->spec,
        g_ptr_array_index (items, i),
        (IrcRect){ area.x, area.y + inset, area.width, pt (self, BOX_HEIGHT) },
        area);
  }
  return (items->len + a_line - 1) / a_line * line;
}

static double
paint_cell (const Bars *self, const IrcPillarCell *cell, double x, double y)
{
  const IrcPalette *palette = self->chart.palette;
  const double boxes = paint_boxes (self, cell, x, y);

  return boxes + paint_words (self,
                              &count_style,
                              cell->count,
                              x,
                              y + boxes,
                              self->column,
                              boxes > 0 ? palette->ink : palette->muted);
}

/* ---- in columns --------------------------------------------------------- */

static void
paint_head (Bars *self)
{
  const IrcPalette *palette = self->chart.palette;
  double height = 0;

  for (guint l = 0; l <= IRC_PILLAR_LEVELS; l++) {
    const gboolean total = l == IRC_PILLAR_LEVELS;
    const double used = paint_words (self,
                                     &head_style,
                                     total ? self->spec->total_title
                                           : self->spec->level_titles[l],
                                     column_x (self, l),
                                     self->y,
                                     total ? pt (self, TOTAL) : self->column,
                                     palette->heading);

    height = MAX (height, used);
  }
  self->y += height + pt (self, 2);
}

static double
paint_label (const Bars *self, const IrcPillarRow *row, double y, double width)
{
  const IrcPalette *palette = self->chart.palette;
  double title = paint_words (
      self, &title_style, row->title, 0, y, width, palette->heading);

  return title +
         paint_words (
             self, &note_style, row->note, 0, y + title, width, palette->muted);
}

static void
paint_row (Bars *self, const IrcPillarRow *row)
{
  const double y = self->y + pt (self, ROW_PAD);
  double height = paint_label (self, row, y, pt (self, LABEL));
  double total = paint_words (self,
                              &total_style,
                              row->total,
                              column_x (self, IRC_PILLAR_LEVELS),
                              y,
                              pt (self, TOTAL),
                              self->chart.palette->ink);

  for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
    double used = paint_cell (self, &row->levels[l], column_x (self, l), y);

    height = MAX (height, used);
  }
  height = MAX (height, total);
  self->y = y + height + pt (self, ROW_PAD);
}

/* ---- in one column ------------------------------------------------------ */

static void
paint_stacked_level (Bars *self, const char *title, const IrcPillarCell *cell)
{
  const double x = pt (self, LEVEL + CELL_GAP);
  double label = paint_words (self,
                              &level_style,
                              title,
                              0,
                              self->y,
                              pt (self, LEVEL),
                              self->chart.palette->ink);
  double used = paint_cell (self, cell, x, self->y);

  self->y += MAX (label, used) + pt (self, CELL_GAP);
}

static void
paint_stacked_row (Bars *self, const IrcPillarRow *row)
{
  const IrcChart *chart = &self->chart;
  g_autoptr (IrcLines) total =
      irc_lines_new (chart, &total_style, row->total, chart->width / 2, 3);
  const double beside = chart->width - total->width - pt (self, COLUMN_GAP);
  double height = 0;

  self->y += pt (self, ROW_PAD);
  irc_lines_paint (total, chart, chart->width, self->y, 1, chart->palette->ink);
  height = paint_label (self, row, self->y, beside);
  self->y += MAX (height, total->height) + pt (self, CELL_GAP);
  for (guint l = 0; l < IRC_PILLAR_LEVELS; l++)
    paint_stacked_level (self, self->spec->level_titles[l], &row->levels[l]);
  self->y += pt (self, ROW_PAD - CELL_GAP);
}

/* ---- the chart ---------------------------------------------------------- */

static void
measure (Bars *self)
{
  const double width = self->chart.width;

  self->wide = width >= pt (self, COLUMNS);
  if (self->wide)
    self->column =
        MIN ((width -
              pt (self, LABEL + TOTAL + (IRC_PILLAR_LEVELS + 1) * COLUMN_GAP)) /
                 IRC_PILLAR_LEVELS,
             pt (self, MAX_COLUMN));
  else
    self->column = width - pt (self, LEVEL + CELL_GAP);
}

IrcScene *
irc_chart_pillars_bars (const IrcPillarsSpec *spec, const IrcChartFrame *frame)
{
  Bars self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  measure (&self);
  if (self.wide)
    paint_head (&self);
  for (guint p = 0; p < IRC_PILLARS; p++) {
    const gboolean first = p == 0;

    paint_rule (&self,
                first ? 1 : 0.5,
                first ? self.chart.palette->heading : self.chart.palette->rule);
    if (self.wide)
      paint_row (&self, &spec->pillars[p]);
    else
      paint_stacked_row (&self, &spec->pillars[p]);
  }
  paint_rule (&self, 1, self.chart.palette->heading);
  self.y += pt (&self, 6);
  self.y += irc_pillars_paint_legend (
      &self.chart,
      spec,
      (IrcRect){ 0, 0, pt (&self, BOX), pt (&self, BOX_HEIGHT) },
      self.y);
  return irc_chart_end (&self.chart, self.y + pt (&self, 1));
}
