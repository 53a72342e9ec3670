/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving a copy of the case for others. */
#include "irc-i18n.h"
#include "irc-share-dialog.h"
#include "irc-share.h"
#include "irc-window-private.h"

#define BANNER "shared"

static void
tell_saved (IrcWindow *self, GFile *file)
{
  g_autofree char *place = g_file_get_parse_name (file);
  g_autofree char *text =
      /* TRANSLATORS: %s: the name of a file with its folder */
      g_strdup_printf (_ ("The copy for sharing is saved: %s"), place);

  irc_banners_put (irc_window_get_banners (self),
                   BANNER,
                   irc_banner_new (IRC_BANNER_NOTE, text, TRUE));
}

static void
place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcWindow *self = IRC_WINDOW (source);
  IrcSession *session = irc_window_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = irc_dialogs_save_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file != NULL && irc_share_save (irc_session_get_case (session),
                                      (IrcSharing) GPOINTER_TO_UINT (data),
                                      irc_session_get_file (session),
                                      file,
                                      &error))
    tell_saved (self, file);
  else
    irc_dialogs_error (
        GTK_WINDOW (self), _ ("The copy was not saved"), error->message);
}

static void
chosen (IrcWindow *self, guint without)
{
  g_autofree char *title =
      irc_session_dup_title (irc_window_get_session (self));
  /* TRANSLATORS: the proposed name of a file; %s: the title of the case */
  g_autofree char *name = g_strdup_printf (_ ("%s - shared copy"), title);

  irc_window_choose_place (
      self, IRC_DIALOGS_COPY, name, place_chosen, GUINT_TO_POINTER (without));
}

void
irc_window_share (IrcWindow *self, int what)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  GtkWidget *dialog = irc_share_dialog_new (
      GTK_WINDOW (self), irc_session_get_case (irc_window_get_session (self)));

  g_signal_connect_object (
      dialog, "chosen", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
