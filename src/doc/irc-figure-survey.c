/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"

#include "irc-i18n.h"
#include "irc-survey-words.h"

/* How many figures of @comparison this figure shows; they stand first. */
static guint
count_shown (const IrcFigure *self, const IrcComparison *comparison)
{
  return self->kind == IRC_FIGURE_SURVEY_ALL ? comparison->n_figures
                                             : comparison->n_printable;
}

/* The screen says so of criteria without a figure; the paper's text does. */
static const IrcResult *const *
get_unasked (const IrcFigure *self, guint *n)
{
  const IrcResult *const *unasked =
      irc_assessment_get_uncompared (self->assessment, n);

  if (self->kind != IRC_FIGURE_SURVEY_ALL)
    *n = 0;
  return unasked;
}

/* ---- the chart ---------------------------------------------------------- */

static const IrcSurveyCriterion *
new_criteria (const IrcResult *const *results, guint n, GPtrArray *pool)
{
  IrcSurveyCriterion *criteria = g_new0 (IrcSurveyCriterion, MAX (n, 1));

  g_ptr_array_add (pool, criteria);
  for (guint i = 0; i < n; i++) {
    const IrcResult *result = results[i];

    criteria[i] = (IrcSurveyCriterion){
      .id = result->criterion->id,
      .code = result->criterion->code,
      .label = result->criterion->label,
      .mark = irc_figure_mark_for_result (result),
    };
  }
  return criteria;
}

/* On paper the warnings stand in a table beside the figure. */
static const char *
note_of (const IrcFigure *self, const IrcSurveyFigure *figure)
{
  const char *note = figure->benchmark->note;

  return self->kind == IRC_FIGURE_SURVEY_ALL && *note != '\0' ? note : NULL;
}

static const IrcSurveyBar *
new_bars (const IrcFigure *self,
          const IrcComparison *comparison,
          guint n,
          GPtrArray *pool)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  IrcSurveyBar *bars = g_new0 (IrcSurveyBar, n);

  g_ptr_array_add (pool, bars);
  for (guint i = 0; i < n; i++) {
    const IrcSurveyFigure *figure = &comparison->figures[i];

    bars[i] = (IrcSurveyBar){
      .id = figure->benchmark->id,
      .question = figure->benchmark->question,
      .detail =
          irc_figure_keep (pool, irc_survey_dup_detail (language, figure)),
      .value = irc_figure_keep (pool, irc_survey_dup_share (language, figure)),
      .percent = figure->benchmark->percent,
      .lacks = figure->benchmark->kind == IRC_BENCHMARK_LACKS,
      .incomplete = !figure->reference->printable,
      .note = note_of (self, figure),
    };
  }
  return bars;
}

static IrcScene *
render_survey (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);
  const IrcResult *const *unasked = NULL;
  g_autofree IrcSurveyGroup *groups = g_new0 (IrcSurveyGroup, MAX (n, 1));
  IrcSurveySpec spec = {
    .own_title = irc_text (language, "This centre"),
    .asked_title = irc_text (language, "Asked in surveys"),
    .share_title = irc_text (language, "Share of respondents"),
    .axis = { irc_figure_keep (pool,
                               irc_language_format_percent (language, 0, 0)),
              irc_figure_keep (
                  pool, irc_language_format_percent (language, 100, 0)) },
    .empty = irc_text (language, "There is no survey figure to compare with."),
    .groups = groups,
  };

  unasked = get_unasked (self, &spec.n_unasked);
  irc_figure_fill_words (&spec.words, language);
  for (guint i = 0; i < n; i++) {
    guint shown = count_shown (self, &comparisons[i]);

    if (shown > 0)
      groups[spec.n_groups++] = (IrcSurveyGroup){
        .criteria = new_criteria (
            comparisons[i].results, comparisons[i].n_results, pool),
        .n_criteria = comparisons[i].n_results,
        .bars = new_bars (self, &comparisons[i], shown, pool),
        .n_bars = shown,
      };
  }
  spec.unasked_title =
      irc_text (language, "No published survey asked about these");
  spec.unasked = new_criteria (unasked, spec.n_unasked, pool);
  return irc_chart_survey (&spec, frame);
}

/* ---- in words ----------------------------------------------------------- */

/* "Limited IR outpatient clinic: not in place; …" */
static void
describe_criteria (const IrcFigure *self,
                   const IrcResult *const *results,
                   guint n,
                   GString *out)
{
  IrcMarkWords words = { 0 };

  irc_figure_fill_words (&words,
                         irc_assessment_get_language (self->assessment));
  for (guint i = 0; i < n; i++) {
    const IrcResult *result = results[i];

    g_string_append_printf (out,
                            "%s%s: %s",
                            i > 0 ? "; " : "",
                            result->criterion->label,
                            words.mark[irc_figure_mark_for_result (result)]);
  }
}

static void
describe_unasked (const IrcFigure *self, GString *out)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n = 0;
  const IrcResult *const *unasked = get_unasked (self, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        labels, "%s%s", i > 0 ? "; " : "", unasked[i]->criterion->label);
  if (n == 0)
    return;
  g_string_append_c (out, ' ');
  /* TRANSLATORS: names of criteria */
  g_string_append_printf (
      out,
      irc_text (irc_assessment_get_language (self->assessment),
                "No published survey asked about: %s."),
      labels->str);
}

static void
describe_survey (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    guint shown = count_shown (self, &comparisons[i]);

    if (shown == 0)
      continue;
    if (out->len > 0)
      g_string_append_c (out, ' ');
    describe_criteria (
        self, comparisons[i].results, comparisons[i].n_results, out);
    /* TRANSLATORS: goes on after the centre's own state */
    g_string_append (out, irc_text (language, "; of respondents"));
    for (guint k = 0; k < shown; k++) {
      const IrcSurveyFigure *figure = &comparisons[i].figures[k];
      g_autofree char *share = irc_survey_dup_share (language, figure);
      g_autofree char *year = irc_survey_dup_year (language, figure);

      g_string_append_printf (out, "%s %s (%s)", k > 0 ? "," : "", share, year);
    }
    g_string_append_c (out, '.');
  }
  if (out->len == 0)
    g_string_append (
        out, irc_text (language, "There is no survey figure to compare with."));
  describe_unasked (self, out);
}

/* ---- as a table --------------------------------------------------------- */

static char *
dup_codes (const IrcComparison *comparison)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < comparison->n_results; i++)
    g_string_append_printf (out,
                            "%s%s",
                            i > 0 ? ", " : "",
                            comparison->results[i]->criterion->code);
  return g_string_free (out, FALSE);
}

static char *
dup_states (const IrcFigure *self, const IrcResult *const *results, guint n)
{
  GString *out = g_string_new (NULL);

  describe_criteria (self, results, n, out);
  return g_string_free (out, FALSE);
}

static void
fill_row (const IrcFigure *self,
          IrcFigureTable *table,
          guint row,
          const IrcComparison *comparison,
          const IrcSurveyFigure *figure)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  char *const cells[] = {
    dup_codes (comparison),
    dup_states (self, comparison->results, comparison->n_results),
    g_strdup (figure->benchmark->question),
    irc_survey_dup_share (l, figure),
    irc_survey_dup_n (l, figure),
    irc_survey_dup_year (l, figure),
    irc_survey_dup_detail (l, figure),
    g_strdup (figure->benchmark->note),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    irc_figure_table_set (table, row, i, cells[i]);
}

static void
fill_unasked_row (const IrcFigure *self,
                  IrcFigureTable *table,
                  guint row,
                  const IrcResult *result)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);

  for (guint i = 0; i < table->n_columns; i++)
    irc_figure_table_set (
        table,
        row,
        i,
        i == 0   ? g_strdup (result->criterion->code)
        : i == 1 ? dup_states (self, &result, 1)
        : i == 2 ? g_strdup (irc_text (l, "No published survey asked about it"))
                 : g_strdup (""));
}

static IrcFigureTable *
new_survey_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  const char *const heads[] = {
    irc_text (l, "Code"),
    irc_text (l, "This centre"),
    irc_text (l, "Question"),
    irc_text (l, "Share of respondents"),
    irc_text (l, "n"),
    irc_text (l, "Year"),
    irc_text (l, "Source and who answered"),
    irc_text (l, "To beware of"),
    NULL,
  };
  guint n = 0, n_rows = 0, row = 1, n_unasked = 0;
  const IrcResult *const *unasked = get_unasked (self, &n_unasked);
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);
  IrcFigureTable *table = NULL;

  for (guint i = 0; i < n; i++)
    n_rows += count_shown (self, &comparisons[i]);
  table = irc_figure_table_new (1 + n_rows + n_unasked, heads);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < count_shown (self, &comparisons[i]); k++)
      fill_row (
          self, table, row++, &comparisons[i], &comparisons[i].figures[k]);
  for (guint i = 0; i < n_unasked; i++)
    fill_unasked_row (self, table, row++, unasked[i]);
  return table;
}

const IrcFigureInfo irc_figure_survey = {
  .title = N_ ("What surveys found"),
  .render = render_survey,
  .describe = describe_survey,
  .new_table = new_survey_table,
};
