/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <math.h>
#include <string.h>

#include "irc-string.h"

#define OWN_WORDS_TERSEST 9 /* the first with four requests */

/* The order in which things are given up is that of irc-compose.h. */
static const IrcPageBudget budgets[IRC_TERSEST + 1] = {
  { 8, 3, 3, 6, TRUE, 2, TRUE, TRUE, TRUE, 200, 200 },
  { 8, 3, 3, 6, FALSE, 2, TRUE, TRUE, TRUE, 200, 200 },
  { 8, 3, 2, 3, FALSE, 2, TRUE, TRUE, TRUE, 160, 160 },
  { 8, 3, 1, 1, FALSE, 2, TRUE, TRUE, TRUE, 140, 120 },
  { 8, 3, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 120, 90 },
  { 8, 3, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 110, 50 },
  { 8, 2, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 110, 50 },
  { 6, 2, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 110, 50 },
  { 5, 2, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 100, 50 },
  { 4, 2, 1, 1, FALSE, 1, TRUE, TRUE, FALSE, 90, 50 },
  { 4, 2, 1, 1, FALSE, 0, TRUE, TRUE, FALSE, 80, 50 },
  { 3, 2, 1, 1, FALSE, 0, TRUE, TRUE, FALSE, 80, 50 },
  { 3, 1, 1, 1, FALSE, 0, TRUE, TRUE, FALSE, 80, 50 },
  { 3, 1, 1, 1, FALSE, 0, TRUE, FALSE, FALSE, 70, 50 },
  { 2, 1, 1, 1, FALSE, 0, TRUE, FALSE, FALSE, 70, 50 },
  { 2, 1, 1, 1, FALSE, 0, FALSE, FALSE, FALSE, 60, 50 },
  { 1, 1, 1, 1, FALSE, 0, FALSE, FALSE, FALSE, 50, 50 },
};

/* The user's words are not shortened, and what is shown beside them not for
 * their sake: what is too long runs on. */
gboolean
irc_composer_runs_on (const IrcComposer *self)
{
  return self->own_words && self->options.terseness > OWN_WORDS_TERSEST;
}

const IrcPageBudget *
irc_composer_get_budget (const IrcComposer *self)
{
  if (irc_composer_runs_on (self))
    return &budgets[0];
  return &budgets[MIN (self->options.terseness, IRC_TERSEST)];
}

char *
irc_composer_dup_short (const IrcComposer *self, const char *text)
{
  g_autofree char *safe = irc_user_text_dup (text);

  return irc_string_shorten_words (safe,
                                   irc_composer_get_budget (self)->max_bytes);
}

/* ---- the question ------------------------------------------------------- */

static char *
dup_pathway_standing (const IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;

  if (irc_unanswered_level (self->assessment, pathway))
    return g_strdup (
        inpatient ? irc_composer_text (self,
                                       "inpatient care counts as before level "
                                       "1, not yet answered,")
                  : irc_composer_text (self,
                                       "outpatient care counts as before level "
                                       "1, not yet answered"));
  if (result->level == 0)
    return g_strdup (
        inpatient
            ? irc_composer_text (self, "inpatient care is before level 1")
            : irc_composer_text (self, "outpatient care is before level 1"));
  return g_strdup_printf (
      inpatient ? irc_composer_text (self, "inpatient care is at level %d")
                : irc_composer_text (self, "outpatient care is at level %d"),
      result->level);
}

/* "outpatient care before level 1", behind "inpatient care is …". */
static char *
dup_second_standing (const IrcComposer *self)
{
  const int level =
      irc_assessment_get_pathway (self->assessment, IRC_PATHWAY_OUTPATIENT)
          ->level;

  if (irc_unanswered_level (self->assessment, IRC_PATHWAY_INPATIENT) ||
      irc_unanswered_level (self->assessment, IRC_PATHWAY_OUTPATIENT))
    return dup_pathway_standing (self, IRC_PATHWAY_OUTPATIENT);
  if (level == 0)
    return g_strdup (
        irc_composer_text (self, "outpatient care before level 1"));
  return g_strdup_printf (
      irc_composer_text (self, "outpatient care at level %d"), level);
}

char *
irc_composer_dup_standing (const IrcComposer *self, const char *pointer)
{
  g_autofree char *in = NULL;
  g_autofree char *out = NULL;

  if (irc_unanswered_level (self->assessment, IRC_PATHWAY_INPATIENT) &&
      irc_unanswered_level (self->assessment, IRC_PATHWAY_OUTPATIENT))
    return g_strdup_printf (
        irc_composer_text (self,
                           "Where inpatient and outpatient care stand is not "
                           "yet answered; until then both count as before "
                           "level 1%s."),
        pointer);
  in = dup_pathway_standing (self, IRC_PATHWAY_INPATIENT);
  out = dup_second_standing (self);
  /* TRANSLATORS: "Today inpatient care is at level 1 and outpatient care before
   * level 1 (Figure 1)." */
  return g_strdup_printf (
      irc_composer_text (self, "Today %s and %s%s."), in, out, pointer);
}

/* "For decision on 21 January 2027 (Hospital board): four requests."  It must
 * read well with whatever the user calls the people who decide. */
static char *
dup_request (const IrcComposer *self, guint n, const char *pointer)
{
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *who =
      irc_composer_dup_short (self, self->centre->prepared_for);
  g_autofree char *when =
      irc_language_format_date (self->language, self->centre->meeting_date);

  if (*when != '\0' && *who != '\0')
    return g_strdup_printf (
        irc_ntext (self->language,
                   "For decision on %s (%s): %s request%s.",
                   "For decision on %s (%s): %s requests%s.",
                   n),
        when,
        who,
        count,
        pointer);
  if (*when != '\0')
    return g_strdup_printf (irc_ntext (self->language,
                                       "For decision on %s: %s request%s.",
                                       "For decision on %s: %s requests%s.",
                                       n),
                            when,
                            count,
                            pointer);
  return g_strdup_printf (
      irc_ntext (self->language,
                 "For decision (%s): %s request%s.",
                 "For decision (%s): %s requests%s.",
                 n),
      *who != '\0' ? who : irc_composer_text (self, "hospital management"),
      count,
      pointer);
}

/* "No request is made yet: six are drafted (Table 1)." */
static char *
dup_drafts (const IrcComposer *self, guint n, const char *pointer)
{
  g_autofree char *count = irc_composer_dup_count (self, n);

  return g_strdup_printf (irc_ntext (self->language,
                                     "No request is made yet: %s is drafted%s.",
                                     "No request is made yet: %s are "
                                     "drafted%s.",
                                     n),
                          count,
                          pointer);
}

static char *
dup_question (const IrcComposer *self, guint n, const char *pointer)
{
  if (irc_unanswered_all_asks (self->assessment))
    return dup_drafts (self, n, pointer);
  if (n > 0)
    return dup_request (self, n, pointer);
  if (irc_words_count_obstacles (self->assessment) > 0)
    return g_strdup (irc_composer_text (self, "No request is made yet."));
  return g_strdup (
      irc_composer_text (self,
                         "No request is made: nothing stands between "
                         "the centre and a next level."));
}

/* " (Figure 1)", with a mention. */
static char *
dup_pointer (const IrcComposer *self, const char *mention, gboolean shown)
{
  if (!shown)
    return g_strdup ("");
  return g_strdup_printf (irc_composer_text (self, " (%s)"), mention);
}

void
irc_composer_add_question (IrcComposer *self, const char *centre)
{
  IrcRunList *runs = irc_run_list_new ();
  gboolean chart = irc_composer_get_budget (self)->with_chart &&
                   irc_composer_has_part (self, IRC_PART_TO_DECIDE);
  guint n = 0;
  g_autofree char *name = irc_composer_dup_short (self, centre);
  g_autofree char *who = irc_user_text_dup_sentence (name);
  g_autofree char *table = NULL;
  g_autofree char *figure = dup_pointer (self, IRC_NEXT_FIGURE, chart);
  g_autofree char *standing = irc_composer_dup_standing (self, figure);
  g_autofree char *question = NULL;
  g_autofree char *lead = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  table = dup_pointer (self, IRC_NEXT_TABLE, n > 0);
  question = dup_question (self, n, table);
  lead = g_strdup_printf (
      "%s%s%s %s", who, *who != '\0' ? " " : "", question, standing);
  irc_composer_add_words (self, runs, IRC_RUN_PLAIN, lead);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_LEAD, runs);
}

void
irc_composer_add_compact_ladder (IrcComposer *self)
{
  if (irc_composer_get_budget (self)->with_chart)
    irc_composer_add_figure (self,
                             IRC_FIGURE_LADDER_COMPACT,
                             irc_composer_text (self,
                                                "Where the centre stands and "
                                                "where it wants to be"));
}

/* ---- why ---------------------------------------------------------------- */

/* Which arguments a page with room for @max shows: those with a source first,
 * and the first first; they stay in the order of the document. */
static gboolean *
pick_arguments (const IrcComposer *self, guint max, guint *n_picked)
{
  g_autoptr (GPtrArray) printed = irc_composer_list_printed (self);
  guint n = printed->len, left = 0;
  gboolean *picked = g_new0 (gboolean, MAX (n, 1));

  left = *n_picked = MIN (n, max);
  for (int sourced = TRUE; sourced >= FALSE; sourced--)
    for (guint i = 0; i < n && left > 0; i++)
      if (irc_composer_has_source (printed->pdata[i]) == sourced) {
        picked[i] = TRUE;
        left--;
      }
  return picked;
}

static IrcRunList *
new_reason (IrcComposer *self, const IrcMatch *match)
{
  const IrcPageBudget *budget = irc_composer_get_budget (self);
  g_autofree char *claim = irc_composer_dup_claim (self, match, NULL);
  g_autofree char *text = NULL;
  IrcRunList *runs = NULL;

  if (!budget->whole_claims)
    irc_citation_cut_to_sentence (claim);
  text = irc_string_shorten_words (claim, 3 * budget->max_bytes);
  runs =
      irc_composer_new_claim (self, match, claim, text, budget->max_references);
  irc_composer_add_qualities (self, runs, match, claim, budget->max_references);
  return runs;
}

guint
irc_composer_add_reasons (IrcComposer *self)
{
  guint shown = 0;
  g_autoptr (GPtrArray) printed = irc_composer_list_printed (self);
  g_autofree gboolean *picked = pick_arguments (
      self, irc_composer_get_budget (self)->max_arguments, &shown);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < printed->len; i++)
    if (picked[i])
      g_ptr_array_add (items, new_reason (self, printed->pdata[i]));
  if (shown > 0)
    irc_composer_add_label (self, irc_composer_text (self, "Why"));
  irc_document_builder_add_list (self->builder, FALSE, items);
  return shown;
}

/* ---- what it takes, and what happens without it -------------------------- */

static gboolean
is_requested (const IrcOptionResult *option, const IrcCriterion *criterion)
{
  for (guint i = 0; i < option->n_asks; i++)
    if (irc_composer_serves (option->asks[i], criterion))
      return TRUE;
  return FALSE;
}

/* "requests 1–3", which the table above tells in full; what they ask for where
 * it adds up. */
static void
add_share (IrcComposer *self, IrcRunList *runs, const IrcOptionResult *option)
{
  g_autofree char *amounts =
      irc_composer_dup_amounts (self,
                                option->asks,
                                option->n_asks,
                                2 * irc_composer_get_budget (self)->max_bytes);

  if (irc_composer_adds_up (option->asks, option->n_asks)) {
    irc_run_list_add (runs, IRC_RUN_PLAIN, amounts);
    return;
  }
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    irc_ntext (self->language,
                               "request\xc2\xa0",
                               "requests\xc2\xa0",
                               option->n_asks));
  irc_composer_add_ask_numbers (self, runs, option->asks, option->n_asks);
}

/* On one line: the levels are those that the option has when it is in place. */
static void
add_option (IrcComposer *self, IrcRunList *runs, const IrcOptionResult *option)
{
  const char *name = irc_composer_option_phrase (self, option->option);
  g_autofree char *in =
      irc_composer_dup_level (self, option->levels[IRC_PATHWAY_INPATIENT]);
  g_autofree char *out =
      irc_composer_dup_level (self, option->levels[IRC_PATHWAY_OUTPATIENT]);
  g_autofree char *text = g_strdup_printf (
      /* TRANSLATORS: goes on after "requests 1–3" or "12 WTE": " for the
       * recommended option: level 2 inpatient and level 1 outpatient." */
      irc_composer_text (self, " for %s: %s inpatient and %s outpatient."),
      name,
      in,
      out);

  if (option->n_asks > 0)
    add_share (self, runs, option);
  else
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (self, "nothing is requested"));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

/* " Nothing is requested for IN2.4 and OUT2.2.", "" when every step has its
 * request. */
static char *
dup_unrequested (const IrcComposer *self, const IrcOptionResult *option)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < option->n_steps; i++) {
    const IrcCriterion *criterion = option->steps[i].result->criterion;

    if (!is_requested (option, criterion))
      g_ptr_array_add (codes, (gpointer) (gintptr) criterion->code);
  }
  if (codes->len == 0)
    return g_strdup ("");
  g_ptr_array_add (codes, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) codes->pdata);
  return g_strdup_printf (
      irc_composer_text (self, " Nothing is requested for %s."), joined);
}

/* "request 2 (Clinic room session)" */
static char *
dup_open_request (const IrcComposer *self,
                  const IrcAskResult *ask,
                  guint number)
{
  g_autofree char *name = irc_composer_dup_resource_name (self, ask->resource);

  if (*name == '\0')
    return g_strdup_printf (irc_composer_text (self, "request %u"), number);
  return g_strdup_printf (
      irc_composer_text (self, "request %u (%s)"), number, name);
}

/* " How much is still to be agreed for request 2 (Clinic room session)." of the
 * requests on the page; "" when all state it. */
static char *
dup_to_agree (const IrcComposer *self)
{
  guint n = 0, shown = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree gboolean *picked = irc_composer_pick_asks (
      self, NULL, irc_composer_get_budget (self)->max_asks, &shown);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n; i++)
    if (picked[i] && isnan (asks[i].quantity))
      g_ptr_array_add (open, dup_open_request (self, &asks[i], i + 1));
  /* Where none is stated the note below the table says so. */
  if (open->len == 0 || !irc_composer_states_quantity (self))
    return g_strdup ("");
  g_ptr_array_add (open, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) open->pdata);
  return g_strdup_printf (
      irc_composer_text (self, " How much is still to be agreed for %s."),
      joined);
}

/* "level 2 inpatient by September 2027" of a target above the level; else
 * NULL. */
static char *
dup_missed_target (const IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;
  g_autofree char *by =
      irc_language_format_date (self->language, result->target_by);

  if (result->target <= result->level)
    return NULL;
  if (*by == '\0')
    return g_strdup_printf (
        inpatient ? irc_composer_text (self, "level %d for inpatients")
                  : irc_composer_text (self, "level %d for outpatients"),
        result->target);
  return g_strdup_printf (
      inpatient ? irc_composer_text (self, "level %d for inpatients by %s")
                : irc_composer_text (self, "level %d for outpatients by %s"),
      result->target,
      by);
}

/* " Its targets are missed: …", "" when it has none that are above. */
static char *
dup_missed_targets (const IrcComposer *self)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n = 0;

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    char *target = dup_missed_target (self, (IrcPathway) i);

    if (target != NULL)
      g_ptr_array_add (targets, target);
  }
  n = targets->len;
  if (n == 0)
    return g_strdup ("");
  g_ptr_array_add (targets, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) targets->pdata);
  return g_strdup_printf (irc_ntext (self->language,
                                     " Its target is missed: %s.",
                                     " Its targets are missed: %s.",
                                     n),
                          joined);
}

/* Whether nothing that is in the way has been answered. */
static gboolean
is_unanswered (const IrcComposer *self)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if ((results[i].blocking[IRC_PATHWAY_INPATIENT] ||
         results[i].blocking[IRC_PATHWAY_OUTPATIENT]) &&
        results[i].state != IRC_STATE_UNANSWERED)
      return FALSE;
  return TRUE;
}

static char *
dup_consequence (const IrcComposer *self)
{
  guint n = irc_words_count_obstacles (self->assessment);
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *stays = NULL;
  g_autofree char *missed = NULL;

  if (n == 0)
    return g_strdup ("");
  stays = g_strdup_printf (
      is_unanswered (self)
          ? irc_ntext (self->language,
                       "the centre stays where it is: %s criterion stands "
                       "before its next level and has not been answered yet.",
                       "the centre stays where it is: %s criteria stand before "
                       "its next level and have not been answered yet.",
                       n)
          : irc_ntext (self->language,
                       "the centre stays where it is: %s criterion keeps it "
                       "from its next level.",
                       "the centre stays where it is: %s criteria keep it from "
                       "its next level.",
                       n),
      count);
  missed = dup_missed_targets (self);
  return g_strconcat (stays, missed, NULL);
}

void
irc_composer_add_effort (IrcComposer *self)
{
  guint takes = irc_composer_get_budget (self)->takes, n = 0;
  const IrcOptionResult *option =
      irc_assessment_get_chosen_option (self->assessment);
  g_autofree char *unrequested = dup_unrequested (self, option);
  g_autofree char *agree = dup_to_agree (self);
  IrcRunList *runs = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  if (n == 0 || option->n_steps == 0 || takes == 0)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "What it takes: "));
  add_option (self, runs, option);
  if (takes > 1) {
    irc_run_list_add (runs, IRC_RUN_PLAIN, unrequested);
    irc_run_list_add (runs, IRC_RUN_PLAIN, agree);
  }
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_composer_add_consequence (IrcComposer *self)
{
  g_autofree char *text = dup_consequence (self);
  IrcRunList *runs = NULL;

  if (*text == '\0' || !irc_composer_get_budget (self)->with_consequence)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (runs,
                    IRC_RUN_STRONG,
                    irc_composer_text (self, "If nothing is decided, "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* What is on the page has its own boxes to tick: only requests that have no
 * room on it are decided here. */
static gboolean
has_room_for_all (const IrcComposer *self)
{
  guint n = 0;

  irc_assessment_get_asks (self->assessment, &n);
  return n <= irc_composer_get_budget (self)->max_asks;
}

void
irc_composer_add_signature (IrcComposer *self, gboolean conditions)
{
  IrcBlock *block = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  irc_assessment_get_asks (self->assessment, &n);
  if (n == 0)
    return;
  if (!has_room_for_all (self))
    g_ptr_array_add (
        lines,
        g_strdup (irc_composer_text (
            self, "All other requests: agreed / agreed in part / not agreed")));
  if (conditions && irc_composer_get_budget (self)->with_conditions)
    g_ptr_array_add (lines, g_strdup (irc_composer_text (self, "Conditions")));
  g_ptr_array_add (lines, g_strdup (irc_composer_text (self, "Name and date")));
  g_ptr_array_add (lines, NULL);
  block = irc_document_builder_add (self->builder, IRC_BLOCK_SIGNATURE);
  block->signature.title = g_strdup (irc_composer_text (self, "Decision"));
  block->signature.lines = (char **) g_ptr_array_steal (lines, NULL);
}
