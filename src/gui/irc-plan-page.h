/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plan: which option to propose, what is done when and by whom, and what is
 * asked for.
 *
 * Everything is drafted by the program until it is changed here.
 * show_criterion () of the page goes to the measure for it. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_PLAN_PAGE (irc_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (IrcPlanPage, irc_plan_page, IRC, PLAN_PAGE, IrcStepPage)

G_END_DECLS
