/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcAsk {
  IrcItem parent_instance;
  IrcAskData data;
};

G_DEFINE_FINAL_TYPE (IrcAsk, irc_ask, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcAsk, data.member)

const char *const irc_priority_names[] = { "must", "should", "could", NULL };

static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  IRC_STRING ("title", AT (title), 0),
  IRC_STRINGS ("criteria", AT (criteria), IRC_FORM_CRITERION),
  IRC_FORMED ("resource", AT (resource), IRC_FORM_ID, 0),
  IRC_NUMBER_OR_NULL ("quantity", AT (quantity), 0),
  IRC_STRING ("unit", AT (unit), 0),
  IRC_STRING ("why", AT (why), 0),
  IRC_ENUM (
      "priority", AT (priority), irc_priority_names, 0, IRC_PRIORITY_SHOULD),
  IRC_FORMED ("by", AT (by), IRC_FORM_MONTH, 0),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_ask_class_init (IrcAskClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_ask_init (IrcAsk *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcAskData *
irc_ask_peek (IrcAsk *self)
{
  g_return_val_if_fail (IRC_IS_ASK (self), NULL);

  return &self->data;
}
