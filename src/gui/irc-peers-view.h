/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Other centres: colleagues' case files beside this case, side by side, and
 * from five of them the spread as counts.
 *
 * Files come by the button or are dropped on the view; they are only read, and
 * are forgotten with the window.  What cannot be compared is said in a sentence
 * that stays until the next try.  A criterion opens in the profile.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-font.h"
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_PEERS_VIEW (irc_peers_view_get_type ())
G_DECLARE_FINAL_TYPE (IrcPeersView, irc_peers_view, IRC, PEERS_VIEW, GtkWidget)

/* Once. */
void irc_peers_view_bind (IrcPeersView *self, IrcSession *session);
/* Adds GFiles, as the button and the drop do. */
void irc_peers_view_add (IrcPeersView *self, GListModel *files);
void irc_peers_view_refresh (IrcPeersView *self,
                             IrcAssessment *assessment,
                             IrcFonts *fonts);

G_END_DECLS
