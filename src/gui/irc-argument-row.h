/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One argument in the list: whether it is in the paper, and what it rests on.
 *
 * While the row has the focus: Space puts it into the paper or takes it out,
 * Alt+Up and Alt+Down move it.  A row can be dragged onto another one.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_ARGUMENT_ROW (irc_argument_row_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcArgumentRow, irc_argument_row, IRC, ARGUMENT_ROW, GtkListBoxRow)

GtkWidget *irc_argument_row_new (IrcSession *session, const char *id);
const char *irc_argument_row_get_id (IrcArgumentRow *self);
/* @place: among the printed ones, counted from 0, or -1; @order: in the list.
 */
void irc_argument_row_refresh (IrcArgumentRow *self,
                               const IrcMatch *match,
                               int place,
                               guint order);
/* Printed ones first, in their order. */
int irc_argument_row_compare (IrcArgumentRow *a, IrcArgumentRow *b);
gboolean irc_argument_row_is_printed (IrcArgumentRow *self);
/* Whether it is among those that were looked for. */
void irc_argument_row_set_found (IrcArgumentRow *self, gboolean found);
gboolean irc_argument_row_is_found (IrcArgumentRow *self);

G_END_DECLS
