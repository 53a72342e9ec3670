/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a change of the answers does to the levels, in a sentence or two.
 *
 * "This brings inpatient to level 2." · "Outpatient falls back to level 1." ·
 * "Inpatient falls back to before level 1." · "One criterion still stands
 * between inpatient and level 2: Procedure SOPs (inpatients)."
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* The pathways that rose, then those that fell, inpatient before outpatient and
 * both in one sentence where they come to the same level.  Then, for a pathway
 * that stays at its level while fewer criteria than before stand in its way,
 * what still does; up to three are named.  In the language of @after; free with
 * g_free ().  NULL when there is nothing to say of all this.
 * Both are of the same library. */
char *irc_effect_sentence (const IrcAssessment *before,
                           const IrcAssessment *after);

G_END_DECLS
