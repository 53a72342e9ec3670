/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-target-editor.h"

#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcTargetEditor {
  GtkWidget parent_instance;
  GtkLabel *caption, *by_caption, *message;
  GtkDropDown *level;
  GtkEntry *by;
  IrcCase *case_;
  IrcPathway pathway;
  gboolean busy; /* either side changes because of the other */
};

G_DEFINE_FINAL_TYPE (IrcTargetEditor, irc_target_editor, GTK_TYPE_WIDGET)

static const char *const level_properties[] = { "target-inpatient",
                                                "target-outpatient" };
static const char *const by_properties[] = { "target-inpatient-by",
                                             "target-outpatient-by" };

static void
show_case (IrcTargetEditor *self)
{
  const IrcCaseData *data = irc_case_peek (self->case_);
  const gint64 level = data->target[self->pathway];

  if (self->busy)
    return;
  self->busy = TRUE;
  gtk_drop_down_set_selected (self->level, (guint) level);
  gtk_editable_set_text (GTK_EDITABLE (self->by),
                         data->target_by[self->pathway]);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  self->busy = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->by), level > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->by_caption), level > 0);
}

static void
level_selected (IrcTargetEditor *self)
{
  const gint64 level = (gint64) gtk_drop_down_get_selected (self->level);

  if (self->busy || self->case_ == NULL)
    return;
  if (level == 0)
    g_object_set (self->case_, by_properties[self->pathway], "", NULL);
  g_object_set (self->case_, level_properties[self->pathway], level, NULL);
}

static gboolean
is_valid (IrcTargetEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->by));

  return *text == '\0' || irc_date_parse (text, IRC_DATE_MONTH, NULL);
}

static void
by_changed (IrcTargetEditor *self)
{
  if (self->busy || self->case_ == NULL || !is_valid (self))
    return;
  self->busy = TRUE;
  g_object_set (self->case_,
                by_properties[self->pathway],
                gtk_editable_get_text (GTK_EDITABLE (self->by)),
                NULL);
  self->busy = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
focus_left (GtkEventControllerFocus *controller, IrcTargetEditor *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), !is_valid (self));
}

static void
irc_target_editor_dispose (GObject *object)
{
  IrcTargetEditor *self = IRC_TARGET_EDITOR (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_TARGET_EDITOR);
  g_clear_object (&self->case_);
  G_OBJECT_CLASS (irc_target_editor_parent_class)->dispose (object);
}

static void
irc_target_editor_class_init (IrcTargetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_target_editor_dispose;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-target-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, caption);
  gtk_widget_class_bind_template_child (
      widget_class, IrcTargetEditor, by_caption);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, message);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, level);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, by);
}

static void
irc_target_editor_init (IrcTargetEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->level, "notify::selected", G_CALLBACK (level_selected), self);
  g_signal_connect_swapped (self->by, "changed", G_CALLBACK (by_changed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->by), focus);
}

void
irc_target_editor_bind (IrcTargetEditor *self,
                        IrcCase *case_,
                        IrcPathway pathway)
{
  g_return_if_fail (IRC_IS_TARGET_EDITOR (self));
  g_return_if_fail (IRC_IS_CASE (case_) && self->case_ == NULL);
  g_return_if_fail (pathway < IRC_N_PATHWAYS);
  const gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;
  const char *const *properties[] = { level_properties, by_properties };

  self->case_ = g_object_ref (case_);
  self->pathway = pathway;
  gtk_label_set_text (self->caption,
                      inpatient ? _ ("Inpatient target")
                                : _ ("Outpatient target"));
  irc_drop_down_set_name (self->level, gtk_label_get_text (self->caption));
  irc_widget_set_accessible (GTK_WIDGET (self->by),
                             inpatient ? _ ("Inpatient target by which month")
                                       : _ ("Outpatient target by which month"),
                             NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    g_autofree char *signal =
        g_strconcat ("notify::", properties[i][pathway], NULL);
    g_signal_connect_object (
        case_, signal, G_CALLBACK (show_case), self, G_CONNECT_SWAPPED);
  }
  show_case (self);
}
