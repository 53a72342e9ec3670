/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-edit-focus.h"

#include <string.h>

#include "irc-item-field.h"
#include "irc-member-words.h"
#include "irc-widget.h"

static GtkWidget *
find_field (GtkWidget *widget, const char *property)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (IRC_IS_ITEM_FIELD (widget))
    return g_strcmp0 (irc_item_field_get_property (IRC_ITEM_FIELD (widget)),
                      property) == 0
               ? widget
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *field = find_field (child, property);

    if (field != NULL)
      return field;
  }
  return NULL;
}

void
irc_edit_focus_inside (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!irc_widget_has_focus_inside (widget) && !gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  irc_widget_scroll_into_view (widget);
}

gboolean
irc_edit_focus_field (GtkWidget *root, const char *path)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root) && path != NULL, FALSE);
  const char *last = strrchr (path, '/');
  g_autofree char *property = g_strdup (last != NULL ? last + 1 : path);
  GtkWidget *field = find_field (root, g_strdelimit (property, "_", '-'));

  if (field == NULL)
    return FALSE;
  irc_edit_focus_inside (field);
  return TRUE;
}

char *
irc_edit_dup_id (IrcCase *case_,
                 IrcCaseList list,
                 const char *prefix,
                 const char *path)
{
  g_return_val_if_fail (IRC_IS_CASE (case_), NULL);
  GListModel *items = irc_case_get_list (case_, list);
  g_autoptr (GObject) item = NULL;
  char *id = NULL;
  guint index;

  if (items == NULL || !irc_member_is_in_list (path, prefix, &index, NULL))
    return NULL;
  item = g_list_model_get_item (items, index);
  if (item != NULL)
    g_object_get (item, IRC_IS_LEFT_OUT (item) ? "argument" : "id", &id, NULL);
  return id;
}
