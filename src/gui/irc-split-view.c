/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-split-view.h"

#include "irc-widget.h"

#define LIST_SHARE 0.44 /* of a wide view */

struct _IrcSplitView {
  GtkWidget parent_instance;
  int list_width, pane_width;
  gboolean wide, shows_pane;
  guint tell_id;
};

G_DEFINE_FINAL_TYPE (IrcSplitView, irc_split_view, GTK_TYPE_WIDGET)

enum { PROP_LIST_WIDTH = 1, PROP_PANE_WIDTH, PROP_WIDE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
get_list (IrcSplitView *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static GtkWidget *
get_pane (IrcSplitView *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self));
}

static int
get_least (IrcSplitView *self, int pixels)
{
  return (int) (pixels * irc_widget_get_text_scale (GTK_WIDGET (self)));
}

/* ---- layout -------------------------------------------------------------- */

static void
irc_split_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (
        child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

static gboolean
tell_wide (gpointer data)
{
  IrcSplitView *self = data;

  self->tell_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  return G_SOURCE_REMOVE;
}

/* Whoever listens may change what is laid out: not in the middle of it. */
static void
set_wide (IrcSplitView *self, gboolean wide)
{
  if (self->wide == wide)
    return;
  self->wide = wide;
  if (self->tell_id == 0)
    self->tell_id =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_wide, self, NULL);
}

static void
allocate (GtkWidget *child, gboolean seen, GtkAllocation place)
{
  gtk_widget_set_child_visible (child, seen);
  if (seen)
    gtk_widget_size_allocate (child, &place, -1);
}

static void
irc_split_view_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  IrcSplitView *self = IRC_SPLIT_VIEW (widget);
  const int list_least = get_least (self, self->list_width);
  const int pane_least = get_least (self, self->pane_width);
  const gboolean mirrored =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation list = { 0, 0, width, height };
  GtkAllocation pane = list;

  set_wide (self, width >= list_least + pane_least);
  if (self->wide) {
    list.width =
        CLAMP ((int) (width * LIST_SHARE), list_least, width - pane_least);
    pane.width = width - list.width;
    pane.x = mirrored ? 0 : list.width;
    list.x = mirrored ? pane.width : 0;
  }
  allocate (get_list (self), self->wide || !self->shows_pane, list);
  allocate (get_pane (self), self->wide || self->shows_pane, pane);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_split_view_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  IrcSplitView *self = IRC_SPLIT_VIEW (object);

  if (property_id == PROP_WIDE)
    g_value_set_boolean (value, self->wide);
  else
    g_value_set_int (value,
                     property_id == PROP_LIST_WIDTH ? self->list_width
                                                    : self->pane_width);
}

static void
irc_split_view_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  IrcSplitView *self = IRC_SPLIT_VIEW (object);
  int *place =
      property_id == PROP_LIST_WIDTH ? &self->list_width : &self->pane_width;

  if (*place == g_value_get_int (value))
    return;
  *place = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
irc_split_view_dispose (GObject *object)
{
  g_clear_handle_id (&IRC_SPLIT_VIEW (object)->tell_id, g_source_remove);
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_split_view_parent_class)->dispose (object);
}

static void
irc_split_view_class_init (IrcSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_split_view_get_property;
  object_class->set_property = irc_split_view_set_property;
  object_class->dispose = irc_split_view_dispose;
  widget_class->measure = irc_split_view_measure;
  widget_class->size_allocate = irc_split_view_size_allocate;

  properties[PROP_LIST_WIDTH] =
      g_param_spec_int ("list-width", NULL, NULL, 0, 10000, 0, flags);
  properties[PROP_PANE_WIDTH] =
      g_param_spec_int ("pane-width", NULL, NULL, 0, 10000, 0, flags);
  properties[PROP_WIDE] = g_param_spec_boolean (
      "wide",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_split_view_init (IrcSplitView *self)
{
}

gboolean
irc_split_view_is_wide (IrcSplitView *self)
{
  g_return_val_if_fail (IRC_IS_SPLIT_VIEW (self), FALSE);
  return self->wide;
}

void
irc_split_view_show_pane (IrcSplitView *self, gboolean pane)
{
  g_return_if_fail (IRC_IS_SPLIT_VIEW (self));

  self->shows_pane = pane;
  /* At once, so that the focus can go there. */
  if (!self->wide) {
    gtk_widget_set_child_visible (get_list (self), !pane);
    gtk_widget_set_child_visible (get_pane (self), pane);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
irc_split_view_shows_pane (IrcSplitView *self)
{
  g_return_val_if_fail (IRC_IS_SPLIT_VIEW (self), FALSE);
  return self->shows_pane;
}
