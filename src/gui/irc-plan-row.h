/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A measure or a request of the plan: a line with what there is to know, and
 * below it, when open, its fields.
 *
 * Keys on the row: Alt with the up and down arrows moves it, Delete removes it,
 * Escape goes back from a field to the row and closes it. */
#pragma once

#include <gtk/gtk.h>
#include "irc-plan-editor.h"

G_BEGIN_DECLS

#define IRC_TYPE_PLAN_ROW (irc_plan_row_get_type ())
/* Signals, for the section that has the row: "move" (gboolean down) and
 * "remove". */
G_DECLARE_FINAL_TYPE (IrcPlanRow, irc_plan_row, IRC, PLAN_ROW, GtkListBoxRow)

/* @item: an IrcMeasure or IrcAsk of @editor. */
GtkWidget *
irc_plan_row_new (IrcPlanEditor *editor, IrcSession *session, gpointer item);
/* @now: seconds since 1970. */
void
irc_plan_row_refresh (IrcPlanRow *self, IrcAssessment *assessment, gint64 now);
/* Lent. */
gpointer irc_plan_row_get_item (IrcPlanRow *self);
/* The criterion that an IrcMeasure or IrcAsk is for, the first one of an ask;
 * or NULL. */
const char *irc_plan_item_get_criterion (gpointer item);
const char *irc_plan_row_get_criterion (IrcPlanRow *self);
/* What the item is called, never blank; lent until the next refresh. */
const char *irc_plan_row_get_title (IrcPlanRow *self);
gboolean irc_plan_row_is_open (IrcPlanRow *self);
void irc_plan_row_set_open (IrcPlanRow *self, gboolean open);
/* Opens the row and goes to its first field. */
void irc_plan_row_edit (IrcPlanRow *self);

G_END_DECLS
