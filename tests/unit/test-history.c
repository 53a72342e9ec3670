/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Snapshots of the open case, last year's case, and colleagues' files. */
#include "irc-history.h"
#include "irc-peer-files.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  IrcLibrary *library;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ircase-XXXXXX", &error);
  g_assert_no_error (error);
  self->library = irc_library_load (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_assert_no_errno (g_remove (path));
  }
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
  irc_library_unref (self->library);
}

/* A case of @members (' for ") in a file. */
static GFile *
write_case (Fixture *self, const char *name, const char *members)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("{'format': 'ircase', %s}", members);
  g_autoptr (GError) error = NULL;

  g_strdelimit (text, "'", '"');
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static IrcSession *
open_case (Fixture *self, const char *members)
{
  g_autoptr (GFile) file = write_case (self, "own.ircase", members);
  g_autoptr (GError) error = NULL;
  IrcSession *session = irc_session_open (file, self->library, &error);

  g_assert_no_error (error);
  return session;
}

static const IrcSnapshotData *
peek_entry (IrcSession *session, guint index)
{
  GListModel *history =
      irc_case_get_list (irc_session_get_case (session), IRC_LIST_HISTORY);
  g_autoptr (IrcSnapshot) snapshot = g_list_model_get_item (history, index);

  g_assert_nonnull (snapshot);
  return irc_snapshot_peek (snapshot);
}

static guint
count_entries (IrcSession *session)
{
  return g_list_model_get_n_items (
      irc_case_get_list (irc_session_get_case (session), IRC_LIST_HISTORY));
}

/* ---- snapshots ----------------------------------------------------------- */

/* Dated by the clock, the levels of now, before what is dated later. */
static void
test_take (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session =
      open_case (self,
                 "'version': 1, 'answers': {'in-1-mdt': {'state': 'in-place'}},"
                 "'history': [{'date': '2020-01-01'}, {'date': '2199-01-01'}]");
  const guint place = irc_history_take (session, "Now");
  const IrcSnapshotData *entry = peek_entry (session, place);

  g_assert_cmpuint (place, ==, 1);
  g_assert_cmpuint (count_entries (session), ==, 3);
  /* SOURCE_DATE_EPOCH in main (): noon, so the same day within 11 hours. */
  g_assert_cmpstr (entry->date, ==, "2026-11-22");
  g_assert_cmpstr (entry->label, ==, "Now");
  g_assert_cmpuint (entry->answers->len, ==, 1);
  g_assert_true (irc_session_is_modified (session));
  irc_history_remove (session, 0);
  g_assert_cmpuint (count_entries (session), ==, 2);
  g_assert_cmpstr (peek_entry (session, 0)->label, ==, "Now");
}

/* Two on one day stay in the order in which they were taken. */
static void
test_same_day (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = open_case (self, "'version': 1");

  irc_history_take (session, "a");
  g_assert_cmpuint (irc_history_take (session, "b"), ==, 1);
  g_assert_cmpstr (peek_entry (session, 0)->label, ==, "a");
}

/* ---- last year's case ---------------------------------------------------- */

static void
test_follow (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (
      self,
      "old.ircase",
      "'version': 1, 'modified': '2025-10-03T12:00:00Z', 'title': 'Ours',"
      "'answers': {'in-1-mdt': {'state': 'in-place'}}");
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcSession) session = NULL;
  IrcCase *case_;

  g_file_get_contents (path, &before, NULL, NULL);
  session = irc_session_follow (file, self->library, &error);
  g_assert_no_error (error);
  case_ = irc_session_get_case (session);
  g_assert_null (irc_session_get_file (session));
  /* Closing it asks first. */
  g_assert_true (irc_session_is_modified (session));
  g_assert_cmpstr (irc_case_peek (case_)->title, ==, "Ours");
  g_assert_cmpstr (irc_case_peek (case_)->pack, ==, "ircase-base");
  g_assert_false (
      irc_answer_peek (irc_case_get_answer (case_, "in-1-mdt"))->confirmed);
  g_assert_cmpuint (count_entries (session), ==, 1);
  g_assert_cmpstr (peek_entry (session, 0)->date, ==, "2025-10-03");
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (before, ==, after);
}

static void
test_follow_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "new.ircase", "'version': 99");
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_session_follow (file, self->library, &error));
  g_assert_nonnull (strstr (error->message, "new.ircase"));
}

/* ---- colleagues ---------------------------------------------------------- */

static void
assert_refused (IrcPeerFiles *files,
                IrcAssessment *own,
                GFile *file,
                const char *name,
                const char *words)
{
  const guint n = irc_peer_files_get_n (files);
  g_autoptr (GError) error = NULL;

  g_assert_false (irc_peer_files_add (files, own, file, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, name));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (irc_peer_files_get_n (files), ==, n);
}

#define ID(n) "'id': '00000000-0000-4000-8000-00000000000" n "'"

static void
test_peers (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = open_case (self, "'version': 1, " ID ("0"));
  IrcAssessment *own = irc_session_get_assessment (session);
  g_autoptr (IrcPeerFiles) files = irc_peer_files_new (self->library);
  g_autoptr (GFile) a =
      write_case (self,
                  "a.ircase",
                  "'version': 1, " ID ("1") ","
                                            "'centre': {'name': 'Alba'}");
  g_autoptr (GFile) b =
      write_case (self, "b.ircase", "'version': 1, " ID ("2"));
  g_autoptr (GFile) again =
      write_case (self, "again.ircase", "'version': 1, " ID ("1"));
  g_autoptr (GFile) newer = write_case (self, "newer.ircase", "'version': 2");
  g_autoptr (GFile) wrong =
      write_case (self, "wrong.ircase", "'version': 1, 'title': 1");
  g_autoptr (GFile) mine =
      write_case (self, "mine.ircase", "'version': 1, " ID ("0"));
  g_autoptr (GFile) missing = g_file_get_child (a, "not-there.ircase");
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPeers) peers = NULL;
  guint n = 0;

  g_assert_true (irc_peer_files_add (files, own, a, &error));
  g_assert_true (irc_peer_files_add (files, own, b, &error));
  g_assert_no_error (error);
  assert_refused (files, own, again, "again.ircase", "same case as a.ircase");
  assert_refused (files, own, mine, "mine.ircase", "open here");
  assert_refused (files, own, newer, "newer.ircase", "2");
  assert_refused (files, own, wrong, "wrong.ircase", "/title");
  assert_refused (files, own, missing, "not-there.ircase", "");
  peers = irc_peer_files_compare (files, own);
  g_assert_cmpstr (irc_peers_get (peers, &n)[0].name, ==, "Alba");
  g_assert_cmpuint (n, ==, 2);
  irc_peer_files_remove (files, 0);
  g_assert_cmpuint (irc_peer_files_get_n (files), ==, 1);
  g_assert_cmpstr (irc_peer_files_get_name (files, 0), ==, "b.ircase");
  /* What has been taken out can come again. */
  g_assert_true (irc_peer_files_add (files, own, again, &error));
}

#define ADD(path, test)                                                        \
  g_test_add ("/history/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", "1795348800", TRUE); /* 22 Nov 2026, 12:00 */
  g_test_init (&argc, &argv, NULL);
  ADD ("take", test_take);
  ADD ("same-day", test_same_day);
  ADD ("follow", test_follow);
  ADD ("follow-fails", test_follow_fails);
  ADD ("peers", test_peers);
  return g_test_run ();
}
