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
  return g_test_run ();
}
