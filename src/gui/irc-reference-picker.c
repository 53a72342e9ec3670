/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-picker.h"

#include "irc-i18n.h"
#include "irc-reference-line.h"
#include "irc-string.h"
#include "irc-widget.h"

/* How many hits are offered; whoever wants another one types another word. */
#define MAX_HITS 8
#define MAX_NAME_BYTES 160

struct _IrcReferencePicker {
  GtkWidget parent_instance;
  GtkBox *box, *chosen, *hits;
  GtkSearchEntry *search;
  GtkLabel *remark;
  IrcOwnArgument *argument;
  IrcAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (IrcReferencePicker, irc_reference_picker, GTK_TYPE_WIDGET)

static char **
get_ids (IrcReferencePicker *self)
{
  return irc_own_argument_peek (self->argument)->references;
}

/* Without @id, and with it at the end where it is to be @active. */
static void
set_active (IrcReferencePicker *self, const char *id, gboolean active)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  char **before = get_ids (self);

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], id))
      g_strv_builder_add (ids, before[i]);
  if (active)
    g_strv_builder_add (ids, id);
  g_auto (GStrv) after = g_strv_builder_end (ids);
  g_object_set (self->argument, "references", after, NULL);
}

static const char *
get_id (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "reference");
}

static void
remove_clicked (GtkButton *button, IrcReferencePicker *self)
{
  g_autofree char *id = g_strdup (get_id (button));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  set_active (self, id, FALSE);
}

static void
hit_clicked (GtkButton *button, IrcReferencePicker *self)
{
  g_autofree char *id = g_strdup (get_id (button));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  set_active (self, id, TRUE);
}

/* "Doe 2020: Title", and that it is not printed where it is not. */
static char *
dup_name (IrcReferencePicker *self, const char *id)
{
  const IrcReference *reference =
      irc_assessment_lookup_reference (self->assessment, id);
  g_autofree char *name = NULL;
  g_autofree char *shorter = NULL;

  if (reference == NULL)
    return g_strdup_printf (_ ("%s (not there any longer)"), id);
  name = irc_reference_line_dup_name (reference);
  shorter = irc_string_shorten_words (name, MAX_NAME_BYTES);
  return reference->printable
             ? g_steal_pointer (&shorter)
             : g_strdup_printf (_ ("%s (not printed: source incomplete)"),
                                shorter);
}

static GtkWidget *
new_button (const char *label, const char *name, const char *id)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = irc_label_new_wrapped (label, NULL);

  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "slim");
  irc_widget_set_accessible (button, name, NULL);
  g_object_set_data_full (
      G_OBJECT (button), "reference", g_strdup (id), g_free);
  return button;
}

static void
show_chosen (IrcReferencePicker *self)
{
  char **ids = get_ids (self);

  irc_widget_remove_children (GTK_WIDGET (self->chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), ids[0] != NULL);
  for (guint i = 0; ids[i] != NULL; i++) {
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
    g_autofree char *name = dup_name (self, ids[i]);
    /* TRANSLATORS: %s is a reference. */
    g_autofree char *what = g_strdup_printf (_ ("Take away: %s"), name);
    GtkWidget *label = irc_label_new_wrapped (name, NULL);
    GtkWidget *button = new_button (_ ("Take away"), what, ids[i]);

    gtk_widget_set_hexpand (label, TRUE);
    gtk_widget_set_valign (button, GTK_ALIGN_START);
    g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), self);
    gtk_box_append (GTK_BOX (row), label);
    gtk_box_append (GTK_BOX (row), button);
    gtk_widget_add_css_class (row, "reference");
    gtk_box_append (self->chosen, row);
  }
}

static void
add_hit (IrcReferencePicker *self, const char *id)
{
  g_autofree char *name = dup_name (self, id);
  /* TRANSLATORS: %s is a reference. */
  g_autofree char *what = g_strdup_printf (_ ("Take: %s"), name);
  GtkWidget *button = new_button (name, what, id);

  g_signal_connect (button, "clicked", G_CALLBACK (hit_clicked), self);
  gtk_box_append (self->hits, button);
}

static void
show_remark (IrcReferencePicker *self, guint n_hits)
{
  g_autofree char *text =
      n_hits == 0 ? g_strdup (_ ("No reference has these words."))
      : n_hits > MAX_HITS
          ? g_strdup_printf (
                irc_ngettext ("%u more; type another word to find it.",
                              "%u more; type another word to find them.",
                              n_hits - MAX_HITS),
                n_hits - MAX_HITS)
          : NULL;

  irc_label_set_text_or_hide (self->remark, text);
}

static void
show_hits (IrcReferencePicker *self)
{
  g_auto (GStrv) words = irc_reference_split_words (
      gtk_editable_get_text (GTK_EDITABLE (self->search)));
  const IrcReferenceFilter filter = {
    .words = (const char *const *) words,
  };
  g_autoptr (GPtrArray) lines = NULL;
  guint n_hits = 0;

  irc_widget_remove_children (GTK_WIDGET (self->hits));
  gtk_widget_set_visible (GTK_WIDGET (self->hits), words[0] != NULL);
  irc_label_set_text_or_hide (self->remark, NULL);
  if (words[0] == NULL || self->assessment == NULL)
    return;
  lines = irc_reference_line_list (self->assessment, &filter);
  for (guint i = 0; i < lines->len; i++) {
    const char *id = irc_reference_line_peek (lines->pdata[i])->id;

    if (g_strv_contains ((const char *const *) get_ids (self), id))
      continue;
    if (n_hits++ < MAX_HITS)
      add_hit (self, id);
  }
  show_remark (self, n_hits);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_reference_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (IRC_REFERENCE_PICKER (widget)->search));
}

static void
irc_reference_picker_dispose (GObject *object)
{
  IrcReferencePicker *self = IRC_REFERENCE_PICKER (object);

  irc_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->argument);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  G_OBJECT_CLASS (irc_reference_picker_parent_class)->dispose (object);
}

static void
irc_reference_picker_class_init (IrcReferencePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_reference_picker_dispose;
  widget_class->grab_focus = irc_reference_picker_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_reference_picker_init (IrcReferencePicker *self)
{
  const char *search = _ ("Search references to choose from");

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->chosen = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->hits = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->remark = GTK_LABEL (irc_label_new_wrapped ("", "remark"));
  g_object_set (
      self->search, "placeholder-text", search, "search-delay", 0, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self->search), search, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self), _ ("References"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  gtk_box_append (self->box,
                  irc_label_new_wrapped (_ ("References"), "field-caption"));
  gtk_box_append (self->box, GTK_WIDGET (self->chosen));
  gtk_box_append (self->box, GTK_WIDGET (self->search));
  gtk_box_append (self->box, GTK_WIDGET (self->hits));
  gtk_box_append (self->box, GTK_WIDGET (self->remark));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (show_hits), self);
}

void
irc_reference_picker_bind (IrcReferencePicker *self, IrcOwnArgument *argument)
{
  g_return_if_fail (IRC_IS_REFERENCE_PICKER (self));
  g_return_if_fail (IRC_IS_OWN_ARGUMENT (argument));
  g_set_object (&self->argument, argument);
}

void
irc_reference_picker_refresh (IrcReferencePicker *self,
                              IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_REFERENCE_PICKER (self));
  g_return_if_fail (assessment != NULL && self->argument != NULL);

  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  show_chosen (self);
  show_hits (self);
}
