/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trend.h"

#include "irc-levels.h"
#include "irc-past-private.h"

struct _IrcTrend {
  IrcAssessment *assessment;
  GArray *points;   /* of IrcTrendPoint */
  GPtrArray *names; /* owns them */
};

static void
count (IrcTrendPoint *point,
       const IrcCriterion *criterion,
       IrcStanding standing)
{
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++)
    if (irc_levels_counts_in (criterion, p)) {
      point->total[p]++;
      point->met[p] += standing == IRC_STANDING_MET;
      point->left_out[p] += standing == IRC_STANDING_LEFT_OUT;
    }
}

static void
add_point (IrcTrend *self, IrcTrendPoint *point)
{
  char *name = irc_past_dup_date (self->assessment->language, point->date);

  g_ptr_array_add (self->names, name);
  point->name = name;
  g_array_append_vals (self->points, point, 1);
}

static void
add_entry (IrcTrend *self, guint entry, IrcSnapshot *snapshot)
{
  const IrcAssessment *assessment = self->assessment;
  const IrcSnapshotData *data = irc_snapshot_peek (snapshot);
  g_autofree IrcPastAnswer *past = irc_past_read (assessment, snapshot);
  IrcTrendPoint point = {
    .date = data->date,
    .label = data->label,
    .entry = entry,
    .unknown = data->answers->len,
    .other_content = !irc_past_has_content_of (snapshot, assessment),
  };

  for (guint p = 0; p < IRC_N_PATHWAYS; p++)
    point.levels[p] = (int) data->levels[p];
  for (guint i = 0; i < assessment->n_criteria; i++) {
    count (&point, &assessment->criteria[i], past[i].standing);
    if (past[i].recorded)
      point.unknown--;
  }
  add_point (self, &point);
}

static void
add_today (IrcTrend *self)
{
  const IrcAssessment *assessment = self->assessment;
  IrcTrendPoint point = { .date = "", .label = "", .entry = IRC_CHANGES_TODAY };

  for (guint p = 0; p < IRC_N_PATHWAYS; p++)
    point.levels[p] = assessment->pathways[p].level;
  for (guint i = 0; i < assessment->n_criteria; i++)
    count (&point,
           assessment->results[i].criterion,
           assessment->results[i].standing);
  add_point (self, &point);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const IrcTrendPoint *x = a, *y = b;
  const int order = strcmp (x->date, y->date);

  if (order != 0)
    return order;
  return x->entry < y->entry ? -1 : x->entry > y->entry;
}

IrcTrend *
irc_trend_new (IrcAssessment *assessment)
{
  IrcTrend *self;
  IrcSnapshot *snapshot;

  g_return_val_if_fail (assessment != NULL, NULL);

  self = g_atomic_rc_box_new0 (IrcTrend);
  self->assessment = irc_assessment_ref (assessment);
  self->points = g_array_new (FALSE, FALSE, sizeof (IrcTrendPoint));
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; (snapshot = irc_past_peek_entry (assessment, i)) != NULL;
       i++)
    add_entry (self, i, snapshot);
  g_array_sort (self->points, compare_points);
  add_today (self);
  return self;
}

static void
trend_clear (gpointer data)
{
  IrcTrend *self = data;

  g_array_unref (self->points);
  g_ptr_array_unref (self->names);
  irc_assessment_unref (self->assessment);
}

void
irc_trend_unref (IrcTrend *self)
{
  g_atomic_rc_box_release_full (self, trend_clear);
}

const IrcTrendPoint *
irc_trend_get_points (const IrcTrend *self, guint *n)
{
  *n = self->points->len;
  return (const IrcTrendPoint *) (gconstpointer) self->points->data;
}
