/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of requests on a page that stands alone. */
#include "irc-compose-private.h"

#include "irc-string.h"

#define MAX_CODES 4 /* of criteria in a row of the table */

/* ---- which --------------------------------------------------------------- */

/* They stay in the order of the document. */
gboolean *
irc_composer_pick_asks (const IrcComposer *self,
                        const IrcCriterion *criterion,
                        guint max,
                        guint *n_picked)
{
  guint n = 0, left = max;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  gboolean *picked = g_new0 (gboolean, MAX (n, 1));

  for (IrcPriority priority = IRC_PRIORITY_MUST; priority <= IRC_PRIORITY_COULD;
       priority++)
    for (guint i = 0; i < n && left > 0; i++)
      if (asks[i].priority == priority &&
          (criterion == NULL || irc_composer_serves (&asks[i], criterion))) {
        picked[i] = TRUE;
        left--;
      }
  *n_picked = max - left;
  return picked;
}

char *
irc_composer_dup_choice (const IrcComposer *self, guint max)
{
  guint n = 0, n_musts = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree char *shown = irc_composer_dup_count (self, max);
  g_autofree char *musts = NULL;

  if (n <= max)
    return g_strdup ("");
  for (guint i = 0; i < n; i++)
    n_musts += asks[i].priority == IRC_PRIORITY_MUST;
  musts = irc_composer_dup_count (self, n_musts);
  if (n_musts > max)
    return g_strdup_printf (
        max == 1
            ? irc_composer_text (self, "This is the first %s of the %s musts.")
            : irc_composer_text (self,
                                 "These are the first %s of the %s "
                                 "musts, in the order of the requests."),
        shown,
        musts);
  if (n_musts == max)
    return g_strdup_printf (
        irc_ntext (self->language,
                   "This is the one request that is a must.",
                   "These are the %s requests that are a must.",
                   max),
        shown);
  if (n_musts > 0)
    return g_strdup (irc_composer_text (
        self,
        "These are all that are a must, then the next in priority, in the "
        "order of the requests."));
  return g_strdup_printf (
      irc_ntext (self->language,
                 "This is the first request by priority.",
                 "These are the first %s by priority, in the order of the "
                 "requests.",
                 max),
      shown);
}

/* ---- the table ----------------------------------------------------------- */

typedef struct {
  const char *title;
  double share;
} Column;

static IrcBlock *
add_ask_table (IrcComposer *self, gboolean chain)
{
  const Column with_chain[] = {
    { irc_composer_text (self, "No."), 0.04 },
    { irc_composer_text (self, "Request"), 0.44 },
    { irc_composer_text (self, "What it takes"), 0.155 },
    { irc_composer_text (self, "Priority"), 0.08 },
    { irc_composer_text (self, "By"), 0.16 },
    { irc_composer_text (self, "Criterion"), 0.125 },
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
  g_autofree char *title = irc_composer_dup_short (self, words);
  g_autofree char *target = g_strdup_printf ("#ask-%u", number);

  if (linked)
    irc_run_list_add_link (runs, IRC_RUN_STRONG, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_STRONG, title);
  irc_cell_set_runs (cell, runs);
}

/* Codes lead to the profile, where that is printed. */
static void
set_ask_codes (const IrcComposer *self, IrcCell *cell, const IrcAskResult *ask)
{
  IrcRunList *runs = irc_run_list_new ();
  guint shown = ask->n_criteria <= MAX_CODES ? ask->n_criteria : MAX_CODES - 1;

  for (guint i = 0; i < shown; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
    irc_composer_add_code (self, runs, ask->criteria[i]);
  }
  if (shown < ask->n_criteria) {
    g_autofree char *more = g_strdup_printf (
        /* TRANSLATORS: after some codes: "IN1.1, IN1.2 and 5 more" */
        irc_composer_text (self, " and %u more"),
        ask->n_criteria - shown);

    irc_run_list_add (runs, IRC_RUN_PLAIN, more);
  }
  irc_cell_set_runs (cell, runs);
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
  g_autofree char *takes = irc_composer_dup_short (self, quantity);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);
  g_autofree char *label = g_strdup_printf ("%u", number);

  if (chain)
    irc_cell_set_text (cells++, label);
  set_ask_title (
      self, cells++, ask, number, chain && self->on[IRC_SECTION_EVIDENCE]);
  irc_cell_set_text (cells++, takes);
  irc_cell_set_text (cells++, irc_composer_priority (self, ask->priority));
  irc_cell_set_text (
      cells++, *by != '\0' ? by : irc_composer_text (self, "no date set"));
  if (chain)
    set_ask_codes (self, cells, ask);
}

/* "Evidence. ", or the full stop alone where that is not printed. */
static void
add_evidence_link (const IrcComposer *self, IrcRunList *runs)
{
  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (
        runs,
        IRC_RUN_PLAIN,
        irc_compose_section_title (self->language, IRC_SECTION_EVIDENCE),
        "#sec-evidence");
  irc_run_list_add (runs, IRC_RUN_PLAIN, ". ");
}

/* Where the other requests stand; nothing when there are none. */
static void
add_further (const IrcComposer *self, IrcRunList *runs, guint n)
{
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *further = NULL;

  if (n == 0)
    return;
  /* A number of the edition's own would be none of the full document. */
  if (self->spec != NULL) {
    irc_run_list_add (
        runs,
        IRC_RUN_PLAIN,
        self->on[IRC_SECTION_EVIDENCE]
            ? irc_composer_text (self, "Further ones stand in the chapter ")
            : irc_composer_text (self, "Further ones have no room here"));
    add_evidence_link (self, runs);
    return;
  }
  further = irc_composer_capitalise (g_strdup_printf (
      self->on[IRC_SECTION_EVIDENCE]
          ? irc_ntext (self->language,
                       "%s further request stands in the chapter ",
                       "%s further requests stand in the chapter ",
                       n)
          : irc_ntext (self->language,
                       "%s further request has no room on this page",
                       "%s further requests have no room on this page",
                       n),
      count));
  irc_run_list_add (runs, IRC_RUN_PLAIN, further);
  add_evidence_link (self, runs);
}

/* Why these requests, where the others are, and the question that every reader
 * has and this paper does not answer. */
static void
add_note (const IrcComposer *self,
          IrcBlock *table,
          guint n_shown,
          guint n_further)
{
  g_autofree char *choice = irc_composer_dup_choice (self, n_shown);
  g_autofree char *spaced = g_strconcat (choice, " ", NULL);
  IrcRunList *runs = irc_run_list_new ();

  if (*choice != '\0')
    irc_run_list_add (runs, IRC_RUN_PLAIN, spaced);
  add_further (self, runs, n_further);
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    irc_composer_text (self, "This paper states no costs."));
  irc_composer_take_note (table, runs);
}

guint
irc_composer_add_asks (IrcComposer *self, gboolean chain)
{
  guint n = 0, shown = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree gboolean *picked = irc_composer_pick_asks (
      self, NULL, irc_composer_get_budget (self)->max_asks, &shown);
  IrcBlock *table = NULL;

  if (n == 0)
    return 0;
  table = add_ask_table (self, chain);
  for (guint i = 0; i < n; i++)
    if (picked[i])
      add_ask_row (self, table, &asks[i], i + 1, chain);
  add_note (self, table, shown, chain ? n - shown : 0);
  return shown;
}
