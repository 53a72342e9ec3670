/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gaps-support.h"

#include "irc-figure-view.h"
#include "irc-way-row.h"

/* ---- trying out ---------------------------------------------------------- */

static char *
dup_case (IrcWindow *window)
{
  g_autoptr (GBytes) bytes = irc_case_save (irc_gaps_get_case (window));
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/* Work-up beforehand is the one criterion before outpatient level 1. */
static void
test_trial (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  g_autofree char *before = dup_case (window);
  IrcGapRow *row = irc_gaps_find_row (page, "out-1-preprocedure");
  GtkWidget *check = irc_gui_find (row, "try_it");
  GtkWidget *bar = irc_gui_find (page, "trial_bar");
  GtkWidget *ladder = irc_gui_find (page, "ladder");

  g_assert_false (gtk_widget_get_visible (check));
  g_assert_false (gtk_widget_get_visible (bar));
  irc_gaps_start_trial (page);
  g_assert_false (gtk_widget_is_sensitive (irc_gui_find (bar, "keep")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Try out as in place: Work-up and talk "
                                       "with outpatients beforehand");
  irc_gaps_press (check);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_true (gtk_widget_has_focus (check));
  g_assert_true (irc_gui_shows (page, "Level 1 outpatient."));
  g_assert_true (irc_gui_shows (page, "A trial, not your answers"));
  g_assert_true (irc_gui_shows (bar, "Trying out 1 answer."));
  g_assert_true (irc_gui_shows (bar, "outpatient to level 1"));
  g_assert_true (irc_gui_shows (page, "14 open criteria"));
  g_assert_true (irc_gui_shows (row, "in place, for a try"));
  /* Charts of it stay here. */
  g_assert_false (
      gtk_widget_get_visible (irc_gui_find (ladder, "copy_button")));
  /* The answers know nothing of it, nor does the next page. */
  g_autofree char *during = dup_case (window);
  g_assert_cmpstr (during, ==, before);
  g_assert_false (irc_session_is_modified (irc_window_get_session (window)));
  g_assert_cmpint (irc_assessment_get_pathway (irc_gaps_get_assessment (window),
                                               IRC_PATHWAY_OUTPATIENT)
                       ->level,
                   ==,
                   0);
  /* The same key again, and it is as it was. */
  irc_gaps_press (check);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_true (irc_gui_shows (page, "Before level 1 outpatient."));
  irc_gaps_press (check);
  irc_gaps_press (irc_gui_find (bar, "discard"));
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_true (gtk_widget_get_visible (irc_gui_find (ladder, "copy_button")));
  g_assert_true (gtk_widget_has_focus (irc_gui_find (page, "try_out")));
  g_assert_true (irc_gui_shows (page, "Before level 1 outpatient."));
  g_autofree char *after = dup_case (window);
  g_assert_cmpstr (after, ==, before);
  irc_gui_close (window);
}

static void
test_trial_in_matrix (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  g_autofree char *before = dup_case (window);
  IrcFigureView *figure =
      irc_gui_find (irc_gui_find (page, "charts"), "figure");
  IrcSceneView *view = irc_figure_view_get_scene_view (figure);

  irc_gaps_start_trial (page);
  /* What is in place can be taken away; it becomes a gap. */
  irc_gaps_go_to_mark (view, "in-1-mdt");
  const int current = irc_scene_view_get_current (view);
  g_assert_true (irc_gui_key (view, GDK_KEY_space, 0));
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (irc_gui_shows (page, "Before level 1 inpatient."));
  g_assert_nonnull (irc_gaps_find_row (page, "in-1-mdt"));
  /* The keyboard stands where it stood. */
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_assert_cmpint (irc_scene_view_get_current (view), ==, current);
  g_assert_true (irc_gui_key (view, GDK_KEY_space, 0));
  g_assert_true (irc_gui_shows (page, "Level 1 inpatient."));
  g_autofree char *after = dup_case (window);
  g_assert_cmpstr (after, ==, before);
  irc_gui_close (window);
}

static void
test_trial_is_kept (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);

  irc_gaps_start_trial (page);
  irc_gaps_press (
      irc_gui_find (irc_gaps_find_row (page, "out-1-preprocedure"), "try_it"));
  irc_gaps_press (
      irc_gui_find (irc_gaps_find_row (page, "in-2-time"), "try_it"));
  g_assert_true (
      irc_gui_shows (irc_gui_find (page, "trial_bar"), "Trying out 2 answers"));
  irc_gaps_press (irc_gui_find (page, "keep"));
  g_assert_cmpint (
      irc_answer_peek (
          irc_case_get_answer (irc_gaps_get_case (window), "in-2-time"))
          ->state,
      ==,
      IRC_STATE_IN_PLACE);
  g_assert_cmpint (irc_assessment_get_pathway (irc_gaps_get_assessment (window),
                                               IRC_PATHWAY_OUTPATIENT)
                       ->level,
                   ==,
                   1);
  g_assert_true (irc_session_is_modified (irc_window_get_session (window)));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "trial_bar")));
  g_assert_true (irc_gui_shows (page, "13 open criteria"));
  irc_gui_close (window);
}

/* What is answered elsewhere meanwhile is no longer tried. */
static void
test_trial_meets_an_edit (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *bar = irc_gui_find (page, "trial_bar");

  irc_gaps_start_trial (page);
  irc_gaps_press (
      irc_gui_find (irc_gaps_find_row (page, "out-1-preprocedure"), "try_it"));
  g_object_set (
      irc_case_ensure_answer (irc_gaps_get_case (window), "out-1-preprocedure"),
      "state",
      IRC_STATE_IN_PLACE,
      NULL);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (page, "Level 1 outpatient."));
  g_assert_true (irc_gui_shows (bar, "Your answers stay as they are."));
  g_assert_false (gtk_widget_is_sensitive (irc_gui_find (bar, "keep")));
  irc_gui_close (window);
}

/* ---- the way up ---------------------------------------------------------- */

static IrcWayRow *
get_step (gpointer page, const char *pathway, guint place)
{
  GtkWidget *view = irc_gui_find (irc_gui_find (page, "ways"), pathway);

  return IRC_WAY_ROW (gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (irc_gui_find (view, "list")), (int) place));
}

static void
check_way (IrcWindow *window, gpointer page, IrcPathway pathway, int level)
{
  guint n;
  const IrcWayStep *steps = irc_assessment_get_way_up (
      irc_gaps_get_assessment (window), pathway, level, &n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (irc_way_row_get_criterion (
                         get_step (page, irc_pathway_names[pathway], i)),
                     ==,
                     steps[i].result->criterion->id);
  g_assert_null (get_step (page, irc_pathway_names[pathway], n));
}

static void
test_way_up (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *ways = irc_gui_find (page, "ways");
  GtkWidget *inpatient = irc_gui_find (ways, "inpatient");
  GtkDropDown *level = irc_gui_find (inpatient, "level");

  /* To the target, until something else is chosen. */
  check_way (window, page, IRC_PATHWAY_INPATIENT, 2);
  check_way (window, page, IRC_PATHWAY_OUTPATIENT, 2);
  g_assert_true (irc_gui_shows (inpatient, "2 steps to level 2"));
  g_object_set (
      irc_gaps_get_case (window), "target-outpatient", (gint64) 3, NULL);
  irc_gui_settle ();
  check_way (window, page, IRC_PATHWAY_OUTPATIENT, 3);
  gtk_drop_down_set_selected (level, 2);
  irc_gui_settle ();
  check_way (window, page, IRC_PATHWAY_INPATIENT, 3);
  check_way (window, page, IRC_PATHWAY_OUTPATIENT, 3);
  /* Admission rights come after the time, and own beds include them. */
  IrcWayRow *rights = NULL;
  for (guint i = 0; rights == NULL; i++) {
    IrcWayRow *row = get_step (page, "inpatient", i);
    if (g_str_equal (irc_way_row_get_criterion (row), "in-2-admission-rights"))
      rights = row;
  }
  g_assert_true (irc_gui_shows (rights, "not in place · high effort · after"));
  g_assert_true (irc_gui_shows (rights, "Also reached by step"));
  g_assert_true (irc_gui_shows (rights, "Own beds with revenue to IR"));
  gtk_drop_down_set_selected (level, 0);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (inpatient, "Nothing is missing for level 1."));
  g_assert_null (get_step (page, "inpatient", 0));
  irc_gui_close (window);
}

static guint
count_fitting (gpointer page, const char *pathway)
{
  IrcWayRow *row;
  guint n = 0;

  for (guint i = 0; (row = get_step (page, pathway, i)) != NULL; i++)
    n += gtk_widget_get_visible (irc_gui_find (row, "fits"));
  return n;
}

static void
test_limit (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *ways = irc_gui_find (page, "ways");
  GtkSpinButton *steps = irc_gui_find (ways, "steps");
  GtkDropDown *pathway = irc_gui_find (ways, "pathway");
  GtkWidget *sentence = irc_gui_find (ways, "sentence");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sentence),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_false (gtk_widget_get_visible (sentence));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (steps)), ==, "no limit");
  /* Both steps of the inpatient pathway, and no other. */
  gtk_drop_down_set_selected (pathway, 1);
  gtk_editable_set_text (GTK_EDITABLE (steps), "2");
  gtk_spin_button_update (steps);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (ways, "Inpatient then reaches level 2"));
  g_assert_cmpuint (count_fitting (page, "inpatient"), ==, 2);
  g_assert_cmpuint (count_fitting (page, "outpatient"), ==, 0);
  /* The last step of the way is the only one before outpatient level 1. */
  gtk_drop_down_set_selected (pathway, 0);
  gtk_spin_button_set_value (steps, 1);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (ways, "utpatient then reaches level 1"));
  g_assert_cmpuint (count_fitting (page, "outpatient"), ==, 1);
  gtk_spin_button_set_value (steps, 0);
  irc_gui_settle ();
  g_assert_false (gtk_widget_get_visible (sentence));
  g_assert_cmpuint (count_fitting (page, "outpatient"), ==, 0);
  irc_gui_close (window);
}

/* A tick here is the tick there, and both rows stay where they are. */
static void
test_way_up_is_tried (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcWayRow *step = get_step (page, "inpatient", 0);

  g_assert_cmpstr (irc_way_row_get_criterion (step), ==, "in-2-time");
  irc_gaps_start_trial (page);
  irc_gaps_press (irc_gui_find (step, "try_it"));
  g_assert_true (gtk_check_button_get_active (
      irc_gui_find (irc_gaps_find_row (page, "in-2-time"), "try_it")));
  g_assert_true (get_step (page, "inpatient", 0) == step);
  g_assert_true (irc_gui_shows (step, "in place, for a try"));
  GtkWidget *heading = gtk_list_box_row_get_header (
      GTK_LIST_BOX_ROW (irc_gaps_find_row (page, "in-2-time")));
  g_assert_nonnull (heading);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (heading)), ==, "Level 2");
  g_assert_true (gtk_widget_has_focus (irc_gui_find (step, "try_it")));
  irc_gui_close (window);
}

/* The help follows the rows. */
static void
test_help (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);

  gtk_widget_grab_focus (
      GTK_WIDGET (irc_gaps_find_row (page, "in-3-own-beds")));
  irc_gui_settle ();
  g_assert_cmpstr (irc_step_page_get_help_criterion (IRC_STEP_PAGE (page)),
                   ==,
                   "in-3-own-beds");
  gtk_widget_grab_focus (GTK_WIDGET (get_step (page, "outpatient", 0)));
  irc_gui_settle ();
  g_assert_cmpstr (irc_step_page_get_help_criterion (IRC_STEP_PAGE (page)),
                   ==,
                   "out-1-preprocedure");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/gaps-ways/trial", test_trial);
  g_test_add_func ("/gaps-ways/trial/matrix", test_trial_in_matrix);
  g_test_add_func ("/gaps-ways/trial/kept", test_trial_is_kept);
  g_test_add_func ("/gaps-ways/trial/edit", test_trial_meets_an_edit);
  g_test_add_func ("/gaps-ways/way-up", test_way_up);
  g_test_add_func ("/gaps-ways/way-up/limit", test_limit);
  g_test_add_func ("/gaps-ways/way-up/tried", test_way_up_is_tried);
  g_test_add_func ("/gaps-ways/help", test_help);
  return irc_gui_run ();
}
