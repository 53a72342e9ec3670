/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Centre: who asks whom, what there is today, and what is done. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_CENTRE_PAGE (irc_centre_page_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcCentrePage, irc_centre_page, IRC, CENTRE_PAGE, IrcStepPage)

G_END_DECLS
