/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-list.h"

#include "irc-item-private.h"

struct _IrcItemList {
  GListStore *store;
  gulong handler;
  /* What the store held before its latest edit: "items-changed" only says how
   * many items are gone. */
  GPtrArray *items;
  IrcItemOwner owner; /* of the items */
  gboolean nullable, null;
  char *path;
  IrcListChanged changed;
  gpointer data;
};

/* ---- items come and go ----------------------------------------------------
 */

static void
item_changed (gpointer data, IrcItem *item, const char *path)
{
  IrcItemList *self = data;
  guint index;

  if (!g_ptr_array_find (self->items, item, &index))
    return;
  g_autofree char *whole = g_strdup_printf ("%s/%u%s", self->path, index, path);
  self->changed (self->data, whole);
}

static void
disown (IrcItemList *self, guint position, guint n)
{
  if (n == 0)
    return;
  for (guint i = position; i < position + n; i++) {
    if (irc_item_get_owner (self->items->pdata[i]) == &self->owner)
      irc_item_set_owner (self->items->pdata[i], NULL);
  }
  g_ptr_array_remove_range (self->items, position, n);
}

static void
adopt (IrcItemList *self, guint position, guint n)
{
  GListModel *model = G_LIST_MODEL (self->store);
  const guint n_behind = self->items->len - position;

  g_ptr_array_set_size (self->items, (int) (self->items->len + n));
  memmove (self->items->pdata + position + n,
           self->items->pdata + position,
           n_behind * sizeof (gpointer));
  for (guint i = position; i < position + n; i++) {
    self->items->pdata[i] = g_list_model_get_item (model, i);
    irc_item_set_owner (self->items->pdata[i], &self->owner);
  }
}

static void
sync (IrcItemList *self, guint position, guint removed, guint added)
{
  disown (self, position, removed);
  adopt (self, position, added);
}

static void
on_items_changed (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  gpointer data)
{
  IrcItemList *self = data;

  sync (self, position, removed, added);
  self->null = FALSE;
  self->changed (self->data, self->path);
}

/* Replaces everything without telling the owner. */
static void
splice_all (IrcItemList *self, GPtrArray *items)
{
  const guint n_old = self->items->len;

  g_signal_handler_block (self->store, self->handler);
  g_list_store_splice (self->store, 0, n_old, items->pdata, items->len);
  g_signal_handler_unblock (self->store, self->handler);
  sync (self, 0, n_old, items->len);
}

/* ---- life -----------------------------------------------------------------
 */

static IrcItemList *
item_list_new (const IrcField *field,
               const char *path,
               IrcListChanged changed,
               gpointer data)
{
  IrcItemList *self = g_new0 (IrcItemList, 1);

  self->store = g_list_store_new (field->item_type ());
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->owner = (IrcItemOwner){ item_changed, self };
  self->nullable = (field->flags & IRC_FIELD_NULLABLE) != 0;
  self->null = self->nullable;
  self->path = g_strdup (path);
  self->changed = changed;
  self->data = data;
  self->handler = g_signal_connect (
      self->store, "items-changed", G_CALLBACK (on_items_changed), self);
  return self;
}

void
irc_item_lists_make (gpointer base,
                     const IrcField *fields,
                     IrcListChanged changed,
                     gpointer data)
{
  for (guint i = 0; fields[i].kind != IRC_FIELD_END; i++) {
    if (fields[i].kind != IRC_FIELD_ITEMS)
      continue;
    g_autofree char *path = irc_fields_dup_path (fields, i);
    IrcItemList **list = irc_field_at (base, &fields[i]);
    *list = item_list_new (&fields[i], path, changed, data);
  }
}

void
irc_item_list_free (IrcItemList *self)
{
  g_signal_handler_disconnect (self->store, self->handler);
  disown (self, 0, self->items->len);
  g_ptr_array_unref (self->items);
  g_object_unref (self->store);
  g_free (self->path);
  g_free (self);
}

GListStore *
irc_item_list_get_store (IrcItemList *self)
{
  return self->store;
}

gboolean
irc_item_list_is_null (const IrcItemList *self)
{
  return self->null;
}

/* ---- replacing ------------------------------------------------------------
 */

static gboolean
is_same (const IrcItemList *self, const GPtrArray *items)
{
  if (self->null || items->len != self->items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++) {
    if (items->pdata[i] != self->items->pdata[i])
      return FALSE;
  }
  return TRUE;
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* TRUE when a file that holds @item behind those whose ids are @seen could be
 * read again; a programmer's error otherwise. */
static gboolean
is_fit (IrcItem *item, GHashTable *seen)
{
  const char *id = irc_item_peek_id (item);

  g_return_val_if_fail (irc_item_is_complete (item), FALSE);
  g_return_val_if_fail (id == NULL || g_hash_table_add (seen, g_strdup (id)),
                        FALSE);
  return TRUE;
}

static gboolean
is_allowed (IrcItemList *self, const GPtrArray *items)
{
  const GType type = g_list_model_get_item_type (G_LIST_MODEL (self->store));
  g_autoptr (GHashTable) seen = new_set ();

  for (guint i = 0; i < items->len; i++) {
    g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (items->pdata[i], type),
                          FALSE);
    if (!is_fit (items->pdata[i], seen))
      return FALSE;
  }
  return TRUE;
}

void
irc_item_list_replace (IrcItemList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (items != NULL || self->nullable);

  if (items == NULL ? self->null
                    : is_same (self, items) || !is_allowed (self, items))
    return;
  /* Before the splice: who hears of it from the store may ask. */
  self->null = items == NULL;
  splice_all (self, items != NULL ? items : none);
  self->changed (self->data, self->path);
}

void
irc_item_list_copy (IrcItemList *self, IrcItemList *source)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_full (source->items->len, g_object_unref);

  for (guint i = 0; i < source->items->len; i++)
    g_ptr_array_add (items, irc_item_copy (source->items->pdata[i]));
  splice_all (self, items);
  self->null = source->null;
}

/* ---- reading and writing --------------------------------------------------
 */

void
irc_item_list_read (IrcItemList *self,
                    const IrcReadContext *context,
                    const char *member)
{
  const GType type = g_list_model_get_item_type (G_LIST_MODEL (self->store));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = new_set ();
  guint n = 0;

  if (self->nullable && irc_json_reader_is_null (context->reader, member))
    return;
  if (!irc_json_reader_enter_array (context->reader, member, &n))
    return;
  self->null = FALSE;
  for (guint i = 0; i < n; i++) {
    if (!irc_json_reader_enter_element (context->reader, i))
      break;
    IrcItem *item = g_object_new (type, NULL);
    g_ptr_array_add (items, item);
    irc_item_read (item, context);
    const char *id = irc_item_peek_id (item);
    if (id != NULL && !g_hash_table_add (seen, g_strdup (id)))
      irc_read_fail_repeated (context->reader, "id", id);
    irc_json_reader_leave (context->reader);
  }
  irc_json_reader_leave (context->reader);
  splice_all (self, items);
}

void
irc_item_list_write (IrcItemList *self,
                     const IrcWriteContext *context,
                     const char *member)
{
  g_autoptr (GHashTable) seen = new_set ();

  if (self->null) {
    irc_json_writer_null (context->writer, member);
    return;
  }
  irc_json_writer_begin_array (context->writer, member);
  for (guint i = 0; i < self->items->len; i++) {
    if (is_fit (self->items->pdata[i], seen))
      irc_item_write (self->items->pdata[i], context, NULL);
  }
  irc_json_writer_end_array (context->writer);
}
