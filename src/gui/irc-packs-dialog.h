/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence packs in use, to add to and to remove from.
 *
 * Signal "changed": other packs are in use; irc_packs_dialog_get_packs () has
 * them.  An open case keeps the packs that it was opened with. */
#pragma once

#include <gtk/gtk.h>
#include "irc-packs.h"

G_BEGIN_DECLS

#define IRC_TYPE_PACKS_DIALOG (irc_packs_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcPacksDialog, irc_packs_dialog, IRC, PACKS_DIALOG, GtkWindow)

GtkWindow *irc_packs_dialog_new (GtkWindow *parent, IrcPacks *packs);
IrcPacks *irc_packs_dialog_get_packs (IrcPacksDialog *self);

G_END_DECLS
