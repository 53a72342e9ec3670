/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcLeftOut {
  IrcItem parent_instance;
  IrcLeftOutData data;
};

G_DEFINE_FINAL_TYPE (IrcLeftOut, irc_left_out, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcLeftOut, data.member)

static const IrcMember members[] = {
  IRC_FORMED ("argument", AT (argument), IRC_FORM_ID, 0),
  IRC_FORMED ("reference", AT (reference), IRC_FORM_ID, 0),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_left_out_class_init (IrcLeftOutClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_left_out_init (IrcLeftOut *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcLeftOutData *
irc_left_out_peek (IrcLeftOut *self)
{
  g_return_val_if_fail (IRC_IS_LEFT_OUT (self), NULL);

  return &self->data;
}
