/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-question.h"

#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcQuestion {
  GtkWindow parent_instance;

  GtkLabel *heading, *text, *details;
  GtkWidget *details_area, *answers;
  GTask *task; /* NULL: answered */
};

G_DEFINE_FINAL_TYPE (IrcQuestion, irc_question, GTK_TYPE_WINDOW)

static void
answer (IrcQuestion *self, int index)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_int (task, index);
}

static void
answer_clicked (GtkWidget *button, IrcQuestion *self)
{
  const int index =
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "index"));

  gtk_window_destroy (GTK_WINDOW (g_object_ref (self)));
  answer (self, index);
  g_object_unref (self);
}

static GtkWidget *
add_answer (IrcQuestion *self, const char *label, int index)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "index", GINT_TO_POINTER (index));
  g_signal_connect_object (
      button, "clicked", G_CALLBACK (answer_clicked), self, 0);
  gtk_widget_set_parent (button, self->answers);
  return button;
}

static gboolean
irc_question_close_request (GtkWindow *window)
{
  answer (IRC_QUESTION (window), IRC_QUESTION_DISMISSED);
  return GTK_WINDOW_CLASS (irc_question_parent_class)->close_request (window);
}

/* With the window below it: nobody answers any more. */
static void
irc_question_dispose (GObject *object)
{
  answer (IRC_QUESTION (object), IRC_QUESTION_DISMISSED);
  gtk_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_QUESTION);
  G_OBJECT_CLASS (irc_question_parent_class)->dispose (object);
}

static void
irc_question_class_init (IrcQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_question_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = irc_question_close_request;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-question.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, IrcQuestion, text);
  gtk_widget_class_bind_template_child (widget_class, IrcQuestion, details);
  gtk_widget_class_bind_template_child (
      widget_class, IrcQuestion, details_area);
  gtk_widget_class_bind_template_child (widget_class, IrcQuestion, answers);
}

static void
irc_question_init (IrcQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
irc_question_ask_async (GtkWindow *parent,
                        const char *heading,
                        const char *text,
                        const char *details,
                        const char *const *answers,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL && text != NULL && answers != NULL);
  IrcQuestion *self =
      g_object_new (IRC_TYPE_QUESTION, "transient-for", parent, NULL);

  self->task = g_task_new (parent, NULL, callback, data);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->details, details != NULL ? details : "");
  gtk_widget_set_visible (self->details_area, details != NULL);
  irc_widget_set_accessible (GTK_WIDGET (self), heading, text);
  for (int i = 0; answers[i] != NULL; i++) {
    GtkWidget *button = add_answer (self, answers[i], i);

    if (i == 0)
      gtk_window_set_focus (GTK_WINDOW (self), button);
  }
  add_answer (self, _ ("_Cancel"), IRC_QUESTION_DISMISSED);
  if (parent != NULL && !gtk_widget_get_visible (GTK_WIDGET (parent)))
    gtk_window_present (parent);
  gtk_window_present (GTK_WINDOW (self));
}

int
irc_question_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), IRC_QUESTION_DISMISSED);
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}
