/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the owner of a list of items does with it.
 *
 * Private to the model room; the public part is in irc-items.h.
 */
#pragma once

#include "irc-items.h"
#include "irc-member.h"

G_BEGIN_DECLS

/* IrcItemList *, null at first where it may be null; deep copies. */
extern const IrcMemberKind irc_kind_items;
#define IRC_ITEMS(name, at, type_func, the_flags)                              \
  {                                                                            \
    IRC_ROW (name, items, at), .item_type = (type_func), .flags = (the_flags)  \
  }

/* A list may be null ("as the program proposes"), which is not the same as
 * empty; only lists that the format allows to be are.  A splice ends it. */
gboolean irc_item_list_is_null (const IrcItemList *self);
/* Replaces everything, telling once, or not at all when the same items stand
 * in the same order; @items NULL: null. */
void irc_item_list_replace (IrcItemList *self, GPtrArray *items);

G_END_DECLS
