/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-past-specs.h"

static const char *
keep (GPtrArray *pool, char *text)
{
  g_ptr_array_add (pool, text);
  return text;
}

/* ---- trend --------------------------------------------------------------- */

static void
set_column (IrcTrendColumn *column, guint index, guint n, GPtrArray *pool)
{
  static const char *const pathways[] = { "inpatient", "outpatient" };

  column->date =
      index + 1 == n
          ? "today"
          : keep (pool, g_strdup_printf ("14 November %u", 2027 - n + index));
  column->title = column->date;
  column->other_content = index % 3 == 0 && index + 1 < n;
  for (guint p = 0; p < 2; p++) {
    const int level = (int) (index * 4 / MAX (n, 1)) - (int) p;
    const guint met = 2 + 12 * (index + 1) / n - p;

    column->pathways[p].id =
        keep (pool, g_strdup_printf ("%s-%u", pathways[p], index));
    column->pathways[p].level = MAX (level, 0);
    column->pathways[p].met = met;
    column->pathways[p].count = keep (pool, g_strdup_printf ("%u", met));
    column->pathways[p].value = keep (
        pool,
        g_strdup_printf ("level %d, %u of 14 in place", MAX (level, 0), met));
  }
}

IrcTrendSpec
chart_trend_spec (guint n_columns, GPtrArray *pool)
{
  IrcTrendColumn *columns = g_new0 (IrcTrendColumn, n_columns + 1);

  g_ptr_array_add (pool, columns);
  for (guint i = 0; i < n_columns; i++)
    set_column (&columns[i], i, n_columns, pool);
  return (IrcTrendSpec){
    .titles = { "Inpatient", "Outpatient" },
    .level_titles = { "Before level 1", "Level 1", "Level 2", "Level 3" },
    .count_titles = { "In place, of 14", "In place, of 13" },
    .totals = { 14, 13 },
    .other_content = "made with other content than today's",
    .columns = columns,
    .n_columns = n_columns,
  };
}

IrcTrendSpec
chart_trend_random (GRand *rand, GPtrArray *pool)
{
  const guint n = (guint) g_rand_int_range (rand, 0, 30);
  IrcTrendSpec spec = chart_trend_spec (n, pool);
  IrcTrendColumn *columns = g_new0 (IrcTrendColumn, n + 1);

  g_ptr_array_add (pool, columns);
  for (guint i = 0; i < n; i++) {
    columns[i] = spec.columns[i];
    columns[i].date = chart_random_text (rand, pool, 1, 4);
    columns[i].other_content = g_rand_boolean (rand);
    for (guint p = 0; p < 2; p++) {
      columns[i].pathways[p].level = g_rand_int_range (rand, 0, 4);
      columns[i].pathways[p].met = (guint) g_rand_int_range (rand, 0, 40);
    }
  }
  spec.columns = columns;
  for (guint i = 0; i < 4; i++)
    spec.level_titles[i] = chart_random_text (rand, pool, 1, 4);
  for (guint p = 0; p < 2; p++) {
    spec.titles[p] = chart_random_text (rand, pool, 1, 4);
    spec.count_titles[p] = chart_random_text (rand, pool, 1, 4);
    spec.totals[p] = (guint) g_rand_int_range (rand, 0, 40);
  }
  spec.other_content = chart_random_text (rand, pool, 1, 8);
  return spec;
}

/* ---- colleagues' centres ------------------------------------------------- */

/* The cells of a band of the matrix, one after the other. */
static GPtrArray *
list_cells (const IrcMatrixBand *band)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint c = 0; c < 3; c++)
    for (guint i = 0; i < band->n_cells[c]; i++)
      g_ptr_array_add (cells, (gpointer) (gintptr) &band->cells[c][i]);
  return cells;
}

static IrcSideBand
side_band (const IrcMatrixBand *band, guint n_centres, GPtrArray *pool)
{
  g_autoptr (GPtrArray) cells = list_cells (band);
  IrcSideRow *rows = g_new0 (IrcSideRow, cells->len + 1);

  g_ptr_array_add (pool, rows);
  for (guint i = 0; i < cells->len; i++) {
    const IrcMatrixCell *cell = cells->pdata[i];
    IrcMark *marks = g_new0 (IrcMark, n_centres + 1);

    g_ptr_array_add (pool, marks);
    for (guint c = 0; c < n_centres; c++)
      marks[c] = (IrcMark) ((cell->mark + c * (i + 1)) % IRC_N_MARKS);
    rows[i] = (IrcSideRow){ .id = cell->id,
                            .code = cell->code,
                            .label = cell->label,
                            .marks = marks,
                            .value = "side by side" };
  }
  return (IrcSideBand){ band->title, rows, cells->len };
}

IrcSideSpec
chart_side_spec (ChartCase which, guint n_centres, GPtrArray *pool)
{
  static const char *const centres[] = { "This centre",
                                         "University Hospital Alba",
                                         "Centre A",
                                         "St Elsewhere",
                                         "Centre B" };
  static const char *const levels[] = { "1", "0", "3", "2", "1" };
  const IrcMatrixSpec matrix = chart_matrix_spec (which, pool);
  IrcSideSpec spec = {
    .words = chart_mark_words,
    .centres = centres,
    .n_centres = MIN (n_centres, G_N_ELEMENTS (centres)),
    .level_titles = { "Level reached, inpatient", "Level reached, outpatient" },
    .levels = { levels, levels },
  };

  for (guint b = 0; b < 3; b++)
    spec.bands[b] = side_band (&matrix.bands[b], spec.n_centres, pool);
  return spec;
}

IrcSideSpec
chart_side_random (GRand *rand, GPtrArray *pool)
{
  const guint n = (guint) g_rand_int_range (rand, 1, 6);
  IrcSideSpec spec = chart_side_spec (
      (ChartCase) g_rand_int_range (rand, 0, CHART_N_CASES), n, pool);
  const char **centres = g_new0 (const char *, n);

  g_ptr_array_add (pool, centres);
  for (guint i = 0; i < n; i++)
    centres[i] = chart_random_text (rand, pool, 1, 6);
  spec.centres = centres;
  chart_random_words (rand, pool, &spec.words);
  for (guint p = 0; p < 2; p++)
    spec.level_titles[p] = chart_random_text (rand, pool, 1, 4);
  return spec;
}

static IrcSpreadBand
spread_band (const IrcMatrixBand *band, guint n_others, GPtrArray *pool)
{
  g_autoptr (GPtrArray) cells = list_cells (band);
  IrcSpreadRow *rows = g_new0 (IrcSpreadRow, cells->len + 1);

  g_ptr_array_add (pool, rows);
  for (guint i = 0; i < cells->len; i++) {
    const IrcMatrixCell *cell = cells->pdata[i];

    rows[i] = (IrcSpreadRow){ .id = cell->id,
                              .code = cell->code,
                              .label = cell->label,
                              .own = cell->mark,
                              .value = "spread" };
    for (guint k = 0; k < n_others; k++)
      rows[i].counts[(k * (i + 1) / 3) % IRC_N_MARKS]++;
    rows[i].count =
        keep (pool,
              g_strdup_printf (
                  "%u of %u", rows[i].counts[IRC_MARK_IN_PLACE], n_others));
  }
  return (IrcSpreadBand){ band->title, rows, cells->len };
}

IrcSpreadSpec
chart_spread_spec (ChartCase which, guint n_others, GPtrArray *pool)
{
  static const char *const titles[] = {
    "Before level 1", "Level 1", "Level 2", "Level 3"
  };
  static const char *const pathways[] = { "inpatient", "outpatient" };
  const IrcMatrixSpec matrix = chart_matrix_spec (which, pool);
  IrcSpreadSpec spec = {
    .words = chart_mark_words,
    .others_words = chart_mark_words,
    .own_title = "This centre",
    .others_title =
        keep (pool, g_strdup_printf ("%u colleagues’ centres", n_others)),
    .pathway_titles = { "Level reached, inpatient",
                        "Level reached, outpatient" },
    .n_others = n_others,
  };

  for (guint p = 0; p < 2; p++)
    for (guint level = 0; level < 4; level++)
      spec.levels[p][level] = (IrcSpreadLevel){
        .id = keep (pool, g_strdup_printf ("%s-%u", pathways[p], level)),
        .title = titles[level],
        .n = level == p + 1 ? n_others - n_others / 2 : n_others / 6,
        .own = level == 1,
        .value = "level",
      };
  for (guint b = 0; b < 3; b++)
    spec.bands[b] = spread_band (&matrix.bands[b], n_others, pool);
  return spec;
}

IrcSpreadSpec
chart_spread_random (GRand *rand, GPtrArray *pool)
{
  IrcSpreadSpec spec =
      chart_spread_spec ((ChartCase) g_rand_int_range (rand, 0, CHART_N_CASES),
                         (guint) g_rand_int_range (rand, 5, 80),
                         pool);

  chart_random_words (rand, pool, &spec.words);
  chart_random_words (rand, pool, &spec.others_words);
  spec.own_title = chart_random_text (rand, pool, 1, 3);
  spec.others_title = chart_random_text (rand, pool, 1, 5);
  for (guint p = 0; p < 2; p++) {
    spec.pathway_titles[p] = chart_random_text (rand, pool, 1, 4);
    for (guint level = 0; level < 4; level++)
      spec.levels[p][level].title = chart_random_text (rand, pool, 1, 3);
  }
  return spec;
}
