/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-pillars-specs.h"

const char *const pillars_case_names[PILLARS_N_CASES] = {
  "none", "one", "empty", "sample", "extreme"
};

/* How many criteria data/content/levels.json has for each pillar and level. */
static const guint real_counts[IRC_PILLARS][IRC_PILLAR_LEVELS] = {
  { 1, 3, 5 }, { 0, 2, 3 }, { 5, 4, 3 }
};

static const guint extreme_counts[IRC_PILLARS][IRC_PILLAR_LEVELS] = {
  { 60, 0, 1 }, { 7, 12, 2 }, { 0, 0, 31 }
};

static const IrcMark sample_marks[] = {
  IRC_MARK_PARTLY,       IRC_MARK_IN_PLACE,   IRC_MARK_NOT_IN_PLACE,
  IRC_MARK_IN_PLACE,     IRC_MARK_TO_VERIFY,  IRC_MARK_MET_BY,
  IRC_MARK_NOT_IN_PLACE, IRC_MARK_UNANSWERED, IRC_MARK_LEFT_OUT,
};

static const char *
keep (GPtrArray *pool, char *string)
{
  g_ptr_array_add (pool, string);
  return string;
}

static IrcPillarsSpec
pillars_frame (void)
{
  return (IrcPillarsSpec){
    .words = chart_mark_words,
    .level_titles = { "Level 1", "Level 2", "Level 3" },
    .total_title = "All levels",
    .area_words = "in place",
    .settled_words = "with those left out: no strength",
    .pillars = { { .title = "Infrastructure",
                   .note = "rooms, beds, rights and systems" },
                 { .title = "Staff", .note = "people and their skills" },
                 { .title = "Time", .note = "protected hours" } },
  };
}

static guint
count_met (const IrcPillarCell *cell)
{
  guint n = 0;

  for (guint i = 0; i < cell->n_items; i++)
    n += cell->items[i].mark == IRC_MARK_IN_PLACE ||
         cell->items[i].mark == IRC_MARK_MET_BY;
  return n;
}

static void
fill_cell (IrcPillarsSpec *spec,
           guint pillar,
           guint level,
           guint n,
           IrcMark (*mark) (guint index),
           GPtrArray *pool)
{
  IrcPillarCell *cell = &spec->pillars[pillar].levels[level];
  IrcPillarItem *items = g_new0 (IrcPillarItem, n + 1);

  g_ptr_array_add (pool, items);
  for (guint i = 0; i < n; i++)
    items[i] = (IrcPillarItem){
      keep (pool, g_strdup_printf ("c-%u-%u-%u", pillar, level, i)),
      keep (pool, g_strdup_printf ("Criterion %u", i + 1)),
      mark (pillar + 2 * level + 3 * i),
    };
  cell->items = items;
  cell->n_items = n;
  cell->count =
      n == 0 ? "none"
             : keep (pool, g_strdup_printf ("%u of %u", count_met (cell), n));
}

static void
add_totals (IrcPillarsSpec *spec, GPtrArray *pool)
{
  for (guint p = 0; p < IRC_PILLARS; p++) {
    IrcPillarRow *row = &spec->pillars[p];
    guint met = 0, total = 0;

    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
      met += count_met (&row->levels[l]);
      total += row->levels[l].n_items;
    }
    row->total = total == 0
                     ? "none"
                     : keep (pool, g_strdup_printf ("%u of %u", met, total));
  }
}

static IrcMark
sample_mark (guint index)
{
  return sample_marks[index % G_N_ELEMENTS (sample_marks)];
}

static IrcMark
no_answer (guint index)
{
  return IRC_MARK_UNANSWERED;
}

static IrcMark
all_or_nothing (guint index)
{
  return index % 2 == 0 ? IRC_MARK_IN_PLACE : IRC_MARK_LEFT_OUT;
}

IrcPillarsSpec
pillars_spec (PillarsCase which, GPtrArray *pool)
{
  IrcPillarsSpec spec = pillars_frame ();

  for (guint p = 0; p < IRC_PILLARS; p++)
    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++)
      switch (which) {
        case PILLARS_ONE:
          fill_cell (&spec, p, l, p == 1 && l == 1, sample_mark, pool);
          break;
        case PILLARS_EMPTY:
          fill_cell (&spec, p, l, real_counts[p][l], no_answer, pool);
          break;
        case PILLARS_SAMPLE:
          fill_cell (&spec, p, l, real_counts[p][l], sample_mark, pool);
          break;
        case PILLARS_EXTREME:
          fill_cell (&spec, p, l, extreme_counts[p][l], all_or_nothing, pool);
          break;
        case PILLARS_NONE:
        default:
          fill_cell (&spec, p, l, 0, no_answer, pool);
          break;
      }
  add_totals (&spec, pool);
  if (which == PILLARS_EXTREME) {
    spec.pillars[0].title = "Krankenhausinformationssystem und Infrastruktur";
    spec.pillars[1].note = "people, their skills, and everything else that a "
                           "department of this size can think of";
    spec.level_titles[2] = "Level 3, which is the highest";
  }
  return spec;
}

IrcPillarsSpec
pillars_random (GRand *rand, GPtrArray *pool)
{
  IrcPillarsSpec spec = pillars_frame ();
  guint serial = 0;

  chart_random_words (rand, pool, &spec.words);
  spec.total_title = chart_random_text (rand, pool, 1, 3);
  spec.area_words = chart_random_text (rand, pool, 1, 3);
  spec.settled_words = chart_random_text (rand, pool, 1, 9);
  for (guint p = 0; p < IRC_PILLARS; p++) {
    IrcPillarRow *row = &spec.pillars[p];

    row->title = chart_random_text (rand, pool, 1, 3);
    row->note = chart_random_text (rand, pool, 0, 8);
    row->total = chart_random_text (rand, pool, 1, 3);
    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
      guint n = (guint) g_rand_int_range (rand, 0, 9);
      IrcPillarItem *items = g_new0 (IrcPillarItem, n + 1);

      g_ptr_array_add (pool, items);
      for (guint i = 0; i < n; i++)
        items[i] = (IrcPillarItem){
          keep (pool, g_strdup_printf ("c-%u", serial++)),
          chart_random_text (rand, pool, 0, 9),
          (IrcMark) g_rand_int_range (rand, 0, IRC_N_MARKS),
        };
      row->levels[l] =
          (IrcPillarCell){ items, n, chart_random_text (rand, pool, 1, 4) };
      spec.level_titles[l] = chart_random_text (rand, pool, 1, 3);
    }
  }
  return spec;
}
