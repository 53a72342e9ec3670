/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which arguments are printed.  What "best" means and how many each gap is
 * given is stated with irc_assessment_get_printed (). */
#include "irc-assess-private.h"

#define ENOUGH 2 /* arguments for a gap */
#define MOST 3   /* the third only where it is about this and measured */

static gboolean
is_better (const IrcMatch *a, guint place_a, const IrcMatch *b, guint place_b)
{
  if ((a->n_printable > 0) != (b->n_printable > 0))
    return a->n_printable > 0;
  if (place_a != place_b)
    return place_a < place_b;
  if (a->strength != b->strength)
    return a->strength < b->strength;
  return a->n_printable > b->n_printable;
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
  const IrcMatch **printed;
  guint n_printed;
  gboolean *taken; /* beside the matches */
} Proposal;

static void
print_argument (IrcAssessment *self, Proposal *proposal, const IrcMatch *match)
{
  proposal->taken[match - self->matches] = TRUE;
  proposal->printed[proposal->n_printed++] = match;
}

/* Made for this criterion and resting on measured outcomes. */
static gboolean
is_measured_for (const IrcAssessment *self,
                 const IrcMatch *match,
                 const IrcCriterion *criterion)
{
  return irc_assessment_get_place (self, match, &criterion, 1) == 1 &&
         match->strength <= IRC_STRENGTH_COHORT;
}

static void
propose_pack (IrcAssessment *self, Proposal *proposal, const IrcGap *gap)
{
  const IrcCriterion *criterion = gap->result->criterion;
  guint n_candidates = 0, n = 0;

  for (guint i = 0; i < gap->n_arguments; i++) {
    const IrcMatch *match = gap->arguments[i];

    if (match->own || match->n_printable == 0)
      continue;
    proposal->candidates[n_candidates++] = match;
    if (proposal->taken[match - self->matches])
      n++;
  }
  for (; n < MOST; n++) {
    const IrcMatch *match = irc_assessment_pick_best (self,
                                                      proposal->candidates,
                                                      n_candidates,
                                                      &criterion,
                                                      1,
                                                      proposal->taken);

    if (match == NULL ||
        (n >= ENOUGH && !is_measured_for (self, match, criterion)))
      break;
    print_argument (self, proposal, match);
  }
}

static void
propose_own (IrcAssessment *self, Proposal *proposal, const IrcGap *gap)
{
  for (guint i = 0; i < gap->n_arguments; i++) {
    const IrcMatch *match = gap->arguments[i];

    if (match->own && !proposal->taken[match - self->matches])
      print_argument (self, proposal, match);
  }
}

static void
propose (IrcAssessment *self, Proposal *proposal)
{
  for (guint i = 0; i < self->n_gaps; i++)
    if (irc_option_lookup_step (self->chosen_option,
                                self->gaps[i].result->criterion) != NULL) {
      propose_pack (self, proposal, &self->gaps[i]);
      propose_own (self, proposal, &self->gaps[i]);
    }
}

void
irc_assessment_fill_printed (IrcAssessment *self)
{
  g_autofree const IrcMatch **candidates =
      g_new0 (const IrcMatch *, self->n_matches);
  g_autofree gboolean *taken = g_new0 (gboolean, self->n_matches);
  Proposal proposal = {
    .candidates = candidates,
    .printed = irc_assessment_new0 (self, const IrcMatch *, self->n_matches),
    .taken = taken,
  };

  self->printed_as_chosen =
      irc_case_get_list (self->case_, IRC_LIST_CHOSEN) != NULL;
  if (self->printed_as_chosen) {
    for (guint i = 0; i < self->n_matches && self->matches[i].chosen; i++)
      print_argument (self, &proposal, &self->matches[i]);
  } else {
    propose (self, &proposal);
  }
  self->printed = proposal.printed;
  self->n_printed = proposal.n_printed;
}
