/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Profile: all criteria by level, answered by mouse or keys.
 *
 * Up and Down move from row to row in the order of levels.json; Down behind
 * the last row of a level unfolds the next one.  The line at the bottom says
 * what the answer just given means for its pathway.
 */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_PROFILE_PAGE (irc_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcProfilePage, irc_profile_page, IRC, PROFILE_PAGE, IrcStepPage)

G_END_DECLS
