/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The copy for others is a file of its own, and never the case itself. */
#include <glib/gstdio.h>
#include <string.h>

#include "irc-error.h"
#include "irc-session.h"
#include "irc-share.h"

#define CASE                                                                   \
  "{\"format\": \"ircase\", \"version\": 1, \"title\": \"Time\", "             \
  "\"private\": {\"walk_away\": \"MARK-PRIVATE\"}, \"answers\": {"             \
  "\"in-1-rounds\": {\"state\": \"partly\", \"note\": \"MARK-NOTE\", "         \
  "\"proofs\": [{\"title\": \"List\", \"reviewer\": \"MARK-NAME\"}, "          \
  "{\"title\": \"Rota\", \"reviewer\": \" \"}]}, "                             \
  "\"in-2-time\": {\"state\": \"partly\", \"note\": \"\\n\"}}}"

typedef struct {
  char *folder, *path, *copy;
  GFile *file, *target;
  IrcLibrary *library;
  IrcSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("ircase-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "case.ircase", NULL);
  self->copy = g_build_filename (self->folder, "copy.ircase", NULL);
  self->file = g_file_new_for_path (self->path);
  self->target = g_file_new_for_path (self->copy);
  g_assert_true (g_file_set_contents (self->path, CASE, -1, NULL));
  self->library = irc_library_load (&error);
  g_assert_no_error (error);
  self->session = irc_session_open (self->file, self->library, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->session);
  irc_library_unref (self->library);
  g_remove (self->copy);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_object_unref (self->file);
  g_object_unref (self->target);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->copy);
}

static char *
share (Fixture *self, IrcSharing sharing)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (irc_share_save (irc_session_get_case (self->session),
                                 sharing,
                                 irc_session_get_file (self->session),
                                 self->target,
                                 &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->copy, &text, NULL, NULL));
  return text;
}

static void
test_content (Fixture *self, gconstpointer data)
{
  static const struct {
    IrcSharing sharing;
    gboolean has_note, has_name;
  } rows[] = {
    { IRC_SHARING_ALL, TRUE, TRUE },
    { IRC_SHARING_WITHOUT_NOTES, FALSE, TRUE },
    { IRC_SHARING_WITHOUT_NAMES, TRUE, FALSE },
    { IRC_SHARING_WITHOUT_NOTES | IRC_SHARING_WITHOUT_NAMES, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = share (self, rows[i].sharing);

    g_assert_null (strstr (text, "MARK-PRIVATE"));
    g_assert_true ((strstr (text, "MARK-NOTE") != NULL) == rows[i].has_note);
    g_assert_true ((strstr (text, "MARK-NAME") != NULL) == rows[i].has_name);
    g_assert_nonnull (strstr (text, "\"title\": \"Rota\""));
  }
}

static void
test_the_case_stays (Fixture *self, gconstpointer data)
{
  IrcCase *case_ = irc_session_get_case (self->session);
  g_autofree char *now = NULL;

  g_object_set (case_, "title", "Edited", NULL);
  g_autofree char *text = share (self, IRC_SHARING_ALL);
  g_assert_nonnull (strstr (text, "Edited"));
  g_assert_true (irc_session_is_modified (self->session));
  g_assert_true (
      g_file_equal (irc_session_get_file (self->session), self->file));
  g_assert_true (g_file_get_contents (self->path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, CASE);
}

static void
assert_refused (Fixture *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  g_assert_false (irc_share_save (irc_session_get_case (self->session),
                                  IRC_SHARING_ALL,
                                  irc_session_get_file (self->session),
                                  file,
                                  &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "the case itself"));
  g_assert_true (g_file_get_contents (self->path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, CASE);
}

/* Under its own name, and through a link. */
static void
test_never_over_the_case (Fixture *self, gconstpointer data)
{
  assert_refused (self, self->file);
  g_assert_true (
      g_file_make_symbolic_link (self->target, self->path, NULL, NULL));
  assert_refused (self, self->target);
}

static void
test_failures (Fixture *self, gconstpointer data)
{
  IrcCase *case_ = irc_session_get_case (self->session);
  g_autoptr (GFile) far = g_file_new_for_uri ("sftp://example.org/a.ircase");
  g_autoptr (GFile) nowhere = g_file_get_child (self->file, "a.ircase");
  g_autoptr (GError) error = NULL;

  g_assert_false (irc_share_save (case_, IRC_SHARING_ALL, NULL, far, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_clear_error (&error);
  g_assert_false (
      irc_share_save (case_, IRC_SHARING_ALL, NULL, nowhere, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "a.ircase: "));
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  const IrcShareCounts counts =
      irc_share_count (irc_session_get_case (self->session));

  g_assert_cmpuint (counts.notes, ==, 1);
  g_assert_cmpuint (counts.names, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/share/content", test_content },
    { "/share/the-case-stays", test_the_case_stays },
    { "/share/never-over-the-case", test_never_over_the_case },
    { "/share/failures", test_failures },
    { "/share/counts", test_counts },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
