/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of a case, next year's case, and cases edited at random. */
#include "case-support.h"

#include <math.h>
#include <string.h>

/* ---- copies -------------------------------------------------------------- */

static void
test_copy_public (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();
  irc_case_ensure_answer (self, "in-0");
  g_autoptr (IrcCase) copy = irc_case_copy_public (self);
  g_autofree char *original = case_save (self);
  g_autofree char *text = case_save (copy);

  /* The same but for the private part, which is nowhere. */
  g_assert_null (strstr (text, "MARK-PRIVATE"));
  const char *tail = strstr (original, "  \"private\": {");
  const char *rest = strstr (text, "  \"private\": {}");
  g_assert_nonnull (rest);
  g_assert_cmpint (tail - original, ==, rest - text);
  g_assert_cmpint (strncmp (original, text, (gsize) (tail - original)), ==, 0);

  /* Deep: what is done to one is not seen in the other. */
  IrcMeasure *measure =
      g_list_model_get_item (irc_case_get_list (self, IRC_LIST_MEASURES), 0);
  g_object_set (measure, "action", "changed", NULL);
  g_object_unref (measure);
  g_object_set (
      irc_case_ensure_answer (self, "in-1-rounds"), "note", "changed", NULL);
  g_object_set (irc_case_get_centre (self), "name", "changed", NULL);
  g_object_set (self, "title", "changed", NULL);
  g_autofree char *again = case_save (copy);
  g_assert_cmpstr (again, ==, text);
}

/* A copy is read in a thread of its own while the original is edited. */
static gpointer
read_in_thread (gpointer data)
{
  IrcCase *copy = data;

  for (guint i = 0; i < 20; i++) {
    g_autofree char *text = case_save_shared (copy);
    g_assert_nonnull (strstr (text, "Centre of Everything"));
  }
  g_object_unref (copy);
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();
  IrcCase *copy = irc_case_copy_public (self);
  GThread *first = g_thread_new ("first", read_in_thread, g_object_ref (copy));
  GThread *second = g_thread_new ("second", read_in_thread, copy);

  for (guint i = 0; i < 200; i++) {
    g_autofree char *title = g_strdup_printf ("Title %u", i);
    g_object_set (self, "title", title, NULL);
  }
  g_thread_join (first);
  g_thread_join (second);
}

static void
test_new_from (void)
{
  const gint64 later = CASE_NOW + 365 * 24 * 3600;
  g_autoptr (IrcCase) old = case_load_maximal ();
  g_autofree char *before = case_save (old);
  g_autoptr (IrcSnapshot) entry = g_object_new (IRC_TYPE_SNAPSHOT,
                                                "date",
                                                "2026-11-22",
                                                "label",
                                                "the entry",
                                                "level-inpatient",
                                                (gint64) 2,
                                                NULL);
  g_autoptr (IrcCase) self = irc_case_new_from (old, entry, later);
  const IrcCaseData *data = irc_case_peek (self);

  g_assert_cmpstr (data->id, !=, irc_case_peek (old)->id);
  g_assert_true (g_uuid_string_is_valid (data->id));
  g_assert_cmpint (data->created, ==, later);
  g_assert_cmpint (data->modified, ==, later);
  g_assert_cmpstr (data->title, ==, irc_case_peek (old)->title);
  g_assert_cmpint (data->target[IRC_PATHWAY_OUTPATIENT], ==, 3);
  g_assert_cmpint (data->option, ==, IRC_OPTION_NONE);
  g_assert_cmpstr (data->pack, ==, "");

  const IrcCentreData *centre = irc_centre_peek (irc_case_get_centre (self));
  g_assert_cmpstr (centre->name, ==, "Centre of Everything");
  g_assert_cmpstr (centre->meeting_date, ==, "");

  g_auto (GStrv) ids = irc_case_dup_answered (self);
  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_false (
        irc_answer_peek (irc_case_get_answer (self, ids[i]))->confirmed);

  /* One measure is done, one dropped. */
  GListModel *measures = irc_case_get_list (self, IRC_LIST_MEASURES);
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, 1);
  g_assert_cmpuint (
      g_list_model_get_n_items (irc_case_get_list (self, IRC_LIST_ASKS)),
      ==,
      2);

  GListModel *history = irc_case_get_list (self, IRC_LIST_HISTORY);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 3);
  g_autoptr (IrcSnapshot) last = g_list_model_get_item (history, 2);
  g_assert_true (last != entry);
  g_assert_cmpstr (irc_snapshot_peek (last)->label, ==, "the entry");

  g_autofree char *text = case_save (self);
  g_assert_nonnull (strstr (text, "MARK-PRIVATE"));
  g_assert_null (strstr (text, "MARK-FINANCE"));
  g_assert_nonnull (strstr (text, "\"edition\": \"medical-director\""));
  g_assert_nonnull (strstr (text, "In the user's words"));
  /* It can be opened, and the old case is as it was. */
  g_autoptr (GBytes) bytes = irc_case_save (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) again = irc_case_load (bytes, NULL, later, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (irc_case_peek (again)->id, ==, data->id);
  g_autofree char *after = case_save (old);
  g_assert_cmpstr (before, ==, after);
}

static void
test_new_from_empty (void)
{
  g_autoptr (IrcCase) old = irc_case_new (CASE_NOW);
  g_autoptr (IrcCase) self = irc_case_new_from (old, NULL, CASE_NOW + 1);

  g_assert_null (irc_case_get_list (self, IRC_LIST_MEASURES));
  g_assert_cmpuint (
      g_list_model_get_n_items (irc_case_get_list (self, IRC_LIST_HISTORY)),
      ==,
      0);
}

/* ---- random edits -------------------------------------------------------- */

/* Whatever is edited, what is saved can be read and says the same. */
static void
test_random_edits (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();

  for (guint round = 0; round < 100; round++) {
    g_autoptr (GError) error = NULL;

    case_edit_randomly (self);
    g_autoptr (GBytes) once = irc_case_save (self);
    g_autoptr (IrcCase) again = irc_case_load (once, NULL, 0, &error);
    g_assert_no_error (error);
    g_autoptr (GBytes) twice = irc_case_save (again);
    g_assert_true (g_bytes_equal (once, twice));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-copy/copy-public", test_copy_public);
  g_test_add_func ("/case-copy/threads", test_threads);
  g_test_add_func ("/case-copy/new-from", test_new_from);
  g_test_add_func ("/case-copy/new-from-empty", test_new_from_empty);
  g_test_add_func ("/case-copy/random-edits", test_random_edits);
  return g_test_run ();
}
