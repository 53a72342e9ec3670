/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

#define MAX_CODES 4 /* of criteria in a row of the table */

static const IrcPageBudget budgets[IRC_TERSEST + 1] = {
  { 6, 3, 3, TRUE, TRUE, TRUE, 200 },   { 6, 3, 3, FALSE, TRUE, TRUE, 160 },
  { 5, 3, 2, FALSE, TRUE, TRUE, 140 },  { 4, 3, 1, FALSE, TRUE, TRUE, 120 },
  { 4, 2, 1, FALSE, TRUE, TRUE, 100 },  { 4, 1, 1, FALSE, TRUE, TRUE, 90 },
  { 3, 1, 1, FALSE, TRUE, FALSE, 80 },  { 3, 1, 1, FALSE, FALSE, FALSE, 70 },
  { 2, 0, 0, FALSE, FALSE, FALSE, 60 },
};

const IrcPageBudget *
irc_composer_get_budget (const IrcComposer *self)
{
  /* The user's words are not shortened: what is too long runs on. */
  if (self->own_words && self->options.terseness >= IRC_TERSEST)
    return &budgets[0];
  return &budgets[MIN (self->options.terseness, IRC_TERSEST)];
}

static char *
dup_short (const IrcComposer *self, const char *text)
{
  g_autofree char *safe = irc_user_text_dup (text);

  return irc_string_shorten (safe, irc_composer_get_budget (self)->max_bytes);
}

/* ---- the question ------------------------------------------------------- */

guint
irc_composer_count_blocking (const IrcComposer *self)
{
  guint n = 0, blocking = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    blocking += results[i].blocking[IRC_PATHWAY_INPATIENT] ||
                results[i].blocking[IRC_PATHWAY_OUTPATIENT];
  return blocking;
}

static char *
dup_pathway_standing (const IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;

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

char *
irc_composer_dup_standing (const IrcComposer *self)
{
  g_autofree char *in = dup_pathway_standing (self, IRC_PATHWAY_INPATIENT);
  g_autofree char *out = dup_pathway_standing (self, IRC_PATHWAY_OUTPATIENT);

  /* TRANSLATORS: "Today inpatient care is at level 1 and outpatient care is
   * before level 1, on a scale of three levels." */
  return g_strdup_printf (
      irc_composer_text (self, "Today %s and %s, on a scale of three levels."),
      in,
      out);
}

/* "for decision by the board on 21 January 2027: four requests."  It must read
 * well with whatever the user calls the people who decide. */
static char *
dup_request (const IrcComposer *self, guint n)
{
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *typed = dup_short (self, self->centre->prepared_for);
  const char *who = *typed != '\0'
                        ? typed
                        : irc_composer_text (self, "the hospital's management");
  g_autofree char *when =
      irc_language_format_date (self->language, self->centre->meeting_date);

  if (*when != '\0')
    return g_strdup_printf (irc_ntext (self->language,
                                       "for decision by %s on %s: %s request.",
                                       "for decision by %s on %s: %s requests.",
                                       n),
                            who,
                            when,
                            count);
  return g_strdup_printf (irc_ntext (self->language,
                                     "for decision by %s: %s request.",
                                     "for decision by %s: %s requests.",
                                     n),
                          who,
                          count);
}

static char *
dup_question (const IrcComposer *self, guint n)
{
  if (n > 0)
    return dup_request (self, n);
  if (irc_composer_count_blocking (self) > 0)
    return g_strdup (irc_composer_text (self, "no request is made yet."));
  return g_strdup (
      irc_composer_text (self,
                         "no request is made: nothing stands between "
                         "the centre and a next level."));
}

/* Where the requests and the standing are shown, with mentions; "" where
 * neither is. */
static char *
dup_pointer (const IrcComposer *self, guint n_asks)
{
  gboolean chart = irc_composer_get_budget (self)->with_chart;

  if (n_asks > 0 && chart)
    /* TRANSLATORS: "See Table 1 and Figure 1." */
    return g_strdup_printf (irc_composer_text (self, "See %s and %s."),
                            IRC_NEXT_TABLE,
                            IRC_NEXT_FIGURE);
  if (n_asks > 0 || chart)
    return g_strdup_printf (irc_composer_text (self, "See %s."),
                            chart ? IRC_NEXT_FIGURE : IRC_NEXT_TABLE);
  return g_strdup ("");
}

void
irc_composer_add_question (IrcComposer *self, const char *centre)
{
  IrcRunList *runs = irc_run_list_new ();
  guint n = 0;
  g_autofree char *who = dup_short (self, centre);
  g_autofree char *standing = irc_composer_dup_standing (self);
  g_autofree char *question = NULL;
  g_autofree char *pointer = NULL;
  g_autofree char *lead = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  question = dup_question (self, n);
  pointer = dup_pointer (self, n);
  if (*who == '\0')
    question = irc_composer_capitalise (g_steal_pointer (&question));
  lead = g_strdup_printf ("%s%s%s %s%s%s",
                          who,
                          *who != '\0' ? ", " : "",
                          question,
                          standing,
                          *pointer != '\0' ? " " : "",
                          pointer);
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

/* ---- what is asked for -------------------------------------------------- */

typedef struct {
  const char *title;
  double share;
} Column;

static IrcBlock *
add_ask_table (IrcComposer *self, gboolean chain)
{
  const Column with_chain[] = {
    { irc_composer_text (self, "No."), 0.04 },
    { irc_composer_text (self, "Request"), 0.39 },
    { irc_composer_text (self, "What it takes"), 0.18 },
    { irc_composer_text (self, "Priority"), 0.095 },
    { irc_composer_text (self, "By"), 0.175 },
    { irc_composer_text (self, "Criterion"), 0.12 },
  };
  const Column alone[] = {
    { irc_composer_text (self, "Request"), 0.47 },
    { irc_composer_text (self, "What it takes"), 0.24 },
    { irc_composer_text (self, "Priority"), 0.12 },
    { irc_composer_text (self, "By"), 0.17 },
  };
  const Column *columns = chain ? with_chain : alone;
  guint n = chain ? G_N_ELEMENTS (with_chain) : G_N_ELEMENTS (alone);
  IrcBlock *table = irc_composer_add_table (
      self, irc_composer_text (self, "What we ask for"), n);

  for (guint i = 0; i < n; i++)
    irc_block_set_column (
        table, i, columns[i].title, IRC_ALIGN_LEFT, columns[i].share);
  return table;
}

static void
set_ask_title (const IrcComposer *self,
               IrcCell *cell,
               const IrcAskResult *ask,
               guint number,
               gboolean linked)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *words = irc_composer_dup_ask_title (self, ask);
  g_autofree char *title = dup_short (self, words);
  g_autofree char *target = g_strdup_printf ("#ask-%u", number);

  if (linked)
    irc_run_list_add_link (runs, IRC_RUN_STRONG, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_STRONG, title);
  irc_cell_set_runs (cell, runs);
}

static void
set_ask_codes (const IrcComposer *self, IrcCell *cell, const IrcAskResult *ask)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  guint shown = ask->n_criteria <= MAX_CODES ? ask->n_criteria : MAX_CODES - 1;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (
        codes, "%s%s", i > 0 ? ", " : "", ask->criteria[i]->code);
  if (shown < ask->n_criteria)
    /* TRANSLATORS: after some codes: "IN1.1, IN1.2 and 5 more" */
    g_string_append_printf (codes,
                            irc_composer_text (self, " and %u more"),
                            ask->n_criteria - shown);
  irc_cell_set_text (cell, codes->str);
}

static void
add_ask_row (IrcComposer *self,
             IrcBlock *table,
             const IrcAskResult *ask,
             guint number,
             gboolean chain)
{
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *quantity = irc_composer_dup_quantity (self, ask);
  g_autofree char *takes = dup_short (self, quantity);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);
  g_autofree char *label = g_strdup_printf ("%u", number);

  if (chain)
    irc_cell_set_text (cells++, label);
  set_ask_title (
      self, cells++, ask, number, chain && self->on[IRC_SECTION_EVIDENCE]);
  irc_cell_set_text (cells++,
                     *takes != '\0' ? takes
                                    : irc_composer_text (self, "to be agreed"));
  irc_cell_set_text (cells++, irc_composer_priority (self, ask->priority));
  irc_cell_set_text (
      cells++, *by != '\0' ? by : irc_composer_text (self, "no date set"));
  if (chain)
    set_ask_codes (self, cells, ask);
}

/* The requests that the page has no room for; "" when it has. */
static char *
dup_further (const IrcComposer *self, guint n)
{
  g_autofree char *count = irc_composer_dup_count (self, n);

  if (n == 0)
    return g_strdup ("");
  return irc_composer_capitalise (
      self->on[IRC_SECTION_EVIDENCE]
          ? g_strdup_printf (
                irc_ntext (
                    self->language,
                    "%s further request stands in the chapter Evidence. ",
                    "%s further requests stand in the chapter Evidence. ",
                    n),
                count)
          : g_strdup_printf (
                irc_ntext (self->language,
                           "%s further request has no room on this page. ",
                           "%s further requests have no room on this page. ",
                           n),
                count));
}

/* The question that every reader has and this paper does not answer. */
static void
set_note (const IrcComposer *self, IrcBlock *table, guint n_further)
{
  g_autofree char *further = dup_further (self, n_further);

  g_free (table->table.source);
  table->table.source = g_strconcat (
      further, irc_composer_text (self, "This paper states no costs."), NULL);
}

guint
irc_composer_add_asks (IrcComposer *self, gboolean chain)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  guint shown = MIN (n, irc_composer_get_budget (self)->max_asks);
  IrcBlock *table = NULL;

  if (n == 0)
    return 0;
  table = add_ask_table (self, chain);
  for (guint i = 0; i < shown; i++)
    add_ask_row (self, table, &asks[i], i + 1, chain);
  set_note (self, table, chain ? n - shown : 0);
  return shown;
}

/* ---- why ---------------------------------------------------------------- */

guint
irc_composer_add_reasons (IrcComposer *self)
{
  const IrcPageBudget *budget = irc_composer_get_budget (self);
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  guint shown = MIN (n, budget->max_arguments);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < shown; i++) {
    g_autofree char *claim = irc_composer_dup_claim (self, printed[i], NULL);
    g_autofree char *text = NULL;
    IrcRunList *runs = NULL;

    if (!budget->whole_claims)
      irc_citation_cut_to_sentence (claim);
    text = irc_string_shorten (claim, 3 * budget->max_bytes);
    runs = irc_run_list_new_text (text);
    irc_composer_cite_claim (
        self, runs, printed[i], claim, budget->max_references);
    g_ptr_array_add (items, runs);
  }
  if (shown > 0)
    irc_composer_add_label (self, irc_composer_text (self, "Why"));
  irc_document_builder_add_list (self->builder, FALSE, items);
  return shown;
}

char *
irc_composer_dup_consequence (const IrcComposer *self)
{
  guint n = irc_composer_count_blocking (self);
  g_autofree char *count = irc_composer_dup_count (self, n);

  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf (
      irc_ntext (self->language,
                 "the centre stays where it is: %s criterion keeps it from "
                 "its next level.",
                 "the centre stays where it is: %s criteria keep it from its "
                 "next level.",
                 n),
      count);
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
  g_ptr_array_add (lines,
                   g_strdup (irc_composer_text (
                       self, "Agreed / agreed in part / not agreed")));
  if (conditions)
    g_ptr_array_add (lines, g_strdup (irc_composer_text (self, "Conditions")));
  g_ptr_array_add (lines, g_strdup (irc_composer_text (self, "Name and date")));
  g_ptr_array_add (lines, NULL);
  block = irc_document_builder_add (self->builder, IRC_BLOCK_SIGNATURE);
  block->signature.title = g_strdup (irc_composer_text (self, "Decision"));
  block->signature.lines = (char **) g_ptr_array_steal (lines, NULL);
}
