/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which arguments are proposed, and which are printed.  What "best" means and
 * how many each gap is given is stated with irc_assessment_get_proposals ().
 * Nothing here depends on what the user chose, so that the proposal is the same
 * before and after. */
#include "irc-assess-private.h"

#define ENOUGH 2 /* arguments for a gap */
#define MOST 3   /* the third only where it is about this, measured and fits */

static gboolean
is_better (const IrcMatch *a, guint place_a, const IrcMatch *b, guint place_b)
{
  if ((a->n_printable > 0) != (b->n_printable > 0))
    return a->n_printable > 0;
  if ((a->fit != IRC_FIT_OTHER) != (b->fit != IRC_FIT_OTHER))
    return a->fit != IRC_FIT_OTHER;
  if (place_a != place_b)
    return place_a < place_b;
  if (a->strength != b->strength)
    return a->strength < b->strength;
  if (a->n_printable != b->n_printable)
    return a->n_printable > b->n_printable;
  return a->order < b->order;
}

const IrcMatch *
irc_assessment_pick_best (const IrcAssessment *self,
                          const IrcMatch *const *from,
                          guint n_from,
                          const IrcCriterion *const *criteria,
                          guint n,
                          const gboolean *taken)
{
  const IrcMatch *best = NULL;
  guint best_place = 0;

  for (guint i = 0; i < n_from; i++) {
    guint place = irc_assessment_get_place (self, from[i], criteria, n);

    if (place == 0 || taken[from[i] - self->matches])
      continue;
    if (best == NULL || is_better (from[i], place, best, best_place)) {
      best = from[i];
      best_place = place;
    }
  }
  return best;
}

const IrcMatch *
irc_assessment_get_best_argument (const IrcAssessment *self,
                                  const IrcCriterion *criterion)
{
  const IrcMatch *best = NULL;
  guint best_place = 0;

  g_return_val_if_fail (self != NULL && criterion != NULL, NULL);

  for (guint i = 0; i < self->n_matches; i++) {
    const IrcMatch *match = &self->matches[i];
    const guint place = irc_assessment_get_place (self, match, &criterion, 1);

    if (place == 0 || match->own)
      continue;
    if (best == NULL || is_better (match, place, best, best_place)) {
      best = match;
      best_place = place;
    }
  }
  return best;
}

typedef struct {
  const IrcMatch **candidates; /* the pack's arguments for one gap */
  gboolean *taken;             /* beside the matches */
} Work;

static gboolean
is_step (const IrcAssessment *self, const IrcGap *gap)
{
  return irc_option_lookup_step (self->chosen_option, gap->result->criterion) !=
         NULL;
}

static void
fill_also (IrcAssessment *self, IrcProposal *proposal)
{
  const IrcGap **also =
      irc_assessment_new0 (self, const IrcGap *, self->n_gaps);

  proposal->also = also;
  for (guint i = 0; i < self->n_gaps; i++) {
    const IrcGap *gap = &self->gaps[i];

    if (gap != proposal->gap && is_step (self, gap) &&
        irc_assessment_get_place (
            self, proposal->match, &gap->result->criterion, 1) > 0)
      also[proposal->n_also++] = gap;
  }
}

static void
propose_argument (IrcAssessment *self,
                  Work *work,
                  const IrcGap *gap,
                  const IrcMatch *match)
{
  IrcProposal *proposal = &self->proposals[self->n_proposals++];

  work->taken[match - self->matches] = TRUE;
  proposal->match = match;
  proposal->gap = gap;
  proposal->place =
      irc_assessment_get_place (self, match, &gap->result->criterion, 1);
  fill_also (self, proposal);
}

/* Made for this criterion and resting on measured outcomes that count here. */
static gboolean
is_worth_a_third (const IrcAssessment *self,
                  const IrcMatch *match,
                  const IrcCriterion *criterion)
{
  return irc_assessment_get_place (self, match, &criterion, 1) == 1 &&
         match->strength <= IRC_STRENGTH_COHORT && match->fit != IRC_FIT_OTHER;
}

static void
propose_pack (IrcAssessment *self, Work *work, const IrcGap *gap)
{
  const IrcCriterion *criterion = gap->result->criterion;
  guint n_candidates = 0, n = 0;

  for (guint i = 0; i < gap->n_arguments; i++) {
    const IrcMatch *match = gap->arguments[i];

    if (match->own || match->n_printable == 0)
      continue;
    work->candidates[n_candidates++] = match;
    if (work->taken[match - self->matches])
      n++;
  }
  for (; n < MOST; n++) {
    const IrcMatch *match = irc_assessment_pick_best (
        self, work->candidates, n_candidates, &criterion, 1, work->taken);

    if (match == NULL ||
        (n >= ENOUGH && !is_worth_a_third (self, match, criterion)))
      break;
    propose_argument (self, work, gap, match);
  }
}

/* In the order in which the user wrote them, whatever was chosen since. */
static const IrcMatch *
find_next_own (Work *work, const IrcAssessment *self, const IrcGap *gap)
{
  const IrcMatch *next = NULL;

  for (guint i = 0; i < gap->n_arguments; i++) {
    const IrcMatch *match = gap->arguments[i];

    if (match->own && !work->taken[match - self->matches] &&
        (next == NULL || match->order < next->order))
      next = match;
  }
  return next;
}

static void
propose_own (IrcAssessment *self, Work *work, const IrcGap *gap)
{
  const IrcMatch *match;

  while ((match = find_next_own (work, self, gap)) != NULL)
    propose_argument (self, work, gap, match);
}

static void
fill_proposals (IrcAssessment *self)
{
  g_autofree const IrcMatch **candidates =
      g_new0 (const IrcMatch *, self->n_matches);
  g_autofree gboolean *taken = g_new0 (gboolean, self->n_matches);
  Work work = { .candidates = candidates, .taken = taken };

  self->proposals = irc_assessment_new0 (self, IrcProposal, self->n_matches);
  for (guint i = 0; i < self->n_gaps; i++)
    if (is_step (self, &self->gaps[i])) {
      propose_pack (self, &work, &self->gaps[i]);
      propose_own (self, &work, &self->gaps[i]);
    }
}

void
irc_assessment_fill_printed (IrcAssessment *self)
{
  const IrcMatch **printed =
      irc_assessment_new0 (self, const IrcMatch *, self->n_matches);

  fill_proposals (self);
  self->printed = printed;
  self->printed_as_chosen =
      irc_case_get_list (self->case_, IRC_LIST_CHOSEN) != NULL;
  if (self->printed_as_chosen) {
    for (guint i = 0; i < self->n_matches && self->matches[i].chosen; i++)
      printed[self->n_printed++] = &self->matches[i];
  } else {
    for (guint i = 0; i < self->n_proposals; i++)
      printed[self->n_printed++] = self->proposals[i].match;
  }
}

const IrcProposal *
irc_assessment_get_proposals (const IrcAssessment *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->n_proposals;
  return self->proposals;
}

const IrcProposal *
irc_assessment_lookup_proposal (const IrcAssessment *self,
                                const IrcMatch *match)
{
  g_return_val_if_fail (self != NULL && match != NULL, NULL);

  for (guint i = 0; i < self->n_proposals; i++)
    if (self->proposals[i].match == match)
      return &self->proposals[i];
  return NULL;
}
