/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way up of one pathway: its steps in order, to a level that the user may
 * choose.  Until then it is the target, or the next level where there is none
 * above. */
#pragma once

#include <gtk/gtk.h>
#include "irc-reach.h"

G_BEGIN_DECLS

#define IRC_TYPE_WAY_VIEW (irc_way_view_get_type ())
G_DECLARE_FINAL_TYPE (IrcWayView, irc_way_view, IRC, WAY_VIEW, GtkWidget)

/* INPATIENT or OUTPATIENT; before the first refresh. */
void irc_way_view_set_pathway (IrcWayView *self, IrcPathway pathway);
/* @assessment: what is shown; the steps are those of its base where it is a
 * trial.  @reach: of the user's limit, or NULL where there is none. */
void irc_way_view_refresh (IrcWayView *self,
                           IrcAssessment *assessment,
                           gboolean trying,
                           const IrcReach *reach);

G_END_DECLS
