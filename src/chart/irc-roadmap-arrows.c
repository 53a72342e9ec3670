/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the arrows run: each upright in a lane of its own, so that the eye can
 * follow it without colour.  Lanes are found before the rows have their
 * heights, since a row says in words what no arrow says. */
#include "irc-roadmap-private.h"

#include <math.h>

/* Points at scale 1. */
#define LANE 4.5  /* from upright to upright */
#define CLEAR 2.5 /* from bars, and the lines of today and the targets */
#define INSET 3.0 /* of an arrow's start from the end of its bar */
#define RUN 7.0   /* least way that an arrow goes into a bar's start */

typedef struct {
  const IrcRoadmapDrawing *drawing;
  GArray *arrows; /* of IrcRoadmapArrow */
} Lanes;

/* Only its place on the axis: rows have no heights yet. */
static IrcRect
bar_at (const IrcRoadmapDrawing *self, guint index)
{
  const IrcRoadmapBar *bar = &self->spec->bars[index];

  return irc_roadmap_bar_rect (
      &self->axis, (IrcRect){ 0, 0, 0, 0 }, bar->start, bar->quarters);
}

static gboolean
is_on_axis (const IrcRoadmapDrawing *self, guint index)
{
  return self->spec->bars[index].start != IRC_ROADMAP_UNSCHEDULED;
}

static gboolean
overlap (guint a, guint b, guint c, guint d)
{
  return MAX (MIN (a, b), MIN (c, d)) <= MIN (MAX (a, b), MAX (c, d));
}

/* Arrows from one bar may share their way. */
static gboolean
meets_arrow (const Lanes *lanes, const IrcRoadmapArrow *arrow)
{
  const double lane = irc_roadmap_pt (lanes->drawing, LANE);

  for (guint i = 0; i < lanes->arrows->len; i++) {
    const IrcRoadmapArrow *other =
        &g_array_index (lanes->arrows, IrcRoadmapArrow, i);

    if (other->from != arrow->from && fabs (other->x - arrow->x) < lane &&
        overlap (other->from, other->to, arrow->from, arrow->to))
      return TRUE;
  }
  return FALSE;
}

/* Behind a bar between its ends an arrow would be lost. */
static gboolean
meets_bar (const Lanes *lanes, const IrcRoadmapArrow *arrow)
{
  const IrcRoadmapDrawing *self = lanes->drawing;
  const double clear = irc_roadmap_pt (self, CLEAR);

  for (guint i = MIN (arrow->from, arrow->to) + 1;
       i < MAX (arrow->from, arrow->to);
       i++) {
    const IrcRect bar = bar_at (self, i);

    if (is_on_axis (self, i) && arrow->x > bar.x - clear &&
        arrow->x < bar.x + bar.width + clear)
      return TRUE;
  }
  return FALSE;
}

static gboolean
meets_line (const Lanes *lanes, const IrcRoadmapArrow *arrow)
{
  const IrcRoadmapDrawing *self = lanes->drawing;
  const double clear = irc_roadmap_pt (self, CLEAR);

  if (irc_roadmap_shows (&self->axis, self->spec->today) &&
      fabs (irc_roadmap_x (&self->axis, self->spec->today) - arrow->x) < clear)
    return TRUE;
  for (guint i = 0; i < self->spec->n_targets; i++) {
    const double at = self->spec->targets[i].at;

    if (irc_roadmap_shows (&self->axis, at) &&
        fabs (irc_roadmap_x (&self->axis, at) - arrow->x) < clear)
      return TRUE;
  }
  return FALSE;
}

/* As far to the end of @from as leaves the way into the start of @to. */
static double
preferred (const IrcRoadmapDrawing *self, IrcRect from, IrcRect to)
{
  const double inset = MIN (irc_roadmap_pt (self, INSET), from.width / 2);

  return MAX (
      MIN (from.x + from.width - inset, to.x - irc_roadmap_pt (self, RUN)),
      from.x + inset);
}

gboolean
irc_roadmap_goes_into_start (const IrcChart *chart, IrcRect to, double x)
{
  return x <= to.x - irc_chart_pt (chart, RUN) / 2;
}

/* Whether an arrow at @x does as the one at the preferred place would: into the
 * start, back into the end, or onto the bar. */
static gboolean
is_alike (const IrcRoadmapDrawing *self, IrcRect to, double x, double wanted)
{
  return irc_roadmap_goes_into_start (&self->chart, to, x) ==
             irc_roadmap_goes_into_start (&self->chart, to, wanted) &&
         (x > to.x + to.width) == (wanted > to.x + to.width);
}

/* The free lane that is nearest to the preferred one; FALSE: there is none. */
static gboolean
find_lane (const Lanes *lanes, IrcRoadmapArrow *arrow)
{
  const IrcRoadmapDrawing *self = lanes->drawing;
  const IrcRect from = bar_at (self, arrow->from);
  const IrcRect to = bar_at (self, arrow->to);
  const double lane = irc_roadmap_pt (self, LANE);
  const double inset = MIN (irc_roadmap_pt (self, INSET), from.width / 2);
  const double wanted = preferred (self, from, to);
  const int most = (int) (from.width / lane) + 1;

  for (int i = 0; i <= 2 * most; i++) {
    arrow->x = wanted + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * lane;
    if (arrow->x < from.x + inset - 0.01 ||
        arrow->x > from.x + from.width - inset + 0.01 ||
        !is_alike (self, to, arrow->x, wanted))
      continue;
    if (!meets_arrow (lanes, arrow) && !meets_bar (lanes, arrow) &&
        !meets_line (lanes, arrow))
      return TRUE;
  }
  arrow->x = wanted;
  return FALSE;
}

static void
add_arrow (Lanes *lanes, guint from, guint to)
{
  const IrcRoadmapSpec *spec = lanes->drawing->spec;
  const IrcRoadmapBar *before = &spec->bars[from];
  IrcRoadmapArrow arrow = {
    .from = from,
    .to = to,
    .conflict = spec->bars[to].too_early &&
                before->status != IRC_ROADMAP_DONE &&
                spec->bars[to].start < before->start + (int) before->quarters,
  };

  if (find_lane (lanes, &arrow) || !spec->clear_arrows)
    g_array_append_val (lanes->arrows, arrow);
}

GArray *
irc_roadmap_plan_arrows (const IrcRoadmapDrawing *self)
{
  const IrcRoadmapSpec *spec = self->spec;
  Lanes lanes = { self, g_array_new (FALSE, FALSE, sizeof (IrcRoadmapArrow)) };

  if (self->axis.below || self->axis.n_quarters == 0)
    return lanes.arrows;
  for (guint i = 0; i < spec->n_bars; i++)
    for (guint k = 0; k < spec->bars[i].n_after && is_on_axis (self, i); k++) {
      const guint from = spec->bars[i].after[k];

      if (from != i && is_on_axis (self, from))
        add_arrow (&lanes, from, i);
    }
  return lanes.arrows;
}

gboolean
irc_roadmap_tells_all (const IrcRoadmapDrawing *self, guint index)
{
  const IrcRoadmapBar *bar = &self->spec->bars[index];
  guint n = 0;

  for (guint i = 0; i < self->arrows->len; i++)
    if (g_array_index (self->arrows, IrcRoadmapArrow, i).to == index)
      n++;
  return n == bar->n_after && !bar->more_after;
}
