/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-past-specs.h"
#include "test-support.h"

/* ---- side by side -------------------------------------------------------- */

static void
check_row_words (const IrcScene *scene,
                 guint mark,
                 const char *id,
                 const char *code,
                 const char *label,
                 const char *value)
{
  const IrcTag *tag = irc_scene_get_mark (scene, mark);
  g_autofree char *words = chart_words (scene, id);
  g_autofree char *wanted = chart_squeeze (label);

  g_assert_cmpstr (tag->label, ==, label);
  g_assert_cmpstr (tag->value, ==, value);
  g_assert_nonnull (strstr (words, code));
  if (strstr (words, "…") == NULL)
    g_assert_nonnull (strstr (words, wanted));
}

static void
check_side (ChartFixture *self,
            const IrcSideSpec *spec,
            double width,
            double scale,
            const char *what)
{
  const IrcChartFrame in = chart_frame (self, width, scale);
  g_autoptr (IrcScene) scene = irc_chart_side_by_side (spec, &in);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint mark = 0;

  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++)
      g_ptr_array_add (ids, (gpointer) spec->bands[b].rows[i].id);
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++) {
      const IrcSideRow *row = &spec->bands[b].rows[i];

      check_row_words (
          scene, mark++, row->id, row->code, row->label, row->value);
    }
}

static void
golden_side (
    ChartFixture *self, ChartCase which, guint n, double width, double scale)
{
  const IrcSideSpec spec = chart_side_spec (which, n, self->pool);
  const IrcChartFrame in = chart_frame (self, width, scale);
  g_autoptr (IrcScene) scene = irc_chart_side_by_side (&spec, &in);

  chart_check_golden (
      scene, width, scale, "side-%s-%u", chart_case_names[which], n);
}

static void
test_side_goldens (ChartFixture *self, gconstpointer data)
{
  golden_side (self, CHART_SAMPLE, 1, 397, 1);
  golden_side (self, CHART_SAMPLE, 5, 397, 1);
  golden_side (self, CHART_EMPTY, 2, 397, 1);
  golden_side (self, CHART_FULL, 5, 240, 2);
}

static void
try_side (ChartFixture *self,
          int i,
          GRand *rand,
          double width,
          double scale,
          const char *what)
{
  const IrcSideSpec spec = chart_side_random (rand, self->pool);

  check_side (self, &spec, width, scale, what);
}

static void
test_side_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 26, 150, try_side);
}

/* ---- spread -------------------------------------------------------------- */

static void
check_spread (ChartFixture *self,
              const IrcSpreadSpec *spec,
              double width,
              double scale,
              const char *what)
{
  const IrcChartFrame in = chart_frame (self, width, scale);
  g_autoptr (IrcScene) scene = irc_chart_spread (spec, &in);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint mark = 8;

  for (guint p = 0; p < 2; p++)
    for (int level = 3; level >= 0; level--)
      g_ptr_array_add (ids, (gpointer) spec->levels[p][level].id);
  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++)
      g_ptr_array_add (ids, (gpointer) spec->bands[b].rows[i].id);
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++) {
      const IrcSpreadRow *row = &spec->bands[b].rows[i];

      check_row_words (
          scene, mark++, row->id, row->code, row->label, row->value);
    }
}

static void
golden_spread (
    ChartFixture *self, ChartCase which, guint n, double width, double scale)
{
  const IrcSpreadSpec spec = chart_spread_spec (which, n, self->pool);
  const IrcChartFrame in = chart_frame (self, width, scale);
  g_autoptr (IrcScene) scene = irc_chart_spread (&spec, &in);

  chart_check_golden (
      scene, width, scale, "spread-%s-%u", chart_case_names[which], n);
}

static void
test_spread_goldens (ChartFixture *self, gconstpointer data)
{
  golden_spread (self, CHART_SAMPLE, 7, 397, 1);
  golden_spread (self, CHART_EMPTY, 5, 397, 1);
  golden_spread (self, CHART_FULL, 60, 397, 1);
  golden_spread (self, CHART_SAMPLE, 7, 240, 2);
}

static void
try_spread (ChartFixture *self,
            int i,
            GRand *rand,
            double width,
            double scale,
            const char *what)
{
  const IrcSpreadSpec spec = chart_spread_random (rand, self->pool);

  check_spread (self, &spec, width, scale, what);
}

static void
test_spread_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 5, 150, try_spread);
}

/* ---- one square a centre ------------------------------------------------- */

typedef struct {
  IrcPainter painter;
  IrcColor color;
  guint n; /* shapes filled with the colour inside the mark */
  const char *id;
  gboolean inside;
} Counter;

static void
on_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  Counter *self = (Counter *) painter;

  if (self->inside && memcmp (&color, &self->color, sizeof color) == 0)
    self->n++;
}

static void
on_begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Counter *self = (Counter *) painter;

  self->inside = g_strcmp0 (tag->id, self->id) == 0;
}

static void
on_end_tag (IrcPainter *painter)
{
  ((Counter *) painter)->inside = FALSE;
}

static void
test_one_square_each (ChartFixture *self, gconstpointer data)
{
  const IrcPalette *palette = irc_palette_get (IRC_PALETTE_PRINT);
  IrcSpreadRow row = { .id = "c",
                       .code = "C1",
                       .label = "One",
                       .own = IRC_MARK_NOT_IN_PLACE,
                       .count = "n",
                       .value = "v" };
  IrcSpreadSpec spec = chart_spread_spec (CHART_SAMPLE, 12, self->pool);
  const IrcChartFrame in = chart_frame (self, 397, 1);

  spec.bands[0] = (IrcSpreadBand){ "Level 1", &row, 1 };
  for (guint n = 0; n <= 12; n++) {
    g_autoptr (IrcScene) scene = NULL;
    Counter counter = { .painter = { .fill = on_fill,
                                     .begin_tag = on_begin_tag,
                                     .end_tag = on_end_tag },
                        .color = palette->in_place,
                        .id = "c" };

    row.counts[IRC_MARK_IN_PLACE] = n;
    row.counts[IRC_MARK_PARTLY] = 12 - n;
    scene = irc_chart_spread (&spec, &in);
    irc_scene_replay (scene, &counter.painter);
    g_assert_cmpuint (counter.n, ==, n);
  }
}

#define ADD(name, test) chart_add_test ("/chart/peers/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("side/goldens", test_side_goldens);
  ADD ("side/rules", test_side_rules);
  ADD ("spread/goldens", test_spread_goldens);
  ADD ("spread/rules", test_spread_rules);
  ADD ("spread/squares", test_one_square_each);
  return g_test_run ();
}
