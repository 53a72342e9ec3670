/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-csv.h"

static void
add_head (IrcCsv *out, gboolean notes)
{
  const char *const names[] = { "id",    "level",      "pathway", "pillar",
                                "label", "state",      "reason",  "note",
                                "since", "counted_as", "blocking" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (notes || !g_str_equal (names[i], "note"))
      irc_csv_add_field (out, names[i]);
  irc_csv_end_row (out);
}

static const char *
get_standing (IrcStanding standing)
{
  switch (standing) {
    case IRC_STANDING_MET:
      return "met";
    case IRC_STANDING_LEFT_OUT:
      return "left-out";
    case IRC_STANDING_OPEN:
      return "open";
  }
  return "";
}

static const char *
get_blocking (const IrcResult *result)
{
  const gboolean inpatient = result->blocking[IRC_PATHWAY_INPATIENT];
  const gboolean outpatient = result->blocking[IRC_PATHWAY_OUTPATIENT];

  if (inpatient && outpatient)
    return irc_pathway_names[IRC_PATHWAY_BOTH];
  if (inpatient)
    return irc_pathway_names[IRC_PATHWAY_INPATIENT];
  return outpatient ? irc_pathway_names[IRC_PATHWAY_OUTPATIENT] : "";
}

static void
add_row (IrcCsv *out, const IrcResult *result, gboolean notes)
{
  const IrcCriterion *criterion = result->criterion;
  const char level[] = { (char) ('0' + criterion->level), '\0' };

  irc_csv_add_field (out, criterion->id);
  irc_csv_add_field (out, level);
  irc_csv_add_field (out, irc_pathway_names[criterion->pathway]);
  irc_csv_add_field (out, irc_pillar_names[criterion->pillar]);
  irc_csv_add_field (out, criterion->label);
  irc_csv_add_field (out,
                     result->state == IRC_STATE_UNANSWERED
                         ? "unanswered"
                         : irc_state_names[result->state]);
  irc_csv_add_field (out, result->reason);
  if (notes)
    irc_csv_add_field (out, result->note);
  irc_csv_add_field (out, result->since);
  irc_csv_add_field (out, get_standing (result->standing));
  irc_csv_add_field (out, get_blocking (result));
  irc_csv_end_row (out);
}

GBytes *
irc_assessment_to_csv (const IrcAssessment *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  const IrcReportData *report =
      irc_report_peek (irc_case_get_report (irc_assessment_get_case (self)));
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self, &n);
  IrcCsv *out = irc_csv_new ();

  add_head (out, report->notes);
  for (guint i = 0; i < n; i++)
    add_row (out, &results[i], report->notes);
  return irc_csv_end (out);
}
