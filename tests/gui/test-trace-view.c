/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include "irc-switcher.h"
#include "irc-trace-view.h"

static guint
count_rows (GtkWidget *view)
{
  GtkListView *list = irc_gui_find (view, "list");

  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static GtkWidget *
show_view (IrcWindow *window)
{
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));
  GtkWidget *view = NULL;

  irc_switcher_set_selected (irc_gui_find_type (page, IRC_TYPE_SWITCHER, 0),
                             "trace");
  view = irc_gui_find_type (page, IRC_TYPE_TRACE_VIEW, 0);
  IRC_SPIN_UNTIL (count_rows (view) > 0, 20000);
  irc_gui_settle ();
  return view;
}

static void
set_search (GtkWidget *view, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (irc_gui_find (view, "search")), text);
  irc_gui_settle ();
}

/* Sentence, source, finding and where; narrowed by words and by chapter. */
static void
test_list (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  GtkDropDown *chapter = irc_gui_find (view, "chapter");
  const guint all = count_rows (view);

  g_assert_cmpuint (all, >, 100);
  g_assert_true (irc_gui_shows (view, "Not found in a source: 0."));
  set_search (view, "stevens 52.6");
  g_assert_cmpuint (count_rows (view), >=, 2);
  g_assert_cmpuint (count_rows (view), <, 10);
  g_assert_true (irc_gui_shows (view, "52.6, 73.5, 79.4, 96.1: Stevens"));
  g_assert_true (irc_gui_shows (view, "abstract"));
  g_assert_true (irc_gui_shows (view, "almost eliminated filters"));
  g_assert_true (irc_gui_shows (view, "https://doi.org/"));
  set_search (view, "no such words");
  g_assert_cmpuint (count_rows (view), ==, 0);
  set_search (view, "");
  gtk_drop_down_set_selected (chapter, 1);
  irc_gui_settle ();
  g_assert_cmpuint (count_rows (view), >, 0);
  g_assert_cmpuint (count_rows (view), <, all);
  irc_gui_close (window);
}

/* An edit is followed. */
static void
test_edit (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));
  GtkWidget *view = show_view (window);

  g_object_set (irc_case_get_centre (case_), "own-beds", 4711.0, NULL);
  set_search (view, "4,711");
  IRC_SPIN_UNTIL (count_rows (view) > 0, 20000);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (view, "your centre’s facts: own beds"));
  irc_gui_close (window);
}

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  g_autofree char *nameless = irc_gui_audit (show_view (window));

  g_assert_cmpstr (nameless, ==, "");
  irc_gui_close (window);
}

/* Closed before the trace is made. */
static void
test_close_early (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));

  irc_switcher_set_selected (irc_gui_find_type (page, IRC_TYPE_SWITCHER, 0),
                             "trace");
  irc_gui_close (window);
}

/* Where it has no room to be as high as it would like to be, it scrolls: text
 * twice as large on 1024 × 700 pushed it over the rail. */
static void
test_room (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  int height = 0;

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  irc_gui_settle ();
  gtk_widget_measure (
      view, GTK_ORIENTATION_VERTICAL, 700, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, <, 200);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  irc_gui_close (window);
}

int
main (int argc, char *argv[])
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/trace-view/list", test_list);
  g_test_add_func ("/trace-view/edit", test_edit);
  g_test_add_func ("/trace-view/names", test_names);
  g_test_add_func ("/trace-view/close-early", test_close_early);
  g_test_add_func ("/trace-view/room", test_room);
  return irc_gui_run ();
}
