/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists of references in and out of the window's case. */
#include "irc-window-private.h"

#include "irc-arguments-page.h"
#include "irc-bibliography.h"
#include "irc-file.h"
#include "irc-i18n.h"
#include "irc-references-view.h"
#include "irc-widget.h"

static IrcReferencesView *
show_references (IrcWindow *self)
{
  IrcArgumentsPage *page =
      IRC_ARGUMENTS_PAGE (irc_window_show_step (self, IRC_STEP_ARGUMENTS));

  return IRC_REFERENCES_VIEW (
      irc_arguments_page_show_view (page, "references"));
}

void
irc_window_import_references (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  irc_references_view_choose_files (show_references (self));
}

/* ---- dropping ------------------------------------------------------------ */

static gboolean
is_list (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (IrcRefsFormat i = 0; i < IRC_N_REFS_FORMATS; i++) {
    g_autofree char *ending =
        g_strconcat (".", irc_refs_format_suffix (i), NULL);

    if (g_str_has_suffix (lower, ending))
      return TRUE;
  }
  return FALSE;
}

/* On the view itself any file is read; elsewhere it must be called a list. */
static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         IrcWindow *self)
{
  g_autoptr (GListStore) files = irc_widget_list_files (value);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (files));

  for (guint i = 0; i < n; i++) {
    g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (files), i);

    if (!is_list (file))
      return FALSE;
  }
  if (n == 0 || irc_window_get_session (self) == NULL)
    return FALSE;
  irc_references_view_import (show_references (self), G_LIST_MODEL (files));
  return TRUE;
}

void
irc_window_accept_lists (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  GtkDropTarget *target =
      gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- exporting ----------------------------------------------------------- */

/* The format is that of the name's end. */
static IrcRefsFormat
find_format (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (IrcRefsFormat i = 0; i < IRC_N_REFS_FORMATS; i++)
    if (i != IRC_REFS_NBIB &&
        g_str_has_suffix (lower, irc_refs_format_suffix (i)))
      return i;
  return IRC_REFS_BIBTEX;
}

static void
export_to (IrcWindow *self,
           GFile *file,
           IrcBibliographyScope scope,
           GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GBytes) bytes = irc_export_references (
      irc_session_get_assessment (irc_window_get_session (self)),
      scope,
      find_format (file));

  if (path != NULL)
    irc_file_write (path, bytes, IRC_FILE_REPLACE, error);
  else
    g_file_replace_contents (file,
                             g_bytes_get_data (bytes, NULL),
                             g_bytes_get_size (bytes),
                             NULL,
                             FALSE,
                             G_FILE_CREATE_NONE,
                             NULL,
                             NULL,
                             error);
}

static void
place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcWindow *self = IRC_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = irc_dialogs_save_finish (result, &error);

  if (file != NULL)
    export_to (
        self, file, (IrcBibliographyScope) GPOINTER_TO_INT (data), &error);
  if (error != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The references were not exported"),
                       error->message);
}

void
irc_window_export_references (IrcWindow *self, const char *scope)
{
  g_return_if_fail (IRC_IS_WINDOW (self) && scope != NULL);
  const IrcBibliographyScope what =
      g_str_equal (scope, "own")   ? IRC_BIBLIOGRAPHY_OWN
      : g_str_equal (scope, "all") ? IRC_BIBLIOGRAPHY_ALL
                                   : IRC_BIBLIOGRAPHY_CITED;
  g_autofree char *title =
      irc_session_dup_title (irc_window_get_session (self));
  /* TRANSLATORS: the name of a file; %s is the title of the case. */
  g_autofree char *name = g_strdup_printf (_ ("%s, references"), title);

  irc_window_choose_place (
      self, IRC_DIALOGS_REFERENCES, name, place_chosen, GINT_TO_POINTER (what));
}
