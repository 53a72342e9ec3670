/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases worked by hand from docs/CASE-FORMAT.md and levels.json. */
#include "irc-assessment.h"
#include "test-assess-support.h"
#include "test-support.h"

#include <math.h>

/* The two gaps of the contract's example sentence, a level-3 criterion that is
 * to be verified, one that is met through a higher one and one left out. */
#define WORKED                                                                 \
  "'in-2-time': {'state': 'partly'}, "                                         \
  "'in-2-admission-rights': {'state': 'not-in-place'}, "                       \
  "'in-3-own-beds': {'state': 'to-verify', 'note': 'Asked the ward.'}, "       \
  "'out-1-outpatients': {'state': 'not-in-place'}, "                           \
  "'out-1-mdt': {'state': 'not-applicable', 'reason': 'No such meetings.'}"

static IrcAssessment *
assess_with (const char *others, const char *more)
{
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *members = g_strconcat (answers, more, NULL);

  return irc_test_assess (members);
}

static char *
dup_json (const IrcAssessment *assessment)
{
  g_autoptr (GBytes) bytes =
      irc_assessment_to_json (assessment, "worked.ircase");
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return g_strndup (text, size);
}

static const char *
sentence (const IrcAssessment *assessment, IrcPathway pathway)
{
  return irc_assessment_get_pathway (assessment, pathway)->sentence;
}

static void
test_worked (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with (WORKED,
                   ", 'centre': {'name': 'St “Elsewhere”'}, "
                   "'targets': {'inpatient': {'level': 2, 'by': '2027-06'}}, "
                   "'arguments': {'chosen': [{'id': 'rota-cost-is-known'}, "
                   "{'id': 'refused-beds', 'claim': 'In our words.'}]}");
  g_autofree char *json = dup_json (assessment);
  g_autofree char *text = irc_assessment_to_text (assessment, "worked.ircase");

  irc_test_golden ("assess-worked.json", json);
  irc_test_golden ("assess-worked.txt", text);
  g_assert_cmpint (irc_assessment_get_level (assessment), ==, 1);
  g_assert_cmpstr (
      sentence (assessment, IRC_PATHWAY_INPATIENT),
      ==,
      "Level 1 inpatient. Two criteria stand between you and level 2: "
      "Dedicated time for inpatient clinical work; Admission rights without "
      "own beds.");
  g_assert_cmpstr (
      sentence (assessment, IRC_PATHWAY_OUTPATIENT),
      ==,
      "Level 3 outpatient. All criteria are in place or left out with a "
      "reason.");
}

static void
check_result (const IrcAssessment *assessment,
              const char *id,
              IrcState state,
              IrcStanding standing,
              const char *met_by,
              gboolean blocks_inpatient,
              gboolean blocks_outpatient)
{
  const IrcResult *result = irc_assessment_lookup_result (assessment, id);

  g_assert_cmpstr (result->criterion->id, ==, id);
  g_assert_cmpint (result->state, ==, state);
  g_assert_cmpint (result->standing, ==, standing);
  g_assert_cmpstr (
      result->met_by != NULL ? result->met_by->id : NULL, ==, met_by);
  g_assert_cmpint (
      result->blocking[IRC_PATHWAY_INPATIENT], ==, blocks_inpatient);
  g_assert_cmpint (
      result->blocking[IRC_PATHWAY_OUTPATIENT], ==, blocks_outpatient);
}

static void
test_results (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (WORKED, "");
  guint n;

  irc_assessment_get_results (assessment, &n);
  g_assert_cmpuint (n, ==, 26);
  check_result (assessment,
                "in-2-time",
                IRC_STATE_PARTLY,
                IRC_STANDING_OPEN,
                NULL,
                TRUE,
                FALSE);
  check_result (assessment,
                "in-3-own-beds",
                IRC_STATE_TO_VERIFY,
                IRC_STANDING_OPEN,
                NULL,
                FALSE,
                FALSE);
  check_result (assessment,
                "out-1-outpatients",
                IRC_STATE_NOT_IN_PLACE,
                IRC_STANDING_MET,
                "out-2-limited-clinic",
                FALSE,
                FALSE);
  check_result (assessment,
                "out-1-mdt",
                IRC_STATE_NOT_APPLICABLE,
                IRC_STANDING_LEFT_OUT,
                NULL,
                FALSE,
                FALSE);
  g_assert_cmpstr (
      irc_assessment_lookup_result (assessment, "out-1-mdt")->reason,
      ==,
      "No such meetings.");
  g_assert_cmpstr (
      irc_assessment_lookup_result (assessment, "in-3-own-beds")->note,
      ==,
      "Asked the ward.");
  g_assert_null (irc_assessment_lookup_result (assessment, "in-9-nothing"));
  g_assert_null (irc_assessment_lookup_gap (assessment, "in-1-rounds"));
  g_assert_nonnull (irc_assessment_lookup_gap (assessment, "in-3-own-beds"));
}

static void
test_empty (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'answers': {}");
  const IrcPathwayResult *inpatient =
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_INPATIENT);
  const IrcGap *gaps;
  guint n;

  g_assert_cmpint (irc_assessment_get_level (assessment), ==, 0);
  g_assert_cmpuint (inpatient->n_blocking, ==, 3);
  g_assert_cmpuint (inpatient->levels[0].total, ==, 3);
  g_assert_cmpuint (inpatient->levels[1].total, ==, 5);
  g_assert_cmpuint (inpatient->levels[2].total, ==, 6);
  g_assert_cmpuint (inpatient->levels[2].unanswered, ==, 6);
  g_assert_cmpint (inpatient->target, ==, 0);
  g_assert_cmpstr (
      inpatient->sentence,
      ==,
      "Before level 1 inpatient. Three criteria stand between you and level 1: "
      "IR rounds on all treated inpatients; Talk with inpatients before the "
      "procedure; IR in MDT meetings (inpatients).");
  gaps = irc_assessment_get_gaps (assessment, &n);
  g_assert_cmpuint (n, ==, 26);
  for (guint i = 1; i < n; i++)
    g_assert_true (gaps[i - 1].result->criterion->level <
                       gaps[i].result->criterion->level ||
                   (gaps[i - 1].result->criterion->level ==
                        gaps[i].result->criterion->level &&
                    gaps[i - 1].result < gaps[i].result));
  g_assert_null (irc_assessment_get_warnings (assessment)[0]);
}

/* The criterion whose column is unknown is asked once and counts in both. */
static void
test_both (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'any-2-entry-point': {'state': ''}", "");
  g_autofree char *json = dup_json (assessment);
  const IrcGap *gaps;
  guint n;

  irc_test_golden ("assess-both.json", json);
  gaps = irc_assessment_get_gaps (assessment, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (gaps[0].in_pathway[IRC_PATHWAY_INPATIENT]);
  g_assert_true (gaps[0].in_pathway[IRC_PATHWAY_OUTPATIENT]);
  check_result (assessment,
                "any-2-entry-point",
                IRC_STATE_UNANSWERED,
                IRC_STANDING_OPEN,
                NULL,
                TRUE,
                TRUE);
  g_assert_cmpstr (sentence (assessment, IRC_PATHWAY_OUTPATIENT),
                   ==,
                   "Level 1 outpatient. One criterion stands between you and "
                   "level 2: IR referral pathway and entry point.");
}

static void
test_complete (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("",
                   ", 'targets': {'inpatient': {'level': 3}, 'outpatient': "
                   "{'level': 2, 'by': '2028-01'}}");
  g_autofree char *json = dup_json (assessment);
  guint n;

  irc_test_golden ("assess-complete.json", json);
  g_assert_cmpint (irc_assessment_get_level (assessment), ==, 3);
  g_assert_cmpstr (sentence (assessment, IRC_PATHWAY_INPATIENT),
                   ==,
                   "Level 3 inpatient. All criteria are in place.");
  irc_assessment_get_gaps (assessment, &n);
  g_assert_cmpuint (n, ==, 0);
  irc_assessment_get_printed (assessment, &n);
  g_assert_cmpuint (n, ==, 0);
  irc_assessment_get_asks (assessment, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Counts up to twelve are words. */
static void
test_numbers (void)
{
  static const char *const words[] = { "One",  "Two",  "Three",
                                       "Four", "Five", "Six" };
  static const char *const ids[] = { "in-3-mm",        "in-3-ward-rounds",
                                     "in-3-own-beds",  "in-3-staff",
                                     "in-3-resources", "in-3-training" };
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (IrcAssessment) assessment = NULL;
    g_autofree char *expected = NULL;

    g_string_append_printf (
        others, "%s'%s': {'state': 'partly'}", i > 0 ? ", " : "", ids[i]);
    assessment = assess_with (others->str, "");
    expected = g_strdup_printf ("Level 2 inpatient. %s criteri%s between you "
                                "and level 3: ",
                                words[i],
                                i == 0 ? "on stands" : "a stand");
    g_assert_true (g_str_has_prefix (
        sentence (assessment, IRC_PATHWAY_INPATIENT), expected));
  }
}

static void
check_ask (const IrcAskResult *ask,
           const char *id,
           const char *resource,
           const char *by)
{
  g_assert_cmpstr (ask->id, ==, id);
  g_assert_cmpstr (ask->resource, ==, resource);
  g_assert_cmpstr (ask->by, ==, by);
  g_assert_cmpint (ask->priority, ==, IRC_PRIORITY_MUST);
  g_assert_true (isnan (ask->quantity));
  g_assert_true (ask->drafted);
  g_assert_cmpuint (ask->n_criteria, ==, 1);
  g_assert_cmpstr (ask->title, ==, ask->criteria[0]->label);
  g_assert_cmpstr (ask->why, ==, ask->criteria[0]->help);
  g_assert_cmpuint (ask->n_arguments, >=, 2);
  g_assert_cmpuint (ask->n_arguments, <=, 3);
}

static void
test_drafted_asks (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'any-2-entry-point': {'state': 'partly'}, "
      "'in-2-time': {'state': 'partly'}, 'out-3-mm': {'state': 'partly'}",
      ", 'targets': {'inpatient': {'level': 2, 'by': '2027-09'}, "
      "'outpatient': {'level': 3, 'by': '2027-03'}}");
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  /* out-3-mm is open but not between the centre and a next level. */
  g_assert_cmpuint (n, ==, 2);
  check_ask (&asks[0], "ask-in-2-time", "consultant-session", "2027-09");
  check_ask (&asks[1], "ask-any-2-entry-point", "coordinator", "2027-03");
}

/* A target that is reached already sets no date. */
static void
test_drafted_asks_reached_target (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-2-time': {'state': 'partly'}",
                   ", 'targets': {'inpatient': {'level': 1, 'by': '2027-09'}}");
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  g_assert_cmpuint (n, ==, 1);
  check_ask (&asks[0], "ask-in-2-time", "consultant-session", "");
}

static void
test_own_asks (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (
      "'in-2-time': {'state': 'partly'}",
      ", 'asks': [{'id': 'a', 'title': 'Two sessions', 'criteria': "
      "['in-2-time', 'out-2-time'], 'resource': 'consultant-session', "
      "'quantity': 2, 'unit': 'sessions', 'why': 'Rounds.', "
      "'priority': 'could', 'by': '2027-05'}, "
      "{'id': 'b', 'title': 'A helicopter', 'resource': 'helicopter'}]");
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (asks[0].title, ==, "Two sessions");
  g_assert_cmpstr (asks[0].resource, ==, "consultant-session");
  g_assert_cmpstr (asks[0].unit, ==, "sessions");
  g_assert_cmpstr (asks[0].why, ==, "Rounds.");
  g_assert_cmpstr (asks[0].by, ==, "2027-05");
  g_assert_cmpfloat_with_epsilon (asks[0].quantity, 2, 1e-12);
  g_assert_cmpint (asks[0].priority, ==, IRC_PRIORITY_COULD);
  g_assert_false (asks[0].drafted);
  g_assert_cmpuint (asks[0].n_criteria, ==, 2);
  g_assert_cmpstr (asks[0].criteria[1]->id, ==, "out-2-time");
  g_assert_cmpuint (asks[0].n_arguments, ==, 2);
  g_assert_cmpstr (asks[1].resource, ==, "");
  g_assert_cmpuint (asks[1].n_criteria, ==, 0);
  g_assert_cmpuint (asks[1].n_arguments, ==, 0);
}

/* An empty list is the user's decision to ask for nothing. */
static void
test_no_asks (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with ("'in-2-time': {'state': 'partly'}", ", 'asks': []");
  guint n;

  irc_assessment_get_asks (assessment, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_frozen (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autofree char *answers = irc_test_answers (WORKED);
  g_autofree char *members = g_strconcat (
      answers,
      ", 'private': {'red_lines': 'SECRET'}, 'asks': [{'id': 'a', 'title': "
      "'Beds', 'criteria': ['in-3-own-beds']}], 'centre': {'name': 'Before'}",
      NULL);
  g_autoptr (IrcCase) case_ = irc_test_case (library, members);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autofree char *before = dup_json (assessment);
  g_autofree char *after = NULL;
  g_autoptr (GBytes) copy = NULL;
  g_autofree char *copied = NULL;
  guint n;

  g_object_set (irc_case_ensure_answer (case_, "in-2-time"),
                "state",
                IRC_STATE_IN_PLACE,
                "note",
                "Later",
                NULL);
  g_object_set (irc_case_get_centre (case_), "name", "After", NULL);
  irc_case_set_list (case_, IRC_LIST_ASKS, NULL);
  g_clear_object (&case_);

  after = dup_json (assessment);
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (after, "Before"));
  g_assert_cmpstr (
      irc_assessment_get_asks (assessment, &n)[0].title, ==, "Beds");
  copy = irc_case_save (irc_assessment_get_case (assessment));
  copied = g_strndup (g_bytes_get_data (copy, NULL), g_bytes_get_size (copy));
  g_assert_null (strstr (copied, "SECRET"));
}

static gpointer
read_often (gpointer data)
{
  g_autoptr (IrcAssessment) assessment = data;
  g_autofree char *first_json = dup_json (assessment);
  g_autofree char *first_text = irc_assessment_to_text (assessment, "a.ircase");

  for (guint i = 0; i < 50; i++) {
    g_autoptr (IrcAssessment) again = irc_assessment_ref (assessment);
    g_autofree char *json = dup_json (again);
    g_autofree char *text = irc_assessment_to_text (again, "a.ircase");

    g_assert_cmpstr (json, ==, first_json);
    g_assert_cmpstr (text, ==, first_text);
    g_assert_nonnull (irc_assessment_lookup_result (again, "in-2-time"));
  }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (WORKED, "");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] =
        g_thread_new ("reader", read_often, irc_assessment_ref (assessment));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* A copy says the same and shares no case. */
static void
test_copy (void)
{
  g_autoptr (IrcAssessment) assessment = assess_with (WORKED, "");
  g_autoptr (IrcAssessment) copy = irc_assessment_copy (assessment);
  g_autofree char *first = dup_json (assessment);
  g_autofree char *second = NULL;

  g_assert_true (irc_assessment_get_case (copy) !=
                 irc_assessment_get_case (assessment));
  g_clear_pointer (&assessment, irc_assessment_unref);
  second = dup_json (copy);
  g_assert_cmpstr (first, ==, second);
}

static void
test_labels (void)
{
  const IrcLanguage *english = irc_language_lookup ("en");
  g_autofree char *level_0 = irc_level_name (english, 0);
  g_autofree char *level_2 = irc_level_name (english, 2);

  g_assert_cmpstr (level_0, ==, "Before level 1");
  g_assert_cmpstr (level_2, ==, "Level 2");
  g_assert_cmpstr (
      irc_state_label (english, IRC_STATE_UNANSWERED), ==, "unanswered");
  g_assert_cmpstr (irc_state_label (english, IRC_STATE_NOT_APPLICABLE),
                   ==,
                   "not applicable");
  g_assert_cmpstr (irc_pathway_label (english, IRC_PATHWAY_BOTH),
                   ==,
                   "Inpatient and outpatient");
}

static void
test_snapshot (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess_with (WORKED ", 'in-1-mdt': {'state': '', 'note': 'Ask.'}", "");
  g_autoptr (IrcSnapshot) snapshot =
      irc_assessment_make_snapshot (assessment, "2026-11-22", "First meeting");
  const IrcSnapshotData *data = irc_snapshot_peek (snapshot);
  guint n_left_out = 0;

  g_assert_cmpstr (data->date, ==, "2026-11-22");
  g_assert_cmpstr (data->label, ==, "First meeting");
  g_assert_cmpstr (data->pack, ==, "ircase-base");
  g_assert_cmpint (data->levels[IRC_PATHWAY_INPATIENT], ==, 0);
  g_assert_cmpint (data->levels[IRC_PATHWAY_OUTPATIENT], ==, 3);
  g_assert_cmpuint (data->answers->len, ==, 25);
  for (guint i = 0; i < data->answers->len; i++) {
    const IrcSnapshotAnswer *answer = g_ptr_array_index (data->answers, i);

    g_assert_cmpstr (answer->criterion, !=, "in-1-mdt");
    if (!answer->counted) {
      g_assert_cmpstr (answer->criterion, ==, "out-1-mdt");
      g_assert_cmpint (answer->state, ==, IRC_STATE_NOT_APPLICABLE);
      n_left_out++;
    }
  }
  g_assert_cmpuint (n_left_out, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/worked", test_worked);
  g_test_add_func ("/assess/results", test_results);
  g_test_add_func ("/assess/empty", test_empty);
  g_test_add_func ("/assess/both", test_both);
  g_test_add_func ("/assess/complete", test_complete);
  g_test_add_func ("/assess/numbers", test_numbers);
  g_test_add_func ("/assess/asks/drafted", test_drafted_asks);
  g_test_add_func ("/assess/asks/reached-target",
                   test_drafted_asks_reached_target);
  g_test_add_func ("/assess/asks/own", test_own_asks);
  g_test_add_func ("/assess/asks/none", test_no_asks);
  g_test_add_func ("/assess/frozen", test_frozen);
  g_test_add_func ("/assess/threads", test_threads);
  g_test_add_func ("/assess/copy", test_copy);
  g_test_add_func ("/assess/labels", test_labels);
  g_test_add_func ("/assess/snapshot", test_snapshot);
  return g_test_run ();
}
