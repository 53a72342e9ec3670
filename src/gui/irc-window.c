/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-window-private.h"

#include "irc-arguments-page.h"
#include "irc-centre-page.h"
#include "irc-gaps-page.h"
#include "irc-help-pane.h"
#include "irc-i18n.h"
#include "irc-place.h"
#include "irc-plan-page.h"
#include "irc-profile-page.h"
#include "irc-rail.h"
#include "irc-report-page.h"
#include "irc-shell.h"
#include "irc-welcome.h"
#include "irc-undo-menu.h"
#include "irc-widget.h"

struct _IrcWindow {
  GtkApplicationWindow parent_instance;
  GtkLabel *title, *subtitle;
  GtkWidget *save, *help_button;
  GtkStack *content;
  GtkWidget *welcome;
  IrcBanners *banners;
  IrcExportBar *export_bar;
  GMenu *undo_section;
  /* From here on only with a session. */
  IrcSession *session;
  IrcRecovery *recovery;
  IrcFonts *fonts;
  IrcShell *shell;
  IrcRail *rail;
  GtkStack *pages;
  IrcHelpPane *help;
  IrcStep step;
  gboolean closing; /* the user has been asked */
};

G_DEFINE_FINAL_TYPE (IrcWindow, irc_window, GTK_TYPE_APPLICATION_WINDOW)

enum { PROP_STEP = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* ---- title --------------------------------------------------------------- */

/* What is said of unsaved changes is what is known of them. */
static void
show_safety (IrcWindow *self)
{
  const gboolean modified = irc_session_is_modified (self->session);
  const gboolean safe = irc_recovery_is_safe (self->recovery);

  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self->title),
      !modified ? NULL
      : safe    ? _ ("There are unsaved changes; a recovery copy has them")
                : _ ("There are unsaved changes"));
}

static void
show_title (IrcWindow *self)
{
  const gboolean modified = irc_session_is_modified (self->session);
  GFile *file = irc_session_get_file (self->session);
  g_autofree char *name = irc_session_dup_title (self->session);
  g_autofree char *title = g_strconcat (modified ? "• " : "", name, NULL);
  g_autofree char *whole = g_strconcat (title, " – IR Case", NULL);
  g_autofree char *place = irc_place_dup (file);

  gtk_label_set_text (self->title, title);
  show_safety (self);
  gtk_label_set_text (self->subtitle, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), place);
  gtk_window_set_title (GTK_WINDOW (self), whole);
  irc_window_update_actions (self);
}

/* ---- help ---------------------------------------------------------------- */

static void
show_help (IrcWindow *self)
{
  IrcStepPage *page = irc_window_peek_page (self, self->step);
  const IrcStepInfo *info = irc_step_get_info (self->step);
  const char *id =
      page == NULL ? NULL : irc_step_page_get_help_criterion (page);
  const IrcCriterion *criterion =
      id == NULL ? NULL
                 : irc_library_lookup_criterion (
                       irc_session_get_library (self->session), id);

  if (criterion != NULL)
    irc_help_pane_show_criterion (
        self->help, irc_session_get_assessment (self->session), criterion);
  else
    irc_help_pane_show_page (self->help, _ (info->title), _ (info->help));
}

/* ---- steps --------------------------------------------------------------- */

static GType
get_page_type (IrcStep step)
{
  switch (step) {
    case IRC_STEP_CENTRE:
      return IRC_TYPE_CENTRE_PAGE;
    case IRC_STEP_PROFILE:
      return IRC_TYPE_PROFILE_PAGE;
    case IRC_STEP_GAPS:
      return IRC_TYPE_GAPS_PAGE;
    case IRC_STEP_PLAN:
      return IRC_TYPE_PLAN_PAGE;
    case IRC_STEP_ARGUMENTS:
      return IRC_TYPE_ARGUMENTS_PAGE;
    case IRC_STEP_REPORT:
    default:
      return IRC_TYPE_REPORT_PAGE;
  }
}

IrcStepPage *
irc_window_peek_page (IrcWindow *self, IrcStep step)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  GtkWidget *page = self->pages == NULL
                        ? NULL
                        : gtk_stack_get_child_by_name (
                              self->pages, irc_step_get_info (step)->name);

  return page == NULL ? NULL : IRC_STEP_PAGE (page);
}

static IrcStepPage *
build_page (IrcWindow *self, IrcStep step)
{
  const IrcStepInfo *info = irc_step_get_info (step);
  GtkWidget *page = g_object_new (get_page_type (step),
                                  "session",
                                  self->session,
                                  "fonts",
                                  self->fonts,
                                  NULL);

  irc_widget_set_accessible (page, _ (info->title), NULL);
  gtk_stack_add_named (self->pages, page, info->name);
  g_signal_connect_object (page,
                           "notify::help-criterion",
                           G_CALLBACK (show_help),
                           self,
                           G_CONNECT_SWAPPED);
  return IRC_STEP_PAGE (page);
}

IrcStepPage *
irc_window_show_step (IrcWindow *self, IrcStep step)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  g_return_val_if_fail (self->session != NULL, NULL);
  IrcStepPage *page = irc_window_peek_page (self, step);
  const gboolean follows =
      irc_widget_has_focus_inside (GTK_WIDGET (self->pages));

  if (page == NULL)
    page = build_page (self, step);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  /* To the page's own choice; the stack takes what Tab would come to first. */
  if (follows)
    gtk_widget_grab_focus (GTK_WIDGET (page));
  self->step = step;
  irc_shell_set_help_useful (self->shell, step != IRC_STEP_REPORT);
  gtk_widget_set_visible (self->help_button, step != IRC_STEP_REPORT);
  show_help (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  return page;
}

/* The focus follows from page to page, but stays in the rail. */
static void
go_to_step (IrcWindow *self, IrcStep step)
{
  const gboolean in_rail =
      irc_widget_has_focus_inside (GTK_WIDGET (self->rail));
  IrcStepPage *page = irc_window_show_step (self, step);

  if (!in_rail)
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
assessment_changed (IrcWindow *self)
{
  irc_rail_refresh (self->rail, irc_session_get_assessment (self->session));
}

/* ---- the case ------------------------------------------------------------ */

static void
build_shell (IrcWindow *self)
{
  self->rail = g_object_new (IRC_TYPE_RAIL, NULL);
  self->help = g_object_new (IRC_TYPE_HELP_PANE, NULL);
  self->pages = g_object_new (
      GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->shell = g_object_new (IRC_TYPE_SHELL,
                              "rail",
                              self->rail,
                              "page",
                              self->pages,
                              "help",
                              self->help,
                              NULL);
  gtk_stack_add_named (self->content, GTK_WIDGET (self->shell), "case");
}

static void
watch_session (IrcWindow *self)
{
  const char *const titles[] = { "notify::title",
                                 "notify::file",
                                 "notify::modified" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_signal_connect_object (self->session,
                             titles[i],
                             G_CALLBACK (show_title),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "notify::assessment",
                           G_CALLBACK (assessment_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery,
                           "notify::safe",
                           G_CALLBACK (show_safety),
                           self,
                           G_CONNECT_SWAPPED);
}

void
irc_window_set_session (IrcWindow *self, IrcSession *session, IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_WINDOW (self) && self->session == NULL);
  g_return_if_fail (IRC_IS_SESSION (session) && fonts != NULL);

  self->session = g_object_ref (session);
  self->recovery = irc_window_start_recovery (self);
  self->fonts = irc_fonts_ref (fonts);
  build_shell (self);
  watch_session (self);
  irc_window_watch_disk (self);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
  gtk_widget_set_visible (self->save, TRUE);
  gtk_widget_set_visible (self->help_button, TRUE);
  gtk_stack_set_visible_child_name (self->content, "case");
  gtk_stack_remove (self->content, g_steal_pointer (&self->welcome));
  show_title (self);
  irc_undo_menu_follow (GTK_WINDOW (self),
                        self->undo_section,
                        irc_session_get_undo (self->session));
  irc_window_follow_undo (self);
  assessment_changed (self);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_window_close_request (GtkWindow *window)
{
  IrcWindow *self = IRC_WINDOW (window);

  if (!self->closing && self->session != NULL &&
      (irc_session_is_modified (self->session) ||
       irc_session_is_saving (self->session))) {
    irc_window_ask_and_close (self);
    return TRUE;
  }
  if (self->recovery != NULL)
    irc_recovery_close (self->recovery);
  if (self->session != NULL)
    irc_session_unlock (self->session);
  irc_export_bar_cancel (self->export_bar);
  return GTK_WINDOW_CLASS (irc_window_parent_class)->close_request (window);
}

void
irc_window_close_now (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
irc_window_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  g_value_set_string (value,
                      irc_step_get_info (IRC_WINDOW (object)->step)->name);
}

static void
irc_window_set_property (GObject *object,
                         guint property_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  IrcWindow *self = IRC_WINDOW (object);
  const int step = irc_step_find (g_value_get_string (value));

  if (step >= 0 && self->session != NULL)
    go_to_step (self, (IrcStep) step);
}

static void
irc_window_dispose (GObject *object)
{
  IrcWindow *self = IRC_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_WINDOW);
  self->pages = NULL;
  g_clear_object (&self->recovery);
  g_clear_object (&self->session);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_window_parent_class)->dispose (object);
}

static void
irc_window_class_init (IrcWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_window_get_property;
  object_class->set_property = irc_window_set_property;
  object_class->dispose = irc_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = irc_window_close_request;
  properties[PROP_STEP] = g_param_spec_string (
      "step",
      NULL,
      NULL,
      NULL,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_property_action (widget_class, "win.step", "step");
  irc_window_class_install_actions (widget_class);

  g_type_ensure (IRC_TYPE_BANNERS);
  g_type_ensure (IRC_TYPE_EXPORT_BAR);
  g_type_ensure (IRC_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               IRC_RESOURCE_UI "irc-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, save);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, help_button);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, content);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, banners);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, export_bar);
  gtk_widget_class_bind_template_child (widget_class, IrcWindow, undo_section);
}

static void
irc_window_init (IrcWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_icon_name (GTK_WINDOW (self), IRC_APP_ID);
  irc_window_accept_lists (self);
  irc_window_update_actions (self);
  irc_undo_menu_follow (GTK_WINDOW (self), self->undo_section, NULL);
}

IrcWindow *
irc_window_new (GtkApplication *application)
{
  return g_object_new (IRC_TYPE_WINDOW, "application", application, NULL);
}

IrcSession *
irc_window_get_session (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  return self->session;
}

IrcRecovery *
irc_window_get_recovery (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  return self->recovery;
}

IrcFonts *
irc_window_get_fonts (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  return self->fonts;
}

IrcBanners *
irc_window_get_banners (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  return self->banners;
}

IrcExportBar *
irc_window_get_export_bar (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  return self->export_bar;
}

void
irc_window_toggle_help (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (self->shell == NULL)
    return;
  irc_shell_toggle_help (self->shell);
  if (focus != NULL)
    irc_widget_scroll_into_view (focus);
}

static gboolean
focus_pane (IrcWindow *self, GtkWidget *pane)
{
  GtkWidget *chooses = pane == GTK_WIDGET (self->pages)
                           ? gtk_stack_get_visible_child (self->pages)
                           : pane;

  return gtk_widget_grab_focus (chooses) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

void
irc_window_move_pane (IrcWindow *self, gboolean forward)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  if (self->shell == NULL)
    return;
  GtkWidget *const panes[] = {
    GTK_WIDGET (self->rail),
    GTK_WIDGET (self->pages),
    irc_shell_get_help_shown (self->shell) ? GTK_WIDGET (self->help) : NULL,
    GTK_WIDGET (self->banners),
    GTK_WIDGET (self->export_bar),
  };
  const guint n = G_N_ELEMENTS (panes);
  guint current = 0;

  for (guint i = 0; i < n; i++)
    if (panes[i] != NULL && irc_widget_has_focus_inside (panes[i]))
      current = i;
  for (guint step = 1; step < n; step++) {
    GtkWidget *next = panes[(current + (forward ? step : n - step)) % n];

    if (next != NULL && focus_pane (self, next))
      return;
  }
}
