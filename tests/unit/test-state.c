/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

/* Folders and files that are the program's own, and who holds them. */
#include "irc-state.h"

#include "file-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_modes (Fixture *self, gconstpointer data)
{
  g_autofree char *above = path_of (self, "a");
  g_autofree char *folder = g_build_filename (above, "b", "c", NULL);
  g_autofree char *between = g_build_filename (above, "b", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    g_assert_true (irc_state_make_folder (folder, &error));
    g_assert_true (irc_state_write (path, bytes, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (mode_of (above), ==, 0700);
    g_assert_cmpuint (mode_of (folder), ==, 0700);
    g_assert_cmpuint (mode_of (path), ==, 0600);
    assert_content (path, "text");
  }
  g_assert_cmpint (irc_state_get_time (path), >, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (irc_state_get_time (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (between), ==, 0);
}

static void
test_in_the_way (Fixture *self, gconstpointer data)
{
  g_autofree char *file = make_file (self, "file", "");
  g_autofree char *folder = g_build_filename (file, "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (irc_state_make_folder (file, NULL));
  g_assert_false (irc_state_make_folder (folder, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "cannot be made: Not a directory"));
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *a = make_file (self, "a.x", "");
  g_autofree char *inner = path_of (self, "c.x");
  g_autofree char *link = path_of (self, "d.x");
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) none = irc_state_list (link, "");

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_free (make_file (self, "b.x", ""));
  g_free (make_file (self, "a.y", ""));
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_cmpint (symlink (a, link), ==, 0);
  names = irc_state_list (self->folder, ".x");
  g_autofree char *joined = g_strjoinv (" ", names);
  g_assert_cmpstr (joined, ==, "a.x b.x");
}

/* ---- holds --------------------------------------------------------------- */

static void
test_hold (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "held", "");
  g_autofree char *nothing = path_of (self, "nothing");
  IrcHoldResult result;
  IrcHold *hold = irc_hold_take (path, &result);

  g_assert_nonnull (hold);
  g_assert_cmpint (result, ==, IRC_HOLD_TAKEN);
  g_assert_null (irc_hold_take (path, &result));
  g_assert_cmpint (result, ==, IRC_HOLD_BUSY);
  g_assert_null (irc_hold_take (nothing, &result));
  g_assert_cmpint (result, ==, IRC_HOLD_FAILED);
  irc_hold_free (hold);
  hold = irc_hold_take (path, NULL);
  g_assert_nonnull (hold);
  irc_hold_free (hold);
}

/* Holds @path, says so, and waits for its end. */
static void
hold_until_killed (const char *path, int fd)
{
  IrcHold *hold = irc_hold_take (path, NULL);
  const char answer = hold != NULL ? 'y' : 'n';

  if (write (fd, &answer, 1) == 1)
    pause ();
  _exit (1);
}

/* The end of a program that has no time to tidy up. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "held", "");
  IrcHoldResult result;
  IrcHold *hold;
  char answer = '\0';
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  const pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    hold_until_killed (path, ends[1]);
  g_assert_cmpint (read (ends[0], &answer, 1), ==, 1);
  g_assert_cmpint (answer, ==, 'y');
  g_assert_null (irc_hold_take (path, &result));
  g_assert_cmpint (result, ==, IRC_HOLD_BUSY);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  hold = irc_hold_take (path, &result);
  g_assert_cmpint (result, ==, IRC_HOLD_TAKEN);
  irc_hold_free (hold);
  close (ends[0]);
  close (ends[1]);
}

static void
test_process (Fixture *self, gconstpointer data)
{
  g_autofree char *own = irc_state_dup_process ();
  g_autofree char *again = irc_state_dup_process ();
  g_autofree char *other = g_strconcat (own, "x", NULL);

  g_assert_cmpstr (own, ==, again);
  if (!g_file_test ("/proc/self/stat", G_FILE_TEST_EXISTS)) {
    g_test_skip ("there is no /proc");
    return;
  }
  g_assert_true (irc_state_is_running (own));
  /* Of the same number, but after another start. */
  g_assert_false (irc_state_is_running (other));
  g_assert_false (irc_state_is_running (""));
  g_assert_false (irc_state_is_running ("999999999/1/2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/state/modes", test_modes);
  add ("/state/in-the-way", test_in_the_way);
  add ("/state/list", test_list);
  add ("/state/hold", test_hold);
  add ("/state/killed", test_killed);
  add ("/state/process", test_process);
  return g_test_run ();
}
