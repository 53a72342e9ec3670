/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An entry with a caption that edits one property of an item.
 *
 * Strings are checked with irc_item_validate (), numbers are read with a point
 * or a comma; an empty number is "not stated" where it may be.  Text that is
 * not allowed is never stored: when the user leaves the entry a sentence below
 * it says what is, and the entry is marked as invalid for screen readers.  A
 * sentence may also follow what is allowed and yet odd: a date on the wrong
 * side of today, a field that should not be empty.  Return activates
 * "field.done" of a widget around it that has such an action.
 */
#pragma once

#include "irc-item-field.h"

G_BEGIN_DECLS

#define IRC_TYPE_ITEM_ENTRY (irc_item_entry_get_type ())
/* Properties: placeholder, maximum (of numbers, 0: none), expects (of dates,
 * "past" or "future"; unset: either), when-empty (what is said when it is left
 * empty; unset: nothing). */
G_DECLARE_FINAL_TYPE (
    IrcItemEntry, irc_item_entry, IRC, ITEM_ENTRY, IrcItemField)

/* A form that the model does not know: a sentence about what does not fit, NULL
 * where it does, and the text as it is stored. */
typedef struct {
  char *(*explain) (const char *property, const char *text);
  char *(*tidy) (const char *property, const char *text);
} IrcItemEntryForm;

void irc_item_entry_set_form (IrcItemEntry *self, const IrcItemEntryForm *form);
/* Says at once what does not fit that form, for a value that came in with a
 * file. */
void irc_item_entry_check (IrcItemEntry *self);
/* The entry itself; lent. */
GtkEntry *irc_item_entry_get_entry (IrcItemEntry *self);

G_END_DECLS
