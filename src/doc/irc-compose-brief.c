/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <math.h>
#include <string.h>

#include "irc-string.h"

/* What the page gives up, step by step, until it fits: first the number of
 * requests shown, then the length of the arguments, then their number, then
 * the callout, and at last the chart.  The question, the level, the most
 * important request and the box to decide always stay. */
typedef struct {
  guint max_asks, max_arguments, max_references;
  gboolean whole_claims, with_chart, with_consequence;
  gsize max_bytes; /* of a text that the user typed */
} Budget;

static const Budget budgets[IRC_TERSEST + 1] = {
  { 6, 3, 9, TRUE, TRUE, TRUE, 160 },   { 5, 3, 6, TRUE, TRUE, TRUE, 160 },
  { 5, 3, 6, FALSE, TRUE, TRUE, 140 },  { 4, 3, 3, FALSE, TRUE, TRUE, 120 },
  { 4, 2, 2, FALSE, TRUE, TRUE, 100 },  { 4, 2, 2, FALSE, TRUE, FALSE, 90 },
  { 3, 1, 1, FALSE, TRUE, FALSE, 80 },  { 3, 1, 1, FALSE, FALSE, FALSE, 70 },
  { 2, 1, 1, FALSE, FALSE, FALSE, 60 },
};

static char *
dup_short (const char *text, gsize max_bytes)
{
  g_autofree char *safe = irc_composer_dup_user_text (text);

  return irc_string_shorten (safe, max_bytes);
}

static void
add_title (IrcComposer *self, const Budget *budget)
{
  const char *title = irc_case_peek (self->case_)->title;
  g_autofree char *shown = NULL;
  IrcBlock *block = irc_document_builder_add (self->builder, IRC_BLOCK_HEADING);

  if (irc_string_is_blank (title))
    title = irc_composer_text (self,
                               "Clinical services in "
                               "interventional radiology");
  shown = dup_short (title, budget->max_bytes);
  block->anchor = g_strdup ("sec-brief");
  block->heading.level = 1;
  block->heading.number = g_strdup ("");
  block->heading.text = g_steal_pointer (&shown);
  block->heading.same_page = TRUE;
}

static void
add_question (IrcComposer *self, const Budget *budget, guint n_asks)
{
  g_autofree char *count = irc_composer_dup_count (self, n_asks);
  g_autofree char *centre =
      dup_short (irc_string_is_blank (self->centre->name)
                     ? irc_composer_text (self, "The centre")
                     : self->centre->name,
                 budget->max_bytes);
  g_autofree char *who =
      dup_short (irc_string_is_blank (self->centre->prepared_for)
                     ? irc_composer_text (self, "the hospital's management")
                     : self->centre->prepared_for,
                 budget->max_bytes);
  g_autofree char *when =
      irc_language_format_date (self->language, self->centre->meeting_date);
  g_autofree char *standing = irc_composer_dup_standing (self);
  g_autofree char *question = NULL;
  g_autofree char *lead = NULL;

  if (n_asks == 0)
    question = g_strdup_printf (
        irc_composer_text (self, "%s has no request at present."), centre);
  else if (*when == '\0')
    question =
        g_strdup_printf (irc_ntext (self->language,
                                    "%s asks %s to decide on %s request.",
                                    "%s asks %s to decide on %s requests.",
                                    n_asks),
                         centre,
                         who,
                         count);
  else
    question = g_strdup_printf (
        irc_ntext (self->language,
                   "%s asks %s to decide on %s request on %s.",
                   "%s asks %s to decide on %s requests on %s.",
                   n_asks),
        centre,
        who,
        count,
        when);
  lead = g_strdup_printf ("%s %s", question, standing);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_LEAD, lead);
}

static void
add_ask (IrcComposer *self,
         const Budget *budget,
         IrcBlock *table,
         const IrcAskResult *ask)
{
  IrcCell *cells = irc_block_add_row (table);
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *title =
      dup_short (irc_string_is_blank (ask->title) ? ask->id : ask->title,
                 budget->max_bytes);
  g_autofree char *takes = irc_composer_dup_quantity (self, ask);
  g_autofree char *quantity = irc_string_shorten (takes, 60);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);

  irc_run_list_add (runs, IRC_RUN_STRONG, title);
  irc_cell_set_runs (&cells[0], runs);
  irc_cell_set_text (
      &cells[1],
      *quantity != '\0' ? quantity : irc_composer_text (self, "to be agreed"));
  irc_cell_set_text (&cells[2], irc_composer_priority (self, ask->priority));
  irc_cell_set_text (
      &cells[3], *by != '\0' ? by : irc_composer_text (self, "no date set"));
}

static void
add_asks (IrcComposer *self,
          const Budget *budget,
          const IrcAskResult *asks,
          guint n)
{
  guint shown = MIN (n, budget->max_asks);
  IrcBlock *table = NULL;

  if (n == 0)
    return;
  table = irc_composer_add_table (
      self, irc_composer_text (self, "What we ask for"), 4);
  irc_block_set_column (
      table, 0, irc_composer_text (self, "Request"), IRC_ALIGN_LEFT, 0.48);
  irc_block_set_column (table,
                        1,
                        irc_composer_text (self, "What it takes"),
                        IRC_ALIGN_LEFT,
                        0.24);
  irc_block_set_column (
      table, 2, irc_composer_text (self, "Priority"), IRC_ALIGN_LEFT, 0.12);
  irc_block_set_column (
      table, 3, irc_composer_text (self, "By"), IRC_ALIGN_LEFT, 0.16);
  for (guint i = 0; i < shown; i++)
    add_ask (self, budget, table, &asks[i]);
}

/* Returns how many arguments stand on the page. */
static guint
add_arguments (IrcComposer *self, const Budget *budget)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  GPtrArray *items = g_ptr_array_new ();
  guint shown = 0;

  for (guint i = 0; i < n && items->len < budget->max_arguments; i++) {
    g_autofree char *claim = irc_citation_dup_claim (printed[i], NULL);
    g_autofree char *text = NULL;
    g_autoptr (GPtrArray) references =
        irc_composer_list_references (printed[i], FALSE);
    IrcRunList *runs = NULL;

    if (*claim == '\0')
      continue;
    if (!budget->whole_claims)
      irc_citation_cut_to_sentence (claim);
    text = dup_short (claim, budget->whole_claims ? 600 : 300);
    runs = irc_run_list_new_text (text);
    irc_composer_cite (
        self,
        runs,
        (const IrcReference *const *) references->pdata,
        MIN (references->len, MAX (budget->max_references / 3, 1)));
    g_ptr_array_add (items, runs);
  }
  shown = items->len;
  if (shown > 0)
    irc_composer_add_label (self, irc_composer_text (self, "Why"));
  irc_document_builder_add_list (self->builder, FALSE, items);
  return shown;
}

static void
add_consequence (IrcComposer *self)
{
  GPtrArray *paragraphs = g_ptr_array_new ();

  g_ptr_array_add (
      paragraphs,
      irc_run_list_new_text (irc_composer_text (
          self,
          "The open criteria stay open, and the centre stays at the "
          "level where it is today.")));
  irc_document_builder_add_callout (
      self->builder,
      irc_composer_text (self, "If nothing is decided"),
      paragraphs);
}

/* What the page had to leave out, so that nobody takes it for everything. */
static void
add_remainder (IrcComposer *self, guint n_asks, guint n_arguments)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (n_asks > 0)
    g_string_append_printf (out,
                            irc_ntext (self->language,
                                       "%u further request",
                                       "%u further requests",
                                       n_asks),
                            n_asks);
  if (n_asks > 0 && n_arguments > 0)
    g_string_append (out, irc_composer_text (self, " and "));
  if (n_arguments > 0)
    g_string_append_printf (out,
                            irc_ntext (self->language,
                                       "%u further argument",
                                       "%u further arguments",
                                       n_arguments),
                            n_arguments);
  if (out->len > 0)
    g_string_append (out, irc_composer_text (self, ", "));
  g_string_append (
      out,
      irc_composer_text (self,
                         "the profile of all criteria, weak points, "
                         "contrary evidence and the method are in "
                         "the full edition."));
  out->str[0] = g_ascii_toupper (out->str[0]);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, out->str);
}

static void
add_signature (IrcComposer *self)
{
  IrcBlock *block =
      irc_document_builder_add (self->builder, IRC_BLOCK_SIGNATURE);
  const char *lines[] = {
    irc_composer_text (self, "Agreed / agreed in part / not agreed"),
    irc_composer_text (self, "Name and date"),
    NULL,
  };

  block->signature.title = g_strdup (irc_composer_text (self, "Decision"));
  block->signature.lines = g_strdupv ((char **) (gintptr) lines);
}

static void
add_references (IrcComposer *self)
{
  if (self->cited->len == 0)
    return;
  irc_document_builder_add_heading (
      self->builder,
      2,
      "",
      irc_compose_section_title (self->language, IRC_SECTION_REFERENCES),
      "sec-references");
  self->references =
      irc_document_builder_add (self->builder, IRC_BLOCK_REFERENCES);
  self->references->references.backlinks = g_new0 (char *, 1);
  irc_compose_fill_references (self);
}

void
irc_compose_brief (IrcComposer *self)
{
  const Budget *budget = &budgets[MIN (self->options.terseness, IRC_TERSEST)];
  guint n_asks = 0, n_printed = 0, n_shown = 0;
  const IrcAskResult *asks =
      irc_assessment_get_asks (self->assessment, &n_asks);

  irc_assessment_get_printed (self->assessment, &n_printed);
  irc_document_builder_set_single_page (self->builder);
  self->cite = TRUE;
  add_title (self, budget);
  add_question (self, budget, n_asks);
  if (budget->with_chart)
    g_free (irc_composer_add_figure (
        self,
        IRC_FIGURE_LADDER_COMPACT,
        irc_composer_text (self,
                           "Where the centre stands and where it wants "
                           "to be")));
  add_asks (self, budget, asks, n_asks);
  n_shown = add_arguments (self, budget);
  if (budget->with_consequence && n_asks > 0)
    add_consequence (self);
  add_signature (self);
  add_references (self);
  add_remainder (
      self, n_asks - MIN (n_asks, budget->max_asks), n_printed - n_shown);
}
