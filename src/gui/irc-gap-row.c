/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gap-row.h"

#include "irc-figure-view.h"
#include "irc-gap-words.h"
#include "irc-i18n.h"
#include "irc-what-if.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcGapRow {
  GtkListBoxRow parent_instance;
  GtkCheckButton *try_it;
  GtkLabel *code, *title, *facts, *first;
  GtkWidget *quick_win;
  GtkButton *arguments;
  GtkToggleButton *show_graph;
  GtkBox *graph_place;
  IrcFigureView *graph;      /* in its place while it is shown, else NULL */
  IrcAssessment *assessment; /* NULL before the first refresh */
  IrcFonts *fonts;
  char *criterion;
  guint place;
  gboolean busy; /* what is shown changes, not the user */
};

G_DEFINE_FINAL_TYPE (IrcGapRow, irc_gap_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- words --------------------------------------------------------------- */

static const char *
get_effort_heading (int effort)
{
  switch (effort) {
    case 1:
      return _ ("Low effort");
    case 2:
      return _ ("Medium effort");
    default:
      return _ ("High effort");
  }
}

char *
irc_gap_dup_group (const IrcGap *gap,
                   const IrcAssessment *assessment,
                   IrcGapOrder order)
{
  g_return_val_if_fail (gap != NULL && assessment != NULL, NULL);
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcCriterion *criterion = gap->result->criterion;

  switch (order) {
    case IRC_GAP_ORDER_PATHWAY:
      return g_strdup (irc_pathway_label (language, criterion->pathway));
    case IRC_GAP_ORDER_PILLAR:
      return g_strdup (
          irc_library_get_pillar (irc_assessment_get_library (assessment),
                                  criterion->pillar)
              ->label);
    case IRC_GAP_ORDER_EFFORT:
      return g_strdup (get_effort_heading (gap->effort));
    case IRC_GAP_ORDER_QUICK_WIN:
      return g_strdup (gap->quick_win ? _ ("Quick wins") : _ ("Takes longer"));
    case IRC_GAP_ORDER_LEVEL:
    default:
      return irc_level_name (language, criterion->level);
  }
}

/* "Level 2 · Inpatient · partly · high effort · stands before the next level"
 */
static char *
dup_facts (const IrcGap *gap, const IrcAssessment *assessment)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcCriterion *criterion = gap->result->criterion;
  const IrcResult *result =
      irc_assessment_lookup_result (assessment, criterion->id);
  g_autofree char *level = irc_level_name (language, criterion->level);
  g_autofree char *state = irc_gap_dup_state (result, assessment);
  GString *facts = g_string_new (level);

  irc_gap_add_fact (facts, irc_pathway_label (language, criterion->pathway));
  irc_gap_add_fact (facts, state);
  irc_gap_add_fact (facts, irc_gap_effort_label (gap->effort));
  if (gap->unblocks > 0) {
    /* Translators: how many other criteria wait for this one. */
    g_autofree char *unblocks = g_strdup_printf (
        irc_ngettext ("unblocks %u", "unblocks %u", gap->unblocks),
        gap->unblocks);
    irc_gap_add_fact (facts, unblocks);
  }
  if (result->blocking[IRC_PATHWAY_INPATIENT] ||
      result->blocking[IRC_PATHWAY_OUTPATIENT])
    irc_gap_add_fact (facts, _ ("stands before the next level"));
  return g_string_free (facts, FALSE);
}

/* "First: Dedicated time for inpatient clinical work; …", or NULL. */
static char *
dup_first (const IrcGap *gap)
{
  GString *text;

  if (gap->n_waits_for == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < gap->n_waits_for; i++) {
    if (i > 0)
      g_string_append (text, "; ");
    g_string_append (text, gap->waits_for[i]->criterion->label);
  }
  g_autofree char *names = g_string_free (text, FALSE);
  /* Translators: %s are names of criteria. */
  return g_strdup_printf (_ ("First: %s"), names);
}

/* ---- the graph ----------------------------------------------------------- */

static void
mark_activated (IrcFigureView *graph, const char *id, IrcGapRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "gaps.mark", "s", id);
}

static void
fill_graph (IrcGapRow *self)
{
  g_autoptr (IrcFigure) figure =
      irc_figure_new_dependencies_of (self->assessment, self->criterion);

  irc_figure_view_set_figure (self->graph, figure, self->fonts);
  irc_figure_view_set_can_copy (
      self->graph, irc_what_if_get_base (self->assessment) == NULL);
}

static void
graph_toggled (IrcGapRow *self)
{
  const gboolean shown = gtk_toggle_button_get_active (self->show_graph);

  if (shown && self->graph == NULL && self->assessment != NULL) {
    self->graph = g_object_new (IRC_TYPE_FIGURE_VIEW, NULL);
    g_signal_connect (
        self->graph, "mark-activated", G_CALLBACK (mark_activated), self);
    gtk_box_append (self->graph_place, GTK_WIDGET (self->graph));
    fill_graph (self);
  } else if (!shown && self->graph != NULL) {
    gtk_box_remove (self->graph_place, GTK_WIDGET (self->graph));
    self->graph = NULL;
  }
}

static void
show_graph (IrcGapRow *self, const IrcGap *gap)
{
  const gboolean linked = gap->n_waits_for > 0 || gap->unblocks > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->show_graph), linked);
  if (!linked)
    gtk_toggle_button_set_active (self->show_graph, FALSE);
  if (self->graph != NULL)
    fill_graph (self);
}

/* ---- the object ---------------------------------------------------------- */

static void
try_toggled (IrcGapRow *self)
{
  if (!self->busy)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "gaps.try", "s", self->criterion);
}

static void
irc_gap_row_dispose (GObject *object)
{
  IRC_GAP_ROW (object)->graph = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_GAP_ROW);
  G_OBJECT_CLASS (irc_gap_row_parent_class)->dispose (object);
}

static void
irc_gap_row_finalize (GObject *object)
{
  IrcGapRow *self = IRC_GAP_ROW (object);

  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  g_free (self->criterion);
  G_OBJECT_CLASS (irc_gap_row_parent_class)->finalize (object);
}

static void
irc_gap_row_class_init (IrcGapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_gap_row_dispose;
  object_class->finalize = irc_gap_row_finalize;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, try_it);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, code);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, facts);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, first);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, quick_win);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, arguments);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, show_graph);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, graph_place);
}

static void
irc_gap_row_init (IrcGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->try_it, "toggled", G_CALLBACK (try_toggled), self);
  g_signal_connect_swapped (
      self->show_graph, "toggled", G_CALLBACK (graph_toggled), self);
}

GtkWidget *
irc_gap_row_new (const IrcCriterion *criterion, IrcFonts *fonts)
{
  g_return_val_if_fail (criterion != NULL && fonts != NULL, NULL);
  IrcGapRow *self = g_object_new (IRC_TYPE_GAP_ROW, NULL);

  self->criterion = g_strdup (criterion->id);
  self->fonts = irc_fonts_ref (fonts);
  gtk_label_set_text (self->code, criterion->code);
  gtk_label_set_text (self->title, criterion->label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->arguments),
                                  "win.show-arguments");
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->arguments), "s", criterion->id);
  g_autofree char *try_name =
      g_strdup_printf (_ ("Try out as in place: %s"), criterion->label);
  irc_widget_set_accessible (GTK_WIDGET (self->try_it), try_name, NULL);
  g_autofree char *graph_name =
      g_strdup_printf (_ ("Dependencies: %s"), criterion->label);
  irc_widget_set_accessible (GTK_WIDGET (self->show_graph), graph_name, NULL);
  return GTK_WIDGET (self);
}

static void
tell_reader (IrcGapRow *self, const IrcGap *gap)
{
  const char *label = gtk_label_get_text (self->title);
  g_autofree char *arguments =
      g_strdup_printf ("%s: %s", label, gtk_button_get_label (self->arguments));
  g_autofree char *description =
      g_strjoin (". ",
                 gtk_label_get_text (self->facts),
                 gap->n_waits_for > 0 ? gtk_label_get_text (self->first)
                                      : _ ("Nothing must come first"),
                 gap->quick_win ? _ ("Quick win") : NULL,
                 NULL);

  irc_widget_set_accessible (GTK_WIDGET (self->arguments), arguments, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self), label, description);
}

static void
show_trial (IrcGapRow *self, const IrcAssessment *assessment, gboolean trying)
{
  const IrcResult *result =
      irc_assessment_lookup_result (assessment, self->criterion);

  self->busy = TRUE;
  gtk_check_button_set_active (self->try_it,
                               result->standing == IRC_STANDING_MET);
  self->busy = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->try_it), trying);
}

void
irc_gap_row_refresh (IrcGapRow *self,
                     const IrcGap *gap,
                     IrcAssessment *assessment,
                     gboolean trying,
                     guint place)
{
  g_return_if_fail (IRC_IS_GAP_ROW (self));
  g_return_if_fail (gap != NULL && assessment != NULL);
  g_autofree char *facts = dup_facts (gap, assessment);
  g_autofree char *first = dup_first (gap);
  g_autofree char *count = g_strdup_printf (
      irc_ngettext ("%u argument", "%u arguments", gap->n_arguments),
      gap->n_arguments);

  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  self->place = place;
  gtk_label_set_text (self->facts, facts);
  irc_label_set_text_or_hide (self->first, first);
  gtk_widget_set_visible (self->quick_win, gap->quick_win);
  gtk_button_set_label (self->arguments, count);
  show_trial (self, assessment, trying);
  show_graph (self, gap);
  tell_reader (self, gap);
}

const char *
irc_gap_row_get_criterion (IrcGapRow *self)
{
  g_return_val_if_fail (IRC_IS_GAP_ROW (self), NULL);
  return self->criterion;
}

guint
irc_gap_row_get_place (IrcGapRow *self)
{
  g_return_val_if_fail (IRC_IS_GAP_ROW (self), 0);
  return self->place;
}
