/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What if: an assessment of answers that nobody has given yet.
 *
 * To toggle a criterion is to answer it "in place" where it is not met, and
 * "not in place" where it is, seen from the assessment that the trying out
 * began with, its base.  One that is met through a higher criterion stays met
 * when its own answer goes.  The case is never touched; what comes out is an
 * assessment like any other.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* The assessment with the criteria @toggled (ids, NULL-terminated) the other
 * way round; one that stands there twice is as it was, an id that is not in the
 * pack makes no difference.  Where @self is itself such an assessment the
 * toggles add up, and with none left the base is given back.  Called in the
 * thread that has @self. */
IrcAssessment *irc_assess_if (const IrcAssessment *self,
                              const char *const *toggled);
/* What the trying out began with; NULL for an assessment of real answers. */
const IrcAssessment *irc_what_if_get_base (const IrcAssessment *self);
/* Gives the assumed answers to @case_, as the user's own. */
void irc_what_if_keep (const IrcAssessment *self, IrcCase *case_);

G_END_DECLS
