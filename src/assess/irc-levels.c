/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-levels.h"

gboolean
irc_levels_counts_in (const IrcCriterion *criterion, IrcPathway pathway)
{
  return criterion->pathway == pathway ||
         criterion->pathway == IRC_PATHWAY_BOTH;
}

static gboolean
is_in_place (const IrcCriterion *criteria,
             const IrcLevelAnswer *answers,
             guint n,
             const char *id,
             guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (criteria[i].id, id)) {
      *found = i;
      return answers[i].state == IRC_STATE_IN_PLACE;
    }
  return FALSE;
}

const IrcCriterion *
irc_levels_met_by (const IrcCriterion *criteria,
                   const IrcLevelAnswer *answers,
                   guint n,
                   guint index)
{
  const char *const *higher = criteria[index].satisfied_by;
  guint found = 0;

  if (answers[index].state == IRC_STATE_IN_PLACE)
    return NULL;
  for (guint i = 0; higher[i] != NULL; i++)
    if (is_in_place (criteria, answers, n, higher[i], &found))
      return &criteria[found];
  return NULL;
}

/* Met is decided before anything else: a criterion that is not applicable but
 * included in one that is in place is met, not left out. */
IrcStanding
irc_levels_judge (const IrcCriterion *criteria,
                  const IrcLevelAnswer *answers,
                  guint n,
                  guint index)
{
  const IrcLevelAnswer *answer = &answers[index];

  if (answer->state == IRC_STATE_IN_PLACE ||
      irc_levels_met_by (criteria, answers, n, index) != NULL)
    return IRC_STANDING_MET;
  if (answer->state == IRC_STATE_NOT_APPLICABLE &&
      criteria[index].may_be_not_applicable && answer->has_reason)
    return IRC_STANDING_LEFT_OUT;
  return IRC_STANDING_OPEN;
}

/* The highest level below which nothing is open is one less than the lowest
 * level at which something is. */
int
irc_levels_reached (const IrcCriterion *criteria,
                    const IrcStanding *standings,
                    guint n,
                    IrcPathway pathway)
{
  int reached = IRC_N_LEVELS;

  for (guint i = 0; i < n; i++)
    if (standings[i] == IRC_STANDING_OPEN &&
        irc_levels_counts_in (&criteria[i], pathway))
      reached = MIN (reached, criteria[i].level - 1);
  return reached;
}

gboolean
irc_levels_blocks (const IrcCriterion *criterion,
                   IrcStanding standing,
                   IrcPathway pathway,
                   int reached)
{
  return standing == IRC_STANDING_OPEN &&
         irc_levels_counts_in (criterion, pathway) &&
         criterion->level <= reached + 1;
}
