/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-what-if.h"

#include "irc-assess-private.h"

static gboolean *
copy_toggled (const IrcAssessment *self)
{
  gboolean *toggled = g_new0 (gboolean, self->n_criteria + 1);

  if (self->toggled != NULL)
    memcpy (toggled, self->toggled, sizeof *toggled * self->n_criteria);
  return toggled;
}

static gboolean
has_any (const gboolean *toggled, guint n)
{
  for (guint i = 0; i < n; i++)
    if (toggled[i])
      return TRUE;
  return FALSE;
}

static void
toggle_all (IrcCase *case_, const IrcAssessment *base, const gboolean *toggled)
{
  for (guint i = 0; i < base->n_criteria; i++)
    if (toggled[i])
      g_object_set (irc_case_ensure_answer (case_, base->criteria[i].id),
                    "state",
                    base->results[i].standing == IRC_STANDING_MET
                        ? (int) IRC_STATE_NOT_IN_PLACE
                        : (int) IRC_STATE_IN_PLACE,
                    "confirmed",
                    TRUE,
                    NULL);
}

IrcAssessment *
irc_assess_if (const IrcAssessment *self, const char *const *toggled)
{
  const IrcAssessment *base = NULL;
  IrcAssessment *result = NULL;
  g_autoptr (IrcCase) case_ = NULL;
  g_autofree gboolean *marks = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (toggled != NULL, NULL);

  base = self->base != NULL ? self->base : self;
  marks = copy_toggled (self);
  for (guint i = 0; toggled[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, toggled[i]);

    if (criterion != NULL)
      marks[criterion->index] = !marks[criterion->index];
  }
  if (!has_any (marks, self->n_criteria))
    return irc_assessment_ref ((IrcAssessment *) (guintptr) base);

  case_ = irc_case_copy_public (base->case_);
  toggle_all (case_, base, marks);
  result = irc_assess (case_, base->library, base->language);
  result->base = irc_assessment_ref ((IrcAssessment *) (guintptr) base);
  result->toggled = irc_assessment_new0 (result, gboolean, self->n_criteria);
  memcpy (result->toggled, marks, sizeof *marks * self->n_criteria);
  return result;
}

const IrcAssessment *
irc_what_if_get_base (const IrcAssessment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

void
irc_what_if_keep (const IrcAssessment *self, IrcCase *case_)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (IRC_IS_CASE (case_));

  if (self->base != NULL)
    toggle_all (case_, self->base, self->toggled);
}
