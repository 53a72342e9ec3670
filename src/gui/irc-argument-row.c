/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-argument-row.h"

#include "irc-argument-words.h"
#include "irc-choice.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcArgumentRow {
  GtkListBoxRow parent_instance;
  GtkCheckButton *printed;
  GtkLabel *title, *facts;
  GtkWidget *handle;
  IrcSession *session;
  char *id;
  int place;
  guint order;
  gboolean found;
  gboolean showing; /* the button changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcArgumentRow, irc_argument_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- editing ------------------------------------------------------------- */

static void
printed_toggled (GtkCheckButton *button, IrcArgumentRow *self)
{
  if (self->showing)
    return;
  if (gtk_check_button_get_active (button))
    irc_choice_add (self->session, self->id);
  else
    irc_choice_remove (self->session, self->id);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcArgumentRow *self)
{
  const GdkModifierType chord =
      modifiers & gtk_accelerator_get_default_mod_mask ();

  if (irc_widget_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (chord == GDK_ALT_MASK &&
      (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)) {
    if (self->place >= 0)
      irc_choice_move (self->session, self->id, keyval == GDK_KEY_Down);
    return GDK_EVENT_STOP;
  }
  if (chord == 0 && keyval == GDK_KEY_space &&
      gtk_widget_has_focus (GTK_WIDGET (self))) {
    gtk_check_button_set_active (self->printed,
                                 !gtk_check_button_get_active (self->printed));
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* ---- dragging ------------------------------------------------------------ */

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, IrcArgumentRow *self)
{
  return self->place < 0
             ? NULL
             : gdk_content_provider_new_typed (IRC_TYPE_ARGUMENT_ROW, self);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, IrcArgumentRow *self)
{
  g_autoptr (GdkPaintable) picture =
      gtk_widget_paintable_new (GTK_WIDGET (self->title));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         IrcArgumentRow *self)
{
  IrcArgumentRow *other = g_value_get_object (value);

  if (other == NULL || other->session != self->session || self->place < 0)
    return FALSE;
  irc_choice_move_to (self->session, other->id, self->id);
  return TRUE;
}

/* ---- showing ------------------------------------------------------------- */

void
irc_argument_row_refresh (IrcArgumentRow *self,
                          const IrcMatch *match,
                          int place,
                          guint order)
{
  g_return_if_fail (IRC_IS_ARGUMENT_ROW (self) && match != NULL);
  const gboolean printed = place >= 0;
  g_autofree char *facts = irc_argument_dup_facts (
      irc_session_get_assessment (self->session), match);
  /* Translators: %s is the title of an argument. */
  g_autofree char *name =
      g_strdup_printf (_ ("In the paper: %s"), match->title);

  self->place = place;
  self->order = order;
  self->showing = TRUE;
  gtk_check_button_set_active (self->printed, printed);
  self->showing = FALSE;
  gtk_label_set_text (self->title, match->title);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (self->handle, printed);
  irc_widget_set_accessible (GTK_WIDGET (self->printed), name, NULL);
  irc_widget_set_accessible (
      GTK_WIDGET (self), printed ? name : match->title, facts);
}

void
irc_argument_row_set_found (IrcArgumentRow *self, gboolean found)
{
  g_return_if_fail (IRC_IS_ARGUMENT_ROW (self));
  self->found = found;
}

gboolean
irc_argument_row_is_found (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), FALSE);
  return self->found;
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_argument_row_dispose (GObject *object)
{
  IrcArgumentRow *self = IRC_ARGUMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ARGUMENT_ROW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_argument_row_parent_class)->dispose (object);
}

static void
irc_argument_row_finalize (GObject *object)
{
  IrcArgumentRow *self = IRC_ARGUMENT_ROW (object);

  g_free (self->id);
  G_OBJECT_CLASS (irc_argument_row_parent_class)->finalize (object);
}

static void
irc_argument_row_class_init (IrcArgumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_argument_row_dispose;
  object_class->finalize = irc_argument_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-argument-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, printed);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, facts);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, handle);
}

static void
add_dragging (IrcArgumentRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
      gtk_drop_target_new (IRC_TYPE_ARGUMENT_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
irc_argument_row_init (IrcArgumentRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (
      self->printed, "toggled", G_CALLBACK (printed_toggled), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_dragging (self);
  self->place = -1;
  self->found = TRUE;
}

GtkWidget *
irc_argument_row_new (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  IrcArgumentRow *self = g_object_new (IRC_TYPE_ARGUMENT_ROW, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

const char *
irc_argument_row_get_id (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), NULL);
  return self->id;
}

int
irc_argument_row_compare (IrcArgumentRow *a, IrcArgumentRow *b)
{
  if ((a->place < 0) != (b->place < 0))
    return a->place < 0 ? 1 : -1;
  if (a->place >= 0)
    return a->place - b->place;
  return (a->order > b->order) - (a->order < b->order);
}

gboolean
irc_argument_row_is_printed (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), FALSE);
  return self->place >= 0;
}
