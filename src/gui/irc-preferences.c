/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-preferences.h"

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcPreferences {
  GtkWindow parent_instance;

  GtkEntry *name;
  GtkLabel *explanation;
  GtkWidget *close;
  IrcSettings *settings;
};

G_DEFINE_FINAL_TYPE (IrcPreferences, irc_preferences, GTK_TYPE_WINDOW)

/* A failure is told over the window below, which stays. */
static void
take_over (IrcPreferences *self)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!irc_settings_set_name (self->settings,
                              gtk_editable_get_text (GTK_EDITABLE (self->name)),
                              &error))
    irc_dialogs_error (
        parent, _ ("The settings could not be written"), error->message);
}

static gboolean
irc_preferences_close_request (GtkWindow *window)
{
  take_over (IRC_PREFERENCES (window));
  return GTK_WINDOW_CLASS (irc_preferences_parent_class)
      ->close_request (window);
}

static void
irc_preferences_dispose (GObject *object)
{
  IrcPreferences *self = IRC_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (irc_preferences_parent_class)->dispose (object);
}

static void
irc_preferences_class_init (IrcPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = irc_preferences_close_request;
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPreferences, name);
  gtk_widget_class_bind_template_child (
      widget_class, IrcPreferences, explanation);
  gtk_widget_class_bind_template_child (widget_class, IrcPreferences, close);
}

static void
irc_preferences_init (IrcPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_widget_set_accessible (GTK_WIDGET (self->name),
                             _ ("Your name for colleagues"),
                             gtk_label_get_text (self->explanation));
  g_signal_connect_swapped (
      self->name, "activate", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (
      self->close, "clicked", G_CALLBACK (gtk_window_close), self);
}

GtkWindow *
irc_preferences_new (GtkWindow *parent, IrcSettings *settings)
{
  g_return_val_if_fail (IRC_IS_SETTINGS (settings), NULL);
  IrcPreferences *self =
      g_object_new (IRC_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         irc_settings_get_name (settings));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->name));
  return GTK_WINDOW (self);
}
