/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-levels.h"
#include "irc-string.h"

gboolean
irc_result_is_blocking (const IrcResult *result)
{
  return result->blocking[IRC_PATHWAY_INPATIENT] ||
         result->blocking[IRC_PATHWAY_OUTPATIENT];
}

const char *
irc_assessment_get_due (const IrcAssessment *self, const IrcResult *result)
{
  const char *due = "";

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway = &self->pathways[i];

    if (!irc_levels_counts_in (result->criterion, pathway->pathway) ||
        pathway->target < result->criterion->level ||
        *pathway->target_by == '\0')
      continue;
    /* YYYY-MM sorts as text. */
    if (*due == '\0' || strcmp (pathway->target_by, due) < 0)
      due = pathway->target_by;
  }
  return due;
}

static void
read_answer (IrcAssessment *self, IrcResult *result)
{
  IrcAnswer *answer = irc_case_get_answer (self->case_, result->criterion->id);
  const IrcAnswerData *data = answer != NULL ? irc_answer_peek (answer) : NULL;

  result->state = data != NULL ? data->state : IRC_STATE_UNANSWERED;
  result->confirmed = data == NULL || data->confirmed;
  result->reason = data != NULL ? data->reason : "";
  result->note = data != NULL ? data->note : "";
  result->since = data != NULL ? data->since : "";
}

static void
judge (IrcAssessment *self)
{
  g_autofree IrcLevelAnswer *answers =
      g_new0 (IrcLevelAnswer, self->n_criteria);

  for (guint i = 0; i < self->n_criteria; i++) {
    IrcResult *result = &self->results[i];

    result->criterion = &self->criteria[i];
    read_answer (self, result);
    answers[i].state = result->state;
    answers[i].has_reason = !irc_string_is_blank (result->reason);
  }
  for (guint i = 0; i < self->n_criteria; i++) {
    IrcResult *result = &self->results[i];

    result->standing =
        irc_levels_judge (self->criteria, answers, self->n_criteria, i);
    result->met_by =
        irc_levels_met_by (self->criteria, answers, self->n_criteria, i);
    result->not_counted = result->standing == IRC_STANDING_OPEN &&
                          result->state == IRC_STATE_NOT_APPLICABLE;
  }
}

void
irc_level_count_add (IrcLevelCount *counts, const IrcResult *result)
{
  counts->total++;
  if (result->standing == IRC_STANDING_MET)
    counts->met++;
  else if (result->standing == IRC_STANDING_LEFT_OUT)
    counts->left_out++;
  else if (result->state == IRC_STATE_PARTLY)
    counts->partly++;
  else if (result->state == IRC_STATE_UNANSWERED)
    counts->unanswered++;
  else
    counts->open++;
}

static void
fill_pathway (IrcAssessment *self,
              const IrcStanding *standings,
              IrcPathway which)
{
  const IrcCaseData *data = irc_case_peek (self->case_);
  IrcPathwayResult *pathway = &self->pathways[which];
  const IrcResult **blocking =
      irc_assessment_new0 (self, const IrcResult *, self->n_criteria);

  pathway->pathway = which;
  pathway->target_warning = "";
  pathway->level =
      irc_levels_reached (self->criteria, standings, self->n_criteria, which);
  pathway->target = (int) data->target[which];
  pathway->target_by = data->target_by[which];
  pathway->blocking = blocking;
  for (int level = 1; level <= IRC_N_LEVELS; level++)
    pathway->levels[level - 1].level = level;

  for (guint i = 0; i < self->n_criteria; i++) {
    const IrcCriterion *criterion = &self->criteria[i];
    IrcResult *result = &self->results[i];

    if (irc_levels_counts_in (criterion, which))
      irc_level_count_add (&pathway->levels[criterion->level - 1], result);
    if (irc_levels_blocks (
            criterion, result->standing, which, pathway->level)) {
      result->blocking[which] = TRUE;
      blocking[pathway->n_blocking++] = result;
    }
  }
}

static void
fill_pillars (IrcAssessment *self)
{
  for (guint p = 0; p < IRC_N_PILLARS; p++) {
    self->pillars[p].pillar = (IrcPillar) p;
    for (int level = 1; level <= IRC_N_LEVELS; level++) {
      self->pillars[p].levels[level - 1].level = level;
      for (guint i = 0; i < IRC_N_PATHWAYS; i++)
        self->pillars[p].pathways[i][level - 1].level = level;
    }
  }
  for (guint i = 0; i < self->n_criteria; i++) {
    const IrcResult *result = &self->results[i];
    IrcPillarResult *pillar = &self->pillars[result->criterion->pillar];
    int level = result->criterion->level;

    irc_level_count_add (&pillar->levels[level - 1], result);
    irc_level_count_add (&pillar->total, result);
    for (guint k = 0; k < IRC_N_PATHWAYS; k++)
      if (irc_levels_counts_in (result->criterion, (IrcPathway) k))
        irc_level_count_add (&pillar->pathways[k][level - 1], result);
  }
}

void
irc_assessment_fill_results (IrcAssessment *self)
{
  g_autofree IrcStanding *standings = NULL;

  self->criteria = irc_library_get_criteria (self->library, &self->n_criteria);
  self->results = irc_assessment_new0 (self, IrcResult, self->n_criteria);
  judge (self);

  standings = g_new (IrcStanding, self->n_criteria);
  for (guint i = 0; i < self->n_criteria; i++)
    standings[i] = self->results[i].standing;
  fill_pathway (self, standings, IRC_PATHWAY_INPATIENT);
  fill_pathway (self, standings, IRC_PATHWAY_OUTPATIENT);
  fill_pillars (self);
}

guint
irc_assessment_judge_with (const IrcAssessment *self,
                           const gboolean *in_place,
                           int *levels)
{
  g_autofree IrcLevelAnswer *answers =
      g_new0 (IrcLevelAnswer, self->n_criteria + 1);
  g_autofree IrcStanding *standings =
      g_new0 (IrcStanding, self->n_criteria + 1);
  guint n_open = 0;

  for (guint i = 0; i < self->n_criteria; i++) {
    const IrcResult *result = &self->results[i];

    answers[i].state = in_place[i] ? IRC_STATE_IN_PLACE : result->state;
    answers[i].has_reason = !irc_string_is_blank (result->reason);
  }
  for (guint i = 0; i < self->n_criteria; i++) {
    standings[i] =
        irc_levels_judge (self->criteria, answers, self->n_criteria, i);
    if (standings[i] == IRC_STANDING_OPEN)
      n_open++;
  }
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    levels[i] = irc_levels_reached (
        self->criteria, standings, self->n_criteria, (IrcPathway) i);
  return n_open;
}

static gboolean
has_pointer (const IrcReference *const *list, guint n, gconstpointer pointer)
{
  for (guint i = 0; i < n; i++)
    if (list[i] == pointer)
      return TRUE;
  return FALSE;
}

static void
collect_references (IrcAssessment *self, IrcGap *gap)
{
  const IrcReference **references;
  guint n = 0;

  for (guint i = 0; i < gap->n_arguments; i++)
    n += gap->arguments[i]->n_printable;
  references = irc_assessment_new0 (self, const IrcReference *, n);
  gap->references = references;
  for (guint i = 0; i < gap->n_arguments; i++) {
    const IrcMatch *match = gap->arguments[i];

    for (guint r = 0; r < match->n_printable; r++)
      if (!has_pointer (
              gap->references, gap->n_references, match->references[r]))
        references[gap->n_references++] = match->references[r];
  }
}

static void
fill_gap (IrcAssessment *self, IrcGap *gap, const IrcResult *result)
{
  const IrcCriterion *criterion = result->criterion;
  const IrcMatch **arguments =
      irc_assessment_new0 (self, const IrcMatch *, self->n_matches);

  gap->result = result;
  gap->in_pathway[IRC_PATHWAY_INPATIENT] =
      irc_levels_counts_in (criterion, IRC_PATHWAY_INPATIENT);
  gap->in_pathway[IRC_PATHWAY_OUTPATIENT] =
      irc_levels_counts_in (criterion, IRC_PATHWAY_OUTPATIENT);
  gap->arguments = arguments;
  for (guint i = 0; i < self->n_matches; i++)
    if (irc_assessment_get_place (self, &self->matches[i], &criterion, 1) > 0)
      arguments[gap->n_arguments++] = &self->matches[i];
  collect_references (self, gap);
}

void
irc_assessment_fill_gaps (IrcAssessment *self)
{
  self->gaps = irc_assessment_new0 (self, IrcGap, self->n_criteria);
  for (int level = 1; level <= IRC_N_LEVELS; level++)
    for (guint i = 0; i < self->n_criteria; i++)
      if (self->results[i].standing == IRC_STANDING_OPEN &&
          self->criteria[i].level == level)
        fill_gap (self, &self->gaps[self->n_gaps++], &self->results[i]);
}
