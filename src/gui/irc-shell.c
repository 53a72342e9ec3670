/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-shell.h"

#include "irc-widget.h"

/* Pixels at normal text size. */
#define HELP_WIDTH 288
#define PAGE_WIDTH 620
#define PAGE_HEIGHT 300

struct _IrcShell {
  GtkWidget parent_instance;
  GtkWidget *rail, *page, *help;
  gboolean help_useful;
  gboolean help_wanted[2]; /* in a narrow window, in a wide one */
};

G_DEFINE_FINAL_TYPE (IrcShell, irc_shell, GTK_TYPE_WIDGET)

enum { PROP_RAIL = 1, PROP_PAGE, PROP_HELP, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static int
get_width (GtkWidget *widget)
{
  int minimum, natural;

  gtk_widget_measure (
      widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, natural);
}

static int
get_help_width (IrcShell *self)
{
  return (int) (HELP_WIDTH * irc_widget_get_text_scale (GTK_WIDGET (self)));
}

static gboolean
is_wide (IrcShell *self, int width)
{
  const double scale = irc_widget_get_text_scale (GTK_WIDGET (self));

  return width >= get_width (self->rail) + (HELP_WIDTH + PAGE_WIDTH) * scale;
}

gboolean
irc_shell_get_help_shown (IrcShell *self)
{
  g_return_val_if_fail (IRC_IS_SHELL (self), FALSE);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  return self->help_useful && self->help_wanted[is_wide (self, width)];
}

static void
irc_shell_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  IrcShell *self = IRC_SHELL (widget);
  GtkWidget *measured =
      orientation == GTK_ORIENTATION_HORIZONTAL ? self->page : self->rail;

  gtk_widget_measure (measured, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum += get_width (self->rail);
    *natural += get_width (self->rail);
  } else {
    /* Pages scroll. To ask how high one would like to be would lay out all its
     * text at widths that it never gets: half the cost of a start. */
    const int page = (int) (PAGE_HEIGHT * irc_widget_get_text_scale (widget));
    *minimum = MAX (*minimum, page);
    *natural = MAX (*natural, page);
  }
}

static void
allocate (IrcShell *self, GtkWidget *child, GtkAllocation place)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (widget) - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

/* Lays out page and help; returns the width of the page. */
static void
allocate_page (IrcShell *self, GtkAllocation room, gboolean wide)
{
  GtkAllocation page = room, help = room;
  int least, wanted;

  if (wide) {
    help.width = get_help_width (self);
    page.width = room.width - help.width;
    help.x = room.x + page.width;
  } else {
    /* What it says, from a quarter to a third: the rest is the page's. */
    gtk_widget_measure (self->help,
                        GTK_ORIENTATION_VERTICAL,
                        room.width,
                        &least,
                        &wanted,
                        NULL,
                        NULL);
    help.height = MAX (least, CLAMP (wanted, room.height / 4, room.height / 3));
    page.height = MAX (room.height - help.height, 1);
    help.y = page.height;
  }
  allocate (self, self->page, page);
  allocate (self, self->help, help);
}

static void
irc_shell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IrcShell *self = IRC_SHELL (widget);
  const gboolean wide = is_wide (self, width);
  const gboolean shown = self->help_useful && self->help_wanted[wide];
  const int rail_width = get_width (self->rail);
  const GtkAllocation room = { rail_width, 0, width - rail_width, height };

  allocate (self, self->rail, (GtkAllocation){ 0, 0, rail_width, height });
  gtk_widget_set_child_visible (self->help, shown);
  irc_widget_toggle_class (self->help, "below", !wide);
  if (shown)
    allocate_page (self, room, wide);
  else
    allocate (self, self->page, room);
}

static void
irc_shell_set_property (GObject *object,
                        guint property_id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  IrcShell *self = IRC_SHELL (object);
  GtkWidget **children[] = { NULL, &self->rail, &self->page, &self->help };

  *children[property_id] = g_value_get_object (value);
  gtk_widget_insert_before (*children[property_id], GTK_WIDGET (self), NULL);
}

static void
irc_shell_get_property (GObject *object,
                        guint property_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  IrcShell *self = IRC_SHELL (object);
  GtkWidget *const children[] = { NULL, self->rail, self->page, self->help };

  g_value_set_object (value, children[property_id]);
}

static void
irc_shell_dispose (GObject *object)
{
  IrcShell *self = IRC_SHELL (object);

  g_clear_pointer (&self->rail, gtk_widget_unparent);
  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_pointer (&self->help, gtk_widget_unparent);
  G_OBJECT_CLASS (irc_shell_parent_class)->dispose (object);
}

static void
irc_shell_class_init (IrcShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_shell_get_property;
  object_class->set_property = irc_shell_set_property;
  object_class->dispose = irc_shell_dispose;
  widget_class->measure = irc_shell_measure;
  widget_class->size_allocate = irc_shell_size_allocate;

  properties[PROP_RAIL] =
      g_param_spec_object ("rail", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PAGE] =
      g_param_spec_object ("page", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_HELP] =
      g_param_spec_object ("help", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_shell_init (IrcShell *self)
{
  self->help_useful = TRUE;
  self->help_wanted[TRUE] = TRUE;
}

void
irc_shell_toggle_help (IrcShell *self)
{
  g_return_if_fail (IRC_IS_SHELL (self));
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean *wanted = &self->help_wanted[is_wide (self, width)];

  /* Where it is not shown nobody would see what that did. */
  if (!self->help_useful)
    return;
  *wanted = !*wanted;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
irc_shell_set_help_useful (IrcShell *self, gboolean useful)
{
  g_return_if_fail (IRC_IS_SHELL (self));

  if (self->help_useful == useful)
    return;
  self->help_useful = useful;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
