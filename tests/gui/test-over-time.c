/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of the gaps over time and beside other centres, and next year's
 * case, all by keyboard. */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-change-list.h"
#include "irc-figure-view.h"
#include "irc-past-view.h"
#include "irc-peers-view.h"
#include "irc-snapshot-row.h"
#include "irc-switcher.h"
#include "irc-widget.h"

static GtkWidget *
show_view (IrcWindow *window, const char *id, GType type)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));
  GtkWidget *view;

  irc_switcher_set_selected (irc_gui_find (page, "views"), id);
  irc_gui_settle ();
  view = irc_gui_find_type (page, type, 0);
  g_assert_nonnull (view);
  g_assert_true (gtk_widget_get_mapped (view));
  return view;
}

static GListModel *
get_history (IrcWindow *window)
{
  return irc_case_get_list (
      irc_session_get_case (irc_window_get_session (window)), IRC_LIST_HISTORY);
}

static guint
count_history (IrcWindow *window)
{
  return g_list_model_get_n_items (get_history (window));
}

/* As Return or Space does on a focused button. */
static void
press (gpointer button)
{
  gtk_widget_grab_focus (button);
  irc_gui_settle ();
  g_assert_true (gtk_widget_is_focus (button));
  irc_gui_click (button);
  irc_gui_settle ();
}

static void
choose_answer (IrcWindow *window, const char *criterion, IrcState state)
{
  IrcAnswer *answer = irc_case_ensure_answer (
      irc_session_get_case (irc_window_get_session (window)), criterion);

  g_object_set (answer, "state", (int) state, NULL);
  irc_gui_settle ();
}

/* Answers the dialog that opens files. */
static void
choose_to_open (GFile *file)
{
  const gint64 start = g_get_monotonic_time ();
  GtkWidget *dialog;

  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL,
                  5000);
  dialog = irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  IRC_SPIN_UNTIL (gtk_widget_get_mapped (dialog), 20000);
  g_assert_true (
      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL));
  /* The chooser reads the folder in its own time and tells nobody. */
  while (g_get_monotonic_time () < start + 500 * 1000)
    irc_gui_turn ();
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL,
                  5000);
  irc_gui_settle ();
}

/* ---- over time ----------------------------------------------------------- */

/* Nothing yet: a sentence and the way on; then one taken by Return. */
static void
test_first_snapshot (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *view = show_view (window, "past", IRC_TYPE_PAST_VIEW);
  GtkEntry *label = irc_gui_find (view, "label");

  g_assert_true (irc_gui_shows (view, "There is no snapshot yet."));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (view, "trend")));
  gtk_widget_grab_focus (view);
  g_assert_true (irc_widget_is_typing (view));
  gtk_editable_set_text (GTK_EDITABLE (label), "Before the meeting");
  /* As Return does in an entry. */
  g_signal_emit_by_name (label, "activate");
  irc_gui_settle ();
  g_assert_cmpuint (count_history (window), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, "");
  g_assert_false (irc_gui_shows (view, "There is no snapshot yet."));
  g_assert_true (irc_gui_shows (view, "Nothing has changed since"));
  g_assert_true (gtk_widget_get_visible (irc_gui_find (view, "trend")));
  choose_answer (window, "in-1-mdt", IRC_STATE_IN_PLACE);
  g_assert_true (irc_gui_shows (view, "1 criterion came into place"));
  g_assert_true (irc_gui_shows (view, "unanswered then, in place now"));
  irc_gui_close (window);
}

static void
test_rename (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "past", IRC_TYPE_PAST_VIEW);
  GtkWidget *row = irc_gui_find_type (view, IRC_TYPE_SNAPSHOT_ROW, 0);
  g_autoptr (IrcSnapshot) snapshot =
      g_list_model_get_item (get_history (window), 0);

  gtk_widget_grab_focus (row);
  g_assert_true (irc_widget_is_typing (row));
  gtk_editable_set_text (
      GTK_EDITABLE (irc_gui_find_type (row, GTK_TYPE_ENTRY, 0)), "Board");
  irc_gui_settle ();
  g_assert_cmpstr (irc_snapshot_peek (snapshot)->label, ==, "Board");
  /* The row is the same one, and the sentence says the new name. */
  g_assert_true (irc_gui_find_type (view, IRC_TYPE_SNAPSHOT_ROW, 0) == row);
  g_assert_true (irc_gui_shows (view, "(Board)"));
  irc_gui_close (window);
}

static void
test_remove (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "past", IRC_TYPE_PAST_VIEW);
  GtkWidget *row = irc_gui_find_type (view, IRC_TYPE_SNAPSHOT_ROW, 0);
  g_autofree char *kept = NULL, *removed = NULL;

  press (irc_gui_find (row, "remove"));
  kept = irc_gui_answer_message (GTK_RESPONSE_CANCEL);
  irc_gui_settle ();
  g_assert_nonnull (strstr (kept, "Last year"));
  g_assert_cmpuint (count_history (window), ==, 1);
  press (irc_gui_find (row, "remove"));
  removed = irc_gui_answer_message (GTK_RESPONSE_ACCEPT);
  irc_gui_settle ();
  g_assert_cmpuint (count_history (window), ==, 0);
  g_assert_true (irc_gui_shows (view, "There is no snapshot yet."));
  irc_gui_close (window);
}

/* A criterion that changed opens in the profile. */
static void
test_change_opens (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "past", IRC_TYPE_PAST_VIEW);
  GtkWidget *list = irc_gui_find_type (view, IRC_TYPE_CHANGE_LIST, 0);
  g_autofree char *step = NULL;

  g_assert_true (irc_gui_shows (view, "3 criteria came into place"));
  g_assert_true (irc_gui_shows (view, "different versions of the evidence"));
  press (irc_gui_find_type (list, GTK_TYPE_BUTTON, 0));
  g_object_get (window, "step", &step, NULL);
  g_assert_cmpstr (step, ==, "profile");
  irc_gui_close (window);
}

/* ---- other centres ------------------------------------------------------- */

static char *folder;

static GFile *
write_peer (guint number, const char *members)
{
  g_autofree char *name = g_strdup_printf ("peer-%u.ircase", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("{'format': 'ircase', %s}", members);

  g_strdelimit (text, "'", '"');
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
add_peers (GtkWidget *view, guint from, guint to)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = from; i < to; i++) {
    g_autoptr (GFile) file = write_peer (i, "'version': 1");

    g_list_store_append (files, file);
  }
  irc_peers_view_add (IRC_PEERS_VIEW (view), G_LIST_MODEL (files));
  irc_gui_settle ();
}

/* Chosen in the dialog that the button opens. */
static void
test_add (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "peers", IRC_TYPE_PEERS_VIEW);
  g_autoptr (GFile) file =
      write_peer (0, "'version': 1, 'centre': {'name': 'St Elsewhere'}");

  g_assert_false (gtk_widget_get_visible (irc_gui_find (view, "figure")));
  gtk_widget_grab_focus (view);
  press (irc_gui_find (view, "add"));
  choose_to_open (file);
  g_assert_true (irc_gui_shows (view, "St Elsewhere (peer-0.ircase)"));
  g_assert_true (irc_gui_shows (view, "1 file, side by side."));
  g_assert_true (gtk_widget_get_visible (irc_gui_find (view, "figure")));
  g_assert_true (irc_gui_shows (view, "Centres side by side"));
  irc_gui_close (window);
}

static void
test_refused (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "peers", IRC_TYPE_PEERS_VIEW);
  GtkWidget *message = irc_gui_find (view, "message");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) newer = write_peer (1, "'version': 7");

  g_list_store_append (files, newer);
  irc_peers_view_add (IRC_PEERS_VIEW (view), G_LIST_MODEL (files));
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_visible (message));
  g_assert_true (irc_gui_shows (view, "peer-1.ircase"));
  g_assert_cmpint (
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (message)),
      ==,
      GTK_ACCESSIBLE_ROLE_ALERT);
  add_peers (view, 2, 3);
  g_assert_false (gtk_widget_get_visible (message));
  irc_gui_close (window);
}

/* From five on they are counted, and one less is side by side again. */
static void
test_spread (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "peers", IRC_TYPE_PEERS_VIEW);
  GtkWidget *files = irc_gui_find (view, "files");
  g_autofree char *unnamed = NULL;

  add_peers (view, 0, 5);
  g_assert_true (irc_gui_shows (view, "5 files, counted"));
  g_assert_true (irc_gui_shows (view, "how many have what"));
  g_assert_true (irc_gui_shows (view, "Centre E (peer-4.ircase)"));
  unnamed = irc_gui_audit (view);
  g_assert_cmpstr (unnamed, ==, "");
  press (irc_gui_find_type (files, GTK_TYPE_BUTTON, 0));
  g_assert_true (irc_gui_shows (view, "4 files, side by side."));
  g_assert_true (irc_gui_shows (view, "Centre A (peer-1.ircase)"));
  g_assert_true (gtk_widget_is_focus (irc_gui_find (view, "add")));
  irc_gui_close (window);
}

/* ---- next year ----------------------------------------------------------- */

static void
test_follow (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autoptr (GFile) file = write_peer (
      9, "'version': 1, 'title': 'Ours', 'modified': '2025-10-03T12:00:00Z'");
  IrcWindow *next = NULL;
  IrcSession *session = NULL;

  gtk_window_present (GTK_WINDOW (window));
  irc_gui_settle ();
  g_action_group_activate_action (
      G_ACTION_GROUP (irc_gui_get_application ()), "follow", NULL);
  choose_to_open (file);
  for (GList *l = gtk_application_get_windows (
           GTK_APPLICATION (irc_gui_get_application ()));
       l != NULL;
       l = l->next)
    if (IRC_IS_WINDOW (l->data) && l->data != window)
      next = l->data;
  g_assert_nonnull (next);
  session = irc_window_get_session (next);
  g_assert_null (irc_session_get_file (session));
  g_assert_true (irc_session_is_modified (session));
  g_assert_cmpuint (count_history (next), ==, 1);
  irc_gui_close (next);
  irc_gui_close (window);
}

/* ---- for everybody ------------------------------------------------------- */

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window, "past", IRC_TYPE_PAST_VIEW);
  g_autofree char *past = irc_gui_audit (view);
  GtkWidget *row = irc_gui_find_type (view, IRC_TYPE_SNAPSHOT_ROW, 0);

  g_assert_cmpstr (past, ==, "");
  gtk_test_accessible_assert_property (irc_gui_find (row, "remove"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the snapshot of 14\302\240"
                                       "November\302\240"
                                       "2025 (Last year)");
  irc_gui_close (window);
}

/* Text twice as large, in a window of 1024 pixels: nothing is wider than what
 * is left beside the steps. */
static void
test_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = NULL;
  int past = 0, peers = 0;

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  window = irc_gui_open_sample ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  gtk_widget_measure (show_view (window, "past", IRC_TYPE_PAST_VIEW),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &past,
                      NULL,
                      NULL,
                      NULL);
  gtk_widget_measure (show_view (window, "peers", IRC_TYPE_PEERS_VIEW),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &peers,
                      NULL,
                      NULL,
                      NULL);
  irc_gui_close (window);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (past, <, 700);
  g_assert_cmpint (peers, <, 700);
}

int
main (int argc, char *argv[])
{
  int status;

  if (!irc_gui_init (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_test_add_func ("/over-time/first-snapshot", test_first_snapshot);
  g_test_add_func ("/over-time/rename", test_rename);
  g_test_add_func ("/over-time/remove", test_remove);
  g_test_add_func ("/over-time/change-opens", test_change_opens);
  g_test_add_func ("/over-time/names", test_names);
  g_test_add_func ("/over-time/large-text", test_large_text);
  g_test_add_func ("/other-centres/add", test_add);
  g_test_add_func ("/other-centres/refused", test_refused);
  g_test_add_func ("/other-centres/spread", test_spread);
  g_test_add_func ("/next-year/follow", test_follow);
  status = irc_gui_run ();
  for (guint i = 0; i < 10; i++) {
    g_autofree char *name = g_strdup_printf ("peer-%u.ircase", i);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
  g_free (folder);
  return status;
}
