/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-roadmap-specs.h"

#include <math.h>

#define Q(year, quarter) ((year) *4 + (quarter) -1)

const char *const roadmap_case_names[N_ROADMAP_CASES] = {
  "sample", "empty", "one", "open", "extreme",
};

static const guint sample_after[] = { 0, 1, 3 };

static const IrcRoadmapBar sample_bars[] = {
  { .id = "m-1",
    .code = "IN2.1",
    .label = "Protect time for inpatient clinical work",
    .owner = "Dr Ada Example",
    .waits = "",
    .value = "started, Q4 2026 to Q1 2027",
    .start = Q (2026, 4),
    .quarters = 2,
    .status = IRC_ROADMAP_STARTED },
  { .id = "m-2",
    .code = "IN2.2",
    .label = "Order and perform the clinical work of the inpatients",
    .owner = "Dr Ada Example",
    .waits = "after IN2.1",
    .value = "agreed, Q2 2027 to Q3 2027",
    .start = Q (2027, 2),
    .quarters = 2,
    .status = IRC_ROADMAP_AGREED,
    .after = &sample_after[0],
    .n_after = 1 },
  { .id = "m-3",
    .code = "IN2.3",
    .label = "Agree admission rights with the department of medicine",
    .owner = "",
    .waits = "after IN2.2",
    .value =
        "planned, Q1 2027 to Q4 2027, starts before what it depends on is done",
    .start = Q (2027, 1),
    .quarters = 4,
    .status = IRC_ROADMAP_PLANNED,
    .too_early = TRUE,
    .too_late = TRUE,
    .after = &sample_after[1],
    .n_after = 1 },
  { .id = "m-4",
    .code = "OUT2.1",
    .label = "Two clinic sessions per week",
    .owner = "Clinical director",
    .waits = "",
    .value = "done, Q4 2026",
    .start = Q (2026, 4),
    .quarters = 1,
    .status = IRC_ROADMAP_DONE },
  { .id = "m-5",
    .code = "OUT2.3",
    .label = "A limited outpatient clinic",
    .owner = "Head of nursing",
    .waits = "after IN2.1, OUT2.1",
    .value = "dropped, Q3 2027",
    .start = Q (2027, 3),
    .quarters = 1,
    .status = IRC_ROADMAP_DROPPED,
    .after = &sample_after[2],
    .n_after = 1 },
  { .id = "m-6",
    .code = "OUT2.4",
    .label = "Write the procedure SOPs for outpatients",
    .owner = "Dr Ben Example",
    .waits = "after OUT2.1",
    .value = "planned, not scheduled",
    .start = IRC_ROADMAP_UNSCHEDULED,
    .quarters = 1,
    .status = IRC_ROADMAP_PLANNED,
    .after = &sample_after[2],
    .n_after = 1 },
};

static const IrcRoadmapTarget sample_targets[] = {
  { "target-inpatient",
    "Target: inpatient level 2",
    "by September 2027",
    Q (2027, 4) },
  { "target-outpatient",
    "Target: outpatient level 2",
    "by February 2028",
    Q (2028, 1) + 2.0 / 3 },
};

static IrcRoadmapSpec
roadmap_frame (void)
{
  return (IrcRoadmapSpec){
    .measures_title = "Measure",
    .unscheduled_title = "Not scheduled",
    .quarters = { "Q1", "Q2", "Q3", "Q4" },
    .status = { "planned", "agreed", "started", "done", "dropped" },
    .too_early = "starts before what it depends on is done",
    .too_late = "ends after the target date",
    .after = "comes first",
    .today_label = "today, 22 November 2026",
    .empty = "There is no measure yet.",
    .today = NAN,
    .moved = -1,
  };
}

static char *
keep (GPtrArray *pool, char *text)
{
  g_ptr_array_add (pool, text);
  return text;
}

/* Forty measures, each after the one before and the one three before. */
static void
fill_extreme (IrcRoadmapSpec *spec, GPtrArray *pool)
{
  IrcRoadmapBar *bars = g_new0 (IrcRoadmapBar, 40);
  guint *after = g_new0 (guint, 80);

  g_ptr_array_add (pool, bars);
  g_ptr_array_add (pool, after);
  for (guint i = 0; i < 40; i++) {
    after[2 * i] = i - 1;
    after[2 * i + 1] = i - 3;
    bars[i] = (IrcRoadmapBar){
      .id = keep (pool, g_strdup_printf ("m-%u", i + 1)),
      .code = keep (pool, g_strdup_printf ("OUT%u.%u", 1 + i / 14, i + 1)),
      .label = i % 3 == 0 ? "Appoint, train and keep a clinical nurse "
                            "coordinator for the whole of the service"
                          : "Short",
      .owner = i % 2 == 0 ? "The head of the department of radiology" : "",
      .waits = "after what stands above",
      .value = "planned",
      .start = Q (1990 + (int) i * 3 / 2, 1 + (int) i % 4),
      .quarters = 1 + i % 20,
      .status = (IrcRoadmapStatus) (i % IRC_N_ROADMAP_STATUSES),
      .too_early = i % 7 == 0,
      .too_late = i % 5 == 0,
      .after = after + 2 * i,
      .n_after = i < 3 ? 0 : 2,
    };
  }
  spec->bars = bars;
  spec->n_bars = 40;
  spec->first = Q (1990, 1);
  spec->n_quarters = 256;
}

IrcRoadmapSpec
roadmap_spec (RoadmapCase which, GPtrArray *pool)
{
  IrcRoadmapSpec spec = roadmap_frame ();

  if (which == ROADMAP_EXTREME)
    fill_extreme (&spec, pool);
  if (which == ROADMAP_SAMPLE || which == ROADMAP_ONE) {
    spec.bars = sample_bars;
    spec.n_bars =
        which == ROADMAP_SAMPLE ? (guint) G_N_ELEMENTS (sample_bars) : 1;
    spec.first = Q (2026, 4);
    spec.n_quarters = which == ROADMAP_SAMPLE ? 6 : 4;
  }
  if (which == ROADMAP_SAMPLE) {
    spec.targets = sample_targets;
    spec.n_targets = G_N_ELEMENTS (sample_targets);
    spec.today = Q (2026, 4) + 0.58;
  }
  if (which == ROADMAP_OPEN) {
    spec.bars = &sample_bars[5];
    spec.n_bars = 1;
  }
  return spec;
}

static void
fill_random_bar (GRand *rand,
                 GPtrArray *pool,
                 const IrcRoadmapSpec *spec,
                 IrcRoadmapBar *bar,
                 guint index)
{
  guint *after = g_new0 (guint, 3);

  g_ptr_array_add (pool, after);
  *bar = (IrcRoadmapBar){
    .id = keep (pool, g_strdup_printf ("m-%u", index)),
    .code = chart_random_text (rand, pool, 1, 1),
    .label = chart_random_text (rand, pool, 0, 14),
    .owner = chart_random_text (rand, pool, 0, 5),
    .waits = chart_random_text (rand, pool, 0, 5),
    .value = chart_random_text (rand, pool, 1, 9),
    .start = g_rand_int_range (rand, 0, 5) == 0
                 ? IRC_ROADMAP_UNSCHEDULED
                 : spec->first + g_rand_int_range (rand, -3, 30),
    .quarters = (guint) g_rand_int_range (rand, 1, 21),
    .status =
        (IrcRoadmapStatus) g_rand_int_range (rand, 0, IRC_N_ROADMAP_STATUSES),
    .too_early = g_rand_boolean (rand),
    .too_late = g_rand_boolean (rand),
    .after = after,
    .n_after = (guint) g_rand_int_range (rand, 0, 4),
  };
  for (guint i = 0; i < bar->n_after; i++)
    after[i] = (guint) g_rand_int_range (rand, 0, (int) spec->n_bars);
}

IrcRoadmapSpec
roadmap_random (GRand *rand, GPtrArray *pool)
{
  IrcRoadmapSpec spec = roadmap_frame ();
  IrcRoadmapBar *bars = NULL;
  IrcRoadmapTarget *targets = g_new0 (IrcRoadmapTarget, 2);

  g_ptr_array_add (pool, targets);
  spec.measures_title = chart_random_text (rand, pool, 1, 2);
  spec.unscheduled_title = chart_random_text (rand, pool, 1, 3);
  for (guint i = 0; i < IRC_N_ROADMAP_STATUSES; i++)
    spec.status[i] = chart_random_text (rand, pool, 1, 3);
  spec.first = Q (g_rand_int_range (rand, 1900, 2200), 1) +
               g_rand_int_range (rand, 0, 4);
  spec.n_quarters = (guint) g_rand_int_range (rand, 0, 41);
  spec.n_bars = (guint) g_rand_int_range (rand, 0, 20);
  spec.n_targets = (guint) g_rand_int_range (rand, 0, 3);
  spec.targets = targets;
  if (g_rand_boolean (rand))
    spec.today = spec.first + g_rand_double_range (rand, -2, 42);
  for (guint i = 0; i < spec.n_targets; i++)
    targets[i] = (IrcRoadmapTarget){
      .id = i == 0 ? "t-1" : "t-2",
      .label = chart_random_text (rand, pool, 1, 5),
      .date = chart_random_text (rand, pool, 0, 3),
      .at = spec.first + g_rand_double_range (rand, -2, 42),
    };
  bars = g_new0 (IrcRoadmapBar, spec.n_bars + 1);
  g_ptr_array_add (pool, bars);
  for (guint i = 0; i < spec.n_bars; i++)
    fill_random_bar (rand, pool, &spec, &bars[i], i);
  spec.bars = bars;
  spec.moved = g_rand_int_range (rand, -1, 3);
  spec.moved_start = spec.first + g_rand_int_range (rand, -1, 9);
  spec.moved_quarters = (guint) g_rand_int_range (rand, 1, 21);
  return spec;
}
