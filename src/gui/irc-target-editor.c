/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-target-editor.h"

#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcTargetEditor {
  GtkWidget parent_instance;
  GtkLabel *caption, *by_caption, *message, *remark;
  GtkWidget *less, *more;
  GtkDropDown *level;
  GtkEntry *by;
  GtkButton *propose;
  IrcCase *case_;
  IrcPathway pathway;
  int reached;   /* the pathway's level */
  gboolean busy; /* either side changes because of the other */
};

G_DEFINE_FINAL_TYPE (IrcTargetEditor, irc_target_editor, GTK_TYPE_WIDGET)

/* ---- the level ----------------------------------------------------------- */

static const char *const level_properties[] = { "target-inpatient",
                                                "target-outpatient" };
static const char *const by_properties[] = { "target-inpatient-by",
                                             "target-outpatient-by" };

/* One level up, as long as the user has no target. */
static void
show_proposal (IrcTargetEditor *self, gint64 level)
{
  const gboolean shown = level == 0 && self->reached < IRC_N_LEVELS;
  g_autofree char *label =
      g_strdup_printf (_ ("Aim for level %d, one level up"), self->reached + 1);
  g_autofree char *name =
      g_strdup_printf ("%s: %s", gtk_label_get_text (self->caption), label);

  gtk_button_set_label (self->propose, label);
  irc_widget_set_accessible (GTK_WIDGET (self->propose), name, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->propose), shown);
}

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
  gtk_widget_set_sensitive (self->less, level > 0);
  gtk_widget_set_sensitive (self->more, level < IRC_N_LEVELS);
  show_proposal (self, level);
}

static void
set_level (IrcTargetEditor *self, gint64 level)
{
  if (level == 0)
    g_object_set (self->case_, by_properties[self->pathway], "", NULL);
  g_object_set (self->case_, level_properties[self->pathway], level, NULL);
}

static void
level_selected (IrcTargetEditor *self)
{
  if (!self->busy && self->case_ != NULL)
    set_level (self, (gint64) gtk_drop_down_get_selected (self->level));
}

/* The first step up from no target is to the level after the one reached. */
static gint64
get_level_above (IrcTargetEditor *self, gint64 level)
{
  return MIN (level == 0 ? self->reached + 1 : level + 1, IRC_N_LEVELS);
}

static void
step (IrcTargetEditor *self, gboolean up)
{
  const gint64 level = irc_case_peek (self->case_)->target[self->pathway];

  if (up)
    set_level (self, get_level_above (self, level));
  else if (level > 0)
    set_level (self, level - 1);
}

static void
less_clicked (IrcTargetEditor *self)
{
  step (self, FALSE);
}

static void
more_clicked (IrcTargetEditor *self)
{
  step (self, TRUE);
}

/* The button goes away with what it did: the focus stays in the editor. */
static void
propose_clicked (IrcTargetEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->level));
  step (self, TRUE);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcTargetEditor *self)
{
  const GdkModifierType chord =
      GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if ((modifiers & chord) != 0 || irc_widget_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      step (self, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      step (self, FALSE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
  }
}

/* ---- the month ----------------------------------------------------------- */

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

/* ---- the object ---------------------------------------------------------- */

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
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, less);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, remark);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, level);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, more);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, propose);
  gtk_widget_class_bind_template_child (widget_class, IrcTargetEditor, by);
}

static void
irc_target_editor_init (IrcTargetEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->level, "notify::selected", G_CALLBACK (level_selected), self);
  g_signal_connect_swapped (
      self->less, "clicked", G_CALLBACK (less_clicked), self);
  g_signal_connect_swapped (
      self->more, "clicked", G_CALLBACK (more_clicked), self);
  g_signal_connect_swapped (
      self->propose, "clicked", G_CALLBACK (propose_clicked), self);
  g_signal_connect_swapped (self->by, "changed", G_CALLBACK (by_changed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->by), focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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
  irc_widget_set_accessible (self->less,
                             inpatient ? _ ("Inpatient target: a level less")
                                       : _ ("Outpatient target: a level less"),
                             NULL);
  irc_widget_set_accessible (self->more,
                             inpatient ? _ ("Inpatient target: a level more")
                                       : _ ("Outpatient target: a level more"),
                             NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    g_autofree char *signal =
        g_strconcat ("notify::", properties[i][pathway], NULL);
    g_signal_connect_object (
        case_, signal, G_CALLBACK (show_case), self, G_CONNECT_SWAPPED);
  }
  show_case (self);
}

void
irc_target_editor_refresh (IrcTargetEditor *self,
                           const IrcPathwayResult *pathway)
{
  g_return_if_fail (IRC_IS_TARGET_EDITOR (self) && pathway != NULL);

  self->reached = pathway->level;
  show_proposal (self, pathway->target);
  irc_label_set_text_or_hide (self->remark, pathway->target_warning);
}
