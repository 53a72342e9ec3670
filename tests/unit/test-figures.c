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

static guint
number (const IrcFigureTable *table, guint row, guint column)
{
  return (guint) g_ascii_strtoull (cell (table, row, column), NULL, 10);
}

/* ---- the ladder --------------------------------------------------------- */

/* How a criterion counts, told anew from the results. */
static guint
count (const IrcAssessment *assessment,
       IrcPathway pathway,
       int level,
       const char *what)
{
  guint n = 0, found = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcResult *result = &results[i];
    const char *standing = "Open";

    if (result->criterion->level != level ||
        (result->criterion->pathway != pathway &&
         result->criterion->pathway != IRC_PATHWAY_BOTH))
      continue;
    if (result->standing == IRC_STANDING_MET)
      standing = "In place";
    else if (result->standing == IRC_STANDING_LEFT_OUT)
      standing = "Left out";
    else if (result->state == IRC_STATE_PARTLY)
      standing = "Partly";
    else if (result->state == IRC_STATE_UNANSWERED)
      standing = "Not answered";
    found += g_str_equal (what, "Criteria") || g_str_equal (what, standing);
  }
  return found;
}

static void
test_ladder_table (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure =
        irc_figure_new (IRC_FIGURE_LADDER, assessment);
    g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);

    g_assert_cmpuint (table->n_rows, ==, 7);
    for (guint row = 1; row < table->n_rows; row++) {
      IrcPathway pathway = (IrcPathway) ((row - 1) / 3);
      int level = 1 + (int) (row - 1) % 3;
      int reached = irc_assessment_get_pathway (assessment, pathway)->level;

      g_assert_cmpstr (cell (table, row, 0),
                       ==,
                       pathway == IRC_PATHWAY_INPATIENT ? "Inpatient"
                                                        : "Outpatient");
      g_assert_cmpuint (number (table, row, 1), ==, (guint) level);
      for (guint column = 2; column < 8; column++)
        g_assert_cmpuint (
            number (table, row, column),
            ==,
            count (assessment, pathway, level, cell (table, 0, column)));
      g_assert_cmpstr (
          cell (table, row, 8), ==, reached >= level ? "yes" : "no");
    }
  }
}

static void
test_ladder_description (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcFigure) figure = irc_figure_new (IRC_FIGURE_LADDER, assessment);
  g_autofree char *text = irc_figure_dup_description (figure);
  g_autofree char *title = irc_figure_dup_title (figure);

  g_assert_cmpstr (title, ==, "Level ladder");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway =
        irc_assessment_get_pathway (assessment, (IrcPathway) i);

    g_assert_nonnull (strstr (text, pathway->sentence));
    for (guint k = 0; k < IRC_N_LEVELS; k++) {
      g_autofree char *words = g_strdup_printf ("Level %u: %u of %u in place",
                                                k + 1,
                                                pathway->levels[k].met,
                                                pathway->levels[k].total);

      g_assert_nonnull (strstr (text, words));
    }
  }
  g_assert_nonnull (strstr (text, "3 of 3 in place."));
  g_assert_nonnull (strstr (text, "1 of 6 in place, 1 left out."));
  g_assert_nonnull (strstr (text,
                            "Target: level 2 by September\xc2\xa0"
                            "2027."));
}

static void
test_no_target (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcFigure) figure = irc_figure_new (IRC_FIGURE_LADDER, assessment);
  g_autofree char *text = irc_figure_dup_description (figure);

  g_assert_null (strstr (text, "Target"));
}

/* ---- the matrix --------------------------------------------------------- */

/* Each criterion once, with its state, in table and description. */
static void
test_matrix (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure =
        irc_figure_new (IRC_FIGURE_MATRIX, assessment);
    g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
    g_autofree char *text = irc_figure_dup_description (figure);
    guint n = 0;
    const IrcResult *results = irc_assessment_get_results (assessment, &n);

    g_assert_cmpuint (table->n_rows, ==, n + 1);
    for (guint i = 0; i < n; i++) {
      const IrcCriterion *criterion = results[i].criterion;
      const char *found = strstr (text, criterion->label);

      g_assert_cmpstr (cell (table, i + 1, 0), ==, criterion->code);
      g_assert_cmpstr (cell (table, i + 1, 1), ==, criterion->label);
      g_assert_cmpuint (number (table, i + 1, 2), ==, (guint) criterion->level);
      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, criterion->label));
    }
  }
}

static void
test_marks (void)
{
  static const struct {
    IrcStanding standing;
    IrcState state;
    IrcMark mark;
  } rows[] = {
    { IRC_STANDING_MET, IRC_STATE_IN_PLACE, IRC_MARK_IN_PLACE },
    { IRC_STANDING_LEFT_OUT, IRC_STATE_NOT_APPLICABLE, IRC_MARK_LEFT_OUT },
    { IRC_STANDING_OPEN, IRC_STATE_NOT_APPLICABLE, IRC_MARK_NOT_IN_PLACE },
    { IRC_STANDING_OPEN, IRC_STATE_NOT_IN_PLACE, IRC_MARK_NOT_IN_PLACE },
    { IRC_STANDING_OPEN, IRC_STATE_PARTLY, IRC_MARK_PARTLY },
    { IRC_STANDING_OPEN, IRC_STATE_TO_VERIFY, IRC_MARK_TO_VERIFY },
    { IRC_STANDING_OPEN, IRC_STATE_UNANSWERED, IRC_MARK_UNANSWERED },
  };
  const IrcCriterion higher = { .id = "higher" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    IrcResult result = { .standing = rows[i].standing, .state = rows[i].state };

    g_assert_cmpint (irc_figure_mark_for_result (&result), ==, rows[i].mark);
  }
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++) {
    IrcResult result = { .standing = IRC_STANDING_MET,
                         .state = rows[i].state,
                         .met_by = &higher };

    g_assert_cmpint (irc_figure_mark_for_result (&result), ==, IRC_MARK_MET_BY);
  }
}

/* ---- surveys ------------------------------------------------------------ */

static guint
count_rows (const IrcFigureTable *table, guint column, const char *text)
{
  guint n = 0;

  for (guint row = 1; row < table->n_rows; row++)
    n += g_str_equal (cell (table, row, column), text);
  return n;
}

static gboolean
has_mark (const IrcScene *scene, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++)
    if (g_str_equal (irc_scene_get_mark (scene, i)->id, id))
      return TRUE;
  return FALSE;
}

/* On the screen a figure says what to beware of, and a criterion that no survey
 * asked about says so; on paper the text does. */
static void
test_surveys (gconstpointer data)
{
  const IrcFigureKind kind = GPOINTER_TO_INT (data);
  const gboolean screen = kind == IRC_FIGURE_SURVEY_ALL;
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcFigure) figure = irc_figure_new (kind, assessment);
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autoptr (IrcScene) scene = irc_figure_render (figure, &frame);
  g_autofree char *text = irc_figure_dup_description (figure);
  guint n = 0, n_unasked = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  const IrcResult *const *unasked =
      irc_assessment_get_uncompared (assessment, &n_unasked);

  g_assert_cmpuint (n_unasked, >, 0);
  for (guint i = 0; i < n_unasked; i++) {
    const IrcCriterion *criterion = unasked[i]->criterion;

    g_assert_cmpuint (count_rows (table, 0, criterion->code), ==, screen);
    g_assert_true (has_mark (scene, criterion->id) == screen);
    g_assert_true ((strstr (text, criterion->label) != NULL) == screen);
  }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < comparisons[i].n_figures; k++) {
      const IrcSurveyFigure *row = &comparisons[i].figures[k];
      const gboolean shown = screen || row->reference->printable;

      g_assert_true (has_mark (scene, row->benchmark->id) == shown);
      if (shown)
        g_assert_cmpuint (count_rows (table, 7, row->benchmark->note), >, 0);
    }
}

/* ---- tables to be taken along ------------------------------------------- */

/* The second line begins with what a spreadsheet takes for a formula. */
static void
test_table_is_taken_along (void)
{
  char *cells[] = { (char *) "Head", (char *) "n\tm", (char *) "=1", NULL };
  const IrcFigureTable table = { 2, 2, cells };
  g_autofree char *text = irc_figure_table_to_text (&table);
  g_autoptr (GBytes) bytes = irc_figure_table_to_csv (&table);
  const char csv[] = "\xEF\xBB\xBF\"Head\",\"n\tm\"\r\n\"'=1\",\"\"\r\n";

  g_assert_cmpstr (text, ==, "Head\tn m\n'=1\t\n");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   csv,
                   strlen (csv));
}

/* ---- the pictures ------------------------------------------------------- */

/* A mark for each criterion, or for each rung. */
static void
test_scenes (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);

    for (guint kind = 0; kind <= IRC_FIGURE_MATRIX; kind++) {
      IrcFigure *figure = irc_figure_new ((IrcFigureKind) kind, assessment);
      IrcFigure *again = irc_figure_ref (figure);
      g_autoptr (IrcScene) scene = irc_figure_render (figure, &frame);

      irc_figure_unref (figure);
      g_assert_cmpfloat (irc_scene_get_width (scene), ==, 450);
      g_assert_cmpuint (irc_scene_get_n_marks (scene),
                        >=,
                        kind == IRC_FIGURE_MATRIX ? 26 : 6);
      irc_figure_unref (again);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/ladder-table", test_ladder_table);
  g_test_add_func ("/figures/ladder-description", test_ladder_description);
  g_test_add_func ("/figures/no-target", test_no_target);
  g_test_add_func ("/figures/matrix", test_matrix);
  g_test_add_func ("/figures/marks", test_marks);
  g_test_add_data_func ("/figures/surveys/paper",
                        GINT_TO_POINTER (IRC_FIGURE_SURVEY),
                        test_surveys);
  g_test_add_data_func ("/figures/surveys/screen",
                        GINT_TO_POINTER (IRC_FIGURE_SURVEY_ALL),
                        test_surveys);
  g_test_add_func ("/figures/table-along", test_table_is_taken_along);
  g_test_add_func ("/figures/scenes", test_scenes);
  return g_test_run ();
}
