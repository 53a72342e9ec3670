/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcProof {
  IrcItem parent_instance;
  IrcProofData data;
};

G_DEFINE_FINAL_TYPE (IrcProof, irc_proof, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcProof, data.member)

static const IrcMember members[] = {
  IRC_STRING ("title", AT (title), IRC_MEMBER_REQUIRED),
  IRC_FORMED ("date", AT (date), IRC_FORM_DATE, 0),
  IRC_STRING ("reviewer", AT (reviewer), IRC_MEMBER_PERSON),
  IRC_STRING ("link", AT (link), 0),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_proof_class_init (IrcProofClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_proof_init (IrcProof *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

IrcProof *
irc_proof_new (const char *title)
{
  return g_object_new (IRC_TYPE_PROOF, "title", title, NULL);
}

const IrcProofData *
irc_proof_peek (IrcProof *self)
{
  g_return_val_if_fail (IRC_IS_PROOF (self), NULL);

  return &self->data;
}
