/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody at a desk has a case open as the window has it, and does what the
 * lines of standard input say, each answered by a line:
 *
 *   desk CASE STATE NAME [over]  NAME: what is in the lock, "-": the program
 *                            locks nothing; over: a stale lock is taken over.
 *                            "open", or "held live NAME", "held stale NAME"
 *   desk leftovers STATE     the titles of what crashes have left, one a line
 *
 *   title TEXT   "edited"        keep   "safe": the recovery copy is written
 *   save         "saved", "refused" (others have saved), "failed: WHY"
 *   look         "same", "changed", "gone", "unknown"
 *   mine         "mine": ours is to replace theirs
 *   renew        "renewed", "lost NAME": somebody has taken the lock over
 *
 * At the end of the input the case is closed.
 */
#include "irc-backups.h"
#include "irc-leftovers.h"
#include "irc-recovery.h"

#include <stdio.h>
#include <string.h>

#define MAX_LINE 4096

typedef struct {
  IrcSession *session;
  IrcRecovery *recovery;
  IrcLock *lock; /* NULL: none */
} Desk;

static void
say (const char *text)
{
  puts (text);
  fflush (stdout);
}

static void
say_name (const char *what, const char *name)
{
  g_autofree char *line = g_strconcat (what, " ", name, NULL);

  say (line);
}

/* ---- what can be done ---------------------------------------------------- */

static void
do_title (Desk *self, const char *text)
{
  g_object_set (irc_session_get_case (self->session), "title", text, NULL);
  say ("edited");
}

static void
do_save (Desk *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (irc_session_save (
          self->session, irc_session_get_file (self->session), &error))
    say ("saved");
  else if (g_error_matches (
               error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED))
    say ("refused");
  else
    say_name ("failed:", error->message);
}

static void
do_keep (Desk *self, const char *text)
{
  if (irc_recovery_flush (self->recovery))
    say ("safe");
  else
    say_name ("failed:", irc_recovery_get_failure (self->recovery));
}

typedef struct {
  gboolean is_done;
  IrcFileState state;
} Look;

static void
looked (GObject *session, GAsyncResult *result, gpointer data)
{
  Look *look = data;

  look->state = irc_session_look_finish (IRC_SESSION (session), result);
  look->is_done = TRUE;
}

static void
do_look (Desk *self, const char *text)
{
  static const char *const words[] = { [IRC_FILE_SAME] = "same",
                                       [IRC_FILE_CHANGED] = "changed",
                                       [IRC_FILE_GONE] = "gone",
                                       [IRC_FILE_UNKNOWN] = "unknown" };
  Look look = { FALSE, IRC_FILE_UNKNOWN };

  irc_session_look_async (self->session, looked, &look);
  while (!look.is_done)
    g_main_context_iteration (NULL, TRUE);
  say (words[look.state]);
}

static void
do_mine (Desk *self, const char *text)
{
  if (irc_session_get_on_disk (self->session) == IRC_FILE_CHANGED)
    irc_session_keep_mine (self->session);
  say ("mine");
}

static void
do_renew (Desk *self, const char *text)
{
  g_auto (IrcLockHolder) holder = { 0 };

  if (irc_lock_renew (self->lock, NULL, &holder))
    say ("renewed");
  else
    say_name ("lost", holder.name);
}

static const struct {
  const char *name;
  void (*run) (Desk *self, const char *text);
} commands[] = {
  { "title", do_title }, { "save", do_save }, { "keep", do_keep },
  { "look", do_look },   { "mine", do_mine }, { "renew", do_renew },
};

static void
run (Desk *self, char *line)
{
  const char *rest = "";
  char *space;

  g_strchomp (line);
  space = strchr (line, ' ');
  if (space != NULL) {
    *space = '\0';
    rest = space + 1;
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (line, commands[i].name))
      commands[i].run (self, rest);
}

/* ---- the desk ------------------------------------------------------------ */

/* FALSE: somebody has it open. */
static gboolean
take_lock (Desk *self, const char *path, IrcLockOwner *owner, gboolean over)
{
  g_auto (IrcLockHolder) holder = { 0 };

  if (g_str_equal (owner->name, "-") ||
      irc_lock_take (path, owner, over, &self->lock, &holder) != IRC_LOCK_HELD)
    return TRUE;
  say_name (holder.is_stale ? "held stale" : "held live", holder.name);
  return FALSE;
}

static int
sit_down (const char *path, const char *state, char *name, gboolean over)
{
  g_autofree char *backups = g_build_filename (state, "backups", NULL);
  g_autofree char *copies = g_build_filename (state, "recovery", NULL);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  IrcLockOwner owner = { name, id };
  Desk self = { NULL, NULL, NULL };
  char line[MAX_LINE];

  if (!take_lock (&self, path, &owner, over))
    return 0;
  self.session = irc_session_open (file, library, &error);
  g_assert_no_error (error);
  if (self.lock != NULL) {
    irc_session_set_lock_owner (self.session, &owner);
    irc_session_adopt_lock (self.session, irc_lock_ref (self.lock));
  }
  irc_session_set_backups (self.session, backups);
  self.recovery = irc_recovery_new (self.session, copies, NULL);
  say ("open");
  while (fgets (line, sizeof line, stdin) != NULL)
    run (&self, line);
  irc_recovery_close (self.recovery);
  irc_session_unlock (self.session);
  g_clear_pointer (&self.lock, irc_lock_unref);
  g_object_unref (self.recovery);
  g_object_unref (self.session);
  return 0;
}

static int
list_leftovers (const char *state)
{
  g_autofree char *copies = g_build_filename (state, "recovery", NULL);
  g_autoptr (GPtrArray) list = irc_leftovers_list (copies);

  for (guint i = 0; i < list->len; i++)
    say (irc_leftover_get_title (list->pdata[i]));
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "leftovers"))
    return list_leftovers (argv[2]);
  if (argc == 4 || (argc == 5 && g_str_equal (argv[4], "over")))
    return sit_down (argv[1], argv[2], argv[3], argc == 5);
  return 2;
}
