/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"

#include "irc-chart-trend.h"
#include "irc-i18n.h"
#include "irc-trend.h"

static const IrcLanguage *
language_of (const IrcFigure *self)
{
  return irc_assessment_get_language (self->assessment);
}

/* "level 1, 9 of 14 in place" */
static char *
dup_value (const IrcLanguage *language, const IrcTrendPoint *point, guint p)
{
  if (point->levels[p] == 0)
    return g_strdup_printf (
        irc_text (language, "before level 1, %u of %u in place"),
        point->met[p],
        point->total[p]);
  return g_strdup_printf (irc_text (language, "level %d, %u of %u in place"),
                          point->levels[p],
                          point->met[p],
                          point->total[p]);
}

/* ---- the chart ---------------------------------------------------------- */

/* With plain spaces, at which a column may break it. */
static char *
dup_date (const IrcLanguage *language, const IrcTrendPoint *point)
{
  g_autofree char *date = irc_language_format_date (language, point->date);
  GString *text = g_string_new (*date != '\0' ? date : point->name);

  g_string_replace (text, "\u00a0", " ", 0);
  return g_string_free (text, FALSE);
}

static void
fill_column (IrcTrendColumn *column,
             const IrcLanguage *language,
             const IrcTrendPoint *point,
             guint index,
             GPtrArray *pool)
{
  column->date = irc_figure_keep (pool, dup_date (language, point));
  column->title = point->name;
  column->other_content = point->other_content;
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    column->pathways[p].id = irc_figure_keep (
        pool, g_strdup_printf ("%s-%u", irc_pathway_names[p], index));
    column->pathways[p].level = point->levels[p];
    column->pathways[p].met = point->met[p];
    column->pathways[p].count =
        irc_figure_keep (pool, g_strdup_printf ("%u", point->met[p]));
    column->pathways[p].value =
        irc_figure_keep (pool, dup_value (language, point, p));
  }
}

static IrcScene *
render_trend (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IrcTrend) trend = irc_trend_new (self->assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);
  g_autofree IrcTrendColumn *columns = g_new0 (IrcTrendColumn, n + 1);
  IrcTrendSpec spec = {
    .other_content =
        irc_text (language, "made with another version of the evidence pack"),
    .columns = columns,
    .n_columns = n,
  };

  for (guint i = 0; i < n; i++)
    fill_column (&columns[i], language, &points[i], i, pool);
  for (int level = 0; level <= IRC_N_LEVELS; level++)
    spec.level_titles[level] =
        irc_figure_keep (pool, irc_level_name (language, level));
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    spec.titles[p] = irc_pathway_label (language, (IrcPathway) p);
    spec.totals[p] = points[n - 1].total[p];
    spec.count_titles[p] = irc_figure_keep (
        pool,
        /* TRANSLATORS: beside the bars of the trend: "In place, of 14" */
        g_strdup_printf (irc_text (language, "In place, of %u"),
                         spec.totals[p]));
  }
  return irc_chart_trend (&spec, frame);
}

/* ---- in words ----------------------------------------------------------- */

static void
describe_trend (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (IrcTrend) trend = irc_trend_new (self->assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    g_string_append_printf (out,
                            "%s%s: ",
                            out->len > 0 ? " " : "",
                            irc_pathway_label (language, (IrcPathway) p));
    for (guint i = 0; i < n; i++) {
      const char *name = points[i].name;
      g_autofree char *value = dup_value (language, &points[i], p);

      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "", name, value);
      if (points[i].other_content)
        g_string_append (
            out,
            irc_text (language,
                      " (with another version of the evidence pack)"));
    }
    g_string_append_c (out, '.');
  }
}

/* ---- as a table --------------------------------------------------------- */

static IrcFigureTable *
new_trend_table (const IrcFigure *self)
{
  const IrcLanguage *l = language_of (self);
  const char *const heads[] = {
    irc_text (l, "When"),          irc_text (l, "Pathway"),
    irc_text (l, "Level"),         irc_text (l, "In place"),
    irc_text (l, "Left out"),      irc_text (l, "Criteria"),
    irc_text (l, "Evidence pack"), NULL,
  };
  g_autoptr (IrcTrend) trend = irc_trend_new (self->assessment);
  guint n = 0, row = 1;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);
  IrcFigureTable *table = irc_figure_table_new (1 + n * IRC_N_PATHWAYS, heads);

  for (guint i = 0; i < n; i++)
    for (guint p = 0; p < IRC_N_PATHWAYS; p++, row++) {
      char *const cells[] = {
        g_strdup (points[i].name),
        g_strdup (irc_pathway_label (l, (IrcPathway) p)),
        g_strdup_printf ("%d", points[i].levels[p]),
        g_strdup_printf ("%u", points[i].met[p]),
        g_strdup_printf ("%u", points[i].left_out[p]),
        g_strdup_printf ("%u", points[i].total[p]),
        g_strdup (points[i].other_content ? irc_text (l, "another version")
                                          : irc_text (l, "the same")),
      };

      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        irc_figure_table_set (table, row, c, cells[c]);
    }
  return table;
}

const IrcFigureInfo irc_figure_trend = {
  .title = N_ ("Levels and criteria in place over time"),
  .render = render_trend,
  .describe = describe_trend,
  .new_table = new_trend_table,
};
