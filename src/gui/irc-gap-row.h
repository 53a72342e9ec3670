/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One gap in the list: what is missing, how it stands, and the way to its
 * arguments.  Activating the row goes to the criterion. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_GAP_ROW (irc_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (IrcGapRow, irc_gap_row, IRC, GAP_ROW, GtkListBoxRow)

/* @gap: of @assessment; nothing of it is kept. */
GtkWidget *irc_gap_row_new (const IrcGap *gap, IrcAssessment *assessment);
const char *irc_gap_row_get_criterion (IrcGapRow *self);

G_END_DECLS
