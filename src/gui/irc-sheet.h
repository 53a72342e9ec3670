/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One page of the preview: white paper with its picture and its links.
 *
 * The page is as large as the widget.  Only a sheet that is near the part that
 * can be seen is painted and has links, so that a long paper costs no more
 * than a short one.  For a screen reader it is a group called "Page 3 of 18",
 * described by the headings on it.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-pages.h"

G_BEGIN_DECLS

#define IRC_TYPE_SHEET (irc_sheet_get_type ())
/* Signal: link-activated (const char *target). */
G_DECLARE_FINAL_TYPE (IrcSheet, irc_sheet, IRC, SHEET, GtkWidget)

/* Keeps @pages and @fonts alive. */
void irc_sheet_set_page (IrcSheet *self,
                         IrcPages *pages,
                         guint index,
                         IrcFonts *fonts);
void irc_sheet_set_near (IrcSheet *self, gboolean near);

G_END_DECLS
