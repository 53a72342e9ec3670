/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-json-private.h"
#include "irc-trend.h"

/* ---- surveys ------------------------------------------------------------ */

static void
write_int_or_null (IrcJsonWriter *writer, const char *name, int value)
{
  if (value == IRC_UNKNOWN_INT)
    irc_json_writer_null (writer, name);
  else
    irc_json_writer_int (writer, name, value);
}

static void
write_figure (IrcJsonWriter *writer, const IrcSurveyFigure *figure)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "benchmark", figure->benchmark->id);
  irc_json_writer_string (
      writer, "kind", irc_benchmark_kind_names[figure->benchmark->kind]);
  irc_json_writer_double (writer, "percent", figure->benchmark->percent);
  write_int_or_null (writer, "n", figure->benchmark->n);
  write_int_or_null (writer, "year", irc_survey_figure_get_year (figure, NULL));
  irc_json_writer_string (writer, "reference", figure->reference->id);
  irc_json_writer_boolean (writer, "printable", figure->reference->printable);
  irc_json_writer_end_object (writer);
}

static void
write_comparison (IrcJsonWriter *writer, const IrcComparison *comparison)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_assess_json_results (
      writer, "criteria", comparison->results, comparison->n_results);
  irc_json_writer_begin_array (writer, "figures");
  for (guint i = 0; i < comparison->n_figures; i++)
    write_figure (writer, &comparison->figures[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

static void
write_comparisons (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  const IrcResult *const *uncompared = NULL;

  irc_json_writer_begin_array (writer, "comparisons");
  for (guint i = 0; i < n; i++)
    write_comparison (writer, &comparisons[i]);
  irc_json_writer_end_array (writer);
  uncompared = irc_assessment_get_uncompared (assessment, &n);
  irc_assess_json_results (writer, "uncompared", uncompared, n);
}

/* ---- history ------------------------------------------------------------ */

static void
write_counts (IrcJsonWriter *writer, const char *name, const guint *counts)
{
  irc_json_writer_begin_object (writer, name);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_writer_int (writer, irc_pathway_names[i], counts[i]);
  irc_json_writer_end_object (writer);
}

static void
write_changes (IrcJsonWriter *writer, const IrcChanges *changes)
{
  irc_json_writer_begin_object (writer, "changes");
  irc_json_writer_string (writer, "summary", irc_changes_get_summary (changes));
  irc_json_writer_string (
      writer, "content_note", irc_changes_get_content_note (changes));
  for (IrcChangeKind kind = 0; kind < IRC_N_CHANGE_KINDS; kind++) {
    guint n = 0;
    const IrcChange *change = irc_changes_get (changes, kind, &n);

    irc_json_writer_begin_array (writer, irc_change_kind_names[kind]);
    for (guint i = 0; i < n; i++)
      irc_json_writer_string (writer, NULL, change[i].id);
    irc_json_writer_end_array (writer);
  }
  irc_json_writer_end_object (writer);
}

static void
write_point (IrcJsonWriter *writer,
             IrcAssessment *assessment,
             const IrcTrendPoint *point)
{
  g_autoptr (IrcChanges) changes =
      irc_changes_new (assessment, point->entry, IRC_CHANGES_TODAY);

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "date", point->date);
  irc_json_writer_string (writer, "label", point->label);
  irc_json_writer_begin_object (writer, "levels");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_writer_int (writer, irc_pathway_names[i], point->levels[i]);
  irc_json_writer_end_object (writer);
  write_counts (writer, "met", point->met);
  write_counts (writer, "left_out", point->left_out);
  write_counts (writer, "total", point->total);
  irc_json_writer_boolean (writer, "other_content", point->other_content);
  write_changes (writer, changes);
  irc_json_writer_end_object (writer);
}

static void
write_history (IrcJsonWriter *writer, IrcAssessment *assessment)
{
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  irc_json_writer_begin_array (writer, "history");
  for (guint i = 0; i < n; i++)
    if (points[i].entry != IRC_CHANGES_TODAY)
      write_point (writer, assessment, &points[i]);
  irc_json_writer_end_array (writer);
}

void
irc_assess_json_past (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  write_comparisons (writer, assessment);
  /* A trend keeps its assessment alive, and changes nothing in it. */
  write_history (writer, (IrcAssessment *) (guintptr) assessment);
}
