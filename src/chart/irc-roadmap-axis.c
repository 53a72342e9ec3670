/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-roadmap-private.h"

#include <math.h>

/* Points at scale 1. */
#define TWO_COLUMNS 380.0 /* least width */
#define COLUMN_SHARE 0.42 /* of the width, for words */
#define MAX_COLUMN 300.0
#define COLUMN_GAP 6.0
#define SIDE 7.0      /* of the axis, for signs at its ends */
#define BAR_LINE 21.0 /* a bar, with room for a sign above it */
#define BAR 11.0
#define ROW_PAD 3.0
#define END 9.0       /* of a bar, where its length is changed */
#define MIN_TICK 5.0  /* between two lines of the grid */
#define LABEL_GAP 4.0 /* between two labels */
#define FLAG 9.0
#define QUARTERS 4

static const IrcChartStyle year_style = { IRC_FACE_SEMIBOLD, 8, 11 };
static const IrcChartStyle quarter_style = { IRC_FACE_REGULAR, 7, 9 };

/* ---- where things are --------------------------------------------------- */

gboolean
irc_roadmap_is_wide (const IrcChart *chart)
{
  return chart->width >= irc_chart_pt (chart, TWO_COLUMNS);
}

double
irc_roadmap_column (const IrcChart *chart)
{
  return MIN (chart->width * COLUMN_SHARE, irc_chart_pt (chart, MAX_COLUMN));
}

IrcRoadmapAxis
irc_roadmap_measure_axis (const IrcChart *chart, const IrcRoadmapSpec *spec)
{
  const double side = irc_chart_pt (chart, SIDE);
  const gboolean below = !irc_roadmap_is_wide (chart);
  const double column =
      irc_roadmap_column (chart) + irc_chart_pt (chart, COLUMN_GAP);
  const double x = side + (below ? 0 : column);

  return (IrcRoadmapAxis){
    .first = spec->first,
    .n_quarters = spec->n_quarters,
    .x = x,
    .quarter = (chart->width - side - x) / MAX (1, (double) spec->n_quarters),
    .line = irc_chart_pt (chart, BAR_LINE),
    .bar = irc_chart_pt (chart, BAR),
    .pad = irc_chart_pt (chart, ROW_PAD),
    .below = below,
  };
}

IrcRoadmapAxis
irc_roadmap_axis (const IrcRoadmapSpec *spec, const IrcChartFrame *frame)
{
  IrcRoadmapAxis self = { 0 };
  IrcChart chart;

  g_return_val_if_fail (spec != NULL && frame != NULL, self);
  chart = irc_chart_begin (frame);
  self = irc_roadmap_measure_axis (&chart, spec);
  irc_scene_unref (irc_chart_end (&chart, 1));
  return self;
}

gboolean
irc_roadmap_shows (const IrcRoadmapAxis *self, double quarter)
{
  return isfinite (quarter) && quarter >= self->first &&
         quarter <= self->first + (double) self->n_quarters;
}

double
irc_roadmap_x (const IrcRoadmapAxis *self, double quarter)
{
  const double n = self->n_quarters;

  return self->x + CLAMP (quarter - self->first, 0, n) * self->quarter;
}

IrcRect
irc_roadmap_line (const IrcRoadmapAxis *self, IrcRect row)
{
  const double y = self->below ? row.y + row.height - self->pad - self->line
                               : row.y + (row.height - self->line) / 2;

  return (IrcRect){ self->x, y, self->n_quarters * self->quarter, self->line };
}

IrcRect
irc_roadmap_bar_rect (const IrcRoadmapAxis *self,
                      IrcRect row,
                      int start,
                      guint quarters)
{
  const IrcRect line = irc_roadmap_line (self, row);
  const double left = irc_roadmap_x (self, start);
  const double right = irc_roadmap_x (self, start + (double) quarters);
  /* One that is cut to nothing still shows where it is. */
  const double width = MAX (right - left, self->bar / 4);

  return (IrcRect){ MIN (left, line.x + line.width - width),
                    line.y + (line.height - self->bar) / 2,
                    width,
                    self->bar };
}

IrcRoadmapPart
irc_roadmap_find_part (const IrcRoadmapAxis *self,
                       IrcRect bar,
                       double x,
                       double y)
{
  const double end = MIN (END * self->bar / BAR, bar.width / 3);
  const double above = (self->line - self->bar) / 2;

  if (x < bar.x || x > bar.x + bar.width || y < bar.y - above ||
      y > bar.y + bar.height + above)
    return IRC_ROADMAP_BESIDE;
  return x > bar.x + bar.width - end ? IRC_ROADMAP_END : IRC_ROADMAP_BODY;
}

/* ---- years and quarters ------------------------------------------------- */

static IrcLines *
new_label (const IrcRoadmapDrawing *self,
           const IrcChartStyle *style,
           const char *text)
{
  return irc_lines_new (&self->chart,
                        style,
                        text,
                        self->axis.n_quarters * self->axis.quarter +
                            irc_roadmap_pt (self, 1),
                        1);
}

/* Every how many years there is a label. */
static int
find_step (const IrcRoadmapDrawing *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100 };
  g_autoptr (IrcLines) year = new_label (self, &year_style, "2000");
  const double needed = year->width + irc_roadmap_pt (self, LABEL_GAP);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * QUARTERS * self->axis.quarter >= needed)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/* From the beginning of the part that the axis shows of @years; nothing where
 * that is too short for it.  Returns whether there is a label. */
static gboolean
paint_year (const IrcRoadmapDrawing *self, int year, int years, double y)
{
  const IrcRoadmapAxis *axis = &self->axis;
  const double from = irc_roadmap_x (axis, year * QUARTERS);
  const double to = irc_roadmap_x (axis, (year + years) * QUARTERS);
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (IrcLines) label = new_label (self, &year_style, text);
  const double inset = irc_roadmap_pt (self, 2);

  if (label->width + inset > to - from)
    return FALSE;
  irc_lines_paint (
      label, &self->chart, from + inset, y, 0, self->chart.palette->heading);
  return TRUE;
}

static double
paint_years (const IrcRoadmapDrawing *self, double y)
{
  const IrcRoadmapAxis *axis = &self->axis;
  const int step = find_step (self);
  const int last = axis->first + (int) axis->n_quarters - 1;
  gboolean any = FALSE;

  for (int year = axis->first / QUARTERS; year <= last / QUARTERS; year++)
    if (year % step == 0 && paint_year (self, year, step, y))
      any = TRUE;
  if (!any)
    paint_year (self, axis->first / QUARTERS, 200, y);
  return irc_roadmap_pt (self, year_style.leading);
}

static gboolean
fits_quarters (const IrcRoadmapDrawing *self)
{
  for (guint i = 0; i < QUARTERS; i++) {
    g_autoptr (IrcLines) label =
        new_label (self, &quarter_style, self->spec->quarters[i]);

    if (label->width + irc_roadmap_pt (self, 1.5) > self->axis.quarter)
      return FALSE;
  }
  return TRUE;
}

static double
paint_quarters (const IrcRoadmapDrawing *self, double y)
{
  const IrcRoadmapAxis *axis = &self->axis;

  if (!fits_quarters (self))
    return irc_roadmap_pt (self, 2);
  for (guint i = 0; i < axis->n_quarters; i++) {
    const int quarter = axis->first + (int) i;
    g_autoptr (IrcLines) label = new_label (
        self, &quarter_style, self->spec->quarters[quarter % QUARTERS]);

    irc_lines_paint (label,
                     &self->chart,
                     irc_roadmap_x (axis, quarter + 0.5) - label->width / 2,
                     y,
                     0,
                     self->chart.palette->muted);
  }
  return irc_roadmap_pt (self, quarter_style.leading + 1);
}

double
irc_roadmap_paint_head (const IrcRoadmapDrawing *self, double y)
{
  const double years = paint_years (self, y);

  return years + paint_quarters (self, y + years);
}

/* ---- lines -------------------------------------------------------------- */

void
irc_roadmap_paint_grid (const IrcRoadmapDrawing *self,
                        double top,
                        double bottom)
{
  const IrcRoadmapAxis *axis = &self->axis;
  const double least = irc_roadmap_pt (self, MIN_TICK);
  const gboolean quarters = axis->quarter >= least;
  const int every = QUARTERS * (quarters ? 1 : find_step (self));

  for (guint i = 0; i <= axis->n_quarters; i++) {
    const int quarter = axis->first + (int) i;
    const double x = irc_roadmap_x (axis, quarter);
    const gboolean strong = quarter % every == 0;

    if (strong || quarters)
      irc_scene_stroke_line (self->chart.scene,
                             x,
                             top,
                             x,
                             bottom,
                             irc_roadmap_pt (self, strong ? 0.9 : 0.4),
                             self->chart.palette->rule);
  }
}

static void
paint_upright (const IrcRoadmapDrawing *self,
               double x,
               double top,
               double bottom,
               double dash,
               IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  if (bottom <= top)
    return;
  irc_path_move_to (path, x, top);
  irc_path_line_to (path, x, bottom);
  irc_scene_stroke (self->chart.scene,
                    path,
                    (IrcStroke){ .width = irc_roadmap_pt (self, 1),
                                 .dash = irc_roadmap_pt (self, dash),
                                 .gap = irc_roadmap_pt (self, dash) },
                    color);
}

void
irc_roadmap_paint_today (const IrcRoadmapDrawing *self,
                         double top,
                         double bottom)
{
  if (irc_roadmap_shows (&self->axis, self->spec->today))
    paint_upright (self,
                   irc_roadmap_x (&self->axis, self->spec->today),
                   top,
                   bottom,
                   0,
                   self->chart.palette->ink);
}

void
irc_roadmap_paint_today_head (const IrcRoadmapDrawing *self, double y)
{
  const double x = irc_roadmap_x (&self->axis, self->spec->today);
  const double head = irc_roadmap_pt (self, 3);
  g_autoptr (IrcPath) path = irc_path_new ();

  if (!irc_roadmap_shows (&self->axis, self->spec->today))
    return;
  irc_path_move_to (path, x - head, y);
  irc_path_line_to (path, x + head, y);
  irc_path_line_to (path, x, y + head * 1.4);
  irc_path_close (path);
  irc_scene_fill (self->chart.scene, path, self->chart.palette->ink);
}

void
irc_roadmap_paint_due (const IrcRoadmapDrawing *self,
                       const IrcRoadmapTarget *target,
                       double top,
                       double bottom)
{
  if (irc_roadmap_shows (&self->axis, target->at))
    paint_upright (self,
                   irc_roadmap_x (&self->axis, target->at),
                   top,
                   bottom,
                   3,
                   self->chart.palette->target);
}

void
irc_roadmap_paint_flag (const IrcRoadmapDrawing *self,
                        const IrcRoadmapTarget *target,
                        IrcRect line)
{
  const double x = irc_roadmap_x (&self->axis, target->at);
  const double y = line.y + line.height / 2;
  const double half = irc_roadmap_pt (self, FLAG) / 2;
  g_autoptr (IrcPath) path = irc_path_new ();

  if (!irc_roadmap_shows (&self->axis, target->at))
    return;
  irc_path_move_to (path, x, y - half);
  irc_path_line_to (path, x + half, y);
  irc_path_line_to (path, x, y + half);
  irc_path_line_to (path, x - half, y);
  irc_path_close (path);
  irc_scene_fill (self->chart.scene, path, self->chart.palette->target);
}
