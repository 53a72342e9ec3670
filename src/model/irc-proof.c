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

static const IrcField fields[] = {
  { .member = "title",
    .kind = IRC_FIELD_STRING,
    .flags = IRC_FIELD_REQUIRED,
    .offset = AT (title) },
  IRC_FORMED ("date", AT (date), IRC_FORM_DATE, 0),
  IRC_STRING ("reviewer", AT (reviewer)),
  IRC_STRING ("link", AT (link)),
  IRC_END,
};

static const IrcItemTable table = { .fields = fields };

static void
irc_proof_class_init (IrcProofClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_proof_init (IrcProof *self)
{
  irc_item_init_fields (IRC_ITEM (self));
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
