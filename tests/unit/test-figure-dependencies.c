/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures.h"

#include <string.h>

#include "paper-cases.h"
#include "test-support.h"

static const PaperCase cases[] = { PAPER_EMPTY,   PAPER_SAMPLE,
                                   PAPER_FULLEST, PAPER_COMPLETE,
                                   PAPER_ONE,     PAPER_NOT_APPLICABLE };

static const char *
cell (const IrcFigureTable *table, guint row, guint column)
{
  return table->cells[row * table->n_columns + column];
}

static gboolean
is_open (const IrcResult *result)
{
  return result->standing == IRC_STANDING_OPEN;
}

/* Whether a way along open criteria leads from @first to @then: one after the
 * other, by trying all. */
static gboolean
comes_before (const IrcAssessment *assessment,
              const IrcResult *first,
              const IrcResult *then)
{
  const char *const *ids = then->criterion->depends_on;

  for (guint i = 0; ids[i] != NULL; i++) {
    const IrcResult *before = irc_assessment_lookup_result (assessment, ids[i]);

    if (before == first ||
        (is_open (before) && comes_before (assessment, first, before)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_direct (const IrcResult *first, const IrcResult *then)
{
  return g_strv_contains (then->criterion->depends_on, first->criterion->id);
}

/* NULL: the figure of all open criteria. */
static gboolean
belongs (const IrcAssessment *assessment,
         const IrcResult *focus,
         const IrcResult *result)
{
  if (focus == NULL)
    return is_open (result);
  if (result == focus || is_direct (result, focus))
    return TRUE;
  return is_open (result) && (comes_before (assessment, result, focus) ||
                              comes_before (assessment, focus, result));
}

static const IrcResult *
result_of_code (const IrcAssessment *assessment, const char *code)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (results[i].criterion->code, code))
      return &results[i];
  g_assert_not_reached ();
}

/* The rows are those that belong, in their order; codes stand in the columns
 * exactly where one row depends on another. */
static void
check_table (const IrcAssessment *assessment,
             const IrcFigureTable *table,
             const IrcResult *focus)
{
  guint n = 0, row = 1;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (belongs (assessment, focus, &results[i])) {
      g_assert_cmpuint (row, <, table->n_rows);
      g_assert_cmpstr (cell (table, row, 0), ==, results[i].criterion->code);
      g_assert_cmpstr (cell (table, row, 1), ==, results[i].criterion->label);
      row++;
    }
  g_assert_cmpuint (row, ==, table->n_rows);
  for (guint a = 1; a < table->n_rows; a++)
    for (guint b = 1; b < table->n_rows; b++) {
      const IrcResult *first = result_of_code (assessment, cell (table, a, 0));
      const IrcResult *then = result_of_code (assessment, cell (table, b, 0));
      g_auto (GStrv) before = g_strsplit (cell (table, b, 3), ", ", -1);
      g_auto (GStrv) after = g_strsplit (cell (table, a, 4), ", ", -1);

      g_assert_true (g_strv_contains ((const char *const *) before,
                                      first->criterion->code) ==
                     is_direct (first, then));
      g_assert_true (g_strv_contains ((const char *const *) after,
                                      then->criterion->code) ==
                     is_direct (first, then));
    }
}

static gboolean
has_arrow (const IrcFigureTable *table)
{
  for (guint row = 1; row < table->n_rows; row++)
    if (*cell (table, row, 3) != '\0')
      return TRUE;
  return FALSE;
}

static void
check_figure (const IrcAssessment *assessment,
              const IrcFigure *figure,
              IrcFonts *fonts,
              const IrcResult *focus)
{
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autoptr (IrcScene) scene = irc_figure_render (figure, &frame);
  g_autofree char *text = irc_figure_dup_description (figure);

  check_table (assessment, table, focus);
  if (!has_arrow (table)) {
    g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 0);
    g_assert_true (g_str_equal (text, "No criterion is open.") ||
                   g_str_equal (text,
                                "None of the open criteria has to wait for "
                                "another one.") ||
                   g_str_equal (text,
                                "Nothing has to come first, and nothing waits "
                                "for it."));
    return;
  }
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, table->n_rows - 1);
  for (guint row = 1; row < table->n_rows; row++)
    g_assert_nonnull (strstr (text, cell (table, row, 1)));
}

static void
test_of_all (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure =
        irc_figure_new (IRC_FIGURE_DEPENDENCIES, assessment);

    check_figure (assessment, figure, fonts, NULL);
  }
}

static void
test_of_one (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    guint n = 0;
    const IrcResult *results = irc_assessment_get_results (assessment, &n);

    for (guint i = 0; i < n; i++) {
      g_autoptr (IrcFigure) figure =
          irc_figure_new_dependencies_of (assessment, results[i].criterion->id);

      check_figure (assessment, figure, fonts, &results[i]);
    }
    g_assert_null (irc_figure_new_dependencies_of (assessment, "nothing"));
  }
}

/* Written out once by hand. */
static void
test_admission_rights (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcFigure) figure =
      irc_figure_new_dependencies_of (assessment, "in-2-admission-rights");
  g_autofree char *text = irc_figure_dup_description (figure);
  g_autofree char *title = irc_figure_dup_title (figure);

  g_assert_cmpstr (title, ==, "What must come first, and what waits for it");
  g_assert_cmpstr (
      text,
      ==,
      "IR rounds on all treated inpatients waits for nothing. "
      "Dedicated time for inpatient clinical work, after: "
      "IR rounds on all treated inpatients. "
      "Admission rights without own beds, after: "
      "IR rounds on all treated inpatients; "
      "Dedicated time for inpatient clinical work. "
      "Own beds with revenue to IR, after: Admission rights without own beds.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/dependencies/of-all", test_of_all);
  g_test_add_func ("/figures/dependencies/of-one", test_of_one);
  g_test_add_func ("/figures/dependencies/by-hand", test_admission_rights);
  return g_test_run ();
}
