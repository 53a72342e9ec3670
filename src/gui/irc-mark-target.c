/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-mark-target.h"

static const IrcCriterion *
find_on_rung (const IrcAssessment *assessment, IrcPathway pathway, int level)
{
  const IrcCriterion *first = NULL;
  guint n;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;

    if (criterion->level != level || (criterion->pathway != pathway &&
                                      criterion->pathway != IRC_PATHWAY_BOTH))
      continue;
    if (results[i].standing == IRC_STANDING_OPEN)
      return criterion;
    if (first == NULL)
      first = criterion;
  }
  return first;
}

static const IrcCriterion *
lookup_rung (const IrcAssessment *assessment, const char *mark)
{
  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++) {
    const char *rest = mark;

    if (!g_str_has_prefix (mark, irc_pathway_names[i]))
      continue;
    rest += strlen (irc_pathway_names[i]);
    if (rest[0] == '-' && rest[1] >= '1' && rest[1] <= '0' + IRC_N_LEVELS &&
        rest[2] == '\0')
      return find_on_rung (assessment, i, rest[1] - '0');
  }
  return NULL;
}

static const IrcCriterion *
lookup_answer (const IrcAssessment *assessment, const char *mark)
{
  guint n;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < comparisons[i].n_figures; j++)
      if (g_str_equal (comparisons[i].figures[j].benchmark->id, mark))
        return comparisons[i].results[0]->criterion;
  return NULL;
}

const IrcCriterion *
irc_mark_lookup_criterion (const IrcAssessment *assessment, const char *mark)
{
  g_return_val_if_fail (assessment != NULL && mark != NULL, NULL);
  const IrcCriterion *found = irc_library_lookup_criterion (
      irc_assessment_get_library (assessment), mark);

  if (found == NULL)
    found = lookup_rung (assessment, mark);
  return found != NULL ? found : lookup_answer (assessment, mark);
}
