/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcChosen {
  IrcItem parent_instance;
  IrcChosenData data;
};

G_DEFINE_FINAL_TYPE (IrcChosen, irc_chosen, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcChosen, data.member)

static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  IRC_STRING_OR_NULL ("claim", AT (claim)),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_chosen_class_init (IrcChosenClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_chosen_init (IrcChosen *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

IrcChosen *
irc_chosen_new (const char *id, const char *claim)
{
  return g_object_new (IRC_TYPE_CHOSEN, "id", id, "claim", claim, NULL);
}

const IrcChosenData *
irc_chosen_peek (IrcChosen *self)
{
  g_return_val_if_fail (IRC_IS_CHOSEN (self), NULL);

  return &self->data;
}
