/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-chart-pillars.h"
#include "irc-figures-private.h"
#include "irc-i18n.h"

G_STATIC_ASSERT (IRC_PILLARS == IRC_N_PILLARS);
G_STATIC_ASSERT (IRC_PILLAR_LEVELS == IRC_N_LEVELS);

static const IrcPillarResult *
pillar_of (const IrcFigure *self, guint index)
{
  guint n = 0;

  return &irc_assessment_get_pillars (self->assessment, &n)[index];
}

static const IrcLabel *
label_of (const IrcFigure *self, const IrcPillarResult *pillar)
{
  return irc_library_get_pillar (irc_assessment_get_library (self->assessment),
                                 pillar->pillar);
}

/* ---- the chart ---------------------------------------------------------- */

/* "3 of 5", short enough for a column. */
static char *
short_count (const IrcLanguage *language, const IrcLevelCount *count)
{
  if (count->total == 0)
    /* TRANSLATORS: in place of "3 of 5": there is no criterion to count */
    return g_strdup (irc_text (language, "none"));
  if (count->left_out > 0)
    /* TRANSLATORS: "3 of 5, 1 left out", criteria in place */
    return g_strdup_printf (irc_text (language,
                                      "%u\xc2\xa0of\xc2\xa0%u, "
                                      "%u\xc2\xa0left\xc2\xa0out"),
                            count->met,
                            count->total,
                            count->left_out);
  /* TRANSLATORS: "3 of 5", criteria in place */
  return g_strdup_printf (
      irc_text (language, "%u of %u"), count->met, count->total);
}

static void
fill_cell (const IrcFigure *self,
           IrcPillarCell *cell,
           IrcPillar pillar,
           const IrcLevelCount *count,
           GPtrArray *pool)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  IrcPillarItem *items = g_new0 (IrcPillarItem, n);

  g_ptr_array_add (pool, items);
  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;

    if (criterion->pillar == pillar && criterion->level == count->level)
      items[cell->n_items++] = (IrcPillarItem){
        .id = criterion->id,
        .label = criterion->label,
        .mark = irc_figure_mark_for_result (&results[i]),
      };
  }
  cell->items = items;
  cell->count = irc_figure_keep (
      pool,
      short_count (irc_assessment_get_language (self->assessment), count));
}

static IrcScene *
render (const IrcFigure *self,
        const IrcChartFrame *frame,
        IrcScene *(*draw) (const IrcPillarsSpec *spec,
                           const IrcChartFrame *frame))
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  IrcPillarsSpec spec = {
    .total_title = irc_text (language, "All levels"),
    .area_words = irc_text (language, "the criteria in place"),
    .settled_words =
        irc_text (language,
                  "with those that are left out as not applicable: no "
                  "strength, but no obstacle to the level"),
  };

  irc_figure_fill_words (&spec.words, language);
  for (guint l = 0; l < IRC_N_LEVELS; l++)
    spec.level_titles[l] =
        irc_figure_keep (pool, irc_figure_dup_level (language, (int) l + 1));
  for (guint p = 0; p < IRC_N_PILLARS; p++) {
    const IrcPillarResult *pillar = pillar_of (self, p);
    IrcPillarRow *row = &spec.pillars[p];

    row->title = label_of (self, pillar)->label;
    row->note = label_of (self, pillar)->note;
    row->total = irc_figure_keep (pool, short_count (language, &pillar->total));
    for (guint l = 0; l < IRC_N_LEVELS; l++)
      fill_cell (
          self, &row->levels[l], pillar->pillar, &pillar->levels[l], pool);
  }
  return draw (&spec, frame);
}

static IrcScene *
render_bars (const IrcFigure *self, const IrcChartFrame *frame)
{
  return render (self, frame, irc_chart_pillars_bars);
}

static IrcScene *
render_radar (const IrcFigure *self, const IrcChartFrame *frame)
{
  return render (self, frame, irc_chart_pillars_radar);
}

/* ---- in words ----------------------------------------------------------- */

static char *
full_count (const IrcLanguage *language, const IrcLevelCount *count)
{
  return count->total == 0 ? g_strdup (irc_text (language, "no criterion"))
                           : irc_figure_dup_count (language, count);
}

static void
describe_pillars (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);

  for (guint p = 0; p < IRC_N_PILLARS; p++) {
    const IrcPillarResult *pillar = pillar_of (self, p);
    g_autofree char *total = full_count (language, &pillar->total);

    if (out->len > 0)
      g_string_append_c (out, ' ');
    /* TRANSLATORS: "Staff: 2 of 5 in place." */
    g_string_append_printf (out,
                            irc_text (language, "%s: %s."),
                            label_of (self, pillar)->label,
                            total);
    for (guint l = 0; l < IRC_N_LEVELS; l++) {
      g_autofree char *count = full_count (language, &pillar->levels[l]);

      g_string_append_c (out, ' ');
      /* TRANSLATORS: "Level 2: 3 of 5 in place." */
      g_string_append_printf (out,
                              irc_text (language, "Level %d: %s."),
                              pillar->levels[l].level,
                              count);
    }
  }
}

/* ---- as a table --------------------------------------------------------- */

/* Takes @level. */
static void
fill_row (const IrcFigure *self,
          IrcFigureTable *table,
          guint row,
          const IrcPillarResult *pillar,
          char *level,
          const IrcLevelCount *count)
{
  const guint numbers[] = { count->met,  count->left_out,   count->partly,
                            count->open, count->unanswered, count->total };

  irc_figure_table_set (
      table, row, 0, g_strdup (label_of (self, pillar)->label));
  irc_figure_table_set (table, row, 1, level);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    irc_figure_table_set (
        table, row, 2 + i, g_strdup_printf ("%u", numbers[i]));
}

static IrcFigureTable *
new_pillars_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  const char *const heads[] = {
    irc_text (l, "Pillar"),
    irc_text (l, "Level"),
    irc_text (l, "In place"),
    irc_text (l, "Left out"),
    irc_text (l, "Partly"),
    irc_text (l, "Open"),
    irc_text (l, "Not answered"),
    irc_text (l, "Criteria"),
    NULL,
  };
  IrcFigureTable *table =
      irc_figure_table_new (1 + IRC_N_PILLARS * (IRC_N_LEVELS + 1), heads);
  guint row = 1;

  for (guint p = 0; p < IRC_N_PILLARS; p++) {
    const IrcPillarResult *pillar = pillar_of (self, p);

    for (guint k = 0; k < IRC_N_LEVELS; k++)
      fill_row (self,
                table,
                row++,
                pillar,
                g_strdup_printf ("%d", pillar->levels[k].level),
                &pillar->levels[k]);
    fill_row (self,
              table,
              row++,
              pillar,
              g_strdup (irc_text (l, "All levels")),
              &pillar->total);
  }
  return table;
}

const IrcFigureInfo irc_figure_pillars_bars = {
  .title = N_ ("Infrastructure, staff and time"),
  .render = render_bars,
  .describe = describe_pillars,
  .new_table = new_pillars_table,
};

const IrcFigureInfo irc_figure_pillars_radar = {
  .title = N_ ("Infrastructure, staff and time"),
  .render = render_radar,
  .describe = describe_pillars,
  .new_table = new_pillars_table,
};
