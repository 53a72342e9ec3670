/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user tries out on the page of the gaps: criteria taken the other way
 * round, without touching an answer.
 *
 * A trial remembers how each of them is to count, so that it outlives edits:
 * what has become so in truth is no longer tried.  It is in no file.
 */
#pragma once

#include "irc-what-if.h"

G_BEGIN_DECLS

typedef struct _IrcTrial IrcTrial;

IrcTrial *irc_trial_new (void);
void irc_trial_free (IrcTrial *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcTrial, irc_trial_free)

/* Takes @criterion the other way round than it is in @assessment, that of the
 * real answers; once more, and it is as it was. */
void irc_trial_toggle (IrcTrial *self,
                       const IrcAssessment *assessment,
                       const char *criterion);
void irc_trial_clear (IrcTrial *self);
guint irc_trial_get_n (const IrcTrial *self);
/* @assessment, that of the real answers, with what is tried; itself while there
 * is nothing.  A new reference. */
IrcAssessment *irc_trial_assess (IrcTrial *self, IrcAssessment *assessment);

G_END_DECLS
