/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-switcher.h"

#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcSwitcher {
  GtkWidget parent_instance;
  GtkWidget *box;
  GPtrArray *ids;     /* of the buttons, in their order; owned */
  GPtrArray *buttons; /* GtkToggleButton; lent */
  guint selected;     /* its place, or ids->len while there is none */
};

G_DEFINE_FINAL_TYPE (IrcSwitcher, irc_switcher, GTK_TYPE_WIDGET)

enum { PROP_SELECTED = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
tell_reader (IrcSwitcher *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons->pdata[i]),
                                 GTK_ACCESSIBLE_STATE_SELECTED,
                                 i == self->selected,
                                 -1);
}

static void
toggled (GtkToggleButton *button, IrcSwitcher *self)
{
  guint place;

  if (!gtk_toggle_button_get_active (button) ||
      !g_ptr_array_find (self->buttons, button, &place) ||
      place == self->selected)
    return;
  self->selected = place;
  tell_reader (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
irc_switcher_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  switch (property_id) {
    case PROP_SELECTED:
      g_value_set_string (value,
                          irc_switcher_get_selected (IRC_SWITCHER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_switcher_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  switch (property_id) {
    case PROP_SELECTED:
      irc_switcher_set_selected (IRC_SWITCHER (object),
                                 g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_switcher_dispose (GObject *object)
{
  IrcSwitcher *self = IRC_SWITCHER (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (irc_switcher_parent_class)->dispose (object);
}

static void
irc_switcher_finalize (GObject *object)
{
  IrcSwitcher *self = IRC_SWITCHER (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (irc_switcher_parent_class)->finalize (object);
}

/* Tab comes to what is chosen, from either side, and goes on from there; the
 * arrow keys lead from one to the other. */
static gboolean
irc_switcher_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IrcSwitcher *self = IRC_SWITCHER (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->box, direction);
  return !irc_widget_has_focus_inside (widget) &&
         self->selected < self->buttons->len &&
         gtk_widget_grab_focus (self->buttons->pdata[self->selected]);
}

static void
irc_switcher_class_init (IrcSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_switcher_get_property;
  object_class->set_property = irc_switcher_set_property;
  object_class->dispose = irc_switcher_dispose;
  object_class->finalize = irc_switcher_finalize;
  widget_class->focus = irc_switcher_focus;
  properties[PROP_SELECTED] = g_param_spec_string (
      "selected",
      NULL,
      NULL,
      NULL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "switcher");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
irc_switcher_init (IrcSwitcher *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
  self->box = irc_wrap_box_new (4, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
irc_switcher_add (IrcSwitcher *self, const char *id, const char *title)
{
  g_return_if_fail (IRC_IS_SWITCHER (self));
  g_return_if_fail (id != NULL && title != NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                    "label",
                                    title,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_TAB,
                                    NULL);

  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 self->buttons->pdata[0]);
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, self->box);
  if (self->buttons->len == 1) {
    self->selected = 0;
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  }
  tell_reader (self);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), self);
}

const char *
irc_switcher_get_selected (IrcSwitcher *self)
{
  g_return_val_if_fail (IRC_IS_SWITCHER (self), NULL);
  return self->selected < self->ids->len ? self->ids->pdata[self->selected]
                                         : NULL;
}

GtkWidget *
irc_switcher_get_button (IrcSwitcher *self, const char *id)
{
  g_return_val_if_fail (IRC_IS_SWITCHER (self) && id != NULL, NULL);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      return self->buttons->pdata[i];
  return NULL;
}

void
irc_switcher_set_selected (IrcSwitcher *self, const char *id)
{
  GtkWidget *button = irc_switcher_get_button (self, id);

  g_return_if_fail (button != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}
