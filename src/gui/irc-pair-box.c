/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pair-box.h"

#include "irc-widget.h"

struct _IrcPairBox {
  GtkWidget parent_instance;
  int column_width, spacing;
};

G_DEFINE_FINAL_TYPE (IrcPairBox, irc_pair_box, GTK_TYPE_WIDGET)

enum { PROP_COLUMN_WIDTH = 1, PROP_SPACING, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static int
count_shown (IrcPairBox *self)
{
  int n = 0;

  for (GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
       child != NULL;
       child = irc_widget_get_next_shown (child))
    n++;
  return n;
}

/* The width of a column at @width, or 0 where there is no room for columns. */
static int
get_column_width (IrcPairBox *self, int width)
{
  const int n = count_shown (self);
  const int column = n == 0 ? 0 : (width - (n - 1) * self->spacing) / n;
  const double least =
      self->column_width * irc_widget_get_text_scale (GTK_WIDGET (self));

  return n > 1 && column >= least ? column : 0;
}

static void
measure_width (IrcPairBox *self, int *minimum, int *natural)
{
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
       child != NULL;
       child = irc_widget_get_next_shown (child), n++) {
    int child_minimum, child_natural;

    gtk_widget_measure (child,
                        GTK_ORIENTATION_HORIZONTAL,
                        -1,
                        &child_minimum,
                        &child_natural,
                        NULL,
                        NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
  *natural = MAX (*natural * n + MAX (n - 1, 0) * self->spacing, *minimum);
}

static int
measure_height (IrcPairBox *self, int width)
{
  const int column = width < 0 ? 0 : get_column_width (self, width);
  int total = 0;

  for (GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
       child != NULL;
       child = irc_widget_get_next_shown (child)) {
    int height;

    gtk_widget_measure (child,
                        GTK_ORIENTATION_VERTICAL,
                        column > 0 ? column : width,
                        NULL,
                        &height,
                        NULL,
                        NULL);
    if (column > 0)
      total = MAX (total, height);
    else
      total += height + (total > 0 ? self->spacing : 0);
  }
  return total;
}

static void
irc_pair_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  IrcPairBox *self = IRC_PAIR_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
irc_pair_box_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  IrcPairBox *self = IRC_PAIR_BOX (widget);
  const gboolean mirrored =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int column = get_column_width (self, width);
  int offset = 0;

  for (GtkWidget *child = irc_widget_get_first_shown (GTK_WIDGET (self));
       child != NULL;
       child = irc_widget_get_next_shown (child)) {
    GtkAllocation place = { 0, offset, width, height };

    if (column > 0) {
      place = (GtkAllocation){
        mirrored ? width - offset - column : offset, 0, column, height
      };
      offset += column + self->spacing;
    } else {
      gtk_widget_measure (child,
                          GTK_ORIENTATION_VERTICAL,
                          width,
                          NULL,
                          &place.height,
                          NULL,
                          NULL);
      offset += place.height + self->spacing;
    }
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static GtkSizeRequestMode
irc_pair_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
irc_pair_box_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  IrcPairBox *self = IRC_PAIR_BOX (object);

  g_value_set_int (
      value, property_id == PROP_SPACING ? self->spacing : self->column_width);
}

static void
irc_pair_box_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  IrcPairBox *self = IRC_PAIR_BOX (object);
  int *place =
      property_id == PROP_SPACING ? &self->spacing : &self->column_width;

  if (*place == g_value_get_int (value))
    return;
  *place = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
irc_pair_box_dispose (GObject *object)
{
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_pair_box_parent_class)->dispose (object);
}

static void
irc_pair_box_class_init (IrcPairBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_pair_box_get_property;
  object_class->set_property = irc_pair_box_set_property;
  object_class->dispose = irc_pair_box_dispose;
  widget_class->measure = irc_pair_box_measure;
  widget_class->size_allocate = irc_pair_box_size_allocate;
  widget_class->get_request_mode = irc_pair_box_get_request_mode;

  properties[PROP_COLUMN_WIDTH] =
      g_param_spec_int ("column-width", NULL, NULL, 0, 10000, 0, flags);
  properties[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_pair_box_init (IrcPairBox *self)
{
}
