/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-form.h"

#include "irc-findings-editor.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-item-text.h"
#include "irc-own-authors.h"
#include "irc-own-check.h"
#include "irc-pair-box.h"
#include "irc-reference-words.h"
#include "irc-widget.h"

struct _IrcReferenceForm {
  GtkWidget parent_instance;
  GtkLabel *checks;
  IrcItemChoice *type, *payment, *direction;
  IrcItemText *authors;
  IrcItemEntry *title, *year, *doi, *pmid, *pmcid, *url;
  GtkCheckButton *official, *retracted;
  GtkBox *findings;
  IrcOwnReference *reference;
};

G_DEFINE_FINAL_TYPE (IrcReferenceForm, irc_reference_form, GTK_TYPE_WIDGET)

int
irc_reference_form_this_year (void)
{
  g_autoptr (GDateTime) now =
      g_date_time_new_from_unix_local (irc_moment_now ());

  return g_date_time_get_year (now);
}

static char *
explain (const char *property, const char *text)
{
  return irc_own_explain (property, text, irc_reference_form_this_year ());
}

static const IrcItemEntryForm own_form = { explain, irc_own_tidy };

/* ---- authors ------------------------------------------------------------- */

static void
authors_edited (IrcReferenceForm *self)
{
  g_autofree char *text = irc_item_text_dup (self->authors);
  gboolean et_al = FALSE;
  g_autoptr (GPtrArray) authors = irc_own_authors_parse (text, &et_al);

  g_object_set (self->reference, "authors", authors, "et-al", et_al, NULL);
}

/* Not where the text says the same in other words: it is being typed. */
static void
show_authors (IrcReferenceForm *self)
{
  const IrcOwnReferenceData *data = irc_own_reference_peek (self->reference);
  g_autofree char *text = irc_item_text_dup (self->authors);
  gboolean et_al = FALSE;
  g_autoptr (GPtrArray) typed = irc_own_authors_parse (text, &et_al);
  g_autofree char *shown = irc_own_authors_format (typed, et_al);
  g_autofree char *stored = irc_own_authors_format (data->authors, data->et_al);

  if (!g_str_equal (shown, stored))
    irc_item_text_set (self->authors, stored);
}

/* ---- what is amiss ------------------------------------------------------- */

void
irc_reference_form_refresh (IrcReferenceForm *self,
                            const IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_REFERENCE_FORM (self) && assessment != NULL);
  const IrcReference *reference = irc_assessment_lookup_reference (
      assessment, irc_own_reference_peek (self->reference)->id);
  g_auto (GStrv) findings = NULL;
  g_autofree char *text = NULL;

  if (reference == NULL)
    return;
  findings = irc_own_check_reference (
      assessment, reference, irc_reference_form_this_year ());
  text = findings[0] == NULL
             ? g_strdup (_ ("Complete: it is printed where it is cited."))
             : g_strjoinv ("\n", findings);
  gtk_label_set_text (self->checks, text);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_reference_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (IRC_REFERENCE_FORM (widget)->title));
}

static void
irc_reference_form_dispose (GObject *object)
{
  IrcReferenceForm *self = IRC_REFERENCE_FORM (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_REFERENCE_FORM);
  g_clear_object (&self->reference);
  G_OBJECT_CLASS (irc_reference_form_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcReferenceForm, name)

static void
irc_reference_form_class_init (IrcReferenceFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_reference_form_dispose;
  widget_class->grab_focus = irc_reference_form_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_ITEM_TEXT);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-reference-form.ui");
  BIND (title);
  BIND (checks);
  BIND (type);
  BIND (payment);
  BIND (direction);
  BIND (authors);
  BIND (year);
  BIND (doi);
  BIND (pmid);
  BIND (pmcid);
  BIND (url);
  BIND (official);
  BIND (retracted);
  BIND (findings);
}

static void
irc_reference_form_init (IrcReferenceForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_reference_words_fill (IRC_WORDS_TYPES, self->type);
  irc_reference_words_fill (IRC_WORDS_PAYMENTS, self->payment);
  irc_reference_words_fill (IRC_WORDS_DIRECTIONS, self->direction);
}

static void
bind_switch (GtkCheckButton *button, GObject *item, const char *property)
{
  g_object_bind_property (item,
                          property,
                          button,
                          "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/* What has a form that the model does not know. */
static void
set_forms (IrcReferenceForm *self)
{
  IrcItemEntry *const entries[] = {
    self->year, self->doi, self->pmid, self->pmcid, self->url,
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    irc_item_entry_set_form (entries[i], &own_form);
    irc_item_entry_check (entries[i]);
  }
}

GtkWidget *
irc_reference_form_new (IrcOwnReference *reference)
{
  g_return_val_if_fail (IRC_IS_OWN_REFERENCE (reference), NULL);
  IrcReferenceForm *self = g_object_new (IRC_TYPE_REFERENCE_FORM, NULL);
  GObject *item = G_OBJECT (reference);

  self->reference = g_object_ref (reference);
  irc_item_fields_bind (GTK_WIDGET (self), item);
  set_forms (self);
  bind_switch (self->official, item, "url-is-official");
  bind_switch (self->retracted, item, "retracted");
  gtk_box_append (self->findings, irc_findings_editor_new (reference));
  show_authors (self);
  g_signal_connect_swapped (
      self->authors, "changed", G_CALLBACK (authors_edited), self);
  g_signal_connect_object (reference,
                           "notify::authors",
                           G_CALLBACK (show_authors),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
