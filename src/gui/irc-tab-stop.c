/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-tab-stop.h"

#include "irc-widget.h"

struct _IrcTabStop {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (IrcTabStop, irc_tab_stop, GTK_TYPE_WIDGET)

static gboolean
focus_row (GtkWidget *list)
{
  GtkListBoxRow *row = GTK_IS_LIST_BOX (list)
                           ? gtk_list_box_get_selected_row (GTK_LIST_BOX (list))
                           : NULL;

  return row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
         gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
irc_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *list = gtk_widget_get_first_child (widget);
  const gboolean tab =
      direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (list == NULL || (tab && irc_widget_has_focus_inside (widget)))
    return FALSE;
  return (tab && focus_row (list)) ||
         gtk_widget_child_focus (list, tab ? GTK_DIR_TAB_FORWARD : direction);
}

static void
irc_tab_stop_dispose (GObject *object)
{
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_tab_stop_parent_class)->dispose (object);
}

static void
irc_tab_stop_class_init (IrcTabStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_tab_stop_dispose;
  widget_class->focus = irc_tab_stop_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
irc_tab_stop_init (IrcTabStop *self)
{
}
