/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The recovery copy of an open case: when it is written and removed, what it
 * holds, and that nothing is called safe that is not. */
#include "irc-recovery.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include "irc-file.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"
#include "folder-tree.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

#define SPIN_UNTIL(condition)                                                  \
  G_STMT_START                                                                 \
  {                                                                            \
    const gint64 irc_end = g_get_monotonic_time () + PATIENCE;                 \
    while (!(condition) && g_get_monotonic_time () < irc_end) {                \
      g_main_context_iteration (NULL, FALSE);                                  \
      g_usleep (200);                                                          \
    }                                                                          \
    g_assert_true (condition);                                                 \
  }                                                                            \
  G_STMT_END

static const IrcRecoveryTimes times = { 20, 20, 40 };

typedef struct {
  char *root, *folder;
  IrcSession *session;
  IrcRecovery *recovery;
  IrcAnswer *answer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  self->root = g_dir_make_tmp ("irc-recovery-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->root, "state", "recovery", NULL);
  self->session = irc_session_new (library);
  self->recovery = irc_recovery_new (self->session, self->folder, &times);
  self->answer = irc_case_ensure_answer (irc_session_get_case (self->session),
                                         "in-1-rounds");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->recovery);
  g_clear_object (&self->session);
  remove_tree (self->root);
  g_free (self->root);
  g_free (self->folder);
}

static void
type (Fixture *self, const char *note)
{
  g_object_set (self->answer, "note", note, NULL);
}

static guint
count_files (Fixture *self, const char *suffix)
{
  g_auto (GStrv) names = irc_state_list (self->folder, suffix);

  return g_strv_length (names);
}

/* The one file with that ending. */
static char *
dup_file (Fixture *self, const char *suffix)
{
  g_auto (GStrv) names = irc_state_list (self->folder, suffix);

  g_assert_cmpuint (g_strv_length (names), ==, 1);
  return g_build_filename (self->folder, names[0], NULL);
}

/* There is one copy, and it says what the case says. */
static void
assert_copied (Fixture *self)
{
  g_autofree char *path = dup_file (self, IRC_RECOVERY_SUFFIX);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) copy = irc_file_read (path, 1 << 20, &error);
  g_autoptr (GBytes) wanted =
      irc_case_save_state (irc_session_get_case (self->session));

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (copy, wanted));
}

static void
assert_nothing (Fixture *self)
{
  g_assert_cmpuint (count_files (self, ""), ==, 0);
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

/* ---- when ---------------------------------------------------------------- */

static void
test_edit (Fixture *self, gconstpointer data)
{
  g_assert_true (irc_recovery_is_safe (self->recovery));
  assert_nothing (self);
  type (self, "Only typed");
  g_assert_false (irc_recovery_is_safe (self->recovery));
  assert_nothing (self);
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  assert_copied (self);
  /* One copy, however often it is written. */
  type (self, "Only typed, and more");
  g_assert_false (irc_recovery_is_safe (self->recovery));
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  assert_copied (self);
}

/* Who types without a pause does not put it off. */
static void
test_typing_goes_on (Fixture *self, gconstpointer data)
{
  /* Longer than any pause that a busy machine makes between two edits. */
  const IrcRecoveryTimes slow = { 500, 500, 500 };
  guint n = 0;

  g_clear_object (&self->recovery);
  self->recovery = irc_recovery_new (self->session, self->folder, &slow);

  for (gint64 end = g_get_monotonic_time () + PATIENCE;
       count_files (self, IRC_RECOVERY_SUFFIX) == 0 &&
       g_get_monotonic_time () < end;
       n++) {
    g_autofree char *note = g_strdup_printf ("%u", n);
    type (self, note);
    g_main_context_iteration (NULL, FALSE);
  }
  g_assert_cmpuint (count_files (self, IRC_RECOVERY_SUFFIX), ==, 1);
  g_assert_cmpuint (n, >, 2);
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  assert_copied (self);
}

static void
test_undone (Fixture *self, gconstpointer data)
{
  type (self, "A");
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  g_assert_cmpuint (count_files (self, IRC_RECOVERY_SUFFIX), ==, 1);
  irc_undo_undo (irc_session_get_undo (self->session));
  SPIN_UNTIL (!irc_session_is_modified (self->session));
  assert_nothing (self);
  g_assert_true (irc_recovery_is_safe (self->recovery));
  irc_undo_redo (irc_session_get_undo (self->session));
  SPIN_UNTIL (count_files (self, IRC_RECOVERY_SUFFIX) == 1);
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  assert_copied (self);
}

static void
test_modified_at_first (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->root, "old.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcSession) next = NULL;
  g_autoptr (IrcRecovery) recovery = NULL;

  g_assert_true (irc_session_save (self->session, file, &error));
  next = irc_session_follow (
      file, irc_session_get_library (self->session), &error);
  g_assert_no_error (error);
  recovery = irc_recovery_new (next, self->folder, &times);
  g_assert_false (irc_recovery_is_safe (recovery));
  SPIN_UNTIL (irc_recovery_is_safe (recovery));
  g_assert_cmpuint (count_files (self, IRC_RECOVERY_SUFFIX), ==, 1);
}

/* ---- saving and closing -------------------------------------------------- */

static void
on_saving (IrcSession *session, GFile *file, GBytes *bytes, Fixture *self)
{
  assert_copied (self);
}

/* When the file is about to be written the copy has everything. */
static void
test_saved (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->root, "a.ircase", NULL);
  g_autofree char *nowhere = g_build_filename (self->root, "x", "y", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) no_file = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;

  g_signal_connect (self->session, "saving", G_CALLBACK (on_saving), self);
  type (self, "Saved at once");
  g_assert_false (irc_session_save (self->session, no_file, NULL));
  assert_copied (self);
  g_assert_true (irc_recovery_is_safe (self->recovery));
  g_assert_true (irc_session_save (self->session, file, &error));
  g_assert_no_error (error);
  assert_nothing (self);
  g_assert_true (irc_recovery_is_safe (self->recovery));
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
save_ended (GObject *session, GAsyncResult *result, gpointer data)
{
  g_assert_true (irc_session_save_finish (IRC_SESSION (session), result, NULL));
}

/* What is edited while a slow share writes is an edit of what it writes. */
static void
test_edited_while_saving (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->root, "a.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *said = NULL;
  IrcRecoveryAbout about;
  gboolean is_running;

  type (self, "A");
  irc_session_save_async (self->session, file, save_ended, NULL);
  type (self, "B");
  SPIN_UNTIL (!irc_session_is_saving (self->session));
  g_assert_true (irc_session_is_modified (self->session));
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  assert_copied (self);
  said = dup_file (self, IRC_RECOVERY_ABOUT);
  g_assert_true (irc_recovery_about_read (said, &about, &is_running));
  content = irc_file_read (path, 1 << 20, NULL);
  digest = irc_recovery_dup_digest (content);
  g_assert_cmpstr (about.uri, ==, uri);
  g_assert_cmpstr (about.digest, ==, digest);
  irc_recovery_about_clear (&about);
}

static void
test_closed (Fixture *self, gconstpointer data)
{
  type (self, "A");
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  type (self, "B");
  irc_recovery_close (self->recovery);
  assert_nothing (self);
  type (self, "C");
  g_assert_false (irc_recovery_flush (self->recovery));
  assert_nothing (self);
}

/* As in a crash: what is let go stays, and no program holds it any more. */
static void
test_let_go (Fixture *self, gconstpointer data)
{
  g_autofree char *about = NULL;
  g_autoptr (IrcHold) hold = NULL;
  IrcHoldResult result;

  type (self, "A");
  g_assert_true (irc_recovery_flush (self->recovery));
  about = dup_file (self, IRC_RECOVERY_ABOUT);
  g_assert_null (irc_hold_take (about, &result));
  g_assert_cmpint (result, ==, IRC_HOLD_BUSY);
  g_clear_object (&self->recovery);
  assert_copied (self);
  hold = irc_hold_take (about, &result);
  g_assert_cmpint (result, ==, IRC_HOLD_TAKEN);
}

/* ---- what it is a copy of ------------------------------------------------ */

static void
test_about (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->root, "a b.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *digest = NULL;
  IrcRecoveryAbout about;
  gboolean is_running;

  type (self, "A");
  g_assert_true (irc_recovery_flush (self->recovery));
  unnamed = dup_file (self, IRC_RECOVERY_ABOUT);
  g_assert_cmpuint (mode_of (unnamed), ==, 0600);
  g_assert_cmpuint (mode_of (self->folder), ==, 0700);
  g_assert_true (irc_recovery_about_read (unnamed, &about, &is_running));
  g_assert_null (about.uri);
  g_assert_null (about.digest);
  g_assert_true (is_running);

  g_assert_true (irc_session_save (self->session, file, &error));
  type (self, "B");
  g_assert_true (irc_recovery_flush (self->recovery));
  named = dup_file (self, IRC_RECOVERY_ABOUT);
  g_assert_cmpstr (named, !=, unnamed);
  g_assert_true (irc_recovery_about_read (named, &about, &is_running));
  content = irc_file_read (path, 1 << 20, &error);
  digest = irc_recovery_dup_digest (content);
  g_assert_cmpstr (about.uri, ==, uri);
  g_assert_cmpstr (about.digest, ==, digest);
  irc_recovery_about_clear (&about);
}

static void
test_bad_about (Fixture *self, gconstpointer data)
{
  const char *const bad[] = { "", "\xff\xfe", "[Recovery", "[Other]\na=b\n" };
  g_autofree char *path = g_build_filename (self->root, "x", NULL);
  IrcRecoveryAbout about;
  gboolean is_running;

  g_assert_false (irc_recovery_about_read (path, &about, &is_running));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_assert_true (g_file_set_contents (path, bad[i], -1, NULL));
    g_assert_false (irc_recovery_about_read (path, &about, &is_running));
  }
  g_assert_true (g_file_set_contents (
      path, "[Recovery]\nProcess=999999999/1/x\n", -1, NULL));
  g_assert_true (irc_recovery_about_read (path, &about, &is_running));
  g_assert_false (is_running);
}

/* ---- what goes wrong ----------------------------------------------------- */

static void
count (guint *n)
{
  ++*n;
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (self->folder);
  guint n_told = 0;

  g_signal_connect_swapped (
      self->recovery, "notify::failure", G_CALLBACK (count), &n_told);
  g_assert_true (g_file_set_contents (above, "in the way", -1, NULL));
  type (self, "A");
  SPIN_UNTIL (irc_recovery_get_failure (self->recovery) != NULL);
  g_assert_nonnull (
      strstr (irc_recovery_get_failure (self->recovery), "cannot be made"));
  g_assert_false (irc_recovery_is_safe (self->recovery));
  g_assert_false (irc_recovery_flush (self->recovery));
  g_assert_false (irc_recovery_is_safe (self->recovery));
  g_assert_cmpuint (n_told, ==, 1);
  /* It goes on trying, without a further edit. */
  g_assert_cmpint (g_remove (above), ==, 0);
  SPIN_UNTIL (irc_recovery_is_safe (self->recovery));
  g_assert_null (irc_recovery_get_failure (self->recovery));
  g_assert_cmpuint (n_told, ==, 2);
  assert_copied (self);
}

static void
test_cleared_folder (Fixture *self, gconstpointer data)
{
  type (self, "A");
  g_assert_true (irc_recovery_flush (self->recovery));
  remove_tree (self->folder);
  type (self, "B");
  g_assert_true (irc_recovery_flush (self->recovery));
  assert_copied (self);
  g_assert_cmpuint (count_files (self, IRC_RECOVERY_ABOUT), ==, 1);
}

/* A slow write does not undo what was done after it was asked for. */
static void
test_order (Fixture *self, gconstpointer data)
{
  const IrcRecoveryAbout about = { NULL, NULL };
  g_autoptr (IrcRecoveryCopy) copy = irc_recovery_copy_new (self->folder);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) new = g_bytes_new_static ("new", 3);
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  g_assert_true (irc_recovery_copy_write (copy, 2, &about, new, NULL));
  g_assert_true (irc_recovery_copy_write (copy, 1, &about, old, NULL));
  path = dup_file (self, IRC_RECOVERY_SUFFIX);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "new");
  irc_recovery_copy_remove (copy, 4);
  g_assert_true (irc_recovery_copy_write (copy, 3, &about, old, NULL));
  assert_nothing (self);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } table[] = {
    { "/recovery/edit", test_edit },
    { "/recovery/typing-goes-on", test_typing_goes_on },
    { "/recovery/undone", test_undone },
    { "/recovery/modified-at-first", test_modified_at_first },
    { "/recovery/saved", test_saved },
    { "/recovery/edited-while-saving", test_edited_while_saving },
    { "/recovery/closed", test_closed },
    { "/recovery/let-go", test_let_go },
    { "/recovery/about", test_about },
    { "/recovery/bad-about", test_bad_about },
    { "/recovery/failure", test_failure },
    { "/recovery/cleared-folder", test_cleared_folder },
    { "/recovery/order", test_order },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_test_add (table[i].path, Fixture, NULL, set_up, table[i].test, tear_down);
  return g_test_run ();
}
