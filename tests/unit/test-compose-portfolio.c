/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the service does, on paper: sums worked out by hand, and no word where
 * nothing is known. */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */

static IrcDocument *
compose_members (const char *members)
{
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  IrcDocument *document = irc_compose (assessment, &options);

  document_check (document, FALSE);
  return document;
}

static const IrcBlock *
find_table (const IrcDocument *document)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        strstr (block->table.caption, "What the service does") != NULL)
      return block;
  }
  return NULL;
}

static void
assert_cell (const IrcBlock *table, guint row, guint column, const char *text)
{
  const IrcRuns *runs =
      &table->table.cells[row * table->table.n_columns + column].text;

  g_assert_cmpuint (runs->n_runs, ==, 1);
  g_assert_cmpstr (runs->runs[0].text, ==, text);
}

static void
assert_says (const IrcDocument *document, const char *chapter, const char *text)
{
  g_autofree char *found = document_dup_chapter (document, chapter);

  if (found == NULL || strstr (found, text) == NULL)
    g_error ("\"%s\" is not in: %s", text, found);
}

static void
assert_silent (const IrcDocument *document,
               const char *chapter,
               const char *text)
{
  g_autofree char *found = document_dup_chapter (document, chapter);

  if (found != NULL && strstr (found, text) != NULL)
    g_error ("\"%s\" is in: %s", text, found);
}

/* ---- where we stand ------------------------------------------------------ */

static void
test_all_stated (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'centre': {'service_lines': ["
      "{'id': 'pad', 'cases_per_year': 1300, 'day_case_percent': 10}, "
      "{'id': 'venous-access', 'cases_per_year': 100, "
      "'day_case_percent': 57.5}]}");
  const IrcBlock *table = find_table (document);

  g_assert_cmpuint (table->table.n_rows, ==, 2);
  assert_cell (table, 0, 0, "Peripheral arterial disease");
  assert_cell (table, 0, 2, "1,300");
  assert_cell (table, 0, 3, "10%");
  assert_cell (table, 0, 1, "bypass or endarterectomy; exercise and drugs");
  assert_cell (table, 1, 3, "57.5%");
  assert_cell (table, 1, 1, "surgical placement in theatre");
  /* 130 and 57.5 of 1,400 */
  assert_says (document,
               "Where we stand",
               "They add up to 1,400 cases per year, about 13% of them day "
               "cases.");
  assert_silent (document, "Where we stand", "is not stated:");
  assert_says (document, "Assumptions", "Service lines, added up");
}

static void
test_missing (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'centre': {'service_lines': ["
      "{'id': 'pad', 'cases_per_year': 0, 'day_case_percent': 10}, "
      "{'id': 'neuro', 'cases_per_year': 40}, "
      "{'id': 'emergency'}, {'id': 'prostate', 'day_case_percent': 100}, "
      "{'id': 'nowhere', 'cases_per_year': 7000}]}");
  const IrcBlock *table = find_table (document);

  /* What the pack does not know is kept and not printed. */
  g_assert_cmpuint (table->table.n_rows, ==, 4);
  assert_cell (table, 1, 3, "not stated");
  assert_cell (table, 2, 2, "not stated");
  assert_says (document,
               "Where we stand",
               "The numbers that are stated add up to 40 cases per year. The "
               "number of cases is not stated: Haemorrhage, trauma and "
               "sepsis; Benign prostatic enlargement, varicocele. The share "
               "of day cases is not stated: Stroke and intracranial aneurysm; "
               "Haemorrhage, trauma and sepsis.");
}

static void
test_none (void)
{
  const char *const none[] = {
    "'centre': {}",
    "'centre': {'service_lines': [{'id': 'nowhere', 'cases_per_year': 7}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    g_autoptr (IrcDocument) document = compose_members (none[i]);

    g_assert_null (find_table (document));
    assert_silent (document, "Where we stand", "the service does");
    assert_silent (document, "Evidence", "At this centre");
  }
}

/* Of one line there is nothing to add up. */
static void
test_one (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'centre': {'service_lines': [{'id': 'pad', 'cases_per_year': 12, "
      "'day_case_percent': 0}]}");

  g_assert_cmpuint (find_table (document)->table.n_rows, ==, 1);
  assert_silent (document, "Where we stand", "add up");
  assert_silent (document, "Assumptions", "added up");
}

/* ---- evidence ------------------------------------------------------------ */

#define LINES                                                                  \
  "'centre': {'service_lines': ["                                              \
  "{'id': 'pad', 'cases_per_year': 260, 'day_case_percent': 35}, "             \
  "{'id': 'fibroids', 'day_case_percent': 35}, "                               \
  "{'id': 'neuro', 'cases_per_year': 40}]}, "
#define OWN                                                                    \
  "At this centre: Peripheral arterial disease, 260 cases per year, 35% of "   \
  "them day cases (the centre's own figures)."

/* limb-first-year-cost rests on BASIL, of which the pack has figures for
 * peripheral arterial disease. */
static void
test_argument (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      LINES "'arguments': {'chosen': [{'id': 'limb-first-year-cost'}]}");

  assert_says (document, "Evidence", OWN);
  assert_silent (document, "Evidence", "aneurysm, 40");
}

/* The volume of a line stands beside the first argument that concerns it. */
static void
test_said_once (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      LINES "'arguments': {'chosen': [{'id': 'limb-salvage-clinic'}, "
            "{'id': 'limb-first-year-cost'}]}");
  g_autofree char *chapter = document_dup_chapter (document, "Evidence");
  const char *first = strstr (chapter, OWN);

  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first, "BASIL"));
  g_assert_null (strstr (first + 1, "At this centre"));
}

/* Neither an argument about something else nor a line without a number. */
static void
test_other_arguments (void)
{
  g_autoptr (IrcDocument) document =
      compose_members (LINES "'arguments': {'chosen': [{'id': 'rounds-first'}, "
                             "{'id': 'fibroid-cost'}]}");

  assert_silent (document, "Evidence", "At this centre");
}

/* The figure has its source where the table is not printed. */
static void
test_without_table (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      LINES "'arguments': {'chosen': [{'id': 'limb-first-year-cost'}]}, "
            "'report': {'sections': [{'id': 'where-we-stand', 'on': false}]}");

  assert_says (document, "Evidence", OWN);
  assert_says (
      document, "Assumptions", "260 cases per year, 35% of them day cases");
  assert_silent (document, "Assumptions", "40 cases per year");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/portfolio/all-stated", test_all_stated);
  g_test_add_func ("/portfolio/missing", test_missing);
  g_test_add_func ("/portfolio/none", test_none);
  g_test_add_func ("/portfolio/one", test_one);
  g_test_add_func ("/portfolio/argument", test_argument);
  g_test_add_func ("/portfolio/said-once", test_said_once);
  g_test_add_func ("/portfolio/other-arguments", test_other_arguments);
  g_test_add_func ("/portfolio/without-table", test_without_table);
  return g_test_run ();
}
