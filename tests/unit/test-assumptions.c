/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chapter Assumptions names the source of every figure that the other
 * chapters print, and of no other. */
#include "irc-compose.h"

#include <string.h>

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

static IrcDocument *
compose_members (const char *members)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);

  return compose (assessment);
}

static const IrcBlock *
find_table (const IrcDocument *document, const char *caption)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        g_str_has_suffix (block->table.caption, caption))
      return block;
  }
  return NULL;
}

static const IrcBlock *
find_figures (const IrcDocument *document)
{
  return find_table (document, "Every figure and its source");
}

static char *
dup_cell (const IrcBlock *table, guint row, guint column)
{
  const IrcRuns *runs =
      &table->table.cells[row * table->table.n_columns + column].text;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (out, runs->runs[i].text);
  return g_string_free (out, FALSE);
}

/* The row whose figure is @figure, or -1. */
static int
find_row (const IrcBlock *table, const char *figure)
{
  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *cell = dup_cell (table, i, 0);

    if (g_str_equal (cell, figure))
      return (int) i;
  }
  return -1;
}

static void
assert_row (const IrcDocument *document,
            const char *figure,
            const char *value,
            const char *source)
{
  const IrcBlock *table = find_figures (document);
  int row = table != NULL ? find_row (table, figure) : -1;
  g_autofree char *stated = NULL;
  g_autofree char *from = NULL;

  if (row < 0)
    g_error ("no row for \"%s\"", figure);
  stated = dup_cell (table, (guint) row, 1);
  from = dup_cell (table, (guint) row, 3);
  g_assert_cmpstr (stated, ==, value);
  if (strstr (from, source) == NULL)
    g_error ("\"%s\" is not in \"%s\"", source, from);
}

/* ---- every case --------------------------------------------------------- */

/* Each row has a source: a reference, the centre, or the word. */
static void
check_sources (const IrcDocument *document)
{
  const IrcBlock *table = find_figures (document);

  for (guint i = 0; table != NULL && i < table->table.n_rows; i++) {
    g_autofree char *value = dup_cell (table, i, 1);
    g_autofree char *used = dup_cell (table, i, 2);
    g_autofree char *source = dup_cell (table, i, 3);

    g_assert_cmpstr (value, !=, "");
    g_assert_cmpstr (used, !=, "");
    if (!g_regex_match_simple (
            "\\[\\d|^the centre's own|assumption|[ \xc2\xa0](\\d{4}|n\\.d\\.)",
            source,
            0,
            0))
      g_error ("no source: %s (%s)", value, source);
  }
}

/* The values of a table of the centre's own figures stand in the chapter. */
static void
check_own_table (const IrcDocument *document, const char *caption, guint column)
{
  const IrcBlock *own = find_table (document, caption);
  const IrcBlock *table = find_figures (document);

  for (guint i = 0; own != NULL && i < own->table.n_rows; i++) {
    g_autofree char *label = dup_cell (own, i, 0);
    g_autofree char *value = dup_cell (own, i, column);
    int row = -1;
    g_autofree char *stated = NULL;

    if (g_str_equal (value, "not stated"))
      continue;
    row = find_row (table, label);
    if (row < 0)
      g_error ("no row for \"%s\"", label);
    stated = dup_cell (table, (guint) row, 1);
    g_assert_true (g_str_has_prefix (stated, value));
  }
}

/* Every argument that is printed with a number has a row. */
static void
check_arguments (IrcAssessment *assessment, const IrcDocument *document)
{
  guint n = 0;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);
  g_autofree char *evidence = document_dup_chapter (document, "Evidence");
  const IrcBlock *table = find_figures (document);

  for (guint i = 0; evidence != NULL && i < n; i++) {
    /* As it stands in the pack, and all of it printed. */
    if (printed[i]->own || printed[i]->reworded ||
        strstr (evidence, printed[i]->claim) == NULL)
      continue;
    g_assert_true ((find_row (table, printed[i]->title) >= 0) ==
                   (strpbrk (printed[i]->claim, "0123456789") != NULL));
  }
}

static void
test_case (gconstpointer data)
{
  g_autoptr (IrcAssessment) assessment =
      paper_assess ((PaperCase) GPOINTER_TO_UINT (data));
  g_autoptr (IrcDocument) document = compose (assessment);

  check_sources (document);
  if (find_figures (document) == NULL)
    return;
  check_own_table (document, "The centre today", 1);
  check_own_table (document, "What the service does", 2);
  check_arguments (assessment, document);
}

/* ---- by hand ------------------------------------------------------------ */

static void
test_rows (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'centre': {'facts': {'consultants_wte': 3.5, 'cover': 'extended'}, "
      "'service_lines': [{'id': 'pad', 'cases_per_year': 1260, "
      "'day_case_percent': 35}, {'id': 'venous', 'day_case_percent': 80}, "
      "{'id': 'spine-msk'}]}, "
      "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}, "
      "'asks': [{'id': 'a', 'title': 'Time', 'criteria': ['in-2-time'], "
      "'quantity': 3, 'unit': 'sessions a week', 'by': '2027-03'}, "
      "{'id': 'b', 'title': 'Rights', 'criteria': ['in-2-admission-rights']}]");
  const char *const own = "the centre's own figure";

  assert_row (
      document, "Consultants (whole-time equivalents, WTE)", "3.5", own);
  assert_row (document, "Cover", "extended hours", own);
  assert_row (document,
              "Peripheral arterial disease",
              "1,260 cases per year, 35% of them day cases",
              own);
  assert_row (document,
              "Inpatient target",
              "Level 2 by September\xc2\xa0"
              "2027",
              own);
  assert_row (document,
              "Request 1: Time",
              "3\xc2\xa0sessions a week; by March\xc2\xa0"
              "2027",
              own);
  assert_row (document, "Survey figures", "15 shares of respondents", "[");
  assert_row (
      document,
      "Levels, and criteria in place",
      "Inpatient: Not yet answered. Outpatient: Not yet answered. 0 of 26 "
      "criteria.",
      "assumption");
  g_assert_cmpint (find_row (find_figures (document), "Nurses (WTE)"), <, 0);
  g_assert_cmpint (
      find_row (find_figures (document), "Request 2: Rights"), <, 0);
  g_assert_cmpint (
      find_row (find_figures (document), "Outpatient target"), <, 0);
}

/* What the program drafted is an assumption; what the user changed is not the
 * sources' alone. */
static void
test_assumptions (void)
{
  g_autoptr (IrcDocument) drafted = compose_members (
      "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}");
  g_autoptr (IrcDocument) reworded = compose_members (
      "'arguments': {'chosen': [{'id': 'small-steps-with-checkpoints', "
      "'claim': 'It takes 77 steps.'}]}");
  const IrcBlock *table = find_figures (drafted);
  guint n = 0;

  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *figure = dup_cell (table, i, 0);
    g_autofree char *source = dup_cell (table, i, 3);

    if (!g_str_has_prefix (figure, "Request "))
      continue;
    n++;
    g_assert_true (g_str_has_prefix (source, "assumption"));
  }
  g_assert_cmpuint (n, >, 0);
  table = find_figures (reworded);
  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *value = dup_cell (table, i, 1);
    g_autofree char *source = dup_cell (table, i, 3);

    if (g_str_equal (value, "It takes 77 steps."))
      g_assert_true (g_str_has_prefix (source, "the centre's own words"));
  }
}

/* A draft is drafted from dates only where there are some. */
static void
test_draft (void)
{
  g_autoptr (IrcDocument) undated = compose_members ("'title': ''");
  g_autoptr (IrcDocument) dated =
      compose_members ("'centre': {'meeting_date': '2027-01-21'}");

  assert_row (undated,
              "Dates and efforts of the plan",
              "6 measures, none with a date",
              "assumption: drafted, one measure for each step");
  assert_row (dated,
              "Dates and efforts of the plan",
              "6 measures, all with a date",
              "assumption: drafted from the centre's dates, one quarter each");
}

/* The measures that the plan counts, of which a dropped one is none; sums where
 * the summary has them. */
static void
test_counts (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'measures': [{'id': 'a', 'criterion': 'in-2-time', 'start': "
      "'2027-Q1'}, {'id': 'b', 'criterion': 'in-2-sops'}, {'id': 'c', "
      "'criterion': 'in-2-sops', 'status': 'dropped', 'start': '2027-Q1'}], "
      "'asks': [{'id': 'x', 'title': 'One', 'quantity': 2, 'unit': 'WTE'}, "
      "{'id': 'y', 'title': 'Two', 'quantity': 1.5, 'unit': 'WTE'}]");
  g_autoptr (IrcDocument) apart = compose_members (
      "'asks': [{'id': 'x', 'title': 'One', 'quantity': 2, 'unit': 'WTE'}, "
      "{'id': 'y', 'title': 'Two', 'quantity': 1, 'unit': 'rooms'}]");

  assert_row (document,
              "Dates and efforts of the plan",
              "2 measures, 1 of them with a date",
              "the centre's own figure");
  assert_row (document,
              "All requests, added up by unit",
              "3.5\u00a0WTE",
              "the centre's own figure");
  g_assert_cmpint (
      find_row (find_figures (apart), "All requests, added up by unit"),
      ==,
      -1);
}

/* A figure that no chapter prints is not listed. */
static void
test_sections (void)
{
  g_autoptr (IrcDocument) no_standing = compose_members (
      "'centre': {'facts': {'own_beds': 4}}, "
      "'report': {'sections': [{'id': 'where-we-stand', 'on': false}]}");
  g_autoptr (IrcDocument) nothing = compose_members (
      "'asks': [], 'arguments': {'chosen': []}, "
      "'report': {'sections': [{'id': 'where-we-stand', 'on': false}, "
      "{'id': 'options', 'on': false}, {'id': 'plan', 'on': false}]}");
  g_autofree char *text = document_dup_chapter (nothing, "Assumptions");
  g_autofree char *met = irc_test_answers ("");
  g_autoptr (IrcDocument) no_step = compose_members (met);

  g_assert_cmpint (find_row (find_figures (no_standing), "Own beds"), <, 0);
  assert_row (
      no_standing, "Effort of a step", "low, medium or high", "assumption");
  g_assert_cmpint (find_row (find_figures (no_step), "Effort of a step"), <, 0);
  g_assert_null (find_figures (nothing));
  g_assert_nonnull (strstr (text, "states no figure"));
}

/* ---- what Method says of figures ---------------------------------------- */

static void
test_method (void)
{
  g_autoptr (IrcDocument) document = compose_members ("'title': ''");
  g_autoptr (IrcDocument) without = compose_members (
      "'report': {'sections': [{'id': 'where-we-stand', 'on': false}, "
      "{'id': 'assumptions', 'on': false}]}");
  g_autofree char *text = document_dup_chapter (document, "Method");
  g_autofree char *less = document_dup_chapter (without, "Method");

  /* Seven rows of kind has whose reference is not printable. */
  g_assert_nonnull (strstr (text, "Seven survey figures are left out"));
  g_assert_nonnull (strstr (text, "All are listed in Assumptions."));
  g_assert_null (strstr (less, "survey figures"));
  g_assert_null (strstr (less, "Assumptions"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < PAPER_N_CASES; i++) {
    g_autofree char *path =
        g_strdup_printf ("/assumptions/case/%s", paper_case_names[i]);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/assumptions/rows", test_rows);
  g_test_add_func ("/assumptions/drafts", test_assumptions);
  g_test_add_func ("/assumptions/draft", test_draft);
  g_test_add_func ("/assumptions/counts", test_counts);
  g_test_add_func ("/assumptions/sections", test_sections);
  g_test_add_func ("/assumptions/method", test_method);
  return g_test_run ();
}
