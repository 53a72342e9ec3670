/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Earlier versions of a saved case, listed and restored in the window. */
#include "irc-versions-window.h"
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include "irc-backups.h"
#include "irc-state.h"

static GtkWidget *
show_versions (IrcWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.versions", NULL);
  irc_gui_settle ();
  return irc_gui_find_toplevel (IRC_TYPE_VERSIONS_WINDOW);
}

static void
save (IrcSession *session, GFile *file, const char *title)
{
  g_autoptr (GError) error = NULL;

  g_object_set (irc_session_get_case (session), "title", title, NULL);
  g_assert_true (irc_session_save (session, file, &error));
  g_assert_no_error (error);
}

static const char *
get_title (IrcSession *session)
{
  return irc_case_peek (irc_session_get_case (session))->title;
}

static void
test_restore (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *list;

  list = show_versions (window);
  g_assert_true (irc_gui_shows (list, "There is no earlier version yet"));
  gtk_window_close (GTK_WINDOW (list));
  save (session, file, "First");
  save (session, file, "Second");
  list = show_versions (window);
  g_autofree char *nameless = irc_gui_audit (list);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (
      irc_gui_shows (list, "Differs from the case as it is now: the title."));
  irc_gui_click (irc_gui_find_type (list, GTK_TYPE_BUTTON, 0));
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_VERSIONS_WINDOW));
  /* An edit, which the file knows nothing of yet. */
  g_assert_cmpstr (get_title (session), ==, "First");
  g_assert_true (irc_session_is_modified (session));
  list = show_versions (window);
  g_assert_true (irc_gui_shows (list, "The case says the same now."));
  gtk_window_close (GTK_WINDOW (list));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  irc_gui_settle ();
  g_assert_cmpstr (get_title (session), ==, "Second");
  g_assert_false (irc_session_is_modified (session));
  irc_gui_close (window);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);
}

/* The window says so, and the file is saved all the same. */
static void
test_failure (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  IrcBanners *banners = irc_window_get_banners (window);
  g_autofree char *root = irc_state_dup_path (IRC_BACKUPS_FOLDER);
  g_autofree char *aside = g_strconcat (root, "-aside", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "b.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  save (session, file, "First");
  g_assert_cmpint (g_rename (root, aside), ==, 0);
  g_assert_true (g_file_set_contents (root, "in the way", -1, NULL));
  save (session, file, "Second");
  g_assert_nonnull (irc_banners_lookup (banners, "backup"));
  g_assert_cmpint (g_remove (root), ==, 0);
  save (session, file, "Third");
  g_assert_null (irc_banners_lookup (banners, "backup"));
  irc_gui_close (window);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/versions/restore", test_restore);
  g_test_add_func ("/versions/failure", test_failure);
  return irc_gui_run ();
}
