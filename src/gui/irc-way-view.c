/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-way-view.h"

#include "irc-i18n.h"
#include "irc-way-row.h"
#include "irc-what-if.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcWayView {
  GtkWidget parent_instance;
  GtkLabel *title, *summary;
  GtkDropDown *level;
  GtkListBox *list;
  IrcPathway pathway;
  int chosen;                /* level, or 0: as proposed */
  IrcAssessment *assessment; /* NULL before the first refresh */
  gboolean trying;
  GHashTable *fitting; /* ids of criteria */
  gboolean busy;       /* what is shown changes, not the user */
};

G_DEFINE_FINAL_TYPE (IrcWayView, irc_way_view, GTK_TYPE_WIDGET)

/* ---- the steps ----------------------------------------------------------- */

static const IrcAssessment *
get_base (IrcWayView *self)
{
  const IrcAssessment *base = irc_what_if_get_base (self->assessment);

  return base != NULL ? base : self->assessment;
}

static int
get_level (IrcWayView *self)
{
  const IrcPathwayResult *pathway =
      irc_assessment_get_pathway (get_base (self), self->pathway);

  if (self->chosen > 0)
    return self->chosen;
  return pathway->target > pathway->level
             ? pathway->target
             : MIN (pathway->level + 1, IRC_N_LEVELS);
}

/* Whether the rows are those of the steps already, which keeps the focus. */
static gboolean
has_rows (IrcWayView *self, const IrcWayStep *steps, guint n)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++) {
    row = gtk_list_box_get_row_at_index (self->list, (int) i);
    if (row == NULL ||
        !g_str_equal (irc_way_row_get_criterion (IRC_WAY_ROW (row)),
                      steps[i].result->criterion->id))
      return FALSE;
  }
  return gtk_list_box_get_row_at_index (self->list, (int) n) == NULL;
}

static void
make_rows (IrcWayView *self, const IrcWayStep *steps, guint n)
{
  irc_widget_remove_children (GTK_WIDGET (self->list));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list,
                         irc_way_row_new (steps[i].result->criterion));
}

static void
show_summary (IrcWayView *self, guint n, int level)
{
  g_autofree char *text =
      n == 0
          ? g_strdup_printf (_ ("Nothing is missing for level %d."), level)
          : g_strdup_printf (
                irc_ngettext ("%u step to level %d", "%u steps to level %d", n),
                n,
                level);

  gtk_label_set_text (self->summary, text);
}

static void
show_steps (IrcWayView *self)
{
  const int level = get_level (self);
  guint n;
  const IrcWayStep *steps =
      irc_assessment_get_way_up (get_base (self), self->pathway, level, &n);
  const IrcWayRowSource source = { .steps = steps,
                                   .n_steps = n,
                                   .assessment = self->assessment,
                                   .trying = self->trying };

  self->busy = TRUE;
  gtk_drop_down_set_selected (self->level, (guint) level - 1);
  self->busy = FALSE;
  if (!has_rows (self, steps, n))
    make_rows (self, steps, n);
  for (guint i = 0; i < n; i++)
    irc_way_row_refresh (
        IRC_WAY_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
        &source,
        i,
        g_hash_table_contains (self->fitting, steps[i].result->criterion->id));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  show_summary (self, n, level);
}

static void
level_selected (IrcWayView *self)
{
  if (self->busy || self->assessment == NULL)
    return;
  self->chosen = (int) gtk_drop_down_get_selected (self->level) + 1;
  show_steps (self);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (list),
                              "win.show-criterion",
                              "s",
                              irc_way_row_get_criterion (IRC_WAY_ROW (row)));
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_way_view_dispose (GObject *object)
{
  IrcWayView *self = IRC_WAY_VIEW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_WAY_VIEW);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  G_OBJECT_CLASS (irc_way_view_parent_class)->dispose (object);
}

static void
irc_way_view_finalize (GObject *object)
{
  g_hash_table_unref (IRC_WAY_VIEW (object)->fitting);
  G_OBJECT_CLASS (irc_way_view_parent_class)->finalize (object);
}

static void
irc_way_view_class_init (IrcWayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_way_view_dispose;
  object_class->finalize = irc_way_view_finalize;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-way-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcWayView, title);
  gtk_widget_class_bind_template_child (widget_class, IrcWayView, summary);
  gtk_widget_class_bind_template_child (widget_class, IrcWayView, level);
  gtk_widget_class_bind_template_child (widget_class, IrcWayView, list);
}

static void
irc_way_view_init (IrcWayView *self)
{
  self->fitting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->level, "notify::selected", G_CALLBACK (level_selected), self);
  g_signal_connect (
      self->list, "row-activated", G_CALLBACK (row_activated), NULL);
}

void
irc_way_view_set_pathway (IrcWayView *self, IrcPathway pathway)
{
  g_return_if_fail (IRC_IS_WAY_VIEW (self));
  g_return_if_fail (pathway < IRC_N_PATHWAYS && self->assessment == NULL);
  const gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;

  self->pathway = pathway;
  gtk_label_set_text (self->title,
                      inpatient ? _ ("Inpatient") : _ ("Outpatient"));
  irc_drop_down_set_name (self->level,
                          inpatient ? _ ("Inpatient way up")
                                    : _ ("Outpatient way up"));
  irc_widget_set_accessible (GTK_WIDGET (self->list),
                             inpatient ? _ ("Steps of the inpatient way up")
                                       : _ ("Steps of the outpatient way up"),
                             NULL);
}

static void
note_fitting (IrcWayView *self, const IrcReach *reach)
{
  const IrcGap *const *steps;
  guint n, n_taken;

  g_hash_table_remove_all (self->fitting);
  if (reach == NULL)
    return;
  steps = irc_reach_get_steps (reach, &n, &n_taken);
  for (guint i = 0; i < n_taken; i++)
    g_hash_table_add (self->fitting,
                      g_strdup (steps[i]->result->criterion->id));
}

void
irc_way_view_refresh (IrcWayView *self,
                      IrcAssessment *assessment,
                      gboolean trying,
                      const IrcReach *reach)
{
  g_return_if_fail (IRC_IS_WAY_VIEW (self) && assessment != NULL);

  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  self->trying = trying;
  note_fitting (self, reach);
  show_steps (self);
}
