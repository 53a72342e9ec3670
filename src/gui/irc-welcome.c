/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-welcome.h"

#include "irc-pair-box.h"
#include "irc-recent.h"
#include "irc-widget.h"

struct _IrcWelcome {
  GtkWidget parent_instance;
  GtkWidget *start, *recent;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (IrcWelcome, irc_welcome, GTK_TYPE_WIDGET)

static GtkWidget *
new_recent_row (GFile *file)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *place =
      folder == NULL ? g_strdup ("") : g_file_get_parse_name (folder);
  g_autofree char *address = g_file_get_uri (file);
  GtkWidget *title = gtk_label_new (shown);
  GtkWidget *where = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (where), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (where, "dim");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), where);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  irc_widget_set_accessible (row, shown, place);
  return row;
}

static void
irc_welcome_map (GtkWidget *widget)
{
  IrcWelcome *self = IRC_WELCOME (widget);
  g_autoptr (GPtrArray) files = irc_recent_list ();

  irc_widget_remove_children (GTK_WIDGET (self->recent_list));
  for (guint i = 0; i < files->len; i++)
    gtk_list_box_append (self->recent_list, new_recent_row (files->pdata[i]));
  gtk_widget_set_visible (self->recent, files->len > 0);
  GTK_WIDGET_CLASS (irc_welcome_parent_class)->map (widget);
}

static gboolean
irc_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IRC_WELCOME (widget)->start);
}

static void
irc_welcome_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_WELCOME);
  G_OBJECT_CLASS (irc_welcome_parent_class)->dispose (object);
}

static void
irc_welcome_class_init (IrcWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_welcome_dispose;
  widget_class->map = irc_welcome_map;
  widget_class->grab_focus = irc_welcome_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcWelcome, start);
  gtk_widget_class_bind_template_child (widget_class, IrcWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, IrcWelcome, recent_list);
}

static void
irc_welcome_init (IrcWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
