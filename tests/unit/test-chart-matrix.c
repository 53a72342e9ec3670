/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-specs.h"
#include "test-support.h"

static IrcScene *
draw (ChartFixture *self, const IrcMatrixSpec *spec, double width, double scale)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);

  return irc_chart_matrix (spec, &frame);
}

/* Of the cells in the order of the data. */
static GPtrArray *
list_cells (const IrcMatrixSpec *spec)
{
  GPtrArray *list = g_ptr_array_new ();

  for (int b = 0; b < 3; b++)
    for (int c = 0; c < 3; c++)
      for (guint i = 0; i < spec->bands[b].n_cells[c]; i++)
        g_ptr_array_add (list, (gpointer) &spec->bands[b].cells[c][i]);
  return list;
}

/* Geometry, marks, and in each mark its code and label, whole unless the
 * label ends with "…". */
static void
check_rules (ChartFixture *self,
             const IrcMatrixSpec *spec,
             double width,
             double scale,
             const char *what)
{
  g_autoptr (IrcScene) scene = draw (self, spec, width, scale);
  g_autoptr (GPtrArray) cells = list_cells (spec);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < cells->len; i++) {
    const IrcMatrixCell *cell = g_ptr_array_index (cells, i);

    g_ptr_array_add (ids, (gpointer) cell->id);
  }
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint i = 0; i < cells->len; i++) {
    const IrcMatrixCell *cell = g_ptr_array_index (cells, i);
    const IrcTag *mark = irc_scene_get_mark (scene, i);
    g_autofree char *words = chart_words (scene, cell->id);
    g_autofree char *code = chart_squeeze (cell->code);
    g_autofree char *label = chart_squeeze (cell->label);

    g_assert_cmpstr (mark->label, ==, cell->label);
    g_assert_cmpstr (mark->value, ==, spec->words.mark[cell->mark]);
    g_assert_nonnull (strstr (words, code));
    if (strstr (words, "…") == NULL && strstr (words, label) == NULL)
      g_error ("%s: “%s” does not stand in “%s”", what, label, words);
  }
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, ChartCase which, double width, double scale)
{
  const IrcMatrixSpec spec = chart_matrix_spec (which, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (
      scene, width, scale, "matrix-%s", chart_case_names[which]);
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  check_golden (self, CHART_SAMPLE, 397, 1);
  check_golden (self, CHART_EMPTY, 397, 1);
  check_golden (self, CHART_FULL, 397, 1);
  check_golden (self, CHART_ONE, 397, 1);
  check_golden (self, CHART_SAMPLE, 240, 1);
  check_golden (self, CHART_SAMPLE, 240, 2);
  check_golden (self, CHART_SAMPLE, 1200, 1);
}

/* ---- rows --------------------------------------------------------------- */

static const IrcTag *
find_mark (const IrcScene *scene, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++)
    if (g_str_equal (irc_scene_get_mark (scene, i)->id, id))
      return irc_scene_get_mark (scene, i);
  g_assert_not_reached ();
}

static void
test_shared_criterion_spans_both_columns (ChartFixture *self,
                                          gconstpointer data)
{
  const IrcMatrixSpec spec = chart_matrix_spec (CHART_SAMPLE, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  const IrcTag *shared = find_mark (scene, "any-2-entry-point");
  const IrcTag *single = find_mark (scene, "out-2-sops");
  g_autofree char *words = chart_words (scene, "any-2-entry-point");

  g_assert_cmpfloat_with_epsilon (shared->bounds.width, 397, 0.01);
  g_assert_cmpfloat (single->bounds.width, <, 200);
  g_assert_nonnull (strstr (words, "Bothpathways"));
}

/* The n-th criteria of both pathways stand on one line. */
static void
test_rows_of_both_columns_agree (ChartFixture *self, gconstpointer data)
{
  const IrcMatrixSpec spec = chart_matrix_spec (CHART_SAMPLE, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);

  for (int b = 0; b < 3; b++) {
    const IrcMatrixBand *band = &spec.bands[b];
    guint rows = MIN (band->n_cells[0], band->n_cells[1]);

    for (guint i = 0; i < rows; i++) {
      IrcRect left = find_mark (scene, band->cells[0][i].id)->bounds;
      IrcRect right = find_mark (scene, band->cells[1][i].id)->bounds;

      g_assert_cmpfloat_with_epsilon (left.y, right.y, 0.01);
      g_assert_cmpfloat_with_epsilon (left.height, right.height, 0.01);
      g_assert_cmpfloat (left.x + left.width, <, right.x);
    }
  }
}

static void
test_narrow_matrix_has_one_column (ChartFixture *self, gconstpointer data)
{
  const IrcMatrixSpec spec = chart_matrix_spec (CHART_SAMPLE, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 379, 1);
  double y = 0;

  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++) {
    const IrcTag *mark = irc_scene_get_mark (scene, i);

    g_assert_cmpfloat (mark->bounds.y, >=, y);
    g_assert_cmpfloat_with_epsilon (mark->bounds.width, 379, 0.01);
    y = mark->bounds.y + mark->bounds.height;
  }
}

static void
test_legend_names_only_what_occurs (ChartFixture *self, gconstpointer data)
{
  const IrcMatrixSpec spec = chart_matrix_spec (CHART_EMPTY, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  g_autofree char *all = chart_words (scene, NULL);

  g_assert_nonnull (strstr (all, "unanswered"));
  g_assert_null (strstr (all, "partly"));
  g_assert_null (strstr (all, "standsbetween"));
}

static void
test_legend_names_all_that_occurs (ChartFixture *self, gconstpointer data)
{
  const IrcMatrixSpec spec = chart_matrix_spec (CHART_FULL, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  g_autofree char *all = chart_words (scene, NULL);

  for (int i = 0; i < IRC_N_MARKS; i++) {
    g_autofree char *word = chart_squeeze (spec.words.mark[i]);

    g_assert_nonnull (strstr (all, word));
  }
  g_assert_nonnull (strstr (all, "standsbetween"));
}

/* ---- marks -------------------------------------------------------------- */

/* One colour for everything but the paper. */
static IrcPalette
grey_palette (void)
{
  const IrcColor black = { 0, 0, 0, 1 };
  IrcPalette palette = *irc_palette_get (IRC_PALETTE_PRINT);

  palette.ink = palette.muted = palette.in_place = palette.partly =
      palette.open = palette.left_out = palette.unanswered = black;
  return palette;
}

static char *
trace_mark (ChartFixture *self, IrcMark mark, const IrcMarkWords *words)
{
  const IrcPalette palette = grey_palette ();
  g_autoptr (IrcScene) scene = irc_scene_new (20, 20);

  irc_chart_paint_mark (scene, mark, words, 4, 4, 12, &palette, self->fonts);
  irc_scene_freeze (scene);
  return irc_scene_trace (scene);
}

static void
test_marks_differ_without_colour_and_letter (ChartFixture *self,
                                             gconstpointer data)
{
  const IrcMarkWords bare = { .letter = { NULL } };
  const IrcMarkWords alike = { .letter = {
                                   "X", "X", "X", "X", "X", "X", "X" } };

  for (int i = 0; i < IRC_N_MARKS; i++)
    for (int k = 0; k < i; k++) {
      g_autofree char *a = trace_mark (self, (IrcMark) i, &bare);
      g_autofree char *b = trace_mark (self, (IrcMark) k, &bare);
      g_autofree char *c = trace_mark (self, (IrcMark) i, &alike);
      g_autofree char *d = trace_mark (self, (IrcMark) k, &alike);

      g_assert_cmpstr (a, !=, b);
      g_assert_cmpstr (c, !=, d);
    }
}

static void
test_marks_keep_inside_their_square (ChartFixture *self, gconstpointer data)
{
  const IrcMarkWords words = { .letter = {
                                   "I", "H", "P", "N", "?", "\u2013", "W" } };
  const double size = 12;

  for (int i = 0; i < IRC_N_MARKS; i++) {
    g_autoptr (IrcScene) scene = irc_scene_new (size, size);

    irc_chart_paint_mark (scene,
                          (IrcMark) i,
                          &words,
                          0,
                          0,
                          size,
                          irc_palette_get (IRC_PALETTE_LIGHT),
                          self->fonts);
    irc_scene_freeze (scene);
    chart_check_geometry (scene, self->fonts, size, words.letter[i]);
  }
}

/* ---- properties --------------------------------------------------------- */

static void
try_matrix (ChartFixture *self,
            int i,
            GRand *rand,
            double width,
            double scale,
            const char *what)
{
  const IrcMatrixSpec spec = chart_matrix_random (rand, self->pool);

  check_rules (self, &spec, width, scale, what);
}

static void
test_random_matrices_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20260302, 300, try_matrix);
}

/* The real labels are never cut, up to 200 % at 320 px. */
static void
test_real_matrices_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  for (int c = 0; c < CHART_N_CASES; c++)
    for (double width = 240; width <= 1400; width += 97)
      for (double scale = 0.8; scale <= 2; scale += 0.4) {
        const IrcMatrixSpec spec =
            chart_matrix_spec ((ChartCase) c, self->pool);
        g_autofree char *what = g_strdup_printf (
            "%s, %.1f pt at %.2f", chart_case_names[c], width, scale);
        g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);
        g_autofree char *words = chart_words (scene, NULL);

        check_rules (self, &spec, width, scale, what);
        g_assert_null (strstr (words, "…"));
      }
}

#define ADD(name, test) chart_add_test ("/chart/matrix/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("rows/shared", test_shared_criterion_spans_both_columns);
  ADD ("rows/agree", test_rows_of_both_columns_agree);
  ADD ("rows/narrow", test_narrow_matrix_has_one_column);
  ADD ("legend/only", test_legend_names_only_what_occurs);
  ADD ("legend/all", test_legend_names_all_that_occurs);
  ADD ("marks/grey", test_marks_differ_without_colour_and_letter);
  ADD ("marks/inside", test_marks_keep_inside_their_square);
  ADD ("properties/random", test_random_matrices_keep_the_rules);
  ADD ("properties/real", test_real_matrices_keep_the_rules);
  return g_test_run ();
}
