/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gaps-support.h"

#include <string.h>
#include "irc-figure-view.h"
#include "irc-gap-row.h"
#include "irc-scene-view.h"

static IrcFigureView *
show_figure (IrcWindow *window, const char *id)
{
  GtkWidget *page = irc_gaps_show (window);

  /* The chart of criteria is the first of those to choose from. */
  return g_str_equal (id, "matrix")
             ? irc_gui_find (irc_gui_find (page, "charts"), "figure")
             : irc_gui_find (page, id);
}

static void
activated (IrcSceneView *view, const char *id, char **seen)
{
  g_free (*seen);
  *seen = g_strdup (id);
}

/* ---- marks --------------------------------------------------------------- */

static void
test_pick (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSceneView *view =
      irc_figure_view_get_scene_view (show_figure (window, "matrix"));
  const IrcScene *scene = irc_scene_view_get_scene (view);
  const guint n = irc_scene_get_n_marks (scene);
  const double scale =
      gtk_widget_get_width (GTK_WIDGET (view)) / irc_scene_get_width (scene);
  gboolean seen[26] = { FALSE };
  guint n_seen = 0;

  /* A pixel of the widget is three quarters of a point. */
  g_assert_cmpfloat_with_epsilon (scale, 96.0 / 72.0, 0.01);
  for (guint i = 0; i < n; i++) {
    const IrcTag *mark = irc_scene_get_mark (scene, i);
    const int found = irc_scene_view_pick (
        view,
        (mark->bounds.x + mark->bounds.width / 2) * scale,
        (mark->bounds.y + mark->bounds.height / 2) * scale);
    const IrcCriterion *criterion = irc_library_lookup_criterion (
        irc_session_get_library (irc_window_get_session (window)), mark->id);

    g_assert_cmpint (found, >=, 0);
    g_assert_cmpstr (
        irc_scene_get_mark (scene, (guint) found)->id, ==, mark->id);
    if (criterion != NULL && !seen[criterion->index]) {
      seen[criterion->index] = TRUE;
      n_seen++;
    }
  }
  g_assert_cmpuint (n_seen, ==, 26);
  g_assert_cmpint (irc_scene_view_pick (view, -50, -50), ==, -1);
  irc_gui_close (window);
}

static void
test_keys (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSceneView *view =
      irc_figure_view_get_scene_view (show_figure (window, "matrix"));
  const IrcScene *scene;
  g_autofree char *seen = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *description = NULL;

  g_signal_connect (view, "mark-activated", G_CALLBACK (activated), &seen);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  irc_gui_settle ();
  /* A scene is made anew when its view gets another width. */
  scene = irc_scene_view_get_scene (view);
  g_assert_cmpint (irc_scene_view_get_current (view), ==, -1);
  g_assert_true (irc_gui_key (view, GDK_KEY_Down, 0));
  g_assert_cmpint (irc_scene_view_get_current (view), ==, 0);
  g_assert_true (irc_gui_key (view, GDK_KEY_Down, 0));
  const int second = irc_scene_view_get_current (view);
  const IrcTag *first_mark = irc_scene_get_mark (scene, 0);
  const IrcTag *mark = irc_scene_get_mark (scene, (guint) second);
  g_assert_cmpint (second, !=, 0);
  g_assert_cmpfloat (mark->bounds.y, >, first_mark->bounds.y);
  /* Sideways and back. */
  g_assert_true (irc_gui_key (view, GDK_KEY_Right, 0));
  g_assert_cmpfloat (
      irc_scene_get_mark (scene, (guint) irc_scene_view_get_current (view))
          ->bounds.x,
      >,
      mark->bounds.x);
  g_assert_true (irc_gui_key (view, GDK_KEY_Left, 0));
  g_assert_cmpint (irc_scene_view_get_current (view), ==, second);
  /* The screen reader is told of the mark. */
  description = g_strconcat (mark->label, ": ", mark->value, NULL);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  expected = g_strdup (mark->id);
  g_assert_true (irc_gui_key (view, GDK_KEY_Return, 0));
  g_assert_cmpstr (seen, ==, expected);
  /* Which leads to the criterion on its page. */
  IrcStepPage *profile = irc_window_peek_page (window, IRC_STEP_PROFILE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (profile)));
  g_assert_cmpstr (irc_step_page_get_help_criterion (profile), ==, expected);
  irc_gui_close (window);
}

/* ---- words --------------------------------------------------------------- */

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  const char *const ids[] = { "ladder", "matrix" };
  const IrcFigureKind kinds[] = { IRC_FIGURE_LADDER, IRC_FIGURE_MATRIX };
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (window));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (IrcFigure) figure = irc_figure_new (kinds[i], assessment);
    g_autofree char *title = irc_figure_dup_title (figure);
    g_autofree char *description = irc_figure_dup_description (figure);
    GtkAccessible *view = GTK_ACCESSIBLE (
        irc_figure_view_get_scene_view (show_figure (window, ids[i])));

    gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
    gtk_test_accessible_assert_property (
        view, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
    gtk_test_accessible_assert_property (
        view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  }
  irc_gui_close (window);
}

static void
test_table (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcFigureView *view = show_figure (window, "matrix");
  GtkWidget *table = irc_gui_find (view, "table");
  g_autoptr (IrcFigure) figure = irc_figure_new (
      IRC_FIGURE_MATRIX,
      irc_session_get_assessment (irc_window_get_session (window)));
  g_autoptr (IrcFigureTable) expected = irc_figure_new_table (figure);

  irc_gui_click (irc_gui_find (view, "show_table"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (table),
                                   GTK_ACCESSIBLE_ROLE_TABLE);
  g_assert_cmpuint (irc_gui_count_type (table, GTK_TYPE_LABEL),
                    ==,
                    expected->n_rows * expected->n_columns);
  for (guint i = 0; i < expected->n_rows * expected->n_columns; i++) {
    GtkLabel *cell = irc_gui_find_type (table, GTK_TYPE_LABEL, i);
    g_assert_cmpstr (gtk_label_get_text (cell), ==, expected->cells[i]);
  }
  g_assert_false (gtk_widget_get_visible (
      GTK_WIDGET (irc_figure_view_get_scene_view (view))));
  irc_gui_click (irc_gui_find (view, "show_table"));
  g_assert_true (gtk_widget_get_visible (
      GTK_WIDGET (irc_figure_view_get_scene_view (view))));
  irc_gui_close (window);
}

/* ---- the frame ----------------------------------------------------------- */

static gboolean
is_height_of_scene (IrcSceneView *view)
{
  const IrcScene *scene = irc_scene_view_get_scene (view);

  return ABS (irc_scene_get_height (scene) * 96 / 72 -
              gtk_widget_get_height (GTK_WIDGET (view))) < 2;
}

static void
test_frame (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = irc_gui_open_sample ();
  IrcSceneView *view =
      irc_figure_view_get_scene_view (show_figure (window, "ladder"));
  g_autofree char *light = irc_scene_trace (irc_scene_view_get_scene (view));
  const double height = irc_scene_get_height (irc_scene_view_get_scene (view));

  g_assert_true (is_height_of_scene (view));
  /* Other colours in the dark. */
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  irc_gui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *dark = irc_scene_trace (irc_scene_view_get_scene (view));
  g_assert_cmpstr (dark, !=, light);
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  irc_gui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *again = irc_scene_trace (irc_scene_view_get_scene (view));
  g_assert_cmpstr (again, ==, light);
  /* The same where the interface runs the other way. */
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  irc_gui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *mirrored = irc_scene_trace (irc_scene_view_get_scene (view));
  g_assert_cmpstr (mirrored, ==, light);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  irc_gui_settle ();
  /* Larger with larger text. */
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  irc_gui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat (
      irc_scene_get_height (irc_scene_view_get_scene (view)), >, 1.2 * height);
  g_assert_true (is_height_of_scene (view));
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  irc_gui_settle ();
  irc_gui_close (window);
}

/* ---- the page around it -------------------------------------------------- */

static void
test_gaps (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  IrcAssessment *assessment = irc_session_get_assessment (session);
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));
  guint n;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);

  IRC_SPIN_UNTIL (irc_gui_count_type (page, IRC_TYPE_GAP_ROW) == n, 20000);
  irc_gui_settle ();
  for (IrcPathway i = 0; i < IRC_N_PATHWAYS; i++)
    g_assert_true (irc_gui_shows (
        page, irc_assessment_get_pathway (assessment, i)->sentence));
  g_assert_cmpuint (irc_gui_count_type (page, IRC_TYPE_GAP_ROW), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (irc_gap_row_get_criterion (
                         irc_gui_find_type (page, IRC_TYPE_GAP_ROW, i)),
                     ==,
                     gaps[i].result->criterion->id);
  /* A target is drawn as soon as it is set. */
  GtkWidget *target = irc_gui_find (page, "inpatient_target");
  gtk_drop_down_set_selected (irc_gui_find (target, "level"), 3);
  irc_gui_settle ();
  g_assert_cmpint (irc_case_peek (irc_session_get_case (session))
                       ->target[IRC_PATHWAY_INPATIENT],
                   ==,
                   3);
  GtkEditable *by = irc_gui_find (target, "by");
  gtk_editable_set_text (by, "2029-11");
  irc_gui_settle ();
  g_assert_cmpstr (irc_case_peek (irc_session_get_case (session))
                       ->target_by[IRC_PATHWAY_INPATIENT],
                   ==,
                   "2029-11");
  gtk_editable_insert_text (by, "9", -1, &(int){ 7 });
  irc_gui_settle ();
  g_assert_cmpstr (irc_case_peek (irc_session_get_case (session))
                       ->target_by[IRC_PATHWAY_INPATIENT],
                   ==,
                   "2029-11");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/scene-view/pick", test_pick);
  g_test_add_func ("/scene-view/keys", test_keys);
  g_test_add_func ("/scene-view/names", test_names);
  g_test_add_func ("/scene-view/table", test_table);
  g_test_add_func ("/scene-view/frame", test_frame);
  g_test_add_func ("/scene-view/gaps", test_gaps);
  return irc_gui_run ();
}
