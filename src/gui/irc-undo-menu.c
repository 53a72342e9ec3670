/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-undo-menu.h"

#include "irc-i18n.h"

static void
add_line (GMenu *section,
          const char *verb,
          const char *what,
          const char *action)
{
  /* TRANSLATORS: “Undo”, then what would be undone */
  g_autofree char *line = what != NULL
                              ? g_strdup_printf (_ ("%s: %s"), verb, what)
                              : g_strdup (verb);
  g_auto (GStrv) parts = g_strsplit (line, "_", -1);
  /* An underline would mark a key. */
  g_autofree char *label = g_strjoinv ("__", parts);

  g_menu_append (section, label, action);
}

static void
show (GtkWindow *window, GMenu *section, IrcUndo *undo)
{
  const char *undone = undo != NULL ? irc_undo_get_label (undo) : NULL;
  const char *redone = undo != NULL ? irc_undo_get_redo_label (undo) : NULL;

  g_menu_remove_all (section);
  add_line (section, _ ("Undo"), undone, "win.undo");
  add_line (section, _ ("Redo"), redone, "win.redo");
  /* A field may have something of its own to take back. */
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.redo", undo != NULL);
}

static void
labels_changed (IrcUndo *undo, GParamSpec *pspec, GtkWindow *window)
{
  show (window, g_object_get_data (G_OBJECT (window), "undo-section"), undo);
}

void
irc_undo_menu_follow (GtkWindow *window, GMenu *section, IrcUndo *undo)
{
  g_return_if_fail (GTK_IS_WINDOW (window) && G_IS_MENU (section));

  g_object_set_data_full (G_OBJECT (window),
                          "undo-section",
                          g_object_ref (section),
                          g_object_unref);
  show (window, section, undo);
  if (undo != NULL)
    g_signal_connect_object (undo,
                             "notify::redo-label",
                             G_CALLBACK (labels_changed),
                             window,
                             (GConnectFlags) 0);
}

/* Whether the field keeps what was typed for itself. */
static gboolean
undoes_itself (GtkWidget *focus)
{
  if (GTK_IS_TEXT (focus))
    return gtk_editable_get_enable_undo (GTK_EDITABLE (focus));
  return GTK_IS_TEXT_VIEW (focus) &&
         gtk_text_buffer_get_enable_undo (
             gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
}

void
irc_undo_menu_activate (GtkWindow *window, IrcUndo *undo, gboolean again)
{
  g_return_if_fail (GTK_IS_WINDOW (window) && IRC_IS_UNDO (undo));
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && undoes_itself (focus))
    gtk_widget_activate_action (focus, again ? "text.redo" : "text.undo", NULL);
  else if (again ? !irc_undo_redo (undo) : !irc_undo_undo (undo))
    gtk_widget_error_bell (GTK_WIDGET (window));
}
