/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-roadmap.h"

#include <math.h>

#include "irc-figure-roadmap.h"
#include "irc-quarter.h"
#include "irc-widget.h"

#define MAX_QUARTERS 20

/* When a measure is to begin and how long it is to take. */
typedef struct {
  char *id;  /* or NULL: of none */
  int start; /* or IRC_NO_QUARTER */
  guint quarters;
} Change;

typedef struct {
  Change from, to; /* from.id is NULL: nothing is being dragged */
  IrcRoadmapPart part;
  double quarter; /* width in pixels */
  double x, y;    /* where it began */
} Drag;

struct _IrcRoadmap {
  GtkWidget parent_instance;
  IrcFigureView *view;
  GtkGesture *gesture; /* lent */
  IrcAssessment *assessment;
  IrcFonts *fonts;
  IrcFigure *figure;
  char *today;
  Drag drag;
  /* What the owner was asked for and has not answered yet: the next key goes
   * on from there. */
  Change asked;
};

G_DEFINE_FINAL_TYPE (IrcRoadmap, irc_roadmap, GTK_TYPE_WIDGET)

enum { MEASURE_MOVED, MEASURE_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
change_set (Change *self, const char *id, int start, guint quarters)
{
  char *copy = g_strdup (id);

  g_free (self->id);
  *self = (Change){ copy, start, quarters };
}

static gboolean
change_equal (const Change *a, const Change *b)
{
  return a->start == b->start && a->quarters == b->quarters;
}

/* ---- the measures -------------------------------------------------------- */

static IrcSceneView *
get_scene_view (IrcRoadmap *self)
{
  return irc_figure_view_get_scene_view (self->view);
}

static const IrcMeasureResult *
find_measure (IrcRoadmap *self, const char *id)
{
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (measures[i].id, id))
      return &measures[i];
  return NULL;
}

/* The measure of a mark: NULL for a target, or where there is none. */
static const IrcMeasureResult *
find_marked (IrcRoadmap *self, int mark)
{
  const IrcScene *scene = irc_scene_view_get_scene (get_scene_view (self));

  if (mark < 0 || scene == NULL || self->assessment == NULL)
    return NULL;
  return find_measure (self, irc_scene_get_mark (scene, (guint) mark)->id);
}

/* ---- what is shown ------------------------------------------------------- */

static void
show (IrcRoadmap *self)
{
  const Change *to = &self->drag.to;
  g_autofree char *start = irc_quarter_format (to->start);
  const IrcRoadmapView view = {
    .today = self->today,
    .moved = self->drag.from.id,
    .start = start,
    .quarters = to->quarters,
  };

  if (self->assessment == NULL)
    return;
  g_clear_pointer (&self->figure, irc_figure_unref);
  self->figure = irc_figure_new_roadmap (self->assessment, &view);
  irc_figure_view_set_figure (self->view, self->figure, self->fonts);
}

static void
ask (IrcRoadmap *self, const Change *change)
{
  g_autofree char *start = irc_quarter_format (change->start);

  change_set (&self->asked, change->id, change->start, change->quarters);
  g_signal_emit (
      self, signals[MEASURE_MOVED], 0, change->id, start, change->quarters);
}

/* ---- dragging ------------------------------------------------------------ */

/* What of which bar is at a point of the widget. */
static IrcRoadmapPart
locate (IrcRoadmap *self,
        double x,
        double y,
        const IrcMeasureResult **measure,
        double *quarter)
{
  IrcSceneView *view = get_scene_view (self);
  const IrcScene *scene = irc_scene_view_get_scene (view);
  double view_x = 0, view_y = 0;

  *measure = NULL;
  if (scene == NULL || self->figure == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (view)) ||
      !gtk_widget_translate_coordinates (
          GTK_WIDGET (self), GTK_WIDGET (view), x, y, &view_x, &view_y))
    return IRC_ROADMAP_BESIDE;
  const int mark = irc_scene_view_pick (view, view_x, view_y);
  *measure = find_marked (self, mark);
  if (*measure == NULL ||
      irc_quarter_parse ((*measure)->start) == IRC_NO_QUARTER)
    return IRC_ROADMAP_BESIDE;
  const IrcRoadmapAxis axis =
      irc_figure_get_axis (self->figure, irc_scene_view_get_frame (view));
  const IrcRect bar =
      irc_roadmap_bar_rect (&axis,
                            irc_scene_get_mark (scene, (guint) mark)->bounds,
                            irc_quarter_parse ((*measure)->start),
                            (*measure)->quarters);
  const double scale =
      gtk_widget_get_width (GTK_WIDGET (view)) / irc_scene_get_width (scene);
  *quarter = axis.quarter * scale;
  return irc_roadmap_find_part (&axis, bar, view_x / scale, view_y / scale);
}

static void
show_cursor (IrcRoadmap *self, IrcRoadmapPart part)
{
  /* Beside the bars the chart's own cursor is left as it is. */
  if (part != IRC_ROADMAP_BESIDE)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (get_scene_view (self)),
                                     part == IRC_ROADMAP_END      ? "ew-resize"
                                     : self->drag.from.id != NULL ? "grabbing"
                                                                  : "grab");
}

static void
end_drag (IrcRoadmap *self)
{
  g_clear_pointer (&self->drag.from.id, g_free);
  g_clear_pointer (&self->drag.to.id, g_free);
}

static void
drag_began (GtkGestureDrag *gesture, double x, double y, IrcRoadmap *self)
{
  const IrcMeasureResult *measure = NULL;
  double quarter = 0;
  const IrcRoadmapPart part = locate (self, x, y, &measure, &quarter);

  if (part == IRC_ROADMAP_BESIDE || measure == NULL) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  const int start = irc_quarter_parse (measure->start);
  change_set (&self->drag.from, measure->id, start, measure->quarters);
  change_set (&self->drag.to, measure->id, start, measure->quarters);
  self->drag.part = part;
  self->drag.quarter = quarter;
  self->drag.x = x;
  self->drag.y = y;
  /* So that Escape comes here. */
  gtk_widget_grab_focus (GTK_WIDGET (get_scene_view (self)));
  irc_scene_view_select (get_scene_view (self), measure->id);
  show_cursor (self, part);
}

/* Where the bar is after @quarters of moving; the axis stays as it is. */
static Change
move_bar (IrcRoadmap *self, int quarters)
{
  const IrcRoadmapAxis axis = irc_figure_get_axis (
      self->figure, irc_scene_view_get_frame (get_scene_view (self)));
  const int last = axis.first + (int) axis.n_quarters - 1;
  Change to = self->drag.from;

  if (self->drag.part == IRC_ROADMAP_END) {
    const int most = MIN (MAX_QUARTERS, last - to.start + 1);

    to.quarters =
        (guint) CLAMP ((int) to.quarters + quarters, 1, MAX (most, 1));
  } else {
    to.start = CLAMP (to.start + quarters, axis.first, last);
  }
  return to;
}

static void
drag_moved (GtkGestureDrag *gesture, double dx, double dy, IrcRoadmap *self)
{
  if (self->drag.from.id == NULL)
    return;
  const Change to = move_bar (self, (int) lround (dx / self->drag.quarter));

  /* From here on it is no click. */
  if (gtk_drag_check_threshold (GTK_WIDGET (self),
                                (int) self->drag.x,
                                (int) self->drag.y,
                                (int) (self->drag.x + dx),
                                (int) (self->drag.y + dy)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (change_equal (&to, &self->drag.to))
    return;
  change_set (&self->drag.to, to.id, to.start, to.quarters);
  show (self);
}

static void
drag_ended (GtkGestureDrag *gesture, double dx, double dy, IrcRoadmap *self)
{
  g_autofree char *id = NULL;
  Change to;

  if (self->drag.from.id == NULL)
    return;
  id = g_strdup (self->drag.to.id);
  to = (Change){ id, self->drag.to.start, self->drag.to.quarters };
  const gboolean moved = !change_equal (&self->drag.from, &to);
  end_drag (self);
  if (moved)
    ask (self, &to);
}

static void
cancel_drag (IrcRoadmap *self)
{
  if (self->drag.from.id == NULL)
    return;
  end_drag (self);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
  show (self);
}

static void
gesture_cancelled (GtkGesture *gesture,
                   GdkEventSequence *sequence,
                   IrcRoadmap *self)
{
  cancel_drag (self);
}

static void
pointer_moved (GtkEventControllerMotion *motion,
               double x,
               double y,
               IrcRoadmap *self)
{
  const IrcMeasureResult *measure = NULL;
  double quarter = 0;

  if (self->drag.from.id != NULL)
    show_cursor (self, self->drag.part);
  else
    show_cursor (self, locate (self, x, y, &measure, &quarter));
}

/* ---- the keyboard -------------------------------------------------------- */

/* When a measure without a start may begin: after today, or with the first of
 * the others. */
static int
find_first_start (IrcRoadmap *self)
{
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (self->assessment, &n);
  int first = self->today != NULL ? irc_quarter_after_day (self->today)
                                  : IRC_NO_QUARTER;

  for (guint i = 0; i < n && self->today == NULL; i++) {
    const int start = irc_quarter_parse (measures[i].start);

    if (start != IRC_NO_QUARTER && (first == IRC_NO_QUARTER || start < first))
      first = start;
  }
  return first;
}

/* As the owner was asked last, else as the plan has it; its id is lent. */
static Change
find_current (IrcRoadmap *self, const IrcMeasureResult *measure)
{
  if (g_strcmp0 (self->asked.id, measure->id) == 0)
    return self->asked;
  return (Change){ (char *) (gintptr) measure->id,
                   irc_quarter_parse (measure->start),
                   measure->quarters };
}

/* A quarter more or less, or a start where there is none; where that cannot
 * be, as it is. */
static Change
change_by_key (IrcRoadmap *self, const Change *now, int step, gboolean length)
{
  Change to = *now;
  g_autofree char *start = NULL;

  if (length)
    to.quarters = (guint) CLAMP ((int) to.quarters + step, 1, MAX_QUARTERS);
  else if (to.start == IRC_NO_QUARTER)
    to.start = find_first_start (self);
  else
    to.start += step;
  start = irc_quarter_format (to.start);
  return *start == '\0' && to.start != IRC_NO_QUARTER ? *now : to;
}

static void
change (IrcRoadmap *self,
        const IrcMeasureResult *measure,
        int step,
        gboolean length)
{
  const Change now = find_current (self, measure);
  const Change to = change_by_key (self, &now, step, length);
  g_autofree char *id = g_strdup (measure->id);

  if (change_equal (&now, &to))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    ask (self, &(Change){ id, to.start, to.quarters });
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcRoadmap *self)
{
  const GdkModifierType held =
      modifiers & gtk_accelerator_get_default_mod_mask ();
  const IrcMeasureResult *measure =
      find_marked (self, irc_scene_view_get_current (get_scene_view (self)));
  const int step = keyval == GDK_KEY_Right ? 1 : -1;

  if (keyval == GDK_KEY_Escape && self->drag.from.id != NULL) {
    cancel_drag (self);
    return GDK_EVENT_STOP;
  }
  if (measure == NULL || self->drag.from.id != NULL ||
      (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right) ||
      (held != GDK_SHIFT_MASK && held != GDK_ALT_MASK &&
       held != GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  change (self, measure, step, held == GDK_CONTROL_MASK);
  return GDK_EVENT_STOP;
}

/* ---- the object ---------------------------------------------------------- */

static void
mark_activated (IrcFigureView *view, const char *id, IrcRoadmap *self)
{
  if (self->assessment != NULL && find_measure (self, id) != NULL)
    g_signal_emit (self, signals[MEASURE_ACTIVATED], 0, id);
}

static gboolean
irc_roadmap_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_ROADMAP (widget)->view));
}

static void
irc_roadmap_dispose (GObject *object)
{
  IrcRoadmap *self = IRC_ROADMAP (object);

  end_drag (self);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_ROADMAP);
  g_clear_pointer (&self->figure, irc_figure_unref);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->asked.id, g_free);
  G_OBJECT_CLASS (irc_roadmap_parent_class)->dispose (object);
}

static void
irc_roadmap_class_init (IrcRoadmapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_roadmap_dispose;
  widget_class->grab_focus = irc_roadmap_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[MEASURE_MOVED] = g_signal_new ("measure-moved",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         3,
                                         G_TYPE_STRING,
                                         G_TYPE_STRING,
                                         G_TYPE_UINT);
  signals[MEASURE_ACTIVATED] = g_signal_new ("measure-activated",
                                             G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST,
                                             0,
                                             NULL,
                                             NULL,
                                             NULL,
                                             G_TYPE_NONE,
                                             1,
                                             G_TYPE_STRING);
  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-roadmap.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcRoadmap, view);
}

static void
irc_roadmap_init (IrcRoadmap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (widget);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_moved), self);
  gtk_widget_add_controller (widget, motion);
  self->gesture = gtk_gesture_drag_new ();
  g_signal_connect (self->gesture, "drag-begin", G_CALLBACK (drag_began), self);
  g_signal_connect (
      self->gesture, "drag-update", G_CALLBACK (drag_moved), self);
  g_signal_connect (self->gesture, "drag-end", G_CALLBACK (drag_ended), self);
  g_signal_connect (
      self->gesture, "cancel", G_CALLBACK (gesture_cancelled), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->gesture));
  g_signal_connect (
      self->view, "mark-activated", G_CALLBACK (mark_activated), self);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (get_scene_view (self)),
      GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
      "Shift+Left Shift+Right Control+Left Control+Right",
      -1);
}

void
irc_roadmap_set_assessment (IrcRoadmap *self,
                            IrcAssessment *assessment,
                            IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_ROADMAP (self));
  g_return_if_fail (assessment != NULL && fonts != NULL);

  cancel_drag (self);
  g_clear_pointer (&self->asked.id, g_free);
  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  irc_fonts_ref (fonts);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  self->fonts = fonts;
  show (self);
}

void
irc_roadmap_set_today (IrcRoadmap *self, const char *day)
{
  g_return_if_fail (IRC_IS_ROADMAP (self));

  if (g_strcmp0 (self->today, day) == 0)
    return;
  g_free (self->today);
  self->today = g_strdup (day);
  show (self);
}
