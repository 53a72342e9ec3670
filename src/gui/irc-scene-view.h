/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one widget that shows scenes: charts and pages.
 *
 * A figure is rendered anew for each width, text size and brightness of the
 * theme, and is as high as it needs at its width.  A page is a fixed scene on
 * white paper, as wide as the widget.  Neither is mirrored in a right-to-left
 * interface, and the arrow keys go where they point (see irc-chart.h).
 *
 * The widget has the role of an image; its name and description are the
 * figure's, and a page's are for its owner to give.  The marks of a chart can
 * be pointed at and stepped through with the arrow keys; Return or a click
 * emits "mark-activated" (const char *id). While a mark is stepped to, the
 * description is that mark's.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-figures.h"

G_BEGIN_DECLS

#define IRC_TYPE_SCENE_VIEW (irc_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (IrcSceneView, irc_scene_view, IRC, SCENE_VIEW, GtkWidget)

/* A chart; @figure is kept alive.  The mark that the keyboard stands on stays
 * the same where the new figure has one of its id. */
void irc_scene_view_set_figure (IrcSceneView *self,
                                IrcFigure *figure,
                                IrcFonts *fonts);
void
irc_scene_view_set_page (IrcSceneView *self, IrcScene *scene, IrcFonts *fonts);
/* The scene as it is shown now, or NULL; lent. */
const IrcScene *irc_scene_view_get_scene (IrcSceneView *self);
/* What the figure was rendered for; lent. */
const IrcChartFrame *irc_scene_view_get_frame (IrcSceneView *self);
/* The mark at a point of the widget, its index in the scene, or -1. */
int irc_scene_view_pick (IrcSceneView *self, double x, double y);
/* The mark that the keyboard stands on, or -1. */
int irc_scene_view_get_current (IrcSceneView *self);
/* Puts the keyboard on the mark with this id, if there is one. */
void irc_scene_view_select (IrcSceneView *self, const char *id);

G_END_DECLS
