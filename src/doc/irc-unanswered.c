/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-unanswered.h"

gboolean
irc_unanswered_level (const IrcAssessment *assessment, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (assessment, pathway);

  if (result->level > 0)
    return FALSE;
  for (guint i = 0; i < result->n_blocking; i++)
    if (result->blocking[i]->state != IRC_STATE_UNANSWERED)
      return FALSE;
  return TRUE;
}

gboolean
irc_unanswered_ask (const IrcAssessment *assessment, const IrcAskResult *ask)
{
  if (!ask->drafted)
    return FALSE;
  for (guint i = 0; i < ask->n_criteria; i++)
    if (irc_assessment_lookup_result (assessment, ask->criteria[i]->id)
            ->state != IRC_STATE_UNANSWERED)
      return FALSE;
  return TRUE;
}

gboolean
irc_unanswered_all_asks (const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (!irc_unanswered_ask (assessment, &asks[i]))
      return FALSE;
  return n > 0;
}

guint
irc_unanswered_count_musts (const IrcAssessment *assessment)
{
  guint n = 0, n_musts = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (asks[i].priority == IRC_PRIORITY_MUST &&
        !irc_unanswered_ask (assessment, &asks[i]))
      n_musts++;
  return n_musts;
}

char *
irc_unanswered_dup_level (const IrcAssessment *assessment, IrcPathway pathway)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);

  if (irc_unanswered_level (assessment, pathway))
    return g_strdup (irc_text (language, "Not yet answered"));
  return irc_level_name (
      language, irc_assessment_get_pathway (assessment, pathway)->level);
}
