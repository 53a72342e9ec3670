/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-ask-form.h"

#include "irc-check-menu.h"
#include "irc-criterion-names.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-patient-remark.h"
#include "irc-widget.h"

struct _IrcAskForm {
  GtkWidget parent_instance;
  IrcItemEntry *title, *unit;
  IrcItemChoice *resource;
  GtkTextView *why;
  IrcCheckMenu *criteria;
  GtkLabel *hint;
  GtkBox *arguments;
  GtkWidget *arguments_box;
  IrcLibrary *library;
  IrcAsk *ask;
};

G_DEFINE_FINAL_TYPE (IrcAskForm, irc_ask_form, GTK_TYPE_WIDGET)

static void
criterion_toggled (IrcCheckMenu *menu,
                   const char *id,
                   gboolean active,
                   IrcAskForm *self)
{
  char **before = irc_ask_peek (self->ask)->criteria;
  g_autoptr (GStrvBuilder) criteria = g_strv_builder_new ();

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], id))
      g_strv_builder_add (criteria, before[i]);
  if (active)
    g_strv_builder_add (criteria, id);
  g_auto (GStrv) after = g_strv_builder_end (criteria);
  g_object_set (self->ask, "criteria", after, NULL);
}

/* ---- resources ----------------------------------------------------------- */

static void
set_resources (IrcAskForm *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n;
  const IrcResourceType *types =
      irc_library_get_resource_types (self->library, &n);

  g_strv_builder_add (ids, "");
  g_strv_builder_add (names, _ ("None of these"));
  for (guint i = 0; i < n; i++) {
    g_strv_builder_add (ids, types[i].id);
    g_strv_builder_add (names, types[i].name);
  }
  g_auto (GStrv) all_ids = g_strv_builder_end (ids);
  g_auto (GStrv) all_names = g_strv_builder_end (names);
  irc_item_choice_set_ids (self->resource,
                           (const char *const *) all_ids,
                           (const char *const *) all_names);
}

static const char *
find_label (const IrcResourceInput *inputs,
            guint n,
            const char *id,
            gsize length)
{
  for (guint i = 0; i < n; i++)
    if (strlen (inputs[i].id) == length &&
        strncmp (inputs[i].id, id, length) == 0)
      return inputs[i].label;
  return NULL;
}

/* "sessions_per_week * cost" → "Sessions per week × Cost per session" */
static char *
dup_formula (const IrcResourceType *type)
{
  const char *p = type->annual_cost_formula;
  GString *text = g_string_new (NULL);

  while (*p != '\0') {
    const gsize length = strcspn (p, " */+-()");
    const char *label =
        find_label (type->user_inputs, type->n_user_inputs, p, length);

    if (label == NULL)
      label = find_label (type->derived, type->n_derived, p, length);
    if (length == 0)
      g_string_append (text, *p == '*' ? "×" : (char[]){ *p, '\0' });
    else if (label != NULL)
      g_string_append_printf (text, "“%s”", label);
    else
      g_string_append_len (text, p, (gssize) length);
    p += MAX (length, 1);
  }
  return g_string_free (text, FALSE);
}

/* What a resource is counted in and what its cost follows from; no figure. */
static void
show_hint (IrcAskForm *self)
{
  const IrcResourceType *type = irc_library_lookup_resource_type (
      self->library, irc_ask_peek (self->ask)->resource);

  gtk_entry_set_placeholder_text (irc_item_entry_get_entry (self->unit),
                                  type == NULL ? "" : type->unit);
  if (type == NULL) {
    irc_label_set_text_or_hide (self->hint, NULL);
    return;
  }
  g_autofree char *formula = dup_formula (type);
  g_autofree char *hint =
      *formula == '\0'
          ? g_strdup_printf (_ ("Usually counted in: %s."), type->unit)
          : g_strdup_printf (
                /* TRANSLATORS: a unit; names of figures with signs between. */
                _ ("Usually counted in: %s. What it costs a year, with the "
                   "figures of your own hospital: %s."),
                type->unit,
                formula);
  irc_label_set_text_or_hide (self->hint, hint);
}

/* ---- showing ------------------------------------------------------------- */

static void
show_arguments (IrcAskForm *self, const IrcAskResult *result)
{
  irc_widget_remove_children (GTK_WIDGET (self->arguments));
  gtk_widget_set_visible (self->arguments_box, result->n_arguments > 0);
  for (guint i = 0; i < result->n_arguments; i++) {
    const IrcMatch *match = result->arguments[i];
    g_autofree char *text = g_strdup_printf (
        /* TRANSLATORS: the title of an argument, and how many references */
        irc_ngettext (
            "%s (%u reference)", "%s (%u references)", match->n_printable),
        match->title,
        match->n_printable);
    gtk_box_append (self->arguments, irc_label_new_wrapped (text, NULL));
  }
}

void
irc_ask_form_refresh (IrcAskForm *self,
                      IrcAssessment *assessment,
                      const IrcAskResult *result)
{
  g_return_if_fail (IRC_IS_ASK_FORM (self));
  g_return_if_fail (assessment != NULL && result != NULL);
  const char *const *chosen =
      (const char *const *) irc_ask_peek (self->ask)->criteria;
  g_autoptr (IrcCriterionNames) names =
      irc_criterion_names_new (assessment, chosen);

  irc_check_menu_set_lines (self->criteria,
                            (const char *const *) names->ids,
                            (const char *const *) names->names,
                            (const char *const *) names->codes);
  irc_check_menu_set_active (self->criteria, chosen);
  show_arguments (self, result);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_ask_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_ASK_FORM (widget)->title));
}

static void
irc_ask_form_dispose (GObject *object)
{
  IrcAskForm *self = IRC_ASK_FORM (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ASK_FORM);
  g_clear_object (&self->ask);
  g_clear_pointer (&self->library, irc_library_unref);
  G_OBJECT_CLASS (irc_ask_form_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcAskForm, name)

static void
irc_ask_form_class_init (IrcAskFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_ask_form_dispose;
  widget_class->grab_focus = irc_ask_form_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_CHECK_MENU);
  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-ask-form.ui");
  BIND (title);
  BIND (unit);
  BIND (resource);
  BIND (why);
  BIND (criteria);
  BIND (hint);
  BIND (arguments);
  BIND (arguments_box);
}

static void
irc_ask_form_init (IrcAskForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (
      self->criteria, "toggled", G_CALLBACK (criterion_toggled), self);
}

GtkWidget *
irc_ask_form_new (IrcLibrary *library, IrcAsk *ask)
{
  g_return_val_if_fail (library != NULL && IRC_IS_ASK (ask), NULL);
  IrcAskForm *self = g_object_new (IRC_TYPE_ASK_FORM, NULL);
  GObject *item = G_OBJECT (ask);

  self->library = irc_library_ref (library);
  self->ask = g_object_ref (ask);
  set_resources (self);
  irc_item_fields_bind (GTK_WIDGET (self), item);
  g_object_bind_property (ask,
                          "why",
                          gtk_text_view_get_buffer (self->why),
                          "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (
      ask, "notify::resource", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  show_hint (self);
  return GTK_WIDGET (self);
}
