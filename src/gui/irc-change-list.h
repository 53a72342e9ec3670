/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What has changed: the sentences, then the criteria in groups, each a button
 * that opens it in the profile (win.show-criterion).
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-changes.h"

G_BEGIN_DECLS

#define IRC_TYPE_CHANGE_LIST (irc_change_list_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcChangeList, irc_change_list, IRC, CHANGE_LIST, GtkWidget)

void irc_change_list_set (IrcChangeList *self, IrcChanges *changes);

G_END_DECLS
