/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"
#include "irc-i18n.h"

static void
fill_cell (IrcMatrixCell *cell, const IrcResult *result)
{
  cell->id = result->criterion->id;
  cell->code = result->criterion->code;
  cell->label = result->criterion->label;
  cell->mark = irc_figure_mark_for_result (result);
  cell->blocking = result->blocking[IRC_PATHWAY_INPATIENT] ||
                   result->blocking[IRC_PATHWAY_OUTPATIENT];
}

static IrcScene *
render_matrix (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree IrcMatrixCell *cells =
      g_new0 (IrcMatrixCell, MAX (n, 1) * IRC_N_LEVELS * 3);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  IrcMatrixSpec spec = { 0 };

  irc_figure_fill_words (&spec.words, language);
  spec.column_titles[0] = irc_pathway_label (language, IRC_PATHWAY_INPATIENT);
  spec.column_titles[1] = irc_pathway_label (language, IRC_PATHWAY_OUTPATIENT);
  spec.shared_title = irc_text (language, "Both pathways");
  spec.blocking_note =
      irc_text (language, "stands between the centre and its next level");
  for (int level = 0; level < IRC_N_LEVELS; level++) {
    IrcMatrixBand *band = &spec.bands[level];
    band->title =
        irc_figure_keep (strings, irc_figure_dup_level (language, level + 1));
    for (guint column = 0; column < 3; column++) {
      IrcMatrixCell *first = cells + ((guint) level * 3 + column) * n;

      band->cells[column] = first;
      for (guint i = 0; i < n; i++)
        if (results[i].criterion->level == level + 1 &&
            (guint) results[i].criterion->pathway == column)
          fill_cell (&first[band->n_cells[column]++], &results[i]);
    }
  }
  return irc_chart_matrix (&spec, frame);
}

static void
describe_matrix (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  IrcMarkWords words = { 0 };
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  irc_figure_fill_words (&words, language);
  for (guint mark = 0; mark < IRC_N_MARKS; mark++) {
    g_autoptr (GPtrArray) labels = g_ptr_array_new ();

    for (guint i = 0; i < n; i++)
      if ((guint) irc_figure_mark_for_result (&results[i]) == mark)
        g_ptr_array_add (labels,
                         (gpointer) (gintptr) results[i].criterion->label);
    if (labels->len == 0)
      continue;
    g_ptr_array_add (labels, NULL);
    if (out->len > 0)
      g_string_append_c (out, ' ');
    g_string_append_c (out, g_ascii_toupper (words.mark[mark][0]));
    g_string_append (out, words.mark[mark] + 1);
    g_string_append (out, ": ");
    for (guint i = 0; g_ptr_array_index (labels, i) != NULL; i++)
      g_string_append_printf (out,
                              "%s%s",
                              i > 0 ? "; " : "",
                              (const char *) g_ptr_array_index (labels, i));
    g_string_append_c (out, '.');
  }
}

static IrcFigureTable *
new_matrix_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  const char *heads[] = {
    irc_text (l, "Code"),    irc_text (l, "Criterion"), irc_text (l, "Level"),
    irc_text (l, "Pathway"), irc_text (l, "State"),     NULL,
  };
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  IrcFigureTable *table = irc_figure_table_new (1 + n, heads);
  IrcMarkWords words = { 0 };

  irc_figure_fill_words (&words, l);
  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;

    irc_figure_table_set (table, i + 1, 0, g_strdup (criterion->code));
    irc_figure_table_set (table, i + 1, 1, g_strdup (criterion->label));
    irc_figure_table_set (
        table, i + 1, 2, g_strdup_printf ("%d", criterion->level));
    irc_figure_table_set (
        table, i + 1, 3, g_strdup (irc_pathway_label (l, criterion->pathway)));
    irc_figure_table_set (
        table,
        i + 1,
        4,
        g_strdup (words.mark[irc_figure_mark_for_result (&results[i])]));
  }
  return table;
}

const IrcFigureInfo irc_figure_matrix = {
  .title = N_ ("Criteria by level and pathway"),
  .render = render_matrix,
  .describe = describe_matrix,
  .new_table = new_matrix_table,
};
