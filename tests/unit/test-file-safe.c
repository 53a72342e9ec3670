/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a crash leaves, and whether a file is still the one that was read. */
#define _DEFAULT_SOURCE /* flock () */

#include "file-fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_BYTES 1000

/* ---- litter -------------------------------------------------------------- */

/* The system kills the process in the middle of its first write. */
static void
crash_while_writing (const char *path)
{
  const struct rlimit limit = { 4096, 4096 };
  const struct rlimit no_core = { 0, 0 };
  g_autofree char *much = g_strnfill (100000, 'x');
  int status = 0;
  const pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    signal (SIGXFSZ, SIG_DFL);
    setrlimit (RLIMIT_CORE, &no_core);
    setrlimit (RLIMIT_FSIZE, &limit);
    write_text (path, much, IRC_FILE_REPLACE, NULL);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/* The one name in the folder with @part in it; fails when there is none. */
static char *
find_name (const Fixture *self, const char *part)
{
  g_autofree char *names = list_folder (self->folder);
  g_auto (GStrv) all = g_strsplit (names, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (strstr (all[i], part) != NULL)
      return path_of (self, all[i]);
  g_error ("nothing with %s in: %s", part, names);
}

static void
test_litter (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a.ircase", "old");
  g_autofree char *other = make_file (self, "b.ircase", "old");

  crash_while_writing (path);
  crash_while_writing (other);
  assert_content (path, "old");
  g_autofree char *theirs = find_name (self, ".~b.ircase.");
  g_autofree char *litter = find_name (self, ".~a.ircase.");
  g_assert_cmpint ((int) mode_of (litter), ==, 0600);
  /* One that is being written is left alone. */
  const int fd = g_open (litter, O_RDWR, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  irc_file_clear_litter (path);
  g_assert_true (g_file_test (litter, G_FILE_TEST_EXISTS));
  g_close (fd, NULL);
  irc_file_clear_litter (path);
  g_assert_false (g_file_test (litter, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (theirs, G_FILE_TEST_EXISTS));
  assert_content (path, "old");
}

static void
make_old (const char *path, gint64 seconds)
{
  const gint64 then = g_get_real_time () / G_USEC_PER_SEC - seconds;
  const struct timespec times[2] = { { then, 7 }, { then, 7 } };

  g_assert_cmpint (
      utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), ==, 0);
}

static void
test_litter_of_others (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a.ircase", "old");
  g_autofree char *young =
      make_file (self, ".~a.ircase.01234567-abc123.new", "x");
  g_autofree char *old =
      make_file (self, ".~a.ircase.01234567-abc124.new", "x");

  make_old (old, 2 * 60 * 60);
  make_old (young, 30 * 60);
  irc_file_clear_litter (path);
  assert_folder (self, ".~a.ircase.01234567-abc123.new a.ircase");
}

/* Names that only look a little like ours, links, folders. */
static void
test_not_litter (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {
    ".~a.ircase.0123456-abc123.new",
    ".~a.ircase.01234567-abc12.new",
    ".~a.ircase.01234567-ABC123.new",
    ".~a.ircase.01234567-abc123.old",
    ".~a.ircase.0123456g-abc123.new",
    "a.ircase.01234567-abc123.new",
    "a.ircase.backup",
    ".~a.ircase.new",
  };
  g_autofree char *path = make_file (self, "a.ircase", "old");
  g_autofree char *link = path_of (self, ".~a.ircase.01234567-links1.new");
  g_autofree char *folder = path_of (self, ".~a.ircase.01234567-folder.new");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = make_file (self, names[i], "x");
    make_old (name, 2 * 60 * 60);
  }
  g_assert_cmpint (symlink ("a.ircase", link), ==, 0);
  make_old (link, 2 * 60 * 60);
  make_old (path, 2 * 60 * 60);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  make_old (folder, 2 * 60 * 60);
  g_autofree char *before = list_folder (self->folder);
  irc_file_clear_litter (path);
  assert_folder (self, before);
}

/* A long name is cut, not refused; what a link leads to is what is written. */
static void
test_litter_names (Fixture *self, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (250, 'n');
  g_autofree char *path = path_of (self, long_name);
  g_autofree char *link = path_of (self, "link");

  assert_written (path, "new", IRC_FILE_REPLACE);
  assert_written (path, "newer", IRC_FILE_REPLACE);
  assert_content (path, "newer");
  g_assert_cmpint (symlink (long_name, link), ==, 0);
  crash_while_writing (link);
  g_autofree char *litter = find_name (self, ".new");
  irc_file_clear_litter (link);
  g_assert_false (g_file_test (litter, G_FILE_TEST_EXISTS));
  assert_content (link, "newer");
}

/* ---- marks --------------------------------------------------------------- */

static IrcFileMark
mark_of (const char *path)
{
  IrcFileMark mark;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      irc_file_read_marked (path, MAX_BYTES, &mark, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return mark;
}

static void
assert_state (const char *path,
              const IrcFileMark *mark,
              gboolean thorough,
              IrcFileState wanted)
{
  IrcFileMark copy = *mark;

  g_assert_cmpint (
      irc_file_compare (path, &copy, thorough, MAX_BYTES, NULL), ==, wanted);
}

static void
test_unchanged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a", "text");
  IrcFileMark mark = mark_of (path);

  for (gboolean thorough = FALSE; thorough <= TRUE; thorough++) {
    assert_state (path, &mark, thorough, IRC_FILE_SAME);
    /* Its time alone, then its place. */
    make_old (path, 1000);
    assert_state (path, &mark, thorough, IRC_FILE_SAME);
    assert_written (path, "text", IRC_FILE_REPLACE);
    assert_state (path, &mark, thorough, IRC_FILE_SAME);
  }
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a", "text");
  g_autofree char *large = g_strnfill (MAX_BYTES + 1, 'x');
  IrcFileMark mark = mark_of (path);
  g_autoptr (GBytes) content = NULL;

  assert_written (path, "Text", IRC_FILE_REPLACE);
  g_assert_cmpint (irc_file_compare (path, &mark, FALSE, MAX_BYTES, &content),
                   ==,
                   IRC_FILE_CHANGED);
  g_assert_cmpmem (
      g_bytes_get_data (content, NULL), g_bytes_get_size (content), "Text", 4);
  g_clear_pointer (&content, g_bytes_unref);
  assert_written (path, large, IRC_FILE_REPLACE);
  g_assert_cmpint (irc_file_compare (path, &mark, FALSE, MAX_BYTES, &content),
                   ==,
                   IRC_FILE_CHANGED);
  g_assert_null (content);
  g_unlink (path);
  assert_state (path, &mark, FALSE, IRC_FILE_GONE);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_state (path, &mark, FALSE, IRC_FILE_UNKNOWN);
}

/* Writes into the file as it is, and makes it look untouched. */
static void
change_secretly (const char *path, gint64 age)
{
  const int fd = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (write (fd, "T", 1), ==, 1);
  g_assert_true (g_close (fd, NULL));
  make_old (path, age);
}

static void
test_changed_in_the_same_moment (Fixture *self, gconstpointer data)
{
  g_autofree char *old = make_file (self, "old", "text");
  g_autofree char *young = make_file (self, "young", "text");
  IrcFileMark mark;

  make_old (old, 1000);
  mark = mark_of (old);
  g_assert_false (mark.was_fresh);
  change_secretly (old, 1000);
  mark.seconds = mark_of (old).seconds; /* the test may have taken a second */
  assert_state (old, &mark, FALSE, IRC_FILE_SAME);
  assert_state (old, &mark, TRUE, IRC_FILE_CHANGED);

  make_old (young, 0);
  mark = mark_of (young);
  change_secretly (young, 0);
  mark.seconds = mark_of (young).seconds;
  if (mark.was_fresh)
    assert_state (young, &mark, FALSE, IRC_FILE_CHANGED);
  else
    g_test_skip ("the machine is too slow to be early");
}

static void
test_mark_of_writing (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, "a");
  g_autofree char *link = path_of (self, "link");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  IrcFileMark written, found;

  g_assert_cmpint (symlink ("a", link), ==, 0);
  for (int i = 0; i < 2; i++) {
    g_assert_true (
        irc_file_write_marked (link, bytes, IRC_FILE_REPLACE, &written, NULL));
    found = mark_of (path);
    g_assert_cmpuint (written.inode, ==, found.inode);
    g_assert_cmpuint (written.size, ==, 4);
    g_assert_cmpint (written.seconds, ==, found.seconds);
    g_assert_cmpint (written.nanoseconds, ==, found.nanoseconds);
    g_assert_cmpmem (written.digest, 32, found.digest, 32);
  }
  /* "printf text | sha256sum" */
  g_assert_cmpuint (written.digest[0], ==, 0x98);
  g_assert_cmpuint (written.digest[31], ==, 0xd1);
  g_assert_true (irc_file_write_marked (
      "/dev/null", bytes, IRC_FILE_REPLACE, &written, NULL));
  g_assert_cmpuint (written.size, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file-safe/litter", test_litter);
  add ("/file-safe/litter-of-others", test_litter_of_others);
  add ("/file-safe/not-litter", test_not_litter);
  add ("/file-safe/litter-names", test_litter_names);
  add ("/file-safe/unchanged", test_unchanged);
  add ("/file-safe/changed", test_changed);
  add ("/file-safe/same-moment", test_changed_in_the_same_moment);
  add ("/file-safe/mark-of-writing", test_mark_of_writing);
  return g_test_run ();
}
