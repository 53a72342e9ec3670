/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Practice with the objection cards: a view of the page Arguments.
 *
 * An objection is shown; Space or Return shows the answer with its figures and
 * sources; 1 "knew it" and 2 "again" go on, Left and Right move.  What is
 * answered "again" comes back later in the round.  Nothing is stored in the
 * case.
 */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_DRILL_VIEW (irc_drill_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcDrillView, irc_drill_view, IRC, DRILL_VIEW, IrcStepPage)

G_END_DECLS
