/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list beside a reading pane where there is room, else one of the two.
 *
 * The first child is the list, the second the pane.  There is room when the
 * list gets list-width and the pane pane-width, which are in pixels at normal
 * text size and grow with the text.  Where there is not, the list is seen until
 * the pane is asked for.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_SPLIT_VIEW (irc_split_view_get_type ())
/* Properties: list-width, pane-width (pixels), wide (read only; told after the
 * layout). */
G_DECLARE_FINAL_TYPE (IrcSplitView, irc_split_view, IRC, SPLIT_VIEW, GtkWidget)

/* Whether list and pane stand side by side. */
gboolean irc_split_view_is_wide (IrcSplitView *self);
/* Which of the two is seen where there is no room for both. */
void irc_split_view_show_pane (IrcSplitView *self, gboolean pane);
gboolean irc_split_view_shows_pane (IrcSplitView *self);

G_END_DECLS
