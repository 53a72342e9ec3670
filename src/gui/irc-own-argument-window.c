/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-argument-window.h"

#include "irc-i18n.h"
#include "irc-own-argument-form.h"
#include "irc-own-editor.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcOwnArgumentWindow {
  GtkWindow parent_instance;
  IrcSession *session;
  IrcOwnArgument *argument;
  IrcOwnArgumentForm *form;
};

G_DEFINE_FINAL_TYPE (IrcOwnArgumentWindow,
                     irc_own_argument_window,
                     GTK_TYPE_WINDOW)

static void
refresh (IrcOwnArgumentWindow *self)
{
  const char *id = irc_own_argument_peek (self->argument)->id;

  if (irc_own_editor_lookup_argument (self->session, id) != self->argument)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    irc_own_argument_form_refresh (self->form,
                                   irc_session_get_assessment (self->session));
}

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
      done, "clicked", G_CALLBACK (gtk_window_destroy), self);
  g_signal_connect_swapped (
      remove, "clicked", G_CALLBACK (remove_clicked), self);
  return box;
}

/* One that says nothing is not left behind. */
static void
forget_empty (IrcOwnArgumentWindow *self)
{
  const IrcOwnArgumentData *data = irc_own_argument_peek (self->argument);
  IrcOwnRemoval *removal = NULL;

  if (!irc_string_is_blank (data->title) ||
      !irc_string_is_blank (data->claim) || data->references[0] != NULL ||
      irc_own_editor_lookup_argument (self->session, data->id) !=
          self->argument)
    return;
  removal = irc_own_editor_remove_argument (self->session, data->id);
  irc_own_removal_free (removal);
}

static void
irc_own_argument_window_dispose (GObject *object)
{
  IrcOwnArgumentWindow *self = IRC_OWN_ARGUMENT_WINDOW (object);

  if (self->argument != NULL)
    forget_empty (self);
  g_clear_object (&self->session);
  g_clear_object (&self->argument);
  G_OBJECT_CLASS (irc_own_argument_window_parent_class)->dispose (object);
}

static void
irc_own_argument_window_class_init (IrcOwnArgumentWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = irc_own_argument_window_dispose;
  gtk_widget_class_add_binding_action (
      GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
irc_own_argument_window_init (IrcOwnArgumentWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Your own argument"));
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 640);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "irc");
}

/* The form above its buttons, in a column that scrolls. */
static void
fill (IrcOwnArgumentWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->form =
      IRC_OWN_ARGUMENT_FORM (irc_own_argument_form_new (self->argument));
  gtk_widget_add_css_class (column, "page");
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (column), new_buttons (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  gtk_window_set_child (GTK_WINDOW (self), scroller);
}

void
irc_own_argument_window_open (GtkWidget *widget,
                              IrcSession *session,
                              const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && IRC_IS_SESSION (session));
  IrcOwnArgument *argument = id != NULL
                                 ? irc_own_editor_lookup_argument (session, id)
                                 : irc_own_editor_add_argument (session);
  IrcOwnArgumentWindow *self = NULL;

  if (argument == NULL)
    return;
  self = g_object_new (IRC_TYPE_OWN_ARGUMENT_WINDOW,
                       "transient-for",
                       gtk_widget_get_root (widget),
                       NULL);
  self->session = g_object_ref (session);
  self->argument = g_object_ref (argument);
  fill (self);
  g_signal_connect_object (session,
                           "notify::assessment",
                           G_CALLBACK (refresh),
                           self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}
