/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-card.h"

#include <string.h>
#include "irc-argument-words.h"
#include "irc-citation.h"
#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-string.h"
#include "irc-widget.h"

struct _IrcReferenceCard {
  GtkWidget parent_instance;
  GtkWidget *head; /* GtkBox: the source */
};

G_DEFINE_FINAL_TYPE (IrcReferenceCard, irc_reference_card, GTK_TYPE_WIDGET)

static gboolean
follow_link (GtkLinkButton *button, gpointer data)
{
  irc_dialogs_show_address (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
      gtk_link_button_get_uri (button));
  return TRUE;
}

static void
add_link (IrcReferenceCard *self, const char *address)
{
  const char *without_scheme = strstr (address, "//");
  GtkWidget *label = gtk_label_new (
      without_scheme == NULL ? address : without_scheme + strlen ("//"));
  GtkWidget *button = gtk_link_button_new (address);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "activate-link", G_CALLBACK (follow_link), NULL);
  gtk_box_append (GTK_BOX (self->head), button);
}

static void
add_words (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = irc_label_new_wrapped (text, css_class);

  gtk_box_append (GTK_BOX (box), label);
}

/* "49.6% clinic (abstract)" */
static void
add_finding (IrcReferenceCard *self, const IrcFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "finding");
  add_words (box, finding->text, NULL);
  if (!irc_string_is_blank (finding->numbers)) {
    /* Translators: %s are figures as they were published. */
    g_autofree char *numbers =
        g_strdup_printf (_ ("As published: %s"), finding->numbers);
    add_words (box, numbers, "finding-numbers");
  }
  if (!irc_string_is_blank (finding->where)) {
    /* Translators: %s is a place in a source, "abstract". */
    g_autofree char *where =
        g_strdup_printf (_ ("Found in: %s"), finding->where);
    add_words (box, where, "dim");
  }
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
irc_reference_card_dispose (GObject *object)
{
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_reference_card_parent_class)->dispose (object);
}

static void
irc_reference_card_class_init (IrcReferenceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_reference_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_reference_card_init (IrcReferenceCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reference");
  self->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

GtkWidget *
irc_reference_card_new (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, NULL);
  IrcReferenceCard *self = g_object_new (IRC_TYPE_REFERENCE_CARD, NULL);
  g_autoptr (IrcRunList) runs = irc_run_list_new ();
  g_autofree char *facts = irc_reference_dup_facts (reference);
  g_autofree char *address = irc_reference_dup_address (reference);
  g_autofree char *entry = NULL;

  irc_citation_add_entry (runs, reference);
  entry = irc_run_list_dup_text (runs);
  add_words (self->head, facts, "reference-mark");
  add_words (self->head, entry, NULL);
  if (address != NULL)
    add_link (self, address);
  for (guint i = 0; i < reference->n_findings; i++)
    add_finding (self, &reference->findings[i]);
  irc_widget_toggle_class (
      GTK_WIDGET (self), "contrary", irc_reference_is_contrary (reference));
  irc_widget_set_accessible (GTK_WIDGET (self), reference->title, facts);
  return GTK_WIDGET (self);
}

void
irc_reference_card_add_control (IrcReferenceCard *self, GtkWidget *control)
{
  g_return_if_fail (IRC_IS_REFERENCE_CARD (self) && GTK_IS_WIDGET (control));
  gtk_box_append (GTK_BOX (self->head), control);
}
