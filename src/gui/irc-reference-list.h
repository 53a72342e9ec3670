/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of references on the screen: lines of irc-reference-line.h as rows,
 * some hundreds of them or thousands. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @view its rows; returns the lines that it shows, empty yet. */
GListStore *irc_reference_list_fill (GtkListView *view);
/* Puts @lines in the place of those shown: what is the same at both ends stays,
 * so that an edit of one reference moves nothing. */
void irc_reference_list_replace (GListStore *shown, GPtrArray *lines);
/* Brings the line of a reference into view, where there is one. */
void irc_reference_list_scroll_to (GtkListView *view, const char *id);

G_END_DECLS
