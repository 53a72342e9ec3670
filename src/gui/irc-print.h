/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Printing: the paper's own PDF to a printer of the system.
 *
 * The PDF is made in a thread, into a file that nobody else can read and that
 * is gone as soon as the printer's queue has it.  The user chooses printer,
 * pages, copies, sides and pages a sheet in the system's dialog, and the
 * system does them (of several ranges of pages each is a job); the paper size
 * is proposed as the case has it.
 * A file is no printer here: the export writes one, with every page where it
 * belongs.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-export.h"

G_BEGIN_DECLS

#define IRC_PRINT_ERROR (irc_print_error_quark ())

typedef enum {
  IRC_PRINT_ERROR_NO_PRINTER, /* none, or none that takes a PDF */
} IrcPrintError;

GQuark irc_print_error_quark (void);

/* FALSE where the system has no dialog that this can be done with. */
gboolean irc_print_is_available (void);

/* @progress (may be NULL) is called with 0-1 while the PDF is made.
 * Finishes when the printer's queue has the paper. */
void irc_print_async (GtkWindow *parent,
                      IrcAssessment *assessment,
                      IrcFonts *fonts,
                      const char *title,
                      void (*progress) (double fraction, gpointer data),
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data);
/* The name of the printer; NULL with IRC_PRINT_ERROR, an error of the export
 * or of the printer, or G_IO_ERROR_CANCELLED, also when the user closed the
 * dialog. */
char *irc_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
