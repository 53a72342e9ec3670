/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-undo-menu.h"

#include "irc-i18n.h"

static char *
dup_line (const char *verb, const char *what)
{
  /* TRANSLATORS: “Undo”, then what would be undone */
  g_autofree char *line = what != NULL
                              ? g_strdup_printf (_ ("%s: %s"), verb, what)
                              : g_strdup (verb);
  g_auto (GStrv) parts = g_strsplit (line, "_", -1);

  /* An underline would mark a key. */
  return g_strjoinv ("__", parts);
}

/* A line that says the same is left alone: typing asks at each key. */
static void
show_line (GMenu *section, int place, const char *label, const char *action)
{
  g_autofree char *shown = NULL;

  if (place < g_menu_model_get_n_items (G_MENU_MODEL (section))) {
    g_menu_model_get_item_attribute (
        G_MENU_MODEL (section), place, G_MENU_ATTRIBUTE_LABEL, "s", &shown);
    if (g_strcmp0 (shown, label) == 0)
      return;
    g_menu_remove (section, place);
  }
  g_menu_insert (section, place, label, action);
}

static void
show (GtkWindow *window, GMenu *section, IrcUndo *undo)
{
  const char *undone = undo != NULL ? irc_undo_get_label (undo) : NULL;
  const char *redone = undo != NULL ? irc_undo_get_redo_label (undo) : NULL;
  g_autofree char *back = dup_line (_ ("Undo"), undone);
  g_autofree char *forth = dup_line (_ ("Redo"), redone);

  show_line (section, 0, back, "win.undo");
  show_line (section, 1, forth, "win.redo");
  /* A field that takes back its own typing has the keys then. */
  gtk_widget_action_set_enabled (
      GTK_WIDGET (window), "win.undo", undone != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (window), "win.redo", redone != NULL);
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

gboolean
irc_undo_menu_activate (GtkWindow *window, IrcUndo *undo, gboolean again)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window) && IRC_IS_UNDO (undo), FALSE);
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && undoes_itself (focus)) {
    gtk_widget_activate_action (focus, again ? "text.redo" : "text.undo", NULL);
    return FALSE;
  }
  if (again ? irc_undo_redo (undo) : irc_undo_undo (undo))
    return TRUE;
  gtk_widget_error_bell (GTK_WIDGET (window));
  return FALSE;
}
