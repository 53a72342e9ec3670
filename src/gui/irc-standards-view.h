/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each society publishes that can be cited, and standards and staffing
 * figures: a view of the page Arguments.
 *
 * The centre's own country comes first, then its region, then the world, then
 * other countries.  The list is narrowed by words and by kind. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_STANDARDS_VIEW (irc_standards_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcStandardsView, irc_standards_view, IRC, STANDARDS_VIEW, IrcStepPage)

G_END_DECLS
