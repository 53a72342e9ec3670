/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The draft as the case's own plan: assessed again it says the same. */
#include "irc-adopt.h"
#include "test-assess-support.h"

#include <math.h>

#define SOME                                                                   \
  "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}, "                  \
  "'centre': {'meeting_date': '2027-01-10'}, 'answers': {"                     \
  "'in-1-rounds': {'state': 'in-place'}, 'in-2-time': {'state': 'partly'}}"

static IrcAssessment *
assess (IrcCase *case_)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  return irc_assess (case_, library, irc_language_lookup ("en"));
}

static IrcCase *
make_case (const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  return irc_test_case (library, members);
}

/* Everything of the plan but whether it is drafted. */
static char *
dup_plan (const IrcAssessment *assessment)
{
  GString *text = g_string_new (NULL);
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);
  const IrcAskResult *asks = NULL;

  for (guint i = 0; i < n; i++) {
    g_string_append_printf (text,
                            "%s %s %s %s %s %u %d %d %d",
                            measures[i].id,
                            measures[i].result->criterion->id,
                            measures[i].action,
                            measures[i].owner,
                            measures[i].start,
                            measures[i].quarters,
                            measures[i].effort,
                            measures[i].impact,
                            measures[i].status);
    for (guint k = 0; k < measures[i].n_asks; k++)
      g_string_append_printf (text, " %s", measures[i].asks[k]->id);
    g_string_append_c (text, '\n');
  }
  asks = irc_assessment_get_asks (assessment, &n);
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (text,
                            "%s %s %s %d %s %s %d %s",
                            asks[i].id,
                            asks[i].title,
                            asks[i].resource,
                            isnan (asks[i].quantity),
                            asks[i].unit,
                            asks[i].why,
                            asks[i].priority,
                            asks[i].by);
    for (guint k = 0; k < asks[i].n_criteria; k++)
      g_string_append_printf (text, " %s", asks[i].criteria[k]->id);
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

static void
check_plan (IrcCase *case_, const char *plan)
{
  g_autoptr (IrcAssessment) assessment = assess (case_);
  g_autofree char *found = dup_plan (assessment);

  g_assert_cmpstr (found, ==, plan);
}

/* What was adopted is a valid file, and read back it is the same plan. */
static void
check_saved (IrcCase *case_, const char *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);
  g_autoptr (GBytes) bytes = irc_case_save (case_);
  g_autoptr (IrcCase) read = irc_case_load (bytes, &vocabulary, 0, &error);

  g_assert_no_error (error);
  check_plan (read, plan);
}

static void
adopt_measures (IrcCase *case_)
{
  g_autoptr (IrcAssessment) assessment = assess (case_);

  irc_adopt_measures (case_, assessment);
}

static void
adopt_asks (IrcCase *case_)
{
  g_autoptr (IrcAssessment) assessment = assess (case_);

  irc_adopt_asks (case_, assessment);
}

static void
check_drafted (IrcCase *case_, gboolean measures, gboolean asks)
{
  g_autoptr (IrcAssessment) assessment = assess (case_);
  guint n = 0;

  g_assert_cmpint (
      irc_assessment_get_measures (assessment, &n)[0].drafted, ==, measures);
  g_assert_cmpint (
      irc_assessment_get_asks (assessment, &n)[0].drafted, ==, asks);
}

static void
test_orders (gconstpointer data)
{
  gboolean asks_first = data != NULL;
  g_autoptr (IrcCase) case_ = make_case (SOME);
  g_autoptr (IrcAssessment) drafted = assess (case_);
  g_autofree char *plan = dup_plan (drafted);

  check_drafted (case_, TRUE, TRUE);
  if (asks_first)
    adopt_asks (case_);
  else
    adopt_measures (case_);
  check_drafted (case_, asks_first, !asks_first);
  check_plan (case_, plan);
  check_saved (case_, plan);
  if (asks_first)
    adopt_measures (case_);
  else
    adopt_asks (case_);
  check_drafted (case_, FALSE, FALSE);
  check_plan (case_, plan);
  check_saved (case_, plan);
}

/* Own lists stay, be they empty. */
static void
test_own (void)
{
  static const char *const members[] = {
    SOME ", 'measures': [], 'asks': []",
    SOME ", 'measures': [{'id': 'm', 'criterion': 'in-2-time'}], "
         "'asks': [{'id': 'a', 'criteria': ['in-2-time']}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autoptr (IrcCase) case_ = make_case (members[i]);
    g_autoptr (GBytes) before = irc_case_save (case_);
    g_autoptr (GBytes) after = NULL;

    adopt_measures (case_);
    adopt_asks (case_);
    after = irc_case_save (case_);
    g_assert_true (g_bytes_equal (before, after));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/adopt/asks-first", "asks", test_orders);
  g_test_add_data_func ("/adopt/measures-first", NULL, test_orders);
  g_test_add_func ("/adopt/own", test_own);
  return g_test_run ();
}
