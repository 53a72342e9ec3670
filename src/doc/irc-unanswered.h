/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is not yet known because it has not been answered: the level rule counts
 * it as open, and the paper and the charts say so instead of stating it. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* TRUE: before level 1, and of the criteria in the way none has been answered.
 */
gboolean irc_unanswered_level (const IrcAssessment *assessment,
                               IrcPathway pathway);
/* TRUE: drafted, for a criterion that has not been answered. */
gboolean irc_unanswered_ask (const IrcAssessment *assessment,
                             const IrcAskResult *ask);
/* Whether that is so of all requests; FALSE where there is none. */
gboolean irc_unanswered_all_asks (const IrcAssessment *assessment);
/* How many requests are a must, of what has been answered. */
guint irc_unanswered_count_musts (const IrcAssessment *assessment);
/* "Level 1", "Before level 1", "Not yet answered"; free with g_free (). */
char *irc_unanswered_dup_level (const IrcAssessment *assessment,
                                IrcPathway pathway);

G_END_DECLS
