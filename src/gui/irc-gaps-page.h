/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gaps: where the centre stands in words and as charts, its targets, and every
 * open criterion with the arguments that speak for it. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_GAPS_PAGE (irc_gaps_page_get_type ())
G_DECLARE_FINAL_TYPE (IrcGapsPage, irc_gaps_page, IRC, GAPS_PAGE, IrcStepPage)

G_END_DECLS
