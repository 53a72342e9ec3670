/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ways up of both pathways, and how far a limit goes that the user sets:
 * so many steps this year, so much effort.  Limits last as long as the window
 * and are in no file. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_WAY_LIST (irc_way_list_get_type ())
G_DECLARE_FINAL_TYPE (IrcWayList, irc_way_list, IRC, WAY_LIST, GtkWidget)

/* @real: of the answers, which the limits and the steps are for; @shown: the
 * same, or a trial that began with it. */
void irc_way_list_refresh (IrcWayList *self,
                           IrcAssessment *real,
                           IrcAssessment *shown,
                           gboolean trying);
/* A new list has the inpatient way only; brings the other.  FALSE when it is
 * there already. */
gboolean irc_way_list_show_more (IrcWayList *self);

G_END_DECLS
