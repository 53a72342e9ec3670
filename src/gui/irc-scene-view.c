/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-scene-view.h"

#include "irc-paint-cairo.h"
#include "irc-palette.h"
#include "irc-widget.h"

/* A pixel of CSS is 1/96 inch, a point 1/72. */
#define PIXELS_PER_POINT (96.0 / 72.0)
/* The narrowest figure, in pixels at normal text size. */
#define LEAST_FIGURE_WIDTH 320

struct _IrcSceneView {
  GtkWidget parent_instance;
  IrcFonts *fonts;
  IrcCairoFonts *cairo_fonts;
  IrcFigure *figure; /* or NULL: a page */
  IrcScene *scene;   /* of a figure: for the frame below */
  IrcChartFrame frame;
  int current; /* mark, or -1 */
};

G_DEFINE_FINAL_TYPE (IrcSceneView, irc_scene_view, GTK_TYPE_WIDGET)

enum { MARK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- the scene ----------------------------------------------------------- */

/* The theme is dark when its text is light. */
static const IrcPalette *
get_palette (IrcSceneView *self)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                               &ink);
  const float brightness =
      0.2126f * ink.red + 0.7152f * ink.green + 0.0722f * ink.blue;
  return irc_palette_get (brightness > 0.5f ? IRC_PALETTE_DARK
                                            : IRC_PALETTE_LIGHT);
}

static gboolean
is_page (IrcSceneView *self)
{
  return self->figure == NULL && self->scene != NULL;
}

static double
get_pixels_per_point (IrcSceneView *self)
{
  return is_page (self) ? gtk_widget_get_width (GTK_WIDGET (self)) /
                              irc_scene_get_width (self->scene)
                        : PIXELS_PER_POINT;
}

/* Brings the figure's scene to @width pixels, the text size and the theme. */
static void
ensure_scene (IrcSceneView *self, int width)
{
  const IrcChartFrame frame = {
    .palette = get_palette (self),
    .fonts = self->fonts,
    .width = width / PIXELS_PER_POINT,
    .scale = CLAMP (irc_widget_get_text_scale (GTK_WIDGET (self)), 0.8, 3),
  };

  if (self->figure == NULL ||
      (self->scene != NULL && frame.palette == self->frame.palette &&
       ABS (frame.width - self->frame.width) < 0.01 &&
       ABS (frame.scale - self->frame.scale) < 0.001))
    return;
  g_clear_pointer (&self->scene, irc_scene_unref);
  self->scene = irc_figure_render (self->figure, &frame);
  self->frame = frame;
}

static void
measure_page (IrcSceneView *self,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural)
{
  const double width = irc_scene_get_width (self->scene);
  const double height = irc_scene_get_height (self->scene);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = (int) (width * PIXELS_PER_POINT);
  else
    *natural = (int) (for_size > 0 ? for_size * height / width
                                   : height * PIXELS_PER_POINT);
}

static void
irc_scene_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  IrcSceneView *self = IRC_SCENE_VIEW (widget);
  const int least =
      (int) (LEAST_FIGURE_WIDTH * irc_widget_get_text_scale (widget));

  *minimum = *natural = 0;
  if (self->figure != NULL && orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_FIGURE_WIDTH;
    *natural = MAX (least, 2 * LEAST_FIGURE_WIDTH);
  } else if (self->figure != NULL) {
    ensure_scene (self, for_size > 0 ? for_size : least);
    *minimum = *natural =
        (int) (irc_scene_get_height (self->scene) * PIXELS_PER_POINT + 0.999);
  } else if (is_page (self)) {
    measure_page (self, orientation, for_size, minimum, natural);
  }
}

static GtkSizeRequestMode
irc_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
irc_scene_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (irc_scene_view_parent_class)->css_changed (widget, change);
  /* The text size or the palette may be another. */
  gtk_widget_queue_resize (widget);
}

/* ---- painting ------------------------------------------------------------ */

static graphene_rect_t
get_mark_bounds (IrcSceneView *self, int index)
{
  const IrcRect bounds =
      irc_scene_get_mark (self->scene, (guint) index)->bounds;
  const double scale = get_pixels_per_point (self);

  return GRAPHENE_RECT_INIT ((float) (bounds.x * scale),
                             (float) (bounds.y * scale),
                             (float) (bounds.width * scale),
                             (float) (bounds.height * scale));
}

/* The outline of the mark that the keyboard stands on. */
static void
snapshot_current (IrcSceneView *self, GtkSnapshot *snapshot)
{
  const IrcColor accent = get_palette (self)->accent;
  const GdkRGBA color = { accent.red, accent.green, accent.blue, 1 };
  const GdkRGBA colors[] = { color, color, color, color };
  const float widths[] = { 2, 2, 2, 2 };
  graphene_rect_t bounds = get_mark_bounds (self, self->current);
  GskRoundedRect outline;

  graphene_rect_inset (&bounds, -2, -2);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
irc_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IrcSceneView *self = IRC_SCENE_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  ensure_scene (self, width);
  if (self->scene == NULL)
    return;
  if (self->figure == NULL) {
    const IrcColor paper = irc_palette_get (IRC_PALETTE_PRINT)->paper;
    gtk_snapshot_append_color (
        snapshot,
        &(GdkRGBA){ paper.red, paper.green, paper.blue, paper.alpha },
        &bounds);
  }
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  const double scale = get_pixels_per_point (self);
  cairo_scale (cr, scale, scale);
  irc_paint_cairo (cr, self->scene, self->cairo_fonts);
  cairo_destroy (cr);
  if (self->current >= 0 && gtk_widget_has_focus (widget))
    snapshot_current (self, snapshot);
}

/* ---- marks --------------------------------------------------------------- */

static void
describe (IrcSceneView *self)
{
  if (self->figure == NULL)
    return;
  if (self->current >= 0) {
    const IrcTag *mark =
        irc_scene_get_mark (self->scene, (guint) self->current);
    g_autofree char *text = g_strconcat (mark->label, ": ", mark->value, NULL);
    irc_widget_set_accessible (GTK_WIDGET (self), NULL, text);
  } else {
    g_autofree char *text = irc_figure_dup_description (self->figure);
    irc_widget_set_accessible (GTK_WIDGET (self), NULL, text);
  }
}

static void
set_current (IrcSceneView *self, int index)
{
  if (self->current == index)
    return;
  self->current = index;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who hears of it may show another figure, and the id is the scene's. */
/* The index of the mark called @id, or -1. */
static int
find_mark (IrcSceneView *self, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (self->scene); i++)
    if (g_str_equal (irc_scene_get_mark (self->scene, i)->id, id))
      return (int) i;
  return -1;
}

static void
activate_mark (IrcSceneView *self, int index)
{
  if (index < 0)
    return;
  g_autoptr (IrcScene) scene = irc_scene_ref (self->scene);

  g_signal_emit (self,
                 signals[MARK_ACTIVATED],
                 0,
                 irc_scene_get_mark (scene, (guint) index)->id);
}

/* The nearest mark in a direction: the way along it counts once, the way
 * across it twice, so that rows and columns are followed. */
static int
find_neighbour (IrcSceneView *self, int dx, int dy)
{
  const IrcRect from =
      irc_scene_get_mark (self->scene, (guint) self->current)->bounds;
  double best = G_MAXDOUBLE;
  int found = self->current;

  for (guint i = 0; i < irc_scene_get_n_marks (self->scene); i++) {
    const IrcRect to = irc_scene_get_mark (self->scene, i)->bounds;
    const double x = to.x + to.width / 2 - from.x - from.width / 2;
    const double y = to.y + to.height / 2 - from.y - from.height / 2;
    const double along = x * dx + y * dy;
    const double across = ABS (x * dy) + ABS (y * dx);

    if (along > 0.5 && along + 2 * across < best) {
      best = along + 2 * across;
      found = (int) i;
    }
  }
  return found;
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcSceneView *self)
{
  static const struct {
    guint keyval;
    int dx, dy;
  } arrows[] = { { GDK_KEY_Left, -1, 0 },
                 { GDK_KEY_Right, 1, 0 },
                 { GDK_KEY_Up, 0, -1 },
                 { GDK_KEY_Down, 0, 1 } };

  if (self->figure == NULL || self->scene == NULL ||
      irc_scene_get_n_marks (self->scene) == 0 ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++) {
    if (keyval != arrows[i].keyval)
      continue;
    set_current (self,
                 self->current < 0
                     ? 0
                     : find_neighbour (self, arrows[i].dx, arrows[i].dy));
    return GDK_EVENT_STOP;
  }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter ||
      keyval == GDK_KEY_space) {
    activate_mark (self, self->current);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

static void
focus_changed (IrcSceneView *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    set_current (self, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released (GtkGestureClick *gesture,
          int n_press,
          double x,
          double y,
          IrcSceneView *self)
{
  activate_mark (self, irc_scene_view_pick (self, x, y));
}

static void
pointer_moved (GtkEventControllerMotion *motion,
               double x,
               double y,
               IrcSceneView *self)
{
  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self),
      irc_scene_view_pick (self, x, y) >= 0 ? "pointer" : NULL);
}

static gboolean
irc_scene_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  IrcSceneView *self = IRC_SCENE_VIEW (widget);
  const int index = keyboard ? self->current : irc_scene_view_pick (self, x, y);

  if (index < 0)
    return FALSE;
  const IrcTag *mark = irc_scene_get_mark (self->scene, (guint) index);
  const graphene_rect_t bounds = get_mark_bounds (self, index);
  g_autofree char *text = g_strconcat (mark->label, ": ", mark->value, NULL);

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int) bounds.origin.x,
                                             (int) bounds.origin.y,
                                             (int) bounds.size.width,
                                             (int) bounds.size.height });
  return TRUE;
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_scene_view_finalize (GObject *object)
{
  IrcSceneView *self = IRC_SCENE_VIEW (object);

  g_clear_pointer (&self->scene, irc_scene_unref);
  g_clear_pointer (&self->figure, irc_figure_unref);
  g_clear_pointer (&self->cairo_fonts, irc_cairo_fonts_free);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_scene_view_parent_class)->finalize (object);
}

static void
irc_scene_view_class_init (IrcSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = irc_scene_view_finalize;
  widget_class->measure = irc_scene_view_measure;
  widget_class->get_request_mode = irc_scene_view_get_request_mode;
  widget_class->css_changed = irc_scene_view_css_changed;
  widget_class->snapshot = irc_scene_view_snapshot;
  widget_class->query_tooltip = irc_scene_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[MARK_ACTIVATED] =
      g_signal_new ("mark-activated",
                    G_TYPE_FROM_CLASS (klass),
                    G_SIGNAL_RUN_LAST,
                    0,
                    NULL,
                    NULL,
                    NULL,
                    G_TYPE_NONE,
                    1,
                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
irc_scene_view_init (IrcSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = -1;
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_moved), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (
      self, "notify::has-focus", G_CALLBACK (focus_changed), NULL);
}

static void
set_fonts (IrcSceneView *self, IrcFonts *fonts)
{
  if (self->fonts == fonts)
    return;
  g_clear_pointer (&self->cairo_fonts, irc_cairo_fonts_free);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  self->fonts = irc_fonts_ref (fonts);
  self->cairo_fonts = irc_cairo_fonts_new (fonts);
}

/* Renders the new figure in the old frame, and stands on the mark of the same
 * name where there is one: a chart that changes under the keyboard's hand lets
 * it go on from where it was. */
static void
find_current_again (IrcSceneView *self, const char *id)
{
  self->scene = irc_figure_render (self->figure, &self->frame);
  for (guint i = 0; i < irc_scene_get_n_marks (self->scene); i++)
    if (g_strcmp0 (irc_scene_get_mark (self->scene, i)->id, id) == 0)
      self->current = (int) i;
}

void
irc_scene_view_set_figure (IrcSceneView *self,
                           IrcFigure *figure,
                           IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_SCENE_VIEW (self));
  g_return_if_fail (figure != NULL && fonts != NULL);
  g_autofree char *title = irc_figure_dup_title (figure);
  g_autofree char *current =
      self->current < 0
          ? NULL
          : g_strdup (
                irc_scene_get_mark (self->scene, (guint) self->current)->id);

  set_fonts (self, fonts);
  g_clear_pointer (&self->scene, irc_scene_unref);
  g_clear_pointer (&self->figure, irc_figure_unref);
  self->figure = irc_figure_ref (figure);
  self->current = -1;
  if (current != NULL)
    find_current_again (self, current);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  irc_widget_set_accessible (GTK_WIDGET (self), title, NULL);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
irc_scene_view_set_page (IrcSceneView *self, IrcScene *scene, IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_SCENE_VIEW (self));
  g_return_if_fail (scene != NULL && fonts != NULL);

  set_fonts (self, fonts);
  g_clear_pointer (&self->figure, irc_figure_unref);
  irc_scene_ref (scene);
  g_clear_pointer (&self->scene, irc_scene_unref);
  self->scene = scene;
  self->current = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const IrcScene *
irc_scene_view_get_scene (IrcSceneView *self)
{
  g_return_val_if_fail (IRC_IS_SCENE_VIEW (self), NULL);
  return self->scene;
}

const IrcChartFrame *
irc_scene_view_get_frame (IrcSceneView *self)
{
  g_return_val_if_fail (IRC_IS_SCENE_VIEW (self), NULL);
  return &self->frame;
}

int
irc_scene_view_pick (IrcSceneView *self, double x, double y)
{
  g_return_val_if_fail (IRC_IS_SCENE_VIEW (self), -1);
  const double scale = get_pixels_per_point (self);

  if (self->figure == NULL || self->scene == NULL)
    return -1;
  return irc_scene_pick (self->scene, x / scale, y / scale);
}

int
irc_scene_view_get_current (IrcSceneView *self)
{
  g_return_val_if_fail (IRC_IS_SCENE_VIEW (self), -1);
  return self->current;
}

void
irc_scene_view_select (IrcSceneView *self, const char *id)
{
  g_return_if_fail (IRC_IS_SCENE_VIEW (self));
  g_return_if_fail (id != NULL);

  if (self->figure != NULL && self->scene != NULL)
    set_current (self, find_mark (self, id));
}
