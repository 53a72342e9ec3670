/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is not a plain property of an item; those are in
 * test-item-properties.c. */
#include "irc-case.h"

#define A_16 "aaaaaaaaaaaaaaaa"
#define ID_65 A_16 A_16 A_16 A_16 "a"

/* ---- records ------------------------------------------------------------- */

static void
on_authors_changed (IrcCase *case_, const char *path, guint *n_changed)
{
  g_assert_cmpstr (path, ==, "/arguments/references/0/authors");
  ++*n_changed;
}

static void
test_records (void)
{
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  IrcOwnReference *reference =
      g_object_new (IRC_TYPE_OWN_REFERENCE, "id", "r", NULL);
  g_autoptr (GPtrArray) references =
      g_ptr_array_new_with_free_func (g_object_unref);
  guint n_changed = 0;
  char family[] = "Nowak", given[] = "A", body[] = "Working Party", none[] = "";
  IrcOwnAuthor person = { family, given, none };
  IrcOwnAuthor party = { none, none, body };
  g_autoptr (GPtrArray) authors = g_ptr_array_new ();

  g_ptr_array_add (references, reference);
  irc_case_set_list (case_, IRC_LIST_OWN_REFERENCES, references);
  g_ptr_array_add (authors, &person);
  g_ptr_array_add (authors, &party);
  g_signal_connect (
      case_, "changed", G_CALLBACK (on_authors_changed), &n_changed);
  g_object_set (reference, "authors", authors, NULL);
  g_assert_cmpuint (n_changed, ==, 1);
  g_object_set (reference, "authors", authors, NULL);
  g_assert_cmpuint (n_changed, ==, 1);

  const GPtrArray *stored = irc_own_reference_peek (reference)->authors;
  g_assert_cmpuint (stored->len, ==, 2);
  const IrcOwnAuthor *first = stored->pdata[0], *second = stored->pdata[1];
  g_assert_true (first != &person);
  g_assert_cmpstr (first->family, ==, "Nowak");
  g_assert_cmpstr (second->body, ==, "Working Party");
}

/* An empty id, and one that stands twice. */
static void
test_bad_records (void)
{
  g_autoptr (IrcOwnReference) reference =
      g_object_new (IRC_TYPE_OWN_REFERENCE, "id", "r", NULL);
  char id[] = "", once[] = "f1", text[] = "A finding";
  IrcOwnFinding finding = { id, text, id, id };
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_add (findings, &finding);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*id*");
  g_object_set (reference, "findings", findings, NULL);
  g_test_assert_expected_messages ();
  finding.id = once;
  g_ptr_array_add (findings, &finding);
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*seen*");
  g_object_set (reference, "findings", findings, NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (irc_own_reference_peek (reference)->findings->len, ==, 0);
}

static gboolean
is_printable (IrcOwnReference *reference)
{
  gboolean printable;

  g_object_get (reference, "printable", &printable, NULL);
  return printable;
}

/* Rule 2 of the evidence pack on the user's own reference. */
static void
test_printable (void)
{
  g_autoptr (IrcOwnReference) reference = g_object_new (
      IRC_TYPE_OWN_REFERENCE, "id", "r", "title", "A title", NULL);
  char body[] = "Working Party", none[] = "";
  IrcOwnAuthor party = { none, none, body };
  g_autoptr (GPtrArray) authors = g_ptr_array_new ();

  g_assert_false (is_printable (reference));
  g_ptr_array_add (authors, &party);
  g_object_set (reference,
                "authors",
                authors,
                "container",
                "A journal",
                "doi",
                "10.1000/182",
                NULL);
  g_assert_false (is_printable (reference));
  g_object_set (reference, "year", (gint64) 1895, NULL);
  g_assert_true (is_printable (reference));
  g_object_set (reference, "retracted", TRUE, NULL);
  g_assert_false (is_printable (reference));
}

/* ---- what is given when an item is made ---------------------------------- */

static void
test_identity (void)
{
  g_autoptr (IrcChosen) chosen = irc_chosen_new ("an-id", "A claim");
  g_autoptr (IrcSection) section = irc_section_new (IRC_SECTION_METHOD);
  g_autoptr (IrcServiceLine) line = irc_service_line_new ("a-line");
  g_autoptr (IrcProof) proof = irc_proof_new ("A title");

  g_assert_cmpstr (irc_chosen_peek (chosen)->id, ==, "an-id");
  g_assert_cmpstr (irc_chosen_peek (chosen)->claim, ==, "A claim");
  g_assert_cmpint (irc_section_peek (section)->id, ==, IRC_SECTION_METHOD);
  g_assert_cmpstr (irc_service_line_peek (line)->id, ==, "a-line");
  g_assert_cmpstr (irc_proof_peek (proof)->title, ==, "A title");

  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*id*");
  g_autoptr (IrcChosen) too_long = irc_chosen_new (ID_65, NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (irc_chosen_peek (too_long)->id, ==, "");
}

/* The C enums and their name tables are of one length. */
static void
test_names (void)
{
  static const struct {
    const char *const *names;
    guint n;
    const char *last;
  } tables[] = {
    { irc_state_names, IRC_STATE_TO_VERIFY + 1, "to-verify" },
    { irc_cover_names, IRC_COVER_24_7 + 1, "24-7" },
    { irc_status_names, IRC_STATUS_DROPPED + 1, "dropped" },
    { irc_priority_names, IRC_PRIORITY_COULD + 1, "could" },
    { irc_edition_names, IRC_EDITION_REFERRERS + 1, "referrers" },
    { irc_paper_names, IRC_PAPER_LETTER + 1, "letter" },
    { irc_citations_names, IRC_CITATIONS_AUTHOR_DATE + 1, "author-date" },
    { irc_section_names, IRC_N_SECTIONS, "method" },
    { irc_option_names, IRC_OPTION_AMBITIOUS + 1, "ambitious" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_assert_cmpstr (tables[i].names[tables[i].n - 1], ==, tables[i].last);
    g_assert_null (tables[i].names[tables[i].n]);
  }
}

/* A list takes as many items as a file may have. */
static void
test_full_list (void)
{
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  GListModel *history = irc_case_get_list (case_, IRC_LIST_HISTORY);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (IrcSnapshot) more =
      g_object_new (IRC_TYPE_SNAPSHOT, "date", "2026-01-01", NULL);

  for (guint i = 0; i < IRC_CASE_MAX_ENTRIES; i++)
    g_ptr_array_add (entries,
                     g_object_new (IRC_TYPE_SNAPSHOT,
                                   "date",
                                   i == 0 ? "2020-01-01" : "2021-01-01",
                                   NULL));
  irc_case_set_list (case_, IRC_LIST_HISTORY, entries);
  g_assert_cmpuint (
      g_list_model_get_n_items (history), ==, IRC_CASE_MAX_ENTRIES);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*MAX_ENTRIES*");
  irc_item_list_append (IRC_ITEM_LIST (history), more);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (
      g_list_model_get_n_items (history), ==, IRC_CASE_MAX_ENTRIES);

  g_autoptr (IrcCase) next = irc_case_new_from (case_, more, 1);
  GListModel *followed = irc_case_get_list (next, IRC_LIST_HISTORY);
  g_autoptr (IrcSnapshot) first = g_list_model_get_item (followed, 0);
  g_autoptr (IrcSnapshot) last =
      g_list_model_get_item (followed, IRC_CASE_MAX_ENTRIES - 1);
  g_assert_cmpuint (
      g_list_model_get_n_items (followed), ==, IRC_CASE_MAX_ENTRIES);
  g_assert_cmpstr (irc_snapshot_peek (first)->date, ==, "2021-01-01");
  g_assert_cmpstr (irc_snapshot_peek (last)->date, ==, "2026-01-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/items/records", test_records);
  g_test_add_func ("/items/bad-records", test_bad_records);
  g_test_add_func ("/items/printable", test_printable);
  g_test_add_func ("/items/identity", test_identity);
  g_test_add_func ("/items/names", test_names);
  g_test_add_func ("/items/full-list", test_full_list);
  return g_test_run ();
}
