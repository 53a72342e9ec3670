/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every page as one meets it who sees no screen or has no mouse: what can have
 * the focus has a name, a chart is an image with a name and a description, and
 * Tab leads through the window and out of everything again, both ways. */
#include "test-gui-support.h"

#include "irc-arguments-page.h"
#include "irc-scene-view.h"
#include "irc-switcher.h"
#include "irc-widget.h"

static const char *const views[] = {
  "references",
  "standards",
  "objections",
  "trace",
};

static const char *const dialogs[] = {
  "app.preferences", "app.packs", "app.leftovers", "win.share", "win.versions",
};

#define ROUND 300 /* more stops than any page has */

typedef void (*Visit) (GtkWidget *widget, gpointer data);

static void
visit (GtkWidget *widget, Visit function, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  function (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child, function, data);
}

/* ---- charts -------------------------------------------------------------- */

static void
check_chart (GtkWidget *widget, gpointer data)
{
  guint *n = data;
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!IRC_IS_SCENE_VIEW (widget) || !gtk_widget_get_focusable (widget))
    return;
  (*n)++;
  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
check_cell (GtkWidget *widget, gpointer data)
{
  guint *n = data;
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_LABEL (widget) &&
      (gtk_test_accessible_has_role (accessible, GTK_ACCESSIBLE_ROLE_CELL) ||
       gtk_test_accessible_has_role (accessible,
                                     GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)))
    (*n)++;
}

/* ---- Tab ----------------------------------------------------------------- */

/* What Tab still leads to after many steps: where it cannot get out of
 * something, that is not the whole window. */
static GHashTable *
walk (IrcWindow *window, GtkDirectionType direction)
{
  GHashTable *stops = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 2 * ROUND; i++) {
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), direction));
    if (i >= ROUND)
      g_hash_table_add (stops, gtk_root_get_focus (GTK_ROOT (window)));
  }
  return stops;
}

/* Of radio buttons and rows Tab has one, and the arrow keys lead on. */
static gboolean
has_own_stop (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) &&
         gtk_widget_is_sensitive (widget) &&
         (IRC_IS_SCENE_VIEW (widget) || GTK_IS_TEXT (widget) ||
          GTK_IS_TEXT_VIEW (widget)) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX) == NULL &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL;
}

static void
check_stop (GtkWidget *widget, gpointer data)
{
  if (has_own_stop (widget) && !g_hash_table_contains (data, widget))
    g_error ("Tab does not lead to %s %s",
             G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
}

/* Forth and back. */
static void
check_stops (IrcWindow *window, GtkWidget *page)
{
  const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD,
                                          GTK_DIR_TAB_BACKWARD };

  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++) {
    g_autoptr (GHashTable) stops = walk (window, directions[i]);

    g_assert_cmpuint (g_hash_table_size (stops), <, ROUND);
    g_assert_true (
        g_hash_table_contains (stops, irc_gui_find (window, "save")));
    visit (page, check_stop, stops);
  }
}

/* A row of tabs is one stop, and that is the tab that is chosen, from both
 * sides; the arrow keys go on from there. */
static void
test_switcher (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));
  IrcSwitcher *tabs = irc_gui_find (page, "views");
  GtkRoot *root = GTK_ROOT (window);

  irc_switcher_set_selected (tabs, "past");
  irc_gui_settle ();
  for (guint i = 0; i < 2; i++) {
    const GtkDirectionType there[] = { GTK_DIR_TAB_FORWARD,
                                       GTK_DIR_TAB_BACKWARD };
    GtkWidget *past = irc_switcher_get_button (tabs, "past");

    gtk_widget_grab_focus (past);
    gtk_widget_child_focus (GTK_WIDGET (window), there[i]);
    g_assert_false (irc_widget_has_focus_inside (GTK_WIDGET (tabs)));
    gtk_widget_child_focus (GTK_WIDGET (window), there[1 - i]);
    g_assert_true (gtk_root_get_focus (root) == past);
  }
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_RIGHT);
  g_assert_true (gtk_root_get_focus (root) ==
                 irc_switcher_get_button (tabs, "peers"));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_LEFT);
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_LEFT);
  g_assert_true (gtk_root_get_focus (root) ==
                 irc_switcher_get_button (tabs, "now"));
  g_assert_cmpstr (irc_switcher_get_selected (tabs), ==, "past");
  irc_gui_close (window);
}

/* ---- pages --------------------------------------------------------------- */

static void
settle (GtkWidget *page)
{
  irc_gui_settle ();
  /* What comes bit by bit is there with the last of it. */
  for (guint i = 0; i < 60; i++)
    irc_gui_turn ();
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_mapped (page));
}

static void
test_page (gconstpointer data)
{
  static const guint n_charts[IRC_N_STEPS] = {
    [IRC_STEP_GAPS] = 2, [IRC_STEP_PLAN] = 1
  };
  const IrcStep step = (IrcStep) GPOINTER_TO_UINT (data);
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, step));
  guint n = 0;

  settle (page);
  g_autofree char *nameless = irc_gui_audit (window);
  g_assert_cmpstr (nameless, ==, "");
  visit (page, check_chart, &n);
  g_assert_cmpuint (n, >=, n_charts[step]);
  check_stops (window, page);
  irc_gui_close (window);
}

/* The views behind the first of the page of the arguments. */
static void
test_view (gconstpointer data)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcArgumentsPage *page =
      IRC_ARGUMENTS_PAGE (irc_window_show_step (window, IRC_STEP_ARGUMENTS));
  GtkWidget *view = GTK_WIDGET (irc_arguments_page_show_view (page, data));

  settle (view);
  g_autofree char *nameless = irc_gui_audit (window);
  g_assert_cmpstr (nameless, ==, "");
  check_stops (window, view);
  irc_gui_close (window);
}

/* The views behind the first of the page of the gaps. */
static void
test_gaps_view (gconstpointer data)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));

  settle (page);
  irc_switcher_set_selected (irc_gui_find (page, "views"), data);
  settle (page);
  g_autofree char *nameless = irc_gui_audit (window);
  g_assert_cmpstr (nameless, ==, "");
  check_stops (window, page);
  irc_gui_close (window);
}

/* Each chart of the chooser, drawn and as a table. */
static void
test_charts (void)
{
  static const char *const kinds[] = {
    "criteria", "pillars", "dependencies", "surveys"
  };
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));
  GtkWidget *charts = irc_gui_find (page, "charts");
  IrcSwitcher *shapes = irc_gui_find (charts, "shapes");

  settle (page);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (kinds); i++) {
    GtkToggleButton *table = irc_gui_find (charts, "show_table");
    guint n = 0;

    irc_switcher_set_selected (irc_gui_find (charts, "kinds"), kinds[i / 2]);
    irc_switcher_set_selected (shapes, i % 2 == 0 ? "bars" : "radar");
    irc_gui_settle ();
    visit (charts, check_chart, &n);
    g_assert_cmpuint (n, ==, 1);
    gtk_toggle_button_set_active (table, TRUE);
    irc_gui_settle ();
    n = 0;
    visit (charts, check_chart, &n);
    g_assert_cmpuint (n, ==, 0);
    visit (charts, check_cell, &n);
    g_assert_cmpuint (n, >, 9);
    g_autofree char *nameless = irc_gui_audit (charts);
    g_assert_cmpstr (nameless, ==, "");
    gtk_toggle_button_set_active (table, FALSE);
  }
  irc_gui_close (window);
}

/* Windows of our own above the page; those of GTK are GTK's. */
static void
test_dialog (gconstpointer data)
{
  IrcWindow *window = irc_gui_open_sample ();
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), data, NULL);
  irc_gui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

    if (toplevel != GTK_WIDGET (window) && gtk_widget_get_visible (toplevel))
      dialog = toplevel;
  }
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), !=, NULL);
  g_autofree char *nameless = irc_gui_audit (dialog);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (gtk_widget_child_focus (dialog, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (GTK_WINDOW (dialog));
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  for (guint i = 0; i < IRC_N_STEPS; i++) {
    g_autofree char *path =
        g_strdup_printf ("/access/%s", irc_step_get_info ((IrcStep) i)->name);
    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_page);
  }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *path = g_strconcat ("/access/view/", views[i], NULL);
    g_test_add_data_func (path, views[i], test_view);
  }
  g_test_add_func ("/access/switcher", test_switcher);
  g_test_add_data_func ("/access/gaps/past", "past", test_gaps_view);
  g_test_add_data_func ("/access/gaps/peers", "peers", test_gaps_view);
  g_test_add_func ("/access/gaps/charts", test_charts);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++) {
    g_autofree char *path = g_strconcat ("/access/dialog/", dialogs[i], NULL);
    g_test_add_data_func (path, dialogs[i], test_dialog);
  }
  return irc_gui_run ();
}
