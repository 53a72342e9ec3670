/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gaps-page.h"

#include "irc-figure-view.h"
#include "irc-gap-row.h"
#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-target-editor.h"
#include "irc-widget.h"

struct _IrcGapsPage {
  IrcStepPage parent_instance;
  GtkLabel *inpatient, *outpatient, *gaps_title;
  IrcTargetEditor *inpatient_target, *outpatient_target;
  IrcFigureView *ladder, *matrix;
  GtkListBox *gaps;
};

G_DEFINE_FINAL_TYPE (IrcGapsPage, irc_gaps_page, IRC_TYPE_STEP_PAGE)

static void
show_figure (IrcGapsPage *self,
             IrcFigureView *view,
             IrcFigureKind kind,
             IrcAssessment *assessment)
{
  g_autoptr (IrcFigure) figure = irc_figure_new (kind, assessment);

  irc_figure_view_set_figure (
      view, figure, irc_step_page_get_fonts (IRC_STEP_PAGE (self)));
}

static void
show_gaps (IrcGapsPage *self, IrcAssessment *assessment)
{
  guint n;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);
  g_autofree char *title =
      n == 0
          ? g_strdup (_ ("No open criterion"))
          : g_strdup_printf (
                irc_ngettext ("%u open criterion", "%u open criteria", n), n);

  gtk_label_set_text (self->gaps_title, title);
  irc_widget_remove_children (GTK_WIDGET (self->gaps));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->gaps, irc_gap_row_new (&gaps[i], assessment));
}

static void
irc_gaps_page_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (page);

  gtk_label_set_text (
      self->inpatient,
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_INPATIENT)->sentence);
  gtk_label_set_text (
      self->outpatient,
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_OUTPATIENT)
          ->sentence);
  show_figure (self, self->ladder, IRC_FIGURE_LADDER, assessment);
  show_figure (self, self->matrix, IRC_FIGURE_MATRIX, assessment);
  show_gaps (self, assessment);
}

/* Marks of the matrix carry the id of a criterion, those of the ladder other
 * ids. */
static void
mark_activated (IrcFigureView *view, const char *id, IrcGapsPage *self)
{
  IrcLibrary *library = irc_session_get_library (
      irc_step_page_get_session (IRC_STEP_PAGE (self)));

  if (irc_library_lookup_criterion (library, id) != NULL)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-criterion", "s", id);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, IrcGapsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "win.show-criterion",
                              "s",
                              irc_gap_row_get_criterion (IRC_GAP_ROW (row)));
}

static void
irc_gaps_page_constructed (GObject *object)
{
  IrcGapsPage *self = IRC_GAPS_PAGE (object);

  G_OBJECT_CLASS (irc_gaps_page_parent_class)->constructed (object);
  IrcCase *case_ =
      irc_session_get_case (irc_step_page_get_session (IRC_STEP_PAGE (object)));
  irc_target_editor_bind (self->inpatient_target, case_, IRC_PATHWAY_INPATIENT);
  irc_target_editor_bind (
      self->outpatient_target, case_, IRC_PATHWAY_OUTPATIENT);
}

static gboolean
irc_gaps_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_GAPS_PAGE (widget)->ladder));
}

static void
irc_gaps_page_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_GAPS_PAGE);
  G_OBJECT_CLASS (irc_gaps_page_parent_class)->dispose (object);
}

static void
irc_gaps_page_class_init (IrcGapsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = irc_gaps_page_constructed;
  object_class->dispose = irc_gaps_page_dispose;
  widget_class->grab_focus = irc_gaps_page_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_gaps_page_refresh;

  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_TARGET_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-gaps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, inpatient);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, outpatient);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, gaps_title);
  gtk_widget_class_bind_template_child (
      widget_class, IrcGapsPage, inpatient_target);
  gtk_widget_class_bind_template_child (
      widget_class, IrcGapsPage, outpatient_target);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, ladder);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, IrcGapsPage, gaps);
}

static void
irc_gaps_page_init (IrcGapsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (
      self->ladder, "mark-activated", G_CALLBACK (mark_activated), self);
  g_signal_connect (
      self->matrix, "mark-activated", G_CALLBACK (mark_activated), self);
  g_signal_connect (
      self->gaps, "row-activated", G_CALLBACK (row_activated), self);
}
