/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-window-private.h"

#include "irc-arguments-page.h"
#include "irc-i18n.h"
#include "irc-print.h"
#include "irc-widget.h"

/* ---- export -------------------------------------------------------------- */

/* The ending of the file's name says what it is to be; but cards are a PDF as
 * the paper is. */
static void
export_to (IrcWindow *self, GFile *file, gboolean cards)
{
  g_autofree char *name = g_file_get_basename (file);

  irc_export_bar_start (
      irc_window_get_export_bar (self),
      irc_session_get_assessment (irc_window_get_session (self)),
      irc_window_get_fonts (self),
      cards ? IRC_EXPORT_CARDS : irc_export_format_for_name (name),
      file);
}

static void
export_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcWindow *self = IRC_WINDOW (source);
  const gboolean cards = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = irc_dialogs_save_finish (result, &error);

  if (file != NULL)
    export_to (self, file, cards);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (
        GTK_WINDOW (self), _ ("Nothing was exported"), error->message);
}

static void
export_as (IrcWindow *self, int kind)
{
  g_autofree char *title =
      irc_session_dup_title (irc_window_get_session (self));

  irc_window_choose_place (
      self, (IrcDialogsKind) kind, title, export_place_chosen, NULL);
}

static void
export_cards (IrcWindow *self, int what)
{
  g_autofree char *title =
      irc_session_dup_title (irc_window_get_session (self));
  /* TRANSLATORS: the proposed name of a file; %s: the title of the case */
  g_autofree char *name = g_strdup_printf (_ ("%s - objection cards"), title);

  irc_window_choose_place (
      self, IRC_DIALOGS_PDF, name, export_place_chosen, GINT_TO_POINTER (TRUE));
}

static void
print (IrcWindow *self, int what)
{
  IrcSession *session = irc_window_get_session (self);
  g_autofree char *title = irc_session_dup_title (session);

  irc_export_bar_print (irc_window_get_export_bar (self),
                        irc_session_get_assessment (session),
                        irc_window_get_fonts (self),
                        title);
}

/* A retracted work stops what is printed, and only that. */
static void
export_paper (IrcWindow *self, int kind)
{
  irc_window_ask_retracted (self, export_as, kind);
}

static void
export_cards_now (IrcWindow *self, int what)
{
  irc_window_ask_retracted (self, export_cards, what);
}

static void
print_now (IrcWindow *self, int what)
{
  irc_window_ask_retracted (self, print, what);
}

/* ---- the actions --------------------------------------------------------- */

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_save (IRC_WINDOW (widget), NULL);
}

static void
on_save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_save_as (IRC_WINDOW (widget), NULL);
}

static void
on_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_show_versions (IRC_WINDOW (widget));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_undo (IRC_WINDOW (widget), FALSE);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_undo (IRC_WINDOW (widget), TRUE);
}

static void
on_share (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), irc_window_share, 0);
}

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), export_paper, IRC_DIALOGS_PDF);
}

static void
on_export_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), export_paper, IRC_DIALOGS_ODT);
}

static void
on_export_profile (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), export_as, IRC_DIALOGS_CSV);
}

static void
on_export_cards (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), export_cards_now, 0);
}

static void
on_import_references (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_import_references (IRC_WINDOW (widget));
}

static void
on_export_references (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_export_references (IRC_WINDOW (widget),
                                g_variant_get_string (parameter, NULL));
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_ask_patients (IRC_WINDOW (widget), print_now, 0);
}

static void
on_show_criterion (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_step_page_show_criterion (
      irc_window_show_step (IRC_WINDOW (widget), IRC_STEP_PROFILE),
      g_variant_get_string (parameter, NULL));
}

static void
on_show_arguments (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_step_page_show_criterion (
      irc_window_show_step (IRC_WINDOW (widget), IRC_STEP_ARGUMENTS),
      g_variant_get_string (parameter, NULL));
}

static void
on_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_move_pane (IRC_WINDOW (widget), TRUE);
}

static void
on_previous_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_move_pane (IRC_WINDOW (widget), FALSE);
}

static void
on_toggle_help (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_window_toggle_help (IRC_WINDOW (widget));
}

static void
on_show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (IRC_RESOURCE_UI "irc-shortcuts.ui");
  GtkWindow *shortcuts =
      GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_widget_set_visible (
      GTK_WIDGET (gtk_builder_get_object (builder, "print")),
      irc_print_is_available ());
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_case; /* and no more */
} actions[] = {
  { "win.save", NULL, on_save, TRUE },
  { "win.save-as", NULL, on_save_as, TRUE },
  { "win.versions", NULL, on_versions, TRUE },
  { "win.share", NULL, on_share, TRUE },
  { "win.undo", NULL, on_undo, FALSE },
  { "win.redo", NULL, on_redo, FALSE },
  { "win.export", NULL, on_export, TRUE },
  { "win.export-copy", NULL, on_export_copy, TRUE },
  { "win.export-profile", NULL, on_export_profile, TRUE },
  { "win.export-cards", NULL, on_export_cards, TRUE },
  { "win.import-references", NULL, on_import_references, TRUE },
  { "win.export-references", "s", on_export_references, TRUE },
  { "win.print", NULL, on_print, TRUE },
  { "win.show-criterion", "s", on_show_criterion, TRUE },
  { "win.show-arguments", "s", on_show_arguments, TRUE },
  { "win.next-pane", NULL, on_next_pane, TRUE },
  { "win.previous-pane", NULL, on_previous_pane, TRUE },
  { "win.toggle-help", NULL, on_toggle_help, TRUE },
  { "win.show-help-overlay", NULL, on_show_shortcuts, FALSE },
};

static gboolean
is_offered (guint action)
{
  return actions[action].activate != on_print || irc_print_is_available ();
}

void
irc_window_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (is_offered (i))
      gtk_widget_class_install_action (
          klass, actions[i].name, actions[i].parameter, actions[i].activate);
  /* Only where nobody is typing: an entry takes the sign first. */
  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_question, 0, "win.show-help-overlay", NULL);
  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_question, GDK_SHIFT_MASK, "win.show-help-overlay", NULL);
}

void
irc_window_update_actions (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  const gboolean has_case = irc_window_get_session (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (is_offered (i) && actions[i].needs_case)
      gtk_widget_action_set_enabled (
          GTK_WIDGET (self), actions[i].name, has_case);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.step", has_case);
}
