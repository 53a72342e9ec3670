/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"
#include "irc-item-list.h"
#include "irc-answer-private.h"

struct _IrcAnswer {
  IrcItem parent_instance;
  IrcAnswerData data;
  IrcItemList *proofs;
};

G_DEFINE_FINAL_TYPE (IrcAnswer, irc_answer, IRC_TYPE_ITEM)

const char *const irc_state_names[] = {
  "", "in-place", "partly", "not-in-place", "not-applicable", "to-verify", NULL,
};

#define AT(member) G_STRUCT_OFFSET (IrcAnswer, data.member)

static const IrcMember members[] = {
  IRC_FORMED ("criterion",
              AT (criterion),
              IRC_FORM_CRITERION,
              IRC_MEMBER_HIDDEN | IRC_MEMBER_FILLED | IRC_MEMBER_FIXED),
  IRC_ENUM ("state",
            AT (state),
            irc_state_names,
            IRC_MEMBER_REQUIRED,
            IRC_STATE_UNANSWERED),
  IRC_STRING ("reason", AT (reason), 0),
  IRC_STRING ("note", AT (note), IRC_MEMBER_NOTE),
  IRC_FORMED ("since", AT (since), IRC_FORM_YEAR_OR_MONTH, 0),
  IRC_ITEMS (
      "proofs", G_STRUCT_OFFSET (IrcAnswer, proofs), irc_proof_get_type, 0),
  IRC_BOOLEAN ("confirmed", AT (confirmed), TRUE),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_answer_class_init (IrcAnswerClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_answer_init (IrcAnswer *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcAnswerData *
irc_answer_peek (IrcAnswer *self)
{
  g_return_val_if_fail (IRC_IS_ANSWER (self), NULL);

  return &self->data;
}

IrcItemList *
irc_answer_get_proofs (IrcAnswer *self)
{
  g_return_val_if_fail (IRC_IS_ANSWER (self), NULL);

  return self->proofs;
}

IrcAnswer *
irc_answer_new (const char *criterion)
{
  return g_object_new (IRC_TYPE_ANSWER, "criterion", criterion, NULL);
}

gboolean
irc_answer_is_empty (IrcAnswer *self)
{
  const IrcAnswerData *data = &self->data;

  return data->state == IRC_STATE_UNANSWERED && *data->reason == '\0' &&
         *data->note == '\0' && *data->since == '\0' && data->confirmed &&
         g_list_model_get_n_items (G_LIST_MODEL (self->proofs)) == 0 &&
         !irc_item_has_unknown (IRC_ITEM (self));
}
