/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-past-specs.h"
#include "test-support.h"

static IrcScene *
draw (ChartFixture *self, const IrcTrendSpec *spec, double width, double scale)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);

  return irc_chart_trend (spec, &frame);
}

/* Geometry, marks in data order, and their words. */
static void
check_rules (ChartFixture *self,
             const IrcTrendSpec *spec,
             double width,
             double scale,
             const char *what)
{
  g_autoptr (IrcScene) scene = draw (self, spec, width, scale);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint mark = 0;

  for (guint p = 0; p < 2; p++)
    for (guint i = 0; i < spec->n_columns; i++)
      g_ptr_array_add (ids, (gpointer) spec->columns[i].pathways[p].id);
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint p = 0; p < 2; p++)
    for (guint i = 0; i < spec->n_columns; i++) {
      const IrcTag *tag = irc_scene_get_mark (scene, mark++);

      g_assert_cmpstr (tag->label, ==, spec->columns[i].title);
      g_assert_cmpstr (tag->value, ==, spec->columns[i].pathways[p].value);
    }
}

static void
check_golden (ChartFixture *self, guint n_columns, double width, double scale)
{
  const IrcTrendSpec spec = chart_trend_spec (n_columns, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (scene, width, scale, "trend-%u", n_columns);
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  check_golden (self, 0, 397, 1);
  check_golden (self, 1, 397, 1);
  check_golden (self, 4, 397, 1);
  check_golden (self, 4, 240, 1);
  check_golden (self, 4, 240, 2);
  check_golden (self, 40, 397, 1);
}

/* ---- the line ------------------------------------------------------------ */

typedef struct {
  IrcPainter painter;
  IrcColor accent;
  GArray *heights; /* of the lines of steps: y of each horizontal piece */
  guint n_hollow;
  IrcColor paper;
} LineFinder;

static void
on_stroke (IrcPainter *painter,
           const IrcPath *path,
           IrcStroke stroke,
           IrcColor color)
{
  LineFinder *self = (LineFinder *) painter;
  guint n = 0;
  const IrcPoint *points = irc_path_get_points (path, &n);

  /* A line has two points a column; circles are of curves. */
  if (memcmp (&color, &self->accent, sizeof color) != 0 || n % 2 != 0)
    return;
  for (guint i = 0; i + 1 < n; i += 2)
    if (points[i].y <= points[i + 1].y && points[i].y >= points[i + 1].y)
      g_array_append_val (self->heights, points[i].y);
}

static void
on_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  LineFinder *self = (LineFinder *) painter;

  if (memcmp (&color, &self->paper, sizeof color) == 0)
    self->n_hollow++;
}

static LineFinder
find_lines (const IrcScene *scene)
{
  const IrcPalette *palette = irc_palette_get (IRC_PALETTE_PRINT);
  LineFinder finder = { .painter = { .stroke = on_stroke, .fill = on_fill },
                        .accent = palette->accent,
                        .paper = palette->paper,
                        .heights =
                            g_array_new (FALSE, FALSE, sizeof (double)) };

  irc_scene_replay (scene, &finder.painter);
  return finder;
}

/* A step's height is its level: as far above the lowest as the level says. */
static void
test_height_is_the_level (ChartFixture *self, gconstpointer data)
{
  IrcTrendSpec spec = chart_trend_spec (4, self->pool);
  IrcTrendColumn columns[4];
  g_autoptr (IrcScene) scene = NULL;
  LineFinder found;
  double base, step;

  for (int i = 0; i < 4; i++) {
    columns[i] = spec.columns[i];
    columns[i].other_content = i == 2;
    columns[i].pathways[0].level = i;
    columns[i].pathways[1].level = 3 - i;
  }
  spec.columns = columns;
  scene = draw (self, &spec, 500, 1);
  found = find_lines (scene);
  g_assert_cmpuint (found.heights->len, ==, 8);
  base = g_array_index (found.heights, double, 0);
  step = base - g_array_index (found.heights, double, 1);
  g_assert_cmpfloat (step, >, 10);
  for (int i = 0; i < 4; i++) {
    g_assert_cmpfloat_with_epsilon (
        g_array_index (found.heights, double, (guint) i),
        base - i * step,
        0.01);
    g_assert_cmpfloat_with_epsilon (
        g_array_index (found.heights, double, (guint) (4 + i)),
        base - (3 - i) * step,
        0.01);
  }
  /* Two points and the legend. */
  g_assert_cmpuint (found.n_hollow, ==, 3);
  g_array_unref (found.heights);
}

/* However many there are, the last date and figure are written. */
static void
test_last_is_written (ChartFixture *self, gconstpointer data)
{
  for (guint n = 1; n < 60; n += 7) {
    const IrcTrendSpec spec = chart_trend_spec (n, self->pool);
    g_autoptr (IrcScene) scene = draw (self, &spec, 300, 1);
    g_autofree char *words = chart_words (scene, NULL);
    g_autofree char *last =
        chart_words (scene, spec.columns[n - 1].pathways[0].id);

    g_assert_nonnull (strstr (words, "today"));
    g_assert_cmpstr (last, ==, spec.columns[n - 1].pathways[0].count);
  }
}

/* ---- properties ---------------------------------------------------------- */

static void
try_trend (ChartFixture *self,
           int i,
           GRand *rand,
           double width,
           double scale,
           const char *what)
{
  const IrcTrendSpec spec = chart_trend_random (rand, self->pool);

  check_rules (self, &spec, width, scale, what);
}

static void
test_random (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20261122, 300, try_trend);
}

static void
test_widths (ChartFixture *self, gconstpointer data)
{
  static const guint counts[] = { 0, 1, 2, 5, 200 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (double width = 240; width <= 900; width += 66)
      for (double scale = 1; scale <= 2; scale += 0.5) {
        const IrcTrendSpec spec = chart_trend_spec (counts[c], self->pool);
        g_autofree char *what = g_strdup_printf (
            "%u columns, %.1f pt at %.2f", counts[c], width, scale);

        check_rules (self, &spec, width, scale, what);
      }
}

#define ADD(name, test) chart_add_test ("/chart/trend/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("line/level", test_height_is_the_level);
  ADD ("words/last", test_last_is_written);
  ADD ("properties/random", test_random);
  ADD ("properties/widths", test_widths);
  return g_test_run ();
}
