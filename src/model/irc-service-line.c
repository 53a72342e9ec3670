/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcServiceLine {
  IrcItem parent_instance;
  IrcServiceLineData data;
};

G_DEFINE_FINAL_TYPE (IrcServiceLine, irc_service_line, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcServiceLine, data.member)

static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  IRC_INT_OR_NULL ("cases_per_year", AT (cases_per_year), IRC_JSON_MAX_INT),
  IRC_NUMBER_OR_NULL ("day_case_percent", AT (day_case_percent), 100),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_service_line_class_init (IrcServiceLineClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_service_line_init (IrcServiceLine *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

IrcServiceLine *
irc_service_line_new (const char *id)
{
  return g_object_new (IRC_TYPE_SERVICE_LINE, "id", id, NULL);
}

const IrcServiceLineData *
irc_service_line_peek (IrcServiceLine *self)
{
  g_return_val_if_fail (IRC_IS_SERVICE_LINE (self), NULL);

  return &self->data;
}
