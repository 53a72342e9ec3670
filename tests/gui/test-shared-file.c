/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two people and one file, as the window tells it.  The colleague is another
 * holder of locks, or another session. */
#define _POSIX_C_SOURCE 200809L

#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>
#include "irc-preferences.h"
#include "irc-question.h"

static char anna_name[] = "Anna <b>";
static char anna_id[] = "program-of-anna";
static const IrcLockOwner anna = { anna_name, anna_id };

typedef struct {
  char *folder, *path, *lock;
  GFile *file;
  IrcWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "ours.ircase", NULL);
  self->lock = g_build_filename (self->folder, ".~lock.ours.ircase#", NULL);
  self->file = g_file_new_for_path (self->path);
  self->window = irc_gui_open_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  irc_gui_close (self->window);
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_object_unref (self->file);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->lock);
}

static IrcSession *
session_of (IrcWindow *window)
{
  return irc_window_get_session (window);
}

static void
set_title (IrcSession *session, const char *title)
{
  g_object_set (irc_session_get_case (session), "title", title, NULL);
  irc_gui_settle ();
}

static const char *
get_title (IrcWindow *window)
{
  return irc_case_peek (irc_session_get_case (session_of (window)))->title;
}

static void
save_first (Fixture *self)
{
  set_title (session_of (self->window), "Mine");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  irc_gui_choose_file (self->path);
  g_assert_false (irc_session_is_modified (session_of (self->window)));
}

static void
save (IrcWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_settle ();
}

/* A colleague who got past the lock. */
static void
save_theirs (const Fixture *self, const char *title)
{
  g_autoptr (IrcSession) theirs = irc_session_open (
      self->file, irc_session_get_library (session_of (self->window)), NULL);

  g_assert_nonnull (theirs);
  g_object_set (
      irc_case_ensure_answer (irc_session_get_case (theirs), "in-1-rounds"),
      "state",
      IRC_STATE_PARTLY,
      NULL);
  set_title (theirs, title);
  g_assert_true (irc_session_save (theirs, self->file, NULL));
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  irc_session_look_finish (IRC_SESSION (source), result);
  *(gboolean *) data = TRUE;
}

/* As coming back to the window does. */
static void
look (IrcWindow *window)
{
  gboolean done = FALSE;

  irc_session_look_async (session_of (window), looked, &done);
  IRC_SPIN_UNTIL (done, 20000);
  irc_gui_settle ();
}

static void
assert_in_file (const Fixture *self, const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, text));
}

static GtkWidget *
find_button (gpointer root, const char *label)
{
  for (guint i = 0;; i++) {
    GtkWidget *button = irc_gui_find_type (root, GTK_TYPE_BUTTON, i);

    if (button == NULL)
      return NULL;
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  }
}

static IrcQuestion *
wait_for_question (void)
{
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (IRC_TYPE_QUESTION) != NULL, 20000);
  irc_gui_settle ();
  return irc_gui_find_toplevel (IRC_TYPE_QUESTION);
}

/* Answers the question, in which @text is, by @label; or by Escape (NULL). */
static void
answer (const char *text, const char *label)
{
  IrcQuestion *question = wait_for_question ();
  gpointer weak = question;
  g_autofree char *nameless = irc_gui_audit (question);

  g_object_add_weak_pointer (G_OBJECT (question), &weak);
  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (irc_gui_shows (question, text));
  /* What is pressed by Enter is one of the answers. */
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (question))));
  if (label != NULL)
    irc_gui_click (find_button (question, label));
  else
    g_assert_true (irc_gui_key (question, GDK_KEY_Escape, 0));
  IRC_SPIN_UNTIL (weak == NULL, 20000);
  irc_gui_settle ();
}

/* ---- locks --------------------------------------------------------------- */

static IrcLock *
lock_as_anna (const Fixture *self)
{
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  g_assert_cmpint (irc_lock_take (self->path, &anna, FALSE, &lock, &holder),
                   ==,
                   IRC_LOCK_TAKEN);
  return lock;
}

static IrcWindow *
find_other_window (const Fixture *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

    if (IRC_IS_WINDOW (window) && window != GTK_WIDGET (self->window))
      return IRC_WINDOW (window);
  }
  return NULL;
}

/* Makes the file, and opens it in another window, where nobody has it. */
static IrcWindow *
open_file (Fixture *self)
{
  return irc_application_open_file (
      irc_gui_get_application (), self->file, GTK_WINDOW (self->window));
}

static void
make_file (Fixture *self)
{
  g_autoptr (IrcSession) session =
      irc_session_new (irc_session_get_library (session_of (self->window)));

  set_title (session, "Ours");
  g_assert_true (irc_session_save (session, self->file, NULL));
}

static void
test_lock_comes_and_goes (Fixture *self, gconstpointer data)
{
  IrcWindow *window;

  make_file (self);
  window = open_file (self);
  g_assert_nonnull (window);
  g_assert_true (g_file_test (self->lock, G_FILE_TEST_EXISTS));
  irc_gui_close (window);
  g_assert_false (g_file_test (self->lock, G_FILE_TEST_EXISTS));
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  IrcLock *lock;
  IrcWindow *window;
  g_autofree char *other = g_build_filename (self->folder, "b.ircase", NULL);

  make_file (self);
  lock = lock_as_anna (self);
  g_assert_null (open_file (self));
  answer ("Anna <b> has it open", NULL);
  g_assert_null (find_other_window (self));
  g_assert_null (open_file (self));
  answer ("Anna <b> has it open", "Open _read-only");
  window = find_other_window (self);
  g_assert_nonnull (window);
  g_assert_true (irc_session_is_read_only (session_of (window)));
  g_assert_true (irc_gui_shows (window, "open read-only"));
  /* Saving asks for another place. */
  set_title (session_of (window), "Changed");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_choose_file (other);
  g_assert_false (irc_session_is_read_only (session_of (window)));
  g_assert_false (irc_gui_shows (window, "open read-only"));
  assert_in_file (self, "\"Ours\"");
  irc_gui_close (window);
  irc_lock_unref (lock);
  g_remove (other);
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  IrcLock *lock;
  IrcWindow *window;

  make_file (self);
  lock = lock_as_anna (self);
  g_assert_null (open_file (self));
  answer ("ours.ircase", "Open a co_py");
  window = find_other_window (self);
  g_assert_null (irc_session_get_file (session_of (window)));
  g_assert_true (irc_session_is_modified (session_of (window)));
  g_assert_cmpstr (get_title (window), ==, "Ours");
  irc_gui_close (window);
  irc_lock_unref (lock);
}

static void
test_take_over (Fixture *self, gconstpointer data)
{
  IrcWindow *window;
  g_autofree char *content = NULL;

  make_file (self);
  /* Nobody has renewed it since 1970. */
  g_assert_true (g_file_set_contents (
      self->lock, "{\"name\": \"Carla\", \"program\": \"x\"}", -1, NULL));
  g_assert_cmpint (utime (self->lock, &(struct utimbuf){ 0, 0 }), ==, 0);
  g_assert_null (open_file (self));
  answer ("Carla", "_Open and take over");
  window = find_other_window (self);
  g_assert_nonnull (window);
  g_assert_false (irc_session_is_read_only (session_of (window)));
  g_assert_true (g_file_get_contents (self->lock, &content, NULL, NULL));
  g_assert_null (strstr (content, "Carla"));
  irc_gui_close (window);
}

/* A colleague has a new case open that is to have this name. */
static void
test_save_over_open (Fixture *self, gconstpointer data)
{
  IrcLock *lock = lock_as_anna (self);

  set_title (session_of (self->window), "Mine");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  irc_gui_choose_file (self->path);
  answer ("Anna <b> has this file open", NULL);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_null (irc_session_get_file (session_of (self->window)));
  irc_lock_unref (lock);
}

/* ---- the file on disk ---------------------------------------------------- */

static void
test_take_theirs (Fixture *self, gconstpointer data)
{
  save_first (self);
  save_theirs (self, "Theirs");
  look (self->window);
  g_assert_true (irc_gui_shows (self->window, "Someone else has saved"));
  irc_gui_click (find_button (self->window, "_Take theirs"));
  g_assert_cmpstr (get_title (self->window), ==, "Theirs");
  g_assert_false (irc_gui_shows (self->window, "Someone else has saved"));
  g_assert_false (irc_session_is_modified (session_of (self->window)));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  irc_gui_settle ();
  g_assert_cmpstr (get_title (self->window), ==, "Mine");
}

static void
test_compare (Fixture *self, gconstpointer data)
{
  save_first (self);
  save_theirs (self, "Theirs");
  look (self->window);
  irc_gui_click (find_button (self->window, "_Compare…"));
  IrcQuestion *question = wait_for_question ();
  g_assert_true (irc_gui_shows (question, "1 answer"));
  g_assert_true (irc_gui_shows (question, "theirs “partly”"));
  answer ("1 answer", NULL);
  g_assert_true (irc_gui_shows (self->window, "Someone else has saved"));
  irc_gui_click (find_button (self->window, "_Compare…"));
  answer ("1 answer", "_Keep mine");
  g_assert_false (irc_gui_shows (self->window, "Someone else has saved"));
  g_assert_true (irc_session_is_modified (session_of (self->window)));
  save (self->window);
  assert_in_file (self, "\"Mine\"");
}

/* Saving without having looked. */
static void
test_save_notices (Fixture *self, gconstpointer data)
{
  save_first (self);
  set_title (session_of (self->window), "Mine too");
  save_theirs (self, "Theirs");
  save (self->window);
  answer ("Someone else has saved", NULL);
  assert_in_file (self, "\"Theirs\"");
  g_assert_true (irc_session_is_modified (session_of (self->window)));
  save (self->window);
  answer ("Someone else has saved", "_Replace theirs");
  assert_in_file (self, "\"Mine too\"");
  g_assert_false (irc_session_is_modified (session_of (self->window)));
  g_assert_false (irc_gui_shows (self->window, "Someone else has saved"));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  save_first (self);
  g_remove (self->path);
  look (self->window);
  g_assert_true (irc_gui_shows (self->window, "no longer there"));
  g_assert_true (irc_session_is_modified (session_of (self->window)));
  save (self->window);
  g_assert_false (irc_gui_shows (self->window, "no longer there"));
  assert_in_file (self, "\"Mine\"");
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  save_first (self);
  g_assert_true (g_file_set_contents (self->path, "nonsense", -1, NULL));
  look (self->window);
  g_assert_true (irc_gui_shows (self->window, "is no case"));
  g_assert_null (find_button (self->window, "_Take theirs"));
  irc_gui_click (find_button (self->window, "_Keep mine"));
  save (self->window);
  assert_in_file (self, "\"Mine\"");
}

/* ---- failures ------------------------------------------------------------ */

static void
test_save_as_instead (Fixture *self, gconstpointer data)
{
  g_autofree char *away = g_strconcat (self->folder, "-away", NULL);
  g_autofree char *other = g_build_filename (away, "other.ircase", NULL);

  save_first (self);
  set_title (session_of (self->window), "More");
  g_assert_cmpint (g_rename (self->folder, away), ==, 0);
  save (self->window);
  answer ("the folder does not exist", "_Try again");
  answer ("Nothing is lost", "Save _as…");
  irc_gui_choose_file (other);
  g_assert_false (irc_session_is_modified (session_of (self->window)));
  irc_gui_close (self->window);
  self->window = irc_gui_open_empty ();
  g_remove (other);
  g_assert_cmpint (g_rename (away, self->folder), ==, 0);
  g_remove (self->lock);
}

/* The window is closed while the case is written: it waits, then goes. */
static void
test_close_while_saving (Fixture *self, gconstpointer data)
{
  IrcWindow *window = self->window;
  gpointer weak = window;

  save_first (self);
  set_title (session_of (window), "Last words");
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  gtk_window_close (GTK_WINDOW (window));
  IRC_SPIN_UNTIL (weak == NULL, 20000);
  assert_in_file (self, "\"Last words\"");
  g_assert_false (g_file_test (self->lock, G_FILE_TEST_EXISTS));
  self->window = irc_gui_open_empty ();
}

/* Three times Ctrl+S and typing in between: the last of it is in the file. */
static void
test_save_again_and_again (Fixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GObject *case_ = G_OBJECT (irc_session_get_case (session_of (self->window)));

  save_first (self);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *title = g_strdup_printf ("Version %u", i);

    g_object_set (case_, "title", title, NULL);
    gtk_widget_activate_action (window, "win.save", NULL);
  }
  IRC_SPIN_UNTIL (!irc_session_is_modified (session_of (self->window)), 20000);
  irc_gui_settle ();
  assert_in_file (self, "\"Version 2\"");
}

/* ---- the name ------------------------------------------------------------ */

static void
test_preferences (Fixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  GtkWindow *preferences;

  save_first (self);
  g_action_group_activate_action (
      G_ACTION_GROUP (irc_gui_get_application ()), "preferences", NULL);
  irc_gui_settle ();
  preferences = irc_gui_find_toplevel (IRC_TYPE_PREFERENCES);
  g_autofree char *nameless = irc_gui_audit (preferences);
  g_assert_cmpstr (nameless, ==, "");
  gtk_editable_set_text (irc_gui_find (preferences, "name"), "Anna Berg");
  g_assert_true (irc_gui_key (preferences, GDK_KEY_Escape, 0));
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_PREFERENCES));
  do {
    g_free (content);
    g_assert_true (g_file_get_contents (self->lock, &content, NULL, NULL));
    irc_gui_turn ();
  } while (strstr (content, "\"Anna Berg\"") == NULL);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  add ("/shared-file/lock", test_lock_comes_and_goes);
  add ("/shared-file/read-only", test_read_only);
  add ("/shared-file/copy", test_copy);
  add ("/shared-file/take-over", test_take_over);
  add ("/shared-file/save-over", test_save_over_open);
  add ("/shared-file/take-theirs", test_take_theirs);
  add ("/shared-file/compare", test_compare);
  add ("/shared-file/save-notices", test_save_notices);
  add ("/shared-file/gone", test_gone);
  add ("/shared-file/unreadable", test_unreadable);
  add ("/shared-file/save-as", test_save_as_instead);
  add ("/shared-file/close-while-saving", test_close_while_saving);
  add ("/shared-file/save-again", test_save_again_and_again);
  add ("/shared-file/preferences", test_preferences);
  return irc_gui_run ();
}
