/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-choice.h"

#include "irc-widget.h"

struct _IrcItemChoice {
  IrcItemField parent_instance;
  GtkDropDown *drop_down;
  char **ids;       /* the values of a string property, line by line */
  gboolean showing; /* the choice changes because of the item */
};

G_DEFINE_FINAL_TYPE (IrcItemChoice, irc_item_choice, IRC_TYPE_ITEM_FIELD)

enum { PROP_MODEL = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static GObject *
get_item (IrcItemChoice *self)
{
  return irc_item_field_get_item (IRC_ITEM_FIELD (self));
}

static const char *
get_name (IrcItemChoice *self)
{
  return irc_item_field_get_property (IRC_ITEM_FIELD (self));
}

static guint
find_id (IrcItemChoice *self, const char *id)
{
  for (guint i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    if (g_strcmp0 (self->ids[i], id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* The line of the item's value, or GTK_INVALID_LIST_POSITION. */
static guint
get_line (IrcItemChoice *self)
{
  GListModel *model = gtk_drop_down_get_model (self->drop_down);
  GParamSpec *pspec = g_object_class_find_property (
      G_OBJECT_GET_CLASS (get_item (self)), get_name (self));
  g_auto (GValue) value = G_VALUE_INIT;
  gint64 line;

  g_object_get_property (get_item (self), get_name (self), &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return find_id (self, g_value_get_string (&value));
  line = G_IS_PARAM_SPEC_INT64 (pspec)
             ? g_value_get_int64 (&value) - G_PARAM_SPEC_INT64 (pspec)->minimum
             : g_value_get_int (&value);
  return model != NULL && line >= 0 && line < g_list_model_get_n_items (model)
             ? (guint) line
             : GTK_INVALID_LIST_POSITION;
}

static void
show_item (IrcItemField *field)
{
  IrcItemChoice *self = IRC_ITEM_CHOICE (field);

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, get_line (self));
  self->showing = FALSE;
}

static void
selected_changed (IrcItemChoice *self)
{
  const guint selected = gtk_drop_down_get_selected (self->drop_down);
  GParamSpec *pspec = NULL;

  if (self->showing || get_item (self) == NULL ||
      selected == GTK_INVALID_LIST_POSITION)
    return;
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (get_item (self)),
                                        get_name (self));
  if (self->ids != NULL)
    g_object_set (get_item (self), get_name (self), self->ids[selected], NULL);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_object_set (get_item (self),
                  get_name (self),
                  G_PARAM_SPEC_INT64 (pspec)->minimum + (gint64) selected,
                  NULL);
  else
    g_object_set (get_item (self), get_name (self), (int) selected, NULL);
}

static void
irc_item_choice_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  IrcItemChoice *self = IRC_ITEM_CHOICE (object);

  switch (property_id) {
    case PROP_MODEL:
      g_value_set_object (value, gtk_drop_down_get_model (self->drop_down));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_choice_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  IrcItemChoice *self = IRC_ITEM_CHOICE (object);

  switch (property_id) {
    case PROP_MODEL:
      gtk_drop_down_set_model (self->drop_down, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_choice_finalize (GObject *object)
{
  g_strfreev (IRC_ITEM_CHOICE (object)->ids);
  G_OBJECT_CLASS (irc_item_choice_parent_class)->finalize (object);
}

static void
irc_item_choice_class_init (IrcItemChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_item_choice_get_property;
  object_class->set_property = irc_item_choice_set_property;
  object_class->finalize = irc_item_choice_finalize;
  IRC_ITEM_FIELD_CLASS (klass)->show_item = show_item;

  properties[PROP_MODEL] =
      g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-item-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcItemChoice, drop_down);
}

static void
caption_changed (GtkLabel *caption, GParamSpec *pspec, IrcItemChoice *self)
{
  irc_drop_down_set_name (self->drop_down, gtk_label_get_text (caption));
}

static void
irc_item_choice_init (IrcItemChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (irc_item_field_get_caption (IRC_ITEM_FIELD (self)),
                    "notify::label",
                    G_CALLBACK (caption_changed),
                    self);
  g_signal_connect_swapped (
      self->drop_down, "notify::selected", G_CALLBACK (selected_changed), self);
}

void
irc_item_choice_set_ids (IrcItemChoice *self,
                         const char *const *ids,
                         const char *const *names)
{
  g_return_if_fail (IRC_IS_ITEM_CHOICE (self));
  g_return_if_fail (ids != NULL && names != NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  g_autoptr (GStrvBuilder) copy = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_strv_builder_add (copy, ids[i]);
  if (self->ids == NULL)
    irc_drop_down_shrink (self->drop_down);
  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (copy);
  self->showing = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (model));
  self->showing = FALSE;
  if (get_item (self) != NULL)
    show_item (IRC_ITEM_FIELD (self));
}
