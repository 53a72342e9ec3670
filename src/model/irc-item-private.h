/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a type of item tells IrcItem about itself, and what a case and a list
 * need of an item.
 *
 * Private to the model room.
 */
#pragma once

#include "irc-member.h"
#include "irc-items.h"

G_BEGIN_DECLS

/* The most groups in a table. */
#define IRC_ITEM_MAX_GROUPS 2

struct _IrcItemTable {
  const IrcMember *members; /* offsets from the instance */
  /* Called when all members have been read; NULL: nothing to do. */
  void (*complete) (IrcItem *self);
};

/* Whoever an item belongs to.  It is told of each edit of the item or of
 * anything in it; @path starts with "/" and is relative to the item. */
typedef struct {
  void (*changed) (gpointer data, IrcItem *item, const char *path);
  gpointer data;
} IrcItemOwner;

/* IrcItem *, made by the owner of the struct, never replaced. */
extern const IrcMemberKind irc_kind_item;
#define IRC_ITEM_ROW(name, at)                                                 \
  {                                                                            \
    IRC_ROW (name, item, at)                                                   \
  }

/* In class_init (): installs the properties. */
void irc_item_class_set_table (IrcItemClass *klass, const IrcItemTable *table);
/* In init (): sets every member to its default. */
void irc_item_init_members (IrcItem *self);

/* @owner must outlive the item or be taken away again (NULL).  An item has one
 * owner at most; a second one is a programmer's error and is refused. */
gboolean irc_item_set_owner (IrcItem *self, const IrcItemOwner *owner);
const IrcItemOwner *irc_item_get_owner (IrcItem *self);
/* Tells the owner. */
void irc_item_changed (IrcItem *self, const char *path);

/* What tells an item from its neighbours: its id, or NULL where its type has
 * none.  Lent. */
const char *irc_item_peek_id (IrcItem *self);
/* TRUE when every member that must be filled is. */
gboolean irc_item_is_complete (IrcItem *self);
gboolean irc_item_has_unknown (IrcItem *self);

/* Makes @self equal to @source, unknown members included; tells nobody. */
void irc_item_assign (IrcItem *self, IrcItem *source);
/* The same, but for unknown members, with a notification for each member that
 * differed, and telling the owner.  FALSE, and nothing happened, where a fixed
 * member differs. */
gboolean irc_item_merge (IrcItem *self, IrcItem *source);
/* Of the same members; what lists hold and what is unknown does not matter. */
gboolean irc_item_equal (IrcItem *a, IrcItem *b);
/* A deep copy without owner. */
IrcItem *irc_item_copy (IrcItem *self);
/* Reads the reader's current object. */
void irc_item_read (IrcItem *self, const IrcReadContext *context);
/* Writes the item as an object; @name is NULL in an array. */
void irc_item_write (IrcItem *self,
                     const IrcWriteContext *context,
                     const char *name);

G_END_DECLS
