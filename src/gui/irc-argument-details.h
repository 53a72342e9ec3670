/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All of one argument, to be read and worked on: why it is proposed, whether
 * and where it is printed, the claim (to be reworded), what it rests on, whom
 * it is for, what it serves, weak point, objection and answer, and every
 * reference with its findings. */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_ARGUMENT_DETAILS (irc_argument_details_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcArgumentDetails, irc_argument_details, IRC, ARGUMENT_DETAILS, GtkWidget)

/* Once, before anything is shown. */
void irc_argument_details_bind (IrcArgumentDetails *self, IrcSession *session);
/* Shows @match of the session's assessment; NULL: nothing.  What is being typed
 * into the same argument is left alone. */
void irc_argument_details_show (IrcArgumentDetails *self,
                                const IrcMatch *match);

G_END_DECLS
