/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-banner.h"

#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcBanner {
  GtkWidget parent_instance;
  GtkImage *icon;
  GtkLabel *text;
  GtkWidget *line, *close;
  IrcBannerWeight weight;
};

G_DEFINE_FINAL_TYPE (IrcBanner, irc_banner, GTK_TYPE_WIDGET)

static guint closed_signal;

static const struct {
  const char *icon, *css_class;
} looks[] = {
  [IRC_BANNER_ERROR] = { "dialog-error-symbolic", "error" },
  [IRC_BANNER_WARNING] = { "dialog-warning-symbolic", "warning" },
  [IRC_BANNER_NOTE] = { "dialog-information-symbolic", "note" },
};

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IrcBanner *self = IRC_BANNER (widget);

  if (gtk_widget_get_visible (self->close))
    g_signal_emit (self, closed_signal, 0);
}

static void
irc_banner_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_BANNER);
  G_OBJECT_CLASS (irc_banner_parent_class)->dispose (object);
}

static void
irc_banner_class_init (IrcBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_banner_dispose;
  closed_signal = g_signal_new ("closed",
                                IRC_TYPE_BANNER,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_install_action (
      widget_class, "banner.close", NULL, on_close);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "banner.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               IRC_RESOURCE_UI "irc-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, IrcBanner, text);
  gtk_widget_class_bind_template_child (widget_class, IrcBanner, line);
  gtk_widget_class_bind_template_child (widget_class, IrcBanner, close);
}

static void
irc_banner_init (IrcBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IrcBanner *
irc_banner_new (IrcBannerWeight weight, const char *text, gboolean is_closable)
{
  g_return_val_if_fail (weight <= IRC_BANNER_NOTE && text != NULL, NULL);
  IrcBanner *self = g_object_new (IRC_TYPE_BANNER, NULL);

  self->weight = weight;
  gtk_image_set_from_icon_name (self->icon, looks[weight].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[weight].css_class);
  gtk_widget_set_visible (self->close, is_closable);
  gtk_label_set_text (self->text, text);
  irc_widget_set_accessible (GTK_WIDGET (self), text, NULL);
  return self;
}

IrcBannerWeight
irc_banner_get_weight (IrcBanner *self)
{
  g_return_val_if_fail (IRC_IS_BANNER (self), IRC_BANNER_NOTE);
  return self->weight;
}

GtkWidget *
irc_banner_add_button (IrcBanner *self, const char *label, const char *action)
{
  g_return_val_if_fail (IRC_IS_BANNER (self) && label != NULL, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, self->line);
  return button;
}
