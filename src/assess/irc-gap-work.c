/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-way-up.h"

#define MOST_EFFORT 3

/* Marks in @seen, beside the criteria, what is open and must come before
 * @criterion.  It ends even in a circle, which a sound pack has not. */
static void
mark_before (const IrcAssessment *self,
             const IrcCriterion *criterion,
             gboolean *seen)
{
  for (guint i = 0; criterion->depends_on[i] != NULL; i++) {
    const IrcResult *before =
        irc_assessment_lookup_result (self, criterion->depends_on[i]);

    if (before == NULL || before->standing != IRC_STANDING_OPEN ||
        seen[before->criterion->index])
      continue;
    seen[before->criterion->index] = TRUE;
    mark_before (self, before->criterion, seen);
  }
}

/* For each open criterion, how many others wait for it. */
static void
count_waiting (const IrcAssessment *self, guint *waiting)
{
  g_autofree gboolean *seen = g_new0 (gboolean, self->n_criteria + 1);

  for (guint i = 0; i < self->n_gaps; i++) {
    const IrcCriterion *criterion = self->gaps[i].result->criterion;

    memset (seen, 0, sizeof *seen * self->n_criteria);
    mark_before (self, criterion, seen);
    for (guint k = 0; k < self->n_criteria; k++)
      if (seen[k] && k != criterion->index)
        waiting[k]++;
  }
}

static void
fill_waits_for (IrcAssessment *self, IrcGap *gap)
{
  const IrcResult **waits_for =
      irc_assessment_new0 (self, const IrcResult *, self->n_criteria);

  gap->waits_for = waits_for;
  for (guint i = 0; i < self->n_criteria; i++)
    if (self->results[i].standing == IRC_STANDING_OPEN &&
        g_strv_contains (gap->result->criterion->depends_on,
                         self->criteria[i].id))
      waits_for[gap->n_waits_for++] = &self->results[i];
}

/* Whether a pathway reaches its next level with this one alone. */
static gboolean
is_last (const IrcAssessment *self, const IrcGap *gap)
{
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (gap->result->blocking[i] && self->pathways[i].n_blocking == 1)
      return TRUE;
  return FALSE;
}

void
irc_assessment_fill_gap_work (IrcAssessment *self)
{
  g_autofree guint *waiting = g_new0 (guint, self->n_criteria + 1);

  count_waiting (self, waiting);
  for (guint i = 0; i < self->n_gaps; i++) {
    IrcGap *gap = &self->gaps[i];

    gap->effort = irc_way_up_get_effort (gap->result->criterion);
    gap->blocking = irc_result_is_blocking (gap->result);
    gap->unblocks = waiting[gap->result->criterion->index];
    fill_waits_for (self, gap);
    gap->quick_win = gap->n_waits_for == 0 && gap->effort < MOST_EFFORT &&
                     (gap->unblocks > 0 || is_last (self, gap));
  }
}
