/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chapters Options and Plan. */
#include "irc-compose.h"
#include "irc-figure-roadmap.h"

#include <stdlib.h>
#include <string.h>

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */

static IrcDocument *
compose (IrcAssessment *assessment)
{
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };
  IrcDocument *document = irc_compose (assessment, &options);

  document_check (document, FALSE);
  return document;
}

/* The chapter of the case in which all is in place but @others. */
static char *
dup_chapter (const char *others, const char *more, const char *chapter)
{
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *members = g_strconcat (answers, more, NULL);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autoptr (IrcDocument) document = compose (assessment);

  return document_dup_chapter (document, chapter);
}

static void
check_says (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) == NULL)
    g_error ("\"%s\" is not in: %s", words, text);
}

static void
check_silent (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) != NULL)
    g_error ("\"%s\" is in: %s", words, text);
}

static const IrcBlock *
find_table (const IrcDocument *document, const char *title)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        g_str_has_suffix (block->table.caption, title))
      return block;
  }
  return NULL;
}

/* The cells of a row between bars. */
static char *
dup_row (const IrcBlock *table, guint row)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->table.n_columns; i++) {
    const IrcRuns *runs =
        &table->table.cells[row * table->table.n_columns + i].text;

    if (i > 0)
      g_string_append (out, " | ");
    for (guint k = 0; k < runs->n_runs; k++)
      g_string_append (out, runs->runs[k].text);
  }
  return g_string_free (out, FALSE);
}

static void
check_row (const IrcBlock *table, guint row, const char *expected)
{
  g_autofree char *found = dup_row (table, row);

  g_assert_cmpstr (found, ==, expected);
}

static gboolean
leads_to (const IrcBlock *table, guint row, const char *target)
{
  for (guint i = 0; i < table->table.n_columns; i++) {
    const IrcRuns *runs =
        &table->table.cells[row * table->table.n_columns + i].text;

    for (guint k = 0; k < runs->n_runs; k++)
      if (g_strcmp0 (runs->runs[k].target, target) == 0)
        return TRUE;
  }
  return FALSE;
}

/* ---- options ------------------------------------------------------------ */

#define SOME_OPEN                                                              \
  "'in-2-time': {'state': 'partly'}, 'out-1-preprocedure': {'state': ''}, "    \
  "'out-2-clinical-work': {'state': 'partly'}, 'in-3-mm': {'state': ''}, "     \
  "'out-3-resources': {'state': 'to-verify'}"

static void
test_options (void)
{
  g_autofree char *answers = irc_test_answers (SOME_OPEN);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (answers);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *chapter = document_dup_chapter (document, "Options");
  const IrcBlock *table = find_table (document, "The options side by side");

  g_assert_cmpuint (table->table.n_rows, ==, 4);
  check_row (
      table, 0, "Do nothing | level 1 | before level 1 | none | none | 0 | 5");
  check_row (
      table, 1, "Minimum | level 1 | level 1 | 1 | 1\u00a0medium | 1 | 4");
  check_row (table,
             2,
             "Recommended (proposed) | level 2 | level 1 | 1, 2 | "
             "1\u00a0medium, 1\u00a0high | 2 | 3");
  check_row (table,
             3,
             "Ambitious | level 3 | level 3 | 1, 2 | 4\u00a0medium, "
             "1\u00a0high | 5 | 0");
  g_assert_cmpuint (table->table.tinted_row, ==, 3);
  g_assert_true (leads_to (table, 1, "#ask-1"));
  check_says (chapter, "This paper proposes the recommended option.");
  check_says (chapter,
              "Nothing is asked for, and nothing changes: inpatient care stays "
              "at level 1 and outpatient care stays before level 1; five "
              "criteria stay open.");
  check_says (chapter,
              "inpatient care reaches level 2 and outpatient care reaches "
              "level 1; three criteria are still open then.");
  check_says (chapter, "All steps of the recommended option, and three more");
  check_says (chapter, "(effort medium, after OUT2.2)");
  check_says (chapter, "OUT2.2 is also reached by OUT3.2.");
  check_says (chapter,
              "\nRequested for it (request\xc2\xa0"
              "2): amounts to be agreed.\n");
  check_says (chapter,
              "\nUsually needed besides, and not requested as such: "
              "On-call rota.\n");
}

/* What speaks against doing nothing is said by the arguments, with their
 * sources. */
static void
test_doing_nothing (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *chapter = document_dup_chapter (document, "Options");
  char *end = strstr (chapter, "Minimum\n");
  guint n = 0;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);

  if (end == NULL)
    g_error ("no option Minimum: %s", chapter);
  *end = '\0';
  check_says (chapter, "What speaks against doing nothing\n");
  check_says (chapter, printed[0]->title);
  check_says (chapter, "\u00a0[");
  check_says (chapter, "IN2.1\u00a0");
}

static void
test_targets (void)
{
  static const char open[] = "'in-2-time': {'state': 'partly'}, "
                             "'in-3-mm': {'state': 'partly'}";
  g_autofree char *both = dup_chapter (
      open,
      ", 'targets': {'inpatient': {'level': 3}, 'outpatient': {'level': 2}}",
      "Options");
  g_autofree char *next =
      dup_chapter (open, ", 'targets': {'inpatient': {'level': 2}}", "Options");
  g_autofree char *old = dup_chapter (
      open, ", 'targets': {'outpatient': {'level': 1}}", "Options");
  g_autofree char *none = dup_chapter (open, "", "Options");

  check_says (both,
              "The centre's target, level 3 inpatient and level 2 outpatient, "
              "is first reached by the ambitious option.");
  check_says (next,
              "The centre's target, level 2 inpatient, is first reached by the "
              "minimum option.");
  check_says (old,
              "The centre's target, level 1 outpatient, is reached already.");
  check_silent (none, "target");
}

static void
test_dropped_options (void)
{
  g_autofree char *equal = dup_chapter (
      "'in-2-time': {'state': 'partly'}, 'out-2-time': {'state': 'partly'}",
      "",
      "Options");
  g_autofree char *complete = dup_chapter ("", "", "Options");

  check_says (equal,
              "A recommended option, the next level in both pathways, would "
              "add no step to the minimum option.");
  check_says (equal,
              "An ambitious option, level 3 in both pathways, would add no "
              "step to the minimum option.");
  check_says (equal, "Minimum (proposed)");
  check_silent (equal, "Recommended");
  check_says (complete, "There is nothing to choose between: every criterion");
  check_silent (complete, "Do nothing");
}

/* ---- the plan ----------------------------------------------------------- */

#define PLANNED                                                                \
  ", 'asks': [{'id': 'a', 'title': 'Two sessions', 'criteria': "               \
  "['in-2-time']}, {'id': 'b', 'title': 'Nobody needs this'}], "               \
  "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}, "                  \
  "'measures': [{'id': 'rights', 'criterion': 'in-2-admission-rights', "       \
  "'action': 'Agree cover', 'owner': 'Medical director', "                     \
  "'start': '2027-Q3', 'quarters': 3, 'effort': 3}, "                          \
  "{'id': 'open', 'criterion': 'in-2-sops'}, "                                 \
  "{'id': 'time', 'criterion': 'in-2-time', 'start': '2027-Q4', "              \
  "'quarters': 1, 'status': 'agreed', 'asks': ['a']}, "                        \
  "{'id': 'mm', 'criterion': 'in-3-mm', 'start': '2027-Q1', 'quarters': 2, "   \
  "'effort': 1}, {'id': 'no', 'criterion': 'in-2-time', 'action': "            \
  "'Nothing', 'start': '2026-Q1', 'status': 'dropped'}]"

#define UNPLANNED                                                              \
  "'in-2-time': {'state': 'partly'}, 'in-3-mm': {'state': ''}, "               \
  "'in-2-admission-rights': {'state': ''}, 'in-3-own-beds': {'state': ''}, "   \
  "'any-2-entry-point': {'state': ''}"

static void
test_measures (void)
{
  g_autofree char *answers = irc_test_answers (UNPLANNED);
  g_autofree char *members = g_strconcat (answers, PLANNED, NULL);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *chapter = document_dup_chapter (document, "Plan");
  const IrcBlock *table = find_table (document, "The measures");

  g_assert_cmpuint (table->table.n_rows, ==, 4);
  check_row (table,
             0,
             "1 | M&M meetings as part of governance (inpatients) | IN3.6 | to "
             "be agreed | Q1–Q2\u00a02027 | low | none");
  check_row (table,
             1,
             "2 | Agree cover (after 3) | IN2.3 | Medical director | "
             "Q3\u00a02027–Q1\u00a02028 | high | none");
  check_row (table,
             2,
             "3 | Dedicated time for inpatient clinical work | IN2.1 | to be "
             "agreed | Q4\u00a02027; agreed | medium | 1");
  check_row (table,
             3,
             "4 | Procedure SOPs (inpatients) | IN2.4 | to be agreed | to be "
             "agreed | medium | none");
  g_assert_true (leads_to (table, 1, "#measure-3"));
  g_assert_true (leads_to (table, 1, "#profile-in-2-admission-rights"));
  g_assert_true (leads_to (table, 2, "#ask-1"));
  check_says (chapter,
              "The plan has four measures. They are shown by quarter in "
              "Figure\u00a06 and listed by their start in Table\u00a07. "
              "The owners of three of them are to be agreed. The date "
              "of one of them is to be agreed.");
  check_says (chapter, "Measure 2 starts before what it depends on is done.");
  check_says (chapter, "Measures 2 and 3 end after the date that the centre");
  check_says (chapter, "Measure 1 goes beyond the option that this paper");
  check_says (chapter, "Measure 4 is for a criterion that is in place");
  check_says (chapter,
              "One step of the minimum option has no measure yet: OUT2.5");
  check_says (chapter, "No longer planned:\n\n\u2022 Nothing");
  check_silent (chapter, "draft");
  check_says (chapter, "Two sessions");
  check_silent (chapter, "Nobody needs this");
}

/* A long plan has several figures, which together show every measure once, with
 * the numbers of the table. */
static void
test_several_figures (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  g_autoptr (IrcDocument) document = compose (assessment);
  const IrcBlock *table = find_table (document, "The measures");
  guint shown = 0, n_figures = 0;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    const guint before = shown;

    if (block->kind != IRC_BLOCK_FIGURE ||
        strstr (block->figure.caption, "The plan by quarter") == NULL)
      continue;
    n_figures++;
    for (guint k = 1; k <= table->table.n_rows; k++) {
      g_autofree char *number = g_strdup_printf (". %u. ", k);

      shown += strstr (block->figure.alternative, number) != NULL;
    }
    /* As many as a page has room for; the last is no stub. */
    g_assert_cmpuint (shown - before, >=, 4);
    g_assert_cmpuint (shown - before, <=, 18);
  }
  g_assert_cmpuint (table->table.n_rows, >, 24);
  g_assert_cmpuint (shown, ==, table->table.n_rows);
  g_assert_cmpuint (n_figures, >=, 2);
}

/* The numbers before @words, ranges written out: " 3 6 7 9 10 11". */
static char *
dup_expanded (const char *chapter, const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new ("([0-9]+)(?:–([0-9]+))?", 0, 0, NULL);
  const char *end = strstr (chapter, words);
  const char *start = g_strrstr_len (chapter, end - chapter, "Measures");
  g_autofree char *list = g_strndup (start, (gsize) (end - start));
  g_autoptr (GMatchInfo) match = NULL;
  GString *out = g_string_new (NULL);

  g_regex_match (regex, list, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *first = g_match_info_fetch (match, 1);
    g_autofree char *last = g_match_info_fetch (match, 2);
    const int from = atoi (first);
    const int to = last != NULL && *last != '\0' ? atoi (last) : from;

    g_assert_true (to == from || to >= from + 2);
    for (int i = from; i <= to; i++)
      g_string_append_printf (out, " %d", i);
  }
  return g_string_free (out, FALSE);
}

/* From three on, numbers in a row are a range; none is lost. */
static void
test_ranges (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  g_autoptr (GPtrArray) rows = irc_roadmap_list_by_start (assessment);
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *chapter = document_dup_chapter (document, "Plan");
  g_autofree char *late = dup_expanded (chapter, " end after the date");
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const IrcMeasureResult *measure = g_ptr_array_index (rows, i);

    if (measure->too_late)
      g_string_append_printf (wanted, " %u", i + 1);
  }
  g_assert_cmpstr (late, ==, wanted->str);
  check_says (chapter, "Measures 3, 6, 7 and 9–14 end after the date");
}

/* What has no date has no figure: the table says so. */
static void
test_no_figure (void)
{
  g_autofree char *undated =
      dup_chapter ("'in-2-time': {'state': 'partly'}", "", "Plan");

  check_silent (undated, "by quarter");
  check_says (undated, "The plan has one measure. Table");
}

static void
test_draft (void)
{
  static const char open[] = "'in-2-time': {'state': 'partly'}, "
                             "'in-2-admission-rights': {'state': ''}, "
                             "'in-3-own-beds': {'state': ''}";
  g_autofree char *dated =
      dup_chapter (open, ", 'centre': {'meeting_date': '2027-01-21'}", "Plan");
  g_autofree char *due =
      dup_chapter (open,
                   ", 'targets': {'inpatient': {'level': 2, 'by': '2028-01'}}",
                   "Plan");
  g_autofree char *undated = dup_chapter (open, "", "Plan");

  check_says (dated, "It is a draft: one measure for each step");
  check_says (dated, "work begins in the quarter after the meeting");
  check_says (dated, "Q2\u00a02027");
  check_says (dated, "Who owns what is to be agreed.");
  check_silent (dated, "dates are");
  check_says (due, "starts as late as the dates of the targets allow");
  check_says (due, "Q4\u00a02027");
  check_says (undated, "The dates are to be agreed.");
  check_silent (undated, "quarter");
}

static void
test_nothing_planned (void)
{
  g_autofree char *complete = dup_chapter ("", "", "Plan");
  g_autofree char *empty = dup_chapter (
      "'in-2-time': {'state': 'partly'}", ", 'measures': []", "Plan");

  check_says (complete, "There is nothing to plan: every criterion is");
  check_silent (complete, "Table");
  check_says (empty, "No measure is planned yet.");
  check_says (empty,
              "One step of the minimum option has no measure yet: IN2.1");
  check_silent (empty, "Table");
}

/* Every request of the plan leads to itself, to its criteria, to arguments
 * and to references. */
static void
test_chain (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) document = compose (assessment);
  const IrcBlock *table =
      find_table (document, "The requests behind the measures");
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  g_assert_cmpuint (table->table.n_rows, ==, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *row = dup_row (table, i);
    g_autofree char *ask = g_strdup_printf ("#ask-%u", i + 1);
    guint linked = 0;

    g_assert_true (leads_to (table, i, ask));
    for (guint k = 0; k < asks[i].n_criteria; k++) {
      g_autofree char *target =
          g_strconcat ("#profile-", asks[i].criteria[k]->id, NULL);

      g_assert_true (leads_to (table, i, target));
    }
    for (guint k = 1; k < 100; k++) {
      g_autofree char *argument = g_strdup_printf ("#argument-%u", k);

      linked += leads_to (table, i, argument) ? 1 : 0;
    }
    g_assert_cmpuint (linked, ==, MIN (asks[i].n_arguments, 3));
    check_says (row, "[");
  }
}

/* Where a chapter is off nothing leads to it. */
static void
test_no_links (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_NO_EVIDENCE);
  g_autoptr (IrcDocument) document = compose (assessment);
  const IrcBlock *table =
      find_table (document, "The requests behind the measures");

  g_assert_false (leads_to (table, 0, "#ask-1"));
  g_assert_false (leads_to (table, 0, "#profile-in-1-rounds"));
  g_assert_true (leads_to (table, 0, "#ref-1"));
}

/* Requests without a measure are named, in ranges; nothing is said where each
 * has one, or where there is no measure at all. */
static void
test_unplanned (void)
{
  static const char asks[] =
      ", 'asks': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}, "
      "{'id': 'c', 'title': 'C'}, {'id': 'd', 'title': 'D'}, "
      "{'id': 'e', 'title': 'E'}]";
  g_autofree char *some = g_strconcat (
      asks,
      ", 'measures': [{'id': 'm', 'criterion': 'in-2-time', 'asks': ['b']}]",
      NULL);
  g_autofree char *all = g_strconcat (
      asks,
      ", 'measures': [{'id': 'm', 'criterion': 'in-2-time', 'asks': ['a', 'b', "
      "'c', 'd', 'e']}]",
      NULL);
  g_autofree char *none = g_strconcat (asks, ", 'measures': []", NULL);
  g_autofree char *named = dup_chapter (SOME_OPEN, some, "Plan");
  g_autofree char *unnamed = dup_chapter (SOME_OPEN, all, "Plan");
  g_autofree char *unplanned = dup_chapter (SOME_OPEN, none, "Plan");

  check_says (named,
              "\nNo measure of the plan serves requests\u00a01, 3\u20135.\n");
  check_silent (unnamed, "No measure of the plan");
  check_silent (unplanned, "No measure of the plan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose-plan/options", test_options);
  g_test_add_func ("/compose-plan/doing-nothing", test_doing_nothing);
  g_test_add_func ("/compose-plan/targets", test_targets);
  g_test_add_func ("/compose-plan/dropped-options", test_dropped_options);
  g_test_add_func ("/compose-plan/measures", test_measures);
  g_test_add_func ("/compose-plan/several-figures", test_several_figures);
  g_test_add_func ("/compose-plan/ranges", test_ranges);
  g_test_add_func ("/compose-plan/no-figure", test_no_figure);
  g_test_add_func ("/compose-plan/draft", test_draft);
  g_test_add_func ("/compose-plan/nothing-planned", test_nothing_planned);
  g_test_add_func ("/compose-plan/chain", test_chain);
  g_test_add_func ("/compose-plan/unplanned", test_unplanned);
  g_test_add_func ("/compose-plan/no-links", test_no_links);
  return g_test_run ();
}
