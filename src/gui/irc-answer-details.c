/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-answer-details.h"

#include "irc-item-entry.h"
#include "irc-patient-remark.h"
#include "irc-proof-row.h"
#include "irc-widget.h"

struct _IrcAnswerDetails {
  GtkWidget parent_instance;
  IrcItemEntry *reason, *since;
  GtkTextView *note;
  GtkBox *proofs;
  GtkButton *add_proof;
  IrcAnswer *answer;
};

G_DEFINE_FINAL_TYPE (IrcAnswerDetails, irc_answer_details, GTK_TYPE_WIDGET)

static IrcItemList *
get_proofs (IrcAnswerDetails *self)
{
  return irc_answer_get_proofs (self->answer);
}

/* Whoever edits what stands behind an answer has looked at it. */
static void
confirm (IrcAnswerDetails *self)
{
  g_object_set (self->answer, "confirmed", TRUE, NULL);
}

static GtkWidget *
make_proof_row (gpointer item, gpointer data)
{
  IrcAnswerDetails *self = data;

  g_signal_connect_object (
      item, "notify", G_CALLBACK (confirm), self, G_CONNECT_SWAPPED);
  return irc_proof_row_new (item, get_proofs (self));
}

static void
show_proofs (GListModel *proofs,
             guint position,
             guint n_removed,
             guint n_added,
             IrcAnswerDetails *self)
{
  irc_box_splice (self->proofs,
                  proofs,
                  position,
                  n_removed,
                  n_added,
                  make_proof_row,
                  self,
                  GTK_WIDGET (self->add_proof));
}

static void
proofs_changed (GListModel *proofs,
                guint position,
                guint n_removed,
                guint n_added,
                IrcAnswerDetails *self)
{
  show_proofs (proofs, position, n_removed, n_added, self);
  confirm (self);
}

static void
add_proof (IrcAnswerDetails *self)
{
  g_autoptr (IrcProof) proof = irc_proof_new ("");

  irc_item_list_append (get_proofs (self), proof);
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->proofs)));
}

static void
show_reason (IrcAnswerDetails *self)
{
  const IrcAnswerData *data = irc_answer_peek (self->answer);

  gtk_widget_set_visible (GTK_WIDGET (self->reason),
                          data->state == IRC_STATE_NOT_APPLICABLE ||
                              *data->reason != '\0');
}

static void
irc_answer_details_dispose (GObject *object)
{
  IrcAnswerDetails *self = IRC_ANSWER_DETAILS (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ANSWER_DETAILS);
  g_clear_object (&self->answer);
  G_OBJECT_CLASS (irc_answer_details_parent_class)->dispose (object);
}

static void
irc_answer_details_class_init (IrcAnswerDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_answer_details_dispose;
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-answer-details.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcAnswerDetails, reason);
  gtk_widget_class_bind_template_child (widget_class, IrcAnswerDetails, since);
  gtk_widget_class_bind_template_child (widget_class, IrcAnswerDetails, note);
  gtk_widget_class_bind_template_child (widget_class, IrcAnswerDetails, proofs);
  gtk_widget_class_bind_template_child (
      widget_class, IrcAnswerDetails, add_proof);
}

static void
irc_answer_details_init (IrcAnswerDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->add_proof, "clicked", G_CALLBACK (add_proof), self);
}

GtkWidget *
irc_answer_details_new (IrcAnswer *answer)
{
  g_return_val_if_fail (IRC_IS_ANSWER (answer), NULL);
  static const char *const edited[] = { "notify::reason",
                                        "notify::note",
                                        "notify::since" };
  IrcAnswerDetails *self = g_object_new (IRC_TYPE_ANSWER_DETAILS, NULL);
  GListModel *proofs = G_LIST_MODEL (irc_answer_get_proofs (answer));

  self->answer = g_object_ref (answer);
  irc_item_field_bind (IRC_ITEM_FIELD (self->reason), G_OBJECT (answer));
  irc_item_field_bind (IRC_ITEM_FIELD (self->since), G_OBJECT (answer));
  g_object_bind_property (answer,
                          "note",
                          gtk_text_view_get_buffer (self->note),
                          "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (answer,
                           "notify::state",
                           G_CALLBACK (show_reason),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      get_proofs (self), "items-changed", G_CALLBACK (proofs_changed), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (edited); i++)
    g_signal_connect_object (
        answer, edited[i], G_CALLBACK (confirm), self, G_CONNECT_SWAPPED);
  show_reason (self);
  show_proofs (proofs, 0, 0, g_list_model_get_n_items (proofs), self);
  return GTK_WIDGET (self);
}

void
irc_answer_details_focus_reason (IrcAnswerDetails *self)
{
  g_return_if_fail (IRC_IS_ANSWER_DETAILS (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

void
irc_answer_details_focus_note (IrcAnswerDetails *self)
{
  g_return_if_fail (IRC_IS_ANSWER_DETAILS (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

void
irc_answer_details_focus_proof (IrcAnswerDetails *self)
{
  g_return_if_fail (IRC_IS_ANSWER_DETAILS (self));
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->proofs));

  if (last == NULL)
    add_proof (self);
  else
    gtk_widget_grab_focus (last);
}
