/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The parts of what `ircase --assess` prints for people; each appends whole
 * lines, with a heading of its own where it is a section, and nothing where
 * there is nothing to say.  Private to the assess room.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* An empty line and the heading. */
void irc_assess_text_heading (GString *text, const char *heading);
/* "IN2.1, IN2.3" */
void
irc_assess_text_codes (GString *text, const IrcResult *const *results, guint n);

/* irc-assess-text-plan.c: the ways up of @pathway. */
void irc_assess_text_ways (GString *text,
                           const IrcAssessment *assessment,
                           IrcPathway pathway);
/* irc-assess-text-plan.c: options, measures and asks. */
void irc_assess_text_plan (GString *text, const IrcAssessment *assessment);
/* irc-assess-text-plan.c: what is proposed, and why. */
void irc_assess_text_proposals (GString *text, const IrcAssessment *assessment);
/* irc-assess-text-past.c: surveys and history. */
void irc_assess_text_past (GString *text, const IrcAssessment *assessment);

G_END_DECLS
