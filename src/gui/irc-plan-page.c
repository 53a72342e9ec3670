/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-page.h"

#include "irc-edit-focus.h"
#include "irc-i18n.h"
#include "irc-member-words.h"
#include "irc-option-card.h"
#include "irc-option-details.h"
#include "irc-pair-box.h"
#include "irc-plan-section.h"
#include "irc-roadmap.h"
#include "irc-widget.h"

#define N_OPTIONS 4

struct _IrcPlanPage {
  IrcStepPage parent_instance;
  GtkLabel *options_summary;
  GtkWidget *propose;
  GtkWidget *smaller, *larger; /* two options each */
  IrcOptionDetails *details;
  IrcRoadmap *roadmap;
  IrcPlanSection *measures, *asks;
  GtkWidget *cards[N_OPTIONS];
  IrcPlanEditor *editor;
  guint n_frames; /* since the page is open, up to the last that brings more */
  int explained;  /* the option that the user asked about, or -1 */
};

G_DEFINE_FINAL_TYPE (IrcPlanPage, irc_plan_page, IRC_TYPE_STEP_PAGE)

static IrcSession *
get_session (IrcPlanPage *self)
{
  return irc_step_page_get_session (IRC_STEP_PAGE (self));
}

/* ---- options ------------------------------------------------------------- */

static const IrcOptionResult *
get_explained (IrcPlanPage *self, IrcAssessment *assessment)
{
  guint n;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);

  for (guint i = 0; i < n; i++)
    if ((int) options[i].option == self->explained)
      return &options[i];
  return irc_assessment_get_chosen_option (assessment);
}

/* Not in the page's first frame, which has enough to do. */
static void
show_details (IrcPlanPage *self, IrcAssessment *assessment)
{
  gtk_widget_set_visible (GTK_WIDGET (self->details), self->n_frames > 0);
  if (self->n_frames > 0)
    irc_option_details_show (
        self->details, assessment, get_explained (self, assessment));
}

static void
set_option (IrcPlanPage *self, IrcOption option)
{
  self->explained = -1;
  g_object_set (
      irc_session_get_case (get_session (self)), "option", option, NULL);
}

static void
card_chosen (IrcOptionCard *card, IrcPlanPage *self)
{
  set_option (self, irc_option_card_get_option (card));
}

static void
card_explain (IrcOptionCard *card, IrcPlanPage *self)
{
  self->explained = (int) irc_option_card_get_option (card);
  show_details (self, irc_session_get_assessment (get_session (self)));
}

static void
propose_clicked (IrcPlanPage *self)
{
  set_option (self, IRC_OPTION_NONE);
  gtk_widget_grab_focus (self->cards[IRC_OPTION_RECOMMENDED]);
}

/* Four options stand two and two, up to three in one row of equal columns. */
static void
place_cards (IrcPlanPage *self, guint n)
{
  for (guint i = N_OPTIONS / 2; i < N_OPTIONS; i++) {
    GtkWidget *parent = n > N_OPTIONS - 1 ? self->larger : self->smaller;
    if (gtk_widget_get_parent (self->cards[i]) == parent)
      continue;
    g_autoptr (GtkWidget) card = g_object_ref (self->cards[i]);
    gtk_widget_unparent (card);
    gtk_widget_set_parent (card, parent);
  }
  gtk_widget_set_visible (self->larger, n > N_OPTIONS - 1);
}

static void
show_options (IrcPlanPage *self, IrcAssessment *assessment)
{
  const gboolean proposed =
      irc_case_peek (irc_assessment_get_case (assessment))->option ==
      IRC_OPTION_NONE;
  guint n;

  irc_assessment_get_options (assessment, &n);
  gtk_label_set_text (
      self->options_summary,
      n == 1 ? _ ("There is nothing to choose between: every criterion is in "
                  "place or does not apply.")
      : proposed
          ? _ ("Each option holds the steps of the one before it. The program "
               "proposes one until you choose.")
          : _ ("Each option holds the steps of the one before it. The paper "
               "proposes the one that you chose."));
  gtk_widget_set_visible (self->propose, !proposed);
  for (guint i = 0; i < N_OPTIONS; i++)
    irc_option_card_refresh (IRC_OPTION_CARD (self->cards[i]), assessment);
  place_cards (self, n);
  show_details (self, assessment);
}

static void
build_cards (IrcPlanPage *self)
{
  for (guint i = 0; i < N_OPTIONS; i++) {
    /* The group starts with the first that can be chosen. */
    GtkWidget *first = i > 1 ? self->cards[1] : NULL;
    self->cards[i] = irc_option_card_new (
        (IrcOption) i, first == NULL ? NULL : IRC_OPTION_CARD (first));
    gtk_widget_set_parent (self->cards[i],
                           i < N_OPTIONS / 2 ? self->smaller : self->larger);
    g_signal_connect (self->cards[i], "chosen", G_CALLBACK (card_chosen), self);
    g_signal_connect (
        self->cards[i], "explain", G_CALLBACK (card_explain), self);
  }
}

/* ---- roadmap ------------------------------------------------------------- */

static void
measure_moved (IrcRoadmap *roadmap,
               const char *id,
               const char *start,
               guint quarters,
               IrcPlanPage *self)
{
  IrcPlanRow *row = irc_plan_section_find_row (self->measures, id, NULL);

  if (row != NULL)
    g_object_set (irc_plan_row_get_item (row),
                  "start",
                  start,
                  "quarters",
                  (gint64) quarters,
                  NULL);
}

static void
measure_activated (IrcRoadmap *roadmap, const char *id, IrcPlanPage *self)
{
  IrcPlanRow *row = irc_plan_section_find_row (self->measures, id, NULL);

  if (row != NULL)
    irc_plan_row_edit (row);
}

/* A roadmap of nothing is not shown, and none in the page's first frames. */
static void
show_roadmap (IrcPlanPage *self, IrcAssessment *assessment)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (irc_moment_now ());
  g_autofree char *today =
      now == NULL ? NULL : g_date_time_format (now, "%Y-%m-%d");
  guint n;

  irc_assessment_get_measures (assessment, &n);
  gtk_widget_set_visible (GTK_WIDGET (self->roadmap),
                          n > 0 &&
                              gtk_widget_get_height (GTK_WIDGET (self)) > 0);
  irc_roadmap_set_today (self->roadmap, today);
  irc_roadmap_set_assessment (self->roadmap,
                              assessment,
                              irc_step_page_get_fonts (IRC_STEP_PAGE (self)));
}

/* A frame for each part, so that none has to lay out and draw them all. */
static gboolean
show_more (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (widget);
  IrcAssessment *assessment = irc_session_get_assessment (get_session (self));

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (++self->n_frames == 1) {
    show_details (self, assessment);
    return G_SOURCE_CONTINUE;
  }
  show_roadmap (self, assessment);
  return G_SOURCE_REMOVE;
}

/* ---- help ---------------------------------------------------------------- */

static void
irc_plan_page_focus_moved (IrcStepPage *page, GtkWidget *focus)
{
  GtkWidget *row = focus == NULL ? NULL
                   : IRC_IS_PLAN_ROW (focus)
                       ? focus
                       : gtk_widget_get_ancestor (focus, IRC_TYPE_PLAN_ROW);

  if (row != NULL)
    irc_step_page_set_help_criterion (
        page, irc_plan_row_get_criterion (IRC_PLAN_ROW (row)));
}

/* ---- the page ------------------------------------------------------------ */

static void
irc_plan_page_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (page);

  show_options (self, assessment);
  show_roadmap (self, assessment);
  irc_plan_section_refresh (self->measures, assessment);
  irc_plan_section_refresh (self->asks, assessment);
}

static void
irc_plan_page_show_criterion (IrcStepPage *page, const char *criterion)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (page);
  IrcPlanRow *row = irc_plan_section_find_row (self->measures, NULL, criterion);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row)
                                     : GTK_WIDGET (self->measures));
}

static void
show_item (IrcPlanSection *section, const char *list, const char *path)
{
  guint index = 0;
  const gboolean is_item = irc_member_is_in_list (path, list, &index, NULL);
  IrcPlanRow *row = irc_plan_section_get_row (section, index);

  if (!is_item && irc_widget_has_focus_inside (GTK_WIDGET (section)))
    return;
  if (row == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (section));
  else if (!irc_plan_row_is_open (row) ||
           !irc_edit_focus_field (GTK_WIDGET (row), path))
    irc_edit_focus_inside (GTK_WIDGET (row));
}

static void
irc_plan_page_show_edit (IrcStepPage *page, const char *path)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (page);

  if (g_str_has_prefix (path, "/measures"))
    show_item (self->measures, "/measures", path);
  else if (g_str_has_prefix (path, "/asks"))
    show_item (self->asks, "/asks", path);
  else
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
irc_plan_page_constructed (GObject *object)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (object);
  IrcSession *session = NULL;

  G_OBJECT_CLASS (irc_plan_page_parent_class)->constructed (object);
  session = get_session (self);
  self->editor = irc_plan_editor_new (session);
  irc_plan_section_bind (
      self->measures, self->editor, session, IRC_LIST_MEASURES);
  irc_plan_section_bind (self->asks, self->editor, session, IRC_LIST_ASKS);
}

static gboolean
irc_plan_page_grab_focus (GtkWidget *widget)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (widget);

  for (guint i = 1; i < N_OPTIONS; i++)
    if (gtk_widget_has_css_class (self->cards[i], "chosen"))
      return gtk_widget_grab_focus (self->cards[i]);
  return gtk_widget_grab_focus (self->cards[0]);
}

static void
irc_plan_page_dispose (GObject *object)
{
  IrcPlanPage *self = IRC_PLAN_PAGE (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PLAN_PAGE);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (irc_plan_page_parent_class)->dispose (object);
}

static void
irc_plan_page_class_init (IrcPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IrcStepPageClass *page_class = IRC_STEP_PAGE_CLASS (klass);

  object_class->constructed = irc_plan_page_constructed;
  object_class->dispose = irc_plan_page_dispose;
  widget_class->grab_focus = irc_plan_page_grab_focus;
  page_class->refresh = irc_plan_page_refresh;
  page_class->focus_moved = irc_plan_page_focus_moved;
  page_class->show_criterion = irc_plan_page_show_criterion;
  page_class->show_edit = irc_plan_page_show_edit;
  g_type_ensure (IRC_TYPE_OPTION_DETAILS);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_PLAN_SECTION);
  g_type_ensure (IRC_TYPE_ROADMAP);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-plan-page.ui");
  gtk_widget_class_bind_template_child (
      widget_class, IrcPlanPage, options_summary);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, propose);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, smaller);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, larger);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, details);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, roadmap);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, measures);
  gtk_widget_class_bind_template_child (widget_class, IrcPlanPage, asks);
}

static void
irc_plan_page_init (IrcPlanPage *self)
{
  self->explained = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more, NULL, NULL);
  build_cards (self);
  g_signal_connect_swapped (
      self->propose, "clicked", G_CALLBACK (propose_clicked), self);
  g_signal_connect (
      self->roadmap, "measure-moved", G_CALLBACK (measure_moved), self);
  g_signal_connect (
      self->roadmap, "measure-activated", G_CALLBACK (measure_activated), self);
}
