/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One argument in the list: whether it is in the paper, what it rests on, and
 * all of it when it is opened.
 *
 * While the row has the focus: Return opens, Space puts it into the paper or
 * takes it out, Alt+Up and Alt+Down move it.  A row can be dragged onto
 * another one.
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
/* TRUE when the argument serves @criterion (NULL: any) and all of @words (lower
 * case, NULL-terminated) occur in it. */
gboolean irc_argument_row_matches (IrcArgumentRow *self,
                                   const char *criterion,
                                   const char *const *words);
void irc_argument_row_set_open (IrcArgumentRow *self, gboolean open);
gboolean irc_argument_row_is_open (IrcArgumentRow *self);

G_END_DECLS
