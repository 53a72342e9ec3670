/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of requests on a page that stands alone. */
#include "irc-compose-private.h"

#include <math.h>

#include "irc-string.h"

#define MAX_CODES 4 /* of criteria in a row of the table */
#define FEW_ROWS 4
#define BOX "\xe2\x98\x90"
#define NO_BREAK "\xc2\xa0"

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
  guint n = 0;
  const guint n_musts = irc_unanswered_count_musts (self->assessment);
  g_autofree char *shown = irc_composer_dup_count (self, max);
  g_autofree char *musts = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  if (n <= max)
    return g_strdup ("");
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

typedef enum {
  COLUMN_NUMBER,
  COLUMN_REQUEST,
  COLUMN_TAKES,
  COLUMN_PRIORITY,
  COLUMN_BY,
  COLUMN_ANSWER,
  COLUMN_CRITERIA,
  N_COLUMNS,
} Column;

/* A column in which nothing would be stated is not there: the titles have its
 * room. */
typedef struct {
  gboolean has[N_COLUMNS];
} Columns;

static Columns
list_columns (const IrcComposer *self, gboolean chain)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  Columns columns = { .has = { [COLUMN_NUMBER] = TRUE,
                               [COLUMN_REQUEST] = TRUE,
                               [COLUMN_PRIORITY] = TRUE,
                               [COLUMN_ANSWER] =
                                   irc_composer_is_to_decide (self),
                               [COLUMN_CRITERIA] = chain } };

  for (guint i = 0; i < n; i++) {
    columns.has[COLUMN_BY] = columns.has[COLUMN_BY] || *asks[i].by != '\0';
    columns.has[COLUMN_TAKES] = columns.has[COLUMN_TAKES] ||
                                !isnan (asks[i].quantity) ||
                                !irc_string_is_blank (asks[i].unit);
  }
  return columns;
}

static IrcBlock *
add_ask_table (IrcComposer *self, const Columns *columns)
{
  IrcComposerColumn all[N_COLUMNS] = {
    [COLUMN_NUMBER] = { irc_composer_text (self, "No."), 0.04, IRC_ALIGN_LEFT },
    [COLUMN_REQUEST] = { irc_composer_text (self, "Request"),
                         1,
                         IRC_ALIGN_LEFT },
    [COLUMN_TAKES] = { irc_composer_text (self, "What it takes"),
                       0.155,
                       IRC_ALIGN_LEFT },
    [COLUMN_PRIORITY] = { irc_composer_text (self, "Priority"),
                          0.08,
                          IRC_ALIGN_LEFT },
    [COLUMN_BY] = { irc_composer_text (self, "By"), 0.13, IRC_ALIGN_LEFT },
    [COLUMN_ANSWER] = { irc_composer_text (self, "Agreed?"),
                        0.215,
                        IRC_ALIGN_LEFT },
    [COLUMN_CRITERIA] = { irc_composer_text (self, "Criterion"),
                          0.087,
                          IRC_ALIGN_LEFT },
  };
  IrcComposerColumn shown[N_COLUMNS];
  guint n = 0;

  /* The request has what the others leave. */
  for (guint i = 0; i < N_COLUMNS; i++)
    if (columns->has[i] && i != COLUMN_REQUEST)
      all[COLUMN_REQUEST].share -= all[i].share;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (columns->has[i])
      shown[n++] = all[i];
  return irc_composer_add_table (
      self, irc_composer_text (self, "What we ask for"), shown, n);
}

/* Titles are cut so that more requests have a row: not where there are few.
 * Letters have more bytes in one script than in another, and a line has as much
 * room for them. */
static char *
dup_short_title (const IrcComposer *self, const IrcAskResult *ask)
{
  const IrcPageBudget *budget = irc_composer_get_budget (self);
  guint n = 0;
  const glong max =
      irc_assessment_get_asks (self->assessment, &n) != NULL && n > FEW_ROWS
          ? budget->max_title
          : (glong) budget->max_bytes;
  char *title = irc_composer_dup_ask_title (self, ask);
  g_autofree char *whole = NULL;

  if (g_utf8_strlen (title, -1) <= max)
    return title;
  whole = title;
  return irc_string_shorten_words (
      whole, (gsize) (g_utf8_offset_to_pointer (whole, max) - whole));
}

static void
set_ask_title (const IrcComposer *self,
               IrcCell *cell,
               const IrcAskResult *ask,
               guint number,
               gboolean linked)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *title = dup_short_title (self, ask);
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

  if (ask->n_criteria == 0)
    irc_run_list_add (runs, IRC_RUN_PLAIN, irc_composer_text (self, "none"));
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

/* "☐ yes ☐ no ☐ discuss" below "Agreed?": a box and its word are not
 * parted, so each line can be ticked by itself, and each box has its word for
 * who listens or prints in grey. */
static void
set_answers (const IrcComposer *self, IrcCell *cell)
{
  const char *const answers[] = {
    irc_composer_text (self, "yes"),
    irc_composer_text (self, "no"),
    irc_composer_text (self, "discuss"),
  };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_auto (GStrv) words = g_strsplit (answers[i], " ", -1);
    g_autofree char *whole = g_strjoinv (NO_BREAK, words);

    g_string_append_printf (
        out, "%s" BOX NO_BREAK "%s", i > 0 ? " " : "", whole);
  }
  irc_cell_set_text (cell, out->str);
}

static void
set_ask_by (const IrcComposer *self, IrcCell *cell, const IrcAskResult *ask)
{
  g_autofree char *by = irc_language_format_date (self->language, ask->by);

  irc_cell_set_text (
      cell, *by != '\0' ? by : irc_composer_text (self, "no date set"));
}

static void
add_ask_row (IrcComposer *self,
             IrcBlock *table,
             const Columns *columns,
             const IrcAskResult *ask,
             guint number)
{
  const gboolean *has = columns->has;
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *quantity = irc_composer_dup_quantity (self, ask);
  g_autofree char *takes = irc_composer_dup_short (self, quantity);
  g_autofree char *label = g_strdup_printf ("%u", number);

  irc_cell_set_text (cells++, label);
  set_ask_title (self,
                 cells++,
                 ask,
                 number,
                 has[COLUMN_CRITERIA] && self->on[IRC_SECTION_EVIDENCE]);
  if (has[COLUMN_TAKES])
    irc_cell_set_text (cells++, takes);
  irc_cell_set_text (cells++, irc_composer_priority (self, ask));
  if (has[COLUMN_BY])
    set_ask_by (self, cells++, ask);
  if (has[COLUMN_ANSWER])
    set_answers (self, cells++);
  if (has[COLUMN_CRITERIA])
    set_ask_codes (self, cells, ask);
}

/* "Evidence.", or the full stop alone where that is not printed. */
static void
add_evidence_link (const IrcComposer *self, IrcRunList *runs)
{
  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (
        runs,
        IRC_RUN_PLAIN,
        irc_compose_section_title (self->language, IRC_SECTION_EVIDENCE),
        "#sec-evidence");
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
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
    irc_composer_add_sentence (
        runs,
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
  irc_composer_add_sentence (runs, further);
  add_evidence_link (self, runs);
}

/* What must be done and has no row: by number, and with what all that must be
 * done takes.  An edition has no sum of its own: the full document may have
 * room for all and need none. */
static void
add_other_musts (IrcComposer *self, IrcRunList *runs, const gboolean *picked)
{
  g_autoptr (GPtrArray) musts = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const IrcAskResult *const *all = NULL;
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree char *amounts = NULL;

  for (guint i = 0; i < n; i++) {
    if (asks[i].priority != IRC_PRIORITY_MUST)
      continue;
    g_ptr_array_add (musts, (gpointer) (gintptr) &asks[i]);
    if (!picked[i])
      g_ptr_array_add (others, (gpointer) (gintptr) &asks[i]);
  }
  if (others->len == 0 || irc_unanswered_count_musts (self->assessment) == 0)
    return;
  all = (const IrcAskResult *const *) musts->pdata;
  irc_composer_add_sentence (runs,
                             irc_ntext (self->language,
                                        "Also a must: request\xc2\xa0",
                                        "Also musts: requests\xc2\xa0",
                                        others->len));
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) others->pdata, others->len);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  if (self->spec != NULL || !irc_composer_adds_up (all, musts->len))
    return;
  amounts = irc_composer_dup_amounts (
      self, all, musts->len, irc_composer_get_budget (self)->max_bytes);
  irc_composer_add_sentence (runs,
                             irc_composer_text (self, "All musts ask for "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, amounts);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
}

/* Why these requests, where the others are, what goes beyond the option that is
 * proposed, and the question that every reader has and this paper does not
 * answer. */
static void
add_note (IrcComposer *self,
          IrcBlock *table,
          const gboolean *picked,
          guint n_shown,
          guint n_further)
{
  g_autofree char *choice = irc_composer_dup_choice (self, n_shown);
  IrcRunList *runs = irc_run_list_new ();

  irc_composer_add_sentence (runs, choice);
  add_other_musts (self, runs, picked);
  add_further (self, runs, n_further);
  irc_composer_add_sentence (runs, irc_composer_drafts (self));
  irc_composer_add_beyond (self, runs);
  irc_composer_add_sentence (runs, irc_composer_costs (self));
  irc_composer_take_note (table, runs);
}

guint
irc_composer_add_asks (IrcComposer *self, gboolean chain)
{
  guint n = 0, shown = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree gboolean *picked = irc_composer_pick_asks (
      self, NULL, irc_composer_get_budget (self)->max_asks, &shown);
  const Columns columns = list_columns (self, chain);
  IrcBlock *table = NULL;

  if (n == 0)
    return 0;
  table = add_ask_table (self, &columns);
  for (guint i = 0; i < n; i++)
    if (picked[i])
      add_ask_row (self, table, &columns, &asks[i], i + 1);
  add_note (self, table, picked, shown, chain ? n - shown : 0);
  return shown;
}
