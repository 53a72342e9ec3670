/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-chart-roadmap.h"

#include <stdio.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-roadmap-specs.h"
#include "test-support.h"

static IrcScene *
draw (ChartFixture *self,
      const IrcRoadmapSpec *spec,
      double width,
      double scale)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);

  return irc_chart_roadmap (spec, &frame);
}

static gboolean
is_on_axis (const IrcRoadmapSpec *spec, const IrcRoadmapBar *bar)
{
  return bar->start != IRC_ROADMAP_UNSCHEDULED && spec->n_quarters > 0;
}

/* As the header says: targets, bars with a start, those without. */
static GPtrArray *
list_ids (const IrcRoadmapSpec *spec)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0;
       i < spec->n_targets && spec->n_quarters > 0 && spec->n_bars > 0;
       i++)
    g_ptr_array_add (ids, (gpointer) spec->targets[i].id);
  for (int on_axis = 1; on_axis >= 0; on_axis--)
    for (guint i = 0; i < spec->n_bars; i++)
      if (is_on_axis (spec, &spec->bars[i]) == on_axis)
        g_ptr_array_add (ids, (gpointer) spec->bars[i].id);
  return ids;
}

static void
check_words (const IrcScene *scene,
             const char *id,
             const char *text,
             const char *what)
{
  g_autofree char *words = chart_words (scene, id);
  g_autofree char *wanted = chart_squeeze (text);

  if (strstr (words, "…") == NULL && strstr (words, wanted) == NULL)
    g_error ("%s: “%s” does not stand in “%s”", what, wanted, words);
}

static const IrcTag *
find_mark (const IrcScene *scene, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++)
    if (g_str_equal (irc_scene_get_mark (scene, i)->id, id))
      return irc_scene_get_mark (scene, i);
  g_assert_not_reached ();
}

/* Geometry, marks in order, in each mark all its words and its bar. */
static void
check_rules (ChartFixture *self,
             const IrcRoadmapSpec *spec,
             double width,
             double scale,
             const char *what)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);
  const IrcRoadmapAxis axis = irc_roadmap_axis (spec, &frame);
  g_autoptr (IrcScene) scene = irc_chart_roadmap (spec, &frame);
  g_autoptr (GPtrArray) ids = list_ids (spec);

  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint i = 0; i < spec->n_bars; i++) {
    const IrcRoadmapBar *bar = &spec->bars[i];
    const IrcTag *mark = find_mark (scene, bar->id);
    const IrcRect row = mark->bounds;
    const IrcRect rect =
        irc_roadmap_bar_rect (&axis, row, bar->start, bar->quarters);

    g_assert_cmpstr (mark->label, ==, bar->label);
    g_assert_cmpstr (mark->value, ==, bar->value);
    check_words (scene, bar->id, bar->code, what);
    check_words (scene, bar->id, bar->label, what);
    check_words (scene, bar->id, bar->owner, what);
    if (axis.below || !is_on_axis (spec, bar))
      check_words (scene, bar->id, bar->waits, what);
    if (is_on_axis (spec, bar)) {
      g_assert_cmpfloat (rect.x, >=, axis.x - 0.01);
      g_assert_cmpfloat (rect.x + rect.width, <=, width);
      g_assert_cmpfloat (rect.y, >=, row.y);
      g_assert_cmpfloat (rect.y + rect.height, <=, row.y + row.height);
    }
  }
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, RoadmapCase which, double width, double scale)
{
  const IrcRoadmapSpec spec = roadmap_spec (which, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (
      scene, width, scale, "roadmap-%s", roadmap_case_names[which]);
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  check_golden (self, ROADMAP_SAMPLE, 430, 1);
  check_golden (self, ROADMAP_SAMPLE, 240, 1);
  check_golden (self, ROADMAP_SAMPLE, 240, 2);
  check_golden (self, ROADMAP_EMPTY, 430, 1);
  check_golden (self, ROADMAP_ONE, 430, 1);
  check_golden (self, ROADMAP_OPEN, 430, 1);
  check_golden (self, ROADMAP_EXTREME, 700, 1);
}

/* ---- the patterns ------------------------------------------------------- */

typedef struct {
  IrcPainter painter;
  GString *out;
  guint inside;
} Tracer;

static void
trace_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  Tracer *self = (Tracer *) painter;

  /* Not its colour: a pattern is known in grey. */
  if (self->inside > 0)
    g_string_append_printf (self->out,
                            "fill %.1f %.1f ",
                            irc_path_get_bounds (path).x,
                            irc_path_get_bounds (path).height);
}

static void
trace_stroke (IrcPainter *painter,
              const IrcPath *path,
              IrcStroke stroke,
              IrcColor color)
{
  Tracer *self = (Tracer *) painter;
  guint n = 0;

  irc_path_get_points (path, &n);
  if (self->inside > 0)
    g_string_append_printf (self->out, "stroke %u %.1f ", n, stroke.dash);
}

static void
trace_begin (IrcPainter *painter, const IrcTag *tag)
{
  ((Tracer *) painter)->inside++;
}

static void
trace_end (IrcPainter *painter)
{
  ((Tracer *) painter)->inside--;
}

/* What is painted of the only bar of a roadmap. */
static char *
trace_bar (ChartFixture *self, const IrcRoadmapBar *bar)
{
  IrcRoadmapSpec spec = roadmap_spec (ROADMAP_ONE, self->pool);
  g_autoptr (IrcScene) scene = NULL;
  Tracer tracer = { .painter = { .fill = trace_fill,
                                 .stroke = trace_stroke,
                                 .begin_tag = trace_begin,
                                 .end_tag = trace_end },
                    .out = g_string_new (NULL) };

  spec.bars = bar;
  scene = draw (self, &spec, 430, 1);
  irc_scene_replay (scene, &tracer.painter);
  return g_string_free (tracer.out, FALSE);
}

/* Without any colour no two statuses look the same, and each sign is seen. */
static void
test_known_without_colour (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_ONE, self->pool);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint status = 0; status < IRC_N_ROADMAP_STATUSES; status++)
    for (guint signs = 0; signs < 3; signs++) {
      IrcRoadmapBar bar = spec.bars[0];

      bar.status = (IrcRoadmapStatus) status;
      bar.too_early = (signs & 1) != 0;
      bar.too_late = (signs & 2) != 0;
      g_assert_true (g_hash_table_add (seen, trace_bar (self, &bar)));
    }
}

/* ---- where a bar is ----------------------------------------------------- */

static void
test_bar_is_its_quarters (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_SAMPLE, self->pool);
  const double widths[] = { 240, 430, 900 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++) {
    const IrcChartFrame frame = chart_frame (self, widths[w], 1);
    const IrcRoadmapAxis axis = irc_roadmap_axis (&spec, &frame);
    g_autoptr (IrcScene) scene = irc_chart_roadmap (&spec, &frame);
    const IrcRect row = find_mark (scene, "m-2")->bounds;
    const IrcRect all =
        irc_roadmap_bar_rect (&axis, row, spec.first, spec.n_quarters);
    const IrcRect bar = irc_roadmap_bar_rect (&axis, row, spec.first + 2, 2);
    const IrcRect cut =
        irc_roadmap_bar_rect (&axis, row, spec.first - 9, 9 + 1);

    g_assert_cmpfloat_with_epsilon (all.width, axis.quarter * 6, 1e-6);
    g_assert_cmpfloat_with_epsilon (bar.x - all.x, all.width / 3, 1e-6);
    g_assert_cmpfloat_with_epsilon (bar.width, all.width / 3, 1e-6);
    g_assert_cmpfloat_with_epsilon (cut.x, all.x, 1e-6);
    g_assert_cmpfloat_with_epsilon (cut.width, all.width / 6, 1e-6);
  }
}

static void
test_parts_of_a_bar (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_SAMPLE, self->pool);
  const IrcChartFrame frame = chart_frame (self, 430, 1);
  const IrcRoadmapAxis axis = irc_roadmap_axis (&spec, &frame);
  const IrcRect bar = { 100, 50, 60, 11 };
  const IrcRect tiny = { 100, 50, 6, 11 };

#define PART(rect, x, y) irc_roadmap_find_part (&axis, rect, x, y)
  g_assert_cmpint (PART (bar, 101, 55), ==, IRC_ROADMAP_BODY);
  g_assert_cmpint (PART (bar, 140, 55), ==, IRC_ROADMAP_BODY);
  g_assert_cmpint (PART (bar, 158, 55), ==, IRC_ROADMAP_END);
  g_assert_cmpint (PART (bar, 161, 55), ==, IRC_ROADMAP_BESIDE);
  g_assert_cmpint (PART (bar, 99, 55), ==, IRC_ROADMAP_BESIDE);
  /* A finger may miss it by a little. */
  g_assert_cmpint (PART (bar, 140, 47), ==, IRC_ROADMAP_BODY);
  g_assert_cmpint (PART (bar, 140, 20), ==, IRC_ROADMAP_BESIDE);
  g_assert_cmpint (PART (bar, 140, 90), ==, IRC_ROADMAP_BESIDE);
  /* However short, it can be moved and stretched. */
  g_assert_cmpint (PART (tiny, 103, 55), ==, IRC_ROADMAP_BODY);
  g_assert_cmpint (PART (tiny, 105.5, 55), ==, IRC_ROADMAP_END);
#undef PART
}

/* ---- layout ------------------------------------------------------------- */

static void
test_words_above_when_narrow (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_SAMPLE, self->pool);
  g_autoptr (IrcScene) narrow = draw (self, &spec, 379, 1);
  g_autoptr (IrcScene) wide = draw (self, &spec, 380, 1);
  g_autofree char *waits = chart_squeeze ("after IN2.1");
  g_autofree char *in_narrow = chart_words (narrow, "m-2");
  g_autofree char *in_wide = chart_words (wide, "m-2");

  /* Arrows say it where they have room. */
  g_assert_nonnull (strstr (in_narrow, waits));
  g_assert_null (strstr (in_wide, waits));
  g_assert_cmpfloat (
      irc_scene_get_height (wide), <, irc_scene_get_height (narrow));
}

/* As many lines as the spec allows; the mark has all of the label. */
static void
test_max_lines (ChartFixture *self, gconstpointer data)
{
  IrcRoadmapSpec spec = roadmap_spec (ROADMAP_EXTREME, self->pool);
  g_autoptr (IrcScene) all = draw (self, &spec, 397, 1);
  g_autoptr (IrcScene) cut = NULL;
  g_autofree char *words = NULL;
  const char *id = spec.bars[0].id;

  spec.max_lines = 1;
  cut = draw (self, &spec, 397, 1);
  words = chart_words (cut, id);
  g_assert_nonnull (strstr (words, "…"));
  g_assert_cmpstr (find_mark (cut, id)->label, ==, spec.bars[0].label);
  g_assert_cmpfloat (find_mark (cut, id)->bounds.height,
                     <,
                     find_mark (all, id)->bounds.height);
}

static void
test_empty_says_so (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_EMPTY, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 430, 1);
  g_autofree char *words = chart_words (scene, NULL);

  g_assert_cmpstr (words, ==, "Thereisnomeasureyet.");
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 0);
}

/* Without a start: no axis, no legend, but listed. */
static void
test_unscheduled (ChartFixture *self, gconstpointer data)
{
  const IrcRoadmapSpec spec = roadmap_spec (ROADMAP_OPEN, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 430, 1);
  g_autofree char *words = chart_words (scene, NULL);

  g_assert_cmpstr (words,
                   ==,
                   "NotscheduledOUT2.4WritetheprocedureSOPsforoutpatients"
                   "DrBenExampleafterOUT2.1");
}

/* Today is a line where it is told, and where the axis shows it. */
static void
test_today (ChartFixture *self, gconstpointer data)
{
  IrcRoadmapSpec spec = roadmap_spec (ROADMAP_SAMPLE, self->pool);
  g_autoptr (IrcScene) with = draw (self, &spec, 430, 1);
  g_autofree char *words = chart_words (with, NULL);
  g_autofree char *without = NULL;
  g_autoptr (IrcScene) later = NULL;

  g_assert_nonnull (strstr (words, "today,22November2026"));
  spec.today = spec.first + (double) spec.n_quarters + 1;
  later = draw (self, &spec, 430, 1);
  without = chart_words (later, NULL);
  g_assert_null (strstr (without, "today"));
}

/* ---- arrows ------------------------------------------------------------- */

/* The upright part of an arrow: "stroke #52606D 0.80 M x y0 L x y1 L …". */
typedef struct {
  double x, y0, y1;
} Upright;

static GArray *
list_uprights (const IrcScene *scene, double width)
{
  GArray *uprights = g_array_new (FALSE, FALSE, sizeof (Upright));
  g_autofree char *trace = irc_scene_trace (scene);
  g_auto (GStrv) lines = g_strsplit (trace, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    double line = 0, x = 0, y0 = 0, x1 = 0, y1 = 0;

    if (sscanf (lines[i],
                " stroke #%*6s %lf M %lf %lf L %lf %lf",
                &line,
                &x,
                &y0,
                &x1,
                &y1) == 5 &&
        ABS (line - width) < 0.001 && ABS (x - x1) < 0.001 &&
        ABS (y0 - y1) > 0.001) {
      const Upright upright = { x, y0, y1 };

      g_array_append_val (uprights, upright);
    }
  }
  return uprights;
}

static gboolean
run_together (const Upright *a, const Upright *b)
{
  return ABS (a->x - b->x) < 4.4 &&
         MAX (MIN (a->y0, a->y1), MIN (b->y0, b->y1)) <
             MIN (MAX (a->y0, a->y1), MAX (b->y0, b->y1));
}

/* Arrows that come from different bars can be told apart; those of one bar
 * leave its upper or its lower edge. */
static void
test_arrows_keep_apart (ChartFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3112);
  guint n = 0, n_left_out = 0;

  for (guint i = 0; i < 300; i++) {
    IrcRoadmapSpec spec = roadmap_random (rand, self->pool);
    g_autoptr (IrcScene) every = draw (self, &spec, 600, 1);
    g_autoptr (IrcScene) clear = NULL;
    g_autoptr (GArray) all = list_uprights (every, 0.8);
    g_autoptr (GArray) uprights = NULL;

    spec.clear_arrows = TRUE;
    clear = draw (self, &spec, 600, 1);
    uprights = list_uprights (clear, 0.8);
    n += uprights->len;
    n_left_out += all->len - uprights->len;
    for (guint a = 0; a < uprights->len; a++)
      for (guint b = 0; b < a; b++) {
        const Upright *one = &g_array_index (uprights, Upright, a);
        const Upright *other = &g_array_index (uprights, Upright, b);

        if (run_together (one, other))
          g_assert_true (ABS (one->y0 - other->y0) < 11.01);
      }
  }
  g_assert_cmpuint (n, >, 100);
  g_assert_cmpuint (n_left_out, >, 100);
}

/* What no arrow says is said in words, and only that. */
static void
test_words_for_arrows (ChartFixture *self, gconstpointer data)
{
  IrcRoadmapSpec spec = roadmap_spec (ROADMAP_SAMPLE, self->pool);
  IrcRoadmapBar bars[3] = { spec.bars[0], spec.bars[1], spec.bars[1] };
  const guint first[] = { 0 };
  const char *const ids[] = { "a", "b", "c" };
  const int starts[] = { 0, 0, 2 };
  g_autofree char *waits = chart_squeeze ("after IN2.1");

  for (guint i = 0; i < 3; i++) {
    bars[i].id = ids[i];
    bars[i].start = spec.first + starts[i];
    bars[i].quarters = 1;
    bars[i].n_after = 0;
    bars[i].more_after = FALSE;
    bars[i].waits = "after IN2.1";
  }
  bars[2].after = first;
  bars[2].n_after = 1;
  spec.bars = bars;
  spec.n_bars = 3;
  spec.n_targets = 0;
  spec.clear_arrows = TRUE;
  for (guint way = 0; way < 3; way++) {
    g_autoptr (IrcScene) scene = NULL;
    g_autoptr (GArray) uprights = NULL;
    g_autofree char *words = NULL;

    /* Past the bar between them; hidden behind it; one more elsewhere. */
    bars[1].start = spec.first + (way == 1 ? 0 : 3);
    bars[2].more_after = way == 2;
    scene = draw (self, &spec, 600, 1);
    uprights = list_uprights (scene, 0.8);
    words = chart_words (scene, "c");
    g_assert_cmpuint (uprights->len, ==, way == 1 ? 0 : 1);
    g_assert_cmpint (strstr (words, waits) != NULL, ==, way > 0);
  }
}

/* ---- properties --------------------------------------------------------- */

static void
try_roadmap (ChartFixture *self,
             int i,
             GRand *rand,
             double width,
             double scale,
             const char *what)
{
  const IrcRoadmapSpec spec = roadmap_random (rand, self->pool);

  check_rules (self, &spec, width, scale, what);
}

static void
test_random_roadmaps_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20261122, 300, try_roadmap);
}

/* Words like the real ones are never cut, up to 200 % at 320 px. */
static void
test_real_roadmaps_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  for (int c = 0; c < N_ROADMAP_CASES; c++)
    for (double width = 240; width <= 900; width += 110)
      for (double scale = 1; scale <= 2; scale += 0.5) {
        const IrcRoadmapSpec spec = roadmap_spec ((RoadmapCase) c, self->pool);
        g_autofree char *what = g_strdup_printf (
            "%s, %.1f pt at %.2f", roadmap_case_names[c], width, scale);
        g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);
        g_autofree char *words = chart_words (scene, NULL);

        check_rules (self, &spec, width, scale, what);
        g_assert_null (strstr (words, "…"));
      }
}

#define ADD(name, test) chart_add_test ("/chart/roadmap/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("bars/without-colour", test_known_without_colour);
  ADD ("bars/quarters", test_bar_is_its_quarters);
  ADD ("bars/parts", test_parts_of_a_bar);
  ADD ("layout/narrow", test_words_above_when_narrow);
  ADD ("layout/max-lines", test_max_lines);
  ADD ("layout/empty", test_empty_says_so);
  ADD ("layout/unscheduled", test_unscheduled);
  ADD ("layout/today", test_today);
  ADD ("arrows/apart", test_arrows_keep_apart);
  ADD ("arrows/words", test_words_for_arrows);
  ADD ("properties/random", test_random_roadmaps_keep_the_rules);
  ADD ("properties/real", test_real_roadmaps_keep_the_rules);
  return g_test_run ();
}
