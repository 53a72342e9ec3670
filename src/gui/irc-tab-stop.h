/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list that is one stop of the Tab key, whatever its length: Tab comes to the
 * selected row, or the first, and from there leads out; the arrow keys lead
 * from row to row.  GtkListBox alone makes every row a stop.  Its one child is
 * the list. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_TAB_STOP (irc_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (IrcTabStop, irc_tab_stop, IRC, TAB_STOP, GtkWidget)

G_END_DECLS
