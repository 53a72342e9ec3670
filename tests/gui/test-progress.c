/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-progress.h"
#include "irc-session.h"

static IrcSession *
new_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  return irc_session_new (library);
}

#define ASSERT_PROGRESS(session, step, text, done)                             \
  G_STMT_START                                                                 \
  {                                                                            \
    gboolean irc_complete;                                                     \
    g_autofree char *irc_shown = irc_progress_dup_text (                       \
        step, irc_session_get_assessment (session), &irc_complete);            \
    g_assert_cmpstr (irc_shown, ==, text);                                     \
    g_assert_true (irc_complete == (done));                                    \
  }                                                                            \
  G_STMT_END

static void
test_steps (void)
{
  /* As they stand in the rail. */
  const guint digits[IRC_N_STEPS] = { 1, 2, 3, 4, 5, 6 };

  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    const IrcStepInfo *info = irc_step_get_info (step);
    g_assert_cmpuint (info->digit, ==, digits[step]);
    g_assert_cmpint (irc_step_find (info->name), ==, (int) step);
    g_assert_cmpstr (info->title, !=, "");
    g_assert_cmpstr (info->help, !=, "");
  }
  g_assert_cmpint (irc_step_find ("money"), ==, -1);
  g_assert_cmpint (irc_step_find (NULL), ==, -1);
}

static void
test_centre (void)
{
  g_autoptr (IrcSession) session = new_session ();
  IrcCentre *centre = irc_case_get_centre (irc_session_get_case (session));
  const char *const texts[] = {
    "name", "department", "city", "prepared-by", "prepared-for"
  };
  const char *const numbers[] = {
    "consultants-wte",   "nurses-wte",
    "radiographers-wte", "coordinators-wte",
    "own-beds",          "angio-suites",
    "day-unit-places",   "clinic-sessions-per-week",
  };

  ASSERT_PROGRESS (session, IRC_STEP_CENTRE, "0 of 15 filled in", FALSE);
  g_object_set (centre, "country", "IE", "meeting-date", "2027-01-21", NULL);
  ASSERT_PROGRESS (session, IRC_STEP_CENTRE, "2 of 15 filled in", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_set (centre, texts[i], "x", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_object_set (centre, numbers[i], 0.0, NULL);
  ASSERT_PROGRESS (session, IRC_STEP_CENTRE, "15 of 15 filled in", TRUE);
}

static void
test_profile (void)
{
  g_autoptr (IrcSession) session = new_session ();
  IrcCase *case_ = irc_session_get_case (session);
  guint n;
  const IrcCriterion *criteria =
      irc_library_get_criteria (irc_session_get_library (session), &n);

  ASSERT_PROGRESS (session, IRC_STEP_PROFILE, "0 of 26 answered", FALSE);
  ASSERT_PROGRESS (session, IRC_STEP_GAPS, "26 open", FALSE);
  for (guint i = 0; i < n; i++) {
    g_object_set (irc_case_ensure_answer (case_, criteria[i].id),
                  "state",
                  IRC_STATE_IN_PLACE,
                  NULL);
    if (i == 6)
      ASSERT_PROGRESS (session, IRC_STEP_PROFILE, "7 of 26 answered", FALSE);
  }
  ASSERT_PROGRESS (session, IRC_STEP_PROFILE, "26 of 26 answered", TRUE);
  ASSERT_PROGRESS (session, IRC_STEP_GAPS, "none open", TRUE);
}

static void
test_arguments (void)
{
  g_autoptr (IrcSession) session = new_session ();
  g_autoptr (GPtrArray) chosen =
      g_ptr_array_new_with_free_func (g_object_unref);
  guint n;
  const IrcArgument *arguments =
      irc_library_get_arguments (irc_session_get_library (session), &n);
  g_autofree char *proposed = NULL;
  gboolean complete;

  proposed = irc_progress_dup_text (
      IRC_STEP_ARGUMENTS, irc_session_get_assessment (session), &complete);
  g_assert_true (g_str_has_suffix (proposed, " proposed"));
  g_assert_false (complete);
  g_ptr_array_add (chosen, irc_chosen_new (arguments[0].id, NULL));
  irc_case_set_list (irc_session_get_case (session), IRC_LIST_CHOSEN, chosen);
  ASSERT_PROGRESS (session, IRC_STEP_ARGUMENTS, "1 chosen", TRUE);
  ASSERT_PROGRESS (session, IRC_STEP_REPORT, "", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/steps", test_steps);
  g_test_add_func ("/progress/centre", test_centre);
  g_test_add_func ("/progress/profile", test_profile);
  g_test_add_func ("/progress/arguments", test_arguments);
  return g_test_run ();
}
