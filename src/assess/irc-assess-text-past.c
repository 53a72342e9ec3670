/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-text-private.h"
#include "irc-trend.h"

/* ---- surveys ------------------------------------------------------------ */

static void
append_figure (GString *text,
               const IrcLanguage *language,
               const IrcSurveyFigure *figure)
{
  const IrcBenchmark *row = figure->benchmark;
  g_autofree char *percent =
      irc_language_format_percent (language, row->percent, 1);
  g_autofree char *n = irc_language_format_number (language, row->n, 0);
  int year = irc_survey_figure_get_year (figure, NULL);

  g_string_append (text, "    ");
  g_string_append_printf (text,
                          row->kind == IRC_BENCHMARK_LACKS
                              ? irc_text (language, "%s lack it")
                              : irc_text (language, "%s have it"),
                          percent);
  g_string_append_printf (text, ": %s, ", row->survey);
  if (row->n == IRC_UNKNOWN_INT)
    g_string_append (text, irc_text (language, "n not stated"));
  else
    g_string_append_printf (text, irc_text (language, "n = %s"), n);
  if (year == IRC_UNKNOWN_INT)
    g_string_append_printf (
        text, ", %s", irc_text (language, "year not stated"));
  else
    g_string_append_printf (text, ", %d", year);
  if (!figure->reference->printable)
    g_string_append_printf (
        text, ", %s", irc_text (language, "source incomplete"));
  g_string_append_c (text, '\n');
}

static void
append_comparison (GString *text,
                   const IrcLanguage *language,
                   const IrcComparison *comparison)
{
  for (guint i = 0; i < comparison->n_results; i++)
    g_string_append_printf (
        text,
        "  %s  %s (%s)\n",
        comparison->results[i]->criterion->code,
        comparison->results[i]->criterion->label,
        irc_state_label (language, comparison->results[i]->state));
  for (guint i = 0; i < comparison->n_figures; i++)
    append_figure (text, language, &comparison->figures[i]);
}

static void
append_comparisons (GString *text, const IrcAssessment *assessment)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  const IrcResult *const *uncompared = NULL;

  if (n > 0)
    irc_assess_text_heading (
        text,
        irc_text (language,
                  "What surveys found, in shares of those who "
                  "answered"));
  for (guint i = 0; i < n; i++)
    append_comparison (text, language, &comparisons[i]);
  uncompared = irc_assessment_get_uncompared (assessment, &n);
  if (n == 0)
    return;
  /* Translators: codes of criteria follow. */
  g_string_append_printf (
      text, "  %s ", irc_text (language, "Without published figures:"));
  irc_assess_text_codes (text, uncompared, n);
  g_string_append_c (text, '\n');
}

/* ---- history ------------------------------------------------------------ */

static void
append_point (GString *text,
              IrcAssessment *assessment,
              const IrcTrendPoint *point)
{
  g_autoptr (IrcChanges) changes =
      irc_changes_new (assessment, point->entry, IRC_CHANGES_TODAY);
  const char *note = irc_changes_get_content_note (changes);

  g_string_append_printf (text, "  %s\n", irc_changes_get_summary (changes));
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    g_string_append_printf (
        text,
        "    %s\n",
        irc_changes_get_level_sentence (changes, (IrcPathway) i));
  if (*note != '\0')
    g_string_append_printf (text, "    %s\n", note);
}

static void
append_history (GString *text, IrcAssessment *assessment)
{
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  if (n > 1)
    irc_assess_text_heading (
        text, irc_text (irc_assessment_get_language (assessment), "History"));
  for (guint i = 0; i < n; i++)
    if (points[i].entry != IRC_CHANGES_TODAY)
      append_point (text, assessment, &points[i]);
}

void
irc_assess_text_past (GString *text, const IrcAssessment *assessment)
{
  append_comparisons (text, assessment);
  /* A trend keeps its assessment alive, and changes nothing in it. */
  append_history (text, (IrcAssessment *) (guintptr) assessment);
}
