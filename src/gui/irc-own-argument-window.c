/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-argument-window.h"

#include "irc-i18n.h"
#include "irc-own-argument-form.h"
#include "irc-own-editor.h"
#include "irc-string.h"
#include "irc-undo-menu.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcOwnArgumentWindow {
  GtkWindow parent_instance;
  IrcSession *session;
  IrcOwnArgument *argument;
  gboolean was_new; /* the window was opened for a new argument */
  gboolean waiting; /* it is in the case from its first edit on */
  GtkBox *column;
  IrcOwnArgumentForm *form;
};

G_DEFINE_FINAL_TYPE (IrcOwnArgumentWindow,
                     irc_own_argument_window,
                     GTK_TYPE_WINDOW)

/* ---- what is edited ------------------------------------------------------ */

static void
edited (IrcOwnArgumentWindow *self)
{
  if (!self->waiting)
    return;
  self->waiting = FALSE;
  irc_own_editor_add_argument (self->session, self->argument);
}

/* @argument NULL: a new one. */
static void
set_argument (IrcOwnArgumentWindow *self, IrcOwnArgument *argument)
{
  if (self->argument != NULL)
    g_signal_handlers_disconnect_by_data (self->argument, self);
  if (self->form != NULL)
    gtk_box_remove (self->column, GTK_WIDGET (self->form));
  g_clear_object (&self->argument);
  self->waiting = argument == NULL;
  self->argument = argument != NULL
                       ? g_object_ref (argument)
                       : irc_own_editor_new_argument (self->session);
  g_signal_connect_object (
      self->argument, "notify", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  self->form =
      IRC_OWN_ARGUMENT_FORM (irc_own_argument_form_new (self->argument));
  gtk_box_prepend (self->column, GTK_WIDGET (self->form));
}

/* A new argument that undo took back is new again, and may be redone. */
static void
refresh (IrcOwnArgumentWindow *self)
{
  const char *id = irc_own_argument_peek (self->argument)->id;
  IrcOwnArgument *found = irc_own_editor_lookup_argument (self->session, id);

  if (found == NULL && !self->was_new) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  if (found != self->argument && (found != NULL || !self->waiting)) {
    set_argument (self, found);
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
  }
  irc_own_argument_form_refresh (self->form,
                                 irc_session_get_assessment (self->session));
}

/* ---- undo ---------------------------------------------------------------- */

/* What the window does not show is not undone behind it. */
static gboolean
undo_or_redo (GtkWidget *widget, GVariant *again, gpointer data)
{
  IrcOwnArgumentWindow *self = IRC_OWN_ARGUMENT_WINDOW (widget);
  IrcUndo *undo = irc_session_get_undo (self->session);
  const char *path = g_variant_get_boolean (again)
                         ? irc_undo_get_redo_path (undo)
                         : irc_undo_get_path (undo);

  if (path != NULL && g_str_has_prefix (path, "/arguments/own"))
    irc_undo_menu_activate (
        GTK_WINDOW (self), undo, g_variant_get_boolean (again));
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *klass)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (
      klass, GDK_KEY_z, GDK_CONTROL_MASK, undo_or_redo, "b", FALSE);
  gtk_widget_class_add_binding (
      klass, GDK_KEY_z, shifted, undo_or_redo, "b", TRUE);
  gtk_widget_class_add_binding (
      klass, GDK_KEY_y, GDK_CONTROL_MASK, undo_or_redo, "b", TRUE);
}

/* ---- the window ---------------------------------------------------------- */

static void
remove_clicked (IrcOwnArgumentWindow *self)
{
  const char *id = irc_own_argument_peek (self->argument)->id;
  IrcOwnRemoval *removal = irc_own_editor_remove_argument (self->session, id);

  if (removal != NULL)
    irc_own_removal_free (removal);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
new_buttons (IrcOwnArgumentWindow *self)
{
  GtkWidget *box = irc_wrap_box_new (10, 6);
  GtkWidget *done = gtk_button_new_with_label (_ ("Done"));
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove this argument"));

  gtk_widget_set_parent (done, box);
  gtk_widget_set_parent (remove, box);
  g_signal_connect_swapped (
      done, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (
      remove, "clicked", G_CALLBACK (remove_clicked), self);
  return box;
}

/* One that was emptied is not left behind. */
static void
forget_empty (IrcOwnArgumentWindow *self)
{
  const IrcOwnArgumentData *data = irc_own_argument_peek (self->argument);
  IrcOwnRemoval *removal = NULL;

  if (self->waiting || !irc_string_is_blank (data->title) ||
      !irc_string_is_blank (data->claim) || data->references[0] != NULL)
    return;
  removal = irc_own_editor_remove_argument (self->session, data->id);
  if (removal != NULL)
    irc_own_removal_free (removal);
}

static gboolean
irc_own_argument_window_close_request (GtkWindow *window)
{
  forget_empty (IRC_OWN_ARGUMENT_WINDOW (window));
  return GTK_WINDOW_CLASS (irc_own_argument_window_parent_class)
      ->close_request (window);
}

static void
irc_own_argument_window_dispose (GObject *object)
{
  IrcOwnArgumentWindow *self = IRC_OWN_ARGUMENT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->argument);
  G_OBJECT_CLASS (irc_own_argument_window_parent_class)->dispose (object);
}

static void
irc_own_argument_window_class_init (IrcOwnArgumentWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = irc_own_argument_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request =
      irc_own_argument_window_close_request;
  add_keys (GTK_WIDGET_CLASS (klass));
}

static void
irc_own_argument_window_init (IrcOwnArgumentWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Your own argument"));
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 640);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "irc");
}

/* The form goes above its buttons, in a column that scrolls. */
static void
fill (IrcOwnArgumentWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->column = GTK_BOX (column);
  gtk_widget_add_css_class (column, "page");
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_box_append (self->column, new_buttons (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  gtk_window_set_child (GTK_WINDOW (self), scroller);
}

void
irc_own_argument_window_open (GtkWidget *widget,
                              IrcSession *session,
                              const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && IRC_IS_SESSION (session));
  IrcOwnArgument *argument =
      id != NULL ? irc_own_editor_lookup_argument (session, id) : NULL;
  IrcOwnArgumentWindow *self = NULL;

  if (id != NULL && argument == NULL)
    return;
  self = g_object_new (IRC_TYPE_OWN_ARGUMENT_WINDOW,
                       "transient-for",
                       gtk_widget_get_root (widget),
                       NULL);
  self->session = g_object_ref (session);
  self->was_new = argument == NULL;
  fill (self);
  set_argument (self, argument);
  g_signal_connect_object (session,
                           "notify::assessment",
                           G_CALLBACK (refresh),
                           self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}
