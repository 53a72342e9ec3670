/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-service-row.h"

#include "irc-i18n.h"
#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-widget.h"

struct _IrcServiceRow {
  GtkWidget parent_instance;
  GtkLabel *name, *help;
  IrcItemEntry *cases, *day_cases;
  GtkWidget *remove;
  IrcServiceLine *line;
  IrcItemList *list;
};

G_DEFINE_FINAL_TYPE (IrcServiceRow, irc_service_row, GTK_TYPE_WIDGET)

static void
remove_clicked (IrcServiceRow *self)
{
  guint position;

  if (irc_list_find (G_LIST_MODEL (self->list), self->line, &position))
    irc_item_list_remove (self->list, position);
}

static void
irc_service_row_dispose (GObject *object)
{
  IrcServiceRow *self = IRC_SERVICE_ROW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_SERVICE_ROW);
  g_clear_object (&self->line);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (irc_service_row_parent_class)->dispose (object);
}

static gboolean
irc_service_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_SERVICE_ROW (widget)->cases));
}

static void
irc_service_row_class_init (IrcServiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_service_row_dispose;
  widget_class->grab_focus = irc_service_row_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-service-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcServiceRow, name);
  gtk_widget_class_bind_template_child (widget_class, IrcServiceRow, help);
  gtk_widget_class_bind_template_child (widget_class, IrcServiceRow, cases);
  gtk_widget_class_bind_template_child (widget_class, IrcServiceRow, day_cases);
  gtk_widget_class_bind_template_child (widget_class, IrcServiceRow, remove);
}

static void
irc_service_row_init (IrcServiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->remove, "clicked", G_CALLBACK (remove_clicked), self);
}

/* "For instance angioplasty, stenting. The alternative: bypass." */
static char *
dup_help (const IrcServiceLineType *type)
{
  g_autoptr (GString) procedures = g_string_new (NULL);

  for (guint i = 0; type->example_procedures[i] != NULL; i++)
    g_string_append_printf (
        procedures, "%s%s", i > 0 ? ", " : "", type->example_procedures[i]);
  return g_strdup_printf (
      /* Translators: procedures, and what is done where there is no
       * interventional radiology; both are texts of the evidence pack. */
      _ ("For instance %s. The alternative: %s."),
      procedures->str,
      type->typical_alternative);
}

GtkWidget *
irc_service_row_new (IrcServiceLine *line,
                     const char *name,
                     const IrcServiceLineType *type,
                     IrcItemList *list)
{
  IrcServiceRow *self = g_object_new (IRC_TYPE_SERVICE_ROW, NULL);
  /* Translators: %s is a service line such as "Venous access". */
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), name);
  g_autofree char *help = type == NULL ? NULL : dup_help (type);

  self->line = g_object_ref (line);
  self->list = g_object_ref (list);
  gtk_label_set_text (self->name, name);
  irc_label_set_text_or_hide (self->help, help);
  irc_widget_set_accessible (GTK_WIDGET (self), name, help);
  irc_widget_set_accessible (self->remove, remove, NULL);
  irc_item_field_bind (IRC_ITEM_FIELD (self->cases), G_OBJECT (line));
  irc_item_field_bind (IRC_ITEM_FIELD (self->day_cases), G_OBJECT (line));
  return GTK_WIDGET (self);
}
