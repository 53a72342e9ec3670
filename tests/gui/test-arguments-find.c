/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding and reading arguments: search, filters, keyboard, narrow windows. */
#include "test-arguments-support.h"

#include <string.h>
#include "irc-library-search.h"
#include "irc-split-view.h"

/* A window full at once, the others turn by turn. */
static void
test_page_is_lazy (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));
  guint n;

  irc_assessment_get_matches (
      irc_session_get_assessment (irc_window_get_session (window)), &n);
  g_assert_cmpuint (irc_gui_count_type (page, IRC_TYPE_ARGUMENT_ROW), <=, 16);
  /* A search at this point finds what has no row yet. */
  gtk_editable_set_text (irc_gui_find (page, "search"), "medicare");
  irc_gui_settle ();
  g_assert_cmpuint (irc_gui_count_type (page, IRC_TYPE_ARGUMENT_ROW), ==, n);
  g_autofree char *shown = irc_arguments_dup_shown (page, G_MAXUINT);
  g_assert_nonnull (strstr (shown, "visits-are-work-done"));
  g_assert_cmpuint (irc_arguments_count_shown (page), <, n);
  g_assert_true (irc_gui_shows (irc_gui_find (page, "details"), "Medicare"));
  irc_gui_close (window);
}

static void
test_page_search (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = irc_arguments_show_page (window);
  GtkEditable *search = irc_gui_find (page, "search");
  const guint all = irc_arguments_count_shown (page);
  guint n, expected = 0;
  const IrcMatch *matches =
      irc_assessment_get_matches (irc_session_get_assessment (session), &n);

  for (guint i = 0; i < n; i++)
    expected += g_strv_contains (matches[i].criteria, "in-2-time");
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "clear")));
  gtk_editable_set_text (search, "BASIL");
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), <, all);
  g_assert_cmpuint (irc_arguments_count_shown (page), >, 0);
  gtk_editable_set_text (search, "no such words anywhere");
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, 0);
  g_assert_true (irc_gui_shows (page,
                                "No argument and none of its references has "
                                "“no such words anywhere”."));
  g_assert_true (irc_gui_shows (page, "0 of "));
  irc_gui_click (irc_gui_find (page, "show_all"));
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, all);
  /* Coming from a gap clears the search and narrows the list. */
  gtk_editable_set_text (search, "BASIL");
  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.show-arguments", "s", "in-2-time");
  irc_gui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (expected, >, 0);
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, expected);
  g_autofree char *count = g_strdup_printf ("%u of %u arguments", expected, n);
  g_assert_cmpstr (
      gtk_label_get_text (irc_gui_find (page, "count")), ==, count);
  gtk_test_accessible_assert_role (irc_gui_find (page, "count"),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  irc_gui_click (irc_gui_find (page, "clear"));
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, all);
  irc_gui_close (window);
}

static guint
count_passing (IrcWindow *window, const IrcLibraryFilter *filter)
{
  guint n, n_passing = 0;
  const IrcMatch *matches = irc_assessment_get_matches (
      irc_session_get_assessment (irc_window_get_session (window)), &n);

  for (guint i = 0; i < n; i++)
    n_passing += irc_library_filter_matches (filter, &matches[i]);
  return n_passing;
}

static void
choose (GtkWidget *page, const char *id, guint line)
{
  gtk_drop_down_set_selected (irc_gui_find (page, id), line);
  irc_gui_settle ();
}

static void
test_page_filters (void)
{
  static const char *const ids[] = { "gap",    "theme",    "audience",
                                     "pillar", "strength", "payment" };
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  const guint all = irc_arguments_count_shown (page);
  IrcLibraryFilter filter = IRC_LIBRARY_FILTER_NONE;

  choose (page, "strength", 1 + IRC_STRENGTH_COHORT);
  filter.strength = IRC_STRENGTH_COHORT;
  g_assert_cmpuint (
      irc_arguments_count_shown (page), ==, count_passing (window, &filter));
  choose (page, "theme", 4);
  filter.theme = "money";
  g_assert_cmpuint (
      irc_arguments_count_shown (page), ==, count_passing (window, &filter));
  g_assert_true (irc_gui_shows (page, "More filters: 2 are on"));
  choose (page, "pillar", 1 + IRC_PILLAR_TIME);
  filter.pillar = IRC_PILLAR_TIME;
  g_assert_cmpuint (
      irc_arguments_count_shown (page), ==, count_passing (window, &filter));
  g_assert_cmpuint (irc_arguments_count_shown (page), >, 0);
  choose (page, "payment", 1);
  filter.fits = TRUE;
  g_assert_cmpuint (
      irc_arguments_count_shown (page), ==, count_passing (window, &filter));
  gtk_editable_set_text (irc_gui_find (page, "search"), "zzzz");
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (page, "No argument that passes the filters"));
  irc_gui_click (irc_gui_find (page, "clear"));
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, all);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpuint (
        gtk_drop_down_get_selected (irc_gui_find (page, ids[i])), ==, 0);
  irc_gui_close (window);
}

static gboolean
has_focus_in (IrcWindow *window, gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
test_page_keys (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  gpointer list = irc_gui_find (page, "list");
  gpointer pane = irc_gui_find (page, "pane");

  g_assert_true (irc_split_view_is_wide (irc_gui_find (page, "split")));
  /* The first one is read at once, and another as soon as it is selected. */
  g_assert_true (irc_gui_shows (
      pane,
      irc_arguments_get_match (window, irc_arguments_get_row (page, 0))
          ->title));
  gtk_widget_grab_focus (GTK_WIDGET (irc_arguments_get_row (page, 0)));
  g_signal_emit_by_name (
      list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (irc_gui_shows (
      pane,
      irc_arguments_get_match (window, irc_arguments_get_row (page, 1))
          ->title));
  g_assert_true (
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (window, pane));
  g_assert_true (irc_gui_key (pane, GDK_KEY_Escape, 0));
  g_assert_true (
      gtk_widget_has_focus (GTK_WIDGET (irc_arguments_get_row (page, 1))));
  g_assert_true (
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus_in (window, irc_gui_find (page, "head")));
  /* No arrow key changes what is printed. */
  gtk_widget_grab_focus (irc_gui_find (page, "printed"));
  g_assert_true (irc_gui_key (irc_gui_find (page, "details"), GDK_KEY_Down, 0));
  g_assert_true (irc_argument_row_is_printed (irc_arguments_get_row (page, 1)));
  irc_gui_close (window);
}

static void
test_page_narrow (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  gpointer split = irc_gui_find (page, "split");
  gpointer list = irc_gui_find (page, "list");
  GtkWidget *pane = irc_gui_find (page, "pane");

  gtk_window_set_default_size (GTK_WINDOW (window), 760, 600);
  IRC_SPIN_UNTIL (!irc_split_view_is_wide (split), 20000);
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (pane));
  gtk_widget_grab_focus (GTK_WIDGET (irc_arguments_get_row (page, 1)));
  gtk_list_box_select_row (list,
                           GTK_LIST_BOX_ROW (irc_arguments_get_row (page, 1)));
  g_signal_emit_by_name (list, "activate-cursor-row");
  irc_gui_settle ();
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_get_mapped (pane));
  g_assert_true (has_focus_in (window, pane));
  g_assert_true (gtk_widget_get_visible (irc_gui_find (page, "back")));
  irc_gui_click (irc_gui_find (page, "back"));
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (
      gtk_widget_has_focus (GTK_WIDGET (irc_arguments_get_row (page, 1))));
  irc_gui_close (window);
}

static void
test_page_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  IrcArgumentRow *row = irc_arguments_get_row (page, 0);
  g_autofree char *name = g_strdup_printf (
      "In the paper: %s", irc_arguments_get_match (window, row)->title);
  g_autofree char *nameless = NULL;

  irc_gui_click (irc_gui_find (page, "more"));
  irc_gui_settle ();
  nameless = irc_gui_audit (page);
  g_assert_cmpstr (nameless, ==, "");
  gtk_test_accessible_assert_property (
      row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  irc_gui_close (window);
}

/* ---- many arguments, large text, right to left --------------------------- */

static void
add_own_arguments (IrcSession *session, guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("own-%u", i);
    g_autofree char *title = g_strdup_printf ("Our own point, number %u", i);

    g_ptr_array_add (items,
                     g_object_new (IRC_TYPE_OWN_ARGUMENT,
                                   "id",
                                   id,
                                   "title",
                                   title,
                                   "claim",
                                   "It is so here.",
                                   NULL));
  }
  irc_case_set_list (
      irc_session_get_case (session), IRC_LIST_OWN_ARGUMENTS, items);
}

static void
test_many (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = NULL;
  gint64 longest = 0;
  guint n;

  add_own_arguments (session, 60);
  irc_gui_settle ();
  irc_assessment_get_matches (irc_session_get_assessment (session), &n);
  g_assert_cmpuint (n, >=, 130);
  page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));
  while (irc_gui_count_type (page, IRC_TYPE_ARGUMENT_ROW) < n) {
    const gint64 begin = g_get_monotonic_time ();

    g_main_context_iteration (NULL, TRUE);
    longest = MAX (longest, g_get_monotonic_time () - begin);
  }
  g_test_message ("longest turn: %.1f ms", (double) longest / 1000);
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, n);
  /* One that is taken away again goes from the list. */
  add_own_arguments (session, 59);
  irc_gui_settle ();
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, n - 1);
  irc_gui_close (window);
}

/* Text twice as large, in a window of 800 pixels: nothing is wider than what is
 * left beside the steps, also with all filters and a long claim. */
static void
test_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = NULL;
  GtkWidget *page = NULL;
  int width = 0;

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  window = irc_gui_open_sample ();
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  page = irc_arguments_show_page (window);
  irc_gui_click (irc_gui_find (page, "more"));
  g_assert_false (irc_split_view_is_wide (irc_gui_find (page, "split")));
  gtk_widget_measure (
      page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  irc_gui_close (window);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (width, <, 560);
}

static double
get_left (gpointer widget, gpointer inside)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, inside, &bounds));
  return (double) bounds.origin.x;
}

static void
test_right_to_left (void)
{
  IrcWindow *window = NULL;
  GtkWidget *page = NULL;
  gpointer split = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = irc_gui_open_sample ();
  page = irc_arguments_show_page (window);
  split = irc_gui_find (page, "split");
  g_assert_true (irc_split_view_is_wide (split));
  g_assert_cmpfloat (get_left (irc_gui_find (page, "list"), split),
                     >,
                     get_left (irc_gui_find (page, "pane"), split));
  irc_gui_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/arguments/find/is-lazy", test_page_is_lazy);
  g_test_add_func ("/arguments/find/search", test_page_search);
  g_test_add_func ("/arguments/find/filters", test_page_filters);
  g_test_add_func ("/arguments/find/keys", test_page_keys);
  g_test_add_func ("/arguments/find/narrow", test_page_narrow);
  g_test_add_func ("/arguments/find/names", test_page_names);
  g_test_add_func ("/arguments/find/many", test_many);
  g_test_add_func ("/arguments/find/large-text", test_large_text);
  g_test_add_func ("/arguments/find/right-to-left", test_right_to_left);
  return irc_gui_run ();
}
