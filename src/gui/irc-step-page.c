/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-step-page.h"

#include "irc-widget.h"

typedef struct {
  IrcSession *session;
  IrcFonts *fonts;
  char *help_criterion;
  gboolean stale;
} IrcStepPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IrcStepPage,
                                     irc_step_page,
                                     GTK_TYPE_WIDGET)

enum { PROP_SESSION = 1, PROP_FONTS, PROP_HELP_CRITERION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static IrcStepPagePrivate *
get_private (IrcStepPage *self)
{
  return irc_step_page_get_instance_private (self);
}

static void
refresh (IrcStepPage *self)
{
  IrcStepPageClass *klass = IRC_STEP_PAGE_GET_CLASS (self);
  IrcStepPagePrivate *priv = get_private (self);

  priv->stale = FALSE;
  if (klass->refresh != NULL)
    klass->refresh (self, irc_session_get_assessment (priv->session));
}

static void
assessment_changed (IrcStepPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    get_private (self)->stale = TRUE;
}

static void
focus_moved (IrcStepPage *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = NULL;
  IRC_STEP_PAGE_GET_CLASS (self)->focus_moved (self, focus);
}

static void
root_changed (IrcStepPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && IRC_STEP_PAGE_GET_CLASS (self)->focus_moved != NULL)
    g_signal_connect_object (root,
                             "notify::focus-widget",
                             G_CALLBACK (focus_moved),
                             self,
                             G_CONNECT_SWAPPED);
}

static void
irc_step_page_map (GtkWidget *widget)
{
  IrcStepPage *self = IRC_STEP_PAGE (widget);

  /* Before the page is laid out, so that it is never seen as it was. */
  if (get_private (self)->stale)
    refresh (self);
  GTK_WIDGET_CLASS (irc_step_page_parent_class)->map (widget);
}

static void
irc_step_page_constructed (GObject *object)
{
  IrcStepPagePrivate *priv = get_private (IRC_STEP_PAGE (object));

  G_OBJECT_CLASS (irc_step_page_parent_class)->constructed (object);
  priv->stale = TRUE;
  g_signal_connect_object (priv->session,
                           "notify::assessment",
                           G_CALLBACK (assessment_changed),
                           object,
                           G_CONNECT_SWAPPED);
}

static void
irc_step_page_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  IrcStepPagePrivate *priv = get_private (IRC_STEP_PAGE (object));

  switch (property_id) {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_FONTS:
      g_value_set_pointer (value, priv->fonts);
      break;
    case PROP_HELP_CRITERION:
      g_value_set_string (value, priv->help_criterion);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_step_page_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  IrcStepPage *self = IRC_STEP_PAGE (object);
  IrcStepPagePrivate *priv = get_private (self);

  switch (property_id) {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_FONTS:
      priv->fonts = irc_fonts_ref (g_value_get_pointer (value));
      break;
    case PROP_HELP_CRITERION:
      irc_step_page_set_help_criterion (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_step_page_finalize (GObject *object)
{
  IrcStepPagePrivate *priv = get_private (IRC_STEP_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_pointer (&priv->fonts, irc_fonts_unref);
  g_free (priv->help_criterion);
  G_OBJECT_CLASS (irc_step_page_parent_class)->finalize (object);
}

static void
irc_step_page_class_init (IrcStepPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = irc_step_page_constructed;
  object_class->get_property = irc_step_page_get_property;
  object_class->set_property = irc_step_page_set_property;
  object_class->finalize = irc_step_page_finalize;
  widget_class->map = irc_step_page_map;
  widget_class->focus = irc_widget_move_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, IRC_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FONTS] = g_param_spec_pointer (
      "fonts", NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_HELP_CRITERION] = g_param_spec_string (
      "help-criterion", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_step_page_init (IrcStepPage *self)
{
  g_signal_connect (self, "notify::root", G_CALLBACK (root_changed), NULL);
}

IrcSession *
irc_step_page_get_session (IrcStepPage *self)
{
  g_return_val_if_fail (IRC_IS_STEP_PAGE (self), NULL);
  return get_private (self)->session;
}

IrcFonts *
irc_step_page_get_fonts (IrcStepPage *self)
{
  g_return_val_if_fail (IRC_IS_STEP_PAGE (self), NULL);
  return get_private (self)->fonts;
}

void
irc_step_page_show_criterion (IrcStepPage *self, const char *criterion)
{
  g_return_if_fail (IRC_IS_STEP_PAGE (self));
  g_return_if_fail (criterion != NULL);
  IrcStepPageClass *klass = IRC_STEP_PAGE_GET_CLASS (self);

  if (klass->show_criterion != NULL)
    klass->show_criterion (self, criterion);
}

void
irc_step_page_show_edit (IrcStepPage *self, const char *path)
{
  g_return_if_fail (IRC_IS_STEP_PAGE (self) && path != NULL);
  IrcStepPageClass *klass = IRC_STEP_PAGE_GET_CLASS (self);

  if (klass->show_edit != NULL)
    klass->show_edit (self, path);
  if (!irc_widget_has_focus_inside (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

const char *
irc_step_page_get_help_criterion (IrcStepPage *self)
{
  g_return_val_if_fail (IRC_IS_STEP_PAGE (self), NULL);
  return get_private (self)->help_criterion;
}

void
irc_step_page_set_help_criterion (IrcStepPage *self, const char *criterion)
{
  g_return_if_fail (IRC_IS_STEP_PAGE (self));
  IrcStepPagePrivate *priv = get_private (self);

  if (g_strcmp0 (priv->help_criterion, criterion) == 0)
    return;
  g_free (priv->help_criterion);
  priv->help_criterion = g_strdup (criterion);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HELP_CRITERION]);
}
