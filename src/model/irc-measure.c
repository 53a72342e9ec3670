/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcMeasure {
  IrcItem parent_instance;
  IrcMeasureData data;
};

G_DEFINE_FINAL_TYPE (IrcMeasure, irc_measure, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcMeasure, data.member)

const char *const irc_status_names[] = {
  "planned", "agreed", "started", "done", "dropped", NULL,
};

static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  IRC_FORMED ("criterion",
              AT (criterion),
              IRC_FORM_CRITERION,
              IRC_MEMBER_REQUIRED | IRC_MEMBER_FILLED),
  IRC_STRING ("action", AT (action), 0),
  IRC_STRING ("owner", AT (owner), 0),
  IRC_FORMED ("start", AT (start), IRC_FORM_QUARTER, 0),
  IRC_INT ("quarters", AT (quarters), 1, 20, 1),
  IRC_INT ("effort", AT (effort), 1, 3, 2),
  IRC_INT ("impact", AT (impact), 1, 3, 2),
  IRC_ENUM ("status", AT (status), irc_status_names, 0, IRC_STATUS_PLANNED),
  IRC_STRINGS ("asks", AT (asks), IRC_FORM_LOCAL_ASK),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_measure_class_init (IrcMeasureClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_measure_init (IrcMeasure *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcMeasureData *
irc_measure_peek (IrcMeasure *self)
{
  g_return_val_if_fail (IRC_IS_MEASURE (self), NULL);

  return &self->data;
}
