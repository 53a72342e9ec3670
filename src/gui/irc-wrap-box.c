/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-wrap-box.h"

#include "irc-widget.h"

struct _IrcWrapBox {
  GtkWidget parent_instance;
  int spacing, line_spacing;
};

G_DEFINE_FINAL_TYPE (IrcWrapBox, irc_wrap_box, GTK_TYPE_WIDGET)

enum { PROP_SPACING = 1, PROP_LINE_SPACING, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static int
get_child_width (GtkWidget *child, int most)
{
  int minimum, natural;

  gtk_widget_measure (
      child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, most));
}

static int
get_child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (
      child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The end of the line that begins with @child: how high it is and which child
 * begins the next one. */
static GtkWidget *
measure_line (IrcWrapBox *self, GtkWidget *child, int width, int *height)
{
  int x = 0;

  *height = 0;
  for (; child != NULL; child = irc_widget_get_next_shown (child)) {
    const int child_width = get_child_width (child, width);

    if (x > 0 && x + child_width > width)
      break;
    *height = MAX (*height, get_child_height (child, child_width));
    x += child_width + self->spacing;
  }
  return child;
}

static void
measure_width (IrcWrapBox *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
       child != NULL;
       child = irc_widget_get_next_shown (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child,
                        GTK_ORIENTATION_HORIZONTAL,
                        -1,
                        &child_minimum,
                        &child_natural,
                        NULL,
                        NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + (*natural > 0 ? self->spacing : 0);
  }
}

static int
measure_height (IrcWrapBox *self, int width)
{
  GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
  int total = 0;

  while (child != NULL) {
    int height;
    child = measure_line (self, child, width, &height);
    total += height + (child != NULL ? self->line_spacing : 0);
  }
  return total;
}

static void
irc_wrap_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  IrcWrapBox *self = IRC_WRAP_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
  } else {
    *minimum = *natural =
        measure_height (self, for_size < 0 ? G_MAXINT / 2 : for_size);
  }
}

static void
irc_wrap_box_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  IrcWrapBox *self = IRC_WRAP_BOX (widget);
  const gboolean mirrored =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL) {
    int line_height;
    GtkWidget *end = measure_line (self, child, width, &line_height);
    int x = 0;

    for (; child != end; child = irc_widget_get_next_shown (child)) {
      const int child_width = get_child_width (child, width);
      const int child_height = get_child_height (child, child_width);
      const GtkAllocation place = {
        mirrored ? width - x - child_width : x,
        y + (line_height - child_height) / 2,
        child_width,
        child_height,
      };

      gtk_widget_size_allocate (child, &place, -1);
      x += child_width + self->spacing;
    }
    y += line_height + self->line_spacing;
  }
}

static GtkSizeRequestMode
irc_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
irc_wrap_box_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  IrcWrapBox *self = IRC_WRAP_BOX (object);

  g_value_set_int (
      value, property_id == PROP_SPACING ? self->spacing : self->line_spacing);
}

static void
irc_wrap_box_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  IrcWrapBox *self = IRC_WRAP_BOX (object);
  int *place =
      property_id == PROP_SPACING ? &self->spacing : &self->line_spacing;

  if (*place == g_value_get_int (value))
    return;
  *place = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
irc_wrap_box_dispose (GObject *object)
{
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_wrap_box_parent_class)->dispose (object);
}

static void
irc_wrap_box_class_init (IrcWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_wrap_box_get_property;
  object_class->set_property = irc_wrap_box_set_property;
  object_class->dispose = irc_wrap_box_dispose;
  widget_class->measure = irc_wrap_box_measure;
  widget_class->size_allocate = irc_wrap_box_size_allocate;
  widget_class->get_request_mode = irc_wrap_box_get_request_mode;

  properties[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, 100, 0, flags);
  properties[PROP_LINE_SPACING] =
      g_param_spec_int ("line-spacing", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_wrap_box_init (IrcWrapBox *self)
{
}

GtkWidget *
irc_wrap_box_new (int spacing, int line_spacing)
{
  return g_object_new (IRC_TYPE_WRAP_BOX,
                       "spacing",
                       spacing,
                       "line-spacing",
                       line_spacing,
                       NULL);
}
