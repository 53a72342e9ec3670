/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bar under the header that an export shows itself in: how far it is,
 * Cancel, and at the end the way to the file, with what a PDF could not show.
 * Printing shows itself there too. */
#pragma once

#include <gtk/gtk.h>
#include "irc-export.h"

G_BEGIN_DECLS

typedef enum {
  IRC_EXPORT_IDLE,
  IRC_EXPORT_RUNNING,
  IRC_EXPORT_DONE,
} IrcExportState;

#define IRC_TYPE_EXPORT_BAR (irc_export_bar_get_type ())
/* Property: state (int, IrcExportState, read only). */
G_DECLARE_FINAL_TYPE (IrcExportBar, irc_export_bar, IRC, EXPORT_BAR, GtkWidget)

/* One export or print at a time: what runs is cancelled first. */
void irc_export_bar_start (IrcExportBar *self,
                           IrcAssessment *assessment,
                           IrcFonts *fonts,
                           IrcExportFormat format,
                           GFile *file);
/* Only where irc_print_is_available (). */
void irc_export_bar_print (IrcExportBar *self,
                           IrcAssessment *assessment,
                           IrcFonts *fonts,
                           const char *title);
void irc_export_bar_cancel (IrcExportBar *self);

G_END_DECLS
