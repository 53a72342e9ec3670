/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-text.h"

#include "irc-patient-remark.h"
#include "irc-widget.h"

struct _IrcItemText {
  IrcItemField parent_instance;
  GtkLabel *hint;
  GtkTextView *view;
  gboolean showing; /* the text changes because of the program */
};

G_DEFINE_FINAL_TYPE (IrcItemText, irc_item_text, IRC_TYPE_ITEM_FIELD)

enum { PROP_HINT = 1, N_PROPERTIES };
enum { CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
show_item (IrcItemField *self)
{
  g_autofree char *text = NULL;

  g_object_get (irc_item_field_get_item (self),
                irc_item_field_get_property (self),
                &text,
                NULL);
  irc_item_text_set (IRC_ITEM_TEXT (self), text);
}

static void
buffer_changed (IrcItemText *self)
{
  IrcItemField *field = IRC_ITEM_FIELD (self);
  GObject *item = irc_item_field_get_item (field);
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  if (item != NULL) {
    text = irc_item_text_dup (self);
    g_object_set (item, irc_item_field_get_property (field), text, NULL);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_item_text_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  IrcItemText *self = IRC_ITEM_TEXT (object);

  switch (property_id) {
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_label (self->hint));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_text_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  IrcItemText *self = IRC_ITEM_TEXT (object);

  switch (property_id) {
    case PROP_HINT:
      irc_label_set_text_or_hide (self->hint, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_text_class_init (IrcItemTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_item_text_get_property;
  object_class->set_property = irc_item_text_set_property;
  IRC_ITEM_FIELD_CLASS (klass)->show_item = show_item;
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed",
                                   IRC_TYPE_ITEM_TEXT,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-item-text.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcItemText, hint);
  gtk_widget_class_bind_template_child (widget_class, IrcItemText, view);
}

static void
irc_item_text_init (IrcItemText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view),
                            "changed",
                            G_CALLBACK (buffer_changed),
                            self);
}

char *
irc_item_text_dup (IrcItemText *self)
{
  char *text = NULL;

  g_return_val_if_fail (IRC_IS_ITEM_TEXT (self), NULL);
  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return text;
}

void
irc_item_text_set (IrcItemText *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (IRC_IS_ITEM_TEXT (self) && text != NULL);
  shown = irc_item_text_dup (self);
  if (g_str_equal (shown, text))
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  self->showing = FALSE;
}

GtkTextView *
irc_item_text_get_view (IrcItemText *self)
{
  g_return_val_if_fail (IRC_IS_ITEM_TEXT (self), NULL);
  return self->view;
}
