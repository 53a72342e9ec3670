/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-content-pack-private.h"

#define AT(member) G_STRUCT_OFFSET (IrcContentPack, member)

static void content_pack_free (gpointer record);

static const IrcMember members[] = {
  IRC_ID ("pack", AT (pack)),
  IRC_STRING ("version", AT (version), 0),
  IRC_END,
};

const IrcRecordType irc_content_pack_type = {
  .size = sizeof (IrcContentPack),
  .members = members,
  .free = content_pack_free,
};

static void
content_pack_free (gpointer record)
{
  irc_record_free (record, &irc_content_pack_type);
}
