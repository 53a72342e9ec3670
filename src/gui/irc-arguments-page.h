/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Arguments: what speaks for what is asked, in the paper and in the library.
 *
 * What is printed stands first, in its order.  The list is narrowed by words
 * and by gap.  show_criterion () of the page narrows it to that gap. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_ARGUMENTS_PAGE (irc_arguments_page_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcArgumentsPage, irc_arguments_page, IRC, ARGUMENTS_PAGE, IrcStepPage)

G_END_DECLS
