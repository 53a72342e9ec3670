/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-choice.h"

gboolean
irc_choice_is_proposed (IrcSession *session)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), FALSE);
  return irc_case_get_list (irc_session_get_case (session), IRC_LIST_CHOSEN) ==
         NULL;
}

static void
set_list (IrcSession *session, IrcCaseList list, GPtrArray *items)
{
  irc_case_set_list (irc_session_get_case (session), list, items);
}

void
irc_choice_propose (IrcSession *session)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  set_list (session, IRC_LIST_CHOSEN, NULL);
}

static GPtrArray *
dup_proposed (IrcSession *session)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (irc_session_get_assessment (session), &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, irc_chosen_new (printed[i]->id, NULL));
  return items;
}

/* The items of a list, the same objects in an array of their own. */
static GPtrArray *
dup_items (IrcSession *session, IrcCaseList list)
{
  GListModel *model = irc_case_get_list (irc_session_get_case (session), list);
  GPtrArray *items = NULL;

  if (model == NULL)
    return dup_proposed (session);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  return items;
}

static int
find (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (irc_chosen_peek (items->pdata[i])->id, id))
      return (int) i;
  return -1;
}

static void
move_item (GPtrArray *items, int from, int to)
{
  gpointer item = g_ptr_array_steal_index (items, (guint) from);

  g_ptr_array_insert (items, to, item);
}

void
irc_choice_add (IrcSession *session, const char *id)
{
  g_return_if_fail (IRC_IS_SESSION (session) && id != NULL);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_CHOSEN);

  if (find (items, id) >= 0)
    return;
  g_ptr_array_add (items, irc_chosen_new (id, NULL));
  set_list (session, IRC_LIST_CHOSEN, items);
}

void
irc_choice_remove (IrcSession *session, const char *id)
{
  g_return_if_fail (IRC_IS_SESSION (session) && id != NULL);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_CHOSEN);
  const int index = find (items, id);

  if (index < 0)
    return;
  g_ptr_array_remove_index (items, (guint) index);
  set_list (session, IRC_LIST_CHOSEN, items);
}

gboolean
irc_choice_move (IrcSession *session, const char *id, gboolean down)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, FALSE);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_CHOSEN);
  const int from = find (items, id);
  const int to = from + (down ? 1 : -1);

  if (from < 0 || to < 0 || to >= (int) items->len)
    return FALSE;
  move_item (items, from, to);
  set_list (session, IRC_LIST_CHOSEN, items);
  return TRUE;
}

void
irc_choice_move_to (IrcSession *session, const char *id, const char *other)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  g_return_if_fail (id != NULL && other != NULL);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_CHOSEN);
  const int from = find (items, id);
  const int to = find (items, other);

  if (from < 0 || to < 0 || from == to)
    return;
  move_item (items, from, to);
  set_list (session, IRC_LIST_CHOSEN, items);
}

void
irc_choice_reword (IrcSession *session, const char *id, const char *claim)
{
  g_return_if_fail (IRC_IS_SESSION (session) && id != NULL);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_CHOSEN);
  const int index = find (items, id);

  if (index < 0)
    return;
  g_object_set (items->pdata[index], "claim", claim, NULL);
  if (irc_choice_is_proposed (session))
    set_list (session, IRC_LIST_CHOSEN, items);
}

void
irc_choice_set_left_out (IrcSession *session,
                         const char *argument,
                         const char *reference,
                         gboolean left_out)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  g_return_if_fail (argument != NULL && reference != NULL);
  g_autoptr (GPtrArray) items = dup_items (session, IRC_LIST_LEFT_OUT);

  for (guint i = items->len; i > 0; i--) {
    const IrcLeftOutData *data = irc_left_out_peek (items->pdata[i - 1]);
    if (g_str_equal (data->argument, argument) &&
        g_str_equal (data->reference, reference))
      g_ptr_array_remove_index (items, i - 1);
  }
  if (left_out)
    g_ptr_array_add (items,
                     g_object_new (IRC_TYPE_LEFT_OUT,
                                   "argument",
                                   argument,
                                   "reference",
                                   reference,
                                   NULL));
  set_list (session, IRC_LIST_LEFT_OUT, items);
}
