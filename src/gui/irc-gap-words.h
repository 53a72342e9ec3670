/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that the lists of the page of the gaps share. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "low effort", "medium effort", "high effort"; @effort: 1-3. */
const char *irc_gap_effort_label (int effort);
/* "partly", "not answered", "in place, for a try", "in place through “…”". */
char *irc_gap_dup_state (const IrcResult *result,
                         const IrcAssessment *assessment);
/* Adds one of the facts that stand in a line, with a dot between them. */
void irc_gap_add_fact (GString *facts, const char *fact);

G_END_DECLS
