/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All of an argument: claim (to be reworded), strength, weak point, objection
 * and answer, references with contrary ones marked.  Built when it is first
 * opened. */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_ARGUMENT_DETAILS (irc_argument_details_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcArgumentDetails, irc_argument_details, IRC, ARGUMENT_DETAILS, GtkWidget)

GtkWidget *irc_argument_details_new (IrcSession *session, const char *id);
/* @printed: the argument is in the paper now. */
void irc_argument_details_refresh (IrcArgumentDetails *self,
                                   const IrcMatch *match,
                                   gboolean printed);

G_END_DECLS
