/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-difference.h"

#include <string.h>
#include "irc-answer-private.h"
#include "irc-case-private.h"

/* ---- one item ------------------------------------------------------------ */

/* @data: set of the members that were touched. */
static void
note_member (gpointer data, IrcItem *item, const char *path)
{
  const char *name = path + 1;

  g_hash_table_add (data, g_strndup (name, strcspn (name, "/")));
}

/* The names of the members in which the two differ; merging a copy tells them
 * by the way that undo goes. */
static GHashTable *
find_members (IrcItem *a, IrcItem *b)
{
  GHashTable *members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const IrcItemOwner owner = { note_member, members };
  g_autoptr (IrcItem) copy = irc_item_copy (a);

  irc_item_set_owner (copy, &owner);
  if (!irc_item_merge (copy, b))
    g_hash_table_add (members, g_strdup (""));
  irc_item_set_owner (copy, NULL);
  return members;
}

static guint
count_members (IrcItem *a, IrcItem *b)
{
  g_autoptr (GHashTable) members = find_members (a, b);

  return g_hash_table_size (members);
}

/* ---- lists --------------------------------------------------------------- */

static guint
get_length (GListModel *list)
{
  return list != NULL ? g_list_model_get_n_items (list) : 0;
}

/* The item of @list that stands for @item: the one of the same id; where items
 * have none, an equal one. */
static IrcItem *
find_counterpart (GListModel *list, IrcItem *item)
{
  const char *id = irc_item_peek_id (item);

  for (guint i = 0; i < get_length (list); i++) {
    g_autoptr (IrcItem) other = g_list_model_get_item (list, i);

    if (id != NULL ? g_strcmp0 (irc_item_peek_id (other), id) == 0
                   : count_members (item, other) == 0)
      return g_steal_pointer (&other);
  }
  return NULL;
}

/* FALSE where something else stands in one place of lists of equal length. */
static gboolean
is_same_order (GListModel *a, GListModel *b)
{
  for (guint i = 0; i < get_length (a); i++) {
    g_autoptr (IrcItem) item = g_list_model_get_item (a, i);
    g_autoptr (IrcItem) other = g_list_model_get_item (b, i);

    if (g_strcmp0 (irc_item_peek_id (item), irc_item_peek_id (other)) != 0 ||
        count_members (item, other) > 0)
      return FALSE;
  }
  return TRUE;
}

/* What was added and what was removed, or, without ids, edited. */
static guint
count_changed (GListModel *a, GListModel *b)
{
  const guint n_a = get_length (a), n_b = get_length (b);
  guint n_edited = 0, n_common = 0;
  gboolean have_ids = TRUE;

  for (guint i = 0; i < n_a; i++) {
    g_autoptr (IrcItem) item = g_list_model_get_item (a, i);
    g_autoptr (IrcItem) other = find_counterpart (b, item);

    have_ids = have_ids && irc_item_peek_id (item) != NULL;
    if (other != NULL)
      n_common++;
    if (other != NULL && count_members (item, other) > 0)
      n_edited++;
  }
  n_common = MIN (n_common, n_b);
  return have_ids ? n_edited + (n_a - n_common) + (n_b - n_common)
                  : MAX (n_a, n_b) - n_common;
}

/* Another order is one difference; so is a list of nothing for none. */
static guint
count_items (GListModel *a, GListModel *b)
{
  const guint n = count_changed (a, b);

  if (n == 0 && ((a == NULL) != (b == NULL) || !is_same_order (a, b)))
    return 1;
  return n;
}

static guint
count_list (IrcCase *a, IrcCase *b, IrcCaseList list)
{
  return count_items (irc_case_get_list (a, list), irc_case_get_list (b, list));
}

/* ---- answers ------------------------------------------------------------- */

static IrcAnswer *
dup_answer (IrcCase *self, const char *criterion)
{
  IrcAnswer *answer = irc_case_get_answer (self, criterion);

  return answer != NULL ? g_object_ref (answer) : irc_answer_new (criterion);
}

static void
compare_answer (IrcCaseDifference *self,
                IrcCase *a,
                IrcCase *b,
                const char *criterion)
{
  g_autoptr (IrcAnswer) mine = dup_answer (a, criterion);
  g_autoptr (IrcAnswer) other = dup_answer (b, criterion);
  g_autoptr (GHashTable) members =
      find_members (IRC_ITEM (mine), IRC_ITEM (other));

  if (g_hash_table_remove (members, "note"))
    self->n[IRC_DIFFERENCE_NOTES]++;
  if (g_hash_table_remove (members, "proofs"))
    self->n[IRC_DIFFERENCE_PROOFS]++;
  if (g_hash_table_size (members) > 0)
    self->n[IRC_DIFFERENCE_ANSWERS]++;
}

static void
compare_answers (IrcCaseDifference *self, IrcCase *a, IrcCase *b)
{
  g_auto (GStrv) of_a = irc_case_dup_answered (a);
  g_auto (GStrv) of_b = irc_case_dup_answered (b);

  for (guint i = 0; of_a[i] != NULL; i++)
    compare_answer (self, a, b, of_a[i]);
  for (guint i = 0; of_b[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) of_a, of_b[i]))
      compare_answer (self, a, b, of_b[i]);
}

/* ---- the rest ------------------------------------------------------------ */

static guint
compare_report (IrcCaseDifference *self, IrcCase *a, IrcCase *b)
{
  g_autoptr (GHashTable) members = find_members (a->report, b->report);

  if (g_hash_table_remove (members, "sections"))
    self->n[IRC_DIFFERENCE_CHAPTERS] =
        MAX (1,
             count_items (irc_case_get_list (a, IRC_LIST_SECTIONS),
                          irc_case_get_list (b, IRC_LIST_SECTIONS)));
  return g_hash_table_size (members);
}

static guint
count_scalars (const IrcCaseData *a, const IrcCaseData *b)
{
  guint n = 0;

  if (a->option != b->option)
    n++;
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (a->target[i] != b->target[i] ||
        !g_str_equal (a->target_by[i], b->target_by[i]))
      n++;
  return n;
}

IrcCaseDifference
irc_case_compare (IrcCase *self, IrcCase *other)
{
  IrcCaseDifference result = { 0 };

  g_return_val_if_fail (IRC_IS_CASE (self) && IRC_IS_CASE (other), result);
  compare_answers (&result, self, other);
  result.n[IRC_DIFFERENCE_MEASURES] =
      count_list (self, other, IRC_LIST_MEASURES);
  result.n[IRC_DIFFERENCE_REQUESTS] = count_list (self, other, IRC_LIST_ASKS);
  result.n[IRC_DIFFERENCE_ARGUMENTS] =
      count_list (self, other, IRC_LIST_CHOSEN) +
      count_list (self, other, IRC_LIST_LEFT_OUT) +
      count_list (self, other, IRC_LIST_OWN_ARGUMENTS);
  result.n[IRC_DIFFERENCE_REFERENCES] =
      count_list (self, other, IRC_LIST_OWN_REFERENCES);
  result.n[IRC_DIFFERENCE_SNAPSHOTS] =
      count_list (self, other, IRC_LIST_HISTORY);
  result.n[IRC_DIFFERENCE_CENTRE] = count_members (self->centre, other->centre);
  result.n[IRC_DIFFERENCE_TITLE] =
      !g_str_equal (irc_case_peek (self)->title, irc_case_peek (other)->title);
  result.n[IRC_DIFFERENCE_OTHER] =
      compare_report (&result, self, other) +
      count_scalars (irc_case_peek (self), irc_case_peek (other));
  return result;
}
