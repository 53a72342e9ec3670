/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the pages of the preview stand: equal pages in a column, with the same
 * margin around and between them.
 *
 * Points are of the paper, pixels of the screen; a pixel is 1/96 inch.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Around the pages and between two of them, in pixels. */
#define IRC_PAGE_COLUMN_MARGIN 16

/* Zooms: a factor (1 is the size in print), or one of these. */
#define IRC_ZOOM_FIT_WIDTH 0.0
#define IRC_ZOOM_FIT_PAGE (-1.0)
#define IRC_ZOOM_LEAST 0.25
#define IRC_ZOOM_MOST 4.0

typedef struct {
  guint n;                    /* pages, at least 1 */
  double width_pt, height_pt; /* of the paper */
  int width, height;          /* of a page, in pixels */
  double scale;               /* pixels a point */
} IrcPageColumn;

/* Sets width, height and scale for a view of so many pixels. */
void irc_page_column_fit (IrcPageColumn *self,
                          double zoom,
                          int view_width,
                          int view_height);
/* The factor that the pages are seen with. */
double irc_page_column_get_zoom (const IrcPageColumn *self);
/* Of a page, or with @page == n of what would follow: the column's height. */
double irc_page_column_get_top (const IrcPageColumn *self, guint page);
/* The page that a point of the column is on, or the one above it. */
guint irc_page_column_find (const IrcPageColumn *self, double y);

G_END_DECLS
