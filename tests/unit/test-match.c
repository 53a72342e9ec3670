/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which arguments belong to which gap, and which are printed.  Expected lists
 * were read off data/content/arguments.json and references.json. */
#include "test-assess-support.h"

#include "irc-propose-words.h"

static IrcAssessment *
assess_with (const char *others, const char *more)
{
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *members = g_strconcat (answers, more, NULL);

  return irc_test_assess (members);
}

static char *
join (const IrcMatch *const *matches, guint n)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", matches[i]->id);
  return g_string_free (ids, FALSE);
}

static void
check_printed (const IrcAssessment *assessment, const char *expected)
{
  guint n;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);
  g_autofree char *ids = join (printed, n);

  g_assert_cmpstr (ids, ==, expected);
}

#define TWO_OWN                                                                \
  "'own': [{'id': 'own-1', 'title': 'Our list', 'claim': 'We cancel.', "       \
  "'criteria': ['in-2-time']}, "                                               \
  "{'id': 'own-2', 'title': 'Our beds', 'claim': 'We wait.', "                 \
  "'criteria': ['in-2-time', 'in-3-own-beds'], 'strength': 'cohort', "         \
  "'pillar': 'staff', 'caveat': 'One year.', 'objection': 'No.', "             \
  "'response': 'Yes.', 'theme': 'cost', 'audiences': ['nursing'], "            \
  "'references': ['makary2023public', 'lee2012filters', 'nowhere', "           \
  "'own-ref', 'own-draft']}], "                                                \
  "'references': [{'id': 'own-ref', 'type': 'report', 'title': 'Audit', "      \
  "'container': 'Our hospital', 'year': 2025, "                                \
  "'authors': [{'family': 'Berg', 'given': 'A'}, {}, {'body': 'Our "           \
  "hospital'}], "                                                              \
  "'url': 'https://www.example.org/a', 'url_is_official': true, "              \
  "'direction': 'mixed', 'findings': [{'id': 'own-ref.f1', 'text': "           \
  "'A third of lists began late.', 'numbers': '33%', 'where': 'page 2'}]}, "   \
  "{'id': 'own-draft', 'title': 'A draft'}]"

static void
test_order (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}",
      ", 'arguments': {'chosen': [{'id': 'own-2'}, {'id': "
      "'not-there'}, {'id': 'rota-size', 'claim': 'Ours.'}, {'id': "
      "'rounds-first'}], " TWO_OWN "}");
  const IrcGap *gap = irc_assessment_lookup_gap (assessment, "in-2-time");
  g_autofree char *serving = join (gap->arguments, gap->n_arguments);
  const IrcMatch *matches;
  guint n;

  check_printed (assessment, "own-2 rota-size rounds-first");
  matches = irc_assessment_get_matches (assessment, &n);
  g_assert_cmpuint (n, ==, 72);
  g_assert_cmpstr (matches[0].id, ==, "own-2");
  g_assert_true (matches[0].own && matches[0].chosen && !matches[0].reworded);
  g_assert_cmpstr (matches[0].claim, ==, "We wait.");
  g_assert_cmpstr (matches[1].claim, ==, "Ours.");
  g_assert_true (!matches[1].own && matches[1].chosen && matches[1].reworded);
  g_assert_cmpstr (matches[3].id, ==, "drain-follow-up");
  g_assert_false (matches[3].chosen);
  g_assert_cmpstr (matches[71].id, ==, "own-1");
  g_assert_cmpstr (serving,
                   ==,
                   "own-2 rota-size rounds-first weekend-list-frees-days "
                   "thrombectomy-lowers-total-cost visits-are-work-done "
                   "rota-cost-is-known mm-meetings-are-governance "
                   "measure-before-asking clinical-time-in-the-job-plan "
                   "burnout-follows-understaffing shortage-of-irs "
                   "emergency-access-gap no-separate-specialty-needed "
                   "structural-barriers mdt-needs-ir-prepared "
                   "small-steps-with-checkpoints own-1");
}

static void
test_own (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-2-time': {'state': 'partly'}",
                   ", 'arguments': {'chosen': [], " TWO_OWN "}");
  const IrcMatch *match = irc_assessment_lookup_match (assessment, "own-2");
  const IrcReference *reference;

  check_printed (assessment, "");
  g_assert_cmpint (match->strength, ==, IRC_STRENGTH_COHORT);
  g_assert_cmpint (match->pillar, ==, IRC_PILLAR_STAFF);
  g_assert_cmpstr (match->caveat, ==, "One year.");
  g_assert_cmpstr (match->objection, ==, "No.");
  g_assert_cmpstr (match->response, ==, "Yes.");
  g_assert_cmpstr (match->audiences[0], ==, "nursing");
  /* Printable first, each in the given order, once; what is not there is not
   * among them. */
  g_assert_cmpuint (match->n_references, ==, 4);
  g_assert_cmpuint (match->n_printable, ==, 2);
  g_assert_cmpstr (match->references[0]->id, ==, "lee2012filters");
  g_assert_cmpstr (match->references[1]->id, ==, "own-ref");
  g_assert_cmpstr (match->references[2]->id, ==, "makary2023public");
  g_assert_cmpstr (match->references[3]->id, ==, "own-draft");

  reference = match->references[1];
  g_assert_true (reference->printable);
  g_assert_cmpint (reference->year, ==, 2025);
  g_assert_cmpuint (reference->n_authors, ==, 2);
  g_assert_cmpstr (reference->authors[0].family, ==, "Berg");
  g_assert_cmpstr (reference->authors[1].body, ==, "Our hospital");
  g_assert_cmpint (reference->direction, ==, IRC_DIRECTION_MIXED);
  g_assert_cmpuint (reference->n_findings, ==, 1);
  g_assert_cmpstr (reference->findings[0].numbers, ==, "33%");
  g_assert_cmpint (match->references[3]->year, ==, IRC_UNKNOWN_INT);
  g_assert_null (match->references[3]->missing[0]);
}

/* An argument that can show nothing printable still serves its gap. */
static void
test_unprintable (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-3-own-beds': {'state': 'partly'}",
                   ", 'arguments': {'chosen': [{'id': 'bare'}], 'own': [{'id': "
                   "'bare', 'title': 'Ours', 'claim': 'So it is.', 'criteria': "
                   "['in-3-own-beds'], 'references': ['makary2023public']}]}");
  const IrcGap *gap = irc_assessment_lookup_gap (assessment, "in-3-own-beds");

  check_printed (assessment, "bare");
  g_assert_cmpstr (gap->arguments[0]->id, ==, "bare");
  g_assert_cmpuint (gap->arguments[0]->n_references, ==, 1);
  g_assert_cmpuint (gap->arguments[0]->n_printable, ==, 0);
  for (guint i = 0; i < gap->n_references; i++)
    g_assert_cmpstr (gap->references[i]->id, !=, "makary2023public");
}

static void
test_gap_references (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'out-1-outpatients': {'state': 'partly'}, "
                   "'out-2-limited-clinic': {'state': 'partly'}, "
                   "'out-3-clinic': {'state': 'partly'}",
                   ", 'arguments': {'left_out': [{'argument': "
                   "'small-steps-with-checkpoints', 'reference': "
                   "'nothing'}]}");
  const IrcGap *gap =
      irc_assessment_lookup_gap (assessment, "out-1-outpatients");
  g_autofree char *arguments = join (gap->arguments, gap->n_arguments);
  g_autoptr (GString) references = g_string_new (NULL);

  for (guint i = 0; i < gap->n_references; i++)
    g_string_append_printf (references, "%s ", gap->references[i]->id);
  g_assert_cmpstr (arguments,
                   ==,
                   "direct-referral-family-doctors "
                   "telemedicine-lowers-entry-cost clinic-feeds-the-list "
                   "small-steps-with-checkpoints");
  /* cazzato2021iroc stands under the first and the third argument. */
  g_assert_true (g_str_has_prefix (
      references->str,
      "mok2010family cazzato2021iroc cairndstatement alzubaidi2022telemedicine "
      "mccarthy2022telemedicine bulman2020telehealth mcdevitt2021clinic "));
}

static void
test_left_out (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'out-2-sops': {'state': 'partly'}",
      ", 'arguments': {'left_out': ["
      "{'argument': 'follow-up-retrieves-devices', 'reference': "
      "'lee2012filters'}, "
      "{'argument': 'follow-up-retrieves-devices', 'reference': "
      "'stevens2023filter'}, "
      "{'argument': 'fibroid-cost', 'reference': 'lee2012filters'}, "
      "{'argument': 'not-there', 'reference': 'lee2012filters'}]}");
  const IrcMatch *match =
      irc_assessment_lookup_match (assessment, "follow-up-retrieves-devices");
  const IrcMatch *other =
      irc_assessment_lookup_match (assessment, "fibroid-cost");
  g_autofree char *warnings = irc_test_warnings (assessment);

  g_assert_cmpuint (match->n_left_out, ==, 1);
  g_assert_cmpstr (match->left_out[0]->id, ==, "lee2012filters");
  g_assert_cmpuint (match->n_references, ==, 4);
  g_assert_cmpuint (match->n_printable, ==, 3);
  g_assert_cmpuint (other->n_left_out, ==, 0);
  g_assert_cmpstr (
      warnings,
      ==,
      "The reference “stevens2023filter” is printed with the argument "
      "“follow-up-retrieves-devices”: only contrary or mixed evidence may be "
      "left out.\n"
      "The reference “lee2012filters” cannot be left out of the argument "
      "“fibroid-cost”, which does not cite it.\n"
      "The reference “lee2012filters” cannot be left out of the argument "
      "“not-there”, which does not cite it.\n");
}

/* in-1-mdt: three arguments name it first and rest on trials or cohorts. */
static void
test_propose_three (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-1-mdt': {'state': 'partly'}", "");

  check_printed (assessment,
                 "benefits-differ-by-condition limb-first-year-cost "
                 "limb-salvage-clinic");
}

/* The same three serve out-1-mdt, so that it needs none of its own. */
static void
test_propose_shared (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-1-mdt': {'state': 'partly'}, 'out-1-mdt': {'state': 'partly'}", "");

  check_printed (assessment,
                 "benefits-differ-by-condition limb-first-year-cost "
                 "limb-salvage-clinic");
}

/* A cohort that names the criterion first, then the survey that does and has
 * the most references; a third survey is not added. */
static void
test_propose_two (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-2-time': {'state': 'partly'}",
                   ", 'arguments': {'chosen': null, " TWO_OWN "}");
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
  g_autofree char *said = join (asks[0].arguments, asks[0].n_arguments);

  check_printed (
      assessment,
      "rota-cost-is-known clinical-time-in-the-job-plan own-1 own-2");
  g_assert_cmpuint (n, ==, 1);
  /* own-1 has no reference and comes last. */
  g_assert_cmpstr (
      said, ==, "rota-cost-is-known own-2 clinical-time-in-the-job-plan");
}

/* Whatever blocks has at least two arguments to show, and nothing twice. */
static void
test_propose_all (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'answers': {}");
  guint n, n_gaps;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n_gaps);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (printed[i] != printed[j]);
  for (guint g = 0; g < n_gaps; g++) {
    guint n_serving = 0;

    for (guint i = 0; i < n; i++)
      if (g_strv_contains (printed[i]->criteria, gaps[g].result->criterion->id))
        n_serving++;
    if (gaps[g].result->criterion->level == 1)
      g_assert_cmpuint (n_serving, >=, 2);
  }
}

/* ---- fit and reasons ----------------------------------------------------- */

/* All three sources of visits-are-work-done are from fee for service, two of
 * the three of reimbursement-barrier; rota-cost-is-known states none. */
static void
test_fit (void)
{
  static const struct {
    const char *system, *argument;
    IrcFit fit;
    const char *words;
  } expected[] = {
    { "activity-tariff",
      "visits-are-work-done",
      IRC_FIT_OTHER,
      "another payment system than yours (fee for service): it stands behind" },
    { "fee-for-service",
      "visits-are-work-done",
      IRC_FIT_SAME,
      "Its sources are from a payment system like yours (fee for service)." },
    { "fee-for-service",
      "reimbursement-barrier",
      IRC_FIT_SAME,
      "Some of its sources are from a payment system like yours" },
    { "global-budget",
      "reimbursement-barrier",
      IRC_FIT_UNSTATED,
      "yours (fee for service); the others state none" },
    { "global-budget",
      "rota-cost-is-known",
      IRC_FIT_UNSTATED,
      "Its sources state no payment system" },
    { "mixed", "visits-are-work-done", IRC_FIT_ANY, "system is mixed" },
    { "unknown", "visits-are-work-done", IRC_FIT_ANY, "system is not known" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *members = g_strdup_printf (
        "'centre': {'payment_system': '%s'}", expected[i].system);
    g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
    const IrcMatch *match =
        irc_assessment_lookup_match (assessment, expected[i].argument);
    g_autofree char *words = irc_match_dup_fit (assessment, match);

    g_assert_cmpint (match->fit, ==, expected[i].fit);
    g_assert_nonnull (strstr (words, expected[i].words));
  }
}

/* A trial that is known to be from elsewhere stands behind expert opinion that
 * is not. */
static void
test_propose_fit (void)
{
  static const struct {
    const char *system, *said;
  } expected[] = {
    { "fee-for-service",
      "their-trial rota-cost-is-known clinical-time-in-the-job-plan" },
    { "unknown",
      "their-trial rota-cost-is-known clinical-time-in-the-job-plan" },
    { "activity-tariff",
      "rota-cost-is-known clinical-time-in-the-job-plan our-view" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *more = g_strdup_printf (
        ", 'centre': {'payment_system': '%s'}, 'arguments': {'own': [{'id': "
        "'their-trial', 'title': 'T', 'claim': 'C', 'criteria': ['in-2-time'], "
        "'strength': 'trial', 'references': ['r-1']}, {'id': 'our-view', "
        "'title': 'V', 'claim': 'D', 'criteria': ['in-2-time'], 'references': "
        "['r-2']}], 'references': [{'id': 'r-1', 'title': 'A', 'container': "
        "'B', 'year': 2020, 'doi': '10.1/1', 'authors': [{'body': 'C'}], "
        "'payment_system': 'fee-for-service'}, {'id': 'r-2', 'title': 'D', "
        "'container': 'E', 'year': 2021, 'doi': '10.1/2', 'authors': [{'body': "
        "'F'}]}]}",
        expected[i].system);
    g_autoptr (IrcAssessment) assessment =
        assess_with ("'in-2-time': {'state': 'partly'}", more);
    guint n;
    const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
    g_autofree char *said = join (asks[0].arguments, asks[0].n_arguments);

    g_assert_cmpstr (said, ==, expected[i].said);
  }
}

/* What the user chose, and in which order, changes nothing. */
static void
test_propose_as_before (void)
{
  const char *answers =
      "'in-1-mdt': {'state': 'partly'}, 'in-2-sops': {'state': "
      "'partly'}, 'out-1-preprocedure': {'state': 'partly'}";
  g_autoptr (IrcAssessment) before = assess_with (answers, "");
  g_autoptr (IrcAssessment) after =
      assess_with (answers,
                   ", 'arguments': {'chosen': [{'id': 'liver-team'}, {'id': "
                   "'limb-salvage-clinic', 'claim': 'Ours.'}]}");
  guint n, n_after;
  const IrcProposal *a = irc_assessment_get_proposals (before, &n);
  const IrcProposal *b = irc_assessment_get_proposals (after, &n_after);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, ==, n_after);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (a[i].match->id, ==, b[i].match->id);
}

static void
test_reason (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}, 'in-2-sops': {'state': 'partly'}",
      ", 'centre': {'payment_system': 'global-budget'}, 'arguments': {" TWO_OWN
      "}");
  static const struct {
    const char *argument, *reason;
  } expected[] = {
    { "rota-cost-is-known",
      "Proposed for “Dedicated time for inpatient clinical work”: it is about "
      "this criterion. It rests on a cohort. Its sources state no payment "
      "system, which counts as fitting yours." },
    { "own-1",
      "Proposed for “Dedicated time for inpatient clinical work”: it is your "
      "own argument. It rests on expert opinion." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *reason = irc_proposal_dup_reason (
        assessment,
        irc_assessment_lookup_proposal (
            assessment,
            irc_assessment_lookup_match (assessment, expected[i].argument)));

    g_assert_cmpstr (reason, ==, expected[i].reason);
  }
  g_assert_null (irc_assessment_lookup_proposal (
      assessment, irc_assessment_lookup_match (assessment, "liver-team")));
}

/* An argument that serves several steps names the others. */
static void
test_reason_also (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-1-mdt': {'state': 'partly'}, 'out-1-mdt': {'state': 'partly'}", "");
  guint n;
  const IrcProposal *proposals = irc_assessment_get_proposals (assessment, &n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++) {
    g_autofree char *reason =
        irc_proposal_dup_reason (assessment, &proposals[i]);

    g_assert_cmpuint (proposals[i].n_also, ==, 1);
    g_assert_true (g_str_has_suffix (
        reason, "It also serves: IR in MDT meetings (outpatients)."));
  }
}

/* When the user has chosen, all that serves an ask is said for it, in the
 * user's order. */
static void
test_chosen_for_ask (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}",
      ", 'arguments': {'chosen': [{'id': 'structural-barriers'}, {'id': "
      "'mm-meetings-are-governance'}, {'id': 'refused-beds'}, {'id': "
      "'rota-cost-is-known'}, {'id': 'rota-size'}]}");
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
  g_autofree char *said = join (asks[0].arguments, asks[0].n_arguments);

  g_assert_cmpstr (said,
                   ==,
                   "structural-barriers mm-meetings-are-governance "
                   "rota-cost-is-known rota-size");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/order", test_order);
  g_test_add_func ("/match/own", test_own);
  g_test_add_func ("/match/unprintable", test_unprintable);
  g_test_add_func ("/match/gap-references", test_gap_references);
  g_test_add_func ("/match/left-out", test_left_out);
  g_test_add_func ("/match/propose/three", test_propose_three);
  g_test_add_func ("/match/propose/shared", test_propose_shared);
  g_test_add_func ("/match/propose/two", test_propose_two);
  g_test_add_func ("/match/propose/all", test_propose_all);
  g_test_add_func ("/match/fit", test_fit);
  g_test_add_func ("/match/propose/fit", test_propose_fit);
  g_test_add_func ("/match/propose/as-before", test_propose_as_before);
  g_test_add_func ("/match/reason", test_reason);
  g_test_add_func ("/match/reason/also", test_reason_also);
  g_test_add_func ("/match/chosen-for-ask", test_chosen_for_ask);
  return g_test_run ();
}
