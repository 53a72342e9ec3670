/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-way-row.h"

#include "irc-gap-words.h"
#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcWayRow {
  GtkListBoxRow parent_instance;
  GtkCheckButton *try_it;
  GtkLabel *number, *title, *facts, *also;
  GtkWidget *fits;
  char *criterion;
  gboolean busy; /* what is shown changes, not the user */
};

G_DEFINE_FINAL_TYPE (IrcWayRow, irc_way_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- words --------------------------------------------------------------- */

/* The number of a step, 1 and up, or 0. */
static guint
find_number (const IrcWayRowSource *source, const IrcResult *result)
{
  for (guint i = 0; i < source->n_steps; i++)
    if (source->steps[i].result == result)
      return i + 1;
  return 0;
}

/* "after step 1", "after steps 1, 3", or NULL. */
static char *
dup_after (const IrcWayRowSource *source, const IrcWayStep *step)
{
  GString *numbers;

  if (step->n_after == 0)
    return NULL;
  numbers = g_string_new (NULL);
  for (guint i = 0; i < step->n_after; i++)
    g_string_append_printf (numbers,
                            "%s%u",
                            i > 0 ? ", " : "",
                            find_number (source, step->after[i]));
  g_autofree char *list = g_string_free (numbers, FALSE);
  /* Translators: %s are the numbers of steps. */
  return g_strdup_printf (
      irc_ngettext ("after step %s", "after steps %s", step->n_after), list);
}

/* "Also reached by step 5, Regular ward rounds", or NULL. */
static char *
dup_also (const IrcWayRowSource *source, const IrcWayStep *step)
{
  GString *names;

  if (step->n_also_reached_by == 0)
    return NULL;
  names = g_string_new (NULL);
  for (guint i = 0; i < step->n_also_reached_by; i++) {
    const IrcResult *other = step->also_reached_by[i];
    if (i > 0)
      g_string_append (names, "; ");
    /* Translators: the number of a step and the name of its criterion. */
    g_string_append_printf (names,
                            _ ("step %u, %s"),
                            find_number (source, other),
                            other->criterion->label);
  }
  g_autofree char *list = g_string_free (names, FALSE);
  /* Translators: %s is, for instance, "step 5, Regular ward rounds". */
  return g_strdup_printf (_ ("Also reached by %s"), list);
}

static char *
dup_facts (const IrcWayRowSource *source,
           const IrcWayStep *step,
           const IrcResult *result)
{
  g_autofree char *state = irc_gap_dup_state (result, source->assessment);
  g_autofree char *after = dup_after (source, step);
  GString *facts = g_string_new (state);

  irc_gap_add_fact (facts, irc_gap_effort_label (step->effort));
  if (after != NULL)
    irc_gap_add_fact (facts, after);
  return g_string_free (facts, FALSE);
}

/* ---- the object ---------------------------------------------------------- */

static void
try_toggled (IrcWayRow *self)
{
  if (!self->busy)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "gaps.try", "s", self->criterion);
}

static void
irc_way_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_WAY_ROW);
  G_OBJECT_CLASS (irc_way_row_parent_class)->dispose (object);
}

static void
irc_way_row_finalize (GObject *object)
{
  g_free (IRC_WAY_ROW (object)->criterion);
  G_OBJECT_CLASS (irc_way_row_parent_class)->finalize (object);
}

static void
irc_way_row_class_init (IrcWayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_way_row_dispose;
  object_class->finalize = irc_way_row_finalize;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-way-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, try_it);
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, number);
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, facts);
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, also);
  gtk_widget_class_bind_template_child (widget_class, IrcWayRow, fits);
}

static void
irc_way_row_init (IrcWayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->try_it, "toggled", G_CALLBACK (try_toggled), self);
}

GtkWidget *
irc_way_row_new (const IrcCriterion *criterion)
{
  g_return_val_if_fail (criterion != NULL, NULL);
  IrcWayRow *self = g_object_new (IRC_TYPE_WAY_ROW, NULL);
  g_autofree char *try_name =
      g_strdup_printf (_ ("Try out as in place: %s"), criterion->label);

  self->criterion = g_strdup (criterion->id);
  gtk_label_set_text (self->title, criterion->label);
  irc_widget_set_accessible (GTK_WIDGET (self->try_it), try_name, NULL);
  return GTK_WIDGET (self);
}

static void
show_trial (IrcWayRow *self, const IrcResult *result, gboolean trying)
{
  self->busy = TRUE;
  gtk_check_button_set_active (self->try_it,
                               result->standing == IRC_STANDING_MET);
  self->busy = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->try_it), trying);
}

/* "Step 2: Admission rights without own beds", and all that is said of it. */
static void
tell_reader (IrcWayRow *self, guint place, const char *also, gboolean fits)
{
  g_autofree char *name =
      /* Translators: the number of a step and the name of its criterion. */
      g_strdup_printf (
          _ ("Step %u: %s"), place + 1, gtk_label_get_text (self->title));
  GString *description = g_string_new (gtk_label_get_text (self->facts));

  if (also != NULL)
    g_string_append_printf (description, ". %s", also);
  if (fits)
    g_string_append_printf (description, ". %s", _ ("Fits in the limit"));
  irc_widget_set_accessible (GTK_WIDGET (self), name, description->str);
  g_string_free (description, TRUE);
}

void
irc_way_row_refresh (IrcWayRow *self,
                     const IrcWayRowSource *source,
                     guint place,
                     gboolean fits)
{
  g_return_if_fail (IRC_IS_WAY_ROW (self));
  g_return_if_fail (source != NULL && place < source->n_steps);
  const IrcWayStep *step = &source->steps[place];
  const IrcResult *result =
      irc_assessment_lookup_result (source->assessment, self->criterion);
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  g_autofree char *facts = dup_facts (source, step, result);
  g_autofree char *also = dup_also (source, step);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->facts, facts);
  irc_label_set_text_or_hide (self->also, also);
  gtk_widget_set_visible (self->fits, fits);
  show_trial (self, result, source->trying);
  tell_reader (self, place, also, fits);
}

const char *
irc_way_row_get_criterion (IrcWayRow *self)
{
  g_return_val_if_fail (IRC_IS_WAY_ROW (self), NULL);
  return self->criterion;
}
