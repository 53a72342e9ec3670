/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trend.h"

#include "test-assess-support.h"

/* Without history there is today alone, with the counts of the assessment. */
static void
test_empty (void)
{
  g_autofree char *answers =
      irc_test_answers ("'in-2-time': {'state': 'partly'}");
  g_autoptr (IrcAssessment) assessment = irc_test_assess (answers);
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (points[0].date, ==, "");
  g_assert_cmpuint (points[0].entry, ==, IRC_CHANGES_TODAY);
  g_assert_false (points[0].other_content);
  g_assert_cmpint (points[0].levels[IRC_PATHWAY_INPATIENT], ==, 1);
  g_assert_cmpint (points[0].levels[IRC_PATHWAY_OUTPATIENT], ==, 3);
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++) {
    const IrcPathwayResult *pathway =
        irc_assessment_get_pathway (assessment, p);
    guint met = 0, total = 0;

    for (guint i = 0; i < IRC_N_LEVELS; i++) {
      met += pathway->levels[i].met;
      total += pathway->levels[i].total;
    }
    g_assert_cmpuint (points[0].met[p], ==, met);
    g_assert_cmpuint (points[0].total[p], ==, total);
  }
}

/* Out of order in the file, two on one day, one dated after today. */
static void
test_order (void)
{
  static const char *const labels[] = { "b", "c", "a", "d", "" };
  g_autoptr (IrcAssessment) assessment =
      irc_test_assess ("'history': [{'date': '2025-03-01', 'label': 'a'},"
                       "{'date': '2024-03-01', 'label': 'b'},"
                       "{'date': '2024-03-01', 'label': 'c'},"
                       "{'date': '2199-01-01', 'label': 'd'}]");
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (points[i].label, ==, labels[i]);
  g_assert_cmpuint (points[0].entry, ==, 1);
  g_assert_cmpuint (points[1].entry, ==, 2);
}

/* Levels as stored, even where the answers would say otherwise; criteria by
 * today's rule: out-3-clinic includes out-2-limited-clinic and stands for it,
 * a criterion that is no more counts nowhere. */
static void
test_then (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'history': [{'date': '2025-01-01',"
      " 'content': {'pack': 'ircase-base', 'version': '2020.01'},"
      " 'levels': {'inpatient': 2, 'outpatient': 1}, 'answers': {"
      "'x-9-gone': {'state': 'in-place'},"
      "'in-1-mdt': {'state': 'in-place'},"
      "'in-1-rounds': {'state': 'partly'},"
      "'out-1-mdt': {'state': 'not-applicable', 'counted': false},"
      "'out-3-clinic': {'state': 'in-place'}}}]");
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  g_autoptr (IrcTrend) trend = irc_trend_new (assessment);
  guint n = 0, n_criteria = 0, met = 0;
  const IrcTrendPoint *point = irc_trend_get_points (trend, &n);
  const IrcCriterion *criteria =
      irc_library_get_criteria (library, &n_criteria);

  for (guint i = 0; i < n_criteria; i++)
    met += g_str_equal (criteria[i].id, "out-3-clinic") ||
           g_strv_contains (criteria[i].satisfied_by, "out-3-clinic");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (point->levels[IRC_PATHWAY_INPATIENT], ==, 2);
  g_assert_cmpint (point->levels[IRC_PATHWAY_OUTPATIENT], ==, 1);
  g_assert_cmpuint (met, >=, 2);
  g_assert_cmpuint (point->met[IRC_PATHWAY_INPATIENT], ==, 1);
  g_assert_cmpuint (point->met[IRC_PATHWAY_OUTPATIENT], ==, met);
  g_assert_cmpuint (point->left_out[IRC_PATHWAY_OUTPATIENT], ==, 1);
  g_assert_cmpuint (point->total[IRC_PATHWAY_INPATIENT], ==, 14);
  g_assert_cmpuint (point->total[IRC_PATHWAY_OUTPATIENT], ==, 13);
  g_assert_cmpuint (point->unknown, ==, 1);
  g_assert_true (point->other_content);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/empty", test_empty);
  g_test_add_func ("/trend/order", test_order);
  g_test_add_func ("/trend/then", test_then);
  return g_test_run ();
}
