/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-specs.h"
#include "test-support.h"

static IrcScene *
draw (ChartFixture *self, const IrcLadderSpec *spec, double width, double scale)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);

  return irc_chart_ladder (spec, &frame);
}

static GPtrArray *
list_ids (void)
{
  static const char *const ids[] = { "inpatient-1",  "inpatient-2",
                                     "inpatient-3",  "outpatient-1",
                                     "outpatient-2", "outpatient-3" };
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (list, (gpointer) ids[i]);
  return list;
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, ChartCase which, double width, double scale)
{
  const IrcLadderSpec spec = chart_ladder_spec (which);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (
      scene, width, scale, "ladder-%s", chart_case_names[which]);
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

/* ---- marks -------------------------------------------------------------- */

static void
test_marks_tell_rung_count_and_status (ChartFixture *self, gconstpointer data)
{
  const IrcLadderSpec spec = chart_ladder_spec (CHART_SAMPLE);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  const IrcTag *first = irc_scene_get_mark (scene, 0);
  const IrcTag *second = irc_scene_get_mark (scene, 1);

  g_assert_cmpstr (first->label, ==, "Inpatient, level 1");
  g_assert_cmpstr (first->value, ==, "3 of 3 in place, reached");
  g_assert_cmpstr (second->label, ==, "Inpatient, level 2");
  g_assert_cmpstr (second->value, ==, "2 of 5 in place, not reached");
}

static void
test_mark_without_status_has_the_count (ChartFixture *self, gconstpointer data)
{
  IrcLadderSpec spec = chart_ladder_spec (CHART_SAMPLE);
  g_autoptr (IrcScene) scene = NULL;

  spec.pathways[0].rungs[0].status = "";
  scene = draw (self, &spec, 397, 1);
  g_assert_cmpstr (irc_scene_get_mark (scene, 0)->value, ==, "3 of 3 in place");
}

/* Level 3 is on top, and both pathways stand on the same lines. */
static void
test_rungs_rise_with_their_level (ChartFixture *self, gconstpointer data)
{
  const IrcLadderSpec spec = chart_ladder_spec (CHART_SAMPLE);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  IrcRect bounds[6];

  for (guint i = 0; i < 6; i++)
    bounds[i] = irc_scene_get_mark (scene, i)->bounds;
  for (int l = 0; l < 2; l++)
    g_assert_cmpfloat (bounds[l].y, >, bounds[l + 1].y);
  for (int l = 0; l < 3; l++) {
    g_assert_cmpfloat_with_epsilon (bounds[l].y, bounds[l + 3].y, 0.01);
    g_assert_cmpfloat (bounds[l].x + bounds[l].width, <, bounds[l + 3].x);
  }
}

static void
test_narrow_ladders_stand_below_each_other (ChartFixture *self,
                                            gconstpointer data)
{
  const IrcLadderSpec spec = chart_ladder_spec (CHART_SAMPLE);
  g_autoptr (IrcScene) scene = draw (self, &spec, 379, 1);
  const IrcRect lowest = irc_scene_get_mark (scene, 0)->bounds;
  const IrcRect highest = irc_scene_get_mark (scene, 5)->bounds;

  g_assert_cmpfloat (lowest.y + lowest.height, <, highest.y);
}

/* ---- what stands on it -------------------------------------------------- */

static void
assert_has (const char *words, const char *text)
{
  g_autofree char *squeezed = chart_squeeze (text);

  if (strstr (words, squeezed) == NULL)
    g_error ("“%s” does not stand in “%s”", squeezed, words);
}

static void
test_standing_target_and_counts_are_written (ChartFixture *self,
                                             gconstpointer data)
{
  const IrcLadderSpec spec = chart_ladder_spec (CHART_SAMPLE);
  const double widths[] = { 240, 320, 397, 450, 900, 1200 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (double scale = 1; scale <= 2; scale += 0.5) {
      g_autoptr (IrcScene) scene = draw (self, &spec, widths[w], scale);
      g_autofree char *all = chart_words (scene, NULL);
      g_autofree char *target = chart_words (scene, "inpatient-2");

      g_assert_null (strstr (all, "…"));
      assert_has (all, "Level 1");
      assert_has (all, "Before level 1");
      assert_has (target, "2 of 5 in place");
      assert_has (target, "Target: level 2 by March 2027");
    }
}

static void
test_legend_names_only_what_occurs (ChartFixture *self, gconstpointer data)
{
  const IrcLadderSpec spec = chart_ladder_spec (CHART_EMPTY);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  g_autofree char *all = chart_words (scene, NULL);

  assert_has (all, "unanswered");
  g_assert_null (strstr (all, "partly"));
  g_assert_null (strstr (all, "notinplace"));
}

/* ---- properties --------------------------------------------------------- */

static void
try_ladder (ChartFixture *self,
            int i,
            GRand *rand,
            double width,
            double scale,
            const char *what)
{
  g_autoptr (GPtrArray) ids = list_ids ();
  const IrcLadderSpec spec = chart_ladder_random (rand, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
}

static void
test_random_ladders_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20260301, 300, try_ladder);
}

/* The real words at every width and size that the program offers. */
static void
test_real_ladders_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = list_ids ();

  for (int c = 0; c < CHART_N_CASES; c++)
    for (double width = 240; width <= 1400; width += 47)
      for (double scale = 0.8; scale <= 2; scale += 0.4) {
        const IrcLadderSpec spec = chart_ladder_spec ((ChartCase) c);
        g_autofree char *what = g_strdup_printf (
            "%s, %.1f pt at %.2f", chart_case_names[c], width, scale);
        g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

        chart_check_geometry (scene, self->fonts, width, what);
        chart_check_marks (scene, ids, what);
      }
}

#define ADD(name, test) chart_add_test ("/chart/ladder/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("marks/value", test_marks_tell_rung_count_and_status);
  ADD ("marks/no-status", test_mark_without_status_has_the_count);
  ADD ("rungs/rise", test_rungs_rise_with_their_level);
  ADD ("rungs/narrow", test_narrow_ladders_stand_below_each_other);
  ADD ("words", test_standing_target_and_counts_are_written);
  ADD ("legend", test_legend_names_only_what_occurs);
  ADD ("properties/random", test_random_ladders_keep_the_rules);
  ADD ("properties/real", test_real_ladders_keep_the_rules);
  return g_test_run ();
}
