/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-plan-private.h"

#include "irc-figure-roadmap.h"
#include "irc-string.h"

/* Two numbers that follow each other are no range. */
#define LEAST_RANGE 3

const IrcMeasureResult *
irc_plan_get_row (const IrcPlan *plan, guint index)
{
  return g_ptr_array_index (plan->rows, index);
}

static void
plan_clear (IrcPlan *plan)
{
  g_ptr_array_unref (plan->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IrcPlan, plan_clear)

static IrcPlan
plan_new (IrcComposer *composer)
{
  IrcPlan plan = {
    .composer = composer,
    .option = irc_assessment_get_chosen_option (composer->assessment),
    .rows = irc_roadmap_list_by_start (composer->assessment),
  };

  plan.all = irc_assessment_get_measures (composer->assessment, &plan.n_all);
  return plan;
}

char *
irc_plan_dup_action (const IrcMeasureResult *measure)
{
  if (irc_string_is_blank (measure->action))
    return g_strdup (measure->result->criterion->label);
  return irc_user_text_dup (measure->action);
}

/* ---- what is to be said of the measures --------------------------------- */

static gboolean
has_no_owner (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return irc_string_is_blank (measure->owner);
}

gboolean
irc_plan_has_no_start (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return *measure->start == '\0';
}

static gboolean
is_too_early (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return measure->too_early;
}

static gboolean
is_too_late (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return measure->too_late;
}

/* For a criterion that is no step of the option. */
static gboolean
is_beyond (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return measure->result->standing == IRC_STANDING_OPEN &&
         irc_option_lookup_step (plan->option, measure->result->criterion) ==
             NULL;
}

/* For a criterion that is met or left out, and not because of this measure. */
static gboolean
is_needless (const IrcPlan *plan, const IrcMeasureResult *measure)
{
  return measure->result->standing != IRC_STANDING_OPEN &&
         measure->status != IRC_STATUS_DONE;
}

guint
irc_plan_count (const IrcPlan *plan, IrcPlanTest test)
{
  guint n = 0;

  for (guint i = 0; i < plan->rows->len; i++)
    if (test (plan, irc_plan_get_row (plan, i)))
      n++;
  return n;
}

/* The row after those from @first on that pass. */
static guint
find_end (const IrcPlan *plan, IrcPlanTest test, guint first)
{
  while (first < plan->rows->len && test (plan, irc_plan_get_row (plan, first)))
    first++;
  return first;
}

/* "2", "2 and 4", "3–5, 8 and 9": the numbers of the measures that pass. */
static char *
dup_numbers (const IrcPlan *plan, IrcPlanTest test)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  guint end = 0;

  for (guint i = 0; i < plan->rows->len; i = MAX (end, i + 1)) {
    end = find_end (plan, test, i);
    if (end - i >= LEAST_RANGE)
      g_ptr_array_add (numbers, g_strdup_printf ("%u–%u", i + 1, end));
    else
      for (guint k = i; k < end; k++)
        g_ptr_array_add (numbers, g_strdup_printf ("%u", k + 1));
  }
  g_ptr_array_add (numbers, NULL);
  return irc_language_join (plan->composer->language,
                            (const char *const *) numbers->pdata);
}

/* Takes @sentence. */
static void
append_sentence (GString *out, char *sentence)
{
  g_autofree char *text = irc_composer_capitalise (sentence);

  if (*text != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", text);
}

static void
append_owners (const IrcPlan *plan, GString *out)
{
  const IrcComposer *self = plan->composer;
  guint n = irc_plan_count (plan, has_no_owner);
  g_autofree char *count = irc_composer_dup_count (self, n);

  if (n == 0)
    return;
  if (n == plan->rows->len)
    append_sentence (
        out,
        g_strdup (irc_composer_text (self, "Who owns what is to be agreed.")));
  else
    append_sentence (
        out,
        g_strdup_printf (irc_ntext (self->language,
                                    "The owner of %s of them is to be agreed.",
                                    "The owners of %s of them are to be "
                                    "agreed.",
                                    n),
                         count));
}

static void
append_starts (const IrcPlan *plan, GString *out)
{
  const IrcComposer *self = plan->composer;
  guint n = irc_plan_count (plan, irc_plan_has_no_start);
  g_autofree char *count = irc_composer_dup_count (self, n);

  if (n == plan->rows->len)
    append_sentence (
        out,
        g_strdup (irc_composer_text (self, "The dates are to be agreed.")));
  else if (n > 0)
    append_sentence (
        out,
        g_strdup_printf (irc_ntext (self->language,
                                    "The date of %s of them is to be agreed.",
                                    "The dates of %s of them are to be agreed.",
                                    n),
                         count));
}

/* How the starts of a draft come about. */
static char *
dup_draft (const IrcPlan *plan)
{
  const IrcComposer *self = plan->composer;

  if (irc_plan_count (plan, irc_plan_has_no_start) == plan->rows->len)
    return g_strdup (
        irc_composer_text (self,
                           "It is a draft: one measure for each step of the "
                           "option that this paper proposes."));
  if (*self->centre->meeting_date != '\0')
    return g_strdup (irc_composer_text (
        self,
        "It is a draft: one measure for each step of the option that this "
        "paper proposes. Its quarters are an assumption: work begins in the "
        "quarter after the meeting, each measure takes one quarter, and those "
        "with one target date are spread evenly until then."));
  return g_strdup (irc_composer_text (
      self,
      "It is a draft: one measure for each step of the option that this paper "
      "proposes. Its quarters are an assumption: each measure takes one "
      "quarter and starts as late as the dates of the targets allow."));
}

static void
append_exhibits (const IrcPlan *plan, GString *out)
{
  const IrcComposer *self = plan->composer;
  const guint n = plan->rows->len;
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *figures = irc_plan_dup_figures (plan);

  if (*figures == '\0')
    append_sentence (out,
                     g_strdup_printf (irc_ntext (self->language,
                                                 "The plan has %s measure. %s "
                                                 "shows it.",
                                                 "The plan has %s measures. %s "
                                                 "lists them by their start.",
                                                 n),
                                      count,
                                      IRC_NEXT_TABLE));
  else
    append_sentence (
        out,
        g_strdup_printf (
            irc_ntext (self->language,
                       "The plan has %s measure. It is shown by quarter in %s "
                       "and in detail in %s.",
                       "The plan has %s measures. They are shown by quarter "
                       "in %s and listed by their start in %s.",
                       n),
            count,
            figures,
            IRC_NEXT_TABLE));
}

static void
add_introduction (const IrcPlan *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_exhibits (plan, out);
  if (irc_plan_get_row (plan, 0)->drafted)
    append_sentence (out, dup_draft (plan));
  append_owners (plan, out);
  append_starts (plan, out);
  irc_composer_add_text (plan->composer, out->str);
}

/* A sentence from a format in the document's language; nothing when @n is 0. */
G_GNUC_PRINTF (3, 4)
static void
append_remark (GString *out, guint n, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (n > 0)
    append_sentence (out, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
append_conflicts (const IrcPlan *plan, GString *out)
{
  const IrcLanguage *language = plan->composer->language;
  guint n_early = irc_plan_count (plan, is_too_early);
  guint n_late = irc_plan_count (plan, is_too_late);
  g_autofree char *early = dup_numbers (plan, is_too_early);
  g_autofree char *late = dup_numbers (plan, is_too_late);

  append_remark (
      out,
      n_early,
      irc_ntext (language,
                 "Measure %s starts before what it depends on is done.",
                 "Measures %s start before what they depend on is done.",
                 n_early),
      early);
  append_remark (
      out,
      n_late,
      irc_ntext (language,
                 "Measure %s ends after the date that the centre has set "
                 "itself for that level.",
                 "Measures %s end after the date that the centre has set "
                 "itself for their level.",
                 n_late),
      late);
}

static void
append_strays (const IrcPlan *plan, GString *out)
{
  const IrcLanguage *language = plan->composer->language;
  guint n_beyond = irc_plan_count (plan, is_beyond);
  guint n_needless = irc_plan_count (plan, is_needless);
  g_autofree char *beyond = dup_numbers (plan, is_beyond);
  g_autofree char *needless = dup_numbers (plan, is_needless);

  append_remark (
      out,
      n_beyond,
      irc_ntext (language,
                 "Measure %s goes beyond the option that this paper proposes.",
                 "Measures %s go beyond the option that this paper proposes.",
                 n_beyond),
      beyond);
  append_remark (
      out,
      n_needless,
      irc_ntext (language,
                 "Measure %s is for a criterion that is in place or left out "
                 "already.",
                 "Measures %s are for criteria that are in place or left out "
                 "already.",
                 n_needless),
      needless);
}

static void
add_remarks (const IrcPlan *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_conflicts (plan, out);
  append_strays (plan, out);
  if (out->len > 0)
    irc_composer_add_text (plan->composer, out->str);
}

/* ---- steps without a measure, measures that were dropped ---------------- */

static gboolean
has_measure (const IrcPlan *plan, const IrcWayStep *step)
{
  for (guint i = 0; i < plan->rows->len; i++)
    if (irc_plan_get_row (plan, i)->result == step->result)
      return TRUE;
  return FALSE;
}

static void
add_missing (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  const IrcOptionResult *option = plan->option;
  g_autofree char *head = NULL;
  IrcRunList *runs = NULL;
  guint n = 0, shown = 0;

  for (guint i = 0; i < option->n_steps; i++)
    if (!has_measure (plan, &option->steps[i]))
      n++;
  if (n == 0)
    return;
  head = g_strdup_printf (irc_ntext (self->language,
                                     "One step of %s has no measure yet: ",
                                     "These steps of %s have no measure yet: ",
                                     n),
                          irc_composer_option_phrase (self, option->option));
  runs = irc_run_list_new_text (head);
  for (guint i = 0; i < option->n_steps; i++) {
    if (has_measure (plan, &option->steps[i]))
      continue;
    if (shown++ > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_criterion (self, runs, option->steps[i].result->criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* Each on its own line: they may be long, and of different scripts. */
static void
add_dropped (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < plan->n_all; i++) {
    g_autofree char *action = irc_plan_dup_action (&plan->all[i]);

    if (plan->all[i].status == IRC_STATUS_DROPPED)
      g_ptr_array_add (items, irc_run_list_new_text (action));
  }
  if (items->len > 0)
    irc_composer_add_label (self,
                            irc_composer_text (self, "No longer planned:"));
  irc_document_builder_add_list (self->builder, FALSE, items);
}

/* ---- the requests behind them ------------------------------------------- */

static gboolean
is_needed (const IrcPlan *plan, const IrcAskResult *ask)
{
  for (guint i = 0; i < plan->rows->len; i++) {
    const IrcMeasureResult *measure = irc_plan_get_row (plan, i);

    for (guint k = 0; k < measure->n_asks; k++)
      if (measure->asks[k] == ask)
        return TRUE;
  }
  return FALSE;
}

static GPtrArray *
list_asks (const IrcPlan *plan, gboolean needed)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n = 0;
  const IrcAskResult *asks =
      irc_assessment_get_asks (plan->composer->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (is_needed (plan, &asks[i]) == needed)
      g_ptr_array_add (list, (gpointer) (gintptr) &asks[i]);
  return list;
}

/* What is asked for and not planned: "No measure of the plan is for requests
 * 41–60." */
static void
add_unplanned (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  g_autoptr (GPtrArray) asks = list_asks (plan, FALSE);
  IrcRunList *runs = NULL;

  if (asks->len == 0 || plan->rows->len == 0)
    return;
  /* TRANSLATORS: the numbers of requests follow: "2, 5–7" */
  runs = irc_run_list_new_text (irc_ntext (self->language,
                                           "No measure of the plan serves "
                                           "request\xc2\xa0",
                                           "No measure of the plan serves "
                                           "requests\xc2\xa0",
                                           asks->len));
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) asks->pdata, asks->len);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_asks (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  g_autoptr (GPtrArray) needed = list_asks (plan, TRUE);

  if (needed->len == 0)
    return;
  irc_composer_add_format (
      self,
      irc_composer_text (self,
                         "%s shows what the requests behind these measures "
                         "rest on."),
      IRC_NEXT_TABLE);
  irc_composer_add_chain (
      self,
      irc_composer_text (self, "The requests behind the measures"),
      (const IrcAskResult *const *) needed->pdata,
      needed->len);
}

/* ---- what the chapter of assumptions says -------------------------------- */

static char *
dup_dated (const IrcComposer *self, guint n, guint dated)
{
  if (dated == n)
    return g_strdup_printf (irc_ntext (self->language,
                                       "%u measure, with a date",
                                       "%u measures, all with a date",
                                       n),
                            n);
  if (dated == 0)
    return g_strdup_printf (irc_ntext (self->language,
                                       "%u measure, without a date",
                                       "%u measures, none with a date",
                                       n),
                            n);
  return g_strdup_printf (irc_ntext (self->language,
                                     "%u measure, %u of them with a date",
                                     "%u measures, %u of them with a date",
                                     n),
                          n,
                          dated);
}

static const char *
get_source (const IrcComposer *self, gboolean drafted, guint dated)
{
  if (!drafted)
    return NULL;
  if (dated == 0)
    return irc_composer_text (self,
                              "assumption: drafted, one measure for each step");
  return irc_composer_text (self,
                            "assumption: drafted from the centre's dates, one "
                            "quarter each");
}

char *
irc_composer_dup_plan_dates (IrcComposer *self, const char **source)
{
  g_auto (IrcPlan) plan = plan_new (self);
  const guint n = plan.rows->len;
  const guint dated = n - irc_plan_count (&plan, irc_plan_has_no_start);

  if (n == 0)
    return g_strdup ("");
  *source = get_source (self, irc_plan_get_row (&plan, 0)->drafted, dated);
  return dup_dated (self, n, dated);
}

/* ---- the chapter -------------------------------------------------------- */

void
irc_compose_plan (IrcComposer *self)
{
  g_auto (IrcPlan) plan = plan_new (self);

  irc_composer_begin_chapter (self, IRC_SECTION_PLAN);
  if (plan.rows->len == 0) {
    irc_composer_add_text (
        self,
        plan.option->n_steps == 0
            ? irc_composer_text (self,
                                 "There is nothing to plan: every criterion "
                                 "is in place or left out with a reason.")
            : irc_composer_text (self, "No measure is planned yet."));
  } else {
    add_introduction (&plan);
    add_remarks (&plan);
  }
  add_missing (&plan);
  add_unplanned (&plan);
  add_dropped (&plan);
  if (plan.rows->len > 0)
    irc_plan_add_measures (&plan);
  add_asks (&plan);
}
