/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A drop-down with a caption that edits one enum property of an item; the
 * first value of the enum is the first line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_ITEM_CHOICE (irc_item_choice_get_type ())
/* Properties: label (with mnemonic), property (name in the item), model
 * (GListModel of GtkStringObject). */
G_DECLARE_FINAL_TYPE (
    IrcItemChoice, irc_item_choice, IRC, ITEM_CHOICE, GtkWidget)

/* Edits @item from now on; NULL: nothing.  A value without a line of its own
 * shows an empty choice and is kept. */
void irc_item_choice_bind (IrcItemChoice *self, GObject *item);
GtkDropDown *irc_item_choice_get_drop_down (IrcItemChoice *self);

G_END_DECLS
