/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-versions-window.h"

#include "irc-i18n.h"
#include "irc-place.h"
#include "irc-versions.h"
#include "irc-widget.h"

#define VERSION "version"

struct _IrcVersionsWindow {
  GtkWindow parent_instance;
  GtkLabel *intro;
  GtkBox *rows;
  GtkWidget *close;
  IrcSession *session;
  GPtrArray *versions;
};

G_DEFINE_FINAL_TYPE (IrcVersionsWindow, irc_versions_window, GTK_TYPE_WINDOW)

static void
restore_clicked (GtkWidget *button, IrcVersionsWindow *self)
{
  const IrcVersion *version = g_object_get_data (G_OBJECT (button), VERSION);
  g_autofree char *moment = irc_place_dup_moment (version->time);
  g_autofree char *label =
      /* TRANSLATORS: what undo calls it; %s: a day and a time */
      g_strdup_printf (_ ("Version of %s"), moment);

  irc_version_restore (version, self->session, label);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_label (GtkWidget *row, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (row), irc_label_new_wrapped (text, css_class));
}

static GtkWidget *
new_row (IrcVersionsWindow *self, IrcVersion *version)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *moment = irc_place_dup_moment (version->time);
  g_autofree char *when =
      /* TRANSLATORS: %s: a day and a time */
      g_strdup_printf (_ ("Replaced on %s"), moment);

  add_label (row, when, "heading");
  add_label (row, version->words, NULL);
  if (version->state != NULL) {
    GtkWidget *button =
        gtk_button_new_with_mnemonic (_ ("_Restore this version"));

    gtk_widget_set_halign (button, GTK_ALIGN_START);
    irc_widget_set_accessible (button, NULL, when);
    g_object_set_data (G_OBJECT (button), VERSION, version);
    g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked), self);
    gtk_box_append (GTK_BOX (row), button);
  }
  return row;
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_versions_window_finalize (GObject *object)
{
  IrcVersionsWindow *self = IRC_VERSIONS_WINDOW (object);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_versions_window_parent_class)->finalize (object);
}

static void
irc_versions_window_class_init (IrcVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = irc_versions_window_finalize;
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcVersionsWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, IrcVersionsWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, IrcVersionsWindow, close);
}

static void
irc_versions_window_init (IrcVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->close, "clicked", G_CALLBACK (gtk_window_close), self);
}

GtkWindow *
irc_versions_window_new (GtkWindow *parent,
                         IrcSession *session,
                         const char *root)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && root != NULL, NULL);
  IrcVersionsWindow *self =
      g_object_new (IRC_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->versions = irc_versions_list (session, root);
  if (self->versions->len == 0)
    gtk_label_set_text (
        self->intro,
        _ ("There is no earlier version yet. When a case is saved, what its "
           "file held before is put aside."));
  for (guint i = 0; i < self->versions->len; i++)
    gtk_box_append (self->rows, new_row (self, self->versions->pdata[i]));
  gtk_window_set_focus (GTK_WINDOW (self), self->close);
  return GTK_WINDOW (self);
}
