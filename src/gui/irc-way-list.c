/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-way-list.h"

#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-way-view.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcWayList {
  GtkWidget parent_instance;
  GtkWidget *limits;
  GtkSpinButton *steps, *effort;
  GtkDropDown *pathway;
  GtkLabel *sentence;
  IrcWayView *inpatient, *outpatient;
  IrcAssessment *real, *shown; /* NULL before the first refresh */
  gboolean trying;
  gboolean whole; /* the outpatient way is there too */
};

G_DEFINE_FINAL_TYPE (IrcWayList, irc_way_list, GTK_TYPE_WIDGET)

/* ---- the limit ----------------------------------------------------------- */

static guint
get_value (GtkSpinButton *spin)
{
  return (guint) gtk_spin_button_get_value_as_int (spin);
}

/* Both pathways together, or one: the template's items in this order. */
static IrcPathway
get_pathway (IrcWayList *self)
{
  static const IrcPathway pathways[] = { IRC_PATHWAY_BOTH,
                                         IRC_PATHWAY_INPATIENT,
                                         IRC_PATHWAY_OUTPATIENT };
  const guint selected = gtk_drop_down_get_selected (self->pathway);

  return pathways[MIN (selected, G_N_ELEMENTS (pathways) - 1)];
}

static gboolean
has_gaps (IrcWayList *self)
{
  guint n;

  irc_assessment_get_gaps (self->real, &n);
  return n > 0;
}

/* NULL while there is no limit, or nothing to do within it. */
static IrcReach *
make_reach (IrcWayList *self)
{
  const IrcReachLimit limit = { .effort = get_value (self->effort),
                                .steps = get_value (self->steps) };

  if (!has_gaps (self) || (limit.effort == 0 && limit.steps == 0))
    return NULL;
  return irc_reach_new (self->real, get_pathway (self), limit);
}

static void
show (IrcWayList *self)
{
  if (self->shown == NULL)
    return;
  g_autoptr (IrcReach) reach = make_reach (self);
  g_autofree char *sentence =
      reach == NULL ? NULL : irc_reach_dup_sentence (reach);

  irc_label_set_text_or_hide (self->sentence, sentence);
  gtk_widget_set_visible (self->limits, has_gaps (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->pathway), reach != NULL);
  irc_way_view_refresh (self->inpatient, self->shown, self->trying, reach);
  if (self->whole)
    irc_way_view_refresh (self->outpatient, self->shown, self->trying, reach);
  gtk_widget_set_visible (GTK_WIDGET (self->outpatient), self->whole);
}

/* Nought stands for no limit, and is not a year without work. */
static gboolean
show_value (GtkSpinButton *spin, gpointer data)
{
  if (get_value (spin) > 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (spin), _ ("no limit"));
  return TRUE;
}

static int
read_value (GtkSpinButton *spin, double *value, gpointer data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));

  *value = (double) g_ascii_strtoull (text, NULL, 10);
  return TRUE;
}

static void
prepare_spin (IrcWayList *self, GtkSpinButton *spin)
{
  g_signal_connect (spin, "output", G_CALLBACK (show_value), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (read_value), NULL);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (show), self);
  gtk_spin_button_update (spin);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_way_list_dispose (GObject *object)
{
  IrcWayList *self = IRC_WAY_LIST (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_WAY_LIST);
  g_clear_pointer (&self->real, irc_assessment_unref);
  g_clear_pointer (&self->shown, irc_assessment_unref);
  G_OBJECT_CLASS (irc_way_list_parent_class)->dispose (object);
}

static void
irc_way_list_class_init (IrcWayListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_way_list_dispose;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_WAY_VIEW);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-way-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, limits);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, steps);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, effort);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, pathway);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, sentence);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, inpatient);
  gtk_widget_class_bind_template_child (widget_class, IrcWayList, outpatient);
}

static void
irc_way_list_init (IrcWayList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->pathway, _ ("The limit is for"));
  irc_way_view_set_pathway (self->inpatient, IRC_PATHWAY_INPATIENT);
  irc_way_view_set_pathway (self->outpatient, IRC_PATHWAY_OUTPATIENT);
  prepare_spin (self, self->steps);
  prepare_spin (self, self->effort);
  g_signal_connect_swapped (
      self->pathway, "notify::selected", G_CALLBACK (show), self);
}

static void
replace (IrcAssessment **place, IrcAssessment *assessment)
{
  irc_assessment_ref (assessment);
  g_clear_pointer (place, irc_assessment_unref);
  *place = assessment;
}

void
irc_way_list_refresh (IrcWayList *self,
                      IrcAssessment *real,
                      IrcAssessment *shown,
                      gboolean trying)
{
  g_return_if_fail (IRC_IS_WAY_LIST (self));
  g_return_if_fail (real != NULL && shown != NULL);

  replace (&self->real, real);
  replace (&self->shown, shown);
  self->trying = trying;
  show (self);
}

gboolean
irc_way_list_show_more (IrcWayList *self)
{
  g_return_val_if_fail (IRC_IS_WAY_LIST (self), FALSE);

  if (self->whole)
    return FALSE;
  self->whole = TRUE;
  show (self);
  return TRUE;
}
