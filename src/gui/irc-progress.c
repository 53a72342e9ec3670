/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-progress.h"

#include <math.h>
#include "irc-i18n.h"
#include "irc-string.h"

const IrcStepInfo *
irc_step_get_info (IrcStep step)
{
  static const IrcStepInfo infos[IRC_N_STEPS] = {
    { "centre",
      N_ ("Centre"),
      "user-home-symbolic",
      N_ ("Who you are and who the paper is for. Everything can be left empty "
          "and filled in later; what is empty is not printed."),
      1 },
    { "profile",
      N_ ("Profile"),
      "view-list-symbolic",
      N_ ("The criteria of the task force's three levels, for inpatients and "
          "outpatients. Choose a criterion to see what it means, what counts "
          "as proof, and the typical objection."),
      2 },
    { "gaps",
      N_ ("Gaps"),
      "find-location-symbolic",
      N_ ("What stands between you and the next level. The marks of the charts "
          "lead to their criteria; the arguments are one click away. Targets "
          "are your own: they are drawn into the ladder and printed. “Try out” "
          "shows what other answers would mean and stores nothing."),
      3 },
    { "plan",
      N_ ("Plan"),
      "x-office-calendar-symbolic",
      N_ ("What you propose, what is done when and by whom, and what you ask "
          "for. Everything is drafted from the gaps; the first change makes "
          "the draft your own, and one button brings it back. Enter opens a "
          "row, Alt with the up and down arrows moves it, Delete removes it."),
      4 },
    { "arguments",
      N_ ("Arguments"),
      "bookmark-new-symbolic",
      N_ ("Each argument rests on references that can be looked up. The "
          "program proposes what answers the criteria in the way of the next "
          "level; you choose, order and word them. Contrary evidence is shown "
          "with the claim, because the other side will find it."),
      5 },
    { "report",
      N_ ("Report"),
      "text-x-generic-symbolic",
      N_ ("The paper as it will be printed. It is made from the other pages "
          "and follows them at once; the text of a section can be put into "
          "your own words and set back to the draft."),
      6 },
  };

  g_return_val_if_fail (step < IRC_N_STEPS, NULL);
  return &infos[step];
}

int
irc_step_find (const char *name)
{
  for (int i = 0; i < IRC_N_STEPS; i++)
    if (g_strcmp0 (irc_step_get_info ((IrcStep) i)->name, name) == 0)
      return i;
  return -1;
}

/* ---- counting ------------------------------------------------------------ */

static guint
count_texts (const IrcCentreData *centre, guint *total)
{
  const char *const texts[] = {
    centre->name,         centre->department,  centre->city,
    centre->country,      centre->prepared_by, centre->prepared_for,
    centre->meeting_date,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != '\0')
      n++;
  *total = G_N_ELEMENTS (texts);
  return n;
}

static guint
count_facts (const IrcCentreData *centre, guint *total)
{
  const double facts[] = {
    centre->consultants_wte,   centre->nurses_wte,
    centre->radiographers_wte, centre->coordinators_wte,
    centre->angio_suites,      centre->own_beds,
    centre->day_unit_places,   centre->clinic_sessions_per_week,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!isnan (facts[i]))
      n++;
  *total = G_N_ELEMENTS (facts);
  return n;
}

static char *
dup_centre (const IrcAssessment *assessment, gboolean *complete)
{
  const IrcCentreData *centre = irc_centre_peek (
      irc_case_get_centre (irc_assessment_get_case (assessment)));
  guint n_texts, n_facts;
  const guint n =
      count_texts (centre, &n_texts) + count_facts (centre, &n_facts);

  *complete = n == n_texts + n_facts;
  return g_strdup_printf (_ ("%u of %u filled in"), n, n_texts + n_facts);
}

static char *
dup_profile (const IrcAssessment *assessment, gboolean *complete)
{
  guint n, answered = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    answered += results[i].state != IRC_STATE_UNANSWERED;
  *complete = answered == n;
  return g_strdup_printf (_ ("%u of %u answered"), answered, n);
}

static char *
dup_gaps (const IrcAssessment *assessment, gboolean *complete)
{
  guint n;

  irc_assessment_get_gaps (assessment, &n);
  *complete = n == 0;
  return n == 0 ? g_strdup (_ ("none open"))
                : g_strdup_printf (irc_ngettext ("%u open", "%u open", n), n);
}

/* A measure is assigned when it has an owner and a start. */
static char *
dup_plan (const IrcAssessment *assessment, gboolean *complete)
{
  guint n, running = 0, assigned = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);

  for (guint i = 0; i < n; i++) {
    if (measures[i].status == IRC_STATUS_DROPPED)
      continue;
    running++;
    assigned +=
        !irc_string_is_blank (measures[i].owner) && *measures[i].start != '\0';
  }
  if (n > 0 && measures[0].drafted)
    return g_strdup_printf (irc_ngettext ("%u drafted", "%u drafted", running),
                            running);
  *complete = running > 0 && assigned == running;
  return running == 0 ? g_strdup (_ ("no measure"))
                      : g_strdup_printf (
                            /* TRANSLATORS: measures with an owner and a date */
                            _ ("%u of %u assigned"),
                            assigned,
                            running);
}

static char *
dup_arguments (const IrcAssessment *assessment, gboolean *complete)
{
  const gboolean chosen =
      irc_case_get_list (irc_assessment_get_case (assessment),
                         IRC_LIST_CHOSEN) != NULL;
  guint n;

  irc_assessment_get_printed (assessment, &n);
  *complete = chosen && n > 0;
  return g_strdup_printf (chosen
                              ? irc_ngettext ("%u chosen", "%u chosen", n)
                              : irc_ngettext ("%u proposed", "%u proposed", n),
                          n);
}

char *
irc_progress_dup_text (IrcStep step,
                       const IrcAssessment *assessment,
                       gboolean *complete)
{
  gboolean ignored;
  gboolean *done = complete != NULL ? complete : &ignored;

  g_return_val_if_fail (assessment != NULL, NULL);

  *done = FALSE;
  switch (step) {
    case IRC_STEP_CENTRE:
      return dup_centre (assessment, done);
    case IRC_STEP_PROFILE:
      return dup_profile (assessment, done);
    case IRC_STEP_GAPS:
      return dup_gaps (assessment, done);
    case IRC_STEP_PLAN:
      return dup_plan (assessment, done);
    case IRC_STEP_ARGUMENTS:
      return dup_arguments (assessment, done);
    case IRC_STEP_REPORT:
    default:
      return g_strdup ("");
  }
}
