/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done with a case's history: a snapshot of today is added, one is
 * removed.  The one place that asks the clock for a snapshot's date.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

/* Adds a snapshot of the session's case as it stands, dated today (the local
 * day; that of SOURCE_DATE_EPOCH where it is set); oldest first, so before
 * those with a later date.  Returns its place in the history. */
guint irc_history_take (IrcSession *session, const char *label);
/* Removes entry @index. */
void irc_history_remove (IrcSession *session, guint index);

G_END_DECLS
