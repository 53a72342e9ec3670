/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where GTK has no dialog for ready documents: nothing is offered. */
#include "irc-print.h"

GQuark
irc_print_error_quark (void)
{
  return g_quark_from_static_string ("irc-print-error");
}

gboolean
irc_print_is_available (void)
{
  return FALSE;
}

void
irc_print_async (GtkWindow *parent,
                 IrcAssessment *assessment,
                 IrcFonts *fonts,
                 const char *title,
                 void (*progress) (double fraction, gpointer data),
                 gpointer progress_data,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  g_return_if_reached ();
}

char *
irc_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_reached (NULL);
}
