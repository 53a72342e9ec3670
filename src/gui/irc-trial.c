/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trial.h"

struct _IrcTrial {
  GHashTable *wanted; /* id of a criterion → whether it is to be met */
};

IrcTrial *
irc_trial_new (void)
{
  IrcTrial *self = g_new0 (IrcTrial, 1);

  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
irc_trial_free (IrcTrial *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->wanted);
  g_free (self);
}

static gboolean
is_met (const IrcAssessment *assessment, const char *criterion)
{
  const IrcResult *result =
      irc_assessment_lookup_result (assessment, criterion);

  return result != NULL && result->standing == IRC_STANDING_MET;
}

void
irc_trial_toggle (IrcTrial *self,
                  const IrcAssessment *assessment,
                  const char *criterion)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (assessment != NULL && criterion != NULL);

  if (!g_hash_table_remove (self->wanted, criterion))
    g_hash_table_insert (self->wanted,
                         g_strdup (criterion),
                         GINT_TO_POINTER (!is_met (assessment, criterion)));
}

void
irc_trial_clear (IrcTrial *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_remove_all (self->wanted);
}

guint
irc_trial_get_n (const IrcTrial *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return g_hash_table_size (self->wanted);
}

static gboolean
is_settled (gpointer criterion, gpointer met, gpointer assessment)
{
  return is_met (assessment, criterion) == GPOINTER_TO_INT (met);
}

IrcAssessment *
irc_trial_assess (IrcTrial *self, IrcAssessment *assessment)
{
  g_return_val_if_fail (self != NULL && assessment != NULL, NULL);
  g_autofree char **criteria = NULL;

  g_hash_table_foreach_remove (self->wanted, is_settled, assessment);
  if (irc_trial_get_n (self) == 0)
    return irc_assessment_ref (assessment);
  criteria = (char **) g_hash_table_get_keys_as_array (self->wanted, NULL);
  return irc_assess_if (assessment, (const char *const *) criteria);
}
