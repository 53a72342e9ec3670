/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-specs.h"

static const IrcSurveyCriterion survey_criteria[] = {
  { "in-2-admission-rights",
    "IN2.3",
    "Admission rights without own beds",
    IRC_MARK_NOT_IN_PLACE },
  { "out-2-limited-clinic",
    "OUT2.3",
    "Limited IR outpatient clinic",
    IRC_MARK_IN_PLACE },
  { "out-3-clinic",
    "OUT3.1",
    "IR clinic with own staff and revenue to IR",
    IRC_MARK_PARTLY },
  { "in-3-staff",
    "IN3.3",
    "Dedicated IR theatre and support staff",
    IRC_MARK_MET_BY },
  { "in-3-own-beds",
    "IN3.2",
    "Own beds with revenue to IR",
    IRC_MARK_UNANSWERED },
};

static const IrcSurveyCriterion unasked_criteria[] = {
  { "in-2-sops", "IN2.4", "Procedure SOPs (inpatients)", IRC_MARK_PARTLY },
  { "out-2-sops", "OUT2.4", "Procedure SOPs (outpatients)", IRC_MARK_IN_PLACE },
  { "in-3-resources",
    "IN3.4",
    "Independent access to hospital resources (inpatients)",
    IRC_MARK_UNANSWERED },
};

static const IrcSurveyBar survey_bars[] = {
  { "a1",
    "Has admitting rights",
    "One 2024: members, n = 520, 2023",
    "40.3%",
    40.3,
    FALSE,
    FALSE,
    NULL },
  { "a2",
    "Admitting rights, overall",
    "Two 2009: n not stated, 2007",
    "64%",
    64,
    FALSE,
    FALSE,
    NULL },
  { "b1",
    "Has an IR outpatient clinic",
    "One 2024: members, n = 520, 2023",
    "49.6%",
    49.6,
    FALSE,
    FALSE,
    NULL },
  { "c1",
    "Clinical junior doctors lacking",
    "Two 2009: departments, n = 274",
    "46% lack it",
    46,
    TRUE,
    FALSE,
    NULL },
  { "c2",
    "At least one nurse per IR room in regular hours",
    "Three: members, n = 75, 2005; source incomplete",
    "90%",
    90,
    FALSE,
    TRUE,
    NULL },
};

static const IrcSurveyBar extreme_bars[] = {
  { "x1", "Nobody has it", "n = 1", "0%", 0, FALSE, FALSE, NULL },
  { "x2", "Everybody has it", "n = 1", "100%", 100, FALSE, FALSE, NULL },
  { "x3", "Nobody lacks it", "n = 1", "0% lack it", 0, TRUE, FALSE, NULL },
  { "x4",
    "Everybody lacks it",
    "n = 1",
    "100% lack it",
    100,
    TRUE,
    TRUE,
    "One reply, self-selected; the denominator is not printed." },
  { "x5",
    "Hardly anybody has it",
    "n = 100,000",
    "0.1%",
    0.1,
    FALSE,
    FALSE,
    NULL },
};

static const IrcSurveyGroup survey_groups[] = {
  { &survey_criteria[0], 1, &survey_bars[0], 2 },
  { &survey_criteria[1], 2, &survey_bars[2], 1 },
  { &survey_criteria[3], 1, &survey_bars[3], 2 },
};

static const IrcSurveyGroup single_group = {
  &survey_criteria[0], 1, &survey_bars[0], 1
};

static const IrcSurveyGroup extreme_groups[] = {
  { &survey_criteria[0], 5, &extreme_bars[0], 1 },
  { &survey_criteria[4], 1, &extreme_bars[1], 4 },
};

static IrcSurveySpec
survey_frame (void)
{
  return (IrcSurveySpec){
    .words = chart_mark_words,
    .own_title = "This centre",
    .asked_title = "Asked in surveys",
    .share_title = "Share of respondents",
    .axis = { "0%", "100%" },
    .empty = "There is no survey figure to compare with.",
  };
}

IrcSurveySpec
chart_survey_spec (ChartCase which)
{
  IrcSurveySpec spec = survey_frame ();

  if (which == CHART_SAMPLE) {
    spec.groups = survey_groups;
    spec.n_groups = G_N_ELEMENTS (survey_groups);
  } else if (which == CHART_ONE) {
    spec.groups = &single_group;
    spec.n_groups = 1;
  } else if (which == CHART_FULL) {
    spec.groups = extreme_groups;
    spec.n_groups = G_N_ELEMENTS (extreme_groups);
    spec.unasked_title = "No published survey asked about these";
    spec.unasked = unasked_criteria;
    spec.n_unasked = G_N_ELEMENTS (unasked_criteria);
  }
  return spec;
}

static IrcSurveyGroup
random_group (GRand *rand, GPtrArray *pool, guint *serial)
{
  guint n_criteria = (guint) g_rand_int_range (rand, 1, 4);
  guint n_bars = (guint) g_rand_int_range (rand, 1, 6);
  IrcSurveyCriterion *criteria = g_new0 (IrcSurveyCriterion, n_criteria);
  IrcSurveyBar *bars = g_new0 (IrcSurveyBar, n_bars);

  g_ptr_array_add (pool, criteria);
  g_ptr_array_add (pool, bars);
  for (guint i = 0; i < n_criteria; i++) {
    g_ptr_array_add (pool, g_strdup_printf ("c-%u", (*serial)++));
    criteria[i].id = criteria[i].code = g_ptr_array_index (pool, pool->len - 1);
    criteria[i].label = chart_random_text (rand, pool, 1, 10);
    criteria[i].mark = (IrcMark) g_rand_int_range (rand, 0, IRC_N_MARKS);
  }
  for (guint i = 0; i < n_bars; i++) {
    g_ptr_array_add (pool, g_strdup_printf ("b-%u", (*serial)++));
    bars[i].id = g_ptr_array_index (pool, pool->len - 1);
    bars[i].question = chart_random_text (rand, pool, 1, 14);
    bars[i].detail = chart_random_text (rand, pool, 1, 14);
    bars[i].value = chart_random_text (rand, pool, 1, 3);
    bars[i].percent = g_rand_double_range (rand, 0, 100);
    bars[i].lacks = g_rand_boolean (rand);
    bars[i].incomplete = g_rand_boolean (rand);
    bars[i].note =
        g_rand_boolean (rand) ? chart_random_text (rand, pool, 1, 20) : NULL;
  }
  return (IrcSurveyGroup){ criteria, n_criteria, bars, n_bars };
}

IrcSurveySpec
chart_survey_random (GRand *rand, GPtrArray *pool)
{
  IrcSurveySpec spec = survey_frame ();
  IrcSurveyGroup *groups = NULL;
  guint serial = 0;

  chart_random_words (rand, pool, &spec.words);
  spec.own_title = chart_random_text (rand, pool, 1, 3);
  spec.asked_title = chart_random_text (rand, pool, 1, 4);
  spec.share_title = chart_random_text (rand, pool, 1, 4);
  spec.n_groups = (guint) g_rand_int_range (rand, 0, 6);
  groups = g_new0 (IrcSurveyGroup, spec.n_groups + 1);
  g_ptr_array_add (pool, groups);
  for (guint i = 0; i < spec.n_groups; i++)
    groups[i] = random_group (rand, pool, &serial);
  spec.groups = groups;
  if (g_rand_boolean (rand)) {
    const IrcSurveyGroup unasked = random_group (rand, pool, &serial);

    spec.unasked_title = chart_random_text (rand, pool, 1, 8);
    spec.unasked = unasked.criteria;
    spec.n_unasked = unasked.n_criteria;
  }
  return spec;
}
