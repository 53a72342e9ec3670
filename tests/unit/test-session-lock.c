/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two sessions and the locks of their files, as two programs have them. */
#define _POSIX_C_SOURCE 200809L

#include "file-fixture.h"
#include "irc-session.h"

static char anna_name[] = "Anna";
static char anna_id[] = "program-of-anna";
static char ben_name[] = "Ben";
static char ben_id[] = "program-of-ben";
static const IrcLockOwner anna = { anna_name, anna_id };
static const IrcLockOwner ben = { ben_name, ben_id };

#define A_LOCK ".~lock.a.ircase#"
#define B_LOCK ".~lock.b.ircase#"

static IrcSession *
new_session (const IrcLockOwner *owner)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  IrcSession *session = irc_session_new (library);

  irc_session_set_lock_owner (session, owner);
  return session;
}

static gboolean
save (const Fixture *self,
      IrcSession *session,
      const char *name,
      GError **error)
{
  g_autofree char *path = path_of (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return irc_session_save (session, file, error);
}

static void
assert_lock_has (const Fixture *self, const char *lock, const char *text)
{
  g_autofree char *path = path_of (self, lock);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, text));
}

/* The lock comes with the first saving, goes along to another name, and goes
 * with the session. */
static void
test_goes_along (Fixture *self, gconstpointer data)
{
  IrcSession *session = new_session (&anna);

  assert_folder (self, "");
  g_assert_true (save (self, session, "a.ircase", NULL));
  assert_folder (self, A_LOCK " a.ircase");
  g_assert_true (save (self, session, "a.ircase", NULL));
  assert_folder (self, A_LOCK " a.ircase");
  g_assert_true (save (self, session, "b.ircase", NULL));
  assert_folder (self, B_LOCK " a.ircase b.ircase");
  assert_lock_has (self, B_LOCK, "\"Anna\"");
  g_object_unref (session);
  assert_folder (self, "a.ircase b.ircase");
}

static void
test_failure_keeps (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = new_session (&anna);

  g_assert_true (save (self, session, "a.ircase", NULL));
  g_assert_false (save (self, session, "no/where", NULL));
  assert_folder (self, A_LOCK " a.ircase");
  irc_session_unlock (session);
  assert_folder (self, "a.ircase");
}

/* Nobody saves over a case that a colleague has open, except where the lock is
 * only left over. */
static void
test_others_have_it (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) hers = new_session (&anna);
  g_autoptr (IrcSession) his = new_session (&ben);
  g_autoptr (IrcSession) hers_too = new_session (&anna);
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, hers, "a.ircase", NULL));
  g_assert_false (save (self, his, "a.ircase", &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_LOCKED);
  g_assert_cmpstr (
      error->message, ==, "Anna has this file open. Choose another name.");
  g_assert_null (irc_session_get_file (his));
  g_clear_error (&error);
  g_assert_false (save (self, hers_too, "a.ircase", &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "another window"));
  g_clear_error (&error);
  g_assert_true (save (self, his, "b.ircase", &error));
  assert_folder (self, A_LOCK " " B_LOCK " a.ircase b.ircase");
  irc_session_unlock (hers);
  g_assert_true (save (self, hers_too, "a.ircase", &error));
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = new_session (&ben);
  g_autoptr (GError) error = NULL;

  g_assert_true (save (self, session, "a.ircase", NULL));
  irc_session_set_read_only (session, TRUE);
  g_assert_false (save (self, session, "a.ircase", &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_LOCKED);
  g_assert_true (irc_session_is_read_only (session));
  g_assert_true (save (self, session, "b.ircase", NULL));
  g_assert_false (irc_session_is_read_only (session));
  g_assert_true (save (self, session, "b.ircase", NULL));
}

/* ---- renewal ------------------------------------------------------------- */

static void
note_name (IrcSession *session, const char *name, char **told)
{
  g_assert_null (*told);
  *told = g_strdup (name);
}

static void
test_lost (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = new_session (&anna);
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (session, "lock-lost", G_CALLBACK (note_name), &told);
  g_assert_true (save (self, session, "a.ircase", NULL));
  g_free (make_file (
      self, A_LOCK, "{\"name\": \"Carla\", \"program\": \"another\"}"));
  irc_session_renew_lock (session);
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told, ==, "Carla");
  /* From then on it is hers. */
  g_assert_false (save (self, session, "a.ircase", &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "Carla"));
  g_assert_true (save (self, session, "b.ircase", NULL));
  assert_lock_has (self, A_LOCK, "Carla");
}

static gboolean
lock_has (const Fixture *self, const char *text)
{
  g_autofree char *path = path_of (self, A_LOCK);
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) &&
         strstr (content, text) != NULL;
}

static void
test_name (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = new_session (&anna);

  irc_session_set_lock_name (session, "Anna B.");
  g_assert_true (save (self, session, "a.ircase", NULL));
  assert_lock_has (self, A_LOCK, "\"Anna B.\"");
  irc_session_set_lock_name (session, "Anna Berg");
  while (!lock_has (self, "\"Anna Berg\""))
    g_main_context_iteration (NULL, FALSE);
  /* The session is let go while the renewal is on its way. */
  irc_session_renew_lock (session);
  irc_session_unlock (session);
  assert_folder (self, "a.ircase");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/session-lock/goes-along", test_goes_along);
  add ("/session-lock/failure", test_failure_keeps);
  add ("/session-lock/others", test_others_have_it);
  add ("/session-lock/read-only", test_read_only);
  add ("/session-lock/lost", test_lost);
  add ("/session-lock/name", test_name);
  return g_test_run ();
}
