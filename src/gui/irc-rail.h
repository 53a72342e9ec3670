/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rail at the left: the steps, how far each has come, which one is shown.
 * A step is a button for the action "win.step"; moving the focus over them
 * changes nothing. */
#pragma once

#include <gtk/gtk.h>
#include "irc-progress.h"

G_BEGIN_DECLS

#define IRC_TYPE_RAIL (irc_rail_get_type ())
G_DECLARE_FINAL_TYPE (IrcRail, irc_rail, IRC, RAIL, GtkWidget)

void irc_rail_refresh (IrcRail *self, IrcAssessment *assessment);

G_END_DECLS
