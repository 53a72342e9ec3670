/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-proof-row.h"

#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-widget.h"

struct _IrcProofRow {
  GtkWidget parent_instance;
  IrcItemEntry *title;
  GtkButton *remove;
  IrcProof *proof;
  IrcItemList *list;
};

G_DEFINE_FINAL_TYPE (IrcProofRow, irc_proof_row, GTK_TYPE_WIDGET)

static void
remove_clicked (GtkButton *button, IrcProofRow *self)
{
  guint position;

  if (irc_list_find (G_LIST_MODEL (self->list), self->proof, &position))
    irc_item_list_remove (self->list, position);
}

static void
irc_proof_row_dispose (GObject *object)
{
  IrcProofRow *self = IRC_PROOF_ROW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PROOF_ROW);
  g_clear_object (&self->proof);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (irc_proof_row_parent_class)->dispose (object);
}

static gboolean
irc_proof_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_PROOF_ROW (widget)->title));
}

static void
irc_proof_row_class_init (IrcProofRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_proof_row_dispose;
  widget_class->grab_focus = irc_proof_row_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-proof-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcProofRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcProofRow, remove);
}

static void
irc_proof_row_init (IrcProofRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->remove, "clicked", G_CALLBACK (remove_clicked), self);
}

GtkWidget *
irc_proof_row_new (IrcProof *proof, IrcItemList *list)
{
  IrcProofRow *self = g_object_new (IRC_TYPE_PROOF_ROW, NULL);
  GObject *item = G_OBJECT (proof);

  self->proof = g_object_ref (proof);
  self->list = g_object_ref (list);
  irc_item_fields_bind (GTK_WIDGET (self), item);
  return GTK_WIDGET (self);
}
