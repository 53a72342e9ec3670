/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-profile-words.h"

#include "irc-i18n.h"

char *
irc_profile_dup_progress (const IrcAssessment *assessment)
{
  guint n, answered = 0, to_verify = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    answered += results[i].state != IRC_STATE_UNANSWERED;
    to_verify += results[i].state == IRC_STATE_TO_VERIFY;
  }
  if (to_verify > 0)
    return g_strdup_printf (
        /* Translators: "19 of 26 answered, 2 of them to verify" */
        _ ("%u of %u answered, %u of them to verify"),
        answered,
        n,
        to_verify);
  return g_strdup_printf (_ ("%u of %u answered"), answered, n);
}

static guint
count_to_verify (const IrcAssessment *assessment, IrcPathway pathway, int level)
{
  guint n, found = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;

    found += results[i].state == IRC_STATE_TO_VERIFY &&
             results[i].standing == IRC_STANDING_OPEN &&
             criterion->level == level &&
             (criterion->pathway == pathway ||
              criterion->pathway == IRC_PATHWAY_BOTH);
  }
  return found;
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

char *
irc_profile_dup_level_progress (const IrcAssessment *assessment,
                                IrcPathway pathway,
                                int level)
{
  g_return_val_if_fail (level >= 1 && level <= IRC_N_LEVELS, NULL);
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (assessment, pathway);
  const IrcLevelCount *count = &result->levels[level - 1];
  const guint to_verify = count_to_verify (assessment, pathway, level);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (result->level >= level)
    g_ptr_array_add (parts, g_strdup (_ ("reached")));
  else if (count->unanswered < count->total)
    g_ptr_array_add (
        parts,
        /* Translators: of criteria: "2 of 4 met" */
        g_strdup_printf (_ ("%u of %u met"), count->met, count->total));
  if (count->left_out > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("%u left out"), count->left_out));
  if (to_verify > 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("%u to verify"), to_verify));
  if (count->unanswered > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("%u to answer"), count->unanswered));
  return join (parts);
}

guint
irc_profile_count_unconfirmed (const IrcAssessment *assessment)
{
  guint n, found = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    found += !results[i].confirmed;
  return found;
}
