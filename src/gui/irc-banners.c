/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-banners.h"

#include "irc-widget.h"

struct _IrcBanners {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (IrcBanners, irc_banners, GTK_TYPE_WIDGET)

/* A widget's name is its id here; style sheets go by class. */
IrcBanner *
irc_banners_lookup (IrcBanners *self, const char *id)
{
  g_return_val_if_fail (IRC_IS_BANNERS (self) && id != NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_name (child), id))
      return IRC_BANNER (child);
  return NULL;
}

static void
show_first (IrcBanners *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self), child != NULL);
  for (guint i = 0; child != NULL; i++) {
    gtk_widget_set_visible (child, i < IRC_BANNERS_MAX);
    child = gtk_widget_get_next_sibling (child);
  }
}

/* The last that does not weigh less. */
static GtkWidget *
find_place (IrcBanners *self, IrcBannerWeight weight)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  while (last != NULL && irc_banner_get_weight (IRC_BANNER (last)) > weight)
    last = gtk_widget_get_prev_sibling (last);
  return last;
}

static void
banner_closed (IrcBanners *self, IrcBanner *banner)
{
  irc_banners_remove (self, gtk_widget_get_name (GTK_WIDGET (banner)));
}

/* To the first below @widget that takes it. */
static gboolean
focus_below (GtkWidget *widget)
{
  GtkWidget *next = gtk_widget_get_next_sibling (widget);

  for (; next != NULL; next = gtk_widget_get_next_sibling (next))
    if (gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

static void
drop (IrcBanners *self, GtkWidget *banner)
{
  if (irc_widget_has_focus_inside (banner) && !focus_below (banner))
    focus_below (GTK_WIDGET (self));
  gtk_widget_unparent (banner);
}

void
irc_banners_put (IrcBanners *self, const char *id, IrcBanner *banner)
{
  g_return_if_fail (IRC_IS_BANNERS (self) && id != NULL);
  g_return_if_fail (IRC_IS_BANNER (banner));
  IrcBanner *old = irc_banners_lookup (self, id);
  GtkWidget *widget = GTK_WIDGET (banner);

  if (old != NULL)
    drop (self, GTK_WIDGET (old));
  gtk_widget_set_name (widget, id);
  gtk_widget_insert_after (widget,
                           GTK_WIDGET (self),
                           find_place (self, irc_banner_get_weight (banner)));
  g_signal_connect_object (
      banner, "closed", G_CALLBACK (banner_closed), self, G_CONNECT_SWAPPED);
  show_first (self);
}

void
irc_banners_remove (IrcBanners *self, const char *id)
{
  g_return_if_fail (IRC_IS_BANNERS (self) && id != NULL);
  IrcBanner *banner = irc_banners_lookup (self, id);

  if (banner == NULL)
    return;
  drop (self, GTK_WIDGET (banner));
  show_first (self);
}

static void
irc_banners_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (irc_banners_parent_class)->dispose (object);
}

static void
irc_banners_class_init (IrcBannersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_banners_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_banners_init (IrcBanners *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
