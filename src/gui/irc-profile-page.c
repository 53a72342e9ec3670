/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-profile-page.h"

#include "irc-criterion-row.h"
#include "irc-effect.h"
#include "irc-i18n.h"
#include "irc-level-section.h"
#include "irc-profile-words.h"
#include "irc-widget.h"

struct _IrcProfilePage {
  IrcStepPage parent_instance;
  GtkToggleButton *show_all;
  GtkProgressBar *bar;
  GtkLabel *count, *change, *effect, *unconfirmed;
  GtkScrolledWindow *scroller;
  GtkWidget *unconfirmed_bar, *confirm_next;
  GtkBox *levels;
  IrcLevelSection *sections[IRC_N_LEVELS];
  IrcAssessment *shown; /* before the next edit; NULL at first */
};

G_DEFINE_FINAL_TYPE (IrcProfilePage, irc_profile_page, IRC_TYPE_STEP_PAGE)

/* ---- finding rows -------------------------------------------------------- */

static IrcCriterionRow *
find_row (IrcProfilePage *self, const char *criterion)
{
  for (guint i = 0; i < IRC_N_LEVELS; i++) {
    GPtrArray *rows = irc_level_section_get_rows (self->sections[i]);

    for (guint j = 0; j < rows->len; j++)
      if (g_str_equal (irc_criterion_row_get_criterion (rows->pdata[j])->id,
                       criterion))
        return rows->pdata[j];
  }
  return NULL;
}

static IrcCriterionRow *
get_focus_row (IrcProfilePage *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  GtkWidget *row =
      IRC_IS_CRITERION_ROW (focus)
          ? focus
          : gtk_widget_get_ancestor (focus, IRC_TYPE_CRITERION_ROW);
  return row == NULL ? NULL : IRC_CRITERION_ROW (row);
}

/* ---- moving -------------------------------------------------------------- */

/* Past the end of a level the next one is unfolded; before its beginning only
 * levels that are open are gone to. */
static gboolean
move_to_level (IrcProfilePage *self, int index, gboolean forward)
{
  while (index >= 0 && index < IRC_N_LEVELS) {
    IrcLevelSection *section = self->sections[index];

    if (forward)
      irc_level_section_set_expanded (section, TRUE);
    if (irc_level_section_get_expanded (section)) {
      GPtrArray *rows = irc_level_section_get_rows (section);
      return gtk_widget_grab_focus (rows->pdata[forward ? 0 : rows->len - 1]);
    }
    index--;
  }
  return FALSE;
}

static gboolean
move (IrcProfilePage *self, gboolean forward)
{
  IrcCriterionRow *row = get_focus_row (self);

  if (row == NULL)
    return FALSE;
  const int level = irc_criterion_row_get_criterion (row)->level - 1;
  GPtrArray *rows = irc_level_section_get_rows (self->sections[level]);
  guint index;

  g_ptr_array_find (rows, row, &index);
  if (forward ? index + 1 < rows->len : index > 0)
    return gtk_widget_grab_focus (rows->pdata[forward ? index + 1 : index - 1]);
  return move_to_level (self, forward ? level + 1 : level - 1, forward);
}

/* ---- confirming ---------------------------------------------------------- */

/* The next answer that was taken over and not confirmed, from the criterion
 * that has the focus on and then from the top; NULL: there is none. */
static const IrcCriterion *
find_unconfirmed (IrcProfilePage *self)
{
  IrcAssessment *assessment = irc_session_get_assessment (
      irc_step_page_get_session (IRC_STEP_PAGE (self)));
  IrcCriterionRow *row = get_focus_row (self);
  const guint start =
      row == NULL ? 0 : irc_criterion_row_get_criterion (row)->index;
  guint n;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcResult *result = &results[(start + i) % n];
    if (!result->confirmed)
      return result->criterion;
  }
  return NULL;
}

static void
go_to_unconfirmed (IrcProfilePage *self)
{
  const IrcCriterion *criterion = find_unconfirmed (self);

  if (criterion != NULL)
    irc_step_page_show_criterion (IRC_STEP_PAGE (self), criterion->id);
}

/* The one that has the focus, or whose button was pressed. */
static void
confirm_and_go_on (IrcProfilePage *self, IrcCriterionRow *row)
{
  irc_criterion_row_confirm (row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  go_to_unconfirmed (self);
}

static void
confirm_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (widget);
  IrcCriterionRow *row =
      find_row (self, g_variant_get_string (parameter, NULL));

  if (row != NULL)
    confirm_and_go_on (self, row);
}

/* The bar stays until the page is shown again, so that the last confirmation
 * is answered, too. */
static void
show_unconfirmed (IrcProfilePage *self, IrcAssessment *assessment)
{
  const guint n = irc_profile_count_unconfirmed (assessment);
  g_autofree char *text =
      n == 0 ? g_strdup (_ ("Every answer that was taken over is confirmed."))
             : g_strdup_printf (
                   irc_ngettext ("%u answer was taken over from an earlier "
                                 "case and is not confirmed yet.",
                                 "%u answers were taken over from an earlier "
                                 "case and are not confirmed yet.",
                                 n),
                   n);

  if (n > 0)
    gtk_widget_set_visible (self->unconfirmed_bar, TRUE);
  gtk_widget_set_visible (self->confirm_next, n > 0);
  gtk_label_set_text (self->unconfirmed, text);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcProfilePage *self)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      irc_widget_is_typing (GTK_WIDGET (self)) || get_focus_row (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) {
    move (self, TRUE);
    return GDK_EVENT_STOP;
  }
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) {
    move (self, FALSE);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* ---- what an answer means ------------------------------------------------ */

static void
show_effect (IrcProfilePage *self, IrcAssessment *assessment)
{
  const char *id = irc_step_page_get_help_criterion (IRC_STEP_PAGE (self));
  const IrcCriterion *criterion =
      id == NULL ? NULL
                 : irc_library_lookup_criterion (
                       irc_assessment_get_library (assessment), id);
  const IrcPathway pathway =
      criterion == NULL ? IRC_PATHWAY_BOTH : criterion->pathway;
  GString *text = g_string_new (NULL);

  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++)
    if (pathway == i || pathway == IRC_PATHWAY_BOTH)
      g_string_append_printf (
          text,
          "%s%s",
          text->len > 0 ? "\n" : "",
          irc_assessment_get_pathway (assessment, i)->sentence);
  gtk_label_set_text (self->effect, text->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->effect), text->str);
  g_string_free (text, TRUE);
}

static gboolean
has_other_answers (const IrcAssessment *before, const IrcAssessment *after)
{
  guint n;
  const IrcResult *old = irc_assessment_get_results (before, &n);
  const IrcResult *new = irc_assessment_get_results (after, &n);

  for (guint i = 0; i < n; i++)
    if (old[i].state != new[i].state)
      return TRUE;
  return FALSE;
}

/* What the last answer did to the levels, until the next one or until something
 * else, such as a reason, does more.  GTK 4.8 has no announcements: the label
 * is a status, and the criterion that has the focus is described by it, too. */
static void
show_change (IrcProfilePage *self, IrcAssessment *assessment)
{
  IrcCriterionRow *row = get_focus_row (self);
  g_autoptr (IrcAssessment) before = g_steal_pointer (&self->shown);
  g_autofree char *text =
      before == NULL ? NULL : irc_effect_sentence (before, assessment);

  self->shown = irc_assessment_ref (assessment);
  if (text == NULL && before != NULL && !has_other_answers (before, assessment))
    return;
  irc_label_set_text_or_hide (self->change, text);
  if (row != NULL && text != NULL)
    irc_criterion_row_describe_effect (row, text);
}

/* The page scrolls to the focus itself: the viewport would do so before levels
 * that unfold, and the lines below that come and go, have their places. */
static void
show_focus (IrcProfilePage *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));

  if (focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)))
    irc_widget_scroll_into_view (focus);
}

static void
irc_profile_page_focus_moved (IrcStepPage *page, GtkWidget *focus)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (page);
  IrcCriterionRow *row = get_focus_row (self);

  show_focus (self);
  if (row == NULL)
    return;
  irc_step_page_set_help_criterion (page,
                                    irc_criterion_row_get_criterion (row)->id);
  show_effect (self,
               irc_session_get_assessment (irc_step_page_get_session (page)));
}

/* ---- the page ------------------------------------------------------------ */

static void
show_progress (IrcProfilePage *self, IrcAssessment *assessment)
{
  guint n, answered = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);
  g_autofree char *text = irc_profile_dup_progress (assessment);

  for (guint i = 0; i < n; i++)
    answered += results[i].state != IRC_STATE_UNANSWERED;
  gtk_label_set_text (self->count, text);
  gtk_progress_bar_set_fraction (self->bar, n == 0 ? 0 : answered / (double) n);
}

static void
irc_profile_page_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (page);

  for (guint i = 0; i < IRC_N_LEVELS; i++)
    irc_level_section_refresh (self->sections[i], assessment);
  show_progress (self, assessment);
  show_unconfirmed (self, assessment);
  show_change (self, assessment);
  show_effect (self, assessment);
}

static void
irc_profile_page_show_criterion (IrcStepPage *page, const char *id)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (page);
  const IrcCriterion *criterion = irc_library_lookup_criterion (
      irc_session_get_library (irc_step_page_get_session (page)), id);

  if (criterion == NULL)
    return;
  irc_level_section_set_expanded (self->sections[criterion->level - 1], TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, id)));
  show_focus (self);
}

static void
irc_profile_page_show_edit (IrcStepPage *page, const char *path)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (page);
  g_auto (GStrv) steps = g_strsplit (path, "/", 4);
  IrcCriterionRow *row =
      g_strv_length (steps) > 2 ? find_row (self, steps[2]) : NULL;

  if (row != NULL && !irc_widget_has_focus_inside (GTK_WIDGET (row)))
    irc_profile_page_show_criterion (page, steps[2]);
}

/* The criterion that was looked at last, or the first one. */
static gboolean
irc_profile_page_grab_focus (GtkWidget *widget)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (widget);
  const char *id = irc_step_page_get_help_criterion (IRC_STEP_PAGE (self));
  IrcCriterionRow *row = id == NULL ? NULL : find_row (self, id);

  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return move_to_level (self, 0, TRUE);
}

/* Tabbing into the page begins with a criterion, not with the buttons above.
 */
static gboolean
irc_profile_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = irc_widget_get_focus (widget);

  if (direction == GTK_DIR_TAB_FORWARD &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
    return gtk_widget_grab_focus (widget);
  return GTK_WIDGET_CLASS (irc_profile_page_parent_class)
      ->focus (widget, direction);
}

static void
show_all_toggled (IrcProfilePage *self)
{
  const gboolean all = gtk_toggle_button_get_active (self->show_all);

  for (guint i = all ? 0 : 1; i < IRC_N_LEVELS; i++)
    irc_level_section_set_expanded (self->sections[i], all);
}

/* Level 1 is open, and each further one up to the level that is worked on. */
static void
build_levels (IrcProfilePage *self)
{
  IrcSession *session = irc_step_page_get_session (IRC_STEP_PAGE (self));
  IrcAssessment *assessment = irc_session_get_assessment (session);
  const int reached = MAX (
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_INPATIENT)->level,
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_OUTPATIENT)->level);

  for (int i = 0; i < IRC_N_LEVELS; i++) {
    self->sections[i] =
        IRC_LEVEL_SECTION (irc_level_section_new (session, i + 1));
    gtk_box_append (self->levels, GTK_WIDGET (self->sections[i]));
    irc_level_section_set_expanded (self->sections[i], i <= reached);
  }
}

static void
irc_profile_page_constructed (GObject *object)
{
  IrcProfilePage *self = IRC_PROFILE_PAGE (object);

  G_OBJECT_CLASS (irc_profile_page_parent_class)->constructed (object);
  build_levels (self);
}

static void
irc_profile_page_dispose (GObject *object)
{
  g_clear_pointer (&IRC_PROFILE_PAGE (object)->shown, irc_assessment_unref);
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_PROFILE_PAGE);
  G_OBJECT_CLASS (irc_profile_page_parent_class)->dispose (object);
}

static void
irc_profile_page_class_init (IrcProfilePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IrcStepPageClass *page_class = IRC_STEP_PAGE_CLASS (klass);

  object_class->constructed = irc_profile_page_constructed;
  object_class->dispose = irc_profile_page_dispose;
  widget_class->grab_focus = irc_profile_page_grab_focus;
  widget_class->focus = irc_profile_page_focus;
  page_class->refresh = irc_profile_page_refresh;
  page_class->focus_moved = irc_profile_page_focus_moved;
  page_class->show_criterion = irc_profile_page_show_criterion;
  page_class->show_edit = irc_profile_page_show_edit;

  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, show_all);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, bar);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, count);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, change);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, effect);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, levels);
  gtk_widget_class_bind_template_child (widget_class, IrcProfilePage, scroller);
  gtk_widget_class_bind_template_child (
      widget_class, IrcProfilePage, unconfirmed_bar);
  gtk_widget_class_bind_template_child (
      widget_class, IrcProfilePage, unconfirmed);
  gtk_widget_class_bind_template_child (
      widget_class, IrcProfilePage, confirm_next);
  gtk_widget_class_install_action (
      widget_class, "profile.confirm", "s", confirm_action);
}

static void
irc_profile_page_init (IrcProfilePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->show_all, "toggled", G_CALLBACK (show_all_toggled), self);
  g_signal_connect_swapped (
      self->confirm_next, "clicked", G_CALLBACK (go_to_unconfirmed), self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size",
                           G_CALLBACK (show_focus),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
