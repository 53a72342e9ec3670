/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the paper says once, and what it does not say at all where there is
 * nothing to say. */
#include "irc-compose.h"

#include <stdio.h>

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

/* An argument to which the paragraph leads is named in it once. */
static void
check_seen_once (const IrcRuns *paragraph)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < paragraph->n_runs; i++)
    if (g_str_equal (paragraph->runs[i - 1].text, ": see "))
      g_assert_true (g_hash_table_add (seen, paragraph->runs[i].text));
}

static const char *const contrary_labels[] = {
  "What points the other way: ",
  "What is mixed: ",
  "What points the other way or is mixed: ",
};

static gboolean
is_contrary (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (contrary_labels); i++)
    if (g_str_equal (text, contrary_labels[i]))
      return TRUE;
  return FALSE;
}

/* The label is true of each source whose findings follow it; where it says
 * both, those that are mixed are marked. */
static void
check_label (const char *text, const IrcReference *references, guint n)
{
  for (guint i = 0; i < n; i++) {
    const gboolean mixed = references[i].direction == IRC_DIRECTION_MIXED;
    const char *found = references[i].n_findings > 0
                            ? strstr (text, references[i].findings[0].text)
                            : NULL;

    if (found == NULL)
      continue;
    g_assert_false (mixed && g_str_has_prefix (text, contrary_labels[0]));
    g_assert_false (!mixed && g_str_has_prefix (text, contrary_labels[1]));
    if (g_str_has_prefix (text, contrary_labels[2]))
      g_assert_cmpint (
          g_str_has_prefix (found - strlen (" (mixed): "), " (mixed): "),
          ==,
          mixed);
  }
}

/* What a source found stands beside the first argument that it weakens; the
 * others lead there. */
static void
test_contrary_findings (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcDocument) document = compose (assessment);
  guint n_references = 0, said = 0;
  const IrcReference *references = irc_library_get_references (
      irc_assessment_get_library (assessment), &n_references);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) one = g_string_new (NULL);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind != IRC_BLOCK_PARAGRAPH ||
        block->paragraph.text.n_runs == 0 ||
        !is_contrary (block->paragraph.text.runs[0].text))
      continue;
    check_seen_once (&block->paragraph.text);
    g_string_set_size (one, 0);
    for (guint k = 0; k < block->paragraph.text.n_runs; k++)
      g_string_append (one, block->paragraph.text.runs[k].text);
    check_label (one->str, references, n_references);
    g_string_append (all, one->str);
  }
  for (guint i = 0; i < n_references; i++)
    for (guint k = 0; k < references[i].n_findings; k++) {
      guint n = count (all->str, references[i].findings[k].text);

      g_assert_cmpuint (n, <=, 1);
      said += n;
    }
  g_assert_cmpuint (said, >, 3);
  g_assert_nonnull (strstr (
      all->str,
      ": see Endovascular first cost less in the first year of BASIL ("));
}

/* A reason that is the title again is not printed below it; one that says more
 * is, and stays with what follows. */
static void
test_reasons (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'asks': [{'id': 'a', 'title': 'Two nurses', 'why': 'TWO nurses.'}, "
      "{'id': 'b', 'title': 'A clinic', 'why': 'A clinic on Mondays.'}]");
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *text = irc_document_to_text (document);
  guint kept = 0;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_PARAGRAPH && block->paragraph.with_next &&
        !g_str_has_suffix (
            block->paragraph.text.runs[block->paragraph.text.n_runs - 1].text,
            " shows the state of each criterion."))
      kept++;
  }
  g_assert_null (strstr (text, "TWO nurses"));
  g_assert_cmpuint (count (text, "\nA clinic on Mondays.\n"), ==, 1);
  g_assert_cmpuint (kept, ==, 1);
}

static guint
count_links (const IrcRuns *runs)
{
  guint n = 0;

  for (guint i = 0; i < runs->n_runs; i++)
    if (runs->runs[i].target != NULL)
      n++;
  return n;
}

/* Of the arguments that earlier requests have printed three are named and the
 * others counted: all that serve a request are told of. */
static void
test_see_also (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  g_autoptr (IrcDocument) document = compose (assessment);
  guint n_asks = 0, last = 0, printed = 0, n_long = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n_asks);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    guint more = 0;

    if (block->kind == IRC_BLOCK_HEADING && block->anchor != NULL) {
      if (sscanf (block->anchor, "ask-%u", &last) == 1)
        printed = 0;
      printed += g_str_has_prefix (block->anchor, "argument-");
    }
    if (block->kind != IRC_BLOCK_PARAGRAPH ||
        !g_str_has_prefix (block->paragraph.text.runs[0].text, "See also: "))
      continue;
    for (guint k = 0; k < block->paragraph.text.n_runs; k++)
      sscanf (block->paragraph.text.runs[k].text, " and %u more", &more);
    g_assert_cmpuint (count_links (&block->paragraph.text), <=, 3);
    g_assert_cmpuint (count_links (&block->paragraph.text) + more + printed,
                      ==,
                      asks[last - 1].n_arguments);
    n_long += more > 0;
  }
  g_assert_cmpuint (last, ==, n_asks);
  g_assert_cmpuint (n_long, >, 3);
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

/* The line that says what the option takes. */
static void
check_takes (const char *asks, const char *pattern)
{
  g_autofree char *members = g_strdup_printf ("'asks': [%s]", asks);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *text = irc_document_to_text (document);
  g_autofree char *whole = g_strconcat ("\nWhat it takes: ", pattern, NULL);

  if (!g_regex_match_simple (whole, text, 0, 0))
    g_error ("not said: %s", pattern);
}

/* Sixty requests: number i asks for i WTE, or for i of a unit of its own. */
static char *
dup_sixty (gboolean same_unit)
{
  GString *asks = g_string_new (NULL);

  for (guint i = 0; i < 60; i++) {
    g_autofree char *own = g_strdup_printf ("#%u", i);

    g_string_append_printf (asks,
                            "%s{'id': 'a%u', 'criteria': ['in-1-rounds'], "
                            "'quantity': %u, 'unit': '%s'}",
                            i > 0 ? ", " : "",
                            i,
                            i,
                            same_unit ? "WTE" : own);
  }
  return g_string_free (asks, FALSE);
}

/* Quantities of the same unit are one amount; nothing else is added up. */
static void
test_sums (void)
{
  g_autofree char *same = dup_sixty (TRUE);

  /* 0 + 1 + … + 59 */
  check_takes (same, "1,?770.WTE for the minimum option: level 1 ");
  check_takes ("{'id': 'a', 'criteria': ['in-1-rounds'], 'quantity': 0.5, "
               "'unit': 'WTE'}, {'id': 'b', 'criteria': ['in-1-rounds'], "
               "'quantity': 12, 'unit': 'sessions per week'}, "
               "{'id': 'c', 'criteria': ['in-1-rounds'], 'quantity': 1.25, "
               "'unit': 'WTE'}, {'id': 'd', 'criteria': ['in-1-rounds'], "
               "'quantity': 0, 'unit': 'rooms'}, "
               "{'id': 'e', 'criteria': ['in-1-rounds'], 'unit': 'WTE'}, "
               "{'id': 'f', 'criteria': ['in-1-rounds'], 'quantity': 3}, "
               "{'id': 'g', 'criteria': ['in-1-rounds'], 'quantity': 4}, "
               "{'id': 'h', 'criteria': ['in-1-rounds'], 'quantity': 2, "
               "'unit': 'WTE of nurses'}",
               "1\\.75.WTE, 12.sessions per week, 3, 4 and 2.WTE of nurses "
               "for the minimum option.*How much is still to be agreed for "
               "request 5");
  check_takes ("{'id': 'a', 'criteria': ['in-1-rounds'], 'quantity': 0, "
               "'unit': 'WTE'}",
               "request.1 for the minimum option: level 1 ");
}

/* Amounts that have no room are counted, and none is cut in two. */
static void
test_amounts (void)
{
  g_autofree char *asks = dup_sixty (FALSE);
  g_autofree char *two_of_one = g_strconcat (
      asks,
      ", {'id': 'z', 'criteria': ['in-1-rounds'], 'quantity': 1, 'unit': '#2'}",
      NULL);

  check_takes (asks, "requests.1–60 for the minimum option: level 1 ");
  check_takes (two_of_one,
               "1.#1, 3.#2, ([0-9]+.#[0-9]+, )*[0-9]+.#[0-9]+ and "
               "[0-9]+ more for the minimum option: level 1 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/once/survey-notes", test_survey_notes);
  g_test_add_func ("/once/contrary-findings", test_contrary_findings);
  g_test_add_func ("/once/reasons", test_reasons);
  g_test_add_func ("/once/see-also", test_see_also);
  g_test_add_func ("/once/remarks", test_remarks);
  g_test_add_func ("/once/sums", test_sums);
  g_test_add_func ("/once/amounts", test_amounts);
  return g_test_run ();
}
