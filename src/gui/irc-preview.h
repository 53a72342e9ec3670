/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages of the paper in a column, as they will be printed.
 *
 * Pages are made in a thread a moment after irc_preview_update (); until then
 * the preview says that it is behind, and keeps showing the pages it has.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-export.h"

G_BEGIN_DECLS

#define IRC_TYPE_PREVIEW (irc_preview_get_type ())
/* Property: stale (read only): the pages are not yet those of the case. */
G_DECLARE_FINAL_TYPE (IrcPreview, irc_preview, IRC, PREVIEW, GtkWidget)

void irc_preview_update (IrcPreview *self,
                         IrcAssessment *assessment,
                         IrcFonts *fonts);
gboolean irc_preview_is_stale (IrcPreview *self);
/* The pages shown, or NULL before the first ones; lent. */
IrcPages *irc_preview_get_pages (IrcPreview *self);

G_END_DECLS
