/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-private.h"

#include "irc-answer-private.h"

GBytes *
irc_case_save_state (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  const gint64 modified = self->data.modified;
  self->data.modified = self->data.created;
  GBytes *state = irc_case_save (self);
  self->data.modified = modified;
  return state;
}

/* An answer that @from has not says nothing. */
static void
clear_answers (IrcCase *self, IrcCase *from)
{
  for (guint i = 0; i < self->answers->len; i++) {
    IrcAnswer *answer = self->answers->pdata[i];
    const char *criterion = irc_answer_peek (answer)->criterion;

    if (!irc_case_is_answer_kept (self, answer) ||
        g_hash_table_contains (from->by_criterion, criterion))
      continue;
    g_autoptr (IrcAnswer) blank = irc_answer_new (criterion);
    g_hash_table_remove (self->explicit_answers, answer);
    irc_item_merge (IRC_ITEM (answer), IRC_ITEM (blank));
  }
}

static void
merge_answers (IrcCase *self, IrcCase *from)
{
  clear_answers (self, from);
  for (guint i = 0; i < from->answers->len; i++) {
    IrcAnswer *answer = from->answers->pdata[i];
    IrcAnswer *own =
        irc_case_ensure_answer (self, irc_answer_peek (answer)->criterion);

    irc_item_merge (IRC_ITEM (own), IRC_ITEM (answer));
    if (irc_answer_is_empty (answer))
      g_hash_table_add (self->explicit_answers, own);
  }
}

void
irc_case_restore (IrcCase *self, GBytes *state, gint64 modified)
{
  g_return_if_fail (IRC_IS_CASE (self));

  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) from = irc_case_load_own (state, &error);
  /* What was saved here can be read, whatever it has grown to. */
  g_return_if_fail (from != NULL);
  g_return_if_fail (g_str_equal (from->data.id, self->data.id));

  from->data.modified = modified;
  irc_members_merge (self, from, irc_case_members, irc_case_member_changed);
  merge_answers (self, from);
}
