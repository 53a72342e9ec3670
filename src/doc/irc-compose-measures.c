/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measures of the chapter Plan: over the quarters, and as a table. */
#include "irc-compose-plan-private.h"

#include <string.h>

#include "irc-figure-roadmap.h"
#include "irc-plan-words.h"

/* Of one figure: with two lines of words each they stand on one page. */
#define MAX_ROWS 12

/* ---- the figures -------------------------------------------------------- */

/* None where nothing has a start. */
static guint
count_figures (const IrcPlan *plan)
{
  if (irc_plan_count (plan, irc_plan_has_no_start) == plan->rows->len)
    return 0;
  return (plan->rows->len + MAX_ROWS - 1) / MAX_ROWS;
}

char *
irc_plan_dup_figures (const IrcPlan *plan)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new ();

  for (guint i = 0; i < count_figures (plan); i++)
    g_ptr_array_add (mentions, (gpointer) (gintptr) IRC_NEXT_FIGURE);
  g_ptr_array_add (mentions, NULL);
  return irc_language_join (plan->composer->language,
                            (const char *const *) mentions->pdata);
}

static char *
dup_title (const IrcPlan *plan, const IrcRoadmapView *view)
{
  const IrcComposer *self = plan->composer;

  if (view->n >= plan->rows->len)
    return g_strdup (irc_composer_text (self, "The plan by quarter"));
  if (view->n == 1)
    return g_strdup_printf (
        irc_composer_text (self, "The plan by quarter, measure %u"),
        view->first + 1);
  /* TRANSLATORS: "The plan by quarter, measures 1 to 12" */
  return g_strdup_printf (
      irc_composer_text (self, "The plan by quarter, measures %u to %u"),
      view->first + 1,
      view->first + view->n);
}

/* A figure is not divided between pages: a long plan has several, of like
 * length and on the same axis. */
static void
add_figures (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  const guint n = count_figures (plan), rows = plan->rows->len;
  g_autofree char *moment = irc_moment_format (self->options.date);
  g_autofree char *day = g_strndup (moment, strlen ("YYYY-MM-DD"));

  for (guint i = 0; i < n; i++) {
    const guint first = i * rows / n;
    const IrcRoadmapView view = {
      .by_start = TRUE,
      .first = first,
      .n = (i + 1) * rows / n - first,
      .today = day,
    };
    g_autofree char *title = dup_title (plan, &view);

    irc_composer_take_figure (
        self, irc_figure_new_roadmap (self->assessment, &view), title);
  }
}

/* ---- the table ---------------------------------------------------------- */

static gboolean
comes_after (const IrcMeasureResult *measure, const IrcMeasureResult *other)
{
  for (guint i = 0; i < measure->n_after; i++)
    if (measure->after[i] == other)
      return TRUE;
  return FALSE;
}

static const char *
status_word (const IrcComposer *self, IrcStatus status)
{
  switch (status) {
    case IRC_STATUS_AGREED:
    case IRC_STATUS_STARTED:
    case IRC_STATUS_DONE:
      return irc_status_label (self->language, status);
    case IRC_STATUS_PLANNED:
    case IRC_STATUS_DROPPED:
    default:
      return "";
  }
}

static void
set_number (IrcCell *cell, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *anchor = g_strconcat ("measure-", text, NULL);
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add_anchor (runs, text, anchor);
  irc_cell_set_runs (cell, runs);
}

/* What is done, and after which measures. */
static void
set_action (const IrcPlan *plan, IrcCell *cell, const IrcMeasureResult *measure)
{
  const IrcComposer *self = plan->composer;
  g_autofree char *action = irc_plan_dup_action (measure);
  IrcRunList *runs = irc_run_list_new_text (action);
  guint shown = 0;

  for (guint i = 0; i < plan->rows->len; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    g_autofree char *target = g_strconcat ("#measure-", number, NULL);

    if (!comes_after (measure, irc_plan_get_row (plan, i)))
      continue;
    /* TRANSLATORS: in brackets behind a measure: "(after 2, 3)" */
    irc_run_list_add (runs,
                      IRC_RUN_PLAIN,
                      shown++ == 0 ? irc_composer_text (self, " (after ")
                                   : ", ");
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, number, target);
  }
  if (shown > 0)
    irc_run_list_add (runs, IRC_RUN_PLAIN, ")");
  irc_cell_set_runs (cell, runs);
}

static void
set_dates (const IrcPlan *plan, IrcCell *cell, const IrcMeasureResult *measure)
{
  const IrcComposer *self = plan->composer;
  const char *status = status_word (self, measure->status);
  g_autofree char *quarters =
      irc_composer_dup_quarters (self, measure->start, measure->quarters);
  g_autofree char *text = g_strdup_printf (
      "%s%s%s",
      *quarters != '\0' ? quarters : irc_composer_text (self, "to be agreed"),
      *status != '\0' ? "; " : "",
      status);

  irc_cell_set_text (cell, text);
}

static void
set_asks (const IrcPlan *plan, IrcCell *cell, const IrcMeasureResult *measure)
{
  IrcComposer *self = plan->composer;
  IrcRunList *runs = irc_run_list_new ();

  irc_composer_add_ask_numbers (self, runs, measure->asks, measure->n_asks);
  if (measure->n_asks == 0)
    irc_run_list_add (runs, IRC_RUN_PLAIN, irc_composer_text (self, "none"));
  irc_cell_set_runs (cell, runs);
}

static void
add_measure_row (const IrcPlan *plan, IrcBlock *table, guint index)
{
  IrcComposer *self = plan->composer;
  const IrcMeasureResult *measure = irc_plan_get_row (plan, index);
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *owner = irc_user_text_dup (measure->owner);
  IrcRunList *code = irc_run_list_new ();

  set_number (&cells[0], index + 1);
  set_action (plan, &cells[1], measure);
  irc_composer_add_code (self, code, measure->result->criterion);
  irc_cell_set_runs (&cells[2], code);
  irc_cell_set_text (&cells[3],
                     *owner != '\0' ? owner
                                    : irc_composer_text (self, "to be agreed"));
  set_dates (plan, &cells[4], measure);
  irc_cell_set_text (&cells[5], irc_composer_effort (self, measure->effort));
  set_asks (plan, &cells[6], measure);
}

static void
add_measure_table (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  const struct {
    const char *title;
    double share;
  } columns[] = {
    { irc_composer_text (self, "No."), 0.05 },
    { irc_composer_text (self, "Measure"), 0.32 },
    { irc_composer_text (self, "Criterion"), 0.1 },
    { irc_composer_text (self, "Owner"), 0.18 },
    { irc_composer_text (self, "When"), 0.15 },
    { irc_composer_text (self, "Effort"), 0.1 },
    { irc_composer_text (self, "Requests"), 0.1 },
  };
  IrcBlock *table = irc_composer_add_table (
      self, irc_composer_text (self, "The measures"), G_N_ELEMENTS (columns));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    irc_block_set_column (
        table, i, columns[i].title, IRC_ALIGN_LEFT, columns[i].share);
  for (guint i = 0; i < plan->rows->len; i++)
    add_measure_row (plan, table, i);
}

void
irc_plan_add_measures (const IrcPlan *plan)
{
  add_figures (plan);
  add_measure_table (plan);
}
