/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-roadmap.h"

#include <string.h>

#include "irc-quarter.h"
#include "paper-cases.h"
#include "test-assess-support.h"
#include "test-support.h"

static const PaperCase cases[] = {
  PAPER_EMPTY,    PAPER_SAMPLE, PAPER_FULLEST,
  PAPER_COMPLETE, PAPER_ONE,    PAPER_HOSTILE
};

static const char *
cell (const IrcFigureTable *table, guint row, guint column)
{
  return table->cells[row * table->n_columns + column];
}

/* ---- what would be too early or too late -------------------------------- */

/* Four measures that depend on each other, of which @moved starts in @start and
 * takes @quarters. */
static IrcAssessment *
assess_moved (guint moved, const char *start, guint quarters)
{
  static const char *const ids[] = {
    "in-2-time", "in-2-clinical-work", "in-2-admission-rights", "in-3-own-beds"
  };
  static const char *const starts[] = { "2027-Q1", "2027-Q2", "", "2027-Q4" };
  g_autofree char *answers =
      irc_test_answers ("'in-2-time': {'state': ''}, 'in-2-clinical-work': "
                        "{'state': ''}, 'in-2-admission-rights': {'state': ''}"
                        ", 'in-3-own-beds': {'state': ''}");
  g_autoptr (GString) members = g_string_new (answers);

  g_string_append (members,
                   ", 'targets': {'inpatient': {'level': 3, 'by': '2027-12'}}"
                   ", 'measures': [");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_string_append_printf (
        members,
        "%s{'id': 'm%u', 'criterion': '%s', 'start': '%s', 'quarters': %u}",
        i > 0 ? ", " : "",
        i,
        ids[i],
        i == moved ? start : starts[i],
        i == moved ? quarters : 1);
  g_string_append (members, "]");
  return irc_test_assess (members->str);
}

/* The same as when the case says so. */
static void
test_try_is_what_comes (void)
{
  g_autoptr (IrcAssessment) plan = assess_moved (99, "", 1);
  guint n = 0, n_early = 0, n_late = 0;

  irc_assessment_get_measures (plan, &n);
  g_assert_cmpuint (n, ==, 4);
  for (guint moved = 0; moved <= n; moved++)
    for (int quarter = 2026 * 4; quarter < 2029 * 4; quarter++)
      for (guint quarters = 1; quarters < 6; quarters += 2) {
        g_autofree char *start =
            irc_quarter_format (quarter == 2026 * 4 ? -1 : quarter);
        g_autoptr (IrcAssessment) then = assess_moved (moved, start, quarters);
        const IrcMeasureResult *measures =
            irc_assessment_get_measures (then, &n);
        IrcMeasureSigns signs[4];

        irc_assessment_try_measure (plan, moved, start, quarters, signs);
        for (guint i = 0; i < n; i++) {
          g_assert_cmpint (signs[i].too_early, ==, measures[i].too_early);
          g_assert_cmpint (signs[i].too_late, ==, measures[i].too_late);
          n_early += (guint) signs[i].too_early;
          n_late += (guint) signs[i].too_late;
        }
      }
  /* Both happen, and not always. */
  g_assert_cmpuint (n_early, >, 20);
  g_assert_cmpuint (n_early, <, 500);
  g_assert_cmpuint (n_late, >, 20);
  g_assert_cmpuint (n_late, <, 500);
}

/* ---- rows --------------------------------------------------------------- */

static void
test_order_of_paper (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (GPtrArray) rows = irc_roadmap_list_by_start (assessment);
    guint n = 0, dropped = 0;
    const IrcMeasureResult *all = irc_assessment_get_measures (assessment, &n);

    for (guint i = 0; i < n; i++)
      dropped += all[i].status == IRC_STATUS_DROPPED;
    g_assert_cmpuint (rows->len, ==, n - dropped);
    for (guint i = 1; i < rows->len; i++) {
      const IrcMeasureResult *before = g_ptr_array_index (rows, i - 1);
      const IrcMeasureResult *after = g_ptr_array_index (rows, i);

      g_assert_true (before != after);
      if (*after->start != '\0')
        g_assert_cmpstr (before->start, <=, after->start);
      if (*before->start == '\0')
        g_assert_cmpstr (after->start, ==, "");
    }
  }
}

/* A row a measure, in the order of the plan, with what the plan says of it; the
 * description says it too. */
static void
test_table (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure =
        irc_figure_new (IRC_FIGURE_ROADMAP, assessment);
    g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
    g_autofree char *text = irc_figure_dup_description (figure);
    guint n = 0;
    const IrcMeasureResult *all = irc_assessment_get_measures (assessment, &n);

    g_assert_cmpuint (table->n_rows, ==, n + 1);
    if (n == 0)
      g_assert_cmpstr (text, ==, "There is no measure in the plan.");
    for (guint i = 0; i < n; i++) {
      g_autofree char *start = irc_language_format_date (
          irc_assessment_get_language (assessment), all[i].start);
      g_autofree char *quarters = g_strdup_printf ("%u", all[i].quarters);
      g_autofree char *sentence = g_strdup_printf (
          "%s: %s; ", cell (table, i + 1, 1), cell (table, i + 1, 0));

      g_assert_cmpstr (
          cell (table, i + 1, 0), ==, all[i].result->criterion->code);
      g_assert_cmpstr (
          cell (table, i + 1, 3), ==, *start != '\0' ? start : "not scheduled");
      g_assert_cmpstr (cell (table, i + 1, 4), ==, quarters);
      g_assert_cmpint (strstr (cell (table, i + 1, 7), "before what") != NULL,
                       ==,
                       all[i].too_early);
      g_assert_cmpint (strstr (cell (table, i + 1, 7), "after the date") !=
                           NULL,
                       ==,
                       all[i].too_late);
      g_assert_nonnull (strstr (text, sentence));
    }
  }
}

static IrcScene *
render (const IrcFigure *figure, IrcFonts *fonts, double width)
{
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, width, 1
  };

  return irc_figure_render (figure, &frame);
}

static const IrcTag *
find_mark (const IrcScene *scene, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++)
    if (g_str_equal (irc_scene_get_mark (scene, i)->id, id))
      return irc_scene_get_mark (scene, i);
  return NULL;
}

/* A mark for each measure, for every way to divide the rows. */
static void
test_rows_are_divided (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  g_autoptr (GPtrArray) rows = irc_roadmap_list_by_start (assessment);

  for (guint size = 1; size <= rows->len + 1; size += 7) {
    guint seen = 0;

    for (guint first = 0; first < rows->len; first += size) {
      const IrcRoadmapView view = { .by_start = TRUE,
                                    .first = first,
                                    .n = size };
      g_autoptr (IrcFigure) figure = irc_figure_new_roadmap (assessment, &view);
      g_autoptr (IrcScene) scene = render (figure, fonts, 450);

      for (guint i = first; i < MIN (first + size, rows->len); i++) {
        const IrcMeasureResult *row = g_ptr_array_index (rows, i);
        const IrcTag *mark = find_mark (scene, row->id);
        g_autofree char *number = g_strdup_printf ("%u. ", i + 1);

        g_assert_nonnull (mark);
        g_assert_true (g_str_has_prefix (mark->label, number));
        seen++;
      }
    }
    g_assert_cmpuint (seen, ==, rows->len);
  }
}

/* ---- the axis ----------------------------------------------------------- */

/* Every bar is on it, and it does not move while one is moved over it. */
static void
test_axis (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    g_autoptr (IrcFigure) figure =
        irc_figure_new (IRC_FIGURE_ROADMAP, assessment);
    const IrcRoadmapAxis axis = irc_figure_get_axis (figure, &frame);
    guint n = 0, on_axis = 0;
    const IrcMeasureResult *all = irc_assessment_get_measures (assessment, &n);

    for (guint i = 0; i < n; i++) {
      const int start = irc_quarter_parse (all[i].start);
      IrcRoadmapView view = { .moved = all[i].id,
                              .start = "2027-Q3",
                              .quarters = 2 };
      g_autoptr (IrcFigure) moved = irc_figure_new_roadmap (assessment, &view);
      const IrcRoadmapAxis then = irc_figure_get_axis (moved, &frame);

      if (start == IRC_NO_QUARTER)
        continue;
      on_axis++;
      g_assert_cmpint (axis.first, <, start);
      g_assert_cmpint (
          axis.first + (int) axis.n_quarters, >, start + (int) all[i].quarters);
      g_assert_cmpint (then.first, ==, axis.first);
      g_assert_cmpuint (then.n_quarters, ==, axis.n_quarters);
    }
    g_assert_cmpint (axis.n_quarters > 0, ==, on_axis > 0);
  }
}

/* A target or a day that is far away does not press the bars together. */
static void
test_far_dates (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 450, 1
  };
  g_autofree char *answers =
      irc_test_answers ("'in-2-time': {'state': 'partly'}");
  const struct {
    const char *by, *today;
    guint n_quarters;
  } rows[] = {
    { "2027-09", NULL, 4 },         { "2028-12", NULL, 8 },
    { "2090-01", NULL, 4 },         { "2027-09", "2026-05-05", 6 },
    { "2027-09", "1970-01-01", 4 }, { "2027-09", "2099-01-01", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *members = g_strdup_printf (
        "%s, 'targets': {'inpatient': {'level': 2, 'by': '%s'}}, 'measures': "
        "[{'id': 'm', 'criterion': 'in-2-time', 'start': '2027-Q1'}]",
        answers,
        rows[i].by);
    g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
    const IrcRoadmapView view = { .by_start = TRUE, .today = rows[i].today };
    g_autoptr (IrcFigure) figure = irc_figure_new_roadmap (assessment, &view);
    g_autoptr (IrcScene) scene = irc_figure_render (figure, &frame);

    g_assert_cmpuint (irc_figure_get_axis (figure, &frame).n_quarters,
                      ==,
                      rows[i].n_quarters);
    /* Its row says when it is, wherever the line is. */
    g_assert_nonnull (find_mark (scene, "target-inpatient"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-roadmap/try", test_try_is_what_comes);
  g_test_add_func ("/figure-roadmap/order", test_order_of_paper);
  g_test_add_func ("/figure-roadmap/table", test_table);
  g_test_add_func ("/figure-roadmap/divided", test_rows_are_divided);
  g_test_add_func ("/figure-roadmap/axis", test_axis);
  g_test_add_func ("/figure-roadmap/far-dates", test_far_dates);
  return g_test_run ();
}
