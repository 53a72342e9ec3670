/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

#include "irc-item-list.h"

typedef struct {
  const IrcItemOwner *owner;
  /* Of the item itself, then of each group in its table. */
  IrcJsonMembers *unknown[1 + IRC_ITEM_MAX_GROUPS];
} IrcItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IrcItem, irc_item, G_TYPE_OBJECT)

static IrcItemPrivate *
get_private (IrcItem *self)
{
  return irc_item_get_instance_private (self);
}

static const IrcField *
get_fields (IrcItem *self)
{
  return IRC_ITEM_GET_CLASS (self)->table->fields;
}

/* ---- inner lists ----------------------------------------------------------
 */

/* An edit of a list in the item, or of something in such a list. */
static void
list_changed (gpointer data, const char *path)
{
  irc_item_changed (data, path);
}

void
irc_item_init_fields (IrcItem *self)
{
  const IrcField *fields = get_fields (self);

  irc_fields_init (self, fields);
  irc_item_lists_make (self, fields, list_changed, self);
}

/* ---- properties -----------------------------------------------------------
 */

static void
irc_item_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  IrcItem *self = IRC_ITEM (object);

  irc_field_get_value (self, &get_fields (self)[property_id - 1], value);
}

static void
irc_item_set_property (GObject *object,
                       guint property_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  IrcItem *self = IRC_ITEM (object);
  const IrcField *fields = get_fields (self);
  const guint index = property_id - 1;

  if (!irc_field_set_value (self, &fields[index], value))
    return;
  g_object_notify_by_pspec (object, pspec);
  if (get_private (self)->owner != NULL) {
    g_autofree char *path = irc_fields_dup_path (fields, index);
    irc_item_changed (self, path);
  }
}

static void
irc_item_finalize (GObject *object)
{
  IrcItem *self = IRC_ITEM (object);
  IrcItemPrivate *priv = get_private (self);

  irc_fields_clear (self, get_fields (self));
  for (guint i = 0; i < G_N_ELEMENTS (priv->unknown); i++)
    irc_json_members_unref (priv->unknown[i]);
  G_OBJECT_CLASS (irc_item_parent_class)->finalize (object);
}

static void
irc_item_class_init (IrcItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = irc_item_finalize;
}

static void
irc_item_init (IrcItem *self)
{
}

void
irc_item_class_set_table (IrcItemClass *klass, const IrcItemTable *table)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not inherit these two. */
  object_class->get_property = irc_item_get_property;
  object_class->set_property = irc_item_set_property;
  klass->table = table;
  irc_fields_install (object_class, table->fields);
}

gboolean
irc_item_validate (IrcItem *self,
                   const char *property,
                   const char *text,
                   char **reason)
{
  g_return_val_if_fail (IRC_IS_ITEM (self), FALSE);
  g_return_val_if_fail (property != NULL && text != NULL, FALSE);

  GObjectClass *klass = G_OBJECT_GET_CLASS (self);
  GParamSpec *pspec = g_object_class_find_property (klass, property);
  g_return_val_if_fail (G_IS_PARAM_SPEC_STRING (pspec), FALSE);

  const IrcField *field = &get_fields (self)[pspec->param_id - 1];
  g_autofree char *explanation = irc_field_explain (field, text);
  const gboolean valid = explanation == NULL;
  if (reason != NULL)
    *reason = g_steal_pointer (&explanation);
  return valid;
}

/* ---- owner ----------------------------------------------------------------
 */

gboolean
irc_item_set_owner (IrcItem *self, const IrcItemOwner *owner)
{
  IrcItemPrivate *priv = get_private (self);

  g_return_val_if_fail (owner == NULL || priv->owner == NULL, FALSE);

  priv->owner = owner;
  return TRUE;
}

const IrcItemOwner *
irc_item_get_owner (IrcItem *self)
{
  return get_private (self)->owner;
}

void
irc_item_changed (IrcItem *self, const char *path)
{
  const IrcItemOwner *owner = get_private (self)->owner;

  if (owner != NULL)
    owner->changed (owner->data, self, path);
}

/* ---- what a list and a case ask -------------------------------------------
 */

const char *
irc_item_peek_id (IrcItem *self)
{
  const IrcField *first = get_fields (self);

  if (!g_str_equal (first->member, "id"))
    return NULL;
  if (first->kind == IRC_FIELD_ENUM)
    return first->names[*(const int *) irc_field_peek (self, first)];
  return *(char *const *) irc_field_peek (self, first);
}

gboolean
irc_item_is_complete (IrcItem *self)
{
  for (const IrcField *f = get_fields (self); f->kind != IRC_FIELD_END; f++) {
    if (f->kind == IRC_FIELD_STRING && (f->flags & IRC_FIELD_FILLED) != 0 &&
        **(char *const *) irc_field_peek (self, f) == '\0')
      return FALSE;
  }
  return TRUE;
}

gboolean
irc_item_has_unknown (IrcItem *self)
{
  return get_private (self)->unknown[0] != NULL;
}

/* ---- copying, reading, writing --------------------------------------------
 */

void
irc_item_assign (IrcItem *self, IrcItem *source)
{
  IrcItemPrivate *to = get_private (self);
  IrcItemPrivate *from = get_private (source);

  irc_fields_copy (self, source, get_fields (self));
  for (guint i = 0; i < G_N_ELEMENTS (from->unknown); i++) {
    irc_json_members_unref (to->unknown[i]);
    to->unknown[i] = irc_json_members_ref (from->unknown[i]);
  }
}

IrcItem *
irc_item_copy (IrcItem *self)
{
  IrcItem *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  irc_item_assign (copy, self);
  return copy;
}

void
irc_item_read (IrcItem *self, const IrcReadContext *context)
{
  const IrcItemTable *table = IRC_ITEM_GET_CLASS (self)->table;

  irc_fields_read (context, self, table->fields, get_private (self)->unknown);
  if (table->complete != NULL && irc_json_reader_is_ok (context->reader))
    table->complete (self);
}

void
irc_item_write (IrcItem *self, const IrcWriteContext *context, const char *name)
{
  irc_json_writer_begin_object (context->writer, name);
  irc_fields_write (
      context, self, get_fields (self), get_private (self)->unknown);
  irc_json_writer_end_object (context->writer);
}
