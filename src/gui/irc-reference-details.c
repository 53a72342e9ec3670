/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-details.h"

#include "irc-citation.h"
#include "irc-compose.h"
#include "irc-i18n.h"
#include "irc-own-check.h"
#include "irc-own-editor.h"
#include "irc-reference-form.h"
#include "irc-string.h"
#include "irc-widget.h"

struct _IrcReferenceDetails {
  GtkWidget parent_instance;
  GtkWidget *back, *remove, *uses_box, *findings_box;
  GtkLabel *kind, *heading, *citation, *lacks;
  GtkBox *form_box, *findings, *uses;
  IrcSession *session;
  char *id;
  IrcReferenceForm *form;     /* of one of the user's own, else NULL */
  IrcOwnReference *reference; /* the same */
  gboolean waiting;           /* it is in the case from its first edit on */
};

G_DEFINE_FINAL_TYPE (IrcReferenceDetails,
                     irc_reference_details,
                     GTK_TYPE_WIDGET)

enum { CLOSE, REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- showing ------------------------------------------------------------- */

static void
show_citation (IrcReferenceDetails *self, const IrcReference *reference)
{
  g_autoptr (IrcRunList) runs = irc_run_list_new ();
  g_autofree char *lacks = irc_own_dup_lacks_sentence (reference);

  irc_citation_add_entry (runs, reference);
  g_autofree char *text = irc_run_list_dup_text (runs);
  gtk_label_set_text (self->citation, text);
  gtk_label_set_text (self->heading,
                      irc_string_is_blank (reference->title)
                          ? _ ("Without a title")
                          : reference->title);
  /* The form says it itself. */
  irc_label_set_text_or_hide (self->lacks, self->form == NULL ? lacks : NULL);
}

static void
add_finding (IrcReferenceDetails *self, const IrcFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), irc_label_new_wrapped (finding->text, NULL));
  if (!irc_string_is_blank (finding->numbers))
    gtk_box_append (GTK_BOX (box),
                    irc_label_new_wrapped (finding->numbers, "dim"));
  if (!irc_string_is_blank (finding->where))
    gtk_box_append (GTK_BOX (box),
                    irc_label_new_wrapped (finding->where, "dim"));
  gtk_widget_add_css_class (box, "reference");
  gtk_box_append (self->findings, box);
}

static void
show_findings (IrcReferenceDetails *self, const IrcReference *reference)
{
  const guint n = self->form != NULL ? 0 : reference->n_findings;

  irc_widget_remove_children (GTK_WIDGET (self->findings));
  gtk_widget_set_visible (self->findings_box, n > 0);
  for (guint i = 0; i < n; i++)
    add_finding (self, &reference->findings[i]);
}

/* The chapter of this id, in the words of the paper. */
static const char *
get_chapter (const IrcAssessment *assessment, const char *id)
{
  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    if (g_str_equal (irc_section_names[i], id))
      return irc_compose_section_title (
          irc_assessment_get_language (assessment), (IrcSectionId) i);
  return id;
}

static void
show_uses (IrcReferenceDetails *self, const IrcAssessment *assessment)
{
  g_autoptr (GPtrArray) uses = irc_own_editor_list_uses (assessment, self->id);

  irc_widget_remove_children (GTK_WIDGET (self->uses));
  if (uses->len == 0)
    gtk_box_append (self->uses,
                    irc_label_new_wrapped (_ ("Nothing yet."), "dim"));
  for (guint i = 0; i < uses->len; i++) {
    const IrcUse *use = uses->pdata[i];
    g_autofree char *text =
        use->id == NULL
            /* TRANSLATORS: %s is a chapter of the paper. */
            ? g_strdup_printf (_ ("Your words in the chapter “%s”"),
                               get_chapter (assessment, use->title))
            : use->own
                  /* TRANSLATORS: %s is the title of an argument. */
                  ? g_strdup_printf (_ ("Your argument “%s”"), use->title)
                  : g_strdup_printf (_ ("Argument “%s”"), use->title);

    gtk_box_append (self->uses, irc_label_new_wrapped (text, NULL));
  }
}

static gboolean
refresh_waiting (IrcReferenceDetails *self, const IrcAssessment *assessment)
{
  if (irc_own_editor_lookup_reference (self->session, self->id) != NULL)
    return FALSE;
  gtk_label_set_text (self->heading, _ ("Without a title"));
  gtk_label_set_text (self->citation,
                      _ ("It comes into the case with the first thing that "
                         "you say of it."));
  irc_label_set_text_or_hide (self->lacks, NULL);
  gtk_widget_set_visible (self->findings_box, FALSE);
  show_uses (self, assessment);
  return TRUE;
}

gboolean
irc_reference_details_refresh (IrcReferenceDetails *self,
                               IrcAssessment *assessment)
{
  g_return_val_if_fail (IRC_IS_REFERENCE_DETAILS (self), FALSE);
  g_return_val_if_fail (assessment != NULL, FALSE);
  const IrcReference *reference =
      irc_assessment_lookup_reference (assessment, self->id);

  if (self->waiting)
    return refresh_waiting (self, assessment);
  if (reference == NULL || irc_own_editor_lookup_reference (
                               self->session, self->id) != self->reference)
    return FALSE;
  show_citation (self, reference);
  show_findings (self, reference);
  show_uses (self, assessment);
  if (self->form != NULL)
    irc_reference_form_refresh (self->form, assessment);
  return TRUE;
}

/* ---- the object ---------------------------------------------------------- */

static void
back_clicked (IrcReferenceDetails *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
remove_clicked (IrcReferenceDetails *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
irc_reference_details_grab_focus (GtkWidget *widget)
{
  IrcReferenceDetails *self = IRC_REFERENCE_DETAILS (widget);

  return gtk_widget_grab_focus (self->form != NULL ? GTK_WIDGET (self->form)
                                                   : self->back);
}

static void
irc_reference_details_dispose (GObject *object)
{
  IrcReferenceDetails *self = IRC_REFERENCE_DETAILS (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_REFERENCE_DETAILS);
  g_clear_object (&self->session);
  g_clear_object (&self->reference);
  G_OBJECT_CLASS (irc_reference_details_parent_class)->dispose (object);
}

static void
irc_reference_details_finalize (GObject *object)
{
  g_free (IRC_REFERENCE_DETAILS (object)->id);
  G_OBJECT_CLASS (irc_reference_details_parent_class)->finalize (object);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name,
                       IRC_TYPE_REFERENCE_DETAILS,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcReferenceDetails, name)

static void
irc_reference_details_class_init (IrcReferenceDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_reference_details_dispose;
  object_class->finalize = irc_reference_details_finalize;
  widget_class->grab_focus = irc_reference_details_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[CLOSE] = install_signal ("close");
  signals[REMOVE] = install_signal ("remove");
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-reference-details.ui");
  BIND (back);
  BIND (remove);
  BIND (uses_box);
  BIND (findings_box);
  BIND (kind);
  BIND (heading);
  BIND (citation);
  BIND (lacks);
  BIND (form_box);
  BIND (findings);
  BIND (uses);
}

static void
irc_reference_details_init (IrcReferenceDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->back, "clicked", G_CALLBACK (back_clicked), self);
  g_signal_connect_swapped (
      self->remove, "clicked", G_CALLBACK (remove_clicked), self);
}

/* @own NULL: of the evidence pack. */
static IrcReferenceDetails *
new_details (IrcSession *session, const char *id, IrcOwnReference *own)
{
  IrcReferenceDetails *self = g_object_new (IRC_TYPE_REFERENCE_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  gtk_widget_set_visible (self->remove, own != NULL);
  gtk_label_set_text (self->kind,
                      own != NULL ? _ ("One of your references")
                                  : _ ("Of the evidence pack"));
  if (own == NULL)
    return self;
  self->reference = g_object_ref (own);
  self->form = IRC_REFERENCE_FORM (irc_reference_form_new (own));
  gtk_box_append (self->form_box, GTK_WIDGET (self->form));
  return self;
}

GtkWidget *
irc_reference_details_new (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);

  return GTK_WIDGET (
      new_details (session, id, irc_own_editor_lookup_reference (session, id)));
}

static void
edited (IrcReferenceDetails *self)
{
  if (!self->waiting)
    return;
  self->waiting = FALSE;
  gtk_widget_set_visible (self->remove, TRUE);
  irc_own_editor_add_reference (self->session, self->reference);
}

GtkWidget *
irc_reference_details_new_empty (IrcSession *session)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  g_autoptr (IrcOwnReference) reference =
      irc_own_editor_new_reference (session);
  IrcReferenceDetails *self =
      new_details (session, irc_own_reference_peek (reference)->id, reference);

  self->waiting = TRUE;
  gtk_widget_set_visible (self->remove, FALSE);
  g_signal_connect_object (
      reference, "notify", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

gboolean
irc_reference_details_is_empty (IrcReferenceDetails *self)
{
  g_return_val_if_fail (IRC_IS_REFERENCE_DETAILS (self), FALSE);
  return self->waiting;
}

const char *
irc_reference_details_get_id (IrcReferenceDetails *self)
{
  g_return_val_if_fail (IRC_IS_REFERENCE_DETAILS (self), NULL);
  return self->id;
}
