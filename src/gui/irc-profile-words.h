/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far the profile has come, in words and never as a score.  Pure; knows no
 * widgets.  Strings are freed with g_free (). */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "19 of 26 answered, 2 of them to verify" */
char *irc_profile_dup_progress (const IrcAssessment *assessment);
/* Of one level in one pathway: "reached", "3 to answer", "2 of 4 met, 1 to
 * verify, 1 to answer".  @level: 1-3. */
char *irc_profile_dup_level_progress (const IrcAssessment *assessment,
                                      IrcPathway pathway,
                                      int level);
/* Answers that were taken over and are not confirmed yet. */
guint irc_profile_count_unconfirmed (const IrcAssessment *assessment);

G_END_DECLS
