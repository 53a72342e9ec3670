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

static const char *const pillars[] = { "Infrastructure", "Staff", "Time" };

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

/* How many criteria of a pillar and level (0: of all) count as @head says,
 * told anew from the results. */
static guint
count (const IrcAssessment *assessment,
       guint pillar,
       guint level,
       const char *head)
{
  guint n = 0, found = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcResult *result = &results[i];
    const char *standing = "Open";

    if ((guint) result->criterion->pillar != pillar ||
        (level > 0 && (guint) result->criterion->level != level))
      continue;
    if (result->standing == IRC_STANDING_MET)
      standing = "In place";
    else if (result->standing == IRC_STANDING_LEFT_OUT)
      standing = "Left out";
    else if (result->state == IRC_STATE_PARTLY)
      standing = "Partly";
    else if (result->state == IRC_STATE_UNANSWERED)
      standing = "Not answered";
    found += g_str_equal (head, "Criteria") || g_str_equal (head, standing);
  }
  return found;
}

static void
check_table (const IrcAssessment *assessment, const IrcFigureTable *table)
{
  g_assert_cmpuint (table->n_rows, ==, 13);
  g_assert_cmpuint (table->n_columns, ==, 8);
  for (guint row = 1; row < table->n_rows; row++) {
    const guint pillar = (row - 1) / 4;
    const guint level = (row - 1) % 4 == 3 ? 0 : (row - 1) % 4 + 1;

    g_assert_cmpstr (cell (table, row, 0), ==, pillars[pillar]);
    if (level == 0)
      g_assert_cmpstr (cell (table, row, 1), ==, "All levels");
    else
      g_assert_cmpuint (number (table, row, 1), ==, level);
    for (guint column = 2; column < table->n_columns; column++)
      g_assert_cmpuint (
          number (table, row, column),
          ==,
          count (assessment, pillar, level, cell (table, 0, column)));
  }
}

static void
check_description (const IrcAssessment *assessment, const char *text)
{
  for (guint p = 0; p < 3; p++) {
    g_autofree char *total =
        g_strdup_printf ("%s: %u of %u in place",
                         pillars[p],
                         count (assessment, p, 0, "In place"),
                         count (assessment, p, 0, "Criteria"));
    const char *found = strstr (text, total);

    g_assert_nonnull (found);
    for (guint level = 1; level <= 3; level++) {
      const guint n = count (assessment, p, level, "Criteria");
      g_autofree char *words =
          n == 0 ? g_strdup_printf ("Level %u: no criterion.", level)
                 : g_strdup_printf ("Level %u: %u of %u in place",
                                    level,
                                    count (assessment, p, level, "In place"),
                                    n);

      found = strstr (found, words);
      g_assert_nonnull (found);
    }
  }
}

/* Every criterion is a mark of the picture, once. */
static void
check_scene (const IrcAssessment *assessment, const IrcScene *scene)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, n);
  for (guint i = 0; i < n; i++) {
    guint found = 0;

    for (guint k = 0; k < n; k++)
      found += g_str_equal (irc_scene_get_mark (scene, k)->id,
                            results[i].criterion->id);
    g_assert_cmpuint (found, ==, 1);
  }
}

static void
test_agrees_with_results (gconstpointer data)
{
  const IrcFigureKind kind = GPOINTER_TO_INT (data);
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure = irc_figure_new (kind, assessment);
    g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
    g_autoptr (IrcScene) scene = irc_figure_render (figure, &frame);
    g_autofree char *text = irc_figure_dup_description (figure);
    g_autofree char *title = irc_figure_dup_title (figure);

    g_assert_cmpstr (title, ==, "Infrastructure, staff and time");
    check_table (assessment, table);
    check_description (assessment, text);
    check_scene (assessment, scene);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/figures/pillars/bars",
                        GINT_TO_POINTER (IRC_FIGURE_PILLARS_BARS),
                        test_agrees_with_results);
  g_test_add_data_func ("/figures/pillars/radar",
                        GINT_TO_POINTER (IRC_FIGURE_PILLARS_RADAR),
                        test_agrees_with_results);
  return g_test_run ();
}
