/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The assessment: everything the program concludes from a case, one value.
 *
 * irc_assess () is a pure function of a case, a library and a language.  It
 * freezes a public copy of the case (without the private part) and derives
 * levels, gaps, matched arguments and drafted asks.  The result is immutable,
 * reference counted, and may be read from any thread; it is made anew after
 * each edit.  All pointers in it live as long as it does.  Only the lists of
 * its frozen case are for one thread at a time, since a GListStore keeps its
 * last position: a worker that reads them is given irc_assessment_copy ().
 *
 * The level rule is docs/CASE-FORMAT.md section 2; it is our reading of the
 * task force's table, never a score.  No clock, no locale, no randomness.
 */
#pragma once

#include "irc-case.h"
#include "irc-language.h"
#include "irc-library.h"

G_BEGIN_DECLS

/* How a criterion counts. */
typedef enum {
  IRC_STANDING_MET,
  IRC_STANDING_LEFT_OUT,
  IRC_STANDING_OPEN,
} IrcStanding;

typedef struct {
  const IrcCriterion *criterion;
  IrcState state; /* as stored */
  IrcStanding standing;
  /* Met through this higher criterion, not by its own answer; else NULL. */
  const IrcCriterion *met_by;
  /* not-applicable where it may not be, or without a reason: counts as open. */
  gboolean not_counted;
  /* Stands between a pathway and its next level. */
  gboolean blocking[IRC_N_PATHWAYS];
  gboolean confirmed;
  const char *reason, *note, *since; /* "" where there is none */
} IrcResult;

typedef struct {
  int level; /* 1-3 */
  /* met + left_out + partly + open + unanswered = total; open is
   * not-in-place, to-verify or an uncounted not-applicable */
  guint met, left_out, partly, open, unanswered, total;
} IrcLevelCount;

typedef struct {
  IrcPathway pathway;    /* INPATIENT or OUTPATIENT */
  int level;             /* reached, 0-3; 0: before level 1 */
  int target;            /* 1-3, 0: none */
  const char *target_by; /* YYYY-MM or "" */
  IrcLevelCount levels[IRC_N_LEVELS];
  const IrcResult *const *blocking; /* for the next level, levels.json order */
  guint n_blocking;
  const char *sentence; /* in the language of the assessment */
  /* The one of the warnings that is about its target, or "". */
  const char *target_warning;
} IrcPathwayResult;

/* The criteria of a pillar, each once, and per pathway, where one of pathway
 * both counts in each. */
typedef struct {
  IrcPillar pillar;
  IrcLevelCount levels[IRC_N_LEVELS];
  IrcLevelCount total; /* of all levels; its level is 0 */
  IrcLevelCount pathways[IRC_N_PATHWAYS][IRC_N_LEVELS];
} IrcPillarResult;

/* How an argument's evidence, its printable references, sits with the payment
 * system of the centre.  A price or a payment from elsewhere may say little
 * here; only evidence that is known to be from elsewhere alone does not fit. */
typedef enum {
  IRC_FIT_SAME,     /* some of it is from the centre's own system */
  IRC_FIT_ANY,      /* the centre's is unknown or mixed: all fits */
  IRC_FIT_UNSTATED, /* none of it, but some states no system: counts as fitting
                     */
  IRC_FIT_OTHER,    /* all of it is from other systems */
} IrcFit;

/* "same", "any", "unstated", "other" */
extern const char *const irc_fit_names[];

/* An argument as it will be shown: of the pack or the user's own, with the
 * user's wording where there is one. */
typedef struct {
  guint order; /* in the library, own ones behind: 0, 1, … */
  const char *id, *title, *claim;
  gboolean reworded, own, chosen;
  const IrcPack *pack; /* that it comes from; NULL for the user's own */
  IrcStrength strength;
  IrcPillar pillar;
  const char *caveat, *objection, *response, *theme;
  const char *const *audiences, *const *criteria;
  /* All its references that exist, printable first, in the pack's order. */
  const IrcReference *const *references;
  guint n_references, n_printable;
  IrcFit fit;
  /* Of the printable ones: from the centre's system, and from others. */
  guint n_same_system, n_other_system;
  /* Those of them that the user does not print: contrary or mixed evidence
   * only.  They still stand among the references. */
  const IrcReference *const *left_out;
  guint n_left_out;
} IrcMatch;

typedef struct {
  const IrcResult *result;
  /* Pathways in which it is open: both for a criterion of pathway both. */
  gboolean in_pathway[IRC_N_PATHWAYS];
  const IrcMatch *const *arguments; /* chosen ones first, then library order */
  guint n_arguments;
  /* Of these arguments, printable, no repeats; whether the user prints them
   * (left_out) makes no difference here. */
  const IrcReference *const *references;
  guint n_references;
  int effort;        /* 1-3: the largest of the criterion's three values */
  gboolean blocking; /* stands between a pathway and its next level */
  /* The open criteria that it depends on itself, in the order of levels.json;
   * what is met or left out holds nothing up. */
  const IrcResult *const *waits_for;
  guint n_waits_for;
  /* How many open criteria wait for it, themselves or through others. */
  guint unblocks;
  /* It can begin now (waits for nothing), takes less than the most effort, and
   * pays at once: another open criterion waits for it, or nothing else blocks a
   * pathway. */
  gboolean quick_win;
} IrcGap;

/* An argument that the program proposes, and why. */
typedef struct {
  const IrcMatch *match;
  const IrcGap *gap; /* that it is proposed for */
  guint place;       /* of the gap in the argument's criteria, from 1 */
  /* The other steps of the chosen option that it serves, in their order. */
  const IrcGap *const *also;
  guint n_also;
} IrcProposal;

/* A step of a way up: an open criterion, to be put in place. */
typedef struct {
  const IrcResult *result;
  int effort; /* 1-3: the largest of the criterion's three values */
  /* Of the earlier steps, those it depends on, in their order. */
  const IrcResult *const *after;
  guint n_after;
  /* Later steps that include it (satisfied_by); it stays a step. */
  const IrcResult *const *also_reached_by;
  guint n_also_reached_by;
} IrcWayStep;

/* An ask: of the case where it has a list, be it empty; else drafted, one for
 * each step of the chosen option in the order of the gaps: "ask-" and the
 * criterion's id, its label as title, its help as why, a must where it blocks a
 * next level, else a should, the first resource type that serves it, no
 * quantity, and the earliest date that the centre has set itself in a pathway
 * in which it counts and whose target is at least its level. */
typedef struct {
  const char *id, *title, *unit, *why, *by;
  const char *resource; /* id of a resource type of the library, or "" */
  const IrcCriterion *const *criteria;
  guint n_criteria;
  double quantity; /* or NAN */
  IrcPriority priority;
  gboolean drafted;
  /* What is said for it: the printed arguments that serve its criteria; the
   * best three when proposed (one without a printable reference last), all in
   * the user's order when chosen. */
  const IrcMatch *const *arguments;
  guint n_arguments;
} IrcAskResult;

/* A measure of the plan: of the case where it has a list, be it empty; else
 * drafted, one for each step of the chosen option in the order of its way up:
 * "measure-" and the criterion's id, an action made of the criterion's state
 * and label, no owner, one quarter, the effort of the step, an impact of 3
 * where it blocks a next level, else 2, planned, the asks that serve it.
 *
 * A drafted start needs a date to reckon with.  With a meeting date, work
 * begins in the quarter after it; steps that share a target date are spread
 * evenly, in their order, over the quarters until then, but start in time for
 * the steps that wait for them, and none starts before the quarter after one it
 * depends on.  Without a meeting date a step starts as late as its target date
 * and the steps that wait for it allow.  With neither there is no start. */
typedef struct _IrcMeasureResult IrcMeasureResult;
struct _IrcMeasureResult {
  const char *id, *action;
  const char *owner;  /* "" where nobody is named */
  const char *start;  /* YYYY-Qn or "" */
  guint quarters;     /* 1-20 */
  int effort, impact; /* 1-3 */
  IrcStatus status;
  gboolean drafted;
  const IrcResult *result; /* of its criterion */
  const IrcAskResult *const *asks;
  guint n_asks;
  /* The measures, but for dropped ones, for the open criteria that its own
   * depends on, in the order of the plan. */
  const IrcMeasureResult *const *after;
  guint n_after;
  /* Not done or dropped, and for a criterion that it depends on it starts
   * before the quarter after the first measure for that criterion has ended. To
   * depend on a criterion is to need it in place, so beginning after its
   * measure has begun is not enough; drafts are made by the same rule.  The
   * first to end is what counts, since this program does not know whether
   * several measures for one criterion are parts of it or other ways to it:
   * only what no reading allows is marked.  A measure that is done, or without
   * a start, holds nothing up. */
  gboolean too_early;
  /* Not done or dropped, and it ends after the quarter by whose end the centre
   * wants its criterion in place. */
  gboolean too_late;
};

/* What is amiss with when a measure is planned. */
typedef struct {
  gboolean too_early, too_late; /* as in IrcMeasureResult */
} IrcMeasureSigns;

/* What may be decided.  Every step of an option is one of the next too. */
typedef struct {
  IrcOption option;
  const IrcWayStep *steps; /* in the order of their way up */
  guint n_steps;
  int levels[IRC_N_PATHWAYS]; /* reached when every step is in place, 0-3 */
  guint n_open;               /* criteria that are open even then */
  /* Of the plan, without dropped ones, and of the asks: those that serve a
   * step. */
  const IrcMeasureResult *const *measures;
  guint n_measures;
  const IrcAskResult *const *asks;
  guint n_asks;
  /* Of the pack: those that serve a step, in its order. */
  const IrcResourceType *const *resources;
  guint n_resources;
} IrcOptionResult;

/* A published figure: what share of those who answered a survey have, or lack,
 * what a criterion asks for (rows of kind has and lacks; barriers, opinions
 * and perceptions say something else and are not here).  A share of
 * respondents, never of all centres: no rank follows from it. */
typedef struct {
  const IrcBenchmark *benchmark;
  const IrcReference *reference; /* printable or not; only such is printed */
} IrcSurveyFigure;

/* What surveys say about the same criteria: one criterion or several, where
 * one question covers several at once. */
typedef struct {
  const IrcResult *const *results; /* the criteria, levels.json order */
  guint n_results;                 /* at least 1 */
  /* Printable ones first, among them the newest first, then pack order. */
  const IrcSurveyFigure *figures;
  guint n_figures, n_printable;
} IrcComparison;

typedef struct _IrcAssessment IrcAssessment;

/* @language: of sentences and warnings. */
IrcAssessment *
irc_assess (IrcCase *case_, IrcLibrary *library, const IrcLanguage *language);
/* The same conclusions with a frozen case of their own, for a worker; called
 * in the thread that has @self.  That answers were assumed (irc-what-if.h) is
 * forgotten. */
IrcAssessment *irc_assessment_copy (const IrcAssessment *self);
IrcAssessment *irc_assessment_ref (IrcAssessment *self);
void irc_assessment_unref (IrcAssessment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcAssessment, irc_assessment_unref)

/* The ids that a case may name, from a library. */
IrcVocabulary irc_vocabulary_for_library (const IrcLibrary *library);

/* The frozen public copy of the case: read it, never change it. */
IrcCase *irc_assessment_get_case (const IrcAssessment *self);
const IrcLibrary *irc_assessment_get_library (const IrcAssessment *self);
const IrcLanguage *irc_assessment_get_language (const IrcAssessment *self);

/* The lower of the two pathways, 0-3. */
int irc_assessment_get_level (const IrcAssessment *self);
const IrcPathwayResult *irc_assessment_get_pathway (const IrcAssessment *self,
                                                    IrcPathway pathway);
/* All criteria in the order of levels.json. */
const IrcResult *irc_assessment_get_results (const IrcAssessment *self,
                                             guint *n);
const IrcResult *irc_assessment_lookup_result (const IrcAssessment *self,
                                               const char *criterion);
/* Infrastructure, staff, time: IRC_N_PILLARS, in this order. */
const IrcPillarResult *irc_assessment_get_pillars (const IrcAssessment *self,
                                                   guint *n);
/* Every open criterion, by level, then in the order of levels.json. */
const IrcGap *irc_assessment_get_gaps (const IrcAssessment *self, guint *n);
const IrcGap *irc_assessment_lookup_gap (const IrcAssessment *self,
                                         const char *criterion);
/* All arguments: chosen ones first in their order, then library order, own
 * ones last. */
const IrcMatch *irc_assessment_get_matches (const IrcAssessment *self,
                                            guint *n);
const IrcMatch *irc_assessment_lookup_match (const IrcAssessment *self,
                                             const char *id);
/* Whether the user does not print the reference with this argument. */
gboolean irc_match_leaves_out (const IrcMatch *match,
                               const IrcReference *reference);
/* Evidence that speaks, wholly or in part, against the claim. */
gboolean irc_reference_is_contrary (const IrcReference *reference);
/* A reference of the pack or the user's own; NULL when there is none. */
const IrcReference *irc_assessment_lookup_reference (const IrcAssessment *self,
                                                     const char *id);
/* What is printed: the chosen arguments in their order, or where chosen is null
 * the proposed ones. */
const IrcMatch *const *irc_assessment_get_printed (const IrcAssessment *self,
                                                   guint *n);
/* What the program proposes, whether it is taken or the user has chosen.
 *
 * The proposal goes through the gaps that are steps of the chosen option.
 * Each is given the two best arguments of the pack that serve it and have a
 * printable reference, and a third where that one names the criterion first,
 * rests on a trial or a cohort and fits; an argument that was proposed for an
 * earlier gap counts here too.  The user's own arguments that serve the gap
 * follow.  Best is, first, whose evidence fits the centre's payment system (all
 * but IRC_FIT_OTHER); then whose list of criteria names this one earliest, for
 * that is what the argument is about; then trial before cohort, survey,
 * guideline, expert; then more printable references; then the library's order.
 * Nothing blocks: nothing is proposed. */
const IrcProposal *irc_assessment_get_proposals (const IrcAssessment *self,
                                                 guint *n);
/* NULL when @match is not proposed. */
const IrcProposal *irc_assessment_lookup_proposal (const IrcAssessment *self,
                                                   const IrcMatch *match);
/* The best of the pack's arguments that name the criterion, in the sense above,
 * whether it is met or not; NULL when there is none. */
const IrcMatch *
irc_assessment_get_best_argument (const IrcAssessment *self,
                                  const IrcCriterion *criterion);
const IrcAskResult *irc_assessment_get_asks (const IrcAssessment *self,
                                             guint *n);

/* The way up of @pathway to @level, 1-3: its open criteria of levels 1 to
 * @level, nothing before what it depends on, then by effort, then in the order
 * of levels.json. */
const IrcWayStep *irc_assessment_get_way_up (const IrcAssessment *self,
                                             IrcPathway pathway,
                                             int level,
                                             guint *n);
/* Doing nothing, and then of minimum, recommended and ambitious, each but for
 * one that has the steps of the option before it. */
const IrcOptionResult *irc_assessment_get_options (const IrcAssessment *self,
                                                   guint *n);
/* The one that the case names; recommended where it names none, for "none" is
 * also what a case says that has not chosen.  Where that one has been dropped,
 * the option before, which has the same steps. */
const IrcOptionResult *
irc_assessment_get_chosen_option (const IrcAssessment *self);
/* NULL when @criterion is not one of its steps. */
const IrcWayStep *irc_option_lookup_step (const IrcOptionResult *option,
                                          const IrcCriterion *criterion);
/* The plan, in the order of the case or of the way up. */
const IrcMeasureResult *irc_assessment_get_measures (const IrcAssessment *self,
                                                     guint *n);
/* What would be amiss if the measure @index of the plan began in @start
 * (YYYY-Qn or "") and took @quarters, at least 1: fills in @signs, one for each
 * measure of the plan.  An @index behind the last: the plan as it is. */
void irc_assessment_try_measure (const IrcAssessment *self,
                                 guint index,
                                 const char *start,
                                 guint quarters,
                                 IrcMeasureSigns *signs);
/* One for each set of criteria that a survey asked about, in the order of
 * levels.json. */
const IrcComparison *irc_assessment_get_comparisons (const IrcAssessment *self,
                                                     guint *n);
/* The criteria in none of them, in that order. */
const IrcResult *const *
irc_assessment_get_uncompared (const IrcAssessment *self, guint *n);
/* The year of the data, or where it is not stated that of the publication
 * (then *published is TRUE; may be NULL); IRC_UNKNOWN_INT when neither is. */
int irc_survey_figure_get_year (const IrcSurveyFigure *self,
                                gboolean *published);
/* Sentences, NULL-terminated, in this order: not-applicable answers that do
 * not count, unconfirmed answers (one, with the count), ids that are not in the
 * pack, evidence that cannot be left out, citations in the words of a section
 * that are not printed, measures that start before what they depend on is done,
 * such for what is met or left out, targets that are reached, dates that were
 * over when the case was last changed (there is no clock here: the meeting,
 * targets not yet reached, and of the user's own plan the start of planned
 * measures and the dates of asks), a report language without texts. */
const char *const *irc_assessment_get_warnings (const IrcAssessment *self);
/* The pack that @reference comes from; NULL for the user's own. */
const IrcPack *irc_assessment_get_pack_of (const IrcAssessment *self,
                                           const IrcReference *reference);
/* The extensions in use as a case records them, IrcContentPack each. */
GPtrArray *irc_content_list_extensions (const IrcLibrary *library);
/* Records in @case_ that it is worked on with @library.  @assessment, NULL for
 * a new case, is its latest: an extension that is missing stays recorded as
 * long as the case points to something of it. */
void irc_content_record (IrcCase *case_,
                         const IrcLibrary *library,
                         const IrcAssessment *assessment);

/* "Level 1", "Before level 1" */
char *irc_level_name (const IrcLanguage *language, int level);
/* "in place", "partly", … of a stored state. */
const char *irc_state_label (const IrcLanguage *language, IrcState state);
/* "Inpatient", "Outpatient", "Inpatient and outpatient" */
const char *irc_pathway_label (const IrcLanguage *language, IrcPathway pathway);

/* A history entry of today's state. */
IrcSnapshot *irc_assessment_make_snapshot (const IrcAssessment *self,
                                           const char *date,
                                           const char *label);

/* The object that `ircase --assess --format=json` prints, compact, one line
 * with its newline; @file is named as given. */
GBytes *irc_assessment_to_json (const IrcAssessment *self, const char *file);
/* The same for people. */
char *irc_assessment_to_text (const IrcAssessment *self, const char *file);
/* The profile for a spreadsheet, one criterion a row (docs/CASE-FORMAT.md,
 * "The profile as CSV"): RFC 4180 in UTF-8 with a byte-order mark, without
 * which Excel reads the system's own code page.  A field that a spreadsheet
 * would take for a formula has an apostrophe in front.  The column of notes is
 * there where the report prints them. */
GBytes *irc_assessment_to_csv (const IrcAssessment *self);

G_END_DECLS
