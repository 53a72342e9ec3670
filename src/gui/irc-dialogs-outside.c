/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* About the program, and the one door to other programs. */
#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-link.h"

void
irc_dialogs_about (GtkWindow *parent)
{
  gtk_show_about_dialog (
      parent,
      "program-name",
      "IR Case",
      "logo-icon-name",
      IRC_APP_ID,
      "version",
      IRC_VERSION,
      "comments",
      _ ("The business case for the clinical resources of interventional "
         "radiology. For awareness and personal goals; not an "
         "accreditation."),
      "license-type",
      GTK_LICENSE_GPL_3_0,
      "copyright",
      "© 2026 The IR Case authors",
      NULL);
}

static void
shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (GTK_WINDOW (source),
                       _ ("There is no program that opens it"),
                       error->message);
}

static void
show (GtkWindow *parent, const char *address)
{
  gtk_show_uri_full (parent, address, GDK_CURRENT_TIME, NULL, shown, NULL);
}

void
irc_dialogs_show_address (GtkWindow *parent, const char *address)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && address != NULL);

  if (irc_link_may_open (address))
    show (parent, address);
  else
    irc_dialogs_error (parent,
                       _ ("This address is not opened"),
                       _ ("Only addresses of pages are: they begin with "
                          "https:// or http://."));
}

void
irc_dialogs_show_file (GtkWindow *parent, GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));
  g_autofree char *address = g_file_get_uri (file);

  show (parent, address);
}
