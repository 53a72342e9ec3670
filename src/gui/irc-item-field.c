/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-field.h"

#include "irc-widget.h"

typedef struct {
  char *property;
  GObject *item;
  gulong notify_handler;
} IrcItemFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IrcItemField,
                                     irc_item_field,
                                     GTK_TYPE_WIDGET)

enum { PROP_LABEL = 1, PROP_PROPERTY, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static IrcItemFieldPrivate *
get_private (IrcItemField *self)
{
  return irc_item_field_get_instance_private (self);
}

static void
show_item (IrcItemField *self)
{
  IRC_ITEM_FIELD_GET_CLASS (self)->show_item (self);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_item_field_real_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  IrcItemField *self = IRC_ITEM_FIELD (object);

  g_value_set_string (
      value,
      property_id == PROP_LABEL
          ? gtk_label_get_label (irc_item_field_get_caption (self))
          : get_private (self)->property);
}

static void
irc_item_field_real_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  IrcItemField *self = IRC_ITEM_FIELD (object);
  IrcItemFieldPrivate *priv = get_private (self);

  if (property_id == PROP_LABEL) {
    gtk_label_set_label (irc_item_field_get_caption (self),
                         g_value_get_string (value));
  } else {
    g_free (priv->property);
    priv->property = g_value_dup_string (value);
  }
}

static gboolean
irc_item_field_grab_focus (GtkWidget *widget)
{
  GtkLabel *caption = irc_item_field_get_caption (IRC_ITEM_FIELD (widget));

  return gtk_widget_grab_focus (
      gtk_widget_get_next_sibling (GTK_WIDGET (caption)));
}

static void
irc_item_field_dispose (GObject *object)
{
  irc_item_field_bind (IRC_ITEM_FIELD (object), NULL);
  irc_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (irc_item_field_parent_class)->dispose (object);
}

static void
irc_item_field_finalize (GObject *object)
{
  g_free (get_private (IRC_ITEM_FIELD (object))->property);
  G_OBJECT_CLASS (irc_item_field_parent_class)->finalize (object);
}

static void
irc_item_field_class_init (IrcItemFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_item_field_real_get_property;
  object_class->set_property = irc_item_field_real_set_property;
  object_class->dispose = irc_item_field_dispose;
  object_class->finalize = irc_item_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = irc_item_field_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = irc_widget_move_focus;
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PROPERTY] =
      g_param_spec_string ("property", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_item_field_init (IrcItemField *self)
{
}

void
irc_item_field_bind (IrcItemField *self, GObject *item)
{
  g_return_if_fail (IRC_IS_ITEM_FIELD (self));
  IrcItemFieldPrivate *priv = get_private (self);

  if (priv->item == item)
    return;
  g_clear_signal_handler (&priv->notify_handler, priv->item);
  g_set_object (&priv->item, item);
  if (item == NULL)
    return;
  g_autofree char *signal = g_strconcat ("notify::", priv->property, NULL);
  priv->notify_handler =
      g_signal_connect_swapped (item, signal, G_CALLBACK (show_item), self);
  show_item (self);
}

void
irc_item_fields_bind (GtkWidget *root, GObject *item)
{
  g_return_if_fail (GTK_IS_WIDGET (root) && G_IS_OBJECT (item));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!IRC_IS_ITEM_FIELD (child)) {
      irc_item_fields_bind (child, item);
      continue;
    }
    IrcItemField *field = IRC_ITEM_FIELD (child);
    IrcItemFieldPrivate *priv = get_private (field);

    if (priv->item == NULL && priv->property != NULL)
      irc_item_field_bind (field, item);
  }
}

GObject *
irc_item_field_get_item (IrcItemField *self)
{
  g_return_val_if_fail (IRC_IS_ITEM_FIELD (self), NULL);

  return get_private (self)->item;
}

const char *
irc_item_field_get_property (IrcItemField *self)
{
  g_return_val_if_fail (IRC_IS_ITEM_FIELD (self), NULL);

  return get_private (self)->property;
}

GtkLabel *
irc_item_field_get_caption (IrcItemField *self)
{
  g_return_val_if_fail (IRC_IS_ITEM_FIELD (self), NULL);

  return GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (self)));
}
