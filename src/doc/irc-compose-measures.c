/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measures of the chapter Plan: over the quarters, and as a table. */
#include "irc-compose-plan-private.h"

#include <string.h>

#include "irc-figure-roadmap.h"
#include "irc-plan-words.h"
#include "irc-string.h"

/* Points: what the rows of a figure may take on the smaller paper, below the
 * chapter's introduction and on a page of their own, and what a row takes. */
#define ROOM_FIRST 388
#define ROOM 475
#define ROW_PAD 6
#define LABEL_LINE 11
#define NOTE_LINE 10
#define LINE_CHARS 36 /* of a label: what surely fits on a line */
#define LEAST_ROWS 4  /* of the last figure */

/* Shares of the table's width: measures and owners, and owners alone, of which
 * the least has room for a post's name on two lines. */
#define TEXTS 0.54
#define LEAST_OWNER 0.175
#define MOST_OWNER 0.24

/* ---- the figures -------------------------------------------------------- */

/* About as high as the chart makes it. */
static int
row_height (const IrcMeasureResult *measure, gboolean owners)
{
  g_autofree char *action = irc_plan_dup_action (measure);
  int height = ROW_PAD + LABEL_LINE;

  if (g_utf8_strlen (action, -1) > LINE_CHARS)
    height += LABEL_LINE;
  if (measure->n_after > 0)
    height += NOTE_LINE;
  if (owners && !irc_string_is_blank (measure->owner))
    height += NOTE_LINE;
  return height;
}

/* The row after those from @first on that fit into @room. */
static guint
find_end (const IrcPlan *plan, guint first, gboolean owners, int room)
{
  guint end = first;

  while (end < plan->rows->len) {
    room -= row_height (irc_plan_get_row (plan, end), owners);
    if (room < 0 && end > first)
      break;
    end++;
  }
  return end;
}

/* A figure is not divided between pages: a long plan has several, on the same
 * axis, each as long as its page has room, and without the owners, which stand
 * in the table.  The row after the last of each figure, as guint; none where
 * nothing has a start. */
static GArray *
divide (const IrcPlan *plan)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint n = plan->rows->len;
  guint end = 0;

  if (irc_plan_count (plan, irc_plan_has_no_start) == n)
    return ends;
  end = find_end (plan, 0, TRUE, ROOM);
  if (end < n)
    end = find_end (plan, 0, FALSE, ROOM_FIRST);
  g_array_append_val (ends, end);
  while (end < n) {
    const guint first = end;

    end = find_end (plan, first, FALSE, ROOM);
    if (end < n && n - end < LEAST_ROWS && end - first > 2 * LEAST_ROWS)
      end = n - LEAST_ROWS;
    g_array_append_val (ends, end);
  }
  return ends;
}

char *
irc_plan_dup_figures (const IrcPlan *plan)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new ();
  g_autoptr (GArray) ends = divide (plan);

  for (guint i = 0; i < ends->len; i++)
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

static void
add_figures (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  g_autoptr (GArray) ends = divide (plan);
  g_autofree char *moment = irc_moment_format (self->options.date);
  g_autofree char *day = g_strndup (moment, strlen ("YYYY-MM-DD"));
  guint first = 0;

  for (guint i = 0; i < ends->len; i++) {
    const guint end = g_array_index (ends, guint, i);
    const IrcRoadmapView view = {
      .by_start = TRUE,
      .no_owners = ends->len > 1,
      .first = first,
      .n = end - first,
      .today = day,
    };
    g_autofree char *title = dup_title (plan, &view);

    irc_composer_take_figure (
        self, irc_figure_new_roadmap (self->assessment, &view), title);
    first = end;
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

/* The width of the owners: the two columns of what the user typed share the
 * room of both by how much there is in each, so that their rows are as low as
 * can be. */
static double
share_owners (const IrcPlan *plan)
{
  double actions = 1, owners = 0;

  for (guint i = 0; i < plan->rows->len; i++) {
    const IrcMeasureResult *measure = irc_plan_get_row (plan, i);
    g_autofree char *action = irc_plan_dup_action (measure);

    actions += (double) g_utf8_strlen (action, -1);
    owners += (double) g_utf8_strlen (measure->owner, -1);
  }
  return CLAMP (TEXTS * owners / (actions + owners), LEAST_OWNER, MOST_OWNER);
}

static void
add_measure_table (const IrcPlan *plan)
{
  IrcComposer *self = plan->composer;
  const double owners = share_owners (plan);
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "No."), 0.04, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Measure"), TEXTS - owners, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Criterion"), 0.095, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Owner"), owners, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "When"), 0.145, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Effort"), 0.09, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Requests"), 0.09, IRC_ALIGN_LEFT },
  };
  IrcBlock *table =
      irc_composer_add_table (self,
                              irc_composer_text (self, "The measures"),
                              columns,
                              G_N_ELEMENTS (columns));

  for (guint i = 0; i < plan->rows->len; i++)
    add_measure_row (plan, table, i);
}

void
irc_plan_add_measures (const IrcPlan *plan)
{
  add_figures (plan);
  add_measure_table (plan);
}
