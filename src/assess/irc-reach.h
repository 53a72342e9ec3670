/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far a pathway gets within a limit: this year's effort, or a number of
 * steps.
 *
 * The steps are the gaps of the way up to level 3, level by level: everything
 * of a level before the next, within a level nothing before what it depends
 * on, then the least effort, then the order of levels.json.  They are taken in
 * this order until one does not fit; none is skipped, since what comes later
 * lifts no level without it.
 *
 * Effort adds up the 1 (low) to 3 (high) of the steps: a yardstick for what one
 * year can hold, no unit and no score.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* 0: no limit. */
typedef struct {
  guint effort, steps;
} IrcReachLimit;

/* An immutable value, which keeps its assessment alive. */
typedef struct _IrcReach IrcReach;

/* @pathway: may be IRC_PATHWAY_BOTH, then of both together, level by level. */
IrcReach *irc_reach_new (IrcAssessment *assessment,
                         IrcPathway pathway,
                         IrcReachLimit limit);
void irc_reach_free (IrcReach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcReach, irc_reach_free)

/* All steps, in their order; the first *n_taken of them fit. */
const IrcGap *const *
irc_reach_get_steps (const IrcReach *self, guint *n, guint *n_taken);
/* Of the steps that are taken. */
guint irc_reach_get_effort (const IrcReach *self);
/* What @pathway, INPATIENT or OUTPATIENT, reaches when they are in place, 0-3;
 * a step that counts in both pathways may lift the other one too. */
int irc_reach_get_level (const IrcReach *self, IrcPathway pathway);
/* The step that did not fit; NULL when all are taken. */
const IrcGap *irc_reach_get_next (const IrcReach *self);
/* "Four steps fit. Inpatient then reaches level 2. The next step would be: Own
 * beds with revenue to IR." In the language of the assessment; free with g_free
 * (). */
char *irc_reach_dup_sentence (const IrcReach *self);

G_END_DECLS
