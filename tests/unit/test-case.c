/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The case as an object: what it tells of edits, its answers and lists. */
#include "case-support.h"

#include <string.h>

/* ---- helpers ------------------------------------------------------------- */

static void
on_changed (IrcCase *self, const char *path, GString *log)
{
  g_string_append_printf (log, "%s\n", path);
}

/* The places that "changed" names, a line each. */
static GString *
watch (IrcCase *self)
{
  GString *log = g_string_new (NULL);

  g_signal_connect (self, "changed", G_CALLBACK (on_changed), log);
  return log;
}

static void
assert_log (GString *log, const char *wanted)
{
  g_assert_cmpstr (log->str, ==, wanted);
  g_string_truncate (log, 0);
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_chosen (GPtrArray *items, const char *id)
{
  g_ptr_array_add (items, irc_chosen_new (id, NULL));
}

static void
assert_ids (GListModel *list, const char *wanted)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (IrcChosen) chosen = g_list_model_get_item (list, i);
    g_string_append (found, irc_chosen_peek (chosen)->id);
  }
  g_assert_cmpstr (found->str, ==, wanted);
}

/* ---- the case itself ----------------------------------------------------- */

static void
test_new (void)
{
  g_autoptr (IrcCase) first = irc_case_new (CASE_NOW);
  g_autoptr (IrcCase) second = irc_case_new (CASE_NOW);
  const IrcCaseData *data = irc_case_peek (first);

  g_assert_true (g_uuid_string_is_valid (data->id));
  g_assert_cmpstr (data->id, !=, irc_case_peek (second)->id);
  g_assert_cmpint (data->created, ==, CASE_NOW);
  g_assert_cmpint (data->modified, ==, CASE_NOW);
  g_assert_null (irc_case_get_list (first, IRC_LIST_MEASURES));
  g_assert_null (irc_case_get_list (first, IRC_LIST_ASKS));
  g_assert_null (irc_case_get_list (first, IRC_LIST_CHOSEN));
  g_assert_null (irc_case_get_list (first, IRC_LIST_SECTIONS));
  g_assert_nonnull (irc_case_get_list (first, IRC_LIST_LEFT_OUT));
  g_assert_nonnull (irc_case_get_list (first, IRC_LIST_OWN_ARGUMENTS));
  g_assert_nonnull (irc_case_get_list (first, IRC_LIST_OWN_REFERENCES));
  g_assert_nonnull (irc_case_get_list (first, IRC_LIST_HISTORY));
}

static void
count (GObject *object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

static void
test_touch (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);
  GString *log = watch (self);
  guint n = 0;

  g_signal_connect (self, "notify::modified", G_CALLBACK (count), &n);
  irc_case_touch (self, CASE_NOW);
  g_assert_cmpuint (n, ==, 0);
  irc_case_touch (self, CASE_NOW + 1);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (irc_case_peek (self)->modified, ==, CASE_NOW + 1);
  assert_log (log, "");
  g_string_free (log, TRUE);
}

static void
test_targets (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);

  g_object_set (self,
                "target-inpatient",
                (gint64) 2,
                "target-outpatient-by",
                "2027-01",
                NULL);
  g_autofree char *text = case_save (self);
  g_assert_nonnull (strstr (text,
                            "  \"targets\": {\n"
                            "    \"inpatient\": {\n"
                            "      \"level\": 2,\n"
                            "      \"by\": \"\"\n"
                            "    }\n"
                            "  },\n"));
  g_object_set (self, "target-inpatient", (gint64) 0, NULL);
  g_autofree char *without = case_save (self);
  g_assert_nonnull (strstr (without, "  \"targets\": {},\n"));
}

/* ---- answers ------------------------------------------------------------- */

static void
test_answers (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);
  g_autofree char *before = case_save (self);
  GString *log = watch (self);

  /* Making an answer is no change and leaves no trace. */
  IrcAnswer *answer = irc_case_ensure_answer (self, "in-1");
  g_assert_cmpstr (irc_answer_peek (answer)->criterion, ==, "in-1");
  g_assert_true (irc_case_ensure_answer (self, "in-1") == answer);
  g_assert_null (irc_case_get_answer (self, "in-1"));
  g_autofree char *after = case_save (self);
  g_assert_cmpstr (before, ==, after);
  assert_log (log, "");

  /* An edit makes it count, another can make it vanish. */
  g_object_set (answer, "state", IRC_STATE_PARTLY, NULL);
  assert_log (log, "/answers/in-1/state\n");
  g_assert_true (irc_case_get_answer (self, "in-1") == answer);
  g_object_set (answer, "state", IRC_STATE_UNANSWERED, NULL);
  assert_log (log, "/answers/in-1/state\n");
  g_assert_null (irc_case_get_answer (self, "in-1"));
  g_autofree char *cleared = case_save (self);
  g_assert_cmpstr (before, ==, cleared);

  /* A proof alone is an answer. */
  g_autoptr (IrcProof) proof = irc_proof_new ("Rota");
  irc_item_list_append (irc_answer_get_proofs (answer), proof);
  assert_log (log, "/answers/in-1/proofs\n");
  g_object_set (proof, "date", "2026", NULL);
  assert_log (log, "/answers/in-1/proofs/0/date\n");
  g_assert_nonnull (irc_case_get_answer (self, "in-1"));
  g_string_free (log, TRUE);
}

static void
test_order_of_answers (void)
{
  g_autoptr (IrcCase) self = case_from_members (
      "\"answers\": {\"in-9\": {\"state\": \"partly\"}, \"in-1\": {\"state\": "
      "\"\"}, \"in-5\": {\"state\": \"\", \"unknown\": 1}}");
  g_auto (GStrv) ids = NULL;

  irc_case_ensure_answer (self, "in-0");
  g_object_set (irc_case_ensure_answer (self, "in-2"), "note", "x", NULL);
  ids = irc_case_dup_answered (self);
  g_autofree char *joined = g_strjoinv (" ", ids);
  g_assert_cmpstr (joined, ==, "in-9 in-1 in-5 in-2");

  /* The empty one of the file stays until it is edited and emptied again; what
   * has unknown members stays for good. */
  IrcAnswer *empty = irc_case_get_answer (self, "in-1");
  IrcAnswer *unknown = irc_case_get_answer (self, "in-5");
  g_object_set (empty, "note", "x", NULL);
  g_object_set (empty, "note", "", NULL);
  g_object_set (unknown, "note", "x", NULL);
  g_object_set (unknown, "note", "", NULL);
  g_assert_null (irc_case_get_answer (self, "in-1"));
  g_assert_true (irc_case_get_answer (self, "in-5") == unknown);
}

/* ---- lists --------------------------------------------------------------- */

typedef struct {
  guint n, position, removed, added;
} Items;

static void
on_items_changed (
    GListModel *model, guint position, guint removed, guint added, Items *items)
{
  *items = (Items){ items->n + 1, position, removed, added };
}

static void
test_lists (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);
  GString *log = watch (self);
  g_autoptr (GPtrArray) items = new_items ();
  Items seen = { 0 };

  add_chosen (items, "a");
  add_chosen (items, "b");
  irc_case_set_list (self, IRC_LIST_CHOSEN, items);
  assert_log (log, "/arguments/chosen\n");
  GListModel *list = irc_case_get_list (self, IRC_LIST_CHOSEN);
  assert_ids (list, "ab");
  g_signal_connect (
      list, "items-changed", G_CALLBACK (on_items_changed), &seen);

  /* The same again is no change. */
  irc_case_set_list (self, IRC_LIST_CHOSEN, items);
  assert_log (log, "");
  g_assert_cmpuint (seen.n, ==, 0);

  /* Another order of the same items. */
  g_autoptr (GPtrArray) turned = new_items ();
  g_ptr_array_add (turned, g_object_ref (items->pdata[1]));
  g_ptr_array_add (turned, g_object_ref (items->pdata[0]));
  irc_case_set_list (self, IRC_LIST_CHOSEN, turned);
  assert_log (log, "/arguments/chosen\n");
  assert_ids (list, "ba");
  g_assert_cmpuint (seen.n, ==, 1);
  g_object_set (items->pdata[0], "claim", "words", NULL);
  assert_log (log, "/arguments/chosen/1/claim\n");

  /* An array that never held anything takes all of it away. */
  g_autoptr (GPtrArray) bare = g_ptr_array_new ();
  irc_case_set_list (self, IRC_LIST_CHOSEN, bare);
  assert_log (log, "/arguments/chosen\n");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpuint (seen.n, ==, 2);
  irc_case_set_list (self, IRC_LIST_CHOSEN, turned);
  assert_log (log, "/arguments/chosen\n");

  /* Null is not empty, and what was in the list is free. */
  irc_case_set_list (self, IRC_LIST_CHOSEN, NULL);
  assert_log (log, "/arguments/chosen\n");
  g_assert_null (irc_case_get_list (self, IRC_LIST_CHOSEN));
  irc_case_set_list (self, IRC_LIST_CHOSEN, NULL);
  g_object_set (items->pdata[0], "claim", "other words", NULL);
  assert_log (log, "");
  g_autoptr (GPtrArray) none = new_items ();
  irc_case_set_list (self, IRC_LIST_CHOSEN, none);
  assert_log (log, "/arguments/chosen\n");
  g_assert_true (irc_case_get_list (self, IRC_LIST_CHOSEN) == list);
  g_string_free (log, TRUE);
}

/* The places of all lists, and that a programmer's errors change nothing. */
static void
test_bad_lists (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);
  g_autoptr (IrcCase) other = irc_case_new (CASE_NOW);
  GString *log = watch (self);
  g_autoptr (GPtrArray) twice = new_items ();
  g_autoptr (GPtrArray) incomplete = new_items ();
  g_autoptr (GPtrArray) wrong = new_items ();
  g_autoptr (GPtrArray) taken = new_items ();

  add_chosen (twice, "a");
  add_chosen (twice, "a");
  g_ptr_array_add (incomplete, g_object_new (IRC_TYPE_CHOSEN, NULL));
  g_ptr_array_add (wrong, irc_proof_new ("Rota"));
  add_chosen (taken, "a");
  irc_case_set_list (other, IRC_LIST_CHOSEN, taken);

  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*seen*");
  irc_case_set_list (self, IRC_LIST_CHOSEN, twice);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*complete*");
  irc_case_set_list (self, IRC_LIST_CHOSEN, incomplete);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*type*");
  irc_case_set_list (self, IRC_LIST_CHOSEN, wrong);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*owner*");
  irc_case_set_list (self, IRC_LIST_CHOSEN, taken);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*nullable*");
  irc_case_set_list (self, IRC_LIST_HISTORY, NULL);
  g_test_assert_expected_messages ();
  assert_log (log, "");
  g_assert_null (irc_case_get_list (self, IRC_LIST_CHOSEN));
  g_string_free (log, TRUE);
}

static void
test_splice (void)
{
  g_autoptr (IrcCase) self = irc_case_new (CASE_NOW);
  GString *log = watch (self);
  IrcItemList *lines =
      irc_centre_get_service_lines (irc_case_get_centre (self));
  Items seen = { 0 };

  g_signal_connect (
      lines, "items-changed", G_CALLBACK (on_items_changed), &seen);
  for (guint i = 0; i < 4; i++) {
    g_autofree char *id = g_strdup_printf ("line-%u", i);
    g_autoptr (IrcServiceLine) line = irc_service_line_new (id);
    irc_item_list_append (lines, line);
    assert_log (log, "/centre/service_lines\n");
    g_assert_cmpuint (seen.position, ==, i);
    g_assert_cmpuint (seen.added, ==, 1);
  }

  /* The first goes behind the second. */
  g_autoptr (IrcServiceLine) first =
      g_list_model_get_item (G_LIST_MODEL (lines), 0);
  g_autoptr (IrcServiceLine) second =
      g_list_model_get_item (G_LIST_MODEL (lines), 1);
  gpointer turned[] = { second, first };
  irc_item_list_splice (lines, 0, 2, turned, 2);
  assert_log (log, "/centre/service_lines\n");
  g_object_set (first, "cases-per-year", (gint64) 12, NULL);
  assert_log (log, "/centre/service_lines/1/cases_per_year\n");

  irc_item_list_remove (lines, 0);
  assert_log (log, "/centre/service_lines\n");
  g_assert_cmpuint (seen.removed, ==, 1);
  g_object_set (second, "cases-per-year", (gint64) 12, NULL);
  assert_log (log, "");
  g_object_set (first, "cases-per-year", (gint64) 13, NULL);
  assert_log (log, "/centre/service_lines/0/cases_per_year\n");
  irc_item_list_splice (lines, 1, 0, NULL, 0);
  assert_log (log, "");
  g_string_free (log, TRUE);
}

/* Findings and authors are replaced as a whole; what the program does not know
 * about those that stay stays. */
static void
test_records_keep_unknown (void)
{
  g_autoptr (IrcCase) self = case_from_members (
      "\"arguments\": {\"references\": [{\"id\": \"r\", \"title\": \"\", "
      "\"findings\": [{\"id\": \"f1\", \"kept\": 1}, {\"id\": \"f2\", "
      "\"gone\": 2}]}]}");
  g_autoptr (IrcOwnReference) reference = g_list_model_get_item (
      irc_case_get_list (self, IRC_LIST_OWN_REFERENCES), 0);
  const GPtrArray *old = irc_own_reference_peek (reference)->findings;
  char id[] = "f3", none[] = "";
  IrcOwnFinding added = { id, none, none, none };
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_add (findings, &added);
  g_ptr_array_add (findings, old->pdata[0]);
  g_object_set (reference, "findings", findings, NULL);
  g_autofree char *text = case_save (self);
  g_assert_nonnull (strstr (text, "\"kept\": 1"));
  g_assert_null (strstr (text, "\"gone\""));
}

/* Who still holds a list or an item of a case that is gone may edit it. */
static void
test_outliving (void)
{
  IrcCase *self = irc_case_new (CASE_NOW);
  IrcCentre *centre = g_object_ref (irc_case_get_centre (self));
  IrcAnswer *answer = g_object_ref (irc_case_ensure_answer (self, "in-1"));
  g_autoptr (IrcItemList) proofs =
      g_object_ref (irc_answer_get_proofs (answer));
  g_autoptr (IrcProof) proof = irc_proof_new ("Rota");

  g_object_unref (self);
  g_object_set (centre, "name", "x", NULL);
  g_object_set (answer, "note", "x", NULL);
  irc_item_list_append (irc_answer_get_proofs (answer), proof);
  g_object_unref (centre);
  g_object_unref (answer);
  g_object_set (proof, "title", "x", NULL);
  irc_item_list_remove (proofs, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (proofs)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/new", test_new);
  g_test_add_func ("/case/touch", test_touch);
  g_test_add_func ("/case/targets", test_targets);
  g_test_add_func ("/case/answers", test_answers);
  g_test_add_func ("/case/order-of-answers", test_order_of_answers);
  g_test_add_func ("/case/lists", test_lists);
  g_test_add_func ("/case/bad-lists", test_bad_lists);
  g_test_add_func ("/case/splice", test_splice);
  g_test_add_func ("/case/records-keep-unknown", test_records_keep_unknown);
  g_test_add_func ("/case/outliving", test_outliving);
  return g_test_run ();
}
