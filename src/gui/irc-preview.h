/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The paper as it will be printed: its pages, at the side the same as small
 * pictures, above them the page number and the zoom.
 *
 * Pages are made in a thread a moment after irc_preview_update (), and only
 * the newest are waited for; until they are there the preview says that it is
 * behind, and keeps showing the pages it has, at the same place.
 * Where there is little room there are no small pictures.
 *
 * Actions: preview.zoom (s), the zoom below; preview.zoom-in,
 * preview.zoom-out.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-export.h"

G_BEGIN_DECLS

#define IRC_TYPE_PREVIEW (irc_preview_get_type ())
/* Properties: stale (read only): the pages are not yet those of the case;
 * zoom (string): "fit-width", "fit-page", or per cent of the size in print. */
G_DECLARE_FINAL_TYPE (IrcPreview, irc_preview, IRC, PREVIEW, GtkWidget)

void irc_preview_update (IrcPreview *self,
                         IrcAssessment *assessment,
                         IrcFonts *fonts);
/* The pages shown, or NULL before the first ones; lent. */
IrcPages *irc_preview_get_pages (IrcPreview *self);
/* Brings the place of that name in the paper ("sec-gaps") into view, where it
 * has one. */
void irc_preview_show_place (IrcPreview *self, const char *name);

G_END_DECLS
