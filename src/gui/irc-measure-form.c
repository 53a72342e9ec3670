/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-measure-form.h"

#include "irc-check-menu.h"
#include "irc-criterion-names.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-string.h"
#include "irc-widget.h"

struct _IrcMeasureForm {
  GtkWidget parent_instance;
  IrcItemEntry *action;
  IrcItemChoice *criterion;
  IrcCheckMenu *asks;
  IrcPlanEditor *editor;
  IrcMeasure *measure;
};

G_DEFINE_FINAL_TYPE (IrcMeasureForm, irc_measure_form, GTK_TYPE_WIDGET)

static void
ask_toggled (IrcCheckMenu *menu,
             const char *id,
             gboolean active,
             IrcMeasureForm *self)
{
  irc_plan_editor_link (self->editor, self->measure, id, active);
}

/* The asks that it waits for: those that it names or, while they are drafted,
 * those for its criterion. */
static void
show_asks (IrcMeasureForm *self, IrcAssessment *assessment)
{
  const IrcMeasureData *data = irc_measure_peek (self->measure);
  const gboolean drafted =
      irc_plan_editor_is_drafted (self->editor, IRC_LIST_ASKS);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) serving = g_strv_builder_new ();
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_strv_builder_add (all, asks[i].id);
    g_strv_builder_add (titles,
                        irc_string_is_blank (asks[i].title)
                            ? _ ("Request without a title")
                            : asks[i].title);
    for (guint k = 0; k < asks[i].n_criteria; k++)
      if (g_str_equal (asks[i].criteria[k]->id, data->criterion))
        g_strv_builder_add (serving, asks[i].id);
  }
  g_auto (GStrv) ids = g_strv_builder_end (all);
  g_auto (GStrv) names = g_strv_builder_end (titles);
  g_auto (GStrv) linked = g_strv_builder_end (serving);
  irc_check_menu_set_lines (self->asks,
                            (const char *const *) ids,
                            (const char *const *) names,
                            (const char *const *) names);
  irc_check_menu_set_active (
      self->asks, (const char *const *) (drafted ? linked : data->asks));
}

static void
show_criteria (IrcMeasureForm *self, IrcAssessment *assessment)
{
  const char *const own[] = { irc_measure_peek (self->measure)->criterion,
                              NULL };
  g_autoptr (IrcCriterionNames) names =
      irc_criterion_names_new (assessment, own);

  irc_item_choice_set_ids (self->criterion,
                           (const char *const *) names->ids,
                           (const char *const *) names->names);
}

void
irc_measure_form_refresh (IrcMeasureForm *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_MEASURE_FORM (self) && assessment != NULL);

  show_criteria (self, assessment);
  show_asks (self, assessment);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_measure_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_MEASURE_FORM (widget)->action));
}

static void
irc_measure_form_dispose (GObject *object)
{
  IrcMeasureForm *self = IRC_MEASURE_FORM (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_MEASURE_FORM);
  g_clear_object (&self->editor);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (irc_measure_form_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcMeasureForm, name)

static void
irc_measure_form_class_init (IrcMeasureFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_measure_form_dispose;
  widget_class->grab_focus = irc_measure_form_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_CHECK_MENU);
  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-measure-form.ui");
  BIND (action);
  BIND (criterion);
  BIND (asks);
}

static void
irc_measure_form_init (IrcMeasureForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->asks, "toggled", G_CALLBACK (ask_toggled), self);
}

GtkWidget *
irc_measure_form_new (IrcPlanEditor *editor, IrcMeasure *measure)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (IRC_IS_MEASURE (measure), NULL);
  IrcMeasureForm *self = g_object_new (IRC_TYPE_MEASURE_FORM, NULL);
  GObject *item = G_OBJECT (measure);

  self->editor = g_object_ref (editor);
  self->measure = g_object_ref (measure);
  irc_item_fields_bind (GTK_WIDGET (self), item);
  return GTK_WIDGET (self);
}
