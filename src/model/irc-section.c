/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcSection {
  IrcItem parent_instance;
  IrcSectionData data;
};

G_DEFINE_FINAL_TYPE (IrcSection, irc_section, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcSection, data.member)

const char *const irc_section_names[] = {
  "cover",      "decision", "contents", "summary",  "where-we-stand",
  "gaps",       "options",  "plan",     "evidence", "assumptions",
  "references", "profile",  "method",   NULL,
};

static const IrcMember members[] = {
  IRC_ENUM ("id",
            AT (id),
            irc_section_names,
            IRC_MEMBER_REQUIRED | IRC_MEMBER_FIXED,
            IRC_SECTION_COVER),
  IRC_BOOLEAN ("on", AT (on), TRUE),
  IRC_STRING_OR_NULL ("text", AT (text)),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_section_class_init (IrcSectionClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_section_init (IrcSection *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

IrcSection *
irc_section_new (IrcSectionId id)
{
  return g_object_new (IRC_TYPE_SECTION, "id", (int) id, NULL);
}

const IrcSectionData *
irc_section_peek (IrcSection *self)
{
  g_return_val_if_fail (IRC_IS_SECTION (self), NULL);

  return &self->data;
}
