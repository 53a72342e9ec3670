/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-arguments-page.h"

#include "irc-drill-view.h"
#include "irc-i18n.h"
#include "irc-library-view.h"
#include "irc-references-view.h"
#include "irc-standards-view.h"
#include "irc-switcher.h"
#include "irc-trace-view.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcArgumentsPage {
  IrcStepPage parent_instance;
  IrcSwitcher *switcher;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (IrcArgumentsPage, irc_arguments_page, IRC_TYPE_STEP_PAGE)

/* In the order of the switcher; the first is seen first, and it is the one that
 * shows a criterion. */
static const struct {
  const char *id, *title;
  GType (*get_type) (void); /* of an IrcStepPage */
} views[] = {
  { "library", N_ ("Arguments"), irc_library_view_get_type },
  { "references", N_ ("References"), irc_references_view_get_type },
  { "standards", N_ ("Societies and standards"), irc_standards_view_get_type },
  { "objections", N_ ("Objections"), irc_drill_view_get_type },
  { "trace", N_ ("How we know"), irc_trace_view_get_type },
};

/* ---- views --------------------------------------------------------------- */

static void
follow_help (IrcArgumentsPage *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->stack);

  irc_step_page_set_help_criterion (
      IRC_STEP_PAGE (self),
      irc_step_page_get_help_criterion (IRC_STEP_PAGE (view)));
}

static GtkWidget *
build_view (IrcArgumentsPage *self, gsize place)
{
  IrcStepPage *page = IRC_STEP_PAGE (self);
  GtkWidget *view = g_object_new (views[place].get_type (),
                                  "session",
                                  irc_step_page_get_session (page),
                                  "fonts",
                                  irc_step_page_get_fonts (page),
                                  NULL);

  irc_widget_set_accessible (view, _ (views[place].title), NULL);
  gtk_stack_add_named (self->stack, view, views[place].id);
  g_signal_connect_object (view,
                           "notify::help-criterion",
                           G_CALLBACK (follow_help),
                           self,
                           G_CONNECT_SWAPPED);
  return view;
}

static GtkWidget *
ensure_view (IrcArgumentsPage *self, const char *id)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->stack, id);

  for (gsize i = 0; view == NULL && i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].id, id))
      view = build_view (self, i);
  return view;
}

static void
show_selected (IrcArgumentsPage *self)
{
  gtk_stack_set_visible_child (
      self->stack,
      ensure_view (self, irc_switcher_get_selected (self->switcher)));
  follow_help (self);
}

IrcStepPage *
irc_arguments_page_show_view (IrcArgumentsPage *self, const char *id)
{
  g_return_val_if_fail (IRC_IS_ARGUMENTS_PAGE (self) && id != NULL, NULL);

  irc_switcher_set_selected (self->switcher, id);
  return IRC_STEP_PAGE (gtk_stack_get_visible_child (self->stack));
}

static void
irc_arguments_page_show_criterion (IrcStepPage *page, const char *criterion)
{
  irc_step_page_show_criterion (
      irc_arguments_page_show_view (IRC_ARGUMENTS_PAGE (page), views[0].id),
      criterion);
}

static void
irc_arguments_page_show_edit (IrcStepPage *page, const char *path)
{
  const gboolean reference = g_str_has_prefix (path, "/arguments/references");

  irc_step_page_show_edit (
      irc_arguments_page_show_view (IRC_ARGUMENTS_PAGE (page),
                                    reference ? "references" : "library"),
      path);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_arguments_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (irc_arguments_page_parent_class)->constructed (object);
  show_selected (IRC_ARGUMENTS_PAGE (object));
}

static gboolean
irc_arguments_page_grab_focus (GtkWidget *widget)
{
  IrcArgumentsPage *self = IRC_ARGUMENTS_PAGE (widget);

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
irc_arguments_page_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_ARGUMENTS_PAGE);
  G_OBJECT_CLASS (irc_arguments_page_parent_class)->dispose (object);
}

static void
irc_arguments_page_class_init (IrcArgumentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = irc_arguments_page_constructed;
  object_class->dispose = irc_arguments_page_dispose;
  widget_class->grab_focus = irc_arguments_page_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->show_criterion =
      irc_arguments_page_show_criterion;
  IRC_STEP_PAGE_CLASS (klass)->show_edit = irc_arguments_page_show_edit;

  g_type_ensure (IRC_TYPE_SWITCHER);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-arguments-page.ui");
  gtk_widget_class_bind_template_child (
      widget_class, IrcArgumentsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, IrcArgumentsPage, stack);
}

static void
irc_arguments_page_init (IrcArgumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    irc_switcher_add (self->switcher, views[i].id, _ (views[i].title));
  gtk_widget_set_visible (GTK_WIDGET (self->switcher),
                          G_N_ELEMENTS (views) > 1);
  g_signal_connect_swapped (
      self->switcher, "notify::selected", G_CALLBACK (show_selected), self);
}
