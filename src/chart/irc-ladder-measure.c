/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-ladder-private.h"

/* Points at scale 1. */
#define SIDE_BY_SIDE 380.0 /* least width */
#define MAX_SLOT 38.0
#define MIN_SLOT 15.0 /* where a count stands behind its bar */
#define COUNT_GAP 10.0
#define SUMMARY_LINES 4 /* in a stacked rung */

static const IrcChartStyle pathway_style = { IRC_FACE_SEMIBOLD, 9, 12 };
static const IrcChartStyle display_style = { IRC_FACE_LIGHT, 22, 27 };
static const IrcChartStyle compact_style = { IRC_FACE_LIGHT, 16, 20 };
static const IrcChartStyle title_style = { IRC_FACE_SEMIBOLD, 10.5, 14 };
static const IrcChartStyle summary_style = { IRC_FACE_REGULAR, 8.5, 11.2 };
static const IrcChartStyle count_style = { IRC_FACE_REGULAR, 9, 12 };
static const IrcChartStyle status_style = { IRC_FACE_SEMIBOLD, 8.5, 11.5 };

static double
pt (const IrcLadder *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static double
inner_width (const IrcLadder *self)
{
  return self->column_width - pt (self, LADDER_RAIL + 2 * LADDER_PAD);
}

static guint
count_criteria (const IrcLadderRung *rung)
{
  return rung->met + rung->partly + rung->open + rung->unanswered +
         rung->left_out;
}

static guint
longest_bar (const IrcLadderSpec *spec)
{
  guint longest = 1;

  for (int p = 0; p < LADDER_PATHWAYS; p++)
    for (int l = 0; l < LADDER_LEVELS; l++)
      longest = MAX (longest, count_criteria (&spec->pathways[p].rungs[l]));
  return longest;
}

/* The largest size that sets both standings in one line, within reason. */
static IrcChartStyle
fit_display (const IrcLadder *self)
{
  IrcChartStyle style = self->spec->compact ? compact_style : display_style;
  double widest = 0;

  for (int p = 0; p < LADDER_PATHWAYS; p++) {
    g_autoptr (IrcLines) line = irc_lines_new (
        &self->chart, &style, self->spec->pathways[p].standing, G_MAXDOUBLE, 1);

    widest = MAX (widest, line->width);
  }
  if (widest > self->column_width) {
    double shrink = MAX (self->column_width / widest * 0.99, 0.55);

    style.size *= shrink;
    style.leading *= shrink;
  }
  return style;
}

static double
height_of (const IrcLines *lines, double gap)
{
  return lines != NULL && lines->height > 0 ? lines->height + gap : 0;
}

double
irc_ladder_pill_height (const IrcLadder *self, const IrcLines *lines)
{
  return lines->height + pt (self, 4);
}

static void
measure_cell (IrcLadder *self, IrcLadderColumn *column, int level)
{
  const IrcChart *chart = &self->chart;
  const IrcLadderPathway *pathway = column->spec;
  const double width = inner_width (self);
  const double gap = pt (self, LADDER_PART_GAP);
  IrcLadderCell *cell = &column->cells[level - 1];

  cell->rung = &pathway->rungs[level - 1];
  cell->is_target = pathway->target == level;
  cell->count = irc_lines_new (
      chart, &count_style, cell->rung->count, width - self->count_x, 3);
  if (!self->side_by_side) {
    cell->title =
        irc_lines_new (chart, &title_style, cell->rung->title, width, 3);
    cell->summary = irc_lines_new (
        chart, &summary_style, cell->rung->summary, width, SUMMARY_LINES);
    if (cell->summary->cut || cell->summary->texts->len == 0)
      g_clear_pointer (&cell->summary, irc_lines_free);
  }
  if (pathway->level == level && !self->spec->compact)
    cell->standing = irc_lines_new (chart,
                                    &status_style,
                                    pathway->standing,
                                    width - pt (self, 2 * LADDER_PILL_PAD),
                                    3);
  if (cell->is_target)
    cell->target = irc_lines_new (chart,
                                  &status_style,
                                  pathway->target_label,
                                  width - pt (self, LADDER_FLAG + 4),
                                  8);

  cell->height = pt (self, 2 * irc_ladder_inset (self)) +
                 pt (self, LADDER_BAR_LINE) + height_of (cell->title, 0) +
                 height_of (cell->summary, gap);
  if (self->count_x <= 0)
    cell->height += cell->count->height;
  if (cell->standing != NULL)
    cell->height += irc_ladder_pill_height (self, cell->standing) + gap;
  if (cell->target != NULL)
    cell->height += MAX (cell->target->height, pt (self, LADDER_FLAG)) + gap;
}

/* Counts stand behind the bars, under each other, where every count fits in
 * one line and leaves the longest bar units of a fair width. */
static void
place_counts (IrcLadder *self)
{
  const guint longest = longest_bar (self->spec);
  double slot = 0;
  double widest = 0;

  for (int p = 0; p < LADDER_PATHWAYS; p++)
    for (int l = 0; l < LADDER_LEVELS; l++) {
      const IrcLadderRung *rung = &self->spec->pathways[p].rungs[l];
      g_autoptr (IrcLines) count = irc_lines_new (
          &self->chart, &count_style, rung->count, G_MAXDOUBLE, 1);

      widest = MAX (widest, count->width + 0.5);
    }
  slot = (inner_width (self) - pt (self, COUNT_GAP) - widest) / longest;
  if (slot < pt (self, MIN_SLOT))
    return;
  self->slot = MIN (slot, self->slot);
  self->count_x = self->slot * longest + pt (self, COUNT_GAP);
}

static void
measure_column (IrcLadder *self, int index, const IrcChartStyle *display)
{
  const IrcChart *chart = &self->chart;
  IrcLadderColumn *column = &self->columns[index];

  column->spec = &self->spec->pathways[index];
  if (self->side_by_side)
    column->x = self->label_width + pt (self, LADDER_COLUMN_GAP) +
                index * (self->column_width + pt (self, LADDER_COLUMN_GAP));
  column->title = irc_lines_new (
      chart, &pathway_style, column->spec->title, self->column_width, 2);
  column->standing = irc_lines_new (
      chart, display, column->spec->standing, self->column_width, 3);
  if (column->spec->level <= 0 && !self->spec->compact)
    column->ground =
        irc_lines_new (chart,
                       &status_style,
                       column->spec->standing,
                       inner_width (self) - pt (self, LADDER_PILL_PAD),
                       3);
  for (int level = 1; level <= LADDER_LEVELS; level++)
    measure_cell (self, column, level);
}

/* A quarter of the width, less where no level has a summary. */
static double
label_width (const IrcLadder *self)
{
  double widest = 0;

  for (int l = 0; l < LADDER_LEVELS; l++) {
    const IrcLadderRung *rung = &self->spec->pathways[0].rungs[l];
    g_autoptr (IrcLines) title =
        irc_lines_new (&self->chart, &title_style, rung->title, G_MAXDOUBLE, 1);

    if (rung->summary != NULL && *rung->summary != '\0')
      return self->chart.width * 0.25;
    widest = MAX (widest, title->width);
  }
  return MIN (widest + pt (self, 12), self->chart.width * 0.25);
}

void
irc_ladder_measure (IrcLadder *self)
{
  const IrcChart *chart = &self->chart;
  IrcChartStyle display;

  self->side_by_side = chart->width >= pt (self, SIDE_BY_SIDE);
  if (self->side_by_side) {
    self->label_width = label_width (self);
    self->column_width =
        (chart->width - self->label_width) / 2 - pt (self, LADDER_COLUMN_GAP);
    for (int l = 0; l < LADDER_LEVELS; l++) {
      const IrcLadderRung *rung = &self->spec->pathways[0].rungs[l];

      self->titles[l] = irc_lines_new (
          chart, &title_style, rung->title, self->label_width, 3);
      self->summaries[l] = irc_lines_new (
          chart, &summary_style, rung->summary, self->label_width, 8);
    }
  } else {
    self->column_width = chart->width;
  }
  self->slot =
      MIN (inner_width (self) / longest_bar (self->spec), pt (self, MAX_SLOT));
  place_counts (self);
  display = fit_display (self);
  for (int p = 0; p < LADDER_PATHWAYS; p++)
    measure_column (self, p, &display);
}

void
irc_ladder_clear (IrcLadder *self)
{
  for (int l = 0; l < LADDER_LEVELS; l++) {
    g_clear_pointer (&self->titles[l], irc_lines_free);
    g_clear_pointer (&self->summaries[l], irc_lines_free);
  }
  for (int p = 0; p < LADDER_PATHWAYS; p++) {
    IrcLadderColumn *column = &self->columns[p];

    g_clear_pointer (&column->title, irc_lines_free);
    g_clear_pointer (&column->standing, irc_lines_free);
    g_clear_pointer (&column->ground, irc_lines_free);
    for (int l = 0; l < LADDER_LEVELS; l++) {
      IrcLadderCell *cell = &column->cells[l];

      g_clear_pointer (&cell->title, irc_lines_free);
      g_clear_pointer (&cell->summary, irc_lines_free);
      g_clear_pointer (&cell->count, irc_lines_free);
      g_clear_pointer (&cell->standing, irc_lines_free);
      g_clear_pointer (&cell->target, irc_lines_free);
    }
  }
}
