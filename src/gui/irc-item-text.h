/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A text of several lines with a caption and, below it, a hint or a message.
 *
 * Tab leaves it.  It may edit a string property of an item, or be filled and
 * read by who owns it: "changed" is emitted when the user edits it.
 */
#pragma once

#include "irc-item-field.h"

G_BEGIN_DECLS

#define IRC_TYPE_ITEM_TEXT (irc_item_text_get_type ())
/* Properties: hint (stands below, NULL: nothing). */
G_DECLARE_FINAL_TYPE (IrcItemText, irc_item_text, IRC, ITEM_TEXT, IrcItemField)

char *irc_item_text_dup (IrcItemText *self);
/* Without "changed"; the cursor stays where the text is the same. */
void irc_item_text_set (IrcItemText *self, const char *text);
GtkTextView *irc_item_text_get_view (IrcItemText *self);

G_END_DECLS
