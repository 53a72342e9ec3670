/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits a case as the window does, without one, for tests that pull the plug.
 *
 *   editor save CASE TITLE   sets the title and saves; when that fails, tries
 *                            once more
 *   editor elsewhere CASE FILE TITLE  locks the case, sets the title, waits for
 *                            a line and saves to FILE
 *   editor recover CASE FOLDER  sets the title and lets the recovery copy be
 *                            written to FOLDER
 *   editor type CASE FOLDER SEED  types and saves until it is killed, and says
 *                            so: "typed N", "safe N" (it is on disk), each with
 *                            the time in microseconds; "late": it did not get
 *                            its turn
 */
#include "irc-recovery.h"

#include <stdio.h>

#define LATE (500 * 1000) /* microseconds */

typedef struct {
  IrcSession *session;
  IrcRecovery *recovery;
  GRand *random;
  guint n_typed;
  gint64 due; /* the next turn, monotonic, microseconds */
} Typist;

static void
say (const char *text)
{
  puts (text);
  fflush (stdout);
}

static int
run_save (IrcSession *session, const char *title)
{
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;

    g_object_set (irc_session_get_case (session), "title", title, NULL);
    if (irc_session_save (session, irc_session_get_file (session), &error)) {
      g_assert_false (irc_session_is_modified (session));
      say ("saved");
      return 0;
    }
    g_assert_true (irc_session_is_modified (session));
    g_print ("failed: %s\n", error->message);
  }
  return 1;
}

static int
run_elsewhere (IrcSession *session, const char *path, const char *title)
{
  const IrcLockOwner owner = { .name = (char *) "Anna", .id = (char *) "anna" };
  g_autofree char *old = g_file_get_path (irc_session_get_file (session));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  irc_session_set_lock_owner (session, &owner);
  if (irc_lock_take (old, &owner, FALSE, &lock, &holder) != IRC_LOCK_TAKEN)
    return 2;
  irc_session_adopt_lock (session, lock);
  g_object_set (irc_session_get_case (session), "title", title, NULL);
  say ("ready");
  (void) getchar ();
  if (irc_session_save (session, file, &error)) {
    say ("saved");
    return 0;
  }
  g_print ("failed: %s\n", error->message);
  return 1;
}

static int
run_recover (IrcSession *session, const char *folder)
{
  g_autoptr (IrcRecovery) recovery = irc_recovery_new (session, folder, NULL);

  g_object_set (irc_session_get_case (session), "title", "after", NULL);
  if (irc_recovery_flush (recovery)) {
    say ("saved");
    return 0;
  }
  g_print ("failed: %s\n", irc_recovery_get_failure (recovery));
  return 1;
}

static void
say_number (const char *what, guint number)
{
  g_autofree char *line = g_strdup_printf (
      "%s %u %" G_GINT64_FORMAT, what, number, g_get_monotonic_time ());

  say (line);
}

static void
safe_changed (Typist *self)
{
  if (irc_recovery_is_safe (self->recovery))
    say_number ("safe", self->n_typed);
}

static gboolean
take_turn (gpointer data)
{
  Typist *self = data;
  const guint pause = (guint) g_rand_int_range (self->random, 1, 60);
  char title[32];

  if (self->due != 0 && g_get_monotonic_time () - self->due > LATE)
    say ("late");
  self->due = g_get_monotonic_time () + pause * 1000;
  g_snprintf (title, sizeof title, "typed %u", ++self->n_typed);
  g_object_set (irc_session_get_case (self->session), "title", title, NULL);
  say_number ("typed", self->n_typed);
  if (g_rand_int_range (self->random, 0, 40) == 0 &&
      irc_session_save (
          self->session, irc_session_get_file (self->session), NULL))
    say_number ("safe", self->n_typed);
  g_timeout_add (pause, take_turn, self);
  return G_SOURCE_REMOVE;
}

static int
run_type (IrcSession *session, const char *folder, const char *seed)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typist self = {
    .session = session,
    .recovery = irc_recovery_new (session, folder, NULL),
    .random =
        g_rand_new_with_seed ((guint32) g_ascii_strtoull (seed, NULL, 10)),
  };

  g_signal_connect_swapped (
      self.recovery, "notify::safe", G_CALLBACK (safe_changed), &self);
  take_turn (&self);
  g_main_loop_run (loop);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  if (argc < 4)
    return 2;
  g_autoptr (GFile) file = g_file_new_for_path (argv[2]);
  g_autoptr (IrcSession) session = irc_session_open (file, library, &error);

  if (session == NULL) {
    g_print ("failed: %s\n", error->message);
    return 1;
  }
  if (g_str_equal (argv[1], "save"))
    return run_save (session, argv[3]);
  if (g_str_equal (argv[1], "elsewhere") && argc == 5)
    return run_elsewhere (session, argv[3], argv[4]);
  if (g_str_equal (argv[1], "recover"))
    return run_recover (session, argv[3]);
  if (g_str_equal (argv[1], "type") && argc == 5)
    return run_type (session, argv[3], argv[4]);
  return 2;
}
