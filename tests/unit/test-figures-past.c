/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures of the trend and of colleagues' centres, and the part of the
 * paper that says what has changed, held against the values they come from. */
#include "document-checks.h"
#include "irc-changes.h"
#include "irc-compose.h"
#include "irc-figures.h"
#include "irc-trend.h"
#include "paper-cases.h"
#include "test-assess-support.h"
#include "test-support.h"

#define DAY 1795000000 /* 18 November 2026 */

#define HISTORY                                                                \
  "'answers': {'in-1-mdt': {'state': 'in-place'},"                             \
  " 'in-2-time': {'state': 'to-verify'}}, 'history': ["                        \
  "{'date': '2025-05-01', 'label': 'Board [3]',"                               \
  " 'content': {'pack': 'ircase-base', 'version': '2026.11'},"                 \
  " 'levels': {'inpatient': 2}, 'answers':"                                    \
  " {'in-1-mdt': {'state': 'partly'}, 'in-2-time': {'state': 'in-place'}}},"   \
  "{'date': '2024-05-01', 'answers': {'x-1': {'state': 'in-place'}}}]"

static const char *
cell (const IrcFigureTable *table, guint row, guint column)
{
  return table->cells[row * table->n_columns + column];
}

static IrcScene *
render (IrcFigure *figure)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };

  return irc_figure_render (figure, &frame);
}

/* ---- trend --------------------------------------------------------------- */

static void
test_trend (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (HISTORY);
  g_autoptr (IrcFigure) figure = irc_figure_new (IRC_FIGURE_TREND, assessment);
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autoptr (IrcScene) scene = render (figure);
  g_autofree char *text = irc_figure_dup_description (figure);
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, 7);
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 6);
  for (guint i = 0; i < n; i++)
    for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
      const guint row = 1 + i * 2 + p;
      const IrcTag *mark = irc_scene_get_mark (scene, p * n + i);
      g_autofree char *level = g_strdup_printf ("%d", points[i].levels[p]);
      g_autofree char *met = g_strdup_printf ("%u", points[i].met[p]);
      g_autofree char *words = g_strdup_printf (
          "%u of %u in place", points[i].met[p], points[i].total[p]);

      g_assert_cmpstr (cell (table, row, 2), ==, level);
      g_assert_cmpstr (cell (table, row, 3), ==, met);
      g_assert_nonnull (strstr (mark->value, words));
      g_assert_nonnull (strstr (text, words));
    }
  g_assert_cmpstr (cell (table, 1, 6), ==, "another version");
  g_assert_cmpstr (cell (table, 3, 6), ==, "the same");
  g_assert_cmpstr (cell (table, 5, 0), ==, "today");
  /* The label that the user gave a snapshot is not for the paper. */
  g_assert_null (strstr (text, "Board"));
}

/* ---- colleagues ---------------------------------------------------------- */

static IrcPeers *
make_peers (guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  const IrcLanguage *language = irc_language_lookup ("en");
  g_autoptr (IrcCase) case_ =
      irc_test_case (library, "'answers': {'in-1-mdt': {'state': 'partly'}}");
  g_autoptr (IrcAssessment) own = irc_assess (case_, library, language);
  g_autofree IrcAssessment **others = g_new0 (IrcAssessment *, n + 1);
  IrcPeers *peers;

  for (guint i = 0; i < n; i++) {
    g_autofree char *answers =
        irc_test_answers (i % 2 == 0 ? "'in-1-mdt': {'state': 'in-place'}"
                                     : "'in-1-mdt': {'state': 'not-in-place'}");
    g_autoptr (IrcCase) other = irc_test_case (library, answers);

    others[i] = irc_assess (other, library, language);
  }
  peers = irc_peers_new (own, others, n);
  for (guint i = 0; i < n; i++)
    irc_assessment_unref (others[i]);
  return peers;
}

static guint
row_of (const IrcFigureTable *table, const char *code)
{
  for (guint row = 1; row < table->n_rows; row++)
    if (g_str_equal (cell (table, row, 0), code))
      return row;
  g_assert_not_reached ();
}

static void
test_side_by_side (void)
{
  g_autoptr (IrcPeers) peers = make_peers (4);
  g_autoptr (IrcFigure) figure = irc_figure_new_peers (peers);
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autoptr (IrcScene) scene = render (figure);
  g_autofree char *text = irc_figure_dup_description (figure);
  const guint row = row_of (table, "IN1.3");

  g_assert_cmpuint (table->n_rows, ==, 29);
  g_assert_cmpuint (table->n_columns, ==, 7);
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 26);
  g_assert_cmpstr (cell (table, 0, 2), ==, "This centre");
  g_assert_cmpstr (cell (table, 0, 6), ==, "Centre D");
  g_assert_cmpstr (cell (table, row, 2), ==, "partly in place");
  g_assert_cmpstr (cell (table, row, 3), ==, "in place");
  g_assert_cmpstr (cell (table, row, 4), ==, "not in place");
  g_assert_cmpstr (cell (table, 1, 2), ==, "Before level 1");
  g_assert_cmpstr (cell (table, 1, 3), ==, "Level 3");
  g_assert_cmpstr (cell (table, 1, 4), ==, "Before level 1");
  g_assert_nonnull (
      strstr (text, "Centre A: inpatient, Level 3; outpatient, Level 3."));
}

static void
test_spread (void)
{
  g_autoptr (IrcPeers) peers = make_peers (5);
  g_autoptr (IrcFigure) figure = irc_figure_new_peers (peers);
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autoptr (IrcScene) scene = render (figure);
  g_autofree char *text = irc_figure_dup_description (figure);
  const guint row = row_of (table, "IN1.3");

  g_assert_cmpuint (table->n_rows, ==, 27);
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 8 + 26);
  g_assert_cmpstr (cell (table, row, 2), ==, "partly in place");
  g_assert_cmpstr (cell (table, row, 3), ==, "3");
  g_assert_cmpstr (cell (table, row, 5), ==, "2");
  g_assert_cmpstr (cell (table, row, 8), ==, "5");
  g_assert_nonnull (
      strstr (text, ": 3 of 5 in place, 2 not in place or to be verified."));
  g_assert_nonnull (strstr (text,
                            "Level reached, inpatient: Before level 1 2, "
                            "Level 1 0, Level 2 0, Level 3 3."));
  g_assert_nonnull (strstr (text, "no rank"));
  /* Nobody is named where they are counted. */
  g_assert_null (strstr (text, "Centre A"));
  /* Two legends: each word of the squares says that it is of others. */
  g_autofree char *trace = irc_scene_trace (scene);
  g_assert_nonnull (strstr (trace, "\"partly in place\""));
  g_assert_nonnull (strstr (trace, "\"in place elsewhere\""));
  g_assert_nonnull (
      strstr (trace, "\"not in place or to be verified elsewhere\""));
}

/* ---- paper --------------------------------------------------------------- */

static void
test_paper (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (HISTORY);
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);
  g_autofree char *chapter = document_dup_chapter (document, "Where we stand");
  g_autoptr (GString) text = g_string_new (chapter);

  document_check (document, FALSE);
  g_string_replace (text, "\302\240", " ", 0);
  /* The latest by date, though it stands first in the file. */
  g_assert_nonnull (strstr (text->str, "What has changed since 1 May 2025"));
  g_assert_nonnull (strstr (text->str,
                            "Since 1 May 2025: 1 criterion came into place and "
                            "1 is no longer in place."));
  g_assert_nonnull (strstr (text->str, "Came into place"));
  g_assert_nonnull (strstr (text->str, ": partly then, in place now"));
  g_assert_nonnull (strstr (text->str, ": in place then, to verify now"));
  g_assert_nonnull (
      strstr (text->str, "Inpatient: before level 1 now, level 2 then."));
  g_assert_null (strstr (text->str, "evidence pack ("));
}

static void
test_paper_without_history (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);
  g_autofree char *chapter = document_dup_chapter (document, "Where we stand");

  g_assert_null (strstr (chapter, "changed since"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/trend", test_trend);
  g_test_add_func ("/figures/side-by-side", test_side_by_side);
  g_test_add_func ("/figures/spread", test_spread);
  g_test_add_func ("/compose/history", test_paper);
  g_test_add_func ("/compose/without-history", test_paper_without_history);
  return g_test_run ();
}
