/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-centre-page.h"

#include "irc-edit-focus.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-member-words.h"
#include "irc-pair-box.h"
#include "irc-service-row.h"
#include "irc-widget.h"

struct _IrcCentrePage {
  IrcStepPage parent_instance;
  IrcItemEntry *title;
  GtkWidget *content;
  GtkBox *lines;
  GtkDropDown *add_line;
  GtkWidget *add_button;
  GPtrArray *addable; /* ids of service lines, as in add_line */
};

G_DEFINE_FINAL_TYPE (IrcCentrePage, irc_centre_page, IRC_TYPE_STEP_PAGE)

/* ---- service lines ------------------------------------------------------- */

static IrcLibrary *
get_library (IrcCentrePage *self)
{
  return irc_session_get_library (
      irc_step_page_get_session (IRC_STEP_PAGE (self)));
}

static IrcCentre *
get_centre (IrcCentrePage *self)
{
  return irc_case_get_centre (
      irc_session_get_case (irc_step_page_get_session (IRC_STEP_PAGE (self))));
}

/* "peripheral-arterial-disease" has a label in the pack; a line that the pack
 * does not know is shown by its id. */
static const char *
get_line_name (IrcLibrary *library, const char *id)
{
  const IrcServiceLineType *type =
      irc_library_lookup_service_line (library, id);
  guint n;
  const IrcLabel *labels = irc_library_get_sub_areas (library, &n);

  if (type == NULL)
    return id;
  for (guint i = 0; i < n; i++)
    if (g_str_equal (labels[i].id, type->sub_area))
      return labels[i].label;
  return type->sub_area;
}

static gboolean
has_line (GListModel *lines, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    g_autoptr (IrcServiceLine) line = g_list_model_get_item (lines, i);
    if (g_str_equal (irc_service_line_peek (line)->id, id))
      return TRUE;
  }
  return FALSE;
}

/* What can still be added. */
static void
show_addable (IrcCentrePage *self, GListModel *lines)
{
  IrcLibrary *library = get_library (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;
  const IrcServiceLineType *types = irc_library_get_service_lines (library, &n);

  g_ptr_array_set_size (self->addable, 0);
  for (guint i = 0; i < n; i++) {
    if (has_line (lines, types[i].id))
      continue;
    gtk_string_list_append (names, get_line_name (library, types[i].id));
    g_ptr_array_add (self->addable, g_strdup (types[i].id));
  }
  gtk_drop_down_set_model (self->add_line, G_LIST_MODEL (names));
  gtk_widget_set_sensitive (self->add_button, self->addable->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_line),
                            self->addable->len > 0);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  IrcCentrePage *self = data;
  IrcLibrary *library = get_library (self);
  const char *id = irc_service_line_peek (item)->id;

  return irc_service_row_new (item,
                              get_line_name (library, id),
                              irc_library_lookup_service_line (library, id),
                              irc_centre_get_service_lines (get_centre (self)));
}

static void
lines_changed (GListModel *lines,
               guint position,
               guint n_removed,
               guint n_added,
               IrcCentrePage *self)
{
  irc_box_splice (self->lines,
                  lines,
                  position,
                  n_removed,
                  n_added,
                  make_row,
                  self,
                  gtk_widget_get_first_child (GTK_WIDGET (self->add_line)));
  show_addable (self, lines);
}

static void
add_clicked (IrcCentrePage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->add_line);
  g_autoptr (IrcServiceLine) line = NULL;

  if (selected >= self->addable->len)
    return;
  line = irc_service_line_new (self->addable->pdata[selected]);
  irc_item_list_append (irc_centre_get_service_lines (get_centre (self)), line);
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->lines)));
}

/* ---- the page ------------------------------------------------------------ */

static void
irc_centre_page_constructed (GObject *object)
{
  IrcCentrePage *self = IRC_CENTRE_PAGE (object);

  G_OBJECT_CLASS (irc_centre_page_parent_class)->constructed (object);
  GListModel *lines =
      G_LIST_MODEL (irc_centre_get_service_lines (get_centre (self)));

  irc_item_field_bind (IRC_ITEM_FIELD (self->title),
                       G_OBJECT (irc_session_get_case (
                           irc_step_page_get_session (IRC_STEP_PAGE (self)))));
  irc_item_fields_bind (self->content, G_OBJECT (get_centre (self)));
  g_signal_connect_object (
      lines, "items-changed", G_CALLBACK (lines_changed), self, 0);
  lines_changed (lines, 0, 0, g_list_model_get_n_items (lines), self);
}

static void
irc_centre_page_show_edit (IrcStepPage *page, const char *path)
{
  IrcCentrePage *self = IRC_CENTRE_PAGE (page);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  guint index;

  if (!irc_member_is_in_list (path, "/centre/service_lines", &index, NULL)) {
    irc_edit_focus_field (self->content, path);
    return;
  }
  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL && !irc_edit_focus_field (row, path))
    irc_edit_focus_inside (row);
}

static gboolean
irc_centre_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_CENTRE_PAGE (widget)->title));
}

static void
irc_centre_page_dispose (GObject *object)
{
  IrcCentrePage *self = IRC_CENTRE_PAGE (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_CENTRE_PAGE);
  g_clear_pointer (&self->addable, g_ptr_array_unref);
  G_OBJECT_CLASS (irc_centre_page_parent_class)->dispose (object);
}

static void
irc_centre_page_class_init (IrcCentrePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = irc_centre_page_constructed;
  object_class->dispose = irc_centre_page_dispose;
  widget_class->grab_focus = irc_centre_page_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->show_edit = irc_centre_page_show_edit;
  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-centre-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcCentrePage, title);
  gtk_widget_class_bind_template_child (widget_class, IrcCentrePage, content);
  gtk_widget_class_bind_template_child (widget_class, IrcCentrePage, lines);
  gtk_widget_class_bind_template_child (widget_class, IrcCentrePage, add_line);
  gtk_widget_class_bind_template_child (
      widget_class, IrcCentrePage, add_button);
}

static void
irc_centre_page_init (IrcCentrePage *self)
{
  self->addable = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->add_line, _ ("Service line to add"));
  g_signal_connect_swapped (
      self->add_button, "clicked", G_CALLBACK (add_clicked), self);
}
