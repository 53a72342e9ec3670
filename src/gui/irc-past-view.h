/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Over time: the snapshots of the case, what has changed since one of them,
 * and the trend.
 *
 * A snapshot is taken with a label, renamed in its row, and removed when that
 * is confirmed.  A criterion that changed opens in the profile
 * (win.show-criterion); a point of the trend chooses its snapshot.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-font.h"
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_PAST_VIEW (irc_past_view_get_type ())
G_DECLARE_FINAL_TYPE (IrcPastView, irc_past_view, IRC, PAST_VIEW, GtkWidget)

/* Once. */
void irc_past_view_bind (IrcPastView *self, IrcSession *session);
void irc_past_view_refresh (IrcPastView *self,
                            IrcAssessment *assessment,
                            IrcFonts *fonts);

G_END_DECLS
