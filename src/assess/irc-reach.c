/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reach.h"

#include "irc-assess-private.h"
#include "irc-levels.h"
#include "irc-way-up.h"

struct _IrcReach {
  IrcAssessment *assessment;
  IrcPathway pathway;
  const IrcGap **steps;
  guint n, n_taken, effort;
  int levels[IRC_N_PATHWAYS];
};

/* Of a pathway of its own, or of both. */
static gboolean
is_on_way (const IrcReach *self, const IrcGap *gap, int level)
{
  return gap->result->criterion->level == level &&
         (self->pathway == IRC_PATHWAY_BOTH || gap->in_pathway[self->pathway]);
}

static void
add_level (IrcReach *self, int level)
{
  const IrcAssessment *assessment = self->assessment;
  guint n_criteria = assessment->n_criteria;
  g_autofree gboolean *marks = g_new0 (gboolean, n_criteria + 1);
  g_autofree guint *order = g_new0 (guint, n_criteria + 1);
  guint n = 0;

  for (guint i = 0; i < assessment->n_gaps; i++)
    if (is_on_way (self, &assessment->gaps[i], level))
      marks[assessment->gaps[i].result->criterion->index] = TRUE;
  n = irc_way_up_order (assessment->criteria, n_criteria, marks, order);
  for (guint i = 0; i < n; i++)
    self->steps[self->n++] = irc_assessment_lookup_gap (
        assessment, assessment->criteria[order[i]].id);
}

static void
take (IrcReach *self, IrcReachLimit limit)
{
  while (self->n_taken < self->n) {
    guint effort = self->effort + (guint) self->steps[self->n_taken]->effort;

    if ((limit.steps > 0 && self->n_taken == limit.steps) ||
        (limit.effort > 0 && effort > limit.effort))
      return;
    self->effort = effort;
    self->n_taken++;
  }
}

static void
judge (IrcReach *self)
{
  g_autofree gboolean *marks =
      g_new0 (gboolean, self->assessment->n_criteria + 1);

  for (guint i = 0; i < self->n_taken; i++)
    marks[self->steps[i]->result->criterion->index] = TRUE;
  irc_assessment_judge_with (self->assessment, marks, self->levels);
}

IrcReach *
irc_reach_new (IrcAssessment *assessment,
               IrcPathway pathway,
               IrcReachLimit limit)
{
  IrcReach *self = NULL;

  g_return_val_if_fail (assessment != NULL, NULL);
  g_return_val_if_fail (pathway <= IRC_PATHWAY_BOTH, NULL);

  self = g_new0 (IrcReach, 1);
  self->assessment = irc_assessment_ref (assessment);
  self->pathway = pathway;
  self->steps = g_new0 (const IrcGap *, assessment->n_gaps + 1);
  for (int level = 1; level <= IRC_N_LEVELS; level++)
    add_level (self, level);
  take (self, limit);
  judge (self);
  return self;
}

void
irc_reach_free (IrcReach *self)
{
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_free (self->steps);
  g_free (self);
}

const IrcGap *const *
irc_reach_get_steps (const IrcReach *self, guint *n, guint *n_taken)
{
  *n = self->n;
  *n_taken = self->n_taken;
  return self->steps;
}

guint
irc_reach_get_effort (const IrcReach *self)
{
  return self->effort;
}

int
irc_reach_get_level (const IrcReach *self, IrcPathway pathway)
{
  g_return_val_if_fail (pathway < IRC_N_PATHWAYS, 0);

  return self->levels[pathway];
}

const IrcGap *
irc_reach_get_next (const IrcReach *self)
{
  return self->n_taken < self->n ? self->steps[self->n_taken] : NULL;
}

/* ---- in words ----------------------------------------------------------- */

static char *
dup_fitting (const IrcReach *self)
{
  const IrcLanguage *language = self->assessment->language;
  g_autofree char *number = irc_assessment_dup_number (language, self->n_taken);

  if (self->n == 0)
    return g_strdup (
        irc_text (language, "No step of the way up is left to take."));
  if (self->n_taken == 0)
    return g_strdup (irc_text (language, "No step fits."));
  /* Translators: a number in words or figures. */
  return g_strdup_printf (
      irc_ntext (language, "%s step fits.", "%s steps fit.", self->n_taken),
      number);
}

static char *
dup_outcome (const IrcReach *self, IrcPathway pathway)
{
  const IrcLanguage *language = self->assessment->language;
  gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;
  int level = self->levels[pathway];

  if (level > self->assessment->pathways[pathway].level)
    return g_strdup_printf (
        inpatient ? irc_text (language, "Inpatient then reaches level %d.")
                  : irc_text (language, "Outpatient then reaches level %d."),
        level);
  if (level > 0)
    return g_strdup_printf (
        inpatient ? irc_text (language, "Inpatient stays at level %d.")
                  : irc_text (language, "Outpatient stays at level %d."),
        level);
  return g_strdup (
      inpatient ? irc_text (language, "Inpatient stays before level 1.")
                : irc_text (language, "Outpatient stays before level 1."));
}

char *
irc_reach_dup_sentence (const IrcReach *self)
{
  const IrcGap *next = irc_reach_get_next (self);
  char *first = dup_fitting (self);
  GString *text = g_string_new (first);

  g_free (first);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (self->pathway == IRC_PATHWAY_BOTH || self->pathway == i) {
      g_autofree char *outcome = dup_outcome (self, (IrcPathway) i);

      g_string_append_printf (text, " %s", outcome);
    }
  if (next != NULL) {
    g_string_append_c (text, ' ');
    /* Translators: the name of a criterion. */
    g_string_append_printf (
        text,
        irc_text (self->assessment->language, "The next step would be: %s."),
        next->result->criterion->label);
  }
  return g_string_free (text, FALSE);
}
