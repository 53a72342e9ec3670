/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-list.h"

#include "irc-item-private.h"

struct _IrcItemList {
  GObject parent_instance;
  GType item_type;
  GPtrArray *items;
  IrcItemOwner owner; /* of the items */
  gboolean nullable, null;
  char *path;
  IrcMemberChanged changed; /* NULL: nobody is interested any more */
  gpointer data;
};

/* ---- the model ----------------------------------------------------------- */

static GType
item_list_get_item_type (GListModel *model)
{
  return IRC_ITEM_LIST (model)->item_type;
}

static guint
item_list_get_n_items (GListModel *model)
{
  return IRC_ITEM_LIST (model)->items->len;
}

static gpointer
item_list_get_item (GListModel *model, guint position)
{
  const GPtrArray *items = IRC_ITEM_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = item_list_get_item_type;
  iface->get_n_items = item_list_get_n_items;
  iface->get_item = item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IrcItemList,
                               irc_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      item_list_model_init))

/* ---- telling ------------------------------------------------------------- */

static void
tell (IrcItemList *self, const char *path)
{
  if (self->changed != NULL)
    self->changed (self->data, path);
}

static void
item_changed (gpointer data, IrcItem *item, const char *path)
{
  IrcItemList *self = data;
  guint index;

  if (!g_ptr_array_find (self->items, item, &index))
    return;
  g_autofree char *whole = g_strdup_printf ("%s/%u%s", self->path, index, path);
  tell (self, whole);
}

/* ---- life ---------------------------------------------------------------- */

/* Lets go of @n items from @position on. */
static void
disown (IrcItemList *self, guint position, guint n)
{
  for (guint i = position; i < position + n; i++)
    irc_item_set_owner (self->items->pdata[i], NULL);
  if (n > 0)
    g_ptr_array_remove_range (self->items, position, n);
}

static void
irc_item_list_finalize (GObject *object)
{
  IrcItemList *self = IRC_ITEM_LIST (object);

  disown (self, 0, self->items->len);
  g_ptr_array_unref (self->items);
  g_free (self->path);
  G_OBJECT_CLASS (irc_item_list_parent_class)->finalize (object);
}

static void
irc_item_list_class_init (IrcItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = irc_item_list_finalize;
}

static void
irc_item_list_init (IrcItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->owner = (IrcItemOwner){ item_changed, self };
}

gboolean
irc_item_list_is_null (const IrcItemList *self)
{
  return self->null;
}

/* ---- editing ------------------------------------------------------------- */

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* TRUE when @item may stand in a list that has the ids @seen, so that what is
 * saved can always be read again. */
static gboolean
is_fit (IrcItemList *self, IrcItem *item, GHashTable *seen)
{
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type),
                        FALSE);
  g_return_val_if_fail (irc_item_is_complete (item), FALSE);
  const char *id = irc_item_peek_id (item);
  g_return_val_if_fail (id == NULL || g_hash_table_add (seen, g_strdup (id)),
                        FALSE);
  return TRUE;
}

static gboolean
is_splice_allowed (IrcItemList *self,
                   guint position,
                   guint n_removed,
                   gpointer *added,
                   guint n_added)
{
  g_autoptr (GHashTable) seen = new_set ();
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (n_added <= n_removed ||
                            self->items->len - n_removed + n_added <=
                                IRC_CASE_MAX_ENTRIES,
                        FALSE);
  for (guint i = 0; i < self->items->len; i++) {
    const char *id = irc_item_peek_id (self->items->pdata[i]);

    if (i >= position && i < position + n_removed)
      g_hash_table_add (own, self->items->pdata[i]);
    else if (id != NULL)
      g_hash_table_add (seen, g_strdup (id));
  }
  for (guint i = 0; i < n_added; i++) {
    if (!is_fit (self, added[i], seen))
      return FALSE;
    /* Once in this list, and in no other. */
    g_return_val_if_fail (irc_item_get_owner (added[i]) == NULL ||
                              g_hash_table_remove (own, added[i]),
                          FALSE);
  }
  return TRUE;
}

/* Only replaces; tells nobody. */
static void
splice (IrcItemList *self,
        guint position,
        guint n_removed,
        gpointer *added,
        guint n_added)
{
  for (guint i = 0; i < n_added; i++)
    g_object_ref (added[i]);
  disown (self, position, n_removed);

  const guint n_behind = self->items->len - position;
  if (n_behind + n_added == 0) /* perhaps there is no array yet */
    return;
  g_ptr_array_set_size (self->items, (int) (self->items->len + n_added));
  gpointer *place = self->items->pdata + position;
  memmove (place + n_added, place, n_behind * sizeof (gpointer));
  for (guint i = 0; i < n_added; i++) {
    place[i] = added[i];
    irc_item_set_owner (added[i], &self->owner);
  }
}

void
irc_item_list_splice (IrcItemList *self,
                      guint position,
                      guint n_removed,
                      gpointer *added,
                      guint n_added)
{
  g_return_if_fail (IRC_IS_ITEM_LIST (self));
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (n_removed <= self->items->len - position);

  if ((n_removed == 0 && n_added == 0) ||
      !is_splice_allowed (self, position, n_removed, added, n_added))
    return;
  self->null = FALSE;
  splice (self, position, n_removed, added, n_added);
  g_list_model_items_changed (
      G_LIST_MODEL (self), position, n_removed, n_added);
  tell (self, self->path);
}

void
irc_item_list_append (IrcItemList *self, gpointer item)
{
  g_return_if_fail (IRC_IS_ITEM_LIST (self));

  irc_item_list_splice (self, self->items->len, 0, &item, 1);
}

void
irc_item_list_remove (IrcItemList *self, guint position)
{
  irc_item_list_splice (self, position, 1, NULL, 0);
}

static void
replace_with_null (IrcItemList *self)
{
  const guint n = self->items->len;

  if (self->null)
    return;
  self->null = TRUE;
  splice (self, 0, n, NULL, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  tell (self, self->path);
}

/* What stays at the beginning and at the end is left alone. */
void
irc_item_list_replace (IrcItemList *self, GPtrArray *items)
{
  gpointer *const old = self->items->pdata;
  guint n_old = self->items->len, n_new = 0, first = 0;

  g_return_if_fail (items != NULL || self->nullable);

  if (items == NULL) {
    replace_with_null (self);
    return;
  }
  n_new = items->len;
  while (first < MIN (n_old, n_new) && items->pdata[first] == old[first])
    first++;
  while (MIN (n_old, n_new) > first &&
         items->pdata[n_new - 1] == old[n_old - 1]) {
    n_old--;
    n_new--;
  }
  if (n_old > first || n_new > first) {
    /* An array that never held anything has no place to count from. */
    gpointer *added = n_new > first ? items->pdata + first : NULL;

    irc_item_list_splice (self, first, n_old - first, added, n_new - first);
  } else if (self->null) {
    self->null = FALSE;
    tell (self, self->path);
  }
}

/* ---- a list as a member -------------------------------------------------- */

static void
items_make (gpointer at,
            const IrcMember *members,
            guint index,
            IrcMemberChanged changed,
            gpointer data)
{
  const IrcMember *member = &members[index];
  IrcItemList *self = g_object_new (IRC_TYPE_ITEM_LIST, NULL);

  self->item_type = member->item_type ();
  self->nullable = (member->flags & IRC_MEMBER_NULLABLE) != 0;
  self->null = self->nullable;
  self->path = irc_members_dup_path (members, index);
  self->changed = changed;
  self->data = data;
  *(IrcItemList **) at = self;
}

/* Others may still hold the list. */
static void
items_clear (gpointer at)
{
  IrcItemList **list = at;

  (*list)->changed = NULL;
  g_clear_object (list);
}

/* Adds an item without telling anybody. */
static void
take (IrcItemList *self, IrcItem *item)
{
  irc_item_set_owner (item, &self->owner);
  g_ptr_array_add (self->items, item);
}

static void
items_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  IrcItemList *self = *(IrcItemList **) at;
  const IrcItemList *from = *(IrcItemList *const *) source;

  disown (self, 0, self->items->len);
  for (guint i = 0; i < from->items->len; i++)
    take (self, irc_item_copy (from->items->pdata[i]));
  self->null = from->null;
}

/* How many items from the beginning, and behind these from the end, are equal
 * one by one. */
static void
count_equal (const IrcItemList *a,
             const IrcItemList *b,
             guint *n_first,
             guint *n_last)
{
  const guint n = MIN (a->items->len, b->items->len);

  *n_first = *n_last = 0;
  while (*n_first < n &&
         irc_item_equal (a->items->pdata[*n_first], b->items->pdata[*n_first]))
    ++*n_first;
  while (*n_first + *n_last < n &&
         irc_item_equal (a->items->pdata[a->items->len - 1 - *n_last],
                         b->items->pdata[b->items->len - 1 - *n_last]))
    ++*n_last;
}

/* Which item of @self the one at @index of @from is; NULL: none.  Items without
 * id are told by their place where their number is the same, else by what they
 * say. */
static IrcItem *
find_counterpart (const IrcItemList *self,
                  const IrcItemList *from,
                  guint index,
                  GHashTable *by_id)
{
  const guint n_old = self->items->len, n_new = from->items->len;
  const char *id = irc_item_peek_id (from->items->pdata[index]);
  guint n_first, n_last;

  if (id != NULL)
    return g_hash_table_lookup (by_id, id);
  if (n_old == n_new)
    return self->items->pdata[index];
  count_equal (self, from, &n_first, &n_last);
  if (index < n_first)
    return self->items->pdata[index];
  return index >= n_new - n_last ? self->items->pdata[index + n_old - n_new]
                                 : NULL;
}

static void
items_merge (gpointer at, gconstpointer source, const IrcMember *member)
{
  IrcItemList *self = *(IrcItemList **) at;
  const IrcItemList *from = *(IrcItemList *const *) source;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) wanted =
      g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++) {
    const char *id = irc_item_peek_id (self->items->pdata[i]);

    if (id != NULL)
      g_hash_table_insert (
          by_id, (gpointer) (gintptr) id, self->items->pdata[i]);
  }
  for (guint i = 0; i < from->items->len; i++) {
    IrcItem *item = from->items->pdata[i];
    IrcItem *own = find_counterpart (self, from, i, by_id);
    const gboolean same = own != NULL && irc_item_merge (own, item);

    g_ptr_array_add (wanted, same ? g_object_ref (own) : irc_item_copy (item));
  }
  irc_item_list_replace (self, from->null ? NULL : wanted);
}

static void
items_read (const IrcReadContext *context, gpointer at, const IrcMember *member)
{
  IrcItemList *self = *(IrcItemList **) at;
  IrcJsonReader *reader = context->reader;
  g_autoptr (GHashTable) seen = new_set ();
  guint n = 0;

  if (self->nullable && irc_json_reader_is_null (reader, member->name))
    return;
  if (!irc_json_reader_enter_array (reader, member->name, &n))
    return;
  irc_read_check_count (reader, NULL, n);
  self->null = FALSE;
  for (guint i = 0; i < n && irc_json_reader_enter_element (reader, i); i++) {
    IrcItem *item = g_object_new (self->item_type, NULL);

    take (self, item);
    irc_item_read (item, context);
    const char *id = irc_item_peek_id (item);
    if (id != NULL && !g_hash_table_add (seen, g_strdup (id)))
      irc_read_fail_repeated (reader, "id", id);
    irc_json_reader_leave (reader);
  }
  irc_json_reader_leave (reader);
}

static void
items_write (const IrcWriteContext *context,
             gconstpointer at,
             const IrcMember *member)
{
  const IrcItemList *self = *(IrcItemList *const *) at;

  if (self->null) {
    irc_json_writer_null (context->writer, member->name);
    return;
  }
  irc_json_writer_begin_array (context->writer, member->name);
  for (guint i = 0; i < self->items->len; i++)
    irc_item_write (self->items->pdata[i], context, NULL);
  irc_json_writer_end_array (context->writer);
}

const IrcMemberKind irc_kind_items = {
  .make = items_make,
  .clear = items_clear,
  .copy = items_copy,
  .merge = items_merge,
  .read = items_read,
  .write = items_write,
};
