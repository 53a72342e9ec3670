/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#define MAX_RANGES 6    /* of requests, "1–3, 5, 8", in a narrow column */
#define MAX_AMOUNTS 160 /* bytes of what is asked for of one resource */

typedef struct {
  IrcComposer *composer;
  const IrcOptionResult *options;
  guint n;
  const IrcOptionResult *chosen;
} Options;

static const IrcOptionResult *
get_largest (const Options *self)
{
  return &self->options[self->n - 1];
}

static gboolean
is_offered (const Options *self, IrcOption option)
{
  for (guint i = 0; i < self->n; i++)
    if (self->options[i].option == option)
      return TRUE;
  return FALSE;
}

/* ---- what comes of an option -------------------------------------------- */

static void
add_outcome (IrcComposer *self, const IrcOptionResult *option)
{
  g_autofree char *outcome = irc_words_dup_outcome (self->assessment, option);

  irc_composer_add_text (self, outcome);
}

/* ---- doing nothing ------------------------------------------------------ */

static void
add_obstacles (IrcComposer *self)
{
  guint n = 0, shown = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_words_obstacles (self->assessment));
  for (guint i = 0; i < n; i++) {
    if (!results[i].blocking[IRC_PATHWAY_INPATIENT] &&
        !results[i].blocking[IRC_PATHWAY_OUTPATIENT])
      continue;
    if (shown++ > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_criterion (self, runs, results[i].criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_reason (IrcComposer *self, GPtrArray *items, const IrcMatch *match)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_composer_add_argument (self, runs, match);
  g_ptr_array_add (items, runs);
}

static void
add_reasons (IrcComposer *self)
{
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (GPtrArray) reasons = irc_words_list_reasons (self->assessment);

  for (guint i = 0; i < reasons->len; i++)
    add_reason (self, items, reasons->pdata[i]);
  if (items->len > 0)
    irc_composer_add_label (
        self, irc_composer_text (self, "What speaks against doing nothing"));
  irc_document_builder_add_list (self->builder, FALSE, items);
}

static void
add_doing_nothing (IrcComposer *self, const IrcOptionResult *option)
{
  irc_composer_begin_section (
      self, irc_composer_option_name (self, option->option), NULL);
  add_outcome (self, option);
  add_obstacles (self);
  add_reasons (self);
}

/* ---- an option with steps ----------------------------------------------- */

/* The option that stands above it in the chapter: where that is "do nothing",
 * because the edition leaves others out, the steps are listed from the first.
 */
static const IrcOptionResult *
get_before (const Options *options, guint index)
{
  const gboolean all =
      irc_composer_has_part (options->composer, IRC_PART_ALL_OPTIONS);

  return &options->options[all ? index - 1 : 0];
}

static char *
dup_head (const Options *options, guint index, guint n_more)
{
  const IrcComposer *self = options->composer;
  const IrcOptionResult *before = get_before (options, index);
  g_autofree char *count = irc_composer_dup_count (self, n_more);

  if (before->n_steps == 0)
    return irc_composer_capitalise (g_strdup_printf (
        irc_ntext (
            self->language, "%s step:", "%s steps, in their order:", n_more),
        count));
  return g_strdup_printf (irc_ntext (self->language,
                                     "All steps of %s, and %s more:",
                                     "All steps of %s, and %s more, in their "
                                     "order:",
                                     n_more),
                          irc_composer_option_phrase (self, before->option),
                          count);
}

/* "IN2.3 Admission rights … (effort high, after IN2.1)" */
static IrcRunList *
new_step (IrcComposer *self, const IrcWayStep *step)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *effort =
      g_strdup_printf (irc_composer_text (self, " (effort %s"),
                       irc_composer_effort (self, step->effort));

  irc_composer_add_criterion (self, runs, step->result->criterion);
  irc_run_list_add (runs, IRC_RUN_PLAIN, effort);
  for (guint i = 0; i < step->n_after; i++) {
    irc_run_list_add (runs,
                      IRC_RUN_PLAIN,
                      i == 0 ? irc_composer_text (self, ", after ") : ", ");
    irc_composer_add_code (self, runs, step->after[i]->criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ")");
  return runs;
}

/* Steps that a larger option reaches by another of its steps too. */
static void
add_also_reached (IrcComposer *self,
                  const IrcOptionResult *option,
                  const IrcOptionResult *before)
{
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; i < option->n_steps; i++) {
    const IrcWayStep *step = &option->steps[i];
    gboolean first = TRUE;

    for (guint k = 0; k < step->n_also_reached_by; k++) {
      const IrcCriterion *higher = step->also_reached_by[k]->criterion;

      if (irc_option_lookup_step (before, higher) != NULL)
        continue;
      if (first && !irc_run_list_is_empty (runs))
        irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
      if (first) {
        irc_composer_add_code (self, runs, step->result->criterion);
        irc_run_list_add (runs,
                          IRC_RUN_PLAIN,
                          irc_composer_text (self, " is also reached by "));
      } else {
        irc_run_list_add (
            runs, IRC_RUN_PLAIN, irc_composer_text (self, " or "));
      }
      irc_composer_add_code (self, runs, higher);
      first = FALSE;
    }
  }
  if (irc_run_list_is_empty (runs)) {
    irc_run_list_free (runs);
    return;
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static gboolean
has_resource (const IrcOptionResult *option, const IrcResourceType *resource)
{
  for (guint i = 0; i < option->n_resources; i++)
    if (option->resources[i] == resource)
      return TRUE;
  return FALSE;
}

/* Whether a request of the option is for @resource. */
static gboolean
asks_for (const IrcOptionResult *option, const IrcResourceType *resource)
{
  for (guint i = 0; i < option->n_asks; i++)
    if (g_str_equal (option->asks[i]->resource, resource->id))
      return TRUE;
  return FALSE;
}

/* The requests that serve a step of the option and none of the one before. */
static GPtrArray *
list_requests (const IrcOptionResult *option, const IrcOptionResult *before)
{
  GPtrArray *asks = g_ptr_array_new ();

  for (guint i = 0; i < option->n_asks; i++) {
    gboolean earlier = FALSE;

    for (guint k = 0; k < before->n_asks; k++)
      earlier = earlier || before->asks[k] == option->asks[i];
    if (!earlier)
      g_ptr_array_add (asks, (gpointer) (gintptr) option->asks[i]);
  }
  return asks;
}

/* ": 3 sessions per week and 0.5 WTE" */
static void
add_amounts (IrcComposer *self, IrcRunList *runs, const GPtrArray *asks)
{
  g_autofree char *amounts = irc_composer_dup_amounts (
      self, (const IrcAskResult *const *) asks->pdata, asks->len, MAX_AMOUNTS);

  irc_run_list_add (runs, IRC_RUN_PLAIN, ": ");
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    *amounts != '\0'
                        ? amounts
                        : irc_composer_text (self, "amounts to be agreed"));
}

/* "Requested for it (requests 1, 3): 3 sessions per week and 0.5 WTE."  Where
 * options are left out no sum is: it would be one that the full document, which
 * goes from option to option, does not have. */
static void
add_requests (const Options *options, guint index)
{
  IrcComposer *self = options->composer;
  const IrcOptionResult *before = get_before (options, index);
  g_autoptr (GPtrArray) asks = list_requests (&options->options[index], before);
  IrcRunList *runs = NULL;

  if (asks->len == 0)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "Requested for it"));
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    irc_ntext (self->language,
                               " (request\xc2\xa0",
                               " (requests\xc2\xa0",
                               asks->len));
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) asks->pdata, asks->len);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ")");
  if (before == &options->options[index - 1])
    add_amounts (self, runs, asks);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* "Label: one; two." as a paragraph; nothing where nothing is listed. */
static void
add_names (IrcComposer *self, const char *label, GPtrArray *names)
{
  IrcRunList *runs = NULL;
  g_autofree char *joined = NULL;

  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("; ", (char **) names->pdata);
  runs = irc_run_list_new ();
  irc_run_list_add (runs, IRC_RUN_STRONG, label);
  irc_run_list_add (runs, IRC_RUN_PLAIN, joined);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* What the steps need that those of the option before do not, and nobody asks
 * for. */
static void
add_resources (IrcComposer *self,
               const IrcOptionResult *option,
               const IrcOptionResult *before)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < option->n_resources; i++) {
    const IrcResourceType *resource = option->resources[i];

    if (!has_resource (before, resource) && !asks_for (option, resource))
      g_ptr_array_add (others, (gpointer) (gintptr) resource->name);
  }
  add_names (self,
             irc_composer_text (self,
                                "Usually needed besides, and not requested as "
                                "such: "),
             others);
}

static void
add_option (const Options *options, guint index)
{
  IrcComposer *self = options->composer;
  const IrcOptionResult *option = &options->options[index];
  const IrcOptionResult *before = get_before (options, index);
  GPtrArray *items = g_ptr_array_new ();
  g_autofree char *head = NULL;

  irc_composer_begin_section (
      self, irc_composer_option_name (self, option->option), NULL);
  add_outcome (self, option);
  for (guint i = 0; i < option->n_steps; i++)
    if (irc_option_lookup_step (before, option->steps[i].result->criterion) ==
        NULL)
      g_ptr_array_add (items, new_step (self, &option->steps[i]));
  head = dup_head (options, index, items->len);
  irc_composer_add_label (self, head);
  irc_document_builder_add_list (self->builder, FALSE, items);
  add_also_reached (self, option, before);
  add_requests (options, index);
  add_resources (self, option, before);
}

/* ---- side by side ------------------------------------------------------- */

static void
set_number (const IrcComposer *self, IrcCell *cell, guint number)
{
  g_autofree char *text =
      irc_language_format_number (self->language, number, 0);

  irc_cell_set_text (cell, text);
}

static void
set_name (const Options *options, IrcCell *cell, const IrcOptionResult *option)
{
  const IrcComposer *self = options->composer;
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_option_name (self, option->option));
  if (option == options->chosen)
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (self, " (proposed)"));
  irc_cell_set_runs (cell, runs);
}

static void
add_option_row (const Options *options, IrcBlock *table, guint index)
{
  IrcComposer *self = options->composer;
  const IrcOptionResult *option = &options->options[index];
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *efforts = irc_words_dup_efforts (self->language, option);
  IrcRunList *asks = irc_run_list_new ();

  set_name (options, cells++, option);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    g_autofree char *level = irc_composer_dup_level (self, option->levels[i]);

    irc_cell_set_text (cells++, level);
  }
  irc_composer_add_ask_numbers (self, asks, option->asks, option->n_asks);
  if (option->n_asks == 0)
    irc_run_list_add (asks, IRC_RUN_PLAIN, irc_composer_text (self, "none"));
  irc_cell_set_runs (cells++, asks);
  irc_cell_set_text (cells++, efforts);
  set_number (self, cells++, option->n_steps);
  set_number (self, cells, option->n_open);
  if (option == options->chosen)
    table->table.tinted_row = index + 1;
}

/* Whether the numbers of the requests of an option need a wide column: they are
 * shown as ranges. */
static gboolean
needs_room (const Options *options)
{
  for (guint i = 0; i < options->n; i++) {
    const IrcOptionResult *option = &options->options[i];
    guint n_ranges = 0;

    for (guint k = 0; k < option->n_asks; k++)
      if (k == 0 || option->asks[k] != option->asks[k - 1] + 1)
        n_ranges++;
    if (n_ranges > MAX_RANGES)
      return TRUE;
  }
  return FALSE;
}

static void
add_comparison (const Options *options)
{
  IrcComposer *self = options->composer;
  const gboolean wide = needs_room (options);
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Option"), wide ? 0.17 : 0.25, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Inpatient"), 0.14, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Outpatient"), 0.14, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Requests"),
      wide ? 0.23 : 0.12,
      IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Effort of the steps"),
      wide ? 0.15 : 0.17,
      IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Steps"), wide ? 0.07 : 0.08, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Still open"), 0.1, IRC_ALIGN_RIGHT },
  };
  IrcBlock *table = irc_composer_add_table (
      self,
      irc_composer_text (self, "The options side by side"),
      columns,
      G_N_ELEMENTS (columns));
  IrcRunList *runs = irc_run_list_new ();

  table->table.row_heads = TRUE;
  for (guint i = 0; i < options->n; i++)
    add_option_row (options, table, i);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      irc_composer_text (
          self,
          "A step is an open criterion that is put in place; the levels are "
          "those "
          "that the level rule gives then. Effort is the evidence pack's "
          "proposal: "
          "the largest of knowledge, time and money. Requests are those that "
          "this paper makes; further steps may need further ones."));
  irc_composer_add_sentence (runs, irc_composer_costs (self));
  irc_composer_take_note (table, runs);
}

/* ---- the targets -------------------------------------------------------- */

static gboolean
has_reached (const IrcComposer *self, const IrcOptionResult *option)
{
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (irc_assessment_get_pathway (self->assessment, (IrcPathway) i)->target >
        option->levels[i])
      return FALSE;
  return TRUE;
}

/* "level 2 inpatient and level 3 outpatient"; "" where none is set. */
static char *
dup_targets (const IrcComposer *self)
{
  int in = irc_assessment_get_pathway (self->assessment, IRC_PATHWAY_INPATIENT)
               ->target;
  int out =
      irc_assessment_get_pathway (self->assessment, IRC_PATHWAY_OUTPATIENT)
          ->target;

  if (in > 0 && out > 0)
    return g_strdup_printf (
        irc_composer_text (self, "level %d inpatient and level %d outpatient"),
        in,
        out);
  if (in > 0)
    return g_strdup_printf (irc_composer_text (self, "level %d inpatient"), in);
  if (out > 0)
    return g_strdup_printf (irc_composer_text (self, "level %d outpatient"),
                            out);
  return g_strdup ("");
}

/* How far the centre's own wishes reach: all of level 3 fulfils them all. */
static void
add_targets (const Options *options)
{
  IrcComposer *self = options->composer;
  g_autofree char *targets = dup_targets (self);
  const IrcOptionResult *first = get_largest (options);

  if (*targets == '\0')
    return;
  for (guint i = options->n; i-- > 0;)
    if (has_reached (self, &options->options[i]))
      first = &options->options[i];
  if (first->n_steps == 0)
    irc_composer_add_format (
        self,
        irc_composer_text (self,
                           "The centre's target, %s, is reached already."),
        targets);
  else
    irc_composer_add_format (
        self,
        irc_composer_text (self,
                           "The centre's target, %s, is first reached by %s."),
        targets,
        irc_composer_option_phrase (self, first->option));
}

/* ---- the chapter -------------------------------------------------------- */

static void
add_dropped (const Options *options)
{
  IrcComposer *self = options->composer;

  if (!is_offered (options, IRC_OPTION_RECOMMENDED))
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "A recommended option, the next level in both "
                           "pathways, would add no step to the minimum "
                           "option."));
  if (!is_offered (options, IRC_OPTION_AMBITIOUS))
    irc_composer_add_format (
        self,
        irc_composer_text (
            self,
            "An ambitious option, level 3 in both pathways, would add no step "
            "to %s."),
        irc_composer_option_phrase (self, get_largest (options)->option));
}

/* What is compared and proposed, and which requests the proposal does not
 * hold. */
static void
add_proposal (const Options *options)
{
  IrcComposer *self = options->composer;
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *proposal = g_strdup_printf (
      irc_composer_text (self,
                         "The options are built from the levels, and each "
                         "holds the steps of the one before. %s compares "
                         "them. This paper proposes %s."),
      IRC_NEXT_TABLE,
      irc_composer_option_phrase (self, options->chosen->option));

  irc_composer_add_words (self, runs, IRC_RUN_PLAIN, proposal);
  irc_composer_add_beyond (self, runs);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_compose_options (IrcComposer *self)
{
  Options options = { .composer = self };

  options.options = irc_assessment_get_options (self->assessment, &options.n);
  options.chosen = irc_assessment_get_chosen_option (self->assessment);
  irc_composer_begin_chapter (self, IRC_SECTION_OPTIONS);
  if (options.n == 1) {
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "There is nothing to choose between: every "
                           "criterion is in place or left out with a "
                           "reason."));
    return;
  }
  add_proposal (&options);
  add_dropped (&options);
  add_targets (&options);
  add_comparison (&options);
  add_doing_nothing (self, &options.options[0]);
  for (guint i = 1; i < options.n; i++)
    if (irc_composer_has_part (self, IRC_PART_ALL_OPTIONS) ||
        &options.options[i] == options.chosen)
      add_option (&options, i);
}
