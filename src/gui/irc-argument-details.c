/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-argument-details.h"

#include "irc-argument-words.h"
#include "irc-choice.h"
#include "irc-citation.h"
#include "irc-i18n.h"
#include "irc-patient-remark.h"
#include "irc-propose-words.h"
#include "irc-reference-card.h"
#include "irc-own-argument-window.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcArgumentDetails {
  GtkWidget parent_instance;
  GtkLabel *kicker, *title, *reason;
  GtkCheckButton *printed;
  GtkWidget *up, *down;
  GtkLabel *claim, *claim_note, *caveat, *objection, *response;
  GtkLabel *strength, *directions, *fit, *audiences;
  GtkWidget *caveat_box, *objection_box, *response_box, *audiences_box;
  GtkWidget *criteria_box, *criteria;
  GtkTextView *editor;
  GtkWidget *claim_buttons, *original;
  GtkToggleButton *reword;
  GtkWidget *edit;
  GtkBox *references;
  IrcSession *session;
  char *id;         /* NULL while nothing is shown */
  gboolean showing; /* a control changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcArgumentDetails, irc_argument_details, GTK_TYPE_WIDGET)

/* ---- in the paper -------------------------------------------------------- */

static void
printed_toggled (IrcArgumentDetails *self)
{
  if (self->showing)
    return;
  if (gtk_check_button_get_active (self->printed))
    irc_choice_add (self->session, self->id);
  else
    irc_choice_remove (self->session, self->id);
}

static void
up_clicked (IrcArgumentDetails *self)
{
  irc_choice_move (self->session, self->id, FALSE);
}

static void
down_clicked (IrcArgumentDetails *self)
{
  irc_choice_move (self->session, self->id, TRUE);
}

/* Where the focus was on a button that has no more to do, it stays near. */
static void
set_sensitive (IrcArgumentDetails *self, GtkWidget *button, gboolean sensitive)
{
  const gboolean had_focus = gtk_widget_has_focus (button);

  gtk_widget_set_sensitive (button, sensitive);
  if (had_focus && !sensitive)
    gtk_widget_grab_focus (GTK_WIDGET (self->printed));
}

/* Its place among the printed ones, or -1; the count goes to *n. */
static int
find_place (IrcAssessment *assessment, const IrcMatch *match, guint *n)
{
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, n);

  for (guint i = 0; i < *n; i++)
    if (printed[i] == match)
      return (int) i;
  return -1;
}

static void
show_place (IrcArgumentDetails *self, int place, guint n)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->printed, place >= 0);
  self->showing = FALSE;
  gtk_widget_set_visible (self->up, place >= 0);
  gtk_widget_set_visible (self->down, place >= 0);
  set_sensitive (self, self->up, place > 0);
  set_sensitive (self, self->down, place >= 0 && place + 1 < (int) n);
}

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
edit_clicked (IrcArgumentDetails *self)
{
  irc_own_argument_window_open (GTK_WIDGET (self), self->session, self->id);
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

static char *
dup_original_note (IrcArgumentDetails *self)
{
  const IrcArgument *argument = irc_library_lookup_argument (
      irc_session_get_library (self->session), self->id);

  if (argument == NULL)
    return g_strdup (_ ("In your words."));
  /* Translators: %s is a claim of one or more sentences. */
  return g_strdup_printf (_ ("In your words. The library says: %s"),
                          argument->claim);
}

static void
show_claim (IrcArgumentDetails *self, const IrcMatch *match, gboolean printed)
{
  g_autofree char *shown = dup_editor_text (self);
  const guint n_dropped = count_unprinted (match);
  g_autofree char *note =
      match->reworded ? dup_original_note (self)
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
  gtk_widget_set_visible (self->claim_buttons, printed || match->own);
  gtk_widget_set_visible (GTK_WIDGET (self->reword), printed);
  gtk_widget_set_visible (self->original, match->reworded);
  gtk_widget_set_visible (self->edit, match->own);
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

static void
add_reference (IrcArgumentDetails *self,
               const IrcMatch *match,
               const IrcReference *reference)
{
  GtkWidget *card = irc_reference_card_new (reference);

  if (irc_reference_is_contrary (reference) && reference->printable) {
    irc_reference_card_add_control (
        IRC_REFERENCE_CARD (card),
        new_contrary_switch (self, match, reference));
    irc_reference_card_add_control (
        IRC_REFERENCE_CARD (card),
        irc_label_new_wrapped (
            _ ("Where it is left out, the paper names it and says so."),
            "remark"));
  }
  gtk_box_append (self->references, card);
}

static void
show_references (IrcArgumentDetails *self, const IrcMatch *match)
{
  irc_widget_remove_children (GTK_WIDGET (self->references));
  for (guint i = 0; i < match->n_references; i++)
    add_reference (self, match, match->references[i]);
}

/* ---- what it serves ------------------------------------------------------ */

static void
add_criterion (IrcArgumentDetails *self,
               IrcAssessment *assessment,
               const char *id)
{
  const IrcResult *result = irc_assessment_lookup_result (assessment, id);
  GtkWidget *button;

  if (result == NULL)
    return;
  g_autofree char *words = g_strdup_printf (
      "%s %s · %s",
      result->criterion->code,
      result->criterion->label,
      result->standing == IRC_STANDING_MET        ? _ ("in place")
      : result->standing == IRC_STANDING_LEFT_OUT ? _ ("left out")
                                                  : _ ("a gap"));
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button),
                        irc_label_new_wrapped (words, NULL));
  irc_widget_set_accessible (button, words, NULL);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Go to its answer"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  "win.show-criterion");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_box_append (GTK_BOX (self->criteria), button);
}

static void
show_criteria (IrcArgumentDetails *self,
               IrcAssessment *assessment,
               const IrcMatch *match)
{
  irc_widget_remove_children (self->criteria);
  for (guint i = 0; match->criteria[i] != NULL; i++)
    add_criterion (self, assessment, match->criteria[i]);
  gtk_widget_set_visible (self->criteria_box,
                          gtk_widget_get_first_child (self->criteria) != NULL);
}

/* ---- showing ------------------------------------------------------------- */

static void
show_section (GtkWidget *box, GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (box, *text != '\0');
}

static void
show_reason (IrcArgumentDetails *self,
             IrcAssessment *assessment,
             const IrcMatch *match)
{
  const IrcProposal *proposal =
      irc_assessment_lookup_proposal (assessment, match);
  g_autofree char *reason =
      proposal == NULL ? NULL : irc_proposal_dup_reason (assessment, proposal);
  g_autofree char *fit = irc_match_dup_fit (assessment, match);

  irc_label_set_text_or_hide (self->reason, reason);
  /* The reason has it already. */
  irc_label_set_text_or_hide (self->fit, reason == NULL ? fit : NULL);
}

static void
show_grounds (IrcArgumentDetails *self,
              IrcAssessment *assessment,
              const IrcMatch *match)
{
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  g_autofree char *kicker =
      g_strdup_printf ("%s · %s",
                       irc_argument_theme_words (library, match->theme),
                       irc_library_get_pillar (library, match->pillar)->label);
  g_autofree char *directions = irc_argument_dup_directions (match);
  g_autofree char *sources =
      *directions == '\0'
          ? NULL
          /* Translators: what follows counts them: "3 in favour · 1 mixed". */
          : g_strdup_printf (_ ("Sources: %s"), directions);
  g_autofree char *strength = g_strdup_printf (
      /* Translators: %s is "cohort", "survey" … */
      _ ("Strength of the evidence: %s"),
      irc_argument_strength_words (match->strength));
  g_autofree char *audiences = irc_argument_dup_audiences (match);

  gtk_label_set_text (self->kicker,
                      *match->theme == '\0' ? _ ("Your own argument") : kicker);
  gtk_label_set_text (self->title, match->title);
  gtk_label_set_text (self->strength, strength);
  irc_label_set_text_or_hide (self->directions, sources);
  show_section (self->audiences_box, self->audiences, audiences);
}

static gboolean
set_id (IrcArgumentDetails *self, const char *id)
{
  if (g_strcmp0 (self->id, id) == 0)
    return FALSE;
  gtk_toggle_button_set_active (self->reword, FALSE);
  g_free (self->id);
  self->id = g_strdup (id);
  return TRUE;
}

void
irc_argument_details_show (IrcArgumentDetails *self, const IrcMatch *match)
{
  g_return_if_fail (IRC_IS_ARGUMENT_DETAILS (self));
  const gboolean other = set_id (self, match == NULL ? NULL : match->id);
  IrcAssessment *assessment;
  guint n;
  int place;

  gtk_widget_set_visible (GTK_WIDGET (self), match != NULL);
  if (match == NULL)
    return;
  assessment = irc_session_get_assessment (self->session);
  place = find_place (assessment, match, &n);
  show_reason (self, assessment, match);
  show_grounds (self, assessment, match);
  show_place (self, place, n);
  show_claim (self, match, place >= 0);
  show_section (self->caveat_box, self->caveat, match->caveat);
  show_section (self->objection_box, self->objection, match->objection);
  show_section (self->response_box, self->response, match->response);
  /* What has just been used keeps the focus. */
  if (other || gtk_widget_get_focus_child (self->criteria) == NULL)
    show_criteria (self, assessment, match);
  if (other ||
      gtk_widget_get_focus_child (GTK_WIDGET (self->references)) == NULL)
    show_references (self, match);
}

/* GTK 4.8 takes an arrow key on a check button without a group for a choice in
 * a group of one, and toggles it. */
static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcArgumentDetails *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));

  if (focus == NULL || !GTK_IS_CHECK_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;
  return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down ||
         keyval == GDK_KEY_Left || keyval == GDK_KEY_Right;
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
  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-argument-details.ui");
  BIND (kicker);
  BIND (title);
  BIND (reason);
  BIND (printed);
  BIND (up);
  BIND (down);
  BIND (strength);
  BIND (directions);
  BIND (fit);
  BIND (audiences);
  BIND (audiences_box);
  BIND (criteria);
  BIND (criteria_box);
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
  BIND (edit);
  BIND (references);
}

static void
irc_argument_details_init (IrcArgumentDetails *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->editor),
                            "changed",
                            G_CALLBACK (editor_changed),
                            self);
  g_signal_connect_swapped (
      self->edit, "clicked", G_CALLBACK (edit_clicked), self);
  g_signal_connect_swapped (
      self->reword, "toggled", G_CALLBACK (reword_toggled), self);
  g_signal_connect_swapped (
      self->original, "clicked", G_CALLBACK (original_clicked), self);
  g_signal_connect_swapped (
      self->printed, "toggled", G_CALLBACK (printed_toggled), self);
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_clicked), self);
  g_signal_connect_swapped (
      self->down, "clicked", G_CALLBACK (down_clicked), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
irc_argument_details_bind (IrcArgumentDetails *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_ARGUMENT_DETAILS (self) && IRC_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
}
