/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-private.h"

#include "irc-string.h"

static void
take_over (IrcJsonMembers **slot, IrcJsonMembers *members)
{
  irc_json_members_unref (*slot);
  *slot = irc_json_members_ref (members);
}

/* A deep copy of everything. */
static IrcCase *
copy (IrcCase *self)
{
  IrcCase *other = g_object_new (IRC_TYPE_CASE, NULL);

  irc_members_copy (other, self, irc_case_members);
  for (guint i = 0; i < self->answers->len; i++) {
    IrcAnswer *answer = self->answers->pdata[i];

    if (irc_case_is_answer_kept (self, answer))
      irc_case_take_answer (
          other, IRC_ANSWER (irc_item_copy (IRC_ITEM (answer))), TRUE);
  }
  for (guint i = 0; i < G_N_ELEMENTS (self->unknown); i++)
    take_over (&other->unknown[i], self->unknown[i]);
  take_over (&other->unknown_of_targets, self->unknown_of_targets);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    take_over (&other->unknown_of_target[i], self->unknown_of_target[i]);
  return other;
}

IrcCase *
irc_case_copy_public (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  IrcCase *other = copy (self);
  g_clear_pointer (&other->private_part, irc_json_members_unref);
  return other;
}

/* ---- next year's case ---------------------------------------------------- */

static void
drop_finished_measures (IrcCase *self)
{
  GListModel *measures = irc_case_get_list (self, IRC_LIST_MEASURES);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  if (measures == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);
    const IrcStatus status = irc_measure_peek (measure)->status;

    if (status != IRC_STATUS_DONE && status != IRC_STATUS_DROPPED)
      g_ptr_array_add (kept, g_steal_pointer (&measure));
  }
  irc_case_set_list (self, IRC_LIST_MEASURES, kept);
}

static void
unconfirm_answers (IrcCase *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    g_object_set (self->answers->pdata[i], "confirmed", FALSE, NULL);
}

/* What belonged to the old case and its meeting. */
static void
forget_the_old (IrcCase *self, gint64 now)
{
  g_free (self->data.id);
  self->data.id = irc_string_new_uuid ();
  self->data.created = now;
  self->data.modified = now;
  g_object_set (self,
                "pack",
                "",
                "pack-version",
                "",
                "pack-language",
                "",
                "extensions",
                NULL,
                "option",
                IRC_OPTION_NONE,
                NULL);
  g_object_set (self->centre, "meeting-date", "", NULL);
  g_clear_pointer (&self->finance, irc_json_members_unref);
  /* Of the case and of content; those of the parts that are kept stay. */
  g_clear_pointer (&self->unknown[0], irc_json_members_unref);
  g_clear_pointer (&self->unknown[1], irc_json_members_unref);
}

void
irc_case_make_room_for_snapshot (IrcCase *self)
{
  g_return_if_fail (IRC_IS_CASE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->history)) ==
      IRC_CASE_MAX_ENTRIES)
    irc_item_list_remove (self->history, 0);
}

IrcCase *
irc_case_new_from (IrcCase *old, IrcSnapshot *snapshot, gint64 now)
{
  g_return_val_if_fail (IRC_IS_CASE (old), NULL);
  g_return_val_if_fail (snapshot == NULL || IRC_IS_SNAPSHOT (snapshot), NULL);

  IrcCase *self = copy (old);
  forget_the_old (self, now);
  unconfirm_answers (self);
  drop_finished_measures (self);
  if (snapshot != NULL) {
    g_autoptr (IrcItem) entry = irc_item_copy (IRC_ITEM (snapshot));
    irc_case_make_room_for_snapshot (self);
    irc_item_list_append (self->history, entry);
  }
  return self;
}
