/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the assess room share.
 *
 * irc_assess () fills an IrcAssessment in the order of the functions below;
 * each may rely on what those before it have filled in.  Everything that is
 * allocated on the way belongs to the value's pool; strings of the case are
 * lent from the frozen copy, strings of the pack from the library.
 * Private to the assess room.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

struct _IrcAssessment {
  GPtrArray *pool; /* freed as a whole with the value */
  IrcCase *case_;
  IrcLibrary *library;
  const IrcLanguage *language;

  const IrcCriterion *criteria; /* of the library */
  IrcResult *results;           /* one a criterion, beside them */
  guint n_criteria;
  IrcPathwayResult pathways[IRC_N_PATHWAYS];
  IrcPillarResult pillars[IRC_N_PILLARS];

  IrcReference *own_references;
  guint n_own_references;
  IrcMatch *matches;
  guint n_matches;
  /* For match m and criterion c at [m * n_criteria + c]: 0 when the argument
   * does not serve it, else its place in the argument's list, from 1. */
  guint16 *places;
  /* Of IRC_N_LEVELS ways for each pathway. */
  IrcWayStep *ways[IRC_N_PATHWAYS][IRC_N_LEVELS];
  guint n_ways[IRC_N_PATHWAYS][IRC_N_LEVELS];
  IrcOptionResult *options;
  guint n_options;
  const IrcOptionResult *chosen_option;
  IrcProposal *proposals;
  guint n_proposals;
  const IrcMatch *const *printed;
  guint n_printed;
  gboolean printed_as_chosen; /* not proposed */

  IrcGap *gaps;
  guint n_gaps;
  IrcAskResult *asks;
  guint n_asks;
  IrcMeasureResult *measures;
  guint n_measures;
  IrcComparison *comparisons;
  guint n_comparisons;
  const IrcResult *const *uncompared;
  guint n_uncompared;
  gboolean has_strangers; /* the case points to what no pack in use has */
  const char *const *warnings;

  /* Of a what-if alone: what it began with, and the criteria, beside them,
   * whose answers are assumed. */
  IrcAssessment *base;
  gboolean *toggled;
};

/* @n pieces of @size bytes, all zero, and one more: a vector of pointers is
 * NULL-terminated, and no vector is NULL. */
gpointer irc_assessment_alloc0 (IrcAssessment *self, gsize n, gsize size);
#define irc_assessment_new0(self, type, n)                                     \
  ((type *) irc_assessment_alloc0 ((self), (n), sizeof (type)))
/* Gives @text to the pool and lends it back. */
const char *irc_assessment_take (IrcAssessment *self, char *text);

/* Element @index of a list of the frozen case, lent. */
gpointer irc_assessment_peek_item (GListModel *list, guint index);
/* The length of a list of the case; 0 for null. */
guint irc_assessment_list_length (GListModel *list);

/* irc-gaps.c: results, pathways but for their sentences, and pillars. */
void irc_assessment_fill_results (IrcAssessment *self);
/* irc-options.c: ways and options, but for what an option holds of the plan. */
void irc_assessment_fill_options (IrcAssessment *self);
/* irc-sentence.c */
void irc_assessment_fill_sentences (IrcAssessment *self);
/* irc-own.c: the user's references in the form of the pack's. */
void irc_assessment_fill_own_references (IrcAssessment *self);
/* irc-match.c: matches and places. */
void irc_assessment_fill_matches (IrcAssessment *self);
/* irc-gaps.c: gaps with their arguments and references. */
void irc_assessment_fill_gaps (IrcAssessment *self);
/* irc-gap-work.c: what closing each gap takes and opens. */
void irc_assessment_fill_gap_work (IrcAssessment *self);
/* irc-propose.c: proposals, and what is printed. */
void irc_assessment_fill_printed (IrcAssessment *self);
/* irc-asks.c */
void irc_assessment_fill_asks (IrcAssessment *self);
/* irc-plan.c: measures. */
void irc_assessment_fill_measures (IrcAssessment *self);
/* irc-options.c: the measures, asks and resources of each option. */
void irc_assessment_fill_option_contents (IrcAssessment *self);
/* irc-comparison.c */
void irc_assessment_fill_comparisons (IrcAssessment *self);
/* irc-warnings.c */
void irc_assessment_fill_warnings (IrcAssessment *self);
/* Puts @sentence behind the others and gives it to the pool. */
void irc_assessment_add_warning (IrcAssessment *self,
                                 GPtrArray *sentences,
                                 char *sentence);
/* irc-content.c: those about the packs that the case was worked on with. */
void irc_assessment_add_content_warnings (IrcAssessment *self,
                                          GPtrArray *sentences);
/* irc-plan-warnings.c: those about measures, targets and dates. */
void irc_assessment_add_plan_warnings (IrcAssessment *self,
                                       GPtrArray *sentences);

/* The value of @name in @names, or @fallback. */
int irc_assessment_parse_name (const char *const *names,
                               const char *name,
                               int fallback);
/* The id that the argument @id has now: another where an extension replaces
 * it. */
const char *irc_assessment_resolve_argument (const IrcAssessment *self,
                                             const char *id);
gboolean irc_match_cites (const IrcMatch *match, const IrcReference *reference);

/* The best place that @match gives to one of the @n criteria in its own list,
 * from 1; 0 when it serves none of them. */
guint irc_assessment_get_place (const IrcAssessment *self,
                                const IrcMatch *match,
                                const IrcCriterion *const *criteria,
                                guint n);
/* The best of the @n_from arguments that serve one of the @n criteria and
 * are not yet @taken (beside self->matches); NULL when there is none.
 * irc_assessment_get_proposals () states the order. */
const IrcMatch *irc_assessment_pick_best (const IrcAssessment *self,
                                          const IrcMatch *const *from,
                                          guint n_from,
                                          const IrcCriterion *const *criteria,
                                          guint n,
                                          const gboolean *taken);

/* A count as it begins a sentence: a word up to twelve, then figures. */
char *irc_assessment_dup_number (const IrcLanguage *language, guint n);
/* The labels of what blocks the pathway, in its order. */
char *irc_assessment_dup_blocking (const IrcPathwayResult *pathway);
/* What the level rule says with the criteria marked @in_place, beside them, in
 * place as well: fills in the @levels of the pathways, and returns how many
 * criteria are open. */
guint irc_assessment_judge_with (const IrcAssessment *self,
                                 const gboolean *in_place,
                                 int *levels);
/* Counts @result once more. */
void irc_level_count_add (IrcLevelCount *counts, const IrcResult *result);
/* Whether the result stands between any pathway and its next level. */
gboolean irc_result_is_blocking (const IrcResult *result);
/* YYYY-MM: the earliest date that the centre has set itself in a pathway in
 * which @result counts and whose target is at least its level; or "". */
const char *irc_assessment_get_due (const IrcAssessment *self,
                                    const IrcResult *result);
/* Neither done nor dropped. */
gboolean irc_measure_is_running (const IrcMeasureResult *measure);
gboolean irc_ask_serves (const IrcAskResult *ask,
                         const IrcCriterion *criterion);

G_END_DECLS
