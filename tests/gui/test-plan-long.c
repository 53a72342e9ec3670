/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include "irc-plan-editor.h"
#include "irc-plan-row.h"
#include "irc-plan-section.h"

#define MANY 100

static guint
count_rows (gpointer page)
{
  return irc_gui_count_type (irc_gui_find (page, "asks"), IRC_TYPE_PLAN_ROW);
}

static IrcPlanRow *
get_row (gpointer page, guint index)
{
  return irc_gui_find_type (
      irc_gui_find (page, "asks"), IRC_TYPE_PLAN_ROW, index);
}

static GListModel *
get_asks (IrcWindow *window)
{
  return irc_case_get_list (
      irc_session_get_case (irc_window_get_session (window)), IRC_LIST_ASKS);
}

static IrcWindow *
open_long_plan (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autoptr (IrcPlanEditor) editor =
      irc_plan_editor_new (irc_window_get_session (window));
  GListModel *asks = irc_plan_editor_get_list (editor, IRC_LIST_ASKS);

  while (g_list_model_get_n_items (asks) < MANY)
    g_object_set (irc_plan_editor_add (editor, IRC_LIST_ASKS, NULL),
                  "title",
                  "One more thing",
                  NULL);
  irc_gui_settle ();
  return window;
}

static void
check_long_plan (IrcWindow *window, gpointer page)
{
  GListModel *asks = get_asks (window);

  IRC_SPIN_UNTIL (count_rows (page) == MANY, 20000);
  for (guint i = 0; i < MANY; i++) {
    g_autoptr (GObject) ask = g_list_model_get_item (asks, i);
    g_assert_true (irc_plan_row_get_item (get_row (page, i)) == ask);
  }
  g_assert_true (irc_gui_shows (get_row (page, MANY - 1), "One more"));
}

/* The page is there before all its rows are, and can be worked on. */
static void
test_long (void)
{
  IrcWindow *window = open_long_plan ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_PLAN));
  IrcPlanRow *first = get_row (page, 0);

  g_assert_cmpuint (count_rows (page), <, MANY);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (first)));
  irc_plan_row_set_open (first, TRUE);
  /* Moved and opened while the rest comes. */
  g_signal_emit_by_name (first, "move", TRUE);
  g_assert_cmpuint (count_rows (page), <, MANY);
  irc_gui_settle ();
  check_long_plan (window, page);
  g_assert_true (get_row (page, 1) == first);
  g_assert_true (irc_plan_row_is_open (first));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (first));
  irc_gui_close (window);
}

/* What is asked for by name is there at once. */
static void
test_long_last (void)
{
  IrcWindow *window = open_long_plan ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_PLAN));
  g_autoptr (IrcAsk) ask = g_list_model_get_item (get_asks (window), MANY - 1);
  IrcPlanRow *last = irc_plan_section_find_row (
      irc_gui_find (page, "asks"), irc_ask_peek (ask)->id, NULL);

  g_assert_nonnull (last);
  g_assert_true (get_row (page, MANY - 1) == last);
  irc_plan_row_edit (last);
  irc_gui_settle ();
  check_long_plan (window, page);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (last)));
  irc_gui_close (window);
  /* And a window may go before all is there. */
  window = open_long_plan ();
  irc_window_show_step (window, IRC_STEP_PLAN);
  irc_gui_close (window);
  irc_gui_settle ();
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/plan-long/bit-by-bit", test_long);
  g_test_add_func ("/plan-long/last", test_long_last);
  return irc_gui_run ();
}
