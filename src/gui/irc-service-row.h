/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One service line of the centre: cases a year, share of day cases, what is
 * done in it and what the alternative is, and a button that removes it. */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"
#include "irc-library.h"

G_BEGIN_DECLS

#define IRC_TYPE_SERVICE_ROW (irc_service_row_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcServiceRow, irc_service_row, IRC, SERVICE_ROW, GtkWidget)

/* @name: what the line is called; @type: its row in the evidence pack, or NULL
 * where the pack has none; @list holds @line and is kept alive. */
GtkWidget *irc_service_row_new (IrcServiceLine *line,
                                const char *name,
                                const IrcServiceLineType *type,
                                IrcItemList *list);

G_END_DECLS
