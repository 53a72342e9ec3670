/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns share what the labels leave them, up to a comfortable width, so
 * that two centres do not stand at opposite ends of the page. */

#include "irc-chart-peers.h"

#include "irc-peers-parts.h"

/* Points at scale 1. */
#define COLUMN 84.0     /* widest column */
#define MIN_COLUMN 46.0 /* narrower: the labels go above */
#define LABEL_SHARE 0.36
#define HEAD_LINES 12 /* a name is never cut */
#define LEVEL_LINES 4
#define HEAD_GAP 3.0
#define GROUND_INSET 1.5

static const IrcChartStyle head_style = { IRC_FACE_REGULAR, 7.5, 10 };
static const IrcChartStyle own_style = { IRC_FACE_SEMIBOLD, 7.5, 10 };
static const IrcChartStyle level_style = { IRC_FACE_SEMIBOLD, 9, 12 };

typedef struct {
  IrcChart chart;
  const IrcSideSpec *spec;
  gboolean above; /* labels stand above the marks */
  double code_width;
  double label_width;
  double columns_x, column; /* left of the first, width of each */
  double y;
} Side;

static double
pt (const Side *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static void
measure_columns (Side *self)
{
  const IrcSideSpec *spec = self->spec;
  const double width = self->chart.width;

  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++)
      self->code_width = MAX (
          self->code_width,
          irc_peers_measure_code (&self->chart, spec->bands[b].rows[i].code));
  self->column = MIN (pt (self, COLUMN),
                      width * (1 - LABEL_SHARE) / MAX (spec->n_centres, 1));
  self->above = self->column < pt (self, MIN_COLUMN);
  if (self->above)
    self->column = MIN (pt (self, COLUMN), width / MAX (spec->n_centres, 1));
  self->columns_x = width - spec->n_centres * self->column;
  self->label_width =
      self->above ? width : self->columns_x - pt (self, PEERS_GAP);
  if (self->above)
    self->columns_x = 0;
}

static double
middle_of (const Side *self, guint centre)
{
  return self->columns_x + (centre + 0.5) * self->column;
}

/* The ground of this centre's column. */
static void
paint_ground (const Side *self, double y, double height)
{
  irc_scene_fill_rect (self->chart.scene,
                       (IrcRect){ self->columns_x + pt (self, GROUND_INSET),
                                  y,
                                  self->column - pt (self, 2 * GROUND_INSET),
                                  height },
                       self->chart.palette->tint);
}

/* Names stand on a common ground line. */
static void
paint_heads (Side *self)
{
  g_autoptr (GPtrArray) heads =
      g_ptr_array_new_with_free_func ((GDestroyNotify) irc_lines_free);
  double height = 0;

  for (guint i = 0; i < self->spec->n_centres; i++) {
    IrcLines *lines = irc_lines_new (&self->chart,
                                     i == 0 ? &own_style : &head_style,
                                     self->spec->centres[i],
                                     self->column - pt (self, 2 * HEAD_GAP),
                                     HEAD_LINES);

    height = MAX (height, lines->height);
    g_ptr_array_add (heads, lines);
  }
  height += pt (self, 2 * HEAD_GAP);
  paint_ground (self, self->y, height);
  for (guint i = 0; i < heads->len; i++) {
    const IrcLines *lines = heads->pdata[i];

    irc_lines_paint (lines,
                     &self->chart,
                     middle_of (self, i),
                     self->y + height - pt (self, HEAD_GAP) - lines->height,
                     0.5,
                     self->chart.palette->ink);
  }
  self->y += height;
}

/* ---- rows ---------------------------------------------------------------- */

typedef struct {
  double label_y, cells_y; /* tops; cells: of what stands in the columns */
  double height;
} Row;

static Row
place_row (const Side *self, double label_height, double cell)
{
  const double pad = pt (self, PEERS_ROW_PAD);
  Row row = { .label_y = self->y + pad, .cells_y = self->y + pad };

  row.height = MAX (label_height, cell) + 2 * pad;
  if (self->above) {
    row.cells_y += label_height + pt (self, 2);
    row.height = label_height + cell + pt (self, 2) + 2 * pad;
  }
  return row;
}

static void
paint_row_ground (const Side *self, const Row *row)
{
  const double top = self->above ? row->cells_y : self->y;

  paint_ground (self, top, self->y + row->height - top);
}

/* "Level 2", "Before level 1": as many lines as its column makes of it. */
static GPtrArray *
new_levels (const Side *self, guint pathway, double *height)
{
  GPtrArray *levels =
      g_ptr_array_new_with_free_func ((GDestroyNotify) irc_lines_free);

  for (guint i = 0; i < self->spec->n_centres; i++) {
    IrcLines *level = irc_lines_new (&self->chart,
                                     &level_style,
                                     self->spec->levels[pathway][i],
                                     self->column - pt (self, 2 * HEAD_GAP),
                                     LEVEL_LINES);

    *height = MAX (*height, level->height);
    g_ptr_array_add (levels, level);
  }
  return levels;
}

static void
paint_level_row (Side *self, guint pathway)
{
  const IrcChart *chart = &self->chart;
  double levels_height = 0;
  g_autoptr (GPtrArray) levels = new_levels (self, pathway, &levels_height);
  g_autoptr (IrcLines) title = irc_lines_new (chart,
                                              &level_style,
                                              self->spec->level_titles[pathway],
                                              self->label_width,
                                              4);
  const Row row = place_row (self, title->height, levels_height);

  paint_row_ground (self, &row);
  irc_peers_paint_rule (chart, self->y);
  irc_lines_paint (title, chart, 0, row.label_y, 0, chart->palette->ink);
  for (guint i = 0; i < levels->len; i++)
    irc_lines_paint (levels->pdata[i],
                     chart,
                     middle_of (self, i),
                     row.cells_y,
                     0.5,
                     chart->palette->ink);
  self->y += row.height;
}

static void
paint_row (Side *self, const IrcSideRow *spec)
{
  const IrcChart *chart = &self->chart;
  const double side = pt (self, PEERS_MARK);
  IrcPeersLabel label = irc_peers_label_new (
      chart, spec->code, spec->label, self->code_width, self->label_width);
  const Row row = place_row (self, label.height, side);

  irc_scene_begin_tag (
      chart->scene,
      &(IrcTag){ .kind = IRC_TAG_MARK,
                 .id = spec->id,
                 .label = spec->label,
                 .value = spec->value,
                 .bounds = { 0, self->y, chart->width, row.height } });
  paint_row_ground (self, &row);
  irc_peers_label_paint (&label, chart, 0, row.label_y);
  for (guint i = 0; i < self->spec->n_centres; i++)
    irc_chart_paint_mark (chart->scene,
                          spec->marks[i],
                          &self->spec->words,
                          middle_of (self, i) - side / 2,
                          row.cells_y,
                          side,
                          chart->palette,
                          chart->fonts);
  irc_scene_end_tag (chart->scene);
  irc_peers_paint_rule (chart, self->y);
  self->y += row.height;
  irc_peers_label_clear (&label);
}

static void
paint_legend (Side *self)
{
  gboolean occurring[IRC_N_MARKS] = { FALSE };

  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < self->spec->bands[b].n_rows; i++)
      for (guint c = 0; c < self->spec->n_centres; c++)
        occurring[self->spec->bands[b].rows[i].marks[c]] = TRUE;
  self->y += irc_peers_paint_legend (
      &self->chart, &self->spec->words, occurring, self->y);
}

IrcScene *
irc_chart_side_by_side (const IrcSideSpec *spec, const IrcChartFrame *frame)
{
  Side self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  measure_columns (&self);
  paint_heads (&self);
  for (guint p = 0; p < 2; p++)
    paint_level_row (&self, p);
  for (guint b = 0; b < 3; b++) {
    if (spec->bands[b].n_rows == 0)
      continue;
    self.y += pt (&self, PEERS_BAND_GAP);
    self.y += irc_peers_paint_band (&self.chart, spec->bands[b].title, self.y);
    for (guint i = 0; i < spec->bands[b].n_rows; i++)
      paint_row (&self, &spec->bands[b].rows[i]);
  }
  self.y += pt (&self, PEERS_BAND_GAP);
  paint_legend (&self);
  return irc_chart_end (&self.chart, self.y + pt (&self, 2));
}
