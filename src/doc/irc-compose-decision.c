/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

/* What the page gives up, step by step, until it fits: whole claims, then
 * requests and arguments (all of them stand in the chapter Evidence), at last
 * the chart.  The question, the first requests and the box to decide stay. */
typedef struct {
  guint max_asks, max_arguments;
  gboolean whole_claims, with_chart;
} Budget;

static const Budget budgets[IRC_TERSEST + 1] = {
  { 6, 3, FALSE, TRUE },  { 5, 3, FALSE, TRUE },  { 4, 3, FALSE, TRUE },
  { 4, 2, FALSE, TRUE },  { 4, 1, FALSE, TRUE },  { 3, 1, FALSE, TRUE },
  { 3, 2, FALSE, FALSE }, { 3, 1, FALSE, FALSE }, { 2, 0, FALSE, FALSE },
};

/* ---- shared with the brief ---------------------------------------------- */

void
irc_composer_add_criterion (IrcComposer *self,
                            IrcRunList *runs,
                            const IrcCriterion *criterion)
{
  g_autofree char *text =
      g_strdup_printf ("%s\xc2\xa0%s", criterion->code, criterion->label);
  g_autofree char *target = g_strdup_printf ("#profile-%s", criterion->id);

  if (self->on[IRC_SECTION_PROFILE])
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, text, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

static void
add_ask_title (IrcComposer *self,
               IrcCell *cell,
               const IrcAskResult *ask,
               guint number)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *title = irc_composer_dup_user_text (
      irc_string_is_blank (ask->title) ? ask->id : ask->title);
  g_autofree char *target = g_strdup_printf ("#ask-%u", number);

  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (runs, IRC_RUN_STRONG, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_STRONG, title);
  irc_cell_set_runs (cell, runs);
}

static void
add_ask_codes (IrcCell *cell, const IrcAskResult *ask)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < ask->n_criteria; i++)
    g_string_append_printf (
        codes, "%s%s", i > 0 ? ", " : "", ask->criteria[i]->code);
  irc_cell_set_text (cell, codes->str);
}

static void
add_ask_row (IrcComposer *self,
             IrcBlock *table,
             const IrcAskResult *ask,
             guint number)
{
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *quantity = irc_composer_dup_quantity (self, ask);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);
  g_autofree char *label = g_strdup_printf ("%u", number);

  irc_cell_set_text (&cells[0], label);
  add_ask_title (self, &cells[1], ask, number);
  irc_cell_set_text (
      &cells[2],
      *quantity != '\0' ? quantity : irc_composer_text (self, "to be agreed"));
  irc_cell_set_text (&cells[3], irc_composer_priority (self, ask->priority));
  irc_cell_set_text (
      &cells[4], *by != '\0' ? by : irc_composer_text (self, "no date set"));
  add_ask_codes (&cells[5], ask);
}

void
irc_composer_add_asks (IrcComposer *self, guint max)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  guint shown = n > max ? max : n;
  IrcBlock *table = NULL;

  if (n == 0)
    return;
  table = irc_composer_add_table (
      self, irc_composer_text (self, "What we ask for"), 6);
  irc_block_set_column (
      table, 0, irc_composer_text (self, "No."), IRC_ALIGN_LEFT, 0.05);
  irc_block_set_column (
      table, 1, irc_composer_text (self, "Request"), IRC_ALIGN_LEFT, 0.35);
  irc_block_set_column (table,
                        2,
                        irc_composer_text (self, "What it takes"),
                        IRC_ALIGN_LEFT,
                        0.21);
  irc_block_set_column (
      table, 3, irc_composer_text (self, "Priority"), IRC_ALIGN_LEFT, 0.09);
  irc_block_set_column (
      table, 4, irc_composer_text (self, "By"), IRC_ALIGN_LEFT, 0.17);
  irc_block_set_column (
      table, 5, irc_composer_text (self, "Criterion"), IRC_ALIGN_LEFT, 0.13);
  for (guint i = 0; i < shown; i++)
    add_ask_row (self, table, &asks[i], i + 1);
  if (shown < n) {
    g_free (table->table.source);
    table->table.source = g_strdup_printf (
        irc_ntext (self->language,
                   "%u further request stands in the chapter Evidence.",
                   "%u further requests stand in the chapter Evidence.",
                   n - shown),
        n - shown);
  }
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
   * before level 1, on the task force's scale of three levels." */
  return g_strdup_printf (
      irc_composer_text (self, "Today %s and %s, on a scale of three levels."),
      in,
      out);
}

/* ---- the page ----------------------------------------------------------- */

static void
add_question (IrcComposer *self)
{
  guint n = 0;
  g_autofree char *count = NULL;
  g_autofree char *who = irc_composer_dup_user_text (
      irc_string_is_blank (self->centre->prepared_for)
          ? irc_composer_text (self, "the hospital's management")
          : self->centre->prepared_for);
  g_autofree char *when =
      irc_language_format_date (self->language, self->centre->meeting_date);
  g_autofree char *text = NULL;
  g_autofree char *standing = irc_composer_dup_standing (self);
  g_autofree char *lead = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  count = irc_composer_dup_count (self, n);
  if (n == 0)
    text = g_strdup (irc_composer_text (
        self,
        "No request has been written down yet, and no criterion stands "
        "between the centre and its next level."));
  else if (*when != '\0')
    /* TRANSLATORS: "We ask the board to decide on four requests on …." */
    text =
        g_strdup_printf (irc_ntext (self->language,
                                    "We ask %s to decide on %s request on %s.",
                                    "We ask %s to decide on %s requests on %s.",
                                    n),
                         who,
                         count,
                         when);
  else
    text = g_strdup_printf (irc_ntext (self->language,
                                       "We ask %s to decide on %s request.",
                                       "We ask %s to decide on %s requests.",
                                       n),
                            who,
                            count);
  lead = g_strdup_printf ("%s %s", text, standing);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_LEAD, lead);
}

static void
add_arguments (IrcComposer *self, const Budget *budget)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < n && items->len < budget->max_arguments; i++) {
    g_autofree char *claim = irc_citation_dup_claim (printed[i], NULL);
    g_autofree char *safe = NULL;
    g_autoptr (GPtrArray) references =
        irc_composer_list_references (printed[i], FALSE);
    IrcRunList *runs = NULL;

    if (*claim == '\0')
      continue;
    if (!budget->whole_claims)
      irc_citation_cut_to_sentence (claim);
    safe = irc_composer_dup_user_text (claim);
    runs = irc_run_list_new_text (safe);
    irc_composer_cite (self,
                       runs,
                       (const IrcReference *const *) references->pdata,
                       references->len);
    g_ptr_array_add (items, runs);
  }
  if (items->len > 0)
    irc_composer_add_label (self, irc_composer_text (self, "Why"));
  irc_document_builder_add_list (self->builder, FALSE, items);
}

static void
add_if_nothing (IrcComposer *self)
{
  guint n = 0;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  IrcRunList *runs = NULL;

  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    n += irc_assessment_get_pathway (self->assessment, (IrcPathway) i)
             ->n_blocking;
  if (n == 0)
    return;
  count = irc_composer_dup_count (self, n);
  text = g_strdup_printf (
      irc_ntext (self->language,
                 "the centre stays where it is; %s criterion keeps it from its "
                 "next level.",
                 "the centre stays where it is; %s criteria keep it from its "
                 "next levels.",
                 n),
      count);
  runs = irc_run_list_new ();
  irc_run_list_add (runs,
                    IRC_RUN_STRONG,
                    irc_composer_text (self, "If nothing is decided, "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_signature (IrcComposer *self)
{
  IrcBlock *block =
      irc_document_builder_add (self->builder, IRC_BLOCK_SIGNATURE);
  const char *lines[] = {
    irc_composer_text (self, "Agreed / agreed in part / not agreed"),
    irc_composer_text (self, "Conditions"),
    irc_composer_text (self, "Name and date"),
    NULL,
  };

  block->signature.title = g_strdup (irc_composer_text (self, "Decision"));
  block->signature.lines = g_strdupv ((char **) (gintptr) lines);
}

void
irc_compose_decision (IrcComposer *self)
{
  guint terseness = MIN (self->options.terseness, IRC_TERSEST);
  const Budget *budget = &budgets[terseness];

  irc_composer_begin_chapter (self, IRC_SECTION_DECISION)->heading.one_page =
      terseness < IRC_TERSEST;
  add_question (self);
  irc_composer_add_asks (self, budget->max_asks);
  if (budget->with_chart)
    g_free (irc_composer_add_figure (
        self,
        IRC_FIGURE_LADDER_COMPACT,
        irc_composer_text (self,
                           "Where the centre stands and where it wants "
                           "to be")));
  add_arguments (self, budget);
  add_if_nothing (self);
  add_signature (self);
}
