/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ways up, options and plan in examples worked out by hand;
 * tests/cases/test_plan_oracle.py has the many. */
#include "irc-quarter.h"
#include "irc-way-up.h"
#include "test-assess-support.h"

static IrcAssessment *
assess_with (const char *others, const char *more)
{
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *members = g_strconcat (answers, more, NULL);

  return irc_test_assess (members);
}

static char *
dup_steps (const IrcWayStep *steps, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? " " : "", steps[i].result->criterion->id);
  return g_string_free (text, FALSE);
}

static void
check_option (const IrcOptionResult *option,
              IrcOption which,
              const char *expected,
              int inpatient,
              int outpatient)
{
  g_autofree char *steps = dup_steps (option->steps, option->n_steps);

  g_assert_cmpint (option->option, ==, which);
  g_assert_cmpstr (steps, ==, expected);
  g_assert_cmpint (option->levels[IRC_PATHWAY_INPATIENT], ==, inpatient);
  g_assert_cmpint (option->levels[IRC_PATHWAY_OUTPATIENT], ==, outpatient);
}

static char *
dup_starts (const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s%s %s",
                            i > 0 ? ", " : "",
                            measures[i].result->criterion->id,
                            measures[i].start);
  return g_string_free (text, FALSE);
}

/* ---- the way up --------------------------------------------------------- */

#define SOME_OPEN                                                              \
  "'in-1-rounds': {'state': 'partly'}, 'in-2-time': {'state': 'partly'}, "     \
  "'in-2-admission-rights': {'state': 'not-in-place'}, "                       \
  "'in-2-sops': {'state': 'to-verify'}, "                                      \
  "'in-3-ward-rounds': {'state': 'not-in-place'}, 'in-3-own-beds': {'state': " \
  "''}"

/* SOPs take less than time in the job plan and depend on nothing; admission
 * rights take as much as time and wait for it. */
static void
test_order (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (SOME_OPEN, "");
  guint n = 0;
  const IrcWayStep *steps = irc_assessment_get_way_up (
      assessment, IRC_PATHWAY_INPATIENT, IRC_N_LEVELS, &n);
  g_autofree char *text = dup_steps (steps, n);

  g_assert_cmpstr (text,
                   ==,
                   "in-1-rounds in-2-sops in-2-time in-2-admission-rights "
                   "in-3-ward-rounds in-3-own-beds");
  g_assert_cmpint (steps[0].effort, ==, 2);
  g_assert_cmpint (steps[2].effort, ==, 3);
  g_assert_cmpuint (steps[0].n_also_reached_by, ==, 1);
  g_assert_cmpstr (
      steps[0].also_reached_by[0]->criterion->id, ==, "in-3-ward-rounds");
  g_assert_cmpuint (steps[3].n_after, ==, 2);
  g_assert_cmpstr (steps[3].after[0]->criterion->id, ==, "in-1-rounds");
  g_assert_cmpstr (steps[3].after[1]->criterion->id, ==, "in-2-time");
  g_assert_cmpuint (steps[1].n_after, ==, 0);

  irc_assessment_get_way_up (assessment, IRC_PATHWAY_INPATIENT, 1, &n);
  g_assert_cmpuint (n, ==, 1);
  irc_assessment_get_way_up (assessment, IRC_PATHWAY_OUTPATIENT, 3, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* A damaged pack: a and b depend on each other, c on a. */
static void
test_circle (void)
{
  static const char *const on_a[] = { "a", NULL };
  static const char *const on_b[] = { "b", NULL };
  const IrcCriterion criteria[] = {
    { .id = "c", .effort_time = 1, .depends_on = on_a },
    { .id = "a", .effort_time = 3, .depends_on = on_b },
    { .id = "b", .effort_time = 2, .depends_on = on_a },
  };
  const gboolean all[] = { TRUE, TRUE, TRUE };
  const gboolean two[] = { TRUE, FALSE, TRUE };
  guint order[3] = { 9, 9, 9 };

  g_assert_cmpuint (irc_way_up_order (criteria, 3, all, order), ==, 3);
  g_assert_cmpuint (order[0], ==, 0);
  g_assert_cmpuint (order[1], ==, 2);
  g_assert_cmpuint (order[2], ==, 1);
  /* What is no step holds nothing up. */
  g_assert_cmpuint (irc_way_up_order (criteria, 3, two, order), ==, 2);
  g_assert_cmpuint (order[0], ==, 0);
  g_assert_cmpuint (order[1], ==, 2);
}

/* ---- options ------------------------------------------------------------ */

static void
test_options (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}, 'out-1-preprocedure': {'state': ''}, "
      "'out-2-clinical-work': {'state': 'partly'}, 'in-3-mm': {'state': ''}, "
      "'out-3-resources': {'state': 'to-verify'}",
      "");
  guint n = 0;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);

  g_assert_cmpuint (n, ==, 4);
  check_option (&options[0], IRC_OPTION_NONE, "", 1, 0);
  check_option (&options[1], IRC_OPTION_MINIMUM, "out-1-preprocedure", 1, 1);
  check_option (&options[2],
                IRC_OPTION_RECOMMENDED,
                "out-1-preprocedure in-2-time",
                2,
                1);
  check_option (&options[3],
                IRC_OPTION_AMBITIOUS,
                "out-1-preprocedure out-2-clinical-work in-3-mm "
                "out-3-resources in-2-time",
                3,
                3);
  g_assert_cmpuint (options[0].n_open, ==, 5);
  g_assert_cmpuint (options[2].n_open, ==, 3);
  g_assert_cmpuint (options[0].n_resources, ==, 0);
  g_assert_cmpuint (options[1].n_resources, ==, 1);
  g_assert_cmpstr (options[1].resources[0]->id, ==, "patient-contact");
  g_assert_true (irc_assessment_get_chosen_option (assessment) == &options[2]);
  g_assert_nonnull (irc_option_lookup_step (
      &options[2], options[1].steps[0].result->criterion));
  g_assert_null (irc_option_lookup_step (
      &options[1], options[2].steps[1].result->criterion));
}

/* Both pathways at one level: the minimum is all that is recommended. */
static void
test_dropped_options (void)
{
  g_autoptr (IrcAssessment) equal = assess_with (
      "'in-2-time': {'state': 'partly'}, 'out-2-time': {'state': 'partly'}",
      ", 'option': 'ambitious'");
  g_autoptr (IrcAssessment) complete = assess_with ("", "");
  guint n = 0;
  const IrcOptionResult *options = irc_assessment_get_options (equal, &n);

  g_assert_cmpuint (n, ==, 2);
  check_option (&options[1], IRC_OPTION_MINIMUM, "in-2-time out-2-time", 3, 3);
  g_assert_true (irc_assessment_get_chosen_option (equal) == &options[1]);

  options = irc_assessment_get_options (complete, &n);
  g_assert_cmpuint (n, ==, 1);
  check_option (&options[0], IRC_OPTION_NONE, "", 3, 3);
  g_assert_true (irc_assessment_get_chosen_option (complete) == &options[0]);
  irc_assessment_get_measures (complete, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* What is drafted and proposed is for the option that was chosen. */
static void
test_chosen_option (void)
{
  static const char open[] =
      "'in-2-time': {'state': 'partly'}, 'out-1-preprocedure': {'state': ''}, "
      "'in-3-mm': {'state': 'partly'}";
  g_autoptr (IrcAssessment) minimum =
      assess_with (open, ", 'option': 'minimum'");
  g_autoptr (IrcAssessment) ambitious =
      assess_with (open, ", 'option': 'ambitious'");
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (minimum, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (asks[0].id, ==, "ask-out-1-preprocedure");
  asks = irc_assessment_get_asks (ambitious, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (asks[2].id, ==, "ask-in-3-mm");
  g_assert_cmpint (asks[1].priority, ==, IRC_PRIORITY_MUST);
  g_assert_cmpint (asks[2].priority, ==, IRC_PRIORITY_SHOULD);
  g_assert_cmpuint (asks[2].n_arguments, >, 0);
  g_assert_cmpuint (
      irc_assessment_get_chosen_option (ambitious)->n_asks, ==, 3);
}

/* ---- the plan ----------------------------------------------------------- */

static void
test_drafted_measures (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}, 'in-2-sops': {'state': 'to-verify'}, "
      "'in-2-admission-rights': {'state': 'not-in-place'}, "
      "'in-3-own-beds': {'state': ''}",
      "");
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (measures[0].id, ==, "measure-in-2-sops");
  g_assert_cmpstr (measures[0].action,
                   ==,
                   "Check, and put in place where missing: Procedure SOPs "
                   "(inpatients)");
  g_assert_cmpstr (measures[1].action,
                   ==,
                   "Complete: Dedicated time for inpatient clinical work");
  g_assert_cmpstr (measures[2].action,
                   ==,
                   "Put in place: Admission rights without own beds");
  g_assert_cmpstr (measures[2].owner, ==, "");
  g_assert_cmpstr (measures[2].start, ==, "");
  g_assert_cmpint (measures[2].effort, ==, 3);
  g_assert_cmpint (measures[2].status, ==, IRC_STATUS_PLANNED);
  g_assert_cmpuint (measures[2].n_asks, ==, 1);
  g_assert_cmpstr (measures[2].asks[0]->id, ==, "ask-in-2-admission-rights");
  g_assert_cmpuint (measures[2].n_after, ==, 1);
  g_assert_true (measures[2].after[0] == &measures[1]);
  g_assert_true (measures[2].drafted && !measures[2].too_early);
}

/* The meeting is in the first quarter of 2027, so work begins in the second;
 * by November two quarters are over. */
static void
test_drafted_starts (void)
{
  static const char open[] =
      "'in-2-time': {'state': 'partly'}, 'in-2-sops': {'state': 'to-verify'}, "
      "'in-2-admission-rights': {'state': ''}, 'in-3-own-beds': {'state': ''}, "
      "'in-2-clinical-work': {'state': 'partly'}, 'in-3-resources': {'state': "
      "''}";
  static const struct {
    const char *more, *starts;
  } rows[] = {
    { ", 'centre': {'meeting_date': '2027-03-31'}",
      "in-2-clinical-work 2027-Q2, in-2-sops 2027-Q2, in-2-time 2027-Q2, "
      "in-2-admission-rights 2027-Q3" },
    { ", 'centre': {'meeting_date': '2027-01-01'}, "
      "'targets': {'inpatient': {'level': 2, 'by': '2027-11'}}",
      "in-2-clinical-work 2027-Q2, in-2-sops 2027-Q2, in-2-time 2027-Q2, "
      "in-2-admission-rights 2027-Q3" },
    { ", 'centre': {'meeting_date': '2027-01-01'}, "
      "'targets': {'inpatient': {'level': 2, 'by': '2027-12'}}",
      "in-2-clinical-work 2027-Q2, in-2-sops 2027-Q2, in-2-time 2027-Q3, "
      "in-2-admission-rights 2027-Q4" },
    { ", 'targets': {'inpatient': {'level': 3, 'by': '2028-02'}, "
      "'outpatient': {'level': 3, 'by': '2027-01'}}",
      "in-2-clinical-work 2027-Q4, in-2-sops 2027-Q4, in-2-time 2027-Q3, "
      "in-2-admission-rights 2027-Q4" },
    { ", 'targets': {'inpatient': {'level': 1, 'by': '2028-02'}}",
      "in-2-clinical-work , in-2-sops , in-2-time , in-2-admission-rights " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (IrcAssessment) assessment = assess_with (open, rows[i].more);
    g_autofree char *starts = dup_starts (assessment);

    g_assert_cmpstr (starts, ==, rows[i].starts);
  }
}

#define PLANNED                                                                \
  ", 'asks': [{'id': 'a', 'criteria': ['in-2-time']}, {'id': 'b'}], "          \
  "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}, 'measures': ["     \
  "{'id': 'rights', 'criterion': 'in-2-admission-rights', "                    \
  "'action': 'Agree cover', 'owner': 'Medical director', "                     \
  "'start': '2027-Q1', 'quarters': 3, 'effort': 1, 'asks': ['b']}, "           \
  "{'id': 'time', 'criterion': 'in-2-time', 'start': '2027-Q2'}, "             \
  "{'id': 'late', 'criterion': 'in-2-time', 'start': '2027-Q3', "              \
  "'quarters': 2}, {'id': 'no', 'criterion': 'in-2-time', "                    \
  "'start': '2026-Q1', 'status': 'dropped'}]"

static void
test_own_measures (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}, "
      "'in-2-admission-rights': {'state': ''}, 'in-3-own-beds': {'state': ''}",
      PLANNED);
  g_autofree char *warnings = irc_test_warnings (assessment);
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (measures[0].owner, ==, "Medical director");
  g_assert_cmpuint (measures[0].quarters, ==, 3);
  g_assert_cmpint (measures[0].effort, ==, 1);
  g_assert_cmpint (measures[0].impact, ==, 2);
  g_assert_cmpuint (measures[0].n_asks, ==, 1);
  g_assert_cmpstr (measures[0].asks[0]->id, ==, "b");
  g_assert_cmpuint (measures[1].n_asks, ==, 0);
  g_assert_cmpuint (measures[0].n_after, ==, 2);
  g_assert_true (measures[0].too_early && !measures[0].too_late);
  g_assert_true (!measures[1].too_early && !measures[1].too_late);
  g_assert_true (!measures[2].too_early && measures[2].too_late);
  g_assert_true (!measures[0].drafted);
  g_assert_cmpuint (
      irc_assessment_get_chosen_option (assessment)->n_measures, ==, 3);
  g_assert_cmpstr (warnings,
                   ==,
                   "The measure “Agree cover” starts before what it depends "
                   "on is done: Dedicated time for inpatient clinical work.\n");
}

/* To depend on a criterion is to need it in place: the first measure for it
 * must have ended. */
static void
test_too_early (void)
{
  static const struct {
    const char *first, *second; /* for what is depended on */
    const char *own;
    gboolean early;
  } rows[] = {
    { "'start': '2027-Q1'", "", "'start': '2026-Q4'", TRUE },
    { "'start': '2027-Q1'", "", "'start': '2027-Q1'", TRUE },
    { "'start': '2027-Q1'", "", "'start': '2027-Q2'", FALSE },
    { "'start': '2027-Q1', 'quarters': 2", "", "'start': '2027-Q2'", TRUE },
    { "'start': '2027-Q1', 'quarters': 2", "", "'start': '2027-Q3'", FALSE },
    { "'start': '2027-Q3', 'quarters': 3", "", "'start': '2028-Q1'", TRUE },
    { "'start': '2027-Q3', 'quarters': 3", "", "'start': '2028-Q2'", FALSE },
    { "'start': '2027-Q1', 'quarters': 4",
      "'start': '2027-Q2'",
      "'start': '2027-Q2'",
      TRUE },
    { "'start': '2027-Q1', 'quarters': 4",
      "'start': '2027-Q2'",
      "'start': '2027-Q3'",
      FALSE },
    { "'start': '2027-Q1', 'quarters': 4, 'status': 'done'",
      "'start': '2028-Q1'",
      "'start': '2027-Q1'",
      FALSE },
    { "'start': '2027-Q1', 'quarters': 1, 'status': 'dropped'",
      "'start': '2027-Q2'",
      "'start': '2027-Q2'",
      TRUE },
    { "'owner': 'Nobody'", "", "'start': '2026-Q1'", FALSE },
    { "'owner': 'Nobody'", "'start': '2027-Q1'", "'start': '2026-Q1'", TRUE },
    { "'start': '2027-Q1'", "", "'owner': 'Nobody'", FALSE },
    { "'start': '2027-Q1'", "", "'start': '2026-Q4', 'status': 'done'", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *second =
        *rows[i].second != '\0'
            ? g_strdup_printf (", {'id': 'b', 'criterion': 'in-2-time', %s}",
                               rows[i].second)
            : g_strdup ("");
    g_autofree char *plan = g_strdup_printf (
        ", 'measures': [{'id': 'own', 'criterion': 'in-2-admission-rights', "
        "%s}, {'id': 'a', 'criterion': 'in-2-time', %s}%s]",
        rows[i].own,
        rows[i].first,
        second);
    g_autoptr (IrcAssessment) assessment =
        assess_with ("'in-2-time': {'state': 'partly'}, "
                     "'in-2-admission-rights': {'state': ''}",
                     plan);
    guint n = 0;
    const IrcMeasureResult *measures =
        irc_assessment_get_measures (assessment, &n);

    g_assert_cmpuint (n, >=, 2);
    if (measures[0].too_early != rows[i].early)
      g_error ("row %u", i);
    g_assert_false (measures[1].too_early);
  }
}

/* What is in place already holds nothing up; a plan without measures stays
 * one. */
static void
test_met_and_empty (void)
{
  g_autoptr (IrcAssessment) met = assess_with (
      "'in-2-admission-rights': {'state': ''}, 'in-3-own-beds': {'state': ''}",
      PLANNED);
  g_autoptr (IrcAssessment) empty =
      assess_with ("'in-2-time': {'state': 'partly'}", ", 'measures': []");
  guint n = 0;
  const IrcMeasureResult *measures = irc_assessment_get_measures (met, &n);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (measures[0].n_after, ==, 0);
  g_assert_false (measures[0].too_early);
  irc_assessment_get_measures (empty, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with (SOME_OPEN, ", 'centre': {'meeting_date': '2027-01-01'}");
  g_autoptr (IrcAssessment) copy = irc_assessment_copy (assessment);
  g_autofree char *first = dup_starts (assessment);
  g_autofree char *second = NULL;

  g_clear_pointer (&assessment, irc_assessment_unref);
  second = dup_starts (copy);
  g_assert_cmpstr (first, ==, second);
}

static void
test_quarters (void)
{
  g_autofree char *fourth = irc_quarter_format (2027 * 4 + 3);
  g_autofree char *none = irc_quarter_format (IRC_NO_QUARTER);
  g_autofree char *beyond = irc_quarter_format (2201 * 4);

  g_assert_cmpstr (fourth, ==, "2027-Q4");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (beyond, ==, "");
  g_assert_cmpint (irc_quarter_parse ("2027-Q4"), ==, 2027 * 4 + 3);
  g_assert_cmpint (irc_quarter_parse ("2027-04"), ==, IRC_NO_QUARTER);
  g_assert_cmpint (irc_quarter_after_day ("2027-12-31"), ==, 2028 * 4);
  g_assert_cmpint (irc_quarter_after_day (""), ==, IRC_NO_QUARTER);
  g_assert_cmpint (irc_quarter_done_by_month ("2027-02"), ==, 2026 * 4 + 3);
  g_assert_cmpint (irc_quarter_done_by_month ("2027-03"), ==, 2027 * 4);
  g_assert_cmpint (irc_quarter_done_by_month (""), ==, IRC_NO_QUARTER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/order", test_order);
  g_test_add_func ("/plan/circle", test_circle);
  g_test_add_func ("/plan/options", test_options);
  g_test_add_func ("/plan/dropped-options", test_dropped_options);
  g_test_add_func ("/plan/chosen-option", test_chosen_option);
  g_test_add_func ("/plan/drafted-measures", test_drafted_measures);
  g_test_add_func ("/plan/drafted-starts", test_drafted_starts);
  g_test_add_func ("/plan/own-measures", test_own_measures);
  g_test_add_func ("/plan/too-early", test_too_early);
  g_test_add_func ("/plan/met-and-empty", test_met_and_empty);
  g_test_add_func ("/plan/copy", test_copy);
  g_test_add_func ("/plan/quarters", test_quarters);
  return g_test_run ();
}
