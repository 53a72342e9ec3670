/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-specs.h"

const char *const chart_case_names[CHART_N_CASES] = {
  "sample", "empty", "full", "one"
};

const IrcMarkWords chart_mark_words = {
  .mark = { "in place",
            "in place through a higher criterion",
            "partly",
            "not in place",
            "to verify",
            "not applicable",
            "unanswered" },
  .letter = { "", "", "P", "N", "?", "\u2013", "" },
};

/* Level, column (0 inpatient, 1 outpatient, 2 both), id, code, label: as in
 * data/content/levels.json. */
typedef struct {
  int level, column;
  const char *id, *code, *label;
} Criterion;

static const Criterion criteria[] = {
  { 1, 0, "in-1-rounds", "IN1.1", "IR rounds on all treated inpatients" },
  { 1,
    0,
    "in-1-preprocedure",
    "IN1.2",
    "Talk with inpatients before the procedure" },
  { 1, 0, "in-1-mdt", "IN1.3", "IR in MDT meetings (inpatients)" },
  { 1,
    1,
    "out-1-outpatients",
    "OUT1.1",
    "IR sees outpatients without an own clinic" },
  { 1,
    1,
    "out-1-preprocedure",
    "OUT1.2",
    "Work-up and talk with outpatients beforehand" },
  { 1, 1, "out-1-mdt", "OUT1.3", "IR in MDT meetings (outpatients)" },
  { 2, 0, "in-2-time", "IN2.1", "Dedicated time for inpatient clinical work" },
  { 2,
    0,
    "in-2-clinical-work",
    "IN2.2",
    "IR orders and performs clinical work (inpatients)" },
  { 2,
    0,
    "in-2-admission-rights",
    "IN2.3",
    "Admission rights without own beds" },
  { 2, 0, "in-2-sops", "IN2.4", "Procedure SOPs (inpatients)" },
  { 2,
    1,
    "out-2-time",
    "OUT2.1",
    "Dedicated time for outpatient clinical work" },
  { 2,
    1,
    "out-2-clinical-work",
    "OUT2.2",
    "IR orders and performs clinical work (outpatients)" },
  { 2, 1, "out-2-limited-clinic", "OUT2.3", "Limited IR outpatient clinic" },
  { 2, 1, "out-2-sops", "OUT2.4", "Procedure SOPs (outpatients)" },
  { 2,
    2,
    "any-2-entry-point",
    "OUT2.5",
    "IR referral pathway and entry point" },
  { 3, 0, "in-3-ward-rounds", "IN3.1", "Regular ward rounds" },
  { 3, 0, "in-3-own-beds", "IN3.2", "Own beds with revenue to IR" },
  { 3, 0, "in-3-staff", "IN3.3", "Dedicated IR theatre and support staff" },
  { 3,
    0,
    "in-3-resources",
    "IN3.4",
    "Independent access to hospital resources (inpatients)" },
  { 3,
    0,
    "in-3-training",
    "IN3.5",
    "Training scheme for IRs and staff (inpatient care)" },
  { 3,
    0,
    "in-3-mm",
    "IN3.6",
    "M&M meetings as part of governance (inpatients)" },
  { 3,
    1,
    "out-3-clinic",
    "OUT3.1",
    "IR clinic with own staff and revenue to IR" },
  { 3,
    1,
    "out-3-resources",
    "OUT3.2",
    "Independent access to hospital resources (outpatients)" },
  { 3,
    1,
    "out-3-training",
    "OUT3.3",
    "Training scheme for IRs and staff (outpatient care)" },
  { 3,
    1,
    "out-3-mm",
    "OUT3.4",
    "M&M meetings as part of governance (outpatients)" },
  { 3,
    1,
    "out-3-day-unit",
    "OUT3.5",
    "IR day unit from referral to follow-up" },
};

/* ---- ladder ------------------------------------------------------------- */

static const char *const level_titles[3] = { "Level 1", "Level 2", "Level 3" };
static const char *const summaries[3] = {
  "IR meets its patients: it sees them before and after treatment and speaks "
  "up in the team meetings.",
  "IR works as a clinical team: it has time, orders, admission rights, a "
  "limited clinic, written procedures and a way in.",
  "IR runs its own service: clinic, beds, day unit, staff, access to "
  "resources, training and governance.",
};
static const char *const rung_labels[2][3] = {
  { "Inpatient, level 1", "Inpatient, level 2", "Inpatient, level 3" },
  { "Outpatient, level 1", "Outpatient, level 2", "Outpatient, level 3" },
};

static IrcLadderSpec
ladder_frame (void)
{
  IrcLadderSpec spec = { .words = chart_mark_words, .open = "not in place" };

  for (int p = 0; p < 2; p++) {
    IrcLadderPathway *pathway = &spec.pathways[p];

    pathway->id = p == 0 ? "inpatient" : "outpatient";
    pathway->title = p == 0 ? "Inpatient" : "Outpatient";
    pathway->standing = "Before level 1";
    pathway->target_label = "";
    for (int l = 0; l < 3; l++) {
      pathway->rungs[l].title = level_titles[l];
      pathway->rungs[l].summary = summaries[l];
      pathway->rungs[l].label = rung_labels[p][l];
      pathway->rungs[l].status = "not reached";
    }
  }
  return spec;
}

static void
set_rung (IrcLadderRung *rung,
          const guint counts[5],
          const char *count,
          gboolean reached)
{
  rung->met = counts[0];
  rung->partly = counts[1];
  rung->open = counts[2];
  rung->left_out = counts[3];
  rung->unanswered = counts[4];
  rung->count = count;
  rung->reached = reached;
  rung->status = reached ? "reached" : "not reached";
}

/* Met, partly, open, left out, unanswered. */
typedef struct {
  guint counts[5];
  const char *count;
  gboolean reached;
} RungData;

static const RungData rung_data[CHART_N_CASES][2][3] = {
  { { { { 3, 0, 0, 0, 0 }, "3 of 3 in place", TRUE },
      { { 2, 1, 2, 0, 0 }, "2 of 5 in place", FALSE },
      { { 1, 1, 3, 0, 1 }, "1 of 6 in place", FALSE } },
    { { { 1, 1, 0, 1, 0 }, "1 of 2 in place, 1 left out", FALSE },
      { { 1, 0, 3, 0, 1 }, "1 of 5 in place", FALSE },
      { { 0, 0, 3, 0, 2 }, "0 of 5 in place", FALSE } } },
  { { { { 0, 0, 0, 0, 3 }, "0 of 3 in place", FALSE },
      { { 0, 0, 0, 0, 5 }, "0 of 5 in place", FALSE },
      { { 0, 0, 0, 0, 6 }, "0 of 6 in place", FALSE } },
    { { { 0, 0, 0, 0, 3 }, "0 of 3 in place", FALSE },
      { { 0, 0, 0, 0, 5 }, "0 of 5 in place", FALSE },
      { { 0, 0, 0, 0, 5 }, "0 of 5 in place", FALSE } } },
  { { { { 3, 0, 0, 0, 0 }, "3 of 3 in place", TRUE },
      { { 5, 0, 0, 0, 0 }, "5 of 5 in place", TRUE },
      { { 5, 0, 0, 1, 0 }, "5 of 5 in place, 1 left out", TRUE } },
    { { { 2, 0, 0, 1, 0 }, "2 of 2 in place, 1 left out", TRUE },
      { { 5, 0, 0, 0, 0 }, "5 of 5 in place", TRUE },
      { { 1, 1, 1, 1, 1 }, "1 of 4 in place, 1 left out", FALSE } } },
  { { { { 0, 1, 0, 0, 0 }, "0 of 1 in place", FALSE },
      { { 0, 0, 0, 0, 0 }, "0 of 0 in place", FALSE },
      { { 0, 0, 0, 0, 0 }, "0 of 0 in place", FALSE } },
    { { { 0, 0, 0, 0, 0 }, "0 of 0 in place", FALSE },
      { { 0, 0, 0, 0, 0 }, "0 of 0 in place", FALSE },
      { { 0, 0, 0, 0, 0 }, "0 of 0 in place", FALSE } } },
};

IrcLadderSpec
chart_ladder_spec (ChartCase which)
{
  IrcLadderSpec spec = ladder_frame ();

  for (int p = 0; p < 2; p++)
    for (int l = 0; l < 3; l++) {
      const RungData *data = &rung_data[which][p][l];

      set_rung (
          &spec.pathways[p].rungs[l], data->counts, data->count, data->reached);
    }
  if (which == CHART_SAMPLE) {
    spec.pathways[0].level = 1;
    spec.pathways[0].standing = "Level 1";
    spec.pathways[0].target = 2;
    spec.pathways[0].target_label = "Target: level 2 by March 2027";
    spec.pathways[1].target = 1;
    spec.pathways[1].target_label = "Target: level 1 by December 2026";
  } else if (which == CHART_FULL) {
    spec.pathways[0].level = 3;
    spec.pathways[0].standing = "Level 3";
    spec.pathways[0].target = 3;
    spec.pathways[0].target_label = "Target: level 3 by September 2028";
    spec.pathways[1].level = 2;
    spec.pathways[1].standing = "Level 2";
    spec.pathways[1].target = 3;
    spec.pathways[1].target_label = "Target: level 3 by September 2028";
  }
  return spec;
}

/* ---- matrix ------------------------------------------------------------- */

typedef struct {
  const char *id;
  IrcMark mark;
  gboolean blocking;
} State;

/* The centre of the sample; what is not named is not in place. */
static const State sample_states[] = {
  { "in-1-rounds", IRC_MARK_IN_PLACE, FALSE },
  { "in-1-preprocedure", IRC_MARK_IN_PLACE, FALSE },
  { "in-1-mdt", IRC_MARK_IN_PLACE, FALSE },
  { "out-1-outpatients", IRC_MARK_MET_BY, FALSE },
  { "out-1-preprocedure", IRC_MARK_PARTLY, TRUE },
  { "out-1-mdt", IRC_MARK_LEFT_OUT, FALSE },
  { "in-2-time", IRC_MARK_PARTLY, TRUE },
  { "in-2-clinical-work", IRC_MARK_IN_PLACE, FALSE },
  { "in-2-admission-rights", IRC_MARK_NOT_IN_PLACE, TRUE },
  { "in-2-sops", IRC_MARK_IN_PLACE, FALSE },
  { "out-2-limited-clinic", IRC_MARK_IN_PLACE, FALSE },
  { "any-2-entry-point", IRC_MARK_TO_VERIFY, TRUE },
  { "in-3-ward-rounds", IRC_MARK_UNANSWERED, FALSE },
  { "in-3-staff", IRC_MARK_PARTLY, FALSE },
  { "in-3-mm", IRC_MARK_IN_PLACE, FALSE },
  { "out-3-training", IRC_MARK_UNANSWERED, FALSE },
  { "out-3-mm", IRC_MARK_UNANSWERED, FALSE },
};

static void
set_state (ChartCase which, IrcMatrixCell *cell, guint index)
{
  if (which == CHART_SAMPLE) {
    cell->mark = IRC_MARK_NOT_IN_PLACE;
    for (gsize i = 0; i < G_N_ELEMENTS (sample_states); i++)
      if (g_str_equal (cell->id, sample_states[i].id)) {
        cell->mark = sample_states[i].mark;
        cell->blocking = sample_states[i].blocking;
      }
  } else if (which == CHART_EMPTY) {
    cell->mark = IRC_MARK_UNANSWERED;
  } else {
    cell->mark = (IrcMark) (index % IRC_N_MARKS);
    cell->blocking = index % 3 == 0;
  }
}

IrcMatrixSpec
chart_matrix_spec (ChartCase which, GPtrArray *pool)
{
  IrcMatrixSpec spec = {
    .words = chart_mark_words,
    .column_titles = { "Inpatient", "Outpatient" },
    .shared_title = "Both pathways",
    .blocking_note = "stands between the centre and its next level",
  };

  for (int l = 0; l < 3; l++)
    spec.bands[l].title = level_titles[l];
  for (int l = 0; l < 3; l++)
    for (int c = 0; c < 3; c++) {
      IrcMatrixCell *cells = g_new0 (IrcMatrixCell, G_N_ELEMENTS (criteria));
      guint n = 0;

      g_ptr_array_add (pool, cells);
      for (guint i = 0; i < G_N_ELEMENTS (criteria); i++) {
        if (criteria[i].level != l + 1 || criteria[i].column != c ||
            (which == CHART_ONE && i > 0))
          continue;
        cells[n].id = criteria[i].id;
        cells[n].code = criteria[i].code;
        cells[n].label = criteria[i].label;
        set_state (which, &cells[n], i);
        n++;
      }
      spec.bands[l].cells[c] = cells;
      spec.bands[l].n_cells[c] = n;
    }
  return spec;
}

/* ---- random ------------------------------------------------------------- */

GPtrArray *
chart_pool_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static const char *
random_word (GRand *rand)
{
  static const char *const words[] = {
    "IR",
    "ward",
    "Visite",
    "Krankenhausinformationssystem",
    "clinic",
    "a",
    "r\u00e9f\u00e9rents",
    "\u03b5\u03c0\u03b9\u03c0\u03ad\u03b4\u03bf\u03c5",
    "day-case",
    "and/or",
    "(outpatients)",
    "\u043f\u0430\u0446\u0438\u0435\u043d\u0442\u043e\u0432",
    "M&M",
    "24/7",
    "e\u0301tape",
    "governance",
  };

  return words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
}

const char *
chart_random_text (GRand *rand, GPtrArray *pool, int min_words, int max_words)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, min_words, max_words + 1);

  for (int i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, random_word (rand));
  }
  g_ptr_array_add (pool, g_string_free (text, FALSE));
  return g_ptr_array_index (pool, pool->len - 1);
}

void
chart_random_words (GRand *rand, GPtrArray *pool, IrcMarkWords *words)
{
  static const char *const letters[] = {
    "", "I", "W", "?", "\u2013", "\u00c4"
  };

  for (int i = 0; i < IRC_N_MARKS; i++) {
    words->mark[i] = chart_random_text (rand, pool, 1, 5);
    words->letter[i] =
        letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))];
  }
}

IrcLadderSpec
chart_ladder_random (GRand *rand, GPtrArray *pool)
{
  IrcLadderSpec spec = ladder_frame ();

  chart_random_words (rand, pool, &spec.words);
  for (int p = 0; p < 2; p++) {
    IrcLadderPathway *pathway = &spec.pathways[p];

    pathway->title = chart_random_text (rand, pool, 1, 3);
    pathway->level = g_rand_int_range (rand, 0, 4);
    pathway->standing = chart_random_text (rand, pool, 1, 4);
    pathway->target = g_rand_int_range (rand, 0, 4);
    pathway->target_label = chart_random_text (rand, pool, 0, 8);
    for (int l = 0; l < 3; l++) {
      guint counts[5];

      for (int i = 0; i < 5; i++)
        counts[i] = (guint) g_rand_int_range (rand, 0, 5);
      set_rung (&pathway->rungs[l],
                counts,
                chart_random_text (rand, pool, 0, 7),
                l < pathway->level);
      pathway->rungs[l].title = chart_random_text (rand, pool, 1, 3);
      pathway->rungs[l].summary = chart_random_text (rand, pool, 0, 25);
    }
  }
  return spec;
}

IrcMatrixSpec
chart_matrix_random (GRand *rand, GPtrArray *pool)
{
  IrcMatrixSpec spec = {
    .column_titles = { chart_random_text (rand, pool, 1, 3),
                       chart_random_text (rand, pool, 1, 3) },
    .shared_title = chart_random_text (rand, pool, 1, 3),
    .blocking_note = chart_random_text (rand, pool, 1, 12)
  };
  guint serial = 0;

  chart_random_words (rand, pool, &spec.words);
  for (int b = 0; b < 3; b++) {
    spec.bands[b].title = chart_random_text (rand, pool, 1, 3);
    for (int c = 0; c < 3; c++) {
      guint n = (guint) g_rand_int_range (rand, 0, c == 2 ? 3 : 8);
      IrcMatrixCell *cells = g_new0 (IrcMatrixCell, n + 1);

      g_ptr_array_add (pool, cells);
      for (guint i = 0; i < n; i++) {
        g_ptr_array_add (pool, g_strdup_printf ("c-%u", serial));
        cells[i].id = g_ptr_array_index (pool, pool->len - 1);
        g_ptr_array_add (pool, g_strdup_printf ("X%u.%u", b, serial++));
        cells[i].code = g_ptr_array_index (pool, pool->len - 1);
        cells[i].label = chart_random_text (rand, pool, 0, 14);
        cells[i].mark = (IrcMark) g_rand_int_range (rand, 0, IRC_N_MARKS);
        cells[i].blocking = g_rand_boolean (rand);
      }
      spec.bands[b].cells[c] = cells;
      spec.bands[b].n_cells[c] = n;
    }
  }
  return spec;
}
