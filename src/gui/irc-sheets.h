/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages of the paper in a column, to be scrolled and zoomed: the large
 * part of the preview.
 *
 * Scrolls itself (GtkScrollable): new pages, another zoom and another size of
 * the window keep the place that was at the top.  One page is the current one;
 * Tab goes to it and on through its links, and then out.  Page Up and Page Down
 * go a page, Home and End to the first and the last, Space and Shift+Space a
 * screenful, the arrows a few lines.  A link inside the paper scrolls to its
 * target and gives its page the focus.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-page-column.h"
#include "irc-sheet.h"

G_BEGIN_DECLS

#define IRC_TYPE_SHEETS (irc_sheets_get_type ())
/* Properties (read only): page (uint, index of the current page), seen-zoom
 * (double: the factor that is seen, also where it comes from fitting).
 * Signal: open-address (const char *address): a link out of the paper. */
G_DECLARE_FINAL_TYPE (IrcSheets, irc_sheets, IRC, SHEETS, GtkWidget)

void irc_sheets_set_pages (IrcSheets *self, IrcPages *pages, IrcFonts *fonts);
/* IRC_ZOOM_FIT_WIDTH, IRC_ZOOM_FIT_PAGE or a factor. */
void irc_sheets_set_zoom (IrcSheets *self, double zoom);
double irc_sheets_get_seen_zoom (IrcSheets *self);
guint irc_sheets_get_page (IrcSheets *self);
/* Brings the point @y (in points from the top) of a page to the top of the
 * view. */
void irc_sheets_go_to (IrcSheets *self, guint page, double y);

G_END_DECLS
