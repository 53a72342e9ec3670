/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gaps-page.h"

#include "irc-edit-focus.h"
#include "irc-figure-chooser.h"
#include "irc-figure-view.h"
#include "irc-gap-list.h"
#include "irc-gap-row.h"
#include "irc-mark-target.h"
#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-past-view.h"
#include "irc-peers-view.h"
#include "irc-switcher.h"
#include "irc-target-editor.h"
#include "irc-trial-bar.h"
#include "irc-trial.h"
#include "irc-way-list.h"
#include "irc-way-row.h"
#include "irc-widget.h"

struct _IrcGapsPage {
  IrcStepPage parent_instance;
  IrcSwitcher *views;
  GtkBox *view; /* one of the three is seen */
  GtkWidget *now;
  IrcPastView *past;   /* NULL until it is first shown */
  IrcPeersView *peers; /* the same */
  GtkLabel *sentences[IRC_N_PATHWAYS];
  IrcTargetEditor *targets[IRC_N_PATHWAYS];
  IrcFigureView *ladder;
  IrcFigureChooser *charts;
  IrcGapList *gaps;
  IrcWayList *ways;
  GtkToggleButton *try_out;
  GtkLabel *as_it_would_be;
  IrcTrialBar *trial_bar;
  IrcTrial *trial;
  guint n_parts; /* how many of the parts below the targets are there */
};

G_DEFINE_FINAL_TYPE (IrcGapsPage, irc_gaps_page, IRC_TYPE_STEP_PAGE)

static IrcAssessment *
get_real (IrcGapsPage *self)
{
  return irc_session_get_assessment (
      irc_step_page_get_session (IRC_STEP_PAGE (self)));
}

static void
show_ladder (IrcGapsPage *self, IrcAssessment *assessment, IrcFonts *fonts)
{
  g_autoptr (IrcFigure) ladder = irc_figure_new (IRC_FIGURE_LADDER, assessment);

  irc_figure_view_set_figure (self->ladder, ladder, fonts);
  irc_figure_view_set_can_copy (self->ladder,
                                irc_what_if_get_base (assessment) == NULL);
}

/* ---- views --------------------------------------------------------------- */

typedef enum { VIEW_NOW, VIEW_PAST, VIEW_PEERS } View;

static const struct {
  const char *id, *title;
} views[] = {
  [VIEW_NOW] = { "now", N_ ("Now") },
  [VIEW_PAST] = { "past", N_ ("Over time") },
  [VIEW_PEERS] = { "peers", N_ ("Other centres") },
};

static View
get_view (IrcGapsPage *self)
{
  const char *selected = irc_switcher_get_selected (self->views);

  for (View i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].id, selected))
      return i;
  return VIEW_NOW;
}

static void
show_past (IrcGapsPage *self, IrcAssessment *assessment)
{
  IrcStepPage *page = IRC_STEP_PAGE (self);

  if (self->past == NULL) {
    self->past = g_object_new (IRC_TYPE_PAST_VIEW, NULL);
    irc_past_view_bind (self->past, irc_step_page_get_session (page));
    gtk_box_append (self->view, GTK_WIDGET (self->past));
  }
  irc_past_view_refresh (
      self->past, assessment, irc_step_page_get_fonts (page));
}

static void
show_peers (IrcGapsPage *self, IrcAssessment *assessment)
{
  IrcStepPage *page = IRC_STEP_PAGE (self);

  if (self->peers == NULL) {
    self->peers = g_object_new (IRC_TYPE_PEERS_VIEW, NULL);
    irc_peers_view_bind (self->peers, irc_step_page_get_session (page));
    gtk_box_append (self->view, GTK_WIDGET (self->peers));
  }
  irc_peers_view_refresh (
      self->peers, assessment, irc_step_page_get_fonts (page));
}

/* ---- trying out ---------------------------------------------------------- */

static gboolean
is_trying (IrcGapsPage *self)
{
  return gtk_toggle_button_get_active (self->try_out);
}

static void
show_trial (IrcGapsPage *self, IrcAssessment *real, IrcAssessment *shown)
{
  irc_trial_bar_refresh (
      self->trial_bar, real, shown, irc_trial_get_n (self->trial));
  gtk_widget_set_visible (GTK_WIDGET (self->as_it_would_be), is_trying (self));
}

/* What stands below the targets, from the top. */
typedef enum { PART_LADDER, PART_CHARTS, PART_GAPS, PART_WAYS, N_PARTS } Part;

static void
show_part (IrcGapsPage *self,
           Part part,
           IrcAssessment *real,
           IrcAssessment *shown)
{
  IrcFonts *fonts = irc_step_page_get_fonts (IRC_STEP_PAGE (self));
  GtkWidget *const widgets[] = {
    [PART_LADDER] = GTK_WIDGET (self->ladder),
    [PART_CHARTS] = GTK_WIDGET (self->charts),
    [PART_GAPS] = GTK_WIDGET (self->gaps),
    [PART_WAYS] = GTK_WIDGET (self->ways),
  };

  switch (part) {
    case PART_LADDER:
      show_ladder (self, shown, fonts);
      break;
    case PART_CHARTS:
      irc_figure_chooser_refresh (self->charts, shown, fonts);
      break;
    case PART_GAPS:
      irc_gap_list_refresh (self->gaps, shown, is_trying (self), fonts);
      break;
    case PART_WAYS:
    case N_PARTS:
    default:
      irc_way_list_refresh (self->ways, real, shown, is_trying (self));
      break;
  }
  gtk_widget_set_visible (widgets[part], TRUE);
}

/* A frame for each step, so that none has to lay out and draw several; the
 * first frame is that of the page as it opens. */
static gboolean
show_more (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (widget);
  IrcAssessment *real = get_real (self);
  g_autoptr (IrcAssessment) shown = irc_trial_assess (self->trial, real);

  if (gtk_widget_get_height (widget) == 0 ||
      (self->n_parts > PART_GAPS && irc_gap_list_show_more (self->gaps)))
    return G_SOURCE_CONTINUE;
  if (self->n_parts < N_PARTS)
    show_part (self, (Part) self->n_parts++, real, shown);
  else if (!irc_way_list_show_more (self->ways))
    return G_SOURCE_REMOVE;
  return G_SOURCE_CONTINUE;
}

/* The page opens with its head; the rest comes bit by bit, so that the window
 * goes on answering. */
static void
show_now (IrcGapsPage *self, IrcAssessment *real)
{
  g_autoptr (IrcAssessment) shown = irc_trial_assess (self->trial, real);

  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++) {
    gtk_label_set_text (self->sentences[i],
                        irc_assessment_get_pathway (shown, i)->sentence);
    irc_target_editor_refresh (self->targets[i],
                               irc_assessment_get_pathway (real, i));
  }
  for (guint i = 0; i < self->n_parts; i++)
    show_part (self, (Part) i, real, shown);
  show_trial (self, real, shown);
}

static void
show_view (IrcGapsPage *self, View view)
{
  gtk_widget_set_visible (self->now, view == VIEW_NOW);
  if (self->past != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->past), view == VIEW_PAST);
  if (self->peers != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->peers), view == VIEW_PEERS);
}

/* What is seen; another view catches up when it is turned to. */
static void
irc_gaps_page_refresh (IrcStepPage *page, IrcAssessment *real)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (page);
  const View view = get_view (self);

  switch (view) {
    case VIEW_PAST:
      show_past (self, real);
      break;
    case VIEW_PEERS:
      show_peers (self, real);
      break;
    case VIEW_NOW:
    default:
      show_now (self, real);
      break;
  }
  show_view (self, view);
  /* A trial waits where it is while the other views are looked at. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->try_out), view == VIEW_NOW);
  gtk_widget_set_visible (GTK_WIDGET (self->trial_bar),
                          view == VIEW_NOW && is_trying (self));
}

static void
refresh (IrcGapsPage *self)
{
  irc_gaps_page_refresh (IRC_STEP_PAGE (self), get_real (self));
}

static void
try_criterion (IrcGapsPage *self, const char *criterion)
{
  irc_trial_toggle (self->trial, get_real (self), criterion);
  refresh (self);
}

static void
on_try (GtkWidget *widget, const char *name, GVariant *parameter)
{
  try_criterion (IRC_GAPS_PAGE (widget),
                 g_variant_get_string (parameter, NULL));
}

static void
try_out_toggled (IrcGapsPage *self)
{
  irc_trial_clear (self->trial);
  refresh (self);
}

/* The bar goes away with its buttons: the focus goes to what brought it. */
static void
end_trial (IrcGapsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->try_out));
  gtk_toggle_button_set_active (self->try_out, FALSE);
}

static void
keep_trial (IrcGapsPage *self)
{
  g_autoptr (IrcAssessment) shown =
      irc_trial_assess (self->trial, get_real (self));

  irc_what_if_keep (
      shown,
      irc_session_get_case (irc_step_page_get_session (IRC_STEP_PAGE (self))));
  end_trial (self);
}

/* ---- help ---------------------------------------------------------------- */

/* The help follows the rows of both lists, and stays with the last one. */
static void
irc_gaps_page_focus_moved (IrcStepPage *page, GtkWidget *focus)
{
  GtkWidget *row = focus == NULL
                       ? NULL
                       : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL && IRC_IS_GAP_ROW (row))
    irc_step_page_set_help_criterion (
        page, irc_gap_row_get_criterion (IRC_GAP_ROW (row)));
  else if (row != NULL && IRC_IS_WAY_ROW (row))
    irc_step_page_set_help_criterion (
        page, irc_way_row_get_criterion (IRC_WAY_ROW (row)));
}

/* ---- undo ---------------------------------------------------------------- */

static void
irc_gaps_page_show_edit (IrcStepPage *page, const char *path)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (page);
  const gboolean past = g_str_has_prefix (path, "/history");

  irc_switcher_set_selected (self->views,
                             views[past ? VIEW_PAST : VIEW_NOW].id);
  if (past)
    irc_edit_focus_inside (
        irc_switcher_get_button (self->views, views[VIEW_PAST].id));
  else
    irc_edit_focus_inside (
        GTK_WIDGET (self->targets[g_str_has_prefix (path, "/targets/outpatient")
                                      ? IRC_PATHWAY_OUTPATIENT
                                      : IRC_PATHWAY_INPATIENT]));
}

/* ---- the object ---------------------------------------------------------- */

static void
activate_mark (IrcGapsPage *self, const char *id)
{
  const IrcCriterion *criterion =
      irc_mark_lookup_criterion (get_real (self), id);

  if (criterion == NULL)
    return;
  /* Only marks that are a criterion can be taken the other way round. */
  if (is_trying (self) && g_str_equal (criterion->id, id))
    try_criterion (self, id);
  else
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-criterion", "s", criterion->id);
}

static void
mark_activated (GtkWidget *view, const char *id, IrcGapsPage *self)
{
  activate_mark (self, id);
}

static void
on_mark (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate_mark (IRC_GAPS_PAGE (widget),
                 g_variant_get_string (parameter, NULL));
}

static void
irc_gaps_page_constructed (GObject *object)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (object);

  G_OBJECT_CLASS (irc_gaps_page_parent_class)->constructed (object);
  IrcCase *case_ =
      irc_session_get_case (irc_step_page_get_session (IRC_STEP_PAGE (object)));
  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++)
    irc_target_editor_bind (self->targets[i], case_, i);
}

/* The first thing of the page, so that it is seen from its top. */
static gboolean
irc_gaps_page_grab_focus (GtkWidget *widget)
{
  IrcSwitcher *switcher = IRC_GAPS_PAGE (widget)->views;

  return gtk_widget_grab_focus (
      irc_switcher_get_button (switcher, irc_switcher_get_selected (switcher)));
}

static void
irc_gaps_page_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_GAPS_PAGE);
  G_OBJECT_CLASS (irc_gaps_page_parent_class)->dispose (object);
}

static void
irc_gaps_page_finalize (GObject *object)
{
  irc_trial_free (IRC_GAPS_PAGE (object)->trial);
  G_OBJECT_CLASS (irc_gaps_page_parent_class)->finalize (object);
}

static void
bind_pathways (GtkWidgetClass *klass)
{
  static const char *const sentences[] = { "inpatient", "outpatient" };
  static const char *const targets[] = { "inpatient_target",
                                         "outpatient_target" };

  for (gsize i = 0; i < IRC_N_PATHWAYS; i++) {
    gtk_widget_class_bind_template_child_full (
        klass,
        sentences[i],
        FALSE,
        (gssize) (offsetof (IrcGapsPage, sentences) + i * sizeof (GtkLabel *)));
    gtk_widget_class_bind_template_child_full (
        klass,
        targets[i],
        FALSE,
        (gssize) (offsetof (IrcGapsPage, targets) +
                  i * sizeof (IrcTargetEditor *)));
  }
}

static void
irc_gaps_page_class_init (IrcGapsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = irc_gaps_page_constructed;
  object_class->dispose = irc_gaps_page_dispose;
  object_class->finalize = irc_gaps_page_finalize;
  widget_class->grab_focus = irc_gaps_page_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_gaps_page_refresh;
  IRC_STEP_PAGE_CLASS (klass)->focus_moved = irc_gaps_page_focus_moved;
  IRC_STEP_PAGE_CLASS (klass)->show_edit = irc_gaps_page_show_edit;

  g_type_ensure (IRC_TYPE_FIGURE_CHOOSER);
  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  g_type_ensure (IRC_TYPE_GAP_LIST);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_SWITCHER);
  g_type_ensure (IRC_TYPE_TARGET_EDITOR);
  g_type_ensure (IRC_TYPE_TRIAL_BAR);
  g_type_ensure (IRC_TYPE_WAY_LIST);
  gtk_widget_class_install_action (widget_class, "gaps.try", "s", on_try);
  gtk_widget_class_install_action (widget_class, "gaps.mark", "s", on_mark);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-gaps-page.ui");
  bind_pathways (widget_class);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, views);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, view);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, now);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, ladder);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, charts);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, ways);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, try_out);
  gtk_widget_class_bind_template_child (
      widget_class, IrcGapsPage, as_it_would_be);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, trial_bar);
}

static void
irc_gaps_page_init (IrcGapsPage *self)
{
  self->trial = irc_trial_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (View i = 0; i < G_N_ELEMENTS (views); i++)
    irc_switcher_add (self->views, views[i].id, _ (views[i].title));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more, NULL, NULL);
  g_signal_connect_swapped (
      self->views, "notify::selected", G_CALLBACK (refresh), self);
  g_signal_connect (
      self->ladder, "mark-activated", G_CALLBACK (mark_activated), self);
  g_signal_connect (
      self->charts, "mark-activated", G_CALLBACK (mark_activated), self);
  g_signal_connect_swapped (
      self->try_out, "toggled", G_CALLBACK (try_out_toggled), self);
  g_signal_connect_swapped (
      self->trial_bar, "keep", G_CALLBACK (keep_trial), self);
  g_signal_connect_swapped (
      self->trial_bar, "discard", G_CALLBACK (end_trial), self);
}
