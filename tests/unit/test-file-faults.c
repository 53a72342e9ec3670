/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the world does to files: full disks, missing rights, streams. */
#define _GNU_SOURCE /* unshare () */

#include "file-fixture.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include "irc-state.h"

#define NOBODY 65534
#define SKIPPED 77

static const char no_access[] = "access is not allowed; change the permissions "
                                "or choose another place";

/* Runs @run in a child, which may give up what it likes: memory of the file
 * system, rights, standard output.  FALSE when it reports that it could not. */
static gboolean
passes_in_child (int (*run) (const Fixture *self), const Fixture *self)
{
  int status = 0;
  const pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (run (self));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == SKIPPED)
    return FALSE;
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}

/* Every write beyond the limit fails: the plain one first, as the proof. */
static int
run_beyond_limit (const Fixture *self)
{
  g_autofree char *much = g_strnfill (1000000, 'x');
  g_autofree char *old = path_of (self, "old");
  g_autofree char *new = path_of (self, "new");
  g_autofree char *plain = path_of (self, "plain");
  g_autoptr (GError) error = NULL;
  const struct rlimit limit = { 65536, 65536 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return SKIPPED;
  g_assert_false (g_file_set_contents (plain, much, -1, NULL));
  g_assert_false (write_text (old, much, IRC_FILE_REPLACE, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_null (strstr (error->message, self->folder));
  g_assert_false (write_text (new, much, IRC_FILE_REPLACE, NULL));
  g_assert_false (write_text (new, much, IRC_FILE_CREATE, NULL));
  return 0;
}

static void
test_beyond_limit (Fixture *self, gconstpointer data)
{
  g_autofree char *old = make_file (self, "old", "as it was");

  if (!passes_in_child (run_beyond_limit, self))
    g_test_skip ("no limit can be set");
  assert_content (old, "as it was");
  assert_folder (self, "old");
}

static gboolean
put (const char *path, const char *text)
{
  const int fd = g_open (path, O_WRONLY, 0);
  const gboolean is_put =
      write (fd, text, strlen (text)) == (gssize) strlen (text);

  return close (fd) == 0 && is_put;
}

/* Makes whoever we are root among ourselves, where that is allowed. */
static gboolean
enter_namespace (void)
{
  g_autofree char *user = g_strdup_printf ("0 %u 1", geteuid ());
  g_autofree char *group = g_strdup_printf ("0 %u 1", getegid ());

  if (geteuid () == 0)
    return unshare (CLONE_NEWNS) == 0;
  return unshare (CLONE_NEWNS | CLONE_NEWUSER) == 0 &&
         put ("/proc/self/setgroups", "deny") &&
         put ("/proc/self/uid_map", user) && put ("/proc/self/gid_map", group);
}

/* A file system of our own on the folder, gone with this process. */
static gboolean
mount_small (const char *folder)
{
  return enter_namespace () &&
         mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", folder, "tmpfs", 0, "size=128k") == 0;
}

static int
run_on_full_disk (const Fixture *self)
{
  g_autofree char *much = g_strnfill (1000000, 'x');
  g_autoptr (GError) error = NULL;

  if (!mount_small (self->folder))
    return SKIPPED;
  g_autofree char *old = make_file (self, "old", "as it was");
  g_autofree char *new = path_of (self, "new");
  g_assert_false (g_file_set_contents (new, much, -1, NULL));
  g_assert_false (write_text (old, much, IRC_FILE_REPLACE, &error));
  assert_error (error,
                "no space is left there; make room or choose another place");
  g_assert_false (write_text (new, much, IRC_FILE_REPLACE, NULL));
  g_assert_false (write_text (new, much, IRC_FILE_CREATE, NULL));
  assert_content (old, "as it was");
  assert_folder (self, "old");
  return 0;
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  if (!passes_in_child (run_on_full_disk, self))
    g_test_skip ("nothing can be mounted here");
}

static int
run_read_only (const Fixture *self)
{
  static const char text[] = "this place is read-only; choose another one";

  if (!mount_small (self->folder))
    return SKIPPED;
  g_autofree char *old = make_file (self, "old", "as it was");
  g_autofree char *new = path_of (self, "new");
  if (mount (NULL, self->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL) != 0)
    return SKIPPED;
  g_assert_false (g_file_set_contents (new, "x", -1, NULL));
  assert_not_written (old, IRC_FILE_REPLACE, text);
  assert_not_written (new, IRC_FILE_REPLACE, text);
  assert_not_written (new, IRC_FILE_CREATE, text);
  assert_content (old, "as it was");
  assert_folder (self, "old");
  return 0;
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  if (!passes_in_child (run_read_only, self))
    g_test_skip ("nothing can be mounted here");
}

static gboolean
give_up_rights (void)
{
  return geteuid () != 0 || (setgid (NOBODY) == 0 && setuid (NOBODY) == 0);
}

static int
run_without_rights (const Fixture *self)
{
  g_autofree char *closed = path_of (self, "closed");
  g_autofree char *locked = path_of (self, "locked");
  g_autofree char *new = path_of (self, "new");

  if (!give_up_rights () || g_open (closed, O_RDONLY, 0) >= 0 ||
      g_open (new, O_CREAT, 0600) >= 0)
    return SKIPPED;
  assert_not_read (closed, no_access);
  assert_not_written (closed, IRC_FILE_REPLACE, no_access);
  assert_not_written (locked, IRC_FILE_REPLACE, no_access);
  assert_not_written (new, IRC_FILE_REPLACE, no_access);
  assert_not_written (new, IRC_FILE_CREATE, no_access);
  return 0;
}

static void
test_without_rights (Fixture *self, gconstpointer data)
{
  g_autofree char *closed = make_file (self, "closed", "secret");
  g_autofree char *locked = make_file (self, "locked", "kept");

  g_chmod (closed, 0);
  g_chmod (locked, 0444);
  g_chmod (self->folder, 0555);
  if (!passes_in_child (run_without_rights, self))
    g_test_skip ("rights cannot be given up here");
  g_chmod (self->folder, 0755);
  assert_content (locked, "kept");
  assert_folder (self, "closed locked");
}

/* The folder would let a new file take the old one's place; that the old one is
 * read-only is respected all the same. */
static int
run_on_locked_file (const Fixture *self)
{
  g_autofree char *locked = path_of (self, "locked");

  if (!give_up_rights () || g_open (locked, O_WRONLY, 0) >= 0)
    return SKIPPED;
  assert_not_written (locked, IRC_FILE_REPLACE, no_access);
  return 0;
}

static void
test_locked_file (Fixture *self, gconstpointer data)
{
  g_autofree char *locked = make_file (self, "locked", "kept");

  g_chmod (locked, 0444);
  g_chmod (self->folder, 0777);
  if (!passes_in_child (run_on_locked_file, self))
    g_test_skip ("rights cannot be given up here");
  assert_content (locked, "kept");
  assert_folder (self, "locked");
}

/* Nobody's own file, and no right to make another one beside it. */
static int
run_in_closed_folder (const Fixture *self)
{
  g_autofree char *ours = path_of (self, "ours");

  if (!give_up_rights () || g_access (self->folder, W_OK) == 0 ||
      g_access (ours, W_OK) != 0)
    return SKIPPED;
  assert_not_written (
      ours,
      IRC_FILE_REPLACE,
      "no new file may be made in this folder, so the old one cannot be "
      "replaced without danger to it; choose another place");
  return 0;
}

static void
test_closed_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *ours = make_file (self, "ours", "kept");

  g_chmod (ours, 0666);
  g_chmod (self->folder, 0555);
  if (!passes_in_child (run_in_closed_folder, self))
    g_test_skip ("rights cannot be given up here");
  g_chmod (self->folder, 0755);
  assert_content (ours, "kept");
  assert_folder (self, "ours");
}

static int
run_with_other_group (const Fixture *self)
{
  g_autofree char *theirs = path_of (self, "theirs");

  if (!give_up_rights () || g_access (theirs, F_OK) != 0)
    return SKIPPED;
  assert_written (theirs, "new", IRC_FILE_REPLACE);
  return 0;
}

/* Root keeps owner and group.  Who cannot keep the group gives his own no more
 * than everybody had. */
static void
test_owner (Fixture *self, gconstpointer data)
{
  g_autofree char *theirs = make_file (self, "theirs", "old");
  GStatBuf status;

  if (geteuid () != 0 || chown (theirs, 1234, 1235) != 0) {
    g_test_skip ("only root can give a file away");
    return;
  }
  g_chmod (theirs, 0664);
  assert_written (theirs, "newer", IRC_FILE_REPLACE);
  g_assert_cmpint (g_stat (theirs, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, 1234);
  g_assert_cmpuint (status.st_gid, ==, 1235);
  g_assert_cmpuint (mode_of (theirs), ==, 0664);

  g_assert_cmpint (chown (theirs, NOBODY, 1235), ==, 0);
  g_chmod (self->folder, 0777);
  if (!passes_in_child (run_with_other_group, self)) {
    g_test_skip ("rights cannot be given up here");
    return;
  }
  g_assert_cmpint (g_stat (theirs, &status), ==, 0);
  g_assert_cmpuint (status.st_gid, ==, NOBODY);
  g_assert_cmpuint (mode_of (theirs), ==, 0644);
}

/* Leads standard output to @path and writes with @write; the errno of a failed
 * write is not seen, its being one is. */
static gboolean
write_out (const char *path, int flags, const char *text, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  const int fd = g_open (path, O_WRONLY | O_CREAT | flags, 0600);

  g_assert_cmpint (dup2 (fd, STDOUT_FILENO), ==, STDOUT_FILENO);
  return name == NULL ? irc_file_write_stdout (bytes, NULL)
                      : irc_file_write (name, bytes, IRC_FILE_REPLACE, NULL);
}

static int
run_stdout (const Fixture *self)
{
  g_autofree char *out = make_file (self, "out", "log\n");
  g_autofree char *much = g_strnfill (300000, 'x');
  static const char *const names[] = {
    NULL, "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_assert_true (write_out (out, O_TRUNC, "a\nb", names[i]));
    assert_content (out, "a\nb");
    g_assert_true (write_out (out, O_APPEND, much, names[i]));
    g_autofree char *both = g_strconcat ("a\nb", much, NULL);
    assert_content (out, both);
    g_assert_false (write_out ("/dev/full", 0, "x", names[i]));
  }
  close (STDOUT_FILENO);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_assert_false (irc_file_write_stdout (bytes, NULL));
  return 0;
}

static void
test_stdout (Fixture *self, gconstpointer data)
{
  fflush (stdout);
  g_assert_true (passes_in_child (run_stdout, self));
  assert_folder (self, "out");
}

static int
run_state_dir (const Fixture *self)
{
  g_autofree char *home = path_of (self, "state");
  g_autofree char *above = g_build_filename (home, "ircase", NULL);
  g_autofree char *wanted = g_build_filename (above, "recovery", NULL);
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  for (int i = 0; i < 2; i++) {
    g_autofree char *found = irc_state_dup_path ("recovery");
    g_assert_cmpstr (found, ==, wanted);
    g_assert_true (irc_state_make_folder (found, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (mode_of (found), ==, 0700);
    g_assert_cmpuint (mode_of (above), ==, 0700);
  }
  g_rmdir (wanted);
  g_rmdir (above);
  g_rmdir (home);
  g_assert_true (g_file_set_contents (home, "in the way", -1, NULL));
  g_assert_false (irc_state_make_folder (wanted, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, wanted));
  return 0;
}

static void
test_state_dir (Fixture *self, gconstpointer data)
{
  g_assert_true (passes_in_child (run_state_dir, self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file-faults/beyond-limit", test_beyond_limit);
  add ("/file-faults/full-disk", test_full_disk);
  add ("/file-faults/read-only", test_read_only);
  add ("/file-faults/without-rights", test_without_rights);
  add ("/file-faults/locked-file", test_locked_file);
  add ("/file-faults/closed-folder", test_closed_folder);
  add ("/file-faults/owner", test_owner);
  add ("/file-faults/stdout", test_stdout);
  add ("/file-faults/state-dir", test_state_dir);
  return g_test_run ();
}
