/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <math.h>
#include <string.h>
#include "irc-check-menu.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-option-card.h"
#include "irc-plan-row.h"
#include "irc-plan-section.h"
#include "irc-roadmap.h"

static IrcCase *
get_case (IrcWindow *window)
{
  return irc_session_get_case (irc_window_get_session (window));
}

static IrcAssessment *
get_assessment (IrcWindow *window)
{
  return irc_session_get_assessment (irc_window_get_session (window));
}

static guint
count_rows (gpointer page, const char *section)
{
  return irc_gui_count_type (irc_gui_find (page, section), IRC_TYPE_PLAN_ROW);
}

/* Long lists come bit by bit. */
static gboolean
is_whole (IrcWindow *window, gpointer page)
{
  guint n_measures, n_asks;

  irc_assessment_get_measures (get_assessment (window), &n_measures);
  irc_assessment_get_asks (get_assessment (window), &n_asks);
  return count_rows (page, "measures") == n_measures &&
         count_rows (page, "asks") == n_asks;
}

static GtkWidget *
show_plan (IrcWindow *window)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_PLAN));

  irc_gui_settle ();
  IRC_SPIN_UNTIL (is_whole (window, page), 20000);
  gtk_widget_grab_focus (page);
  irc_gui_settle ();
  return page;
}

static IrcPlanRow *
get_row (gpointer page, const char *section, guint index)
{
  return irc_gui_find_type (
      irc_gui_find (page, section), IRC_TYPE_PLAN_ROW, index);
}

static GtkWidget *
get_focus (IrcWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* Enter on a row, as the list has it. */
static void
open_row (IrcPlanRow *row)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (row)));
  irc_gui_settle ();
}

static void
type (gpointer form, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (form, id);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (field)), text);
  irc_gui_settle ();
}

/* What is said below a field when it is left for the row. */
static const char *
leave (IrcPlanRow *row, const char *id)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_settle ();
  return irc_gui_get_message (irc_gui_find (row, id));
}

static GListModel *
get_list (IrcWindow *window, IrcCaseList list)
{
  return irc_case_get_list (get_case (window), list);
}

static const IrcMeasureData *
peek_measure (IrcWindow *window, guint index)
{
  g_autoptr (IrcMeasure) measure =
      g_list_model_get_item (get_list (window, IRC_LIST_MEASURES), index);

  return irc_measure_peek (measure);
}

static const IrcAskData *
peek_ask (IrcWindow *window, guint index)
{
  g_autoptr (IrcAsk) ask =
      g_list_model_get_item (get_list (window, IRC_LIST_ASKS), index);

  return irc_ask_peek (ask);
}

/* ---- options ------------------------------------------------------------- */

static IrcOptionCard *
get_card (gpointer page, IrcOption option)
{
  return irc_gui_find_type (page, IRC_TYPE_OPTION_CARD, (guint) option);
}

/* Inpatient care is one level ahead, so that all four options differ. */
static void
answer_some (IrcWindow *window)
{
  const char *const ids[] = { "in-1-rounds", "in-1-preprocedure", "in-1-mdt" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_object_set (irc_case_ensure_answer (get_case (window), ids[i]),
                  "state",
                  IRC_STATE_IN_PLACE,
                  NULL);
  irc_gui_settle ();
}

static void
test_options (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);
  answer_some (window);
  GtkCheckButton *minimum =
      irc_gui_find (get_card (page, IRC_OPTION_MINIMUM), "choose");
  GtkCheckButton *recommended =
      irc_gui_find (get_card (page, IRC_OPTION_RECOMMENDED), "choose");

  /* Nothing is chosen, and doing nothing cannot be: it is there to compare. */
  g_assert_false (gtk_check_button_get_active (minimum));
  g_assert_false (gtk_check_button_get_active (recommended));
  g_assert_true (irc_gui_shows (get_card (page, IRC_OPTION_RECOMMENDED),
                                "Proposed by the program"));
  g_assert_false (gtk_widget_get_visible (
      irc_gui_find (get_card (page, IRC_OPTION_NONE), "choose")));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "propose")));

  gtk_widget_grab_focus (GTK_WIDGET (minimum));
  gtk_widget_activate (GTK_WIDGET (minimum));
  irc_gui_settle ();
  g_assert_cmpint (
      irc_case_peek (get_case (window))->option, ==, IRC_OPTION_MINIMUM);
  g_assert_true (
      irc_gui_shows (get_card (page, IRC_OPTION_MINIMUM), "Your choice"));
  g_assert_true (irc_gui_shows (page, "What it means: Minimum"));
  g_assert_true (irc_gui_shows (page, "drafted from the minimum option"));

  irc_gui_click (irc_gui_find (page, "propose"));
  g_assert_cmpint (
      irc_case_peek (get_case (window))->option, ==, IRC_OPTION_NONE);
  g_assert_false (gtk_check_button_get_active (minimum));
  g_assert_true (irc_gui_shows (page, "drafted from the recommended option"));
  irc_gui_close (window);
}

/* What an option means, in the words of the paper. */
static void
test_explain (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  GtkWidget *details = irc_gui_find (page, "details");

  g_assert_true (irc_gui_shows (details, "When all its steps are in place"));
  irc_gui_click (irc_gui_find (get_card (page, IRC_OPTION_NONE), "explain"));
  g_assert_true (irc_gui_shows (details, "What it means: Do nothing"));
  g_assert_true (irc_gui_shows (
      details, "Nothing is asked for, and nothing changes: inpatient care"));
  g_assert_true (
      irc_gui_shows (details, "keep the centre from its next level"));
  g_assert_true (irc_gui_shows (details, "What speaks against doing nothing"));
  irc_gui_click (
      irc_gui_find (get_card (page, IRC_OPTION_AMBITIOUS), "explain"));
  g_assert_true (irc_gui_shows (details, "no criterion is open then."));
  g_assert_true (irc_gui_shows (details, "Steps, in their order"));
  irc_gui_close (window);
}

static void
answer_all (IrcWindow *window, IrcState state)
{
  guint n;
  const IrcResult *results =
      irc_assessment_get_results (get_assessment (window), &n);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup (results[i].criterion->id));
  for (guint i = 0; i < ids->len; i++)
    g_object_set (irc_case_ensure_answer (get_case (window), ids->pdata[i]),
                  "state",
                  state,
                  NULL);
  irc_gui_settle ();
}

/* All is in place: nothing to choose, to do or to ask for, but for what the
 * user writes. */
static void
test_all_met (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);

  answer_all (window, IRC_STATE_IN_PLACE);
  g_assert_true (irc_gui_shows (page, "There is nothing to choose between"));
  g_assert_false (gtk_widget_get_visible (
      GTK_WIDGET (get_card (page, IRC_OPTION_MINIMUM))));
  g_assert_cmpuint (count_rows (page, "measures"), ==, 0);
  g_assert_true (irc_gui_shows (page, "There is no measure in the plan."));
  g_assert_true (irc_gui_shows (page, "Nothing is asked for."));
  g_assert_false (gtk_widget_get_sensitive (
      irc_gui_find (irc_gui_find (page, "measures"), "add")));
  irc_gui_click (irc_gui_find (irc_gui_find (page, "asks"), "add"));
  g_assert_true (irc_gui_shows (page, "Request without a title"));
  g_assert_true (irc_gui_shows (page, "It serves no criterion yet"));
  irc_gui_close (window);
}

/* ---- measures ------------------------------------------------------------ */

static void
test_edit_measure (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);
  const guint n = count_rows (page, "measures");
  IrcPlanRow *row = get_row (page, "measures", 1);
  GtkDropDown *status;

  g_assert_cmpuint (n, >, 3);
  g_assert_null (get_list (window, IRC_LIST_MEASURES));
  open_row (row);
  g_assert_true (irc_plan_row_is_open (row));
  /* To open and look at the fields is no edit. */
  gtk_widget_grab_focus (irc_gui_find (row, "owner"));
  gtk_widget_grab_focus (irc_gui_find (row, "start"));
  irc_gui_settle ();
  g_assert_null (get_list (window, IRC_LIST_MEASURES));

  type (row, "owner", "Dr Murphy");
  g_assert_cmpuint (
      g_list_model_get_n_items (get_list (window, IRC_LIST_MEASURES)), ==, n);
  g_assert_cmpstr (peek_measure (window, 1)->owner, ==, "Dr Murphy");
  /* The row is the same, open, and has the focus. */
  g_assert_true (get_row (page, "measures", 1) == row);
  g_assert_true (irc_plan_row_is_open (row));
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (row)));
  type (row, "action", "Write it into the job plan");
  type (row, "start", "2031-Q2");
  type (row, "quarters", "3");
  status = irc_gui_find (irc_gui_find (row, "status"), "drop_down");
  gtk_drop_down_set_selected (status, IRC_STATUS_AGREED);
  gtk_drop_down_set_selected (
      irc_gui_find (irc_gui_find (row, "effort"), "drop_down"), 2);
  gtk_drop_down_set_selected (
      irc_gui_find (irc_gui_find (row, "impact"), "drop_down"), 0);
  irc_gui_settle ();
  g_assert_cmpstr (
      peek_measure (window, 1)->action, ==, "Write it into the job plan");
  g_assert_cmpstr (peek_measure (window, 1)->start, ==, "2031-Q2");
  g_assert_cmpint (peek_measure (window, 1)->quarters, ==, 3);
  g_assert_cmpint (peek_measure (window, 1)->status, ==, IRC_STATUS_AGREED);
  g_assert_cmpint (peek_measure (window, 1)->effort, ==, 3);
  g_assert_cmpint (peek_measure (window, 1)->impact, ==, 1);
  g_assert_true (irc_gui_shows (row, "Write it into the job plan"));
  g_assert_true (irc_gui_shows (row,
                                "Q2–Q4\xc2\xa0"
                                "2031 · Dr Murphy · agreed"));
  irc_gui_close (window);
}

/* As a user types on. */
static void
append (gpointer form, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (form, id);
  GtkEditable *entry = GTK_EDITABLE (irc_item_entry_get_entry (field));
  int end = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  gtk_editable_insert_text (entry, text, -1, &end);
  irc_gui_settle ();
}

static void
check_stored (IrcWindow *window, const char *id, const char *expected)
{
  if (g_str_equal (id, "start"))
    g_assert_cmpstr (peek_measure (window, 0)->start, ==, expected);
  else
    g_assert_cmpint (peek_measure (window, 0)->quarters,
                     ==,
                     g_ascii_strtoll (expected, NULL, 10));
}

static void
test_bad_input (void)
{
  static const struct {
    const char *id, *good, *more;
  } fields[] = {
    { "start", "2031-Q1", " or so" }, { "start", "2031-Q4", "5" },
    { "start", "", "next year" },     { "quarters", "20", "0" },
    { "quarters", "2", ".5" },        { "quarters", "2", "1" },
  };
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  IrcPlanRow *row = get_row (page, "measures", 0);

  open_row (row);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    IrcItemEntry *field = irc_gui_find (row, fields[i].id);
    type (row, fields[i].id, fields[i].good);
    g_assert_cmpstr (leave (row, fields[i].id), ==, "");
    append (row, fields[i].id, fields[i].more);
    g_assert_cmpstr (irc_gui_get_message (field), ==, "");
    g_assert_cmpstr (leave (row, fields[i].id), !=, "");
    gtk_test_accessible_assert_state (irc_item_entry_get_entry (field),
                                      GTK_ACCESSIBLE_STATE_INVALID,
                                      GTK_ACCESSIBLE_INVALID_TRUE);
    /* What was there stays. */
    check_stored (window, fields[i].id, fields[i].good);
  }
  /* A measure lasts: an empty field says so, and changes nothing. */
  type (row, "quarters", "3");
  type (row, "quarters", "");
  g_assert_cmpstr (leave (row, "quarters"), ==, "A whole number from 1 to 20.");
  check_stored (window, "quarters", "3");
  irc_gui_close (window);
}

static void
test_notes (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  IrcPlanRow *row = get_row (page, "measures", 0);
  const char *criterion = irc_plan_row_get_criterion (row);

  open_row (row);
  type (row, "start", "2020-Q1");
  g_assert_true (irc_gui_shows (row, "By its dates it is over"));
  type (row, "start", "2090-Q1");
  g_assert_false (irc_gui_shows (row, "By its dates it is over"));
  g_assert_true (irc_gui_shows (row, "It ends after the date of your target."));
  g_object_set (irc_case_ensure_answer (get_case (window), criterion),
                "state",
                IRC_STATE_IN_PLACE,
                NULL);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (row, "is in place already"));
  irc_gui_close (window);
}

/* Order, removal and the way back, with no hand on the mouse. */
static void
test_list (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  IrcPlanSection *section = irc_gui_find (page, "measures");
  IrcPlanRow *first = get_row (page, "measures", 0);
  IrcPlanRow *second = get_row (page, "measures", 1);
  const guint n = count_rows (page, "measures");
  g_autofree char *id = g_strdup (peek_measure (window, 0)->id);

  gtk_widget_grab_focus (GTK_WIDGET (first));
  g_assert_true (irc_gui_key (first, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpstr (peek_measure (window, 1)->id, ==, id);
  g_assert_true (get_row (page, "measures", 1) == first);
  g_assert_true (get_focus (window) == GTK_WIDGET (first));
  g_assert_true (irc_gui_key (first, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpstr (peek_measure (window, 0)->id, ==, id);

  /* Removed: the next one has the focus, and a button brings it back. */
  g_assert_true (irc_gui_key (first, GDK_KEY_Delete, 0));
  g_assert_cmpuint (count_rows (page, "measures"), ==, n - 1);
  g_assert_true (get_focus (window) == GTK_WIDGET (second));
  g_assert_true (irc_gui_shows (page, "Removed: "));
  irc_gui_click (irc_gui_find (section, "put_back"));
  g_assert_cmpuint (count_rows (page, "measures"), ==, n);
  g_assert_cmpstr (peek_measure (window, 0)->id, ==, id);
  g_assert_false (irc_gui_shows (page, "Removed: "));

  irc_gui_click (irc_gui_find (section, "draft"));
  g_assert_null (get_list (window, IRC_LIST_MEASURES));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (section, "draft")));
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (section)));
  irc_gui_close (window);
}

static void
test_add (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  IrcPlanSection *section = irc_gui_find (page, "measures");
  const guint n = count_rows (page, "measures");
  IrcPlanRow *row;

  gtk_drop_down_set_selected (irc_gui_find (section, "addable"), 3);
  irc_gui_click (irc_gui_find (section, "add"));
  g_assert_cmpuint (count_rows (page, "measures"), ==, n + 1);
  row = get_row (page, "measures", n);
  g_assert_true (irc_plan_row_is_open (row));
  g_assert_true (gtk_widget_is_ancestor (get_focus (window),
                                         irc_gui_find (row, "action")));
  /* Escape leads out of the fields again. */
  g_assert_true (irc_gui_key (get_focus (window), GDK_KEY_Escape, 0));
  g_assert_false (irc_plan_row_is_open (row));
  g_assert_true (get_focus (window) == GTK_WIDGET (row));
  irc_gui_close (window);
}

/* What is moved on the chart is moved in the plan, and the draft is the user's
 * from then on; Return on a bar leads to its fields. */
static void
test_roadmap (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);
  IrcRoadmap *roadmap = irc_gui_find (page, "roadmap");
  IrcPlanRow *row = get_row (page, "measures", 2);
  g_autofree char *id =
      g_strdup (irc_measure_peek (irc_plan_row_get_item (row))->id);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (roadmap)));
  g_signal_emit_by_name (roadmap, "measure-moved", id, "2032-Q2", 4);
  irc_gui_settle ();
  g_assert_cmpstr (peek_measure (window, 2)->id, ==, id);
  g_assert_cmpstr (peek_measure (window, 2)->start, ==, "2032-Q2");
  g_assert_cmpint (peek_measure (window, 2)->quarters, ==, 4);
  g_assert_true (get_row (page, "measures", 2) == row);
  g_signal_emit_by_name (roadmap, "measure-activated", id);
  irc_gui_settle ();
  g_assert_true (irc_plan_row_is_open (row));
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (row)));
  /* A chart of nothing is not there. */
  answer_all (window, IRC_STATE_IN_PLACE);
  irc_gui_click (irc_gui_find (irc_gui_find (page, "measures"), "draft"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (roadmap)));
  irc_gui_close (window);
}

/* ---- requests ------------------------------------------------------------ */

static void
test_edit_ask (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);
  IrcPlanRow *row = get_row (page, "asks", 0);
  GtkTextView *why;

  open_row (row);
  g_assert_null (get_list (window, IRC_LIST_ASKS));
  type (row, "title", "Two sessions a week");
  type (row, "quantity", "2,5");
  type (row, "unit", "sessions");
  type (row, "by", "2031-03");
  gtk_drop_down_set_selected (
      irc_gui_find (irc_gui_find (row, "priority"), "drop_down"),
      IRC_PRIORITY_COULD);
  gtk_drop_down_set_selected (
      irc_gui_find (irc_gui_find (row, "resource"), "drop_down"), 1);
  why = irc_gui_find (row, "why");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (why), "Because of this.", -1);
  irc_gui_settle ();
  const IrcAskData *ask = peek_ask (window, 0);
  g_assert_cmpstr (ask->title, ==, "Two sessions a week");
  g_assert_cmpfloat (ask->quantity, ==, 2.5);
  g_assert_cmpstr (ask->unit, ==, "sessions");
  g_assert_cmpstr (ask->by, ==, "2031-03");
  g_assert_cmpstr (ask->why, ==, "Because of this.");
  g_assert_cmpint (ask->priority, ==, IRC_PRIORITY_COULD);
  g_assert_cmpstr (ask->resource, ==, "consultant-session");
  g_assert_true (irc_gui_shows (row, "could · 2.5\xc2\xa0sessions · March"));
  /* The unit and the formula of the evidence pack, and no figure. */
  g_assert_true (
      irc_gui_shows (row,
                     "session of 4 h per week. What it costs a year, "
                     "with the figures of your own hospital: "
                     "“Sessions per week” × “Weeks per year, after "
                     "leave” × “Cost per session”."));
  append (row, "by", "-31");
  g_assert_cmpstr (leave (row, "by"), !=, "");
  g_assert_cmpstr (peek_ask (window, 0)->by, ==, "2031-03");
  append (row, "quantity", " or so");
  g_assert_cmpstr (leave (row, "quantity"), !=, "");
  g_assert_cmpfloat (peek_ask (window, 0)->quantity, ==, 2.5);
  irc_gui_close (window);
}

static GtkCheckButton *
get_line (IrcCheckMenu *menu, guint index)
{
  return irc_gui_find_type (menu, GTK_TYPE_CHECK_BUTTON, index);
}

static void
test_links (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_plan (window);
  IrcPlanRow *measure = get_row (page, "measures", 0);
  IrcPlanRow *ask = get_row (page, "asks", 0);
  IrcCheckMenu *menu;
  guint before;

  /* A measure names one more request: both drafts are the user's then. */
  open_row (measure);
  menu = irc_gui_find (measure, "asks");
  for (before = 0; gtk_check_button_get_active (get_line (menu, before));)
    before++;
  gtk_check_button_set_active (get_line (menu, before), TRUE);
  irc_gui_settle ();
  g_assert_nonnull (get_list (window, IRC_LIST_MEASURES));
  g_assert_nonnull (get_list (window, IRC_LIST_ASKS));
  g_assert_true (
      g_strv_contains ((const char *const *) peek_measure (window, 0)->asks,
                       peek_ask (window, before)->id));
  g_assert_true (irc_gui_shows (measure, "2 requests"));

  /* A request serves one criterion more, and then none. */
  open_row (ask);
  menu = irc_gui_find (ask, "criteria");
  const char *own = peek_ask (window, 0)->criteria[0];
  g_assert_nonnull (own);
  for (guint i = 0; get_line (menu, i) != NULL; i++)
    gtk_check_button_set_active (get_line (menu, i), FALSE);
  irc_gui_settle ();
  g_assert_null (peek_ask (window, 0)->criteria[0]);
  g_assert_true (irc_gui_shows (ask, "It serves no criterion yet"));
  gtk_check_button_set_active (get_line (menu, 0), TRUE);
  irc_gui_settle ();
  g_assert_cmpuint (g_strv_length (peek_ask (window, 0)->criteria), ==, 1);
  irc_gui_close (window);
}

/* From a request to its arguments, and from a measure to its criterion. */
static void
test_ways (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  IrcPlanRow *ask = get_row (page, "asks", 0);
  g_autofree char *step = NULL;
  const char *criterion = irc_plan_row_get_criterion (ask);

  /* The help follows the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (ask));
  irc_gui_settle ();
  g_assert_cmpstr (
      irc_step_page_get_help_criterion (IRC_STEP_PAGE (page)), ==, criterion);
  irc_gui_click (irc_gui_find (ask, "arguments"));
  g_object_get (window, "step", &step, NULL);
  g_assert_cmpstr (step, ==, "arguments");
  page = show_plan (window);
  irc_step_page_show_criterion (
      IRC_STEP_PAGE (page),
      irc_plan_row_get_criterion (get_row (page, "measures", 2)));
  g_assert_true (get_focus (window) ==
                 GTK_WIDGET (get_row (page, "measures", 2)));
  irc_gui_close (window);
}

/* ---- names --------------------------------------------------------------- */

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_plan (window);
  g_autofree char *unnamed = NULL;

  for (guint i = 0; i < count_rows (page, "measures"); i++)
    irc_plan_row_set_open (get_row (page, "measures", i), TRUE);
  for (guint i = 0; i < count_rows (page, "asks"); i++)
    irc_plan_row_set_open (get_row (page, "asks", i), TRUE);
  irc_gui_settle ();
  unnamed = irc_gui_audit (page);
  g_assert_cmpstr (unnamed, ==, "");
  gtk_test_accessible_assert_property (
      get_row (page, "measures", 0),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      irc_plan_row_get_title (get_row (page, "measures", 0)));
  gtk_test_accessible_assert_state (
      get_row (page, "measures", 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  gtk_test_accessible_assert_property (
      irc_gui_find (get_card (page, IRC_OPTION_MINIMUM), "explain"),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "What it means: Minimum");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/plan/options", test_options);
  g_test_add_func ("/plan/explain", test_explain);
  g_test_add_func ("/plan/all-met", test_all_met);
  g_test_add_func ("/plan/edit-measure", test_edit_measure);
  g_test_add_func ("/plan/bad-input", test_bad_input);
  g_test_add_func ("/plan/notes", test_notes);
  g_test_add_func ("/plan/list", test_list);
  g_test_add_func ("/plan/add", test_add);
  g_test_add_func ("/plan/roadmap", test_roadmap);
  g_test_add_func ("/plan/edit-ask", test_edit_ask);
  g_test_add_func ("/plan/links", test_links);
  g_test_add_func ("/plan/ways", test_ways);
  g_test_add_func ("/plan/names", test_names);
  return irc_gui_run ();
}
