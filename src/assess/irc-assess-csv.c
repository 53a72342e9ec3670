/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END "\r\n"

/* What a spreadsheet takes for the start of a formula, also in the full-width
 * forms that it folds; an apostrophe, so that one in front can be told from
 * one that was typed. */
static gboolean
is_dangerous (gunichar c)
{
  switch (c) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case '\'':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
      return TRUE;
    default:
      return FALSE;
  }
}

/* Every field is in quotation marks: a text that holds a semicolon then stays
 * in one piece where a comma is no separator. */
static void
add_field (GString *out, const char *text)
{
  if (out->str[out->len - 1] == '"')
    g_string_append_c (out, ',');
  g_string_append_c (out, '"');
  if (is_dangerous (g_utf8_get_char (text)))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
add_head (GString *out, gboolean notes)
{
  const char *const names[] = { "id",    "level",      "pathway", "pillar",
                                "label", "state",      "reason",  "note",
                                "since", "counted_as", "blocking" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (notes || !g_str_equal (names[i], "note"))
      add_field (out, names[i]);
  g_string_append (out, LINE_END);
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
add_row (GString *out, const IrcResult *result, gboolean notes)
{
  const IrcCriterion *criterion = result->criterion;
  const char level[] = { (char) ('0' + criterion->level), '\0' };

  add_field (out, criterion->id);
  add_field (out, level);
  add_field (out, irc_pathway_names[criterion->pathway]);
  add_field (out, irc_pillar_names[criterion->pillar]);
  add_field (out, criterion->label);
  add_field (out,
             result->state == IRC_STATE_UNANSWERED
                 ? "unanswered"
                 : irc_state_names[result->state]);
  add_field (out, result->reason);
  if (notes)
    add_field (out, result->note);
  add_field (out, result->since);
  add_field (out, get_standing (result->standing));
  add_field (out, get_blocking (result));
  g_string_append (out, LINE_END);
}

GBytes *
irc_assessment_to_csv (const IrcAssessment *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  const IrcReportData *report =
      irc_report_peek (irc_case_get_report (irc_assessment_get_case (self)));
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self, &n);
  GString *out = g_string_new (BYTE_ORDER_MARK);

  add_head (out, report->notes);
  for (guint i = 0; i < n; i++)
    add_row (out, &results[i], report->notes);
  return g_string_free_to_bytes (out);
}
