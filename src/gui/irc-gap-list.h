/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The open criteria as a list under headings, in an order that the user
 * chooses.  The order lasts as long as the window and is in no file. */
#pragma once

#include <gtk/gtk.h>
#include "irc-font.h"
#include "irc-gap-order.h"

G_BEGIN_DECLS

#define IRC_TYPE_GAP_LIST (irc_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (IrcGapList, irc_gap_list, IRC, GAP_LIST, GtkWidget)

/* @trying: whether criteria can be tried out.  Where @assessment is a trial the
 * list is that of its base and of what it opened, so that a row stays where it
 * is while it is ticked. */
void irc_gap_list_refresh (IrcGapList *self,
                           IrcAssessment *assessment,
                           gboolean trying,
                           IrcFonts *fonts);
/* A new list has rows for the first gaps only; brings some more.  FALSE once
 * all are there, and then they stay complete. */
gboolean irc_gap_list_show_more (IrcGapList *self);

G_END_DECLS
