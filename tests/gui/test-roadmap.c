/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-roadmap.h"

#include <string.h>

#include "irc-figure-roadmap.h"
#include "irc-quarter.h"
#include "test-gui-support.h"

/* A roadmap in a window, whose owner writes what it is asked for into the
 * case, as the Plan page does. */
typedef struct {
  IrcWindow *holder; /* its session is used, its pages are not */
  GtkWidget *window;
  IrcRoadmap *roadmap;
  IrcFonts *fonts;
  IrcCase *case_;
  guint n_moves, n_activated;
  char *id, *start;
  guint quarters;
  gboolean deaf; /* the owner does nothing */
} Plan;

static void
refresh (Plan *self)
{
  IrcSession *session = irc_window_get_session (self->holder);

  irc_gui_settle ();
  irc_roadmap_set_assessment (
      self->roadmap, irc_session_get_assessment (session), self->fonts);
  irc_gui_settle ();
  gtk_test_widget_wait_for_draw (self->window);
}

static void
measure_moved (IrcRoadmap *roadmap,
               const char *id,
               const char *start,
               guint quarters,
               Plan *self)
{
  GListModel *measures = irc_case_get_list (self->case_, IRC_LIST_MEASURES);

  self->n_moves++;
  g_free (self->id);
  self->id = g_strdup (id);
  g_free (self->start);
  self->start = g_strdup (start);
  self->quarters = quarters;
  for (guint i = 0; !self->deaf && i < g_list_model_get_n_items (measures);
       i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);

    if (g_str_equal (irc_measure_peek (measure)->id, id))
      g_object_set (
          measure, "start", start, "quarters", (gint64) quarters, NULL);
  }
}

static void
measure_activated (IrcRoadmap *roadmap, const char *id, Plan *self)
{
  self->n_activated++;
  g_free (self->id);
  self->id = g_strdup (id);
}

static Plan *
plan_new (void)
{
  Plan *self = g_new0 (Plan, 1);

  self->holder = irc_gui_open_sample ();
  self->case_ = irc_session_get_case (irc_window_get_session (self->holder));
  self->fonts = irc_fonts_new (NULL);
  self->window = gtk_window_new ();
  self->roadmap = g_object_new (IRC_TYPE_ROADMAP, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->roadmap));
  g_signal_connect (
      self->roadmap, "measure-moved", G_CALLBACK (measure_moved), self);
  g_signal_connect (
      self->roadmap, "measure-activated", G_CALLBACK (measure_activated), self);
  gtk_window_present (GTK_WINDOW (self->window));
  irc_roadmap_set_today (self->roadmap, "2026-11-22");
  refresh (self);
  return self;
}

static void
plan_free (Plan *self)
{
  gpointer roadmap = self->roadmap;

  g_object_add_weak_pointer (roadmap, &roadmap);
  gtk_window_destroy (GTK_WINDOW (self->window));
  irc_gui_settle ();
  g_assert_null (roadmap);
  irc_gui_close (self->holder);
  irc_fonts_unref (self->fonts);
  g_free (self->id);
  g_free (self->start);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

static IrcSceneView *
get_view (Plan *self)
{
  return irc_figure_view_get_scene_view (
      irc_gui_find_type (self->roadmap, IRC_TYPE_FIGURE_VIEW, 0));
}

static const IrcMeasureResult *
get_measure (Plan *self, guint index)
{
  guint n = 0;
  const IrcMeasureResult *measures = irc_assessment_get_measures (
      irc_session_get_assessment (irc_window_get_session (self->holder)), &n);

  g_assert_cmpuint (index, <, n);
  return &measures[index];
}

/* ---- dragging ------------------------------------------------------------ */

static GtkGesture *
get_gesture (Plan *self)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (self->roadmap));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_DRAG (controller))
      return GTK_GESTURE (controller);
  }
  g_assert_not_reached ();
}

/* Where a share of the bar of the measure @index is, in pixels of the roadmap;
 * *@quarter: how wide a quarter is. */
static void
find_bar (Plan *self,
          guint index,
          double share,
          double *x,
          double *y,
          double *quarter)
{
  const IrcMeasureResult *measure = get_measure (self, index);
  IrcSceneView *view = get_view (self);
  const IrcScene *scene = irc_scene_view_get_scene (view);
  g_autoptr (IrcFigure) figure = irc_figure_new_roadmap (
      irc_session_get_assessment (irc_window_get_session (self->holder)),
      &(IrcRoadmapView){ .today = "2026-11-22" });
  const IrcRoadmapAxis axis =
      irc_figure_get_axis (figure, irc_scene_view_get_frame (view));
  const double scale = 96.0 / 72.0;

  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++) {
    const IrcTag *mark = irc_scene_get_mark (scene, i);

    if (g_str_equal (mark->id, measure->id)) {
      const IrcRect bar =
          irc_roadmap_bar_rect (&axis,
                                mark->bounds,
                                irc_quarter_parse (measure->start),
                                measure->quarters);

      g_assert_true (
          gtk_widget_translate_coordinates (GTK_WIDGET (view),
                                            GTK_WIDGET (self->roadmap),
                                            (bar.x + share * bar.width) * scale,
                                            (bar.y + bar.height / 2) * scale,
                                            x,
                                            y));
      *quarter = axis.quarter * scale;
      return;
    }
  }
  g_assert_not_reached ();
}

/* GTK 4 has no synthetic pointer: what the gesture says of one. */
static void
drag (Plan *self, guint index, double share, double quarters, gboolean drop)
{
  GtkGesture *gesture = get_gesture (self);
  double x = 0, y = 0, quarter = 0;

  find_bar (self, index, share, &x, &y, &quarter);
  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  for (double part = 0.25; part < 1.1; part += 0.25)
    g_signal_emit_by_name (
        gesture, "drag-update", part * quarters * quarter, 2.0);
  irc_gui_settle ();
  if (drop) {
    g_signal_emit_by_name (gesture, "drag-end", quarters * quarter, 2.0);
    refresh (self);
  }
}

static void
test_drag_moves_the_start (void)
{
  g_autoptr (Plan) plan = plan_new ();
  g_autofree char *id = g_strdup (get_measure (plan, 0)->id);
  const int start = irc_quarter_parse (get_measure (plan, 0)->start);
  const guint quarters = get_measure (plan, 0)->quarters;

  g_assert_cmpint (start, !=, IRC_NO_QUARTER);
  drag (plan, 0, 0.2, 1.3, TRUE);
  g_assert_cmpuint (plan->n_moves, ==, 1);
  g_assert_cmpstr (plan->id, ==, id);
  g_assert_cmpint (irc_quarter_parse (plan->start), ==, start + 1);
  g_assert_cmpuint (plan->quarters, ==, quarters);
  g_assert_cmpint (
      irc_quarter_parse (get_measure (plan, 0)->start), ==, start + 1);
  /* And back again. */
  drag (plan, 0, 0.2, -0.8, TRUE);
  g_assert_cmpuint (plan->n_moves, ==, 2);
  g_assert_cmpint (irc_quarter_parse (get_measure (plan, 0)->start), ==, start);
  /* Less than half a quarter is none. */
  drag (plan, 0, 0.2, 0.4, TRUE);
  g_assert_cmpuint (plan->n_moves, ==, 2);
}

static void
test_drag_changes_the_length (void)
{
  g_autoptr (Plan) plan = plan_new ();
  const int start = irc_quarter_parse (get_measure (plan, 0)->start);
  const guint quarters = get_measure (plan, 0)->quarters;

  drag (plan, 0, 0.97, 1.1, TRUE);
  g_assert_cmpint (irc_quarter_parse (plan->start), ==, start);
  g_assert_cmpuint (plan->quarters, ==, quarters + 1);
  g_assert_cmpuint (get_measure (plan, 0)->quarters, ==, quarters + 1);
  /* It keeps one quarter, however far the end is drawn. */
  drag (plan, 0, 0.97, -9, TRUE);
  g_assert_cmpuint (get_measure (plan, 0)->quarters, ==, 1);
  g_assert_cmpint (irc_quarter_parse (get_measure (plan, 0)->start), ==, start);
}

/* While it moves the chart shows it there; Escape puts it back. */
static void
test_escape (void)
{
  g_autoptr (Plan) plan = plan_new ();
  g_autofree char *before =
      irc_scene_trace (irc_scene_view_get_scene (get_view (plan)));
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;

  drag (plan, 0, 0.2, 2, FALSE);
  gtk_test_widget_wait_for_draw (plan->window);
  during = irc_scene_trace (irc_scene_view_get_scene (get_view (plan)));
  g_assert_cmpstr (during, !=, before);
  g_assert_true (irc_gui_key (get_view (plan), GDK_KEY_Escape, 0));
  gtk_test_widget_wait_for_draw (plan->window);
  after = irc_scene_trace (irc_scene_view_get_scene (get_view (plan)));
  g_assert_cmpstr (after, ==, before);
  /* What the pointer does then has no meaning. */
  g_signal_emit_by_name (get_gesture (plan), "drag-update", 200.0, 0.0);
  g_signal_emit_by_name (get_gesture (plan), "drag-end", 200.0, 0.0);
  g_assert_cmpuint (plan->n_moves, ==, 0);
}

static void
test_beside_a_bar (void)
{
  g_autoptr (Plan) plan = plan_new ();
  GtkGesture *gesture = get_gesture (plan);
  double x = 0, y = 0, quarter = 0;

  find_bar (plan, 0, 0.5, &x, &y, &quarter);
  g_signal_emit_by_name (gesture, "drag-begin", 10.0, y);
  g_signal_emit_by_name (gesture, "drag-update", 2 * quarter, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", 2 * quarter, 0.0);
  g_assert_cmpuint (plan->n_moves, ==, 0);
}

/* ---- the keyboard -------------------------------------------------------- */

/* Goes to the measure @index with the arrow keys. */
static void
step_to (Plan *self, guint index)
{
  const char *id = get_measure (self, index)->id;

  gtk_widget_grab_focus (GTK_WIDGET (self->roadmap));
  irc_gui_settle ();
  for (guint i = 0; i < 20; i++) {
    const int current = irc_scene_view_get_current (get_view (self));

    if (current >= 0 &&
        g_str_equal (
            irc_scene_get_mark (irc_scene_view_get_scene (get_view (self)),
                                (guint) current)
                ->id,
            id))
      return;
    g_assert_true (irc_gui_key (get_view (self), GDK_KEY_Down, 0));
  }
  g_assert_not_reached ();
}

static void
press (Plan *self, guint keyval, GdkModifierType held)
{
  g_assert_true (irc_gui_key (get_view (self), keyval, held));
  refresh (self);
}

/* Where the measure is now stands in what a screen reader says. */
static void
check_description (Plan *self, guint index)
{
  const IrcMeasureResult *measure = get_measure (self, index);
  const int current = irc_scene_view_get_current (get_view (self));
  const IrcTag *mark = irc_scene_get_mark (
      irc_scene_view_get_scene (get_view (self)), (guint) current);
  g_autofree char *text = g_strconcat (mark->label, ": ", mark->value, NULL);
  g_autofree char *date =
      irc_language_format_date (irc_language_lookup ("en"), measure->start);

  g_assert_cmpstr (mark->id, ==, measure->id);
  g_assert_nonnull (strstr (text, date));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (self)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text);
}

static void
test_keys (void)
{
  g_autoptr (Plan) plan = plan_new ();
  const int start = irc_quarter_parse (get_measure (plan, 1)->start);
  const guint quarters = get_measure (plan, 1)->quarters;

  step_to (plan, 1);
  press (plan, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpint (
      irc_quarter_parse (get_measure (plan, 1)->start), ==, start + 1);
  check_description (plan, 1);
  press (plan, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpint (
      irc_quarter_parse (get_measure (plan, 1)->start), ==, start + 2);
  press (plan, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (plan, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpint (irc_quarter_parse (get_measure (plan, 1)->start), ==, start);
  press (plan, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_measure (plan, 1)->quarters, ==, quarters + 1);
  check_description (plan, 1);
  for (guint i = 0; i < quarters + 2; i++)
    press (plan, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_measure (plan, 1)->quarters, ==, 1);
  /* The last of these had nothing to change. */
  g_assert_cmpuint (plan->n_moves, ==, 5 + quarters);
  press (plan, GDK_KEY_Return, 0);
  g_assert_cmpuint (plan->n_activated, ==, 1);
  g_assert_cmpstr (plan->id, ==, get_measure (plan, 1)->id);
}

/* A key that comes before the owner has answered goes on from the last one. */
static void
test_fast_keys (void)
{
  g_autoptr (Plan) plan = plan_new ();
  const int start = irc_quarter_parse (get_measure (plan, 1)->start);

  step_to (plan, 1);
  plan->deaf = TRUE;
  for (int i = 1; i <= 3; i++) {
    g_assert_true (
        irc_gui_key (get_view (plan), GDK_KEY_Right, GDK_SHIFT_MASK));
    g_assert_cmpint (irc_quarter_parse (plan->start), ==, start + i);
  }
  g_assert_true (irc_gui_key (get_view (plan), GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpint (irc_quarter_parse (plan->start), ==, start + 2);
}

/* What has no start is given the quarter after today. */
static void
test_unscheduled (void)
{
  g_autoptr (Plan) plan = plan_new ();
  GListModel *measures = irc_case_get_list (plan->case_, IRC_LIST_MEASURES);
  g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, 0);

  g_object_set (measure, "start", "", NULL);
  refresh (plan);
  g_assert_cmpstr (get_measure (plan, 0)->start, ==, "");
  step_to (plan, 0);
  press (plan, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpstr (get_measure (plan, 0)->start, ==, "2027-Q1");
  check_description (plan, 0);
}

/* ---- words --------------------------------------------------------------- */

static void
test_names (void)
{
  g_autoptr (Plan) plan = plan_new ();
  g_autofree char *unnamed = irc_gui_audit (plan->roadmap);

  g_assert_cmpstr (unnamed, ==, "");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_view (plan)),
                                   GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (plan)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Roadmap");
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/roadmap/drag/start", test_drag_moves_the_start);
  g_test_add_func ("/roadmap/drag/length", test_drag_changes_the_length);
  g_test_add_func ("/roadmap/drag/escape", test_escape);
  g_test_add_func ("/roadmap/drag/beside", test_beside_a_bar);
  g_test_add_func ("/roadmap/keys", test_keys);
  g_test_add_func ("/roadmap/keys/fast", test_fast_keys);
  g_test_add_func ("/roadmap/keys/unscheduled", test_unscheduled);
  g_test_add_func ("/roadmap/names", test_names);
  return irc_gui_run ();
}
