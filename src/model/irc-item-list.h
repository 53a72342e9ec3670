/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the owner of a list of items does with it.
 *
 * Private to the model room; the public part is in irc-items.h.
 */
#pragma once

#include "irc-field.h"

G_BEGIN_DECLS

typedef void (*IrcListChanged) (gpointer data, const char *path);

/* Makes the lists of a struct at @base, null where they may be null.  @changed
 * is called once for each edit of a list (with a path such as "/proofs") or of
 * anything in it ("/proofs/0/title"). */
void irc_item_lists_make (gpointer base,
                          const IrcField *fields,
                          IrcListChanged changed,
                          gpointer data);
/* Lets go of a list that others may still hold. */
void irc_item_list_release (IrcItemList *self);

/* A list may be null ("as the program proposes"), which is not the same as
 * empty; only lists that the format allows to be are.  A splice ends it. */
gboolean irc_item_list_is_null (const IrcItemList *self);
/* Replaces everything, telling once, or not at all when the same items stand
 * in the same order; @items NULL: null. */
void irc_item_list_replace (IrcItemList *self, GPtrArray *items);
/* Deep copies of the items of @source; tells nobody. */
void irc_item_list_copy (IrcItemList *self, const IrcItemList *source);

/* Reads the array @member of the reader's current object; tells nobody. */
void irc_item_list_read (IrcItemList *self,
                         const IrcReadContext *context,
                         const char *member);
void irc_item_list_write (const IrcItemList *self,
                          const IrcWriteContext *context,
                          const char *member);

G_END_DECLS
