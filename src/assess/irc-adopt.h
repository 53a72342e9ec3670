/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the program's draft to the user's own plan.
 *
 * A case whose list of measures or asks is null gets them drafted, anew after
 * each edit.  Before the first of them is edited the draft becomes the case's
 * own: the items of the assessment, in its order, with its ids and all that it
 * proposes.  From then on they no longer follow the chosen option.  "Back to
 * the draft" is irc_case_set_list () with NULL.
 *
 * @assessment is that of @case_ as it is now.  To assess the case again right
 * afterwards comes to the same plan, but that nothing in it is drafted.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* Nothing happens to a case that has measures of its own.  They name the asks
 * that serve them where the asks are the case's own; drafted asks cannot be
 * named in a file, and serve every measure for the same criterion. */
void irc_adopt_measures (IrcCase *case_, const IrcAssessment *assessment);
/* The same for asks.  Measures of the case's own name from now on those that
 * served them until now. */
void irc_adopt_asks (IrcCase *case_, const IrcAssessment *assessment);

G_END_DECLS
