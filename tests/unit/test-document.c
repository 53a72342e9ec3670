/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-document-builder.h"
#include "irc-user-text.h"

#include <string.h>

#include "paper-cases.h"

/* ---- user text ---------------------------------------------------------- */

static void
test_user_text (void)
{
  static const struct {
    const char *typed, *printed;
  } rows[] = {
    { "", "" },
    { " \t\n ", "" },
    { "\xc2\xa0", "" },
    { "  a \t\r\n  b  ", "a b" },
    { "a\x07"
      "b",
      "a b" },
    { "a\xe2\x80\xa8"
      "b\xc2\x85"
      "c",
      "a b c" },
    { "5\xc2\xa0kg", "5\xc2\xa0kg" }, /* no-break spaces stay */
    { "[3]", "(3)" },
    { "[1, 4] and [2–5]", "(1, 4) and (2–5)" },
    { "[ 3 ] [see 3]", "( 3 ) (see 3)" },
    { "[\xd9\xa3]", "(\xd9\xa3)" }, /* an Arabic three */
    { "[sic] stays", "[sic] stays" },
    { "[a [3] b]", "(a (3) b)" },
    { "[a [b] c", "(a [b] c" },
    { "open [3", "open (3" },
    { "3] closed", "3) closed" },
    { "][", ")(" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *printed = irc_user_text_dup (rows[i].typed);

    g_assert_cmpstr (printed, ==, rows[i].printed);
  }
}

static void
test_user_text_lines (void)
{
  g_auto (GStrv) lines =
      irc_user_text_split ("one\r\n\r\n \ntwo [2]\rthree\xe2\x80\xa9"
                           "four\v");
  g_auto (GStrv) none = irc_user_text_split ("\n \n");
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, "one|two (2)|three|four");
  g_assert_null (none[0]);
}

/* ---- building ----------------------------------------------------------- */

static IrcDocumentBuilder *
new_builder (void)
{
  return irc_document_builder_new ("en");
}

static void
test_properties (void)
{
  IrcDocumentBuilder *builder = new_builder ();
  g_autoptr (IrcDocument) document = NULL;

  irc_document_builder_set_properties (builder, "T", "A", "S");
  irc_document_builder_set_running (builder, "H", "C");
  irc_document_builder_set_properties (builder, "Title", NULL, "Subject");
  irc_document_builder_set_single_page (builder);
  document = irc_document_builder_end (builder);
  g_assert_cmpstr (irc_document_get_title (document), ==, "Title");
  g_assert_cmpstr (irc_document_get_author (document), ==, "");
  g_assert_cmpstr (irc_document_get_subject (document), ==, "Subject");
  g_assert_cmpstr (irc_document_get_running_head (document), ==, "H");
  g_assert_cmpstr (irc_document_get_confidentiality (document), ==, "C");
  g_assert_cmpstr (irc_document_get_language (document), ==, "en");
  g_assert_true (irc_document_is_single_page (document));
  g_assert_cmpuint (irc_document_get_n_blocks (document), ==, 0);
}

static void
add_table (IrcDocumentBuilder *builder)
{
  IrcBlock *table =
      irc_document_builder_add_table (builder, "table-1", "Table 1", 2);
  IrcCell *cells = NULL;

  irc_block_set_column (table, 0, "Left", IRC_ALIGN_LEFT, 0.5);
  irc_block_set_column (table, 1, "Right", IRC_ALIGN_RIGHT, 0.5);
  for (guint i = 0; i < 2; i++) {
    cells = irc_block_add_row (table);
    irc_cell_set_text (&cells[0], i == 0 ? "a" : "b");
    irc_cell_set_mark (&cells[1], IRC_MARK_PARTLY);
    irc_cell_set_text (&cells[1], i == 0 ? "1" : "");
  }
}

static void
add_some_of_each (IrcDocumentBuilder *builder, IrcAssessment *assessment)
{
  GPtrArray *items = g_ptr_array_new ();
  GPtrArray *paragraphs = g_ptr_array_new ();
  IrcRunList *runs = irc_run_list_new ();
  IrcBlock *block = NULL;

  irc_document_builder_add_heading (builder, 1, "1", "Chapter", "one");
  irc_run_list_add (runs, IRC_RUN_PLAIN, "See ");
  irc_run_list_add_link (runs, IRC_RUN_STRONG, "there\nor here", "#two");
  irc_run_list_add_anchor (runs, "\xc2\xa0[", "cite-1");
  irc_run_list_add_link (runs, IRC_RUN_PLAIN, "1", "#ref-1");
  irc_run_list_add (runs, IRC_RUN_PLAIN, "]");
  irc_document_builder_add_paragraph (builder, IRC_PARAGRAPH_BODY, runs);
  irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "");
  irc_document_builder_add_heading (builder, 2, "", "Section", "two");
  g_ptr_array_add (items, irc_run_list_new_text ("first"));
  g_ptr_array_add (items, irc_run_list_new_text ("second"));
  irc_document_builder_add_list (builder, TRUE, items);
  irc_document_builder_add_list (builder, FALSE, g_ptr_array_new ());
  add_table (builder);
  g_ptr_array_add (paragraphs, irc_run_list_new_text ("inside"));
  irc_document_builder_add_callout (builder, "Mind", paragraphs);
  irc_document_builder_add_figure (
      builder,
      "figure-1",
      "Figure 1",
      irc_figure_new (IRC_FIGURE_MATRIX, assessment));
  block = irc_document_builder_add (builder, IRC_BLOCK_REFERENCES);
  block->references.entries = g_new0 (IrcRuns, 1);
  block->references.numbered = TRUE;
  block->references.n_entries = 1;
  irc_run_list_take (irc_run_list_new_text ("A work."),
                     &block->references.entries[0]);
  block->references.backlinks = g_strsplit ("#cite-1", " ", -1);
}

/* The text of a document with each kind of block, written by hand. */
static void
test_text (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  IrcDocumentBuilder *builder = new_builder ();
  g_autoptr (IrcDocument) document = NULL;
  g_autofree char *text = NULL;
  char *figure = NULL;

  add_some_of_each (builder, assessment);
  document = irc_document_builder_end (builder);
  text = irc_document_to_text (document);
  figure = strstr (text, "Figure 1\nNot answered: IR rounds on all treated");
  g_assert_nonnull (figure);
  g_assert_nonnull (strstr (figure, ".\n\n1. A work.\n"));
  *figure = '\0';
  g_assert_cmpstr (text,
                   ==,
                   "1 Chapter\n\n"
                   "See there or here\xc2\xa0[1]\n\n"
                   "Section\n\n"
                   "1. first\n2. second\n\n"
                   "Table 1\nLeft\tRight\na\t1\nb\t\n\n"
                   "Mind\ninside\n\n");
}

/* The builder and a document that is thrown away free all they hold; the
 * sanitizer build looks. */
static void
test_memory (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcDocumentBuilder) builder = new_builder ();
  IrcDocument *again = NULL;
  IrcDocumentBuilder *other = new_builder ();

  add_some_of_each (builder, assessment);
  add_some_of_each (other, assessment);
  again = irc_document_builder_end (other);
  g_assert_true (irc_document_ref (again) == again);
  irc_document_unref (again);
  g_assert_cmpuint (irc_document_get_n_blocks (again), >, 0);
  irc_document_unref (again);
}

/* ---- what the builder refuses ------------------------------------------- */

static void
end_with_runs (IrcRunList *runs)
{
  IrcDocumentBuilder *builder = new_builder ();

  irc_document_builder_add_paragraph (builder, IRC_PARAGRAPH_BODY, runs);
  irc_document_unref (irc_document_builder_end (builder));
}

static void
test_broken_link (void)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add_link (runs, IRC_RUN_PLAIN, "x", "#nowhere");
  g_test_expect_message (
      G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*the link #nowhere leads nowhere*");
  end_with_runs (runs);
  g_test_assert_expected_messages ();
}

static void
test_twin_anchor (void)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add_anchor (runs, "x", "twin");
  irc_run_list_add_anchor (runs, "y", "twin");
  g_test_expect_message (
      G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*the anchor twin stands twice*");
  end_with_runs (runs);
  g_test_assert_expected_messages ();
}

static void
test_gap (void)
{
  g_autoptr (IrcRunList) runs = irc_run_list_new ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*");
  irc_run_list_add (runs, IRC_RUN_PLAIN, "  ");
  g_test_assert_expected_messages ();
  g_assert_true (irc_run_list_is_empty (runs));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/user-text", test_user_text);
  g_test_add_func ("/document/user-text-lines", test_user_text_lines);
  g_test_add_func ("/document/properties", test_properties);
  g_test_add_func ("/document/text", test_text);
  g_test_add_func ("/document/memory", test_memory);
  g_test_add_func ("/document/broken-link", test_broken_link);
  g_test_add_func ("/document/twin-anchor", test_twin_anchor);
  g_test_add_func ("/document/gap", test_gap);
  return g_test_run ();
}
