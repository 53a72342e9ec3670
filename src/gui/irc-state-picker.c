/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-state-picker.h"

#include "irc-widget.h"
#include "irc-wrap-box.h"

#define N_STATES (IRC_STATE_TO_VERIFY + 1)

struct _IrcStatePicker {
  GtkWidget parent_instance;
  GtkToggleButton *in_place, *partly, *not_in_place, *not_applicable,
      *to_verify;
  IrcState state;
  gboolean may_be_not_applicable;
  gboolean showing; /* buttons change because of the state */
};

G_DEFINE_FINAL_TYPE (IrcStatePicker, irc_state_picker, GTK_TYPE_WIDGET)

enum { PICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static GtkToggleButton *
get_button (IrcStatePicker *self, IrcState state)
{
  GtkToggleButton *const buttons[N_STATES] = {
    [IRC_STATE_IN_PLACE] = self->in_place,
    [IRC_STATE_PARTLY] = self->partly,
    [IRC_STATE_NOT_IN_PLACE] = self->not_in_place,
    [IRC_STATE_NOT_APPLICABLE] = self->not_applicable,
    [IRC_STATE_TO_VERIFY] = self->to_verify,
  };

  return buttons[state];
}

static void
show_state (IrcStatePicker *self)
{
  self->showing = TRUE;
  for (IrcState state = IRC_STATE_IN_PLACE; state < N_STATES; state++)
    gtk_toggle_button_set_active (get_button (self, state),
                                  state == self->state);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->not_applicable),
                          self->may_be_not_applicable ||
                              self->state == IRC_STATE_NOT_APPLICABLE);
}

static void
toggled (GtkToggleButton *button, IrcStatePicker *self)
{
  IrcState picked = IRC_STATE_UNANSWERED;

  if (self->showing)
    return;
  for (IrcState state = IRC_STATE_IN_PLACE; state < N_STATES; state++)
    if (get_button (self, state) == button &&
        gtk_toggle_button_get_active (button))
      picked = state;
  g_signal_emit (self, signals[PICKED], 0, (int) picked);
  show_state (self);
}

/* Whoever clicks twice means the answer, not to take it back. */
static void
pressed (
    GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *self)
{
  GtkWidget *at = gtk_widget_pick (self, x, y, GTK_PICK_DEFAULT);
  GtkWidget *button =
      at == NULL ? NULL : gtk_widget_get_ancestor (at, GTK_TYPE_TOGGLE_BUTTON);

  if (n_press < 2 || button == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
irc_state_picker_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_STATE_PICKER);
  G_OBJECT_CLASS (irc_state_picker_parent_class)->dispose (object);
}

static void
irc_state_picker_class_init (IrcStatePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_state_picker_dispose;
  signals[PICKED] = g_signal_new ("picked",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT);

  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-state-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcStatePicker, in_place);
  gtk_widget_class_bind_template_child (widget_class, IrcStatePicker, partly);
  gtk_widget_class_bind_template_child (
      widget_class, IrcStatePicker, not_in_place);
  gtk_widget_class_bind_template_child (
      widget_class, IrcStatePicker, not_applicable);
  gtk_widget_class_bind_template_child (
      widget_class, IrcStatePicker, to_verify);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_state_picker_init (IrcStatePicker *self)
{
  GtkGesture *clicks = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (IrcState state = IRC_STATE_IN_PLACE; state < N_STATES; state++)
    g_signal_connect (
        get_button (self, state), "toggled", G_CALLBACK (toggled), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (clicks),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (clicks, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (clicks));
  show_state (self);
}

void
irc_state_picker_set_state (IrcStatePicker *self, IrcState state)
{
  g_return_if_fail (IRC_IS_STATE_PICKER (self));

  if (self->state == state)
    return;
  self->state = state;
  show_state (self);
}

void
irc_state_picker_set_may_be_not_applicable (IrcStatePicker *self, gboolean may)
{
  g_return_if_fail (IRC_IS_STATE_PICKER (self));

  self->may_be_not_applicable = may;
  show_state (self);
}
