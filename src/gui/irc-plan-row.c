/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-row.h"

#include "irc-ask-form.h"
#include "irc-i18n.h"
#include "irc-measure-form.h"
#include "irc-option-words.h"
#include "irc-plan-notes.h"
#include "irc-plan-words.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcPlanRow {
  GtkListBoxRow parent_instance;
  GtkLabel *code, *name, *facts;
  GtkBox *notes;
  char **shown_notes;
  GtkBox *body; /* the fields, and what can be done */
  GtkButton *arguments, *profile;
  GtkWidget *up, *down, *remove;
  GtkImage *arrow;
  IrcPlanEditor *editor;
  IrcSession *session;
  gpointer item;   /* IrcMeasure or IrcAsk */
  GtkWidget *form; /* once the row has been open */
};

G_DEFINE_FINAL_TYPE (IrcPlanRow, irc_plan_row, GTK_TYPE_LIST_BOX_ROW)

enum { MOVE, REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

const char *
irc_plan_item_get_criterion (gpointer item)
{
  g_return_val_if_fail (IRC_IS_MEASURE (item) || IRC_IS_ASK (item), NULL);

  return IRC_IS_MEASURE (item) ? irc_measure_peek (item)->criterion
                               : irc_ask_peek (item)->criteria[0];
}

const char *
irc_plan_row_get_criterion (IrcPlanRow *self)
{
  g_return_val_if_fail (IRC_IS_PLAN_ROW (self), NULL);
  return irc_plan_item_get_criterion (self->item);
}

/* ---- doing --------------------------------------------------------------- */

static void
move (IrcPlanRow *self, gboolean down)
{
  g_signal_emit (self, signals[MOVE], 0, down);
}

static void
up_clicked (IrcPlanRow *self)
{
  move (self, FALSE);
}

static void
down_clicked (IrcPlanRow *self)
{
  move (self, TRUE);
}

static void
remove_clicked (IrcPlanRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcPlanRow *self)
{
  const GdkModifierType chord =
      modifiers & gtk_accelerator_get_default_mod_mask ();

  if (chord == 0 && keyval == GDK_KEY_Escape && irc_plan_row_is_open (self)) {
    gtk_widget_grab_focus (GTK_WIDGET (self));
    irc_plan_row_set_open (self, FALSE);
    return GDK_EVENT_STOP;
  }
  if (irc_widget_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (chord == GDK_ALT_MASK &&
      (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)) {
    move (self, keyval == GDK_KEY_Down);
    return GDK_EVENT_STOP;
  }
  if (chord == 0 && keyval == GDK_KEY_Delete &&
      gtk_widget_has_focus (GTK_WIDGET (self))) {
    remove_clicked (self);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* ---- what is shown ------------------------------------------------------- */

/* "Q1–Q2 2027 · Dr Murphy · planned · 1 request" */
static char *
dup_measure_facts (const IrcAssessment *assessment,
                   const IrcMeasureResult *measure)
{
  g_autofree char *dates =
      irc_words_dup_quarters (irc_assessment_get_language (assessment),
                              measure->start,
                              measure->quarters);
  g_autofree char *asks = g_strdup_printf (
      irc_ngettext ("%u request", "%u requests", measure->n_asks),
      measure->n_asks);

  return g_strjoin (" · ",
                    *dates == '\0' ? _ ("no start yet") : dates,
                    irc_string_is_blank (measure->owner) ? _ ("no owner yet")
                                                         : measure->owner,
                    irc_status_label (irc_assessment_get_language (assessment),
                                      measure->status),
                    measure->n_asks > 0 ? asks : NULL,
                    NULL);
}

/* "must · 2 sessions per week · March 2027 · IN2.1, OUT2.2" */
static char *
dup_ask_facts (const IrcAssessment *assessment, const IrcAskResult *ask)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  g_autofree char *quantity = irc_words_dup_quantity (language, ask);
  g_autofree char *by = irc_language_format_date (language, ask->by);
  GString *text = g_string_new (irc_priority_label (language, ask->priority));

  g_string_append_printf (text, " · %s", quantity);
  g_string_append_printf (text, " · %s", *by == '\0' ? _ ("no date yet") : by);
  for (guint i = 0; i < ask->n_criteria; i++)
    g_string_append_printf (
        text, "%s%s", i == 0 ? " · " : ", ", ask->criteria[i]->code);
  return g_string_free (text, FALSE);
}

static void
show_notes (IrcPlanRow *self, char **notes)
{
  if (self->shown_notes != NULL &&
      g_strv_equal ((const char *const *) self->shown_notes,
                    (const char *const *) notes))
    return;
  g_strfreev (self->shown_notes);
  self->shown_notes = g_strdupv (notes);
  irc_widget_remove_children (GTK_WIDGET (self->notes));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes[0] != NULL);
  for (guint i = 0; notes[i] != NULL; i++) {
    /* A grid, for a box would ask the text how wide it is for its height. */
    GtkWidget *line = gtk_grid_new ();
    GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name",
                                    "dialog-warning-symbolic",
                                    "valign",
                                    GTK_ALIGN_START,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
    gtk_grid_set_column_spacing (GTK_GRID (line), 6);
    gtk_grid_attach (GTK_GRID (line), icon, 0, 0, 1, 1);
    gtk_grid_attach (GTK_GRID (line),
                     irc_label_new_wrapped (notes[i], "remark"),
                     1,
                     0,
                     1,
                     1);
    gtk_box_append (self->notes, line);
  }
}

/* Takes @facts and @notes. */
static void
show (IrcPlanRow *self, const char *title, char *facts, char **notes)
{
  g_autofree char *said = g_strjoinv (" ", notes);
  g_autofree char *description = g_strdup_printf ("%s. %s", facts, said);
  /* TRANSLATORS: %s is a measure or a request. */
  g_autofree char *up = g_strdup_printf (_ ("Move up: %s"), title);
  g_autofree char *down = g_strdup_printf (_ ("Move down: %s"), title);
  g_autofree char *removed = g_strdup_printf (_ ("Remove: %s"), title);

  gtk_label_set_text (self->name, title);
  gtk_label_set_text (self->facts, facts);
  show_notes (self, notes);
  irc_widget_set_accessible (GTK_WIDGET (self), title, description);
  irc_widget_set_accessible (self->up, up, NULL);
  irc_widget_set_accessible (self->down, down, NULL);
  irc_widget_set_accessible (self->remove, removed, NULL);
  g_free (facts);
  g_strfreev (notes);
}

static void
lead (GtkButton *button, const char *action, const char *criterion)
{
  /* In this order: an action without its target is a mistake to GTK. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", criterion);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* Leads to where the first criterion is argued for and answered. */
static void
show_links (IrcPlanRow *self)
{
  const char *criterion = irc_plan_row_get_criterion (self);

  gtk_widget_set_visible (GTK_WIDGET (self->profile), criterion != NULL);
  if (criterion == NULL)
    return;
  lead (self->profile, "win.show-criterion", criterion);
  lead (self->arguments, "win.show-arguments", criterion);
}

static void
refresh_measure (IrcPlanRow *self,
                 IrcAssessment *assessment,
                 const IrcMeasureResult *measure,
                 gint64 now)
{
  const IrcCriterion *criterion = measure->result->criterion;

  gtk_label_set_text (self->code, criterion->code);
  show (self,
        irc_string_is_blank (measure->action) ? criterion->label
                                              : measure->action,
        dup_measure_facts (assessment, measure),
        irc_plan_dup_measure_notes (assessment, measure, now));
  if (self->form != NULL)
    irc_measure_form_refresh (IRC_MEASURE_FORM (self->form), assessment);
}

static void
show_argument_count (IrcPlanRow *self, const IrcAskResult *ask)
{
  const guint n = irc_plan_count_references (ask);
  g_autofree char *references =
      g_strdup_printf (irc_ngettext ("%u reference", "%u references", n), n);
  g_autofree char *arguments = g_strdup_printf (
      irc_ngettext ("%u argument", "%u arguments", ask->n_arguments),
      ask->n_arguments);
  g_autofree char *label = g_strdup_printf ("%s, %s", arguments, references);

  gtk_widget_set_visible (GTK_WIDGET (self->arguments), ask->n_criteria > 0);
  gtk_button_set_label (self->arguments, label);
}

static void
refresh_ask (IrcPlanRow *self,
             IrcAssessment *assessment,
             const IrcAskResult *ask,
             gint64 now)
{
  const char *title = irc_string_is_blank (ask->title)
                          ? _ ("Request without a title")
                          : ask->title;

  show (self,
        title,
        dup_ask_facts (assessment, ask),
        irc_plan_dup_ask_notes (assessment, ask, now));
  show_argument_count (self, ask);
  g_autofree char *name =
      g_strdup_printf ("%s: %s", title, gtk_button_get_label (self->arguments));
  irc_widget_set_accessible (GTK_WIDGET (self->arguments), name, NULL);
  if (self->form != NULL)
    irc_ask_form_refresh (IRC_ASK_FORM (self->form), assessment, ask);
}

void
irc_plan_row_refresh (IrcPlanRow *self, IrcAssessment *assessment, gint64 now)
{
  g_return_if_fail (IRC_IS_PLAN_ROW (self) && assessment != NULL);
  guint n;

  show_links (self);
  if (IRC_IS_MEASURE (self->item)) {
    const IrcMeasureResult *measures =
        irc_assessment_get_measures (assessment, &n);
    for (guint i = 0; i < n; i++)
      if (g_str_equal (measures[i].id, irc_measure_peek (self->item)->id))
        refresh_measure (self, assessment, &measures[i], now);
  } else {
    const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
    for (guint i = 0; i < n; i++)
      if (g_str_equal (asks[i].id, irc_ask_peek (self->item)->id))
        refresh_ask (self, assessment, &asks[i], now);
  }
}

/* ---- opening ------------------------------------------------------------- */

static void
build_form (IrcPlanRow *self)
{
  self->form = IRC_IS_MEASURE (self->item)
                   ? irc_measure_form_new (self->editor, self->item)
                   : irc_ask_form_new (irc_session_get_library (self->session),
                                       self->item);
  gtk_box_prepend (self->body, self->form);
  irc_plan_row_refresh (
      self, irc_session_get_assessment (self->session), irc_moment_now ());
}

gboolean
irc_plan_row_is_open (IrcPlanRow *self)
{
  g_return_val_if_fail (IRC_IS_PLAN_ROW (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->body));
}

void
irc_plan_row_set_open (IrcPlanRow *self, gboolean open)
{
  g_return_if_fail (IRC_IS_PLAN_ROW (self));

  if (open && self->form == NULL)
    build_form (self);
  gtk_widget_set_visible (GTK_WIDGET (self->body), open);
  gtk_image_set_from_icon_name (
      self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  irc_widget_toggle_class (GTK_WIDGET (self), "open", open);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  /* Of an open row as much as there is room for; and one that is closed from
   * far down must not be left behind. */
  irc_widget_scroll_into_view (GTK_WIDGET (self));
}

void
irc_plan_row_edit (IrcPlanRow *self)
{
  g_return_if_fail (IRC_IS_PLAN_ROW (self));
  irc_plan_row_set_open (self, TRUE);
  gtk_widget_grab_focus (self->form);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_plan_row_dispose (GObject *object)
{
  IrcPlanRow *self = IRC_PLAN_ROW (object);

  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PLAN_ROW);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (irc_plan_row_parent_class)->dispose (object);
}

static void
irc_plan_row_finalize (GObject *object)
{
  g_strfreev (IRC_PLAN_ROW (object)->shown_notes);
  G_OBJECT_CLASS (irc_plan_row_parent_class)->finalize (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcPlanRow, name)

static void
irc_plan_row_class_init (IrcPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_plan_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = irc_plan_row_finalize;
  signals[MOVE] = g_signal_new ("move",
                                IRC_TYPE_PLAN_ROW,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_BOOLEAN);
  signals[REMOVE] = g_signal_new ("remove",
                                  IRC_TYPE_PLAN_ROW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-plan-row.ui");
  BIND (code);
  BIND (name);
  BIND (facts);
  BIND (notes);
  BIND (body);
  BIND (arguments);
  BIND (profile);
  BIND (up);
  BIND (down);
  BIND (remove);
  BIND (arrow);
}

static void
irc_plan_row_init (IrcPlanRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_clicked), self);
  g_signal_connect_swapped (
      self->down, "clicked", G_CALLBACK (down_clicked), self);
  g_signal_connect_swapped (
      self->remove, "clicked", G_CALLBACK (remove_clicked), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

GtkWidget *
irc_plan_row_new (IrcPlanEditor *editor, IrcSession *session, gpointer item)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (IRC_IS_MEASURE (item) || IRC_IS_ASK (item), NULL);
  IrcPlanRow *self = g_object_new (IRC_TYPE_PLAN_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  gtk_widget_set_visible (GTK_WIDGET (self->code), IRC_IS_MEASURE (item));
  gtk_widget_set_visible (GTK_WIDGET (self->arguments), IRC_IS_ASK (item));
  return GTK_WIDGET (self);
}

gpointer
irc_plan_row_get_item (IrcPlanRow *self)
{
  g_return_val_if_fail (IRC_IS_PLAN_ROW (self), NULL);
  return self->item;
}

const char *
irc_plan_row_get_title (IrcPlanRow *self)
{
  g_return_val_if_fail (IRC_IS_PLAN_ROW (self), NULL);
  return gtk_label_get_text (self->name);
}
