/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the paper says once, and what it does not say at all where there is
 * nothing to say. */
#include "irc-compose.h"

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */

static IrcDocument *
compose (IrcAssessment *assessment)
{
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };

  return irc_compose (assessment, &options);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL;
       p = strstr (p + 1, words))
    n++;
  return n;
}

/* ---- surveys ------------------------------------------------------------ */

/* Each sentence of a note of the pack that is printed stands in the chapter
 * once, for however many figures and surveys it holds. */
static void
test_survey_notes (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *text = document_dup_chapter (document, "Where we stand");
  guint n = 0, checked = 0;
  const IrcBenchmark *rows = irc_library_get_benchmarks (library, &n);

  for (guint i = 0; i < n; i++) {
    g_auto (GStrv) sentences = g_strsplit (rows[i].note, ". ", -1);
    gboolean printed =
        (rows[i].kind == IRC_BENCHMARK_HAS ||
         rows[i].kind == IRC_BENCHMARK_LACKS) &&
        irc_library_lookup_reference (library, rows[i].reference)->printable;

    for (char **sentence = sentences; printed && *sentence != NULL; sentence++)
      if (**sentence != '\0') {
        g_assert_cmpuint (count (text, *sentence), ==, 1);
        checked++;
      }
  }
  g_assert_cmpuint (checked, >, 8);
  g_assert_true (g_regex_match_simple (
      "SIR members survey on IR suite staffing.{3,6} and CIRSE members "
      "survey on M&M meetings.{3,6}: Year ",
      text,
      0,
      0));
}

/* ---- evidence ----------------------------------------------------------- */

/* What a source found stands beside the first argument that it weakens; the
 * others lead there. */
static void
test_contrary_findings (void)
{
  static const char label[] = "What points the other way or is mixed: ";
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcDocument) document = compose (assessment);
  guint n_references = 0, said = 0;
  const IrcReference *references = irc_library_get_references (
      irc_assessment_get_library (assessment), &n_references);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind != IRC_BLOCK_PARAGRAPH ||
        block->paragraph.text.n_runs == 0 ||
        !g_str_equal (block->paragraph.text.runs[0].text, label))
      continue;
    for (guint k = 0; k < block->paragraph.text.n_runs; k++)
      g_string_append (all, block->paragraph.text.runs[k].text);
  }
  for (guint i = 0; i < n_references; i++)
    for (guint k = 0; k < references[i].n_findings; k++) {
      guint n = count (all->str, references[i].findings[k].text);

      g_assert_cmpuint (n, <=, 1);
      said += n;
    }
  g_assert_cmpuint (said, >, 3);
  g_assert_nonnull (strstr (
      all->str, ": see Endovascular first lowered early cost in BASIL. "));
}

/* ---- what is not there -------------------------------------------------- */

static guint
count_columns (IrcAssessment *assessment, const char *caption)
{
  g_autoptr (IrcDocument) document = compose (assessment);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        g_str_has_suffix (block->table.caption, caption))
      return block->table.n_columns;
  }
  return 0;
}

/* A level about which nothing is remarked has no column of remarks. */
static void
test_remarks (void)
{
  g_autoptr (IrcAssessment) empty = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcAssessment) one = irc_test_assess (
      "'answers': {'in-2-time': {'state': 'partly', 'note': 'A note'}}");

  g_assert_cmpuint (count_columns (empty, "Criteria of level 2"), ==, 3);
  g_assert_cmpuint (count_columns (one, "Criteria of level 1"), ==, 3);
  g_assert_cmpuint (count_columns (one, "Criteria of level 2"), ==, 4);
}

/* Amounts that have no room are counted, and none is cut in two. */
static void
test_amounts (void)
{
  g_autoptr (GString) members = g_string_new ("'asks': [");
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (members,
                            "%s{'id': 'a%u', 'criteria': ['in-1-rounds'], "
                            "'quantity': %u, 'unit': 'WTE'}",
                            i > 0 ? ", " : "",
                            i,
                            i + 1);
  g_string_append (members, "]");
  assessment = irc_test_assess (members->str);
  document = compose (assessment);
  text = irc_document_to_text (document);
  g_assert_true (g_regex_match_simple (
      "\nWhat it takes: 1.WTE, 2.WTE, ([0-9]+.WTE, )*[0-9]+.WTE and "
      "[0-9]+ more for the minimum option, which brings ",
      text,
      0,
      0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/once/survey-notes", test_survey_notes);
  g_test_add_func ("/once/contrary-findings", test_contrary_findings);
  g_test_add_func ("/once/remarks", test_remarks);
  g_test_add_func ("/once/amounts", test_amounts);
  return g_test_run ();
}
