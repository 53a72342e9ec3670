/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures of the Summary: levels, amounts, arguments, alternatives. */
#include "irc-compose-summary-private.h"

#include <math.h>

#include "irc-string.h"

#define MAX_UNIT 100    /* bytes of an amount there */
#define MAX_ARGUMENTS 3 /* that are named */

static char *
dup_target (const IrcComposer *self, const IrcPathwayResult *result)
{
  g_autofree char *by =
      irc_language_format_date (self->language, result->target_by);
  g_autofree char *level = irc_level_name (self->language, result->target);

  if (result->target == 0)
    return g_strdup (irc_composer_text (self, "none set"));
  if (*by == '\0')
    return g_strdup_printf (irc_composer_text (self, "%s, no date set"), level);
  return g_strdup_printf (irc_composer_text (self, "%s by %s"), level, by);
}

/* "two criteria to level 2" */
static char *
dup_open (const IrcComposer *self, const IrcPathwayResult *result)
{
  g_autofree char *count = irc_composer_dup_count (self, result->n_blocking);

  if (result->n_blocking == 0)
    return g_strdup (irc_composer_text (self, "none"));
  return g_strdup_printf (irc_ntext (self->language,
                                     "%s criterion to level %d",
                                     "%s criteria to level %d",
                                     result->n_blocking),
                          count,
                          result->level + 1);
}

void
irc_summary_add_levels (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Pathway"), 0.2, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Today"), 0.2, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "In the way"), 0.27, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Target"), 0.33, IRC_ALIGN_LEFT },
  };
  IrcBlock *table =
      irc_composer_add_table (self,
                              irc_composer_text (self, "Today and target"),
                              columns,
                              G_N_ELEMENTS (columns));

  table->table.row_heads = TRUE;
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *result =
        irc_assessment_get_pathway (self->assessment, (IrcPathway) i);
    IrcCell *cells = irc_block_add_row (table);
    g_autofree char *open = dup_open (self, result);
    g_autofree char *level =
        irc_unanswered_dup_level (self->assessment, result->pathway);
    g_autofree char *target = dup_target (self, result);

    irc_cell_set_text (&cells[0],
                       irc_pathway_label (self->language, result->pathway));
    irc_cell_set_text (&cells[1], level);
    irc_cell_set_text (&cells[2], open);
    irc_cell_set_text (&cells[3], target);
  }
}

/* ---- amounts ------------------------------------------------------------ */

static GPtrArray *
list_asks (const IrcComposer *self)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, (gpointer) (gintptr) &asks[i]);
  return list;
}

static gboolean
is_counted (const IrcAskResult *ask)
{
  return ask->quantity > 0; /* FALSE of NaN too */
}

/* Whether the quantity of @ask is in @sum; of one that takes nothing or is open
 * whether that is so of @ask. */
static gboolean
is_in (const IrcAskResult *ask, const IrcAskResult *sum)
{
  if (!is_counted (sum))
    return !is_counted (ask) && isnan (ask->quantity) == isnan (sum->quantity);
  return is_counted (ask) &&
         (*sum->unit != '\0' ? g_str_equal (ask->unit, sum->unit)
                             : ask->id == sum->id);
}

/* A row for the requests that are in @sum; none where there are none. */
static void
add_amount (IrcComposer *self,
            IrcBlock *table,
            const GPtrArray *asks,
            const IrcAskResult *sum,
            const char *amount)
{
  g_autoptr (GPtrArray) among = g_ptr_array_new ();
  g_autofree char *text = irc_string_shorten_words (amount, MAX_UNIT);
  IrcRunList *runs = irc_run_list_new ();
  IrcCell *cells = NULL;

  for (guint i = 0; i < asks->len; i++)
    if (is_in (asks->pdata[i], sum))
      g_ptr_array_add (among, asks->pdata[i]);
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) among->pdata, among->len);
  if (among->len == 0) {
    irc_run_list_free (runs);
    return;
  }
  cells = irc_block_add_row (table);
  irc_cell_set_text (&cells[0], text);
  irc_cell_set_runs (&cells[1], runs);
}

/* Rows of those that take nothing, or of which the amount is open. */
static void
add_unsummed (IrcComposer *self,
              IrcBlock *table,
              const GPtrArray *asks,
              double quantity)
{
  const IrcAskResult none = { .quantity = quantity, .unit = "" };
  g_autofree char *amount = irc_composer_dup_quantity (self, &none);

  add_amount (self, table, asks, &none, amount);
}

gboolean
irc_summary_adds_up (IrcComposer *self)
{
  g_autoptr (GPtrArray) asks = list_asks (self);

  return irc_composer_adds_up ((const IrcAskResult *const *) asks->pdata,
                               asks->len);
}

void
irc_summary_add_amounts (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Amount"), 0.5, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Requests"), 0.5, IRC_ALIGN_LEFT },
  };
  g_autoptr (GPtrArray) asks = list_asks (self);
  g_autoptr (GArray) sums = irc_composer_list_sums (
      (const IrcAskResult *const *) asks->pdata, asks->len);
  IrcBlock *table = NULL;

  if (!irc_summary_adds_up (self))
    return;
  irc_composer_add_format (
      self,
      irc_composer_text (self,
                         "%s adds up what all requests ask for, by unit."),
      IRC_NEXT_TABLE);
  table = irc_composer_add_table (
      self,
      irc_composer_text (self, "What is asked for, by unit"),
      columns,
      G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIN (sums->len, IRC_MAX_UNITS); i++) {
    const IrcAskResult *sum = &g_array_index (sums, IrcAskResult, i);
    g_autofree char *amount = irc_composer_dup_amount (self, sum);

    add_amount (self, table, asks, sum, amount);
  }
  add_unsummed (self, table, asks, 0);
  add_unsummed (self, table, asks, (double) NAN);
  if (sums->len > IRC_MAX_UNITS) {
    g_autofree char *note =
        g_strdup_printf (irc_ntext (self->language,
                                    "%u further unit is not listed.",
                                    "%u further units are not listed.",
                                    sums->len - IRC_MAX_UNITS),
                         sums->len - IRC_MAX_UNITS);

    irc_composer_set_note (table, note);
  }
}

/* ---- arguments ---------------------------------------------------------- */

/* The requests that @match is said for. */
static GPtrArray *
list_carried (const IrcComposer *self, const IrcMatch *match)
{
  GPtrArray *list = list_asks (self);

  for (guint i = 0; i < list->len;) {
    const IrcAskResult *ask = g_ptr_array_index (list, i);
    gboolean carries = FALSE;

    for (guint k = 0; k < ask->n_arguments; k++)
      carries = carries || ask->arguments[k] == match;
    if (carries)
      i++;
    else
      g_ptr_array_remove_index (list, i);
  }
  return list;
}

/* The printed argument that carries most requests, the first of them, of those
 * not in @taken; NULL when there is none. */
static const IrcMatch *
find_most_used (const IrcComposer *self, const GPtrArray *taken)
{
  const IrcMatch *best = NULL;
  guint n = 0, most = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GPtrArray) carried = list_carried (self, printed[i]);

    for (guint k = 0; k < taken->len; k++)
      if (taken->pdata[k] == printed[i])
        g_ptr_array_set_size (carried, 0);
    if (carried->len > most) {
      best = printed[i];
      most = carried->len;
    }
  }
  return best;
}

/* "Title [2, 3] (survey; requests 1, 3 and 4)" */
static IrcRunList *
new_argument (IrcComposer *self, const IrcMatch *match)
{
  g_autoptr (GPtrArray) carried = list_carried (self, match);
  IrcRunList *runs = irc_run_list_new ();

  irc_composer_add_argument (self, runs, match);
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    irc_ntext (self->language,
                               " (for request\xc2\xa0",
                               " (for requests\xc2\xa0",
                               carried->len));
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) carried->pdata, carried->len);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ")");
  return runs;
}

void
irc_summary_add_arguments (IrcComposer *self)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  GPtrArray *items = g_ptr_array_new ();
  const IrcMatch *match = NULL;

  while (used->len < MAX_ARGUMENTS &&
         (match = find_most_used (self, used)) != NULL) {
    g_ptr_array_add (used, (gpointer) (gintptr) match);
    g_ptr_array_add (items, new_argument (self, match));
  }
  if (items->len > 0)
    irc_composer_add_label (self,
                            irc_ntext (self->language,
                                       "The argument that carries the requests",
                                       "The arguments that carry most requests",
                                       items->len));
  irc_document_builder_add_list (self->builder, FALSE, items);
}

/* ---- alternatives ------------------------------------------------------- */

/* "inpatient care one level short", or NULL where its target is reached. */
static char *
dup_distance (const IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  const gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;
  g_autofree char *levels = NULL;
  guint n = 0;

  if (result->target <= result->level)
    return NULL;
  n = (guint) (result->target - result->level);
  levels = irc_composer_dup_count (self, n);
  return g_strdup_printf (inpatient
                              ? irc_ntext (self->language,
                                           "inpatient care %s level short",
                                           "inpatient care %s levels short",
                                           n)
                              : irc_ntext (self->language,
                                           "outpatient care %s level short",
                                           "outpatient care %s levels short",
                                           n),
                          levels);
}

/* How far from its targets the centre stays. */
static char *
dup_distances (const IrcComposer *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    char *distance = dup_distance (self, (IrcPathway) i);

    if (distance != NULL)
      g_ptr_array_add (parts, distance);
  }
  if (parts->len == 0)
    return g_strdup ("");
  g_ptr_array_add (parts, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) parts->pdata);
  /* TRANSLATORS: after a sentence on what stays open: "Against the centre's own
   * targets that leaves inpatient care one level short and …" */
  return g_strdup_printf (
      irc_composer_text (self,
                         " Against the centre's own targets that leaves %s."),
      joined);
}

static void
add_led_by (IrcComposer *self, const char *label, const char *text)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (runs, IRC_RUN_STRONG, label);
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_summary_add_alternatives (IrcComposer *self)
{
  guint n = 0;
  const IrcOptionResult *options =
      irc_assessment_get_options (self->assessment, &n);
  const IrcOptionResult *chosen =
      irc_assessment_get_chosen_option (self->assessment);
  g_autofree char *outcome = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *distances = NULL;
  g_autofree char *efforts = NULL;
  g_autofree char *brings = NULL;
  g_autofree char *costs = NULL;

  if (chosen->n_steps == 0)
    return;
  outcome = irc_words_dup_outcome (self->assessment, chosen);
  efforts = irc_words_dup_efforts (self->language, chosen);
  brings = g_strdup_printf (
      /* TRANSLATORS: an option, "5 medium, 2 high", and a sentence: "the
       * recommended option (effort of its steps: 2 high). When all …" */
      irc_composer_text (self, "%s (effort of its steps: %s). %s"),
      irc_composer_option_phrase (self, chosen->option),
      efforts,
      outcome);
  nothing = irc_words_dup_outcome (self->assessment, &options[0]);
  distances = dup_distances (self);
  costs = g_strconcat (nothing, distances, NULL);
  add_led_by (self, irc_composer_text (self, "What is proposed: "), brings);
  add_led_by (self, irc_composer_text (self, "The alternative: "), costs);
}
