/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-argument-details.h"

#include "irc-choice.h"
#include "irc-citation.h"
#include "irc-i18n.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcArgumentDetails {
  GtkWidget parent_instance;
  GtkLabel *claim, *claim_note, *caveat, *objection, *response;
  GtkWidget *caveat_box, *objection_box, *response_box;
  GtkTextView *editor;
  GtkWidget *claim_buttons, *original;
  GtkToggleButton *reword;
  GtkBox *references;
  IrcSession *session;
  char *id;
  gboolean showing; /* the editor changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcArgumentDetails, irc_argument_details, GTK_TYPE_WIDGET)

/* ---- the claim ----------------------------------------------------------- */

static char *
dup_editor_text (IrcArgumentDetails *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->editor), "text", &text, NULL);
  return g_steal_pointer (&text);
}

static void
editor_changed (IrcArgumentDetails *self)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  text = dup_editor_text (self);
  irc_choice_reword (
      self->session, self->id, irc_string_is_blank (text) ? NULL : text);
}

static void
reword_toggled (IrcArgumentDetails *self)
{
  const gboolean editing = gtk_toggle_button_get_active (self->reword);

  gtk_widget_set_visible (GTK_WIDGET (self->editor), editing);
  gtk_widget_set_visible (GTK_WIDGET (self->claim), !editing);
  if (editing)
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
original_clicked (IrcArgumentDetails *self)
{
  irc_choice_reword (self->session, self->id, NULL);
  gtk_toggle_button_set_active (self->reword, FALSE);
}

/* Sentences of the claim that the paper leaves out. */
static guint
count_unprinted (const IrcMatch *match)
{
  guint n_dropped;

  g_free (irc_citation_dup_claim (match, &n_dropped));
  return n_dropped;
}

static void
show_claim (IrcArgumentDetails *self, const IrcMatch *match, gboolean printed)
{
  g_autofree char *shown = dup_editor_text (self);
  const guint n_dropped = count_unprinted (match);
  g_autofree char *note =
      match->reworded ? g_strdup (_ ("In your words."))
      : n_dropped > 0
          ? g_strdup_printf (
                irc_ngettext ("%u sentence is not printed: its figure stands "
                              "in no complete source.",
                              "%u sentences are not printed: their figures "
                              "stand in no complete source.",
                              n_dropped),
                n_dropped)
          : NULL;

  gtk_label_set_text (self->claim, match->claim);
  irc_label_set_text_or_hide (self->claim_note, note);
  gtk_widget_set_visible (self->claim_buttons, printed);
  gtk_widget_set_visible (self->original, match->reworded);
  if (!printed)
    gtk_toggle_button_set_active (self->reword, FALSE);
  /* Not while it is being typed: the cursor would jump. */
  if (g_str_equal (shown, match->claim) ||
      (irc_string_is_blank (shown) &&
       gtk_widget_has_focus (GTK_WIDGET (self->editor))))
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (self->editor), match->claim, -1);
  self->showing = FALSE;
}

/* ---- references ---------------------------------------------------------- */

static void
contrary_toggled (GtkCheckButton *button, IrcArgumentDetails *self)
{
  irc_choice_set_left_out (self->session,
                           self->id,
                           g_object_get_data (G_OBJECT (button), "reference"),
                           !gtk_check_button_get_active (button));
}

/* Evidence that speaks against the claim can be left out of the paper; it
 * stays here. */
static GtkWidget *
new_contrary_switch (IrcArgumentDetails *self,
                     const IrcMatch *match,
                     const IrcReference *reference)
{
  GtkWidget *button =
      gtk_check_button_new_with_label (_ ("Print this evidence too"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               !irc_match_leaves_out (match, reference));
  g_object_set_data_full (
      G_OBJECT (button), "reference", g_strdup (reference->id), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (contrary_toggled), self);
  return button;
}

static char *
dup_marks (const IrcReference *reference)
{
  GString *marks = g_string_new (NULL);

  if (reference->direction == IRC_DIRECTION_AGAINST)
    g_string_append (marks, _ ("Contrary evidence"));
  else if (reference->direction == IRC_DIRECTION_MIXED)
    g_string_append (marks, _ ("Mixed evidence"));
  if (!reference->printable)
    g_string_append_printf (marks,
                            "%s%s",
                            marks->len > 0 ? " · " : "",
                            _ ("source incomplete, not printed"));
  return g_string_free (marks, FALSE);
}

static void
add_reference (IrcArgumentDetails *self,
               const IrcMatch *match,
               const IrcReference *reference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (IrcRunList) runs = irc_run_list_new ();
  g_autofree char *marks = dup_marks (reference);
  g_autofree char *text = NULL;
  const gboolean contrary = irc_reference_is_contrary (reference);

  irc_citation_add_entry (runs, reference);
  text = irc_run_list_dup_text (runs);
  if (*marks != '\0')
    gtk_box_append (GTK_BOX (box),
                    irc_label_new_wrapped (marks, "reference-mark"));
  GtkWidget *label = irc_label_new_wrapped (text, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < reference->n_findings; i++)
    gtk_box_append (GTK_BOX (box),
                    irc_label_new_wrapped (reference->findings[i].text, "dim"));
  if (contrary && reference->printable)
    gtk_box_append (GTK_BOX (box),
                    new_contrary_switch (self, match, reference));
  gtk_widget_add_css_class (box, "reference");
  irc_widget_toggle_class (box, "contrary", contrary);
  gtk_box_append (self->references, box);
}

static void
show_section (GtkWidget *box, GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (box, *text != '\0');
}

void
irc_argument_details_refresh (IrcArgumentDetails *self,
                              const IrcMatch *match,
                              gboolean printed)
{
  g_return_if_fail (IRC_IS_ARGUMENT_DETAILS (self) && match != NULL);

  show_claim (self, match, printed);
  show_section (self->caveat_box, self->caveat, match->caveat);
  show_section (self->objection_box, self->objection, match->objection);
  show_section (self->response_box, self->response, match->response);
  /* A switch in there has the focus when it has just been used. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->references)) != NULL)
    return;
  irc_widget_remove_children (GTK_WIDGET (self->references));
  for (guint i = 0; i < match->n_references; i++)
    add_reference (self, match, match->references[i]);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_argument_details_dispose (GObject *object)
{
  IrcArgumentDetails *self = IRC_ARGUMENT_DETAILS (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ARGUMENT_DETAILS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_argument_details_parent_class)->dispose (object);
}

static void
irc_argument_details_finalize (GObject *object)
{
  g_free (IRC_ARGUMENT_DETAILS (object)->id);
  G_OBJECT_CLASS (irc_argument_details_parent_class)->finalize (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentDetails, name)

static void
irc_argument_details_class_init (IrcArgumentDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_argument_details_dispose;
  object_class->finalize = irc_argument_details_finalize;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-argument-details.ui");
  BIND (claim);
  BIND (claim_note);
  BIND (caveat);
  BIND (objection);
  BIND (response);
  BIND (caveat_box);
  BIND (objection_box);
  BIND (response_box);
  BIND (editor);
  BIND (claim_buttons);
  BIND (original);
  BIND (reword);
  BIND (references);
}

static void
irc_argument_details_init (IrcArgumentDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->editor),
                            "changed",
                            G_CALLBACK (editor_changed),
                            self);
  g_signal_connect_swapped (
      self->reword, "toggled", G_CALLBACK (reword_toggled), self);
  g_signal_connect_swapped (
      self->original, "clicked", G_CALLBACK (original_clicked), self);
}

GtkWidget *
irc_argument_details_new (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  IrcArgumentDetails *self = g_object_new (IRC_TYPE_ARGUMENT_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}
