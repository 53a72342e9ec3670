/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-assess-support.h"

static void
check (const char *members, const char *expected)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autofree char *warnings = irc_test_warnings (assessment);

  g_assert_cmpstr (warnings, ==, expected);
}

static void
test_none (void)
{
  check ("'answers': {'in-1-rounds': {'state': 'partly'}}, 'report': "
         "{'language': 'en-GB'}",
         "");
}

static void
test_not_applicable (void)
{
  check (
      "'answers': {"
      "'out-3-training': {'state': 'not-applicable', 'reason': 'None.'}, "
      "'in-3-training': {'state': 'not-applicable', 'reason': ' \\t\xC2\xA0'}, "
      "'in-1-rounds': {'state': 'not-applicable', 'reason': 'None.'}}",
      "“IR rounds on all treated inpatients” is answered not applicable, "
      "which this criterion cannot be: it counts as open.\n"
      "“Training scheme for IRs and staff (inpatient care)” is answered not "
      "applicable without a reason: it counts as open until a reason is "
      "given.\n");
}

/* What is met through a higher criterion counts, however it is answered. */
static void
test_met_before (void)
{
  check ("'answers': {'in-1-rounds': {'state': 'not-applicable'}, "
         "'in-3-ward-rounds': {'state': 'in-place'}}",
         "");
}

static void
test_unconfirmed (void)
{
  check ("'answers': {'in-1-mdt': {'state': 'partly', 'confirmed': false}}",
         "1 answer is not confirmed yet; it counts all the same.\n");
  check ("'answers': {'in-1-mdt': {'state': 'partly', 'confirmed': false}, "
         "'in-1-rounds': {'state': 'in-place', 'confirmed': false}, "
         "'in-2-time': {'state': 'in-place', 'confirmed': true}}",
         "2 answers are not confirmed yet; they count all the same.\n");
}

/* All kinds at once, in their order. */
static void
test_order (void)
{
  check ("'report': {'language': 'tlh', 'sections': ["
         "{'id': 'summary', 'text': 'See [@gone; @gone].'}, "
         "{'id': 'gaps', 'text': '[@gone]', 'on': false}, "
         "{'id': 'plan', 'text': '[@leaflet]'}]}, "
         "'arguments': {'chosen': [{'id': 'gone'}], "
         "'left_out': [{'argument': 'gone', 'reference': 'lee2012filters'}], "
         "'references': [{'id': 'leaflet', 'title': 'A leaflet'}], "
         "'own': [{'id': 'mine', 'title': 'Ours', 'claim': 'So.', "
         "'references': ['nowhere']}]}, "
         "'asks': [{'id': 'a', 'resource': 'helicopter'}], "
         "'centre': {'service_lines': [{'id': 'teleport'}]}, "
         "'answers': {'in-1-mdt': {'state': 'not-applicable', 'confirmed': "
         "false}}",
         "“IR in MDT meetings (inpatients)” is answered not applicable, which "
         "this criterion cannot be: it counts as open.\n"
         "1 answer is not confirmed yet; it counts all the same.\n"
         "The service line “teleport” is not in the evidence pack: it is kept "
         "and not printed.\n"
         "The resource “helicopter” of the ask “a” is not in the evidence "
         "pack: it is kept and not printed.\n"
         "The chosen argument “gone” is not in the evidence pack: it is kept "
         "and not printed.\n"
         "The reference “nowhere” of your argument “Ours” is not in the "
         "evidence pack: it is kept and not printed.\n"
         "The reference “lee2012filters” cannot be left out of the argument "
         "“gone”, which does not cite it.\n"
         "The text of the section “summary” cites “gone”, which is neither in "
         "the evidence pack nor among your references: the citation is not "
         "printed.\n"
         "The text of the section “plan” cites “leaflet”, whose record is "
         "incomplete: the citation is not printed.\n"
         "There are no texts in the language “tlh” of the report: the paper "
         "is in English.\n");
}

/* A case that was read without knowing the pack. */
static void
test_unknown_criterion (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  const char text[] = "{\"format\": \"ircase\", \"version\": 1, \"answers\": "
                      "{\"in-9-robots\": {\"state\": \"in-place\"}}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (IrcCase) case_ = irc_case_load (bytes, NULL, 0, &error);
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autofree char *warnings = NULL;

  g_assert_no_error (error);
  assessment = irc_assess (case_, library, irc_language_lookup ("en"));
  warnings = irc_test_warnings (assessment);
  g_assert_cmpstr (warnings,
                   ==,
                   "The criterion “in-9-robots” is not in the evidence pack: "
                   "its answer is kept and not counted.\n");
}

/* ---- bad input ---------------------------------------------------------- */

/* What is said of a pathway's target stands at the pathway, too. */
static void
check_targets (const IrcAssessment *assessment)
{
  static const char *const starts[] = { "The target for inpatient",
                                        "The target for outpatient" };
  const char *const *warnings = irc_assessment_get_warnings (assessment);

  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++) {
    const char *expected = "";
    for (guint j = 0; warnings[j] != NULL; j++)
      if (g_str_has_prefix (warnings[j], starts[i]))
        expected = warnings[j];
    g_assert_cmpstr (irc_assessment_get_pathway (assessment, i)->target_warning,
                     ==,
                     expected);
  }
}

/* Members with the answers of irc_test_answers (@others). */
static void
check_with (const char *others, const char *more, const char *expected)
{
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *members = g_strconcat (answers, ", ", more, NULL);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autofree char *found = irc_test_warnings (assessment);
  g_autoptr (GString) plain = g_string_new (found);

  /* Dates have no-break spaces inside. */
  g_string_replace (plain, "\302\240", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
  check_targets (assessment);
}

#define OPEN "'in-2-time': {'state': 'partly'}, 'out-1-mdt': {'state': ''}"

static void
test_reached_targets (void)
{
  check_with (OPEN,
              "'targets': {'inpatient': {'level': 2}, "
              "'outpatient': {'level': 1}}",
              "");
  check_with (OPEN,
              "'targets': {'inpatient': {'level': 1, 'by': '1960-01'}}",
              "The target for inpatient, level 1, is reached.\n");
  check_with ("'in-3-mm': {'state': ''}, 'out-2-time': {'state': ''}",
              "'targets': {'inpatient': {'level': 1}, "
              "'outpatient': {'level': 1}}",
              "The target for inpatient, level 1, is below level 2, which is "
              "reached.\n"
              "The target for outpatient, level 1, is reached.\n");
  check_with ("",
              "'targets': {'outpatient': {'level': 2}}",
              "The target for outpatient, level 2, is below level 3, which is "
              "reached.\n");
}

/* Met through a higher criterion is met. */
static void
test_needless_measures (void)
{
  check_with (
      OPEN ", 'in-1-rounds': {'state': 'partly'}, "
           "'in-3-training': {'state': 'not-applicable', 'reason': 'None.'}",
      "'measures': ["
      "{'id': 'a', 'criterion': 'in-1-mdt', 'action': 'Go'}, "
      "{'id': 'b', 'criterion': 'in-1-rounds', 'status': 'started'}, "
      "{'id': 'c', 'criterion': 'in-1-mdt', 'status': 'done'}, "
      "{'id': 'd', 'criterion': 'in-1-mdt', 'status': 'dropped'}, "
      "{'id': 'e', 'criterion': 'in-2-time', 'status': 'agreed'}, "
      "{'id': 'f', 'criterion': 'in-3-training', 'action': 'Train', "
      "'start': '1960-Q1'}]",
      "The measure “Go” is for a criterion that is in place already: IR in MDT "
      "meetings (inpatients).\n"
      "The measure “IR rounds on all treated inpatients” is for a criterion "
      "that is in place already: IR rounds on all treated inpatients.\n"
      "The measure “Train” is for a criterion that is left out as not "
      "applicable: Training scheme for IRs and staff (inpatient care).\n");
}

/* The day, the month and the quarter of the last change are not over. */
static void
test_dates_of_today (void)
{
  check_with (OPEN,
              "'modified': '2026-11-22T23:59:59Z', "
              "'centre': {'meeting_date': '2026-11-22'}, "
              "'targets': {'inpatient': {'level': 2, 'by': '2026-11'}}, "
              "'measures': [{'id': 'm', 'criterion': 'in-2-time', "
              "'start': '2026-Q4'}], 'asks': [{'id': 'a', 'by': '2026-11'}]",
              "");
}

static void
test_past_dates (void)
{
  check_with (
      OPEN,
      "'modified': '2026-11-22T00:00:00Z', "
      "'centre': {'meeting_date': '2026-11-21'}, "
      "'targets': {'inpatient': {'level': 2, 'by': '2026-10'}, "
      "'outpatient': {'level': 3, 'by': '2025-12'}}, "
      "'measures': ["
      "{'id': 'm', 'criterion': 'in-2-time', 'start': '2026-Q3'}, "
      "{'id': 'n', 'criterion': 'in-2-time', 'start': '2026-Q3', "
      "'status': 'agreed'}, "
      "{'id': 'o', 'criterion': 'in-2-time', 'action': 'Talk', "
      "'start': '2025-Q4'}], "
      "'asks': [{'id': 'a', 'by': '2026-10'}, "
      "{'id': 'b', 'title': 'Beds', 'by': '2026-01'}]",
      "The meeting date, 21 November 2026, is before the last change of the "
      "case, on 22 November 2026.\n"
      "The target for inpatient is due by October 2026, before the last change "
      "of the case, on 22 November 2026.\n"
      "The target for outpatient is due by December 2025, before the last "
      "change of the case, on 22 November 2026.\n"
      "The measure “Dedicated time for inpatient clinical work” is planned to "
      "start in the 3rd quarter of 2026, before the last change of the case, "
      "on 22 November 2026.\n"
      "The measure “Talk” is planned to start in the 4th quarter of 2025, "
      "before the last change of the case, on 22 November 2026.\n"
      "The ask “a” is due by October 2026, before the last change of the case, "
      "on 22 November 2026.\n"
      "The ask “Beds” is due by January 2026, before the last change of the "
      "case, on 22 November 2026.\n");
}

/* A draft that begins in the past names its cause, not each measure. */
static void
test_past_draft (void)
{
  check_with (OPEN,
              "'modified': '2026-11-22T00:00:00Z', "
              "'centre': {'meeting_date': '2020-01-31'}",
              "The meeting date, 31 January 2020, is before the last change of "
              "the case, on 22 November 2026.\n");
}

static guint
count_of (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text++)
    n++;
  return n;
}

/* Three criteria may be left out; the others count as open, each with its
 * sentence. */
static void
test_all_not_applicable (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (GString) answers = g_string_new ("'answers': {");
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autofree char *warnings = NULL;
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (answers,
                            "%s'%s': {'state': 'not-applicable', "
                            "'reason': 'None.'}",
                            i > 0 ? ", " : "",
                            criteria[i].id);
  g_string_append_c (answers, '}');
  assessment = irc_test_assess (answers->str);
  warnings = irc_test_warnings (assessment);
  g_assert_cmpint (irc_assessment_get_level (assessment), ==, 0);
  irc_assessment_get_gaps (assessment, &n);
  g_assert_cmpuint (n, ==, 23);
  g_assert_cmpuint (count_of (warnings, "it counts as open."), ==, 23);
  g_assert_cmpuint (count_of (warnings, "\n"), ==, 23);
  irc_assessment_get_options (assessment, &n);
  g_assert_cmpuint (n, >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warnings/none", test_none);
  g_test_add_func ("/warnings/not-applicable", test_not_applicable);
  g_test_add_func ("/warnings/met-before", test_met_before);
  g_test_add_func ("/warnings/unconfirmed", test_unconfirmed);
  g_test_add_func ("/warnings/order", test_order);
  g_test_add_func ("/warnings/unknown-criterion", test_unknown_criterion);
  g_test_add_func ("/warnings/reached-targets", test_reached_targets);
  g_test_add_func ("/warnings/needless-measures", test_needless_measures);
  g_test_add_func ("/warnings/dates-of-today", test_dates_of_today);
  g_test_add_func ("/warnings/past-dates", test_past_dates);
  g_test_add_func ("/warnings/past-draft", test_past_draft);
  g_test_add_func ("/warnings/all-not-applicable", test_all_not_applicable);
  return g_test_run ();
}
