/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-criterion-row.h"

#include "irc-answer-details.h"
#include "irc-i18n.h"
#include "irc-state-picker.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcCriterionRow {
  GtkWidget parent_instance;
  GtkLabel *title, *code, *remark;
  IrcStatePicker *picker;
  GtkToggleButton *note_button;
  GtkButton *confirm;
  GtkRevealer *revealer;
  IrcSession *session;
  const IrcCriterion *criterion;
  char *description; /* the answer, as a screen reader reads it */
};

G_DEFINE_FINAL_TYPE (IrcCriterionRow, irc_criterion_row, GTK_TYPE_WIDGET)

/* ---- answering ----------------------------------------------------------- */

static IrcAnswer *
ensure_answer (IrcCriterionRow *self)
{
  return irc_case_ensure_answer (irc_session_get_case (self->session),
                                 self->criterion->id);
}

static IrcAnswerDetails *
open_details (IrcCriterionRow *self)
{
  if (gtk_revealer_get_child (self->revealer) == NULL)
    gtk_revealer_set_child (self->revealer,
                            irc_answer_details_new (ensure_answer (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_toggle_button_set_active (self->note_button, TRUE);
  irc_widget_scroll_into_view (GTK_WIDGET (self));
  return IRC_ANSWER_DETAILS (gtk_revealer_get_child (self->revealer));
}

static void
pick (IrcCriterionRow *self, IrcState state)
{
  IrcAnswer *answer = ensure_answer (self);

  if (state == IRC_STATE_NOT_APPLICABLE &&
      !self->criterion->may_be_not_applicable) {
    irc_label_set_text_or_hide (
        self->remark,
        _ ("This criterion applies to every centre: choose in place, partly, "
           "not in place or to verify."));
    return;
  }
  g_object_set (answer, "state", (int) state, "confirmed", TRUE, NULL);
  irc_state_picker_set_state (self->picker, state);
  if (state == IRC_STATE_NOT_APPLICABLE)
    irc_answer_details_focus_reason (open_details (self));
}

static void
picked (IrcStatePicker *picker, int state, IrcCriterionRow *self)
{
  pick (self, (IrcState) state);
}

/* The page confirms, for it knows the next one to be confirmed. */
static void
ask_to_confirm (IrcCriterionRow *self)
{
  gtk_widget_activate_action (
      GTK_WIDGET (self), "profile.confirm", "s", self->criterion->id);
}

static void
note_toggled (GtkToggleButton *button, IrcCriterionRow *self)
{
  if (gtk_toggle_button_get_active (button))
    open_details (self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

/* ---- keys ---------------------------------------------------------------- */

static gboolean
answer_by_key (IrcCriterionRow *self, guint keyval)
{
  switch (keyval) {
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
      pick (self, IRC_STATE_IN_PLACE);
      return TRUE;
    case GDK_KEY_2:
    case GDK_KEY_KP_2:
      pick (self, IRC_STATE_PARTLY);
      return TRUE;
    case GDK_KEY_3:
    case GDK_KEY_KP_3:
      pick (self, IRC_STATE_NOT_IN_PLACE);
      return TRUE;
    case GDK_KEY_4:
    case GDK_KEY_KP_4:
      pick (self, IRC_STATE_NOT_APPLICABLE);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      pick (self, IRC_STATE_TO_VERIFY);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      pick (self, IRC_STATE_UNANSWERED);
      return TRUE;
    default:
      return FALSE;
  }
}

static gboolean
open_by_key (IrcCriterionRow *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval)) {
    case GDK_KEY_n:
      irc_answer_details_focus_note (open_details (self));
      return TRUE;
    case GDK_KEY_e:
      irc_answer_details_focus_proof (open_details (self));
      return TRUE;
    case GDK_KEY_c:
      ask_to_confirm (self);
      return TRUE;
    default:
      return FALSE;
  }
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcCriterionRow *self)
{
  const GdkModifierType chord =
      GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if ((modifiers & chord) != 0)
    return GDK_EVENT_PROPAGATE;
  if (irc_widget_is_typing (GTK_WIDGET (self))) {
    if (keyval != GDK_KEY_Escape)
      return GDK_EVENT_PROPAGATE;
    gtk_widget_grab_focus (GTK_WIDGET (self));
    return GDK_EVENT_STOP;
  }
  return answer_by_key (self, keyval) || open_by_key (self, keyval);
}

/* Return in one of the row's fields. */
static void
field_done (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

/* A click on the row's words, not on a button in it. */
static void
pressed (GtkGestureClick *gesture,
         int n_press,
         double x,
         double y,
         IrcCriterionRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- showing ------------------------------------------------------------- */

static guint
count_proofs (IrcCriterionRow *self)
{
  IrcAnswer *answer = irc_case_get_answer (irc_session_get_case (self->session),
                                           self->criterion->id);

  return answer == NULL ? 0
                        : g_list_model_get_n_items (
                              G_LIST_MODEL (irc_answer_get_proofs (answer)));
}

static char *
dup_note_label (const IrcResult *result, guint n_proofs)
{
  if (n_proofs > 0 && *result->note != '\0')
    return g_strdup_printf (
        irc_ngettext ("Note, %u proof", "Note, %u proofs", n_proofs), n_proofs);
  if (n_proofs > 0)
    return g_strdup_printf (irc_ngettext ("%u proof", "%u proofs", n_proofs),
                            n_proofs);
  return g_strdup (_ ("Note"));
}

static char *
dup_remark (const IrcResult *result)
{
  if (result->met_by != NULL && result->state != IRC_STATE_IN_PLACE)
    /* Translators: %s is the name of a criterion. */
    return g_strdup_printf (_ ("Counts as in place through “%s”."),
                            result->met_by->label);
  if (result->not_counted)
    return g_strdup (_ ("Counts as open until a reason is given."));
  if (!result->confirmed)
    return g_strdup (_ ("Taken over from an earlier case: please confirm."));
  return NULL;
}

/* What has no answer yet is in the way, too, but that is no news. */
static gboolean
is_in_the_way (const IrcResult *result)
{
  return result->state != IRC_STATE_UNANSWERED &&
         (result->blocking[IRC_PATHWAY_INPATIENT] ||
          result->blocking[IRC_PATHWAY_OUTPATIENT]);
}

/* "not in place. Counts as in place through “Regular ward rounds”." */
static char *
dup_description (IrcAssessment *assessment,
                 const IrcResult *result,
                 const char *remark)
{
  const char *state =
      result->state == IRC_STATE_UNANSWERED
          ? _ ("not answered")
          : irc_state_label (irc_assessment_get_language (assessment),
                             result->state);

  return remark == NULL ? g_strdup (state)
                        : g_strdup_printf ("%s. %s", state, remark);
}

void
irc_criterion_row_refresh (IrcCriterionRow *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_CRITERION_ROW (self));
  const IrcResult *result =
      irc_assessment_lookup_result (assessment, self->criterion->id);
  const guint n_proofs = count_proofs (self);
  g_autofree char *note = dup_note_label (result, n_proofs);
  g_autofree char *remark = dup_remark (result);
  g_autofree char *description = dup_description (assessment, result, remark);
  const gboolean used = n_proofs > 0 || *result->note != '\0';

  irc_state_picker_set_state (self->picker, result->state);
  gtk_button_set_label (GTK_BUTTON (self->note_button), note);
  irc_widget_toggle_class (GTK_WIDGET (self->note_button), "used", used);
  irc_widget_set_accessible (GTK_WIDGET (self->note_button),
                             used ? note : _ ("Add a note or a proof"),
                             NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->confirm), !result->confirmed);
  irc_label_set_text_or_hide (self->remark, remark);
  irc_widget_toggle_class (
      GTK_WIDGET (self), "blocking", is_in_the_way (result));
  irc_widget_toggle_class (
      GTK_WIDGET (self), "unconfirmed", !result->confirmed);
  irc_widget_set_accessible (GTK_WIDGET (self), NULL, description);
  g_free (self->description);
  self->description = g_steal_pointer (&description);
}

void
irc_criterion_row_describe_effect (IrcCriterionRow *self, const char *effect)
{
  g_return_if_fail (IRC_IS_CRITERION_ROW (self));
  const char *between = g_str_has_suffix (self->description, ".") ? " " : ". ";
  g_autofree char *whole =
      g_strconcat (self->description, between, effect, NULL);

  irc_widget_set_accessible (GTK_WIDGET (self), NULL, whole);
}

void
irc_criterion_row_confirm (IrcCriterionRow *self)
{
  g_return_if_fail (IRC_IS_CRITERION_ROW (self));
  IrcAnswer *answer = irc_case_get_answer (irc_session_get_case (self->session),
                                           self->criterion->id);

  if (answer != NULL)
    g_object_set (answer, "confirmed", TRUE, NULL);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_criterion_row_dispose (GObject *object)
{
  IrcCriterionRow *self = IRC_CRITERION_ROW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_CRITERION_ROW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (irc_criterion_row_parent_class)->dispose (object);
}

static void
irc_criterion_row_class_init (IrcCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_criterion_row_dispose;
  g_type_ensure (IRC_TYPE_STATE_PICKER);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcCriterionRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcCriterionRow, code);
  gtk_widget_class_bind_template_child (widget_class, IrcCriterionRow, remark);
  gtk_widget_class_bind_template_child (widget_class, IrcCriterionRow, picker);
  gtk_widget_class_bind_template_child (
      widget_class, IrcCriterionRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, IrcCriterionRow, confirm);
  gtk_widget_class_bind_template_child (
      widget_class, IrcCriterionRow, revealer);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (
      widget_class, "field.done", NULL, field_done);
}

static void
irc_criterion_row_init (IrcCriterionRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->picker, "picked", G_CALLBACK (picked), self);
  g_signal_connect (
      self->note_button, "toggled", G_CALLBACK (note_toggled), self);
  g_signal_connect_swapped (
      self->confirm, "clicked", G_CALLBACK (ask_to_confirm), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
irc_criterion_row_new (IrcSession *session, const IrcCriterion *criterion)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);
  IrcCriterionRow *self = g_object_new (IRC_TYPE_CRITERION_ROW, NULL);

  self->session = g_object_ref (session);
  self->criterion = criterion;
  gtk_label_set_text (self->title, criterion->label);
  gtk_label_set_text (self->code, criterion->code);
  irc_state_picker_set_may_be_not_applicable (self->picker,
                                              criterion->may_be_not_applicable);
  irc_widget_set_accessible (GTK_WIDGET (self), criterion->label, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self->picker), criterion->label, NULL);
  return GTK_WIDGET (self);
}

const IrcCriterion *
irc_criterion_row_get_criterion (IrcCriterionRow *self)
{
  g_return_val_if_fail (IRC_IS_CRITERION_ROW (self), NULL);
  return self->criterion;
}
