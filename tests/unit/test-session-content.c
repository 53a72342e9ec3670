/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which evidence packs an open case is said to be worked on with. */
#include <string.h>

#include "irc-session.h"

static IrcLibrary *
load_with (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "packs", name, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = NULL;
  g_autoptr (IrcLibrary) base = irc_library_load (&error);
  g_autoptr (IrcPackBytes) bytes = irc_pack_bytes_read (path, &error);

  g_assert_no_error (error);
  g_autoptr (IrcLibrary) pack =
      irc_library_load_checked (bytes, base, &findings, &error);
  g_assert_nonnull (pack);
  IrcLibrary *library =
      irc_library_combine (base, (IrcLibrary *const[]){ pack }, 1, &error);
  g_assert_no_error (error);
  return library;
}

static char *
dup_extensions (IrcSession *session)
{
  const GPtrArray *packs =
      irc_case_peek (irc_session_get_case (session))->extensions;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < packs->len; i++) {
    const IrcContentPack *pack = packs->pdata[i];

    g_string_append_printf (text, "%s %s;", pack->pack, pack->version);
  }
  return g_string_free (text, FALSE);
}

static void
assert_extensions (IrcSession *session, const char *wanted)
{
  g_autofree char *found = dup_extensions (session);

  g_assert_cmpstr (found, ==, wanted);
}

/* A case of @members (' for ") that was worked on with the extension 2026.1. */
static IrcSession *
open_case (IrcLibrary *library, const char *members)
{
  g_autofree char *text = g_strdup_printf (
      "{'format': 'ircase', 'version': 1, 'content': {'pack': 'ircase-base', "
      "'version': '2026.11', 'language': 'en', 'extensions': [{'pack': "
      "'ruritania', 'version': '2026.1'}]}%s}",
      members);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) above = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  g_strdelimit (text, "'", '"');
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  IrcSession *session = irc_session_open (file, library, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  g_file_delete (above, NULL, NULL);
  return session;
}

static void
edit (IrcSession *session)
{
  g_object_set (irc_session_get_case (session), "title", "Edited", NULL);
}

static guint
count_warnings (IrcSession *session, const char *text)
{
  const char *const *warnings =
      irc_assessment_get_warnings (irc_session_get_assessment (session));
  guint n = 0;

  for (guint i = 0; warnings[i] != NULL; i++)
    if (strstr (warnings[i], text) != NULL)
      n++;
  return n;
}

static void
test_new (void)
{
  g_autoptr (IrcLibrary) library = load_with ("ruritania");
  g_autoptr (IrcSession) session = irc_session_new (library);

  assert_extensions (session, "ruritania 2026.1;");
  g_assert_false (irc_session_is_modified (session));
}

/* Looking at a case changes nothing; an edit is work with what is here. */
static void
test_other_version (void)
{
  g_autoptr (IrcLibrary) library = load_with ("ruritania-newer");
  g_autoptr (IrcSession) session = open_case (library, "");

  assert_extensions (session, "ruritania 2026.1;");
  g_assert_cmpuint (count_warnings (session, "in use here is 2027.1"), ==, 1);
  edit (session);
  assert_extensions (session, "ruritania 2027.1;");
  g_assert_cmpuint (count_warnings (session, "in use here is"), ==, 0);
}

/* A pack that is missing stays recorded while the case points into it. */
static void
test_missing (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcSession) needed = open_case (
      library,
      ", 'arguments': {'chosen': [{'id': 'ruritania-clinics-are-normal'}]}");
  g_autoptr (IrcSession) forgotten = open_case (library, "");

  g_assert_cmpuint (count_warnings (needed, "which is not in use here"), ==, 1);
  edit (needed);
  assert_extensions (needed, "ruritania 2026.1;");
  g_assert_cmpuint (count_warnings (needed, "which is not in use here"), ==, 1);
  edit (forgotten);
  assert_extensions (forgotten, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-content/new", test_new);
  g_test_add_func ("/session-content/other-version", test_other_version);
  g_test_add_func ("/session-content/missing", test_missing);
  return g_test_run ();
}
