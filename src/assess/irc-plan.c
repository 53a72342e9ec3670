/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-i18n.h"
#include "irc-schedule.h"

#define MOST_IMPACT 3
#define SOME_IMPACT 2

/* ---- read from the case ------------------------------------------------- */

static void
read_asks (IrcAssessment *self,
           IrcMeasureResult *measure,
           const char *const *ids)
{
  const IrcAskResult **asks =
      irc_assessment_new0 (self, const IrcAskResult *, self->n_asks);

  measure->asks = asks;
  for (guint i = 0; i < self->n_asks; i++)
    if (g_strv_contains (ids, self->asks[i].id))
      asks[measure->n_asks++] = &self->asks[i];
}

static void
link_asks (IrcAssessment *self, IrcMeasureResult *measure)
{
  const IrcAskResult **asks =
      irc_assessment_new0 (self, const IrcAskResult *, self->n_asks);

  measure->asks = asks;
  for (guint i = 0; i < self->n_asks; i++)
    if (irc_ask_serves (&self->asks[i], measure->result->criterion))
      asks[measure->n_asks++] = &self->asks[i];
}

/* A case that was read without a vocabulary may name any criterion. */
static gboolean
read_measure (IrcAssessment *self,
              IrcMeasureResult *measure,
              const IrcMeasureData *data)
{
  const IrcResult *result =
      irc_assessment_lookup_result (self, data->criterion);

  if (result == NULL)
    return FALSE;
  *measure = (IrcMeasureResult){
    .id = data->id,
    .action = data->action,
    .owner = data->owner,
    .start = data->start,
    .quarters = (guint) data->quarters,
    .effort = (int) data->effort,
    .impact = (int) data->impact,
    .status = data->status,
    .result = result,
  };
  /* The asks of a case are named by it; drafted ones cannot be. */
  if (irc_case_get_list (self->case_, IRC_LIST_ASKS) != NULL)
    read_asks (self, measure, (const char *const *) data->asks);
  else
    link_asks (self, measure);
  return TRUE;
}

/* ---- drafted ------------------------------------------------------------ */

static char *
dup_action (const IrcLanguage *language, const IrcResult *result)
{
  const char *label = result->criterion->label;

  switch (result->state) {
    case IRC_STATE_PARTLY:
      /* TRANSLATORS: the name of a criterion follows. */
      return g_strdup_printf (irc_text (language, "Complete: %s"), label);
    case IRC_STATE_TO_VERIFY:
    case IRC_STATE_UNANSWERED:
      return g_strdup_printf (
          irc_text (language, "Check, and put in place where missing: %s"),
          label);
    case IRC_STATE_NOT_IN_PLACE:
    case IRC_STATE_NOT_APPLICABLE:
    case IRC_STATE_IN_PLACE:
    default:
      return g_strdup_printf (irc_text (language, "Put in place: %s"), label);
  }
}

static void
draft_starts (const IrcAssessment *self, int *starts)
{
  const IrcOptionResult *option = self->chosen_option;
  const char *meeting =
      irc_centre_peek (irc_case_get_centre (self->case_))->meeting_date;
  g_autofree int *due = g_new0 (int, option->n_steps + 1);

  for (guint i = 0; i < option->n_steps; i++)
    due[i] = irc_quarter_done_by_month (
        irc_assessment_get_due (self, option->steps[i].result));
  irc_schedule_draft (option->steps,
                      option->n_steps,
                      irc_quarter_after_day (meeting),
                      due,
                      starts);
}

static void
draft_measure (IrcAssessment *self, const IrcWayStep *step, int start)
{
  IrcMeasureResult *measure = &self->measures[self->n_measures++];
  const char *criterion = step->result->criterion->id;

  *measure = (IrcMeasureResult){
    .id = irc_assessment_take (self, g_strconcat ("measure-", criterion, NULL)),
    .action =
        irc_assessment_take (self, dup_action (self->language, step->result)),
    .owner = "",
    .start = irc_assessment_take (self, irc_quarter_format (start)),
    .quarters = 1,
    .effort = step->effort,
    .impact = irc_result_is_blocking (step->result) ? MOST_IMPACT : SOME_IMPACT,
    .status = IRC_STATUS_PLANNED,
    .drafted = TRUE,
    .result = step->result,
  };
  link_asks (self, measure);
}

static void
draft_measures (IrcAssessment *self)
{
  const IrcOptionResult *option = self->chosen_option;
  g_autofree int *starts = g_new0 (int, option->n_steps + 1);

  self->measures =
      irc_assessment_new0 (self, IrcMeasureResult, option->n_steps);
  draft_starts (self, starts);
  for (guint i = 0; i < option->n_steps; i++)
    draft_measure (self, &option->steps[i], starts[i]);
}

/* ---- what a measure waits for ------------------------------------------- */

gboolean
irc_measure_is_running (const IrcMeasureResult *measure)
{
  return measure->status != IRC_STATUS_DONE &&
         measure->status != IRC_STATUS_DROPPED;
}

static gboolean
is_after (const IrcMeasureResult *measure, const IrcMeasureResult *other)
{
  return other->status != IRC_STATUS_DROPPED &&
         other->result->standing == IRC_STANDING_OPEN &&
         g_strv_contains (measure->result->criterion->depends_on,
                          other->result->criterion->id);
}

/* When the measures of the plan are, beside them. */
typedef struct {
  int start; /* or IRC_NO_QUARTER */
  guint quarters;
} Period;

/* The quarter after the first measure for @criterion has ended, among those
 * that @measure comes after; IRC_NO_QUARTER when none has a start or one is
 * done. */
static int
first_end (const IrcAssessment *self,
           const IrcMeasureResult *measure,
           const Period *periods,
           const IrcCriterion *criterion)
{
  int first = IRC_NO_QUARTER;

  for (guint i = 0; i < measure->n_after; i++) {
    const IrcMeasureResult *other = measure->after[i];
    const Period *period = &periods[other - self->measures];
    int end = period->start + (int) period->quarters;

    if (other->result->criterion != criterion)
      continue;
    if (other->status == IRC_STATUS_DONE)
      return IRC_NO_QUARTER;
    if (period->start != IRC_NO_QUARTER &&
        (first == IRC_NO_QUARTER || end < first))
      first = end;
  }
  return first;
}

static IrcMeasureSigns
compare_dates (const IrcAssessment *self,
               const IrcMeasureResult *measure,
               const Period *periods)
{
  IrcMeasureSigns signs = { FALSE, FALSE };
  const Period *own = &periods[measure - self->measures];
  int due = irc_quarter_done_by_month (
      irc_assessment_get_due (self, measure->result));

  if (!irc_measure_is_running (measure) || own->start == IRC_NO_QUARTER)
    return signs;
  for (guint i = 0; i < measure->n_after; i++)
    if (own->start <
        first_end (
            self, measure, periods, measure->after[i]->result->criterion))
      signs.too_early = TRUE;
  signs.too_late =
      due != IRC_NO_QUARTER && own->start + (int) own->quarters - 1 > due;
  return signs;
}

void
irc_assessment_try_measure (const IrcAssessment *self,
                            guint index,
                            const char *start,
                            guint quarters,
                            IrcMeasureSigns *signs)
{
  g_autofree Period *periods = NULL;

  g_return_if_fail (self != NULL && start != NULL && quarters > 0);
  g_return_if_fail (signs != NULL);

  periods = g_new0 (Period, self->n_measures + 1);
  for (guint i = 0; i < self->n_measures; i++)
    periods[i] = (Period){ irc_quarter_parse (self->measures[i].start),
                           self->measures[i].quarters };
  if (index < self->n_measures)
    periods[index] = (Period){ irc_quarter_parse (start), quarters };
  for (guint i = 0; i < self->n_measures; i++)
    signs[i] = compare_dates (self, &self->measures[i], periods);
}

static void
fill_signs (IrcAssessment *self)
{
  g_autofree IrcMeasureSigns *signs =
      g_new0 (IrcMeasureSigns, self->n_measures + 1);

  irc_assessment_try_measure (self, self->n_measures, "", 1, signs);
  for (guint i = 0; i < self->n_measures; i++) {
    self->measures[i].too_early = signs[i].too_early;
    self->measures[i].too_late = signs[i].too_late;
  }
}

static void
fill_after (IrcAssessment *self, IrcMeasureResult *measure)
{
  const IrcMeasureResult **after = NULL;
  guint n = 0;

  for (guint i = 0; i < self->n_measures; i++)
    if (is_after (measure, &self->measures[i]))
      n++;
  after = irc_assessment_new0 (self, const IrcMeasureResult *, n);
  measure->after = after;
  for (guint i = 0; i < self->n_measures; i++)
    if (is_after (measure, &self->measures[i]))
      after[measure->n_after++] = &self->measures[i];
}

void
irc_assessment_fill_measures (IrcAssessment *self)
{
  GListModel *list = irc_case_get_list (self->case_, IRC_LIST_MEASURES);
  guint n = irc_assessment_list_length (list);

  if (list != NULL)
    self->measures = irc_assessment_new0 (self, IrcMeasureResult, n);
  else
    draft_measures (self);
  for (guint i = 0; i < n; i++)
    if (read_measure (self,
                      &self->measures[self->n_measures],
                      irc_measure_peek (irc_assessment_peek_item (list, i))))
      self->n_measures++;
  for (guint i = 0; i < self->n_measures; i++)
    fill_after (self, &self->measures[i]);
  fill_signs (self);
}
