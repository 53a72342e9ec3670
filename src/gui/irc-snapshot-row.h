/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A snapshot: its date, the levels reached then, its name to be edited, and a
 * button to remove it.  Emits "remove".
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"
#include "irc-language.h"

G_BEGIN_DECLS

#define IRC_TYPE_SNAPSHOT_ROW (irc_snapshot_row_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcSnapshotRow, irc_snapshot_row, IRC, SNAPSHOT_ROW, GtkWidget)

/* @language: of its date. */
GtkWidget *irc_snapshot_row_new (IrcSnapshot *snapshot,
                                 const IrcLanguage *language);
/* Lent. */
IrcSnapshot *irc_snapshot_row_get_snapshot (IrcSnapshotRow *self);

G_END_DECLS
