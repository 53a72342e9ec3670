/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the preview share. */
#pragma once

#include "irc-preview.h"
#include "irc-report-page.h"
#include "irc-sheets.h"
#include "irc-thumbnails.h"
#include "test-gui-support.h"

G_BEGIN_DECLS

/* What a test works on: the Report page of the sample. */
typedef struct {
  IrcWindow *window;
  IrcPreview *preview;
  IrcSheets *sheets;
  IrcThumbnails *thumbnails;
} View;

/* With the first pages shown; let go with irc_gui_close (view.window). */
View open_preview (void);
/* Until new pages are there, in their places, and so are their pictures. */
void wait_for_pages (const View *view);
guint count_pages (const View *view);
/* The sheet and the small picture of a page; NULL where there is no such
 * page. */
GtkWidget *get_sheet (const View *view, guint page);
GtkWidget *get_option (const View *view, guint page);
GtkWidget *get_focus (const View *view);
/* How far the column is scrolled, in pixels. */
double get_offset (const View *view);
/* Until the top of a page is so far below the top of the view; the layout
 * comes with the next frame. */
void wait_for_top (const View *view, guint page, double top);
/* Everything that tells the current page agrees. */
void assert_current (const View *view, guint page);
int get_sheet_width (const View *view);
/* TRUE when the pages are as wide as there is room. */
gboolean is_fitted (const View *view);

G_END_DECLS
