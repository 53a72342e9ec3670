/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-editor.h"

#include <glib/gstdio.h>
#include <string.h>

/* The sample with two references and two arguments of its user, which use one
 * of them wherever one can be used. */
static const char members[] =
    "{\"format\": \"ircase\", \"version\": 1, \"id\": "
    "\"00000000-0000-4000-8000-000000000000\", \"title\": \"T\", \"centre\": "
    "{\"name\": \"Hospital\", \"department\": \"Interventional radiology\", "
    "\"country\": \"AT\"}, "
    "\"arguments\": {\"chosen\": [{\"id\": \"x\", \"claim\": null}, {\"id\": "
    "\"mine\", \"claim\": \"So.\"}, {\"id\": \"other\", \"claim\": null}], "
    "\"left_out\": [{\"argument\": \"mine\", \"reference\": \"a\"}, "
    "{\"argument\": \"other\", \"reference\": \"b\"}], "
    "\"own\": [{\"id\": \"mine\", \"title\": \"Mine\", \"claim\": \"C.\", "
    "\"references\": [\"a\", \"b\"]}, {\"id\": \"other\", \"title\": "
    "\"Other\", \"claim\": \"D.\", \"references\": [\"b\"]}], "
    "\"references\": [{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", "
    "\"title\": \"B\"}]}, "
    "\"report\": {\"sections\": [{\"id\": \"summary\", \"text\": \"See "
    "[@a].\"}]}}";

static IrcSession *
open_session (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  IrcSession *session = NULL;
  const int fd = g_file_open_tmp ("own-XXXXXX.ircase", &path, NULL);

  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, members, -1, NULL));
  file = g_file_new_for_path (path);
  session = irc_session_open (file, library, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_delete (file, NULL, NULL));
  return session;
}

/* From its arguments on: what the first edit writes down stands before. */
static char *
dup_case (IrcSession *session)
{
  g_autoptr (GBytes) bytes = irc_case_save (irc_session_get_case (session));
  g_autofree char *whole =
      g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *arguments = strstr (whole, "\"arguments\"");

  g_assert_nonnull (arguments);
  return g_strdup (arguments);
}

static void
assert_round (IrcSession *session, IrcOwnRemoval *removal, const char *before)
{
  g_autofree char *after = NULL;

  g_assert_nonnull (removal);
  g_assert_true (irc_own_editor_put_back (session, removal));
  after = dup_case (session);
  g_assert_cmpstr (after, ==, before);
}

/* ---- removing ------------------------------------------------------------ */

static void
test_remove_reference (void)
{
  g_autoptr (IrcSession) session = open_session ();
  g_autofree char *before = dup_case (session);
  IrcOwnRemoval *removal = irc_own_editor_remove_reference (session, "a");
  g_autofree char *without = dup_case (session);

  g_assert_null (irc_own_editor_lookup_reference (session, "a"));
  g_assert_nonnull (irc_own_editor_lookup_reference (session, "b"));
  /* The user's words are left alone; nothing else names it. */
  g_assert_null (strstr (without, "\"a\""));
  g_assert_nonnull (strstr (without, "[@a]"));
  g_assert_nonnull (strstr (without, "\"reference\": \"b\""));
  assert_round (session, removal, before);
  g_assert_null (irc_own_editor_remove_reference (session, "gone"));
}

static void
test_remove_argument (void)
{
  g_autoptr (IrcSession) session = open_session ();
  g_autofree char *before = dup_case (session);
  IrcOwnRemoval *removal = irc_own_editor_remove_argument (session, "mine");
  g_autofree char *without = dup_case (session);

  g_assert_null (irc_own_editor_lookup_argument (session, "mine"));
  g_assert_null (strstr (without, "\"mine\""));
  g_assert_nonnull (strstr (without, "\"other\""));
  assert_round (session, removal, before);
}

static IrcOwnReference *
add_reference (IrcSession *session)
{
  g_autoptr (IrcOwnReference) reference =
      irc_own_editor_new_reference (session);
  const char *id = irc_own_reference_peek (reference)->id;

  g_assert_null (irc_own_editor_lookup_reference (session, id));
  irc_own_editor_add_reference (session, reference);
  g_assert_true (irc_own_editor_lookup_reference (session, id) == reference);
  return reference;
}

/* Somebody took the id since. */
static void
test_put_back_taken (void)
{
  g_autoptr (IrcSession) session = open_session ();
  g_autofree char *id =
      g_strdup (irc_own_reference_peek (add_reference (session))->id);
  IrcOwnRemoval *removal = irc_own_editor_remove_reference (session, id);

  g_assert_cmpstr (
      irc_own_reference_peek (add_reference (session))->id, ==, id);
  g_assert_false (irc_own_editor_put_back (session, removal));
}

/* ---- adding -------------------------------------------------------------- */

static void
test_add (void)
{
  g_autoptr (IrcSession) session = open_session ();
  IrcOwnReference *data = irc_own_editor_add_local_data (session, 2026);
  const IrcOwnReferenceData *local = irc_own_reference_peek (data);
  const IrcOwnAuthor *body = local->authors->pdata[0];
  const IrcReference *found = NULL;
  IrcOwnReference *first = add_reference (session);
  IrcOwnReference *second = add_reference (session);
  g_autoptr (IrcOwnArgument) argument = irc_own_editor_new_argument (session);

  g_assert_cmpstr (local->title, ==, "Department statistics 2026");
  g_assert_cmpstr (local->type, ==, "report");
  g_assert_cmpstr (body->body, ==, "Interventional radiology");
  g_assert_cmpstr (local->container, ==, "Hospital, internal report");
  g_assert_cmpint ((int) local->year, ==, 2026);
  found = irc_assessment_lookup_reference (irc_session_get_assessment (session),
                                           local->id);
  /* Where it is found is for the user to say: then it is printed. */
  g_assert_cmpstr (local->volume, ==, "");
  g_assert_false (found->printable);
  g_object_set (data, "volume", "3", "pages", "1-6", NULL);
  found = irc_assessment_lookup_reference (irc_session_get_assessment (session),
                                           local->id);
  g_assert_true (found->printable);
  g_assert_cmpstr (irc_own_reference_peek (first)->id,
                   !=,
                   irc_own_reference_peek (second)->id);
  g_assert_null (irc_own_editor_lookup_argument (
      session, irc_own_argument_peek (argument)->id));
  irc_own_editor_add_argument (session, argument);
  g_assert_true (irc_own_editor_lookup_argument (
                     session, irc_own_argument_peek (argument)->id) ==
                 argument);
}

/* ---- uses ---------------------------------------------------------------- */

static char *
dup_uses (IrcSession *session, const char *id)
{
  g_autoptr (GPtrArray) uses =
      irc_own_editor_list_uses (irc_session_get_assessment (session), id);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++) {
    const IrcUse *use = uses->pdata[i];

    g_string_append_printf (out,
                            "%s:%s%s ",
                            use->id != NULL ? use->id : "-",
                            use->title,
                            use->own ? "" : " (pack)");
  }
  return g_string_free (out, FALSE);
}

static void
test_uses (void)
{
  g_autoptr (IrcSession) session = open_session ();
  g_autofree char *a = dup_uses (session, "a");
  g_autofree char *b = dup_uses (session, "b");
  g_autofree char *none = dup_uses (session, "gone");
  guint n = 0;
  const IrcArgument *arguments =
      irc_library_get_arguments (irc_session_get_library (session), &n);
  g_autofree char *packs = dup_uses (session, arguments[0].references[0]);

  g_assert_cmpstr (a, ==, "mine:Mine -:summary ");
  g_assert_cmpstr (b, ==, "mine:Mine other:Other ");
  g_assert_cmpstr (none, ==, "");
  g_assert_nonnull (strstr (packs, arguments[0].title));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-editor/remove-reference", test_remove_reference);
  g_test_add_func ("/own-editor/remove-argument", test_remove_argument);
  g_test_add_func ("/own-editor/put-back-taken", test_put_back_taken);
  g_test_add_func ("/own-editor/add", test_add);
  g_test_add_func ("/own-editor/uses", test_uses);
  return g_test_run ();
}
