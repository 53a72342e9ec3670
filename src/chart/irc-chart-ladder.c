/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each pathway is a column: its standing as a large figure, below it a rail
 * with a node for each rung, level 3 on top, and beside each node the bar of
 * criteria.  The rail is thick up to the level reached.  A bar's unit has the
 * same width in every rung, so that lengths can be compared.
 *
 * Side by side, the rows of both columns share their height and a column of
 * titles on the left; stacked, each rung carries its own title. */

#include "irc-ladder-private.h"

#define BLOCK_GAP 22.0 /* between stacked pathways, points at scale 1 */

static double
pt (const IrcLadder *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

/* The rows of the columns @first to @last: the tops of the rungs by level,
 * the ground below them, and the end. */
typedef struct {
  int first, last;
  double tops[LADDER_LEVELS], heights[LADDER_LEVELS];
  double ground, end;
} Rows;

static double
paint_heads (const IrcLadder *self, const Rows *rows, double y)
{
  const IrcPalette *palette = self->chart.palette;
  double title = 0, standing = 0;

  for (int p = rows->first; p <= rows->last; p++) {
    title = MAX (title, self->columns[p].title->height);
    standing = MAX (standing, self->columns[p].standing->height);
  }
  for (int p = rows->first; p <= rows->last; p++) {
    const IrcLadderColumn *column = &self->columns[p];

    irc_lines_paint (
        column->title, &self->chart, column->x, y, 0, palette->heading);
    irc_lines_paint (column->standing,
                     &self->chart,
                     column->x,
                     y + title,
                     0,
                     palette->accent);
  }
  return title + standing + pt (self, 8);
}

static void
place_rows (const IrcLadder *self, Rows *rows, double y)
{
  double ground = 0;

  for (int l = LADDER_LEVELS - 1; l >= 0; l--) {
    double height = 0;

    if (self->side_by_side)
      height = pt (self, 2 * irc_ladder_inset (self)) +
               self->titles[l]->height + self->summaries[l]->height;
    for (int p = rows->first; p <= rows->last; p++)
      height = MAX (height, self->columns[p].cells[l].height);
    rows->tops[l] = y;
    rows->heights[l] = height;
    y += height;
  }
  rows->ground = y;
  for (int p = rows->first; p <= rows->last; p++)
    if (self->columns[p].ground != NULL)
      ground =
          MAX (ground, irc_ladder_pill_height (self, self->columns[p].ground));
  rows->end = y + (ground > 0 ? ground + pt (self, 2 * LADDER_BOX_INSET) : 0);
}

static void
paint_rules (const IrcLadder *self, const Rows *rows)
{
  IrcScene *scene = self->chart.scene;
  const IrcPalette *palette = self->chart.palette;
  const double left = self->side_by_side ? 0 : pt (self, LADDER_RAIL);

  for (int l = 0; l < LADDER_LEVELS; l++) {
    gboolean top = l == LADDER_LEVELS - 1;

    irc_scene_stroke_line (scene,
                           top ? 0 : left,
                           rows->tops[l],
                           self->chart.width,
                           rows->tops[l],
                           pt (self, top ? 1 : 0.5),
                           top ? palette->heading : palette->rule);
  }
  irc_scene_stroke_line (scene,
                         0,
                         rows->end,
                         self->chart.width,
                         rows->end,
                         pt (self, 1),
                         palette->heading);
}

static double
node_y (const IrcLadder *self, const Rows *rows, int level)
{
  if (level <= 0)
    return (rows->ground + rows->end) / 2;
  return rows->tops[level - 1] +
         pt (self, irc_ladder_inset (self) + LADDER_BAR_LINE / 2);
}

static void
paint_rail (const IrcLadder *self,
            const IrcLadderColumn *column,
            const Rows *rows)
{
  IrcScene *scene = self->chart.scene;
  const IrcPalette *palette = self->chart.palette;
  const double x = column->x + pt (self, LADDER_NODE);
  const int level = CLAMP (column->spec->level, 0, LADDER_LEVELS);

  irc_scene_stroke_line (scene,
                         x,
                         node_y (self, rows, LADDER_LEVELS),
                         x,
                         rows->end,
                         pt (self, 1.2),
                         palette->rule);
  if (level > 0)
    irc_scene_stroke_line (scene,
                           x,
                           node_y (self, rows, level),
                           x,
                           rows->end,
                           pt (self, 3),
                           palette->accent);
  if (column->ground != NULL)
    irc_ladder_paint_ground (self, column, node_y (self, rows, 0));
}

static void
paint_labels (const IrcLadder *self, const Rows *rows)
{
  const IrcPalette *palette = self->chart.palette;

  for (int l = LADDER_LEVELS - 1; l >= 0; l--) {
    double y = rows->tops[l] + pt (self, irc_ladder_inset (self));

    irc_lines_paint (self->titles[l], &self->chart, 0, y, 0, palette->heading);
    irc_lines_paint (self->summaries[l],
                     &self->chart,
                     0,
                     y + self->titles[l]->height,
                     0,
                     palette->muted);
  }
}

/* Returns where it ends. */
static double
paint_columns (const IrcLadder *self, int first, int last, double y)
{
  Rows rows = { .first = first, .last = last };

  y += paint_heads (self, &rows, y);
  place_rows (self, &rows, y);
  paint_rules (self, &rows);
  if (self->side_by_side)
    paint_labels (self, &rows);
  for (int p = first; p <= last; p++) {
    const IrcLadderColumn *column = &self->columns[p];

    paint_rail (self, column, &rows);
    for (int level = 1; level <= LADDER_LEVELS; level++)
      irc_ladder_paint_rung (self,
                             column,
                             level,
                             (IrcRect){ column->x,
                                        rows.tops[level - 1],
                                        self->column_width,
                                        rows.heights[level - 1] });
  }
  return rows.end;
}

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  irc_chart_paint_segment (chart, (IrcMark) entry, rect);
}

static double
paint_key_of_bars (const IrcLadder *self, double y)
{
  const IrcMarkWords *words = &self->spec->words;
  const char *open = self->spec->open;
  guint n[IRC_N_MARKS] = { 0 };
  IrcLegendEntry entries[IRC_N_MARKS];
  guint n_entries = 0;

  for (int p = 0; p < LADDER_PATHWAYS; p++)
    for (int l = 0; l < LADDER_LEVELS; l++) {
      const IrcLadderRung *rung = &self->spec->pathways[p].rungs[l];

      n[IRC_MARK_IN_PLACE] += rung->met;
      n[IRC_MARK_PARTLY] += rung->partly;
      n[IRC_MARK_NOT_IN_PLACE] += rung->open;
      n[IRC_MARK_UNANSWERED] += rung->unanswered;
      n[IRC_MARK_LEFT_OUT] += rung->left_out;
    }
  for (guint mark = 0; mark < IRC_N_MARKS; mark++)
    if (n[mark] > 0)
      entries[n_entries++] = (IrcLegendEntry){
        mark == IRC_MARK_NOT_IN_PLACE && open != NULL && *open != '\0'
            ? open
            : words->mark[mark],
        mark,
      };
  return irc_chart_paint_legend (
      &self->chart,
      entries,
      n_entries,
      (IrcRect){ 0, 0, pt (self, 16), pt (self, LADDER_BAR) },
      paint_key,
      y);
}

IrcScene *
irc_chart_ladder (const IrcLadderSpec *spec, const IrcChartFrame *frame)
{
  IrcLadder self = { .spec = spec };
  double y = 0;

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  irc_ladder_measure (&self);
  if (self.side_by_side) {
    y = paint_columns (&self, 0, LADDER_PATHWAYS - 1, y);
  } else {
    y = paint_columns (&self, 0, 0, y);
    y = paint_columns (&self, 1, 1, y + pt (&self, BLOCK_GAP));
  }
  y += pt (&self, 8);
  y += paint_key_of_bars (&self, y);
  irc_ladder_clear (&self);
  return irc_chart_end (&self.chart, y + pt (&self, 2));
}
