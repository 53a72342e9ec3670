/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A session and its file, which others may change, move or delete. */
#define _POSIX_C_SOURCE 200809L

#include "irc-session.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  IrcLibrary *library;
  char *folder, *path;
  GFile *file;
  IrcSession *session;
  gboolean is_done;
  gboolean is_saved;
  GError *error;
  IrcFileState found;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_title (IrcSession *session, const char *title)
{
  g_object_set (irc_session_get_case (session), "title", title, NULL);
  settle ();
}

static const char *
get_title (IrcSession *session)
{
  return irc_case_peek (irc_session_get_case (session))->title;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->library = irc_library_load (NULL);
  g_assert_nonnull (self->library);
  self->folder = g_dir_make_tmp ("irc-disk-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "ours.ircase", NULL);
  self->file = g_file_new_for_path (self->path);
  self->session = irc_session_new (self->library);
  set_title (self->session, "Mine");
  g_assert_true (irc_session_save (self->session, self->file, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_error (&self->error);
  g_clear_object (&self->session);
  g_object_unref (self->file);
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
  irc_library_unref (self->library);
}

static char *
read_title (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcSession) session =
      irc_session_open (self->file, self->library, &error);

  g_assert_no_error (error);
  return g_strdup (get_title (session));
}

static void
assert_in_file (const Fixture *self, const char *title)
{
  g_autofree char *found = read_title (self);

  g_assert_cmpstr (found, ==, title);
}

/* A colleague opens the file, edits it and saves it. */
static void
save_theirs (const Fixture *self, const char *title)
{
  g_autoptr (IrcSession) theirs =
      irc_session_open (self->file, self->library, NULL);

  set_title (theirs, title);
  g_assert_true (irc_session_save (theirs, self->file, NULL));
}

/* A pasted novel: what could not be opened again does not replace the file, and
 * can be undone. */
static void
test_too_large (Fixture *self, gconstpointer data)
{
  g_autofree char *novel = g_strnfill (IRC_JSON_MAX_BYTES, 'x');

  set_title (self->session, novel);
  g_assert_false (irc_session_save (self->session, self->file, &self->error));
  g_assert_error (self->error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_assert_cmpstr (self->error->message,
                   ==,
                   "the case would be a file of 16.0 MiB, and one of more than "
                   "16 MiB cannot be opened again; shorten the longest notes "
                   "and texts");
  assert_in_file (self, "Mine");
  irc_undo_undo (irc_session_get_undo (self->session));
  settle ();
  g_assert_cmpstr (get_title (self->session), ==, "Mine");
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  g_clear_error (&self->error);
  self->is_saved =
      irc_session_save_finish (IRC_SESSION (source), result, &self->error);
  self->is_done = TRUE;
}

static void
wait_for (Fixture *self)
{
  while (!self->is_done)
    g_main_context_iteration (NULL, TRUE);
  self->is_done = FALSE;
  settle ();
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  self->found = irc_session_look_finish (IRC_SESSION (source), result);
  self->is_done = TRUE;
}

static IrcFileState
look (Fixture *self)
{
  irc_session_look_async (self->session, looked, self);
  wait_for (self);
  return self->found;
}

static void
note_signal (GFile *file, GBytes *bytes, GString *text, const char *what)
{
  g_autofree char *name = g_file_get_basename (file);

  g_string_append_printf (
      text, "%s %s %d ", what, name, g_bytes_get_size (bytes) > 100);
}

static void
on_saving (IrcSession *session, GFile *file, GBytes *bytes, GString *text)
{
  note_signal (file, bytes, text, "saving");
}

static void
on_saved (IrcSession *session, GFile *file, GBytes *bytes, GString *text)
{
  g_assert_false (irc_session_is_modified (session));
  note_signal (file, bytes, text, "saved");
}

/* ---- saving in a thread -------------------------------------------------- */

static void
test_save_in_thread (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (self->session, "saving", G_CALLBACK (on_saving), told);
  g_signal_connect (self->session, "saved", G_CALLBACK (on_saved), told);
  set_title (self->session, "Second");
  irc_session_save_async (self->session, self->file, saved, self);
  g_assert_true (irc_session_is_saving (self->session));
  g_assert_cmpstr (told->str, ==, "saving ours.ircase 1 ");
  wait_for (self);
  g_assert_cmpstr (told->str, ==, "saving ours.ircase 1 saved ours.ircase 1 ");
  g_assert_no_error (self->error);
  g_assert_true (self->is_saved);
  g_assert_false (irc_session_is_saving (self->session));
  g_assert_false (irc_session_is_modified (self->session));
  assert_in_file (self, "Second");
}

/* What is typed while the file is written is not in it and stays unsaved; going
 * back to what was saved makes it saved again. */
static void
test_edit_meanwhile (Fixture *self, gconstpointer data)
{
  set_title (self->session, "Second");
  irc_session_save_async (self->session, self->file, saved, self);
  set_title (self->session, "Second and third");
  wait_for (self);
  g_assert_true (self->is_saved);
  g_assert_true (irc_session_is_modified (self->session));
  assert_in_file (self, "Second");
  g_assert_true (irc_undo_undo (irc_session_get_undo (self->session)));
  settle ();
  g_assert_cmpstr (get_title (self->session), ==, "Second");
  g_assert_false (irc_session_is_modified (self->session));
}

static void
test_failure_changes_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere =
      g_build_filename (self->folder, "no", "where.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (nowhere);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a");

  set_title (self->session, "Second");
  irc_session_save_async (self->session, file, saved, self);
  wait_for (self);
  g_assert_false (self->is_saved);
  g_assert_error (self->error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_true (g_str_has_prefix (self->error->message, nowhere));
  g_assert_true (irc_session_is_modified (self->session));
  g_assert_true (irc_session_get_file (self->session) == self->file);
  irc_session_save_async (self->session, remote, saved, self);
  wait_for (self);
  g_assert_error (self->error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_false (irc_session_is_saving (self->session));
  assert_in_file (self, "Mine");
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
}

/* ---- what others do ------------------------------------------------------ */

static void
test_look (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
  save_theirs (self, "Theirs");
  g_assert_cmpint (look (self), ==, IRC_FILE_CHANGED);
  g_assert_cmpint (
      irc_session_get_on_disk (self->session), ==, IRC_FILE_CHANGED);
  g_autoptr (IrcCase) theirs = irc_session_load_theirs (self->session, NULL);
  g_assert_cmpstr (irc_case_peek (theirs)->title, ==, "Theirs");
  g_assert_true (g_unlink (self->path) == 0);
  g_assert_cmpint (look (self), ==, IRC_FILE_GONE);
  g_assert_null (irc_session_load_theirs (self->session, NULL));
  /* Nobody closes it without a question. */
  g_assert_true (irc_session_is_modified (self->session));
  /* The next saving makes it anew. */
  g_assert_true (irc_session_save (self->session, self->file, NULL));
  g_assert_cmpint (irc_session_get_on_disk (self->session), ==, IRC_FILE_SAME);
  assert_in_file (self, "Mine");
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
}

static void
count (gpointer data)
{
  ++*(guint *) data;
}

/* One change is told once, and a case without a file is never asked after. */
static void
test_told_once (Fixture *self, gconstpointer data)
{
  guint n = 0;
  g_autoptr (IrcSession) none = irc_session_new (self->library);

  g_signal_connect_swapped (
      self->session, "notify::on-disk", G_CALLBACK (count), &n);
  look (self);
  g_assert_cmpuint (n, ==, 0);
  save_theirs (self, "Theirs");
  look (self);
  look (self);
  g_assert_cmpuint (n, ==, 1);
  save_theirs (self, "Theirs again");
  look (self);
  g_assert_cmpuint (n, ==, 2);
  irc_session_look_async (none, looked, self);
  wait_for (self);
  g_assert_cmpint (self->found, ==, IRC_FILE_SAME);
}

static void
test_saving_notices (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_title (self->session, "Mine too");
  save_theirs (self, "Theirs");
  g_assert_false (irc_session_save (self->session, self->file, &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED);
  g_assert_cmpint (
      irc_session_get_on_disk (self->session), ==, IRC_FILE_CHANGED);
  g_assert_true (irc_session_is_modified (self->session));
  assert_in_file (self, "Theirs");
  irc_session_save_async (self->session, self->file, saved, self);
  wait_for (self);
  g_assert_error (self->error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED);
  assert_in_file (self, "Theirs");
}

/* The same file by a link to it. */
static void
test_another_name (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "link.ircase", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  g_assert_cmpint (symlink (self->path, path), ==, 0);
  set_title (self->session, "Mine too");
  save_theirs (self, "Theirs");
  g_assert_false (irc_session_save (self->session, link, &self->error));
  g_assert_error (self->error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED);
  assert_in_file (self, "Theirs");
  irc_session_keep_mine (self->session);
  g_assert_true (irc_session_save (self->session, link, NULL));
  assert_in_file (self, "Mine too");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_theirs (self, "Theirs");
  g_assert_cmpint (look (self), ==, IRC_FILE_CHANGED);
  g_assert_false (irc_session_is_modified (self->session));
  irc_session_keep_mine (self->session);
  settle ();
  /* Mine is not in the file. */
  g_assert_true (irc_session_is_modified (self->session));
  g_assert_cmpint (irc_session_get_on_disk (self->session), ==, IRC_FILE_SAME);
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
  assert_in_file (self, "Theirs");
  /* They go on. */
  save_theirs (self, "Theirs again");
  g_assert_false (irc_session_save (self->session, self->file, &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED);
  irc_session_keep_mine (self->session);
  g_assert_true (irc_session_save (self->session, self->file, NULL));
  assert_in_file (self, "Mine");
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
  g_assert_false (irc_session_is_modified (self->session));
}

static void
test_take_theirs (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  IrcUndo *undo = irc_session_get_undo (self->session);

  set_title (self->session, "Mine too");
  save_theirs (self, "Theirs");
  g_assert_cmpint (look (self), ==, IRC_FILE_CHANGED);
  g_assert_true (irc_session_take_theirs (self->session, &error));
  g_assert_no_error (error);
  settle ();
  g_assert_cmpstr (get_title (self->session), ==, "Theirs");
  g_assert_false (irc_session_is_modified (self->session));
  g_assert_cmpint (look (self), ==, IRC_FILE_SAME);
  g_assert_cmpstr (
      irc_undo_get_label (undo), ==, "The version saved by others");
  g_assert_true (irc_undo_undo (undo));
  settle ();
  g_assert_cmpstr (get_title (self->session), ==, "Mine too");
  g_assert_true (irc_session_is_modified (self->session));
  g_assert_true (irc_session_save (self->session, self->file, &error));
  assert_in_file (self, "Mine too");
}

static void
assert_not_taken (Fixture *self, const char *content, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, content, -1, NULL));
  g_assert_cmpint (look (self), ==, IRC_FILE_CHANGED);
  g_assert_false (irc_session_take_theirs (self->session, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (get_title (self->session), ==, "Mine");
  g_assert_cmpint (
      irc_session_get_on_disk (self->session), ==, IRC_FILE_CHANGED);
}

static void
test_take_what_is_no_version (Fixture *self, gconstpointer data)
{
  assert_not_taken (self, "", IRC_BASE_ERROR, IRC_BASE_ERROR_SYNTAX);
  assert_not_taken (
      self,
      "{\"format\": \"ircase\", \"version\": 1, \"title\": \"Another\"}",
      IRC_SESSION_ERROR,
      IRC_SESSION_ERROR_OTHER_CASE);
  /* What cannot be read can still be replaced. */
  g_assert_cmpint (truncate (self->path, 100 << 20), ==, 0);
  g_assert_cmpint (look (self), ==, IRC_FILE_CHANGED);
  g_assert_null (irc_session_load_theirs (self->session, NULL));
  irc_session_keep_mine (self->session);
  g_assert_true (irc_session_save (self->session, self->file, NULL));
  assert_in_file (self, "Mine");
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) copy =
      irc_session_open_copy (self->file, self->library, NULL);

  g_assert_nonnull (copy);
  g_assert_null (irc_session_get_file (copy));
  settle ();
  g_assert_true (irc_session_is_modified (copy));
  g_assert_cmpstr (get_title (copy), ==, "Mine");
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/session-disk/save-in-thread", test_save_in_thread);
  add ("/session-disk/edit-meanwhile", test_edit_meanwhile);
  add ("/session-disk/failure", test_failure_changes_nothing);
  add ("/session-disk/too-large", test_too_large);
  add ("/session-disk/look", test_look);
  add ("/session-disk/told-once", test_told_once);
  add ("/session-disk/saving-notices", test_saving_notices);
  add ("/session-disk/another-name", test_another_name);
  add ("/session-disk/keep-mine", test_keep_mine);
  add ("/session-disk/take-theirs", test_take_theirs);
  add ("/session-disk/no-version", test_take_what_is_no_version);
  add ("/session-disk/copy", test_copy);
  return g_test_run ();
}
