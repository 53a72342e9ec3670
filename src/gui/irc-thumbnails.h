/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages of the paper as small pictures, to find and choose one.
 *
 * The pictures are made in a thread; until the new ones are there the old ones
 * stay.  One Tab stop: the arrow keys, Page Up and Page Down, Home and End
 * choose among the pages; a click does too.  For a screen reader a list box
 * whose options are "Page 3 of 18", the current one selected.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-pages.h"

G_BEGIN_DECLS

#define IRC_TYPE_THUMBNAILS (irc_thumbnails_get_type ())
/* Signal: chosen (uint page), by the user. */
G_DECLARE_FINAL_TYPE (IrcThumbnails, irc_thumbnails, IRC, THUMBNAILS, GtkWidget)

void irc_thumbnails_set_pages (IrcThumbnails *self,
                               IrcPages *pages,
                               IrcFonts *fonts);
/* Marks a page as the current one and brings it into view. */
void irc_thumbnails_set_current (IrcThumbnails *self, guint page);
/* TRUE once every picture is that of its page. */
gboolean irc_thumbnails_is_complete (IrcThumbnails *self);

G_END_DECLS
