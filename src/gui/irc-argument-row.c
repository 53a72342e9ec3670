/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-argument-row.h"

#include "irc-argument-details.h"
#include "irc-choice.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcArgumentRow {
  GtkListBoxRow parent_instance;
  GtkCheckButton *printed;
  GtkLabel *title, *facts;
  GtkWidget *handle;
  GtkImage *arrow;
  GtkRevealer *revealer;
  IrcSession *session;
  char *id;
  char *haystack; /* all its words in lower case */
  char **criteria;
  int place;
  guint order;
  gboolean showing; /* the button changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcArgumentRow, irc_argument_row, GTK_TYPE_LIST_BOX_ROW)

static char **
dup_strings (const char *const *strings)
{
  g_autoptr (GStrvBuilder) copy = g_strv_builder_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    g_strv_builder_add (copy, strings[i]);
  return g_strv_builder_end (copy);
}

/* ---- editing ------------------------------------------------------------- */

static void
printed_toggled (GtkCheckButton *button, IrcArgumentRow *self)
{
  if (self->showing)
    return;
  if (gtk_check_button_get_active (button))
    irc_choice_add (self->session, self->id);
  else
    irc_choice_remove (self->session, self->id);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcArgumentRow *self)
{
  const GdkModifierType chord =
      modifiers & gtk_accelerator_get_default_mod_mask ();

  if (irc_widget_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (chord == GDK_ALT_MASK &&
      (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)) {
    if (self->place >= 0)
      irc_choice_move (self->session, self->id, keyval == GDK_KEY_Down);
    return GDK_EVENT_STOP;
  }
  if (chord == 0 && keyval == GDK_KEY_space &&
      gtk_widget_has_focus (GTK_WIDGET (self))) {
    gtk_check_button_set_active (self->printed,
                                 !gtk_check_button_get_active (self->printed));
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* ---- dragging ------------------------------------------------------------ */

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, IrcArgumentRow *self)
{
  return self->place < 0
             ? NULL
             : gdk_content_provider_new_typed (IRC_TYPE_ARGUMENT_ROW, self);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, IrcArgumentRow *self)
{
  g_autoptr (GdkPaintable) picture =
      gtk_widget_paintable_new (GTK_WIDGET (self->title));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         IrcArgumentRow *self)
{
  IrcArgumentRow *other = g_value_get_object (value);

  if (other == NULL || other->session != self->session || self->place < 0)
    return FALSE;
  irc_choice_move_to (self->session, other->id, self->id);
  return TRUE;
}

/* ---- showing ------------------------------------------------------------- */

static const char *
get_strength_label (IrcStrength strength)
{
  switch (strength) {
    case IRC_STRENGTH_TRIAL:
      return _ ("randomised trial");
    case IRC_STRENGTH_COHORT:
      return _ ("cohort");
    case IRC_STRENGTH_SURVEY:
      return _ ("survey");
    case IRC_STRENGTH_GUIDELINE:
      return _ ("guideline");
    case IRC_STRENGTH_EXPERT:
    default:
      return _ ("expert opinion");
  }
}

/* "IN2.1, OUT2.3" */
static char *
dup_codes (IrcArgumentRow *self, const IrcMatch *match)
{
  IrcLibrary *library = irc_session_get_library (self->session);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; match->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (library, match->criteria[i]);
    if (criterion != NULL)
      g_string_append_printf (
          codes, "%s%s", codes->len > 0 ? ", " : "", criterion->code);
  }
  return g_string_free (codes, FALSE);
}

static char *
dup_facts (IrcArgumentRow *self, const IrcMatch *match)
{
  g_autofree char *codes = dup_codes (self, match);
  g_autofree char *references = g_strdup_printf (
      irc_ngettext ("%u reference", "%u references", match->n_references),
      match->n_references);
  const guint n_incomplete = match->n_references - match->n_printable;
  g_autofree char *incomplete =
      n_incomplete == 0
          ? NULL
          : g_strdup_printf (irc_ngettext ("%u source incomplete",
                                           "%u sources incomplete",
                                           n_incomplete),
                             n_incomplete);
  GString *text = g_string_new (get_strength_label (match->strength));

  g_string_append_printf (text, " · %s", references);
  if (*codes != '\0')
    g_string_append_printf (text, " · %s", codes);
  if (incomplete != NULL)
    g_string_append_printf (text, " · %s", incomplete);
  if (match->own)
    g_string_append_printf (text, " · %s", _ ("your own"));
  if (match->reworded)
    g_string_append_printf (text, " · %s", _ ("in your words"));
  return g_string_free (text, FALSE);
}

static char *
dup_haystack (const IrcMatch *match)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          "%s %s %s %s %s %s",
                          match->title,
                          match->claim,
                          match->caveat,
                          match->objection,
                          match->response,
                          match->theme);
  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];
    g_string_append_printf (text,
                            " %s %s %d",
                            reference->title,
                            reference->container,
                            reference->year);
    for (guint j = 0; j < reference->n_authors; j++)
      g_string_append_printf (text,
                              " %s %s",
                              reference->authors[j].family,
                              reference->authors[j].body);
  }
  g_autofree char *whole = g_string_free (text, FALSE);
  return g_utf8_strdown (whole, -1);
}

void
irc_argument_row_refresh (IrcArgumentRow *self,
                          const IrcMatch *match,
                          int place,
                          guint order)
{
  g_return_if_fail (IRC_IS_ARGUMENT_ROW (self) && match != NULL);
  GtkWidget *details = gtk_revealer_get_child (self->revealer);
  const gboolean printed = place >= 0;
  g_autofree char *facts = dup_facts (self, match);
  /* Translators: %s is the title of an argument. */
  g_autofree char *name =
      g_strdup_printf (_ ("In the paper: %s"), match->title);

  self->place = place;
  self->order = order;
  g_free (self->haystack);
  self->haystack = dup_haystack (match);
  g_strfreev (self->criteria);
  self->criteria = dup_strings (match->criteria);
  self->showing = TRUE;
  gtk_check_button_set_active (self->printed, printed);
  self->showing = FALSE;
  gtk_label_set_text (self->title, match->title);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (self->handle, printed);
  irc_widget_set_accessible (GTK_WIDGET (self->printed), name, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self), match->title, facts);
  if (details != NULL)
    irc_argument_details_refresh (
        IRC_ARGUMENT_DETAILS (details), match, printed);
}

void
irc_argument_row_set_open (IrcArgumentRow *self, gboolean open)
{
  g_return_if_fail (IRC_IS_ARGUMENT_ROW (self));

  if (open && gtk_revealer_get_child (self->revealer) == NULL) {
    GtkWidget *details = irc_argument_details_new (self->session, self->id);
    irc_argument_details_refresh (
        IRC_ARGUMENT_DETAILS (details),
        irc_assessment_lookup_match (irc_session_get_assessment (self->session),
                                     self->id),
        self->place >= 0);
    gtk_revealer_set_child (self->revealer, details);
  }
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (
      self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_argument_row_dispose (GObject *object)
{
  IrcArgumentRow *self = IRC_ARGUMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ARGUMENT_ROW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_argument_row_parent_class)->dispose (object);
}

static void
irc_argument_row_finalize (GObject *object)
{
  IrcArgumentRow *self = IRC_ARGUMENT_ROW (object);

  g_free (self->id);
  g_free (self->haystack);
  g_strfreev (self->criteria);
  G_OBJECT_CLASS (irc_argument_row_parent_class)->finalize (object);
}

static void
irc_argument_row_class_init (IrcArgumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_argument_row_dispose;
  object_class->finalize = irc_argument_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-argument-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, printed);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, facts);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, handle);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentRow, revealer);
}

static void
add_dragging (IrcArgumentRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
      gtk_drop_target_new (IRC_TYPE_ARGUMENT_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
irc_argument_row_init (IrcArgumentRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (
      self->printed, "toggled", G_CALLBACK (printed_toggled), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_dragging (self);
  self->place = -1;
}

GtkWidget *
irc_argument_row_new (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  IrcArgumentRow *self = g_object_new (IRC_TYPE_ARGUMENT_ROW, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

const char *
irc_argument_row_get_id (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), NULL);
  return self->id;
}

int
irc_argument_row_compare (IrcArgumentRow *a, IrcArgumentRow *b)
{
  if ((a->place < 0) != (b->place < 0))
    return a->place < 0 ? 1 : -1;
  if (a->place >= 0)
    return a->place - b->place;
  return (a->order > b->order) - (a->order < b->order);
}

gboolean
irc_argument_row_is_printed (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), FALSE);
  return self->place >= 0;
}

gboolean
irc_argument_row_matches (IrcArgumentRow *self,
                          const char *criterion,
                          const char *const *words)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  if (criterion != NULL &&
      !g_strv_contains ((const char *const *) self->criteria, criterion))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->haystack, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
irc_argument_row_is_open (IrcArgumentRow *self)
{
  g_return_val_if_fail (IRC_IS_ARGUMENT_ROW (self), FALSE);
  return gtk_revealer_get_reveal_child (self->revealer);
}
