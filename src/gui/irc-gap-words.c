/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gap-words.h"

#include "irc-i18n.h"

const char *
irc_gap_effort_label (int effort)
{
  switch (effort) {
    case 1:
      return _ ("low effort");
    case 2:
      return _ ("medium effort");
    default:
      return _ ("high effort");
  }
}

char *
irc_gap_dup_state (const IrcResult *result, const IrcAssessment *assessment)
{
  g_return_val_if_fail (result != NULL && assessment != NULL, NULL);

  if (result->standing == IRC_STANDING_MET && result->met_by != NULL)
    /* Translators: %s is the name of a criterion. */
    return g_strdup_printf (_ ("in place through “%s”"), result->met_by->label);
  if (result->standing == IRC_STANDING_MET)
    return g_strdup (_ ("in place, for a try"));
  return g_strdup (
      result->state == IRC_STATE_UNANSWERED
          ? _ ("not answered")
          : irc_state_label (irc_assessment_get_language (assessment),
                             result->state));
}

void
irc_gap_add_fact (GString *facts, const char *fact)
{
  g_return_if_fail (facts != NULL && fact != NULL);

  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}
