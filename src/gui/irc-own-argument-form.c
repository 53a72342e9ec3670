/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-argument-form.h"

#include "irc-check-menu.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-item-text.h"
#include "irc-own-check.h"
#include "irc-pair-box.h"
#include "irc-reference-picker.h"
#include "irc-reference-words.h"
#include "irc-widget.h"

struct _IrcOwnArgumentForm {
  GtkWidget parent_instance;
  IrcItemEntry *title;
  GtkLabel *checks;
  IrcItemChoice *strength, *pillar, *theme;
  IrcCheckMenu *audiences, *criteria;
  IrcReferencePicker *references;
  IrcOwnArgument *argument;
};

G_DEFINE_FINAL_TYPE (IrcOwnArgumentForm, irc_own_argument_form, GTK_TYPE_WIDGET)

/* ---- lists to choose from ------------------------------------------------ */

/* Adds @id to a list of the argument, or takes it out. */
static void
toggle (IrcOwnArgumentForm *self,
        const char *property,
        const char *id,
        gboolean active)
{
  g_auto (GStrv) before = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_object_get (self->argument, property, &before, NULL);
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], id))
      g_strv_builder_add (builder, before[i]);
  if (active)
    g_strv_builder_add (builder, id);
  g_auto (GStrv) after = g_strv_builder_end (builder);
  g_object_set (self->argument, property, after, NULL);
}

static void
audience_toggled (IrcCheckMenu *menu,
                  const char *id,
                  gboolean active,
                  IrcOwnArgumentForm *self)
{
  toggle (self, "audiences", id, active);
}

static void
criterion_toggled (IrcCheckMenu *menu,
                   const char *id,
                   gboolean active,
                   IrcOwnArgumentForm *self)
{
  toggle (self, "criteria", id, active);
}

/* Every criterion: what is in place is argued for as well. */
static void
show_criteria (IrcOwnArgumentForm *self, const IrcAssessment *assessment)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;
    g_autofree char *name =
        g_strdup_printf ("%s %s", criterion->code, criterion->label);

    g_strv_builder_add (ids, criterion->id);
    g_strv_builder_add (codes, criterion->code);
    g_strv_builder_add (names, name);
  }
  g_auto (GStrv) all_ids = g_strv_builder_end (ids);
  g_auto (GStrv) all_codes = g_strv_builder_end (codes);
  g_auto (GStrv) all_names = g_strv_builder_end (names);
  irc_check_menu_set_lines (self->criteria,
                            (const char *const *) all_ids,
                            (const char *const *) all_names,
                            (const char *const *) all_codes);
  irc_check_menu_set_active (
      self->criteria,
      (const char *const *) irc_own_argument_peek (self->argument)->criteria);
}

static void
show_themes (IrcOwnArgumentForm *self, const IrcAssessment *assessment)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n = 0;
  const IrcLabel *themes =
      irc_library_get_themes (irc_assessment_get_library (assessment), &n);

  g_strv_builder_add (ids, "");
  g_strv_builder_add (names, _ ("None of these"));
  for (guint i = 0; i < n; i++) {
    g_strv_builder_add (ids, themes[i].id);
    g_strv_builder_add (names, themes[i].label);
  }
  g_auto (GStrv) all_ids = g_strv_builder_end (ids);
  g_auto (GStrv) all_names = g_strv_builder_end (names);
  irc_item_choice_set_ids (self->theme,
                           (const char *const *) all_ids,
                           (const char *const *) all_names);
}

static void
show_audiences (IrcOwnArgumentForm *self)
{
  g_auto (GStrv) names = irc_reference_words_dup_names (IRC_WORDS_AUDIENCES);

  irc_check_menu_set_lines (self->audiences,
                            irc_reference_words_get_ids (IRC_WORDS_AUDIENCES),
                            (const char *const *) names,
                            (const char *const *) names);
  irc_check_menu_set_active (
      self->audiences,
      (const char *const *) irc_own_argument_peek (self->argument)->audiences);
}

void
irc_own_argument_form_refresh (IrcOwnArgumentForm *self,
                               IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_OWN_ARGUMENT_FORM (self) && assessment != NULL);
  g_auto (GStrv) findings = irc_own_check_argument (
      assessment, irc_own_argument_peek (self->argument));
  g_autofree char *text = findings[0] == NULL ? g_strdup (_ ("Complete."))
                                              : g_strjoinv ("\n", findings);

  gtk_label_set_text (self->checks, text);
  show_criteria (self, assessment);
  show_themes (self, assessment);
  show_audiences (self);
  irc_reference_picker_refresh (self->references, assessment);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_own_argument_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (IRC_OWN_ARGUMENT_FORM (widget)->title));
}

static void
irc_own_argument_form_dispose (GObject *object)
{
  IrcOwnArgumentForm *self = IRC_OWN_ARGUMENT_FORM (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_OWN_ARGUMENT_FORM);
  g_clear_object (&self->argument);
  G_OBJECT_CLASS (irc_own_argument_form_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcOwnArgumentForm, name)

static void
irc_own_argument_form_class_init (IrcOwnArgumentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_own_argument_form_dispose;
  widget_class->grab_focus = irc_own_argument_form_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_CHECK_MENU);
  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_ITEM_TEXT);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_REFERENCE_PICKER);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-own-argument-form.ui");
  BIND (title);
  BIND (checks);
  BIND (strength);
  BIND (pillar);
  BIND (theme);
  BIND (audiences);
  BIND (criteria);
  BIND (references);
}

static void
irc_own_argument_form_init (IrcOwnArgumentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_reference_words_fill (IRC_WORDS_STRENGTHS, self->strength);
  irc_reference_words_fill (IRC_WORDS_PILLARS, self->pillar);
  g_signal_connect (
      self->audiences, "toggled", G_CALLBACK (audience_toggled), self);
  g_signal_connect (
      self->criteria, "toggled", G_CALLBACK (criterion_toggled), self);
}

GtkWidget *
irc_own_argument_form_new (IrcOwnArgument *argument)
{
  g_return_val_if_fail (IRC_IS_OWN_ARGUMENT (argument), NULL);
  IrcOwnArgumentForm *self = g_object_new (IRC_TYPE_OWN_ARGUMENT_FORM, NULL);
  GObject *item = G_OBJECT (argument);

  self->argument = g_object_ref (argument);
  irc_item_fields_bind (GTK_WIDGET (self), item);
  irc_reference_picker_bind (self->references, argument);
  return GTK_WIDGET (self);
}
