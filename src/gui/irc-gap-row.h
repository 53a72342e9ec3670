/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One gap in the list: what is missing, how it stands, what must come first,
 * what it unblocks (as a small graph when asked for), and the way to its
 * arguments.  Activating the row goes to the criterion. */
#pragma once

#include <gtk/gtk.h>
#include "irc-font.h"
#include "irc-gap-order.h"

G_BEGIN_DECLS

#define IRC_TYPE_GAP_ROW (irc_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (IrcGapRow, irc_gap_row, IRC, GAP_ROW, GtkListBoxRow)

/* @fonts: of the graph, whose marks activate "gaps.mark" (an id). */
GtkWidget *irc_gap_row_new (const IrcCriterion *criterion, IrcFonts *fonts);
/* @assessment: what is shown; where it is a trial, @gap may be of its base.
 * Nothing of them is kept.  @trying: the criterion can be tried out, with the
 * action "gaps.try" of an ancestor (its id).  @place: in the order in which
 * the list is read. */
void irc_gap_row_refresh (IrcGapRow *self,
                          const IrcGap *gap,
                          IrcAssessment *assessment,
                          gboolean trying,
                          guint place);
const char *irc_gap_row_get_criterion (IrcGapRow *self);
guint irc_gap_row_get_place (IrcGapRow *self);

/* What a gap stands under in a list of that order: "Level 2", "Staff". */
char *irc_gap_dup_group (const IrcGap *gap,
                         const IrcAssessment *assessment,
                         IrcGapOrder order);

G_END_DECLS
