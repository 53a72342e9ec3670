/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assessment.h"

#include "test-assess-support.h"

/* ---- against the rows of the pack --------------------------------------- */

static gboolean
is_compared_kind (const IrcBenchmark *row)
{
  return row->kind == IRC_BENCHMARK_HAS || row->kind == IRC_BENCHMARK_LACKS;
}

/* Each row of kind has or lacks stands in exactly one comparison, which is of
 * exactly its criteria; no other row stands in any. */
static void
test_every_row_once (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  guint n = 0, n_rows = 0, n_wanted = 0, n_found = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  const IrcBenchmark *rows = irc_library_get_benchmarks (library, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    n_wanted += is_compared_kind (&rows[i]) && rows[i].criteria[0] != NULL;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < comparisons[i].n_figures; k++) {
      const IrcBenchmark *row = comparisons[i].figures[k].benchmark;

      n_found++;
      g_assert_true (is_compared_kind (row));
      g_assert_cmpuint (g_strv_length ((char **) (gintptr) row->criteria),
                        ==,
                        comparisons[i].n_results);
      for (guint c = 0; c < comparisons[i].n_results; c++)
        g_assert_true (g_strv_contains (
            row->criteria, comparisons[i].results[c]->criterion->id));
      g_assert_cmpstr (
          comparisons[i].figures[k].reference->id, ==, row->reference);
    }
  g_assert_cmpuint (n_found, ==, n_wanted);
  g_assert_cmpuint (n_wanted, >, 15);
}

static void
test_order (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  guint last = 0;

  for (guint i = 0; i < n; i++) {
    const IrcComparison *c = &comparisons[i];

    g_assert_cmpuint (c->results[0]->criterion->index, >=, last);
    last = c->results[0]->criterion->index;
    for (guint k = 1; k < c->n_results; k++)
      g_assert_cmpuint (c->results[k]->criterion->index,
                        >,
                        c->results[k - 1]->criterion->index);
    for (guint k = 0; k < c->n_figures; k++) {
      g_assert_true (c->figures[k].reference->printable ==
                     (k < c->n_printable));
      if (k > 0 && k != c->n_printable)
        g_assert_cmpint (irc_survey_figure_get_year (&c->figures[k - 1], NULL),
                         >=,
                         irc_survey_figure_get_year (&c->figures[k], NULL));
    }
  }
}

static gboolean
is_in (const IrcComparison *comparison, const IrcResult *result)
{
  for (guint i = 0; i < comparison->n_results; i++)
    if (comparison->results[i] == result)
      return TRUE;
  return FALSE;
}

static void
test_uncompared (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  guint n = 0, n_results = 0, n_none = 0, next = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);
  const IrcResult *results =
      irc_assessment_get_results (assessment, &n_results);
  const IrcResult *const *none =
      irc_assessment_get_uncompared (assessment, &n_none);

  for (guint i = 0; i < n_results; i++) {
    gboolean compared = FALSE;

    for (guint k = 0; k < n; k++)
      compared = compared || is_in (&comparisons[k], &results[i]);
    if (!compared) {
      g_assert_cmpuint (next, <, n_none);
      g_assert_true (none[next++] == &results[i]);
    }
  }
  g_assert_cmpuint (next, ==, n_none);
}

/* ---- read by hand from benchmarks.json ---------------------------------- */

static const IrcComparison *
find (const IrcAssessment *assessment, const char *criterion)
{
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (comparisons[i].results[0]->criterion->id, criterion))
      return &comparisons[i];
  g_assert_not_reached ();
}

static void
test_admission_rights (void)
{
  static const char *const ids[] = {
    "r24-admit", "k09-admit", "w89-priv", /* printable, newest first */
    "z15-admit", "z10-admit", "z05-admit", "c05-admit",
  };
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'answers': {'in-2-admission-rights': {'state': 'partly'}}");
  const IrcComparison *comparison = find (assessment, "in-2-admission-rights");

  g_assert_cmpuint (comparison->n_results, ==, 1);
  g_assert_cmpint (comparison->results[0]->state, ==, IRC_STATE_PARTLY);
  g_assert_cmpuint (comparison->n_figures, ==, G_N_ELEMENTS (ids));
  g_assert_cmpuint (comparison->n_printable, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (comparison->figures[i].benchmark->id, ==, ids[i]);
}

static void
test_several_criteria_at_once (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcComparison *comparison = find (assessment, "out-2-limited-clinic");

  g_assert_cmpuint (comparison->n_results, ==, 2);
  g_assert_cmpstr (comparison->results[1]->criterion->id, ==, "out-3-clinic");
  g_assert_cmpuint (comparison->n_figures, ==, 3);
}

static void
test_year (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcSurveyFigure *stated =
      &find (assessment, "in-2-admission-rights")->figures[0];
  const IrcSurveyFigure *published = &find (assessment, "in-3-mm")->figures[0];
  gboolean is_published = TRUE;

  g_assert_cmpint (
      irc_survey_figure_get_year (stated, &is_published), ==, 2023);
  g_assert_false (is_published);
  g_assert_cmpint (
      irc_survey_figure_get_year (published, &is_published), ==, 2012);
  g_assert_true (is_published);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/every-row-once", test_every_row_once);
  g_test_add_func ("/comparison/order", test_order);
  g_test_add_func ("/comparison/uncompared", test_uncompared);
  g_test_add_func ("/comparison/admission-rights", test_admission_rights);
  g_test_add_func ("/comparison/several", test_several_criteria_at_once);
  g_test_add_func ("/comparison/year", test_year);
  return g_test_run ();
}
