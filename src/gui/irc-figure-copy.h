/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A figure taken along: to the clipboard, or into a file that is asked for.
 *
 * Pictures look as on paper, whatever the window's theme, text size and width.
 * They are painted and written in a thread. */
#pragma once

#include <gtk/gtk.h>
#include "irc-figures.h"

G_BEGIN_DECLS

typedef enum {
  IRC_FIGURE_COPY_PICTURE, /* to the clipboard */
  IRC_FIGURE_COPY_TABLE,   /* to the clipboard, tabs between the cells */
  IRC_FIGURE_SAVE_PNG,
  IRC_FIGURE_SAVE_SVG,
  IRC_FIGURE_SAVE_CSV,
} IrcFigureCopy;

/* @owner is in a window, which dialogs belong to. */
void irc_figure_copy_async (GtkWidget *owner,
                            IrcFigureCopy what,
                            IrcFigure *figure,
                            IrcFonts *fonts,
                            GAsyncReadyCallback callback,
                            gpointer data);
/* A sentence that says what was done; NULL with @error, G_IO_ERROR_CANCELLED
 * where no file was chosen. */
char *irc_figure_copy_finish (GAsyncResult *result, GError **error);

G_END_DECLS
