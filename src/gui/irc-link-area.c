/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-link-area.h"

#include "irc-widget.h"

struct _IrcLinkArea {
  GtkWidget parent_instance;
  char *target;
  IrcRect rect;
};

G_DEFINE_FINAL_TYPE (IrcLinkArea, irc_link_area, GTK_TYPE_WIDGET)

enum { ACTIVATE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
released (IrcLinkArea *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
irc_link_area_finalize (GObject *object)
{
  g_free (IRC_LINK_AREA (object)->target);
  G_OBJECT_CLASS (irc_link_area_parent_class)->finalize (object);
}

static void
irc_link_area_class_init (IrcLinkAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  G_OBJECT_CLASS (klass)->finalize = irc_link_area_finalize;
  signals[ACTIVATE] = g_signal_new ("activate",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (
        widget_class, keys[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "linkarea");
}

static void
irc_link_area_init (IrcLinkArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

IrcLinkArea *
irc_link_area_new (const IrcPageLink *link, gboolean goes_on)
{
  g_return_val_if_fail (link != NULL, NULL);
  IrcLinkArea *self = g_object_new (IRC_TYPE_LINK_AREA,
                                    "accessible-role",
                                    goes_on ? GTK_ACCESSIBLE_ROLE_PRESENTATION
                                            : GTK_ACCESSIBLE_ROLE_LINK,
                                    "focusable",
                                    !goes_on,
                                    "tooltip-text",
                                    *link->target == '#' ? NULL : link->target,
                                    NULL);

  self->target = g_strdup (link->target);
  self->rect = link->rect;
  if (!goes_on)
    irc_widget_set_accessible (GTK_WIDGET (self), link->contents, NULL);
  return self;
}

const char *
irc_link_area_get_target (IrcLinkArea *self)
{
  g_return_val_if_fail (IRC_IS_LINK_AREA (self), NULL);
  return self->target;
}

IrcRect
irc_link_area_get_rect (IrcLinkArea *self)
{
  g_return_val_if_fail (IRC_IS_LINK_AREA (self), (IrcRect){ 0 });
  return self->rect;
}
