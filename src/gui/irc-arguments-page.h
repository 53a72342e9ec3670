/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Arguments: what speaks for what is asked, and what it rests on.
 *
 * A frame for views, each a step page of its own with its own scrolling, made
 * when it is first turned to; a new one is a row in the table of views.  As
 * pages do, a hidden view catches up when it is shown.  The help follows the
 * view that is seen.  show_criterion () turns to the library.
 */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_ARGUMENTS_PAGE (irc_arguments_page_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcArgumentsPage, irc_arguments_page, IRC, ARGUMENTS_PAGE, IrcStepPage)

/* The view @id, made if it was not yet; lent.  It is turned to. */
IrcStepPage *irc_arguments_page_show_view (IrcArgumentsPage *self,
                                           const char *id);

G_END_DECLS
