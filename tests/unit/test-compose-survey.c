/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The comparison with surveys as it stands on paper, held against the rows of
 * the pack. */
#include "irc-compose.h"

#include <glib/gstdio.h>
#include <gio/gio.h>

#include "document-checks.h"
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
find_block (const IrcDocument *document, IrcBlockKind kind, const char *caption)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    const char *own =
        kind == IRC_BLOCK_TABLE ? block->table.caption : block->figure.caption;

    if (block->kind == kind && strstr (own, caption) != NULL)
      return block;
  }
  return NULL;
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

/* The row of the table for a benchmark, or -1. */
static int
find_row (const IrcBlock *table, const IrcBenchmark *row)
{
  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *asked = dup_cell (table, i, 1);
    g_autofree char *wanted =
        g_strdup_printf ("%s (%s)", row->question, row->group);

    if (g_str_equal (asked, wanted))
      return (int) i;
  }
  return -1;
}

static void
check_row (const IrcBlock *table, guint index, const IrcBenchmark *row)
{
  g_autofree char *share = dup_cell (table, index, 2);
  g_autofree char *n = dup_cell (table, index, 3);
  g_autofree char *source = dup_cell (table, index, 5);
  g_autofree char *percent = g_strdup_printf ("%g%%", row->percent);

  g_assert_true (g_str_has_prefix (share, percent));
  g_assert_true ((strstr (share, "lack") != NULL) ==
                 (row->kind == IRC_BENCHMARK_LACKS));
  if (row->n == IRC_UNKNOWN_INT)
    g_assert_cmpstr (n, ==, "not stated");
  else
    g_assert_cmpint (atoi (n), ==, row->n);
  g_assert_true (g_regex_match_simple ("\\[\\d+\\]$", source, 0, 0));
}

static void
test_table (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  g_autoptr (IrcDocument) document = compose (assessment);
  const IrcBlock *table =
      find_block (document, IRC_BLOCK_TABLE, "Survey figures");
  guint n = 0, printed = 0;
  const IrcBenchmark *rows = irc_library_get_benchmarks (library, &n);

  g_assert_nonnull (table);
  for (guint i = 0; i < n; i++) {
    gboolean wanted =
        (rows[i].kind == IRC_BENCHMARK_HAS ||
         rows[i].kind == IRC_BENCHMARK_LACKS) &&
        irc_library_lookup_reference (library, rows[i].reference)->printable;
    int index = find_row (table, &rows[i]);

    g_assert_true ((index >= 0) == wanted);
    if (index >= 0)
      check_row (table, (guint) index, &rows[i]);
    printed += wanted;
  }
  g_assert_cmpuint (printed, ==, table->table.n_rows);
}

/* The caption counts what the profile says. */
static void
test_finding (void)
{
  g_autofree char *members = irc_test_answers ("");
  g_autoptr (IrcDocument) nothing = compose_members ("'title': ''");
  g_autoptr (IrcDocument) none =
      compose_members ("'answers': {'in-3-own-beds': {'state': 'partly'}}");
  g_autoptr (IrcDocument) two =
      compose_members ("'answers': {'in-3-own-beds': {'state': 'in-place'}, "
                       "'in-2-time': {'state': 'partly'}, "
                       "'in-1-preprocedure': {'state': 'in-place'}, "
                       "'out-3-day-unit': {'state': 'in-place'}}");
  g_autoptr (IrcDocument) all = compose_members (members);

  g_assert_nonnull (find_block (
      nothing,
      IRC_BLOCK_FIGURE,
      "Of twelve criteria that surveys asked about, this centre has answered "
      "none"));
  g_assert_nonnull (find_block (
      none,
      IRC_BLOCK_FIGURE,
      "Of twelve criteria that surveys asked about, this centre meets none"));
  /* Own beds stand for admission rights too. */
  g_assert_nonnull (find_block (two, IRC_BLOCK_FIGURE, "meets three"));
  g_assert_nonnull (find_block (all, IRC_BLOCK_FIGURE, "meets twelve"));
}

static void
test_words (void)
{
  g_autoptr (IrcDocument) document = compose_members ("'title': ''");
  g_autofree char *text = document_dup_chapter (document, "Where we stand");
  const IrcBlock *figure =
      find_block (document, IRC_BLOCK_FIGURE, "surveys asked about");

  g_assert_nonnull (strstr (text, "For IN1.3 and OUT1.3 there are only"));
  g_assert_nonnull (strstr (text, "No survey figure was found for IN1.2, "));
  g_assert_nonnull (strstr (text, "self-selected."));
  g_assert_null (strstr (text, "Canadian"));
  g_assert_nonnull (strstr (figure->figure.alternative,
                            "IR day unit from referral to follow-up: not "
                            "answered; of respondents 34.5% (2023)."));
  g_assert_nonnull (strstr (figure->figure.alternative, "46% lack it (2007)"));
  g_assert_null (strstr (figure->figure.alternative, "63%"));
}

/* ---- a pack without figures --------------------------------------------- */

static void
copy_resource (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *resource =
      g_strconcat ("/io/github/ircase/IrCase/content/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  if (contents == NULL)
    contents = g_bytes_get_data (bytes, NULL);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static IrcLibrary *
load_without_figures (void)
{
  static const char *const names[] = {
    "pack.json",          "levels.json",         "references.json",
    "arguments.json",     "standards.json",      "societies.json",
    "service_lines.json", "resource_types.json", "benchmarks.json",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", &error);
  IrcLibrary *library = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    copy_resource (folder,
                   names[i],
                   i + 1 < G_N_ELEMENTS (names)
                       ? NULL
                       : "{\"schema_version\": 1, \"note\": \"-\", "
                         "\"items\": []}");
  library = irc_library_load_folder (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_remove (path);
  }
  g_rmdir (folder);
  return library;
}

static void
test_nothing_to_compare (void)
{
  g_autoptr (IrcLibrary) library = load_without_figures ();
  g_autoptr (IrcCase) case_ = irc_test_case (library, "'title': ''");
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (IrcDocument) document = compose (assessment);
  g_autofree char *text = document_dup_chapter (document, "Where we stand");

  document_check (document, FALSE);
  g_assert_nonnull (strstr (text, "No survey figure with a complete source"));
  g_assert_null (find_block (document, IRC_BLOCK_TABLE, "Survey figures"));
  g_assert_null (find_block (document, IRC_BLOCK_FIGURE, "surveys"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/survey/table", test_table);
  g_test_add_func ("/compose/survey/finding", test_finding);
  g_test_add_func ("/compose/survey/words", test_words);
  g_test_add_func ("/compose/survey/nothing", test_nothing_to_compare);
  return g_test_run ();
}
