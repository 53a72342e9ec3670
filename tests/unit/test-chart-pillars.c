/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-pillars-specs.h"
#include "test-support.h"

#include <math.h>

typedef IrcScene *(*Draw) (const IrcPillarsSpec *spec,
                           const IrcChartFrame *frame);

typedef struct {
  const char *name;
  Draw draw;
} Chart;

static const Chart charts[] = {
  { "bars", irc_chart_pillars_bars },
  { "radar", irc_chart_pillars_radar },
};

static IrcScene *
draw_with (ChartFixture *self,
           const Chart *chart,
           const IrcPillarsSpec *spec,
           IrcPaletteKind palette,
           double width,
           double scale)
{
  IrcChartFrame frame = chart_frame (self, width, scale);

  frame.palette = irc_palette_get (palette);
  return chart->draw (spec, &frame);
}

static IrcScene *
draw (ChartFixture *self,
      const Chart *chart,
      const IrcPillarsSpec *spec,
      double width,
      double scale)
{
  return draw_with (self, chart, spec, IRC_PALETTE_PRINT, width, scale);
}

/* ---- what holds for every drawing --------------------------------------- */

/* Settled first, whole before half, half before open, told anew. */
static int
rank (IrcMark mark)
{
  static const int ranks[IRC_N_MARKS] = {
    [IRC_MARK_IN_PLACE] = 0,   [IRC_MARK_MET_BY] = 1,
    [IRC_MARK_LEFT_OUT] = 2,   [IRC_MARK_PARTLY] = 3,
    [IRC_MARK_TO_VERIFY] = 4,  [IRC_MARK_NOT_IN_PLACE] = 5,
    [IRC_MARK_UNANSWERED] = 6,
  };

  return ranks[mark];
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const IrcPillarItem *const *left = a;
  const IrcPillarItem *const *right = b;
  const int difference = rank ((*left)->mark) - rank ((*right)->mark);

  if (difference != 0)
    return difference;
  return *left < *right ? -1 : 1;
}

static void
list_cell (GPtrArray *items, const IrcPillarCell *cell)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < cell->n_items; i++)
    g_ptr_array_add (sorted, (gpointer) &cell->items[i]);
  g_ptr_array_sort (sorted, compare_items);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (sorted, i));
}

/* In the order of the header's words. */
static GPtrArray *
list_items (const Chart *chart, const IrcPillarsSpec *spec)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < IRC_PILLARS * IRC_PILLAR_LEVELS; i++)
    if (chart->draw == irc_chart_pillars_bars)
      list_cell (items, &spec->pillars[i / 3].levels[i % 3]);
    else
      list_cell (items, &spec->pillars[i % 3].levels[i / 3]);
  return items;
}

static void
check_words (const IrcScene *scene, const char *text, const char *what)
{
  g_autofree char *words = chart_words (scene, NULL);
  g_autofree char *wanted = chart_squeeze (text);

  if (strstr (words, "…") == NULL && strstr (words, wanted) == NULL)
    g_error ("%s: “%s” does not stand in “%s”", what, wanted, words);
}

static void
check_all_words (const IrcScene *scene,
                 const Chart *chart,
                 const IrcPillarsSpec *spec,
                 const char *what)
{
  for (guint p = 0; p < IRC_PILLARS; p++) {
    const IrcPillarRow *row = &spec->pillars[p];

    check_words (scene, row->title, what);
    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
      check_words (scene, row->levels[l].count, what);
      check_words (scene, spec->level_titles[l], what);
    }
    if (chart->draw == irc_chart_pillars_bars) {
      check_words (scene, row->note, what);
      check_words (scene, row->total, what);
    }
  }
}

static void
check_rules (ChartFixture *self,
             const Chart *chart,
             const IrcPillarsSpec *spec,
             double width,
             double scale,
             const char *name)
{
  g_autofree char *what = g_strdup_printf (
      "%s of %s, %.1f pt at %.2f", chart->name, name, width, scale);
  g_autoptr (IrcScene) scene = draw (self, chart, spec, width, scale);
  g_autoptr (GPtrArray) items = list_items (chart, spec);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++) {
    const IrcPillarItem *item = g_ptr_array_index (items, i);

    g_ptr_array_add (ids, (gpointer) (gintptr) item->id);
  }
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint i = 0; i < items->len; i++) {
    const IrcPillarItem *item = g_ptr_array_index (items, i);
    const IrcTag *tag = irc_scene_get_mark (scene, i);

    g_assert_cmpstr (tag->label, ==, item->label);
    g_assert_cmpstr (tag->value, ==, spec->words.mark[item->mark]);
  }
  check_all_words (scene, chart, spec, what);
}

static void
test_real (ChartFixture *self, gconstpointer data)
{
  for (guint k = 0; k < G_N_ELEMENTS (charts); k++)
    for (guint c = 0; c < PILLARS_N_CASES; c++)
      for (double width = 240; width <= 900; width += 82.5)
        for (double scale = 0.8; scale <= 2; scale += 0.4) {
          const IrcPillarsSpec spec =
              pillars_spec ((PillarsCase) c, self->pool);

          check_rules (
              self, &charts[k], &spec, width, scale, pillars_case_names[c]);
        }
}

static void
try_pillars (ChartFixture *self,
             int i,
             GRand *rand,
             double width,
             double scale,
             const char *what)
{
  const IrcPillarsSpec spec = pillars_random (rand, self->pool);

  check_rules (self, &charts[i % 2], &spec, width, scale, what);
}

static void
test_random (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20261122, 300, try_pillars);
}

/* Words like the real ones are never cut, up to 200 % at 320 px. */
static void
test_nothing_cut (ChartFixture *self, gconstpointer data)
{
  const IrcPillarsSpec spec = pillars_spec (PILLARS_SAMPLE, self->pool);

  for (guint k = 0; k < G_N_ELEMENTS (charts); k++)
    for (double width = 240; width <= 900; width += 60) {
      g_autoptr (IrcScene) scene = draw (self, &charts[k], &spec, width, 2);
      g_autofree char *words = chart_words (scene, NULL);

      g_assert_null (strstr (words, "…"));
    }
}

/* The palettes differ in colour alone. */
static void
test_palettes (ChartFixture *self, gconstpointer data)
{
  const IrcPillarsSpec spec = pillars_spec (PILLARS_SAMPLE, self->pool);

  for (guint k = 0; k < G_N_ELEMENTS (charts); k++) {
    g_autoptr (IrcScene) light =
        draw_with (self, &charts[k], &spec, IRC_PALETTE_LIGHT, 500, 1);
    g_autoptr (IrcScene) dark =
        draw_with (self, &charts[k], &spec, IRC_PALETTE_DARK, 500, 1);

    g_assert_cmpfloat_with_epsilon (
        irc_scene_get_height (light), irc_scene_get_height (dark), 1e-9);
  }
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, PillarsCase which, double width, double scale)
{
  const IrcPillarsSpec spec = pillars_spec (which, self->pool);

  for (guint k = 0; k < G_N_ELEMENTS (charts); k++) {
    g_autoptr (IrcScene) scene = draw (self, &charts[k], &spec, width, scale);

    chart_check_golden (scene,
                        width,
                        scale,
                        "pillars-%s-%s",
                        charts[k].name,
                        pillars_case_names[which]);
  }
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  for (guint c = 0; c < PILLARS_N_CASES; c++)
    check_golden (self, (PillarsCase) c, 397, 1);
  check_golden (self, PILLARS_SAMPLE, 240, 1);
  check_golden (self, PILLARS_SAMPLE, 240, 2);
}

/* ---- the bars ----------------------------------------------------------- */

static void
test_bars_layout (ChartFixture *self, gconstpointer data)
{
  const IrcPillarsSpec spec = pillars_spec (PILLARS_SAMPLE, self->pool);
  g_autoptr (IrcScene) wide = draw (self, &charts[0], &spec, 380, 1);
  g_autoptr (IrcScene) narrow = draw (self, &charts[0], &spec, 379, 1);
  const IrcRect first = irc_scene_get_mark (wide, 0)->bounds;
  const IrcRect below = irc_scene_get_mark (narrow, 0)->bounds;

  /* Infrastructure: one criterion of level 1, three of level 2. */
  g_assert_cmpfloat_with_epsilon (
      irc_scene_get_mark (wide, 1)->bounds.y, first.y, 1e-9);
  g_assert_cmpfloat (irc_scene_get_mark (wide, 1)->bounds.x, >, first.x + 40);
  g_assert_cmpfloat (irc_scene_get_mark (narrow, 1)->bounds.y, >, below.y + 20);
  g_assert_cmpfloat_with_epsilon (
      irc_scene_get_mark (narrow, 1)->bounds.x, below.x, 1e-9);
}

/* ---- the area of the radar ---------------------------------------------- */

/* One triangle of a level: filled, for what is in place, or a broken line, for
 * what is left out besides. */
typedef struct {
  guint n;
  IrcPoint points[IRC_PILLARS];
} Area;

typedef struct {
  IrcPainter painter;
  Area filled, broken;
} AreaFinder;

static void
note_area (Area *area, const IrcPath *path)
{
  guint n = 0;
  const IrcPoint *points = irc_path_get_points (path, &n);

  g_assert_cmpuint (area->n, ==, 0);
  g_assert_cmpuint (n, ==, IRC_PILLARS);
  for (guint i = 0; i < n; i++)
    area->points[i] = points[i];
  area->n++;
}

static gboolean
is_color (IrcColor color, const IrcColor *other)
{
  return memcmp (&color, other, sizeof color) == 0;
}

static void
on_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  if (is_color (color, &irc_palette_get (IRC_PALETTE_PRINT)->tint))
    note_area (&((AreaFinder *) painter)->filled, path);
}

static void
on_stroke (IrcPainter *painter,
           const IrcPath *path,
           IrcStroke stroke,
           IrcColor color)
{
  guint n = 0;

  irc_path_get_points (path, &n);
  if (n == IRC_PILLARS && stroke.dash > 0 &&
      is_color (color, &irc_palette_get (IRC_PALETTE_PRINT)->muted))
    note_area (&((AreaFinder *) painter)->broken, path);
}

static AreaFinder
find_areas (ChartFixture *self, const IrcPillarsSpec *spec)
{
  AreaFinder finder = {
    .painter = { .fill = on_fill, .stroke = on_stroke },
  };
  g_autoptr (IrcScene) scene = draw (self, &charts[1], spec, 397, 1);

  irc_scene_replay (scene, &finder.painter);
  return finder;
}

/* Of the triangle between three points. */
static double
measure_area (const IrcPoint *p)
{
  return fabs ((p[1].x - p[0].x) * (p[2].y - p[0].y) -
               (p[2].x - p[0].x) * (p[1].y - p[0].y)) /
         2;
}

/* Each cell with @n criteria, @settled of them in place or left out. */
static IrcPillarsSpec
make_even (GPtrArray *pool, guint n, const guint settled[IRC_PILLARS])
{
  IrcPillarsSpec spec = pillars_spec (PILLARS_NONE, pool);

  for (guint p = 0; p < IRC_PILLARS; p++) {
    IrcPillarItem *items = g_new0 (IrcPillarItem, n);

    g_ptr_array_add (pool, items);
    for (guint i = 0; i < n; i++)
      items[i] = (IrcPillarItem){ "c",
                                  "C",
                                  i >= settled[p] ? IRC_MARK_PARTLY
                                  : i % 2 == 0    ? IRC_MARK_IN_PLACE
                                                  : IRC_MARK_LEFT_OUT };
    spec.pillars[p].levels[1] = (IrcPillarCell){ items, n, "" };
  }
  return spec;
}

static double
expect_area (const guint n[IRC_PILLARS])
{
  return (n[0] * n[1] + n[1] * n[2] + n[2] * n[0]) / 108.0;
}

/* The area between the centre and two spokes is in proportion to the product
 * of what is on them; the whole is the sum of the three.  What is left out is
 * in the broken one alone. */
static void
test_area_is_the_share (ChartFixture *self, gconstpointer data)
{
  const guint all[] = { 6, 6, 6 };
  const IrcPillarsSpec full = make_even (self->pool, 6, all);
  const AreaFinder whole = find_areas (self, &full);
  const double size = measure_area (whole.broken.points);

  g_assert_cmpuint (whole.broken.n, ==, 1);
  for (guint i = 0; i < 7 * 7 * 7; i++) {
    const guint settled[] = { i % 7, i / 7 % 7, i / 49 };
    const guint met[] = { (settled[0] + 1) / 2,
                          (settled[1] + 1) / 2,
                          (settled[2] + 1) / 2 };
    const gboolean left_out =
        settled[0] > 1 || settled[1] > 1 || settled[2] > 1;
    const IrcPillarsSpec spec = make_even (self->pool, 6, settled);
    const AreaFinder part = find_areas (self, &spec);

    g_assert_cmpuint (part.filled.n, ==, i > 0);
    g_assert_cmpuint (part.broken.n, ==, left_out);
    if (i > 0)
      g_assert_cmpfloat_with_epsilon (
          measure_area (part.filled.points) / size, expect_area (met), 1e-6);
    if (left_out)
      g_assert_cmpfloat_with_epsilon (measure_area (part.broken.points) / size,
                                      expect_area (settled),
                                      1e-6);
  }
}

#define ADD(name, test) chart_add_test ("/chart/pillars/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("bars/layout", test_bars_layout);
  ADD ("radar/area", test_area_is_the_share);
  ADD ("properties/random", test_random);
  ADD ("properties/real", test_real);
  ADD ("properties/nothing-cut", test_nothing_cut);
  ADD ("properties/palettes", test_palettes);
  return g_test_run ();
}
