/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is not known is not stated: the paper says that what has not been
 * answered counts as open, drafts instead of asking, and promises of arguments
 * only what is known. */
#include "irc-unanswered.h"

#include <string.h>

#include "document-checks.h"
#include "irc-compose.h"
#include "test-assess-support.h"
#include "text-checks.h"

static char *
dup_chapter (const char *members, const char *title)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  const IrcComposeOptions options = { IRC_EDITION_FULL, 0, 0 };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);

  return document_dup_chapter (document, title);
}

/* ---- levels -------------------------------------------------------------- */

static void
check_level (const char *answers, gboolean inpatient, gboolean outpatient)
{
  g_autofree char *members = g_strdup_printf ("'answers': {%s}", answers);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);

  g_assert_cmpint (
      irc_unanswered_level (assessment, IRC_PATHWAY_INPATIENT), ==, inpatient);
  g_assert_cmpint (irc_unanswered_level (assessment, IRC_PATHWAY_OUTPATIENT),
                   ==,
                   outpatient);
}

/* One answer that stands in the way is enough; what is in place is no answer to
 * what is still open, and an answer at level 2 none to level 1. */
static void
test_level (void)
{
  check_level ("", TRUE, TRUE);
  check_level ("'in-1-mdt': {'state': 'partly'}", FALSE, TRUE);
  check_level ("'out-1-mdt': {'state': 'to-verify'}", TRUE, FALSE);
  check_level ("'in-1-mdt': {'state': 'in-place'}", TRUE, TRUE);
  check_level ("'in-2-time': {'state': 'not-in-place'}", TRUE, TRUE);
  check_level ("'in-1-mdt': {'state': '', 'note': 'A note'}", TRUE, TRUE);
}

static void
test_standing (void)
{
  g_autofree char *none = dup_chapter ("'asks': []", "Summary");
  g_autofree char *one =
      dup_chapter ("'answers': {'in-1-mdt': {'state': 'partly'}}", "Summary");
  g_autofree char *other =
      dup_chapter ("'answers': {'out-1-mdt': {'state': 'partly'}}", "Summary");
  g_autofree char *both =
      dup_chapter ("'answers': {'in-1-mdt': {'state': 'partly'}, "
                   "'out-1-mdt': {'state': 'partly'}}",
                   "Summary");
  g_autofree char *where = dup_chapter (
      "'answers': {'in-1-mdt': {'state': 'partly'}}", "Where we stand");
  g_autofree char *decision = dup_chapter (
      "'answers': {'in-1-mdt': {'state': 'partly'}}", "Decision requested");

  assert_says (none,
               "Where inpatient and outpatient care stand is not yet answered; "
               "until then both count as before level 1, on a scale of three "
               "levels.");
  assert_says (one,
               "Today inpatient care is before level 1 and outpatient care "
               "counts as before level 1, not yet answered, on");
  assert_says (other,
               "Today inpatient care counts as before level 1, not yet "
               "answered, and outpatient care is before level 1, on");
  assert_says (both,
               "Today inpatient care is before level 1 and outpatient care "
               "before level 1, on");
  assert_says (where, "Before level 1 inpatient. Three criteria stand");
  assert_silent (where, "IR in MDT meetings (inpatients). None of them");
  assert_says (where,
               "IR in MDT meetings (outpatients). None of them has been "
               "answered yet: until then they count as open.");
  assert_says (decision, "Inpatient: Before level 1. Criteria");
  assert_says (decision, "Outpatient: Not yet answered. Criteria");
  assert_says (where, "counts their criteria.");
}

/* A table of nothing but zeros is none. */
static void
test_counts (void)
{
  g_autofree char *where = dup_chapter ("'asks': []", "Where we stand");

  assert_says (where, " shows both pathways.\n");
  assert_silent (where, "Criteria by pathway and level");
}

/* ---- requests ------------------------------------------------------------ */

static void
test_drafts (void)
{
  g_autofree char *decision = dup_chapter ("'title': ''", "Decision requested");
  g_autofree char *summary = dup_chapter ("'title': ''", "Summary");
  g_autofree char *evidence = dup_chapter ("'title': ''", "Evidence");

  assert_says (decision, "No request is made yet: six are drafted (Table");
  assert_says (decision, "\tdraft\t");
  assert_silent (decision, "must");
  assert_says (decision, "Draft: their criteria have not been answered yet.");
  assert_says (decision,
               "six criteria stand before its next level and have not been "
               "answered yet.");
  assert_says (summary,
               "Six requests are drafted, for criteria that have not been "
               "answered yet.");
  assert_silent (summary, "must");
  assert_says (evidence, "Priority: draft.");
}

/* What the user asks for is asked for; of drafts some may be known. */
static void
test_some (void)
{
  g_autofree char *own =
      dup_chapter ("'asks': [{'id': 'a', 'criteria': ['in-1-mdt'], "
                   "'priority': 'must'}]",
                   "Decision requested");
  g_autofree char *mixed = dup_chapter (
      "'answers': {'in-1-mdt': {'state': 'partly'}}", "Decision requested");
  g_autofree char *summary =
      dup_chapter ("'answers': {'in-1-mdt': {'state': 'partly'}}", "Summary");

  assert_says (own, "one request (Table");
  assert_says (own, "\tmust\t");
  assert_silent (own, "raft");
  assert_says (mixed, "six requests (Table");
  assert_says (mixed, "\tmust\t");
  assert_says (mixed, "\tdraft\t");
  assert_says (mixed, "six criteria keep it from its next level.");
  assert_says (summary,
               "This paper makes six requests; one of them is marked as a "
               "must.");
}

/* ---- arguments ----------------------------------------------------------- */

/* An own statement may have neither weak point nor objection: no
 * chapter may promise them of each argument. */
static void
test_promises (void)
{
  const char *own =
      "'arguments': {'chosen': [{'id': 'own'}], 'own': [{'id': 'own', 'title': "
      "'Ours', 'claim': 'We say so.', 'criteria': ['in-1-rounds']}]}";
  g_autofree char *summary = dup_chapter (own, "Summary");
  g_autofree char *evidence = dup_chapter (own, "Evidence");

  assert_says (
      summary,
      "The chapter Evidence states, where they are known, the strength "
      "and the weak point of each argument, and what speaks against "
      "it.");
  assert_says (
      evidence,
      "Each argument is followed, where they are known, by the "
      "strength of its evidence and its weak point, by what points the "
      "other way or is mixed, and by the usual objection with our "
      "answer.");
  assert_silent (evidence, "Weak point:");
  assert_silent (evidence, "Objection:");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unanswered/level", test_level);
  g_test_add_func ("/unanswered/standing", test_standing);
  g_test_add_func ("/unanswered/counts", test_counts);
  g_test_add_func ("/unanswered/drafts", test_drafts);
  g_test_add_func ("/unanswered/some", test_some);
  g_test_add_func ("/unanswered/promises", test_promises);
  return g_test_run ();
}
