/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A drop-down with a caption that edits one property of an item: an enum, whose
 * first value is the first line; a small whole number, whose least value is; or
 * an id, of which irc_item_choice_set_ids () has the lines.  A value without a
 * line of its own shows an empty choice and is kept. */
#pragma once

#include "irc-item-field.h"

G_BEGIN_DECLS

#define IRC_TYPE_ITEM_CHOICE (irc_item_choice_get_type ())
/* Properties: model (GListModel of GtkStringObject). */
G_DECLARE_FINAL_TYPE (
    IrcItemChoice, irc_item_choice, IRC, ITEM_CHOICE, IrcItemField)

/* The lines of a string property: its values and what they are called, both
 * NULL-terminated and of one length; copied. */
void irc_item_choice_set_ids (IrcItemChoice *self,
                              const char *const *ids,
                              const char *const *names);

G_END_DECLS
