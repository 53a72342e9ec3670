/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

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

static const IrcMember *
get_members (IrcItem *self)
{
  return IRC_ITEM_GET_CLASS (self)->table->members;
}

/* ---- inner lists --------------------------------------------------------- */

/* An edit of a list in the item, or of something in such a list. */
static void
list_changed (gpointer data, const char *path)
{
  irc_item_changed (data, path);
}

void
irc_item_init_members (IrcItem *self)
{
  irc_members_init (self, get_members (self), list_changed, self);
}

/* ---- properties ---------------------------------------------------------- */

static void
irc_item_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  IrcItem *self = IRC_ITEM (object);

  irc_member_get_value (self, &get_members (self)[property_id - 1], value);
}

/* Tells of an edit of the member at @index. */
static void
member_changed (gpointer item, guint index)
{
  const IrcMember *members = get_members (item);

  irc_members_notify (G_OBJECT (item), members, index);
  if (get_private (item)->owner != NULL) {
    g_autofree char *path = irc_members_dup_path (members, index);
    irc_item_changed (item, path);
  }
}

static void
irc_item_set_property (GObject *object,
                       guint property_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  IrcItem *self = IRC_ITEM (object);
  const guint index = property_id - 1;

  if (irc_member_set_value (self, &get_members (self)[index], value))
    member_changed (self, index);
}

static void
irc_item_finalize (GObject *object)
{
  IrcItem *self = IRC_ITEM (object);
  IrcItemPrivate *priv = get_private (self);

  irc_members_clear (self, get_members (self));
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
  irc_members_install (object_class, table->members);
}

gboolean
irc_item_validate (IrcItem *self,
                   const char *property,
                   const char *text,
                   char **reason)
{
  g_return_val_if_fail (IRC_IS_ITEM (self), FALSE);

  return irc_members_validate (
      G_OBJECT (self), get_members (self), property, text, reason);
}

/* ---- owner --------------------------------------------------------------- */

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

/* ---- what a list and a case ask ------------------------------------------ */

const char *
irc_item_peek_id (IrcItem *self)
{
  const IrcMember *first = get_members (self);

  if (!g_str_equal (first->name, "id"))
    return NULL;
  if (first->kind == &irc_kind_enum)
    return first->names[*(const int *) irc_member_peek (self, first)];
  return *(char *const *) irc_member_peek (self, first);
}

gboolean
irc_item_is_complete (IrcItem *self)
{
  for (const IrcMember *m = get_members (self); m->kind != NULL; m++) {
    if (m->kind == &irc_kind_string && (m->flags & IRC_MEMBER_FILLED) != 0 &&
        **(char *const *) irc_member_peek (self, m) == '\0')
      return FALSE;
  }
  return TRUE;
}

gboolean
irc_item_has_unknown (IrcItem *self)
{
  return get_private (self)->unknown[0] != NULL;
}

/* ---- copying, reading, writing ------------------------------------------- */

void
irc_item_assign (IrcItem *self, IrcItem *source)
{
  IrcItemPrivate *to = get_private (self);
  IrcItemPrivate *from = get_private (source);

  irc_members_copy (self, source, get_members (self));
  for (guint i = 0; i < G_N_ELEMENTS (from->unknown); i++) {
    irc_json_members_unref (to->unknown[i]);
    to->unknown[i] = irc_json_members_ref (from->unknown[i]);
  }
}

gboolean
irc_item_equal (IrcItem *a, IrcItem *b)
{
  for (const IrcMember *m = get_members (a); m->kind != NULL; m++) {
    if (!irc_member_equal (a, b, m))
      return FALSE;
  }
  return TRUE;
}

gboolean
irc_item_merge (IrcItem *self, IrcItem *source)
{
  for (const IrcMember *m = get_members (self); m->kind != NULL; m++) {
    if ((m->flags & IRC_MEMBER_FIXED) != 0 &&
        !irc_member_equal (self, source, m))
      return FALSE;
  }
  irc_members_merge (self, source, get_members (self), member_changed);
  return TRUE;
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

  irc_members_read (context, self, table->members, get_private (self)->unknown);
  if (table->complete != NULL && irc_json_reader_is_ok (context->reader))
    table->complete (self);
}

void
irc_item_write (IrcItem *self, const IrcWriteContext *context, const char *name)
{
  irc_json_writer_begin_object (context->writer, name);
  irc_members_write (
      context, self, get_members (self), get_private (self)->unknown);
  irc_json_writer_end_object (context->writer);
}

/* ---- an item as a member ------------------------------------------------- */

static void
item_clear (gpointer at)
{
  g_clear_object ((IrcItem **) at);
}

static void
item_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  irc_item_assign (*(IrcItem **) at, *(IrcItem *const *) source);
}

static void
item_merge (gpointer at, gconstpointer source, const IrcMember *member)
{
  irc_item_merge (*(IrcItem **) at, *(IrcItem *const *) source);
}

static void
item_read (const IrcReadContext *context, gpointer at, const IrcMember *member)
{
  IrcItem *const *item = at;

  if (!irc_json_reader_enter_object (context->reader, member->name))
    return;
  irc_item_read (*item, context);
  irc_json_reader_leave (context->reader);
}

static void
item_write (const IrcWriteContext *context,
            gconstpointer at,
            const IrcMember *member)
{
  irc_item_write (*(IrcItem *const *) at, context, member->name);
}

const IrcMemberKind irc_kind_item = {
  .clear = item_clear,
  .copy = item_copy,
  .merge = item_merge,
  .read = item_read,
  .write = item_write,
};
