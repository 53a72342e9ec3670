/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart with its title, and the same numbers as a table when asked for.
 * Its menu copies the chart or the table, or saves them (irc-figure-copy.h):
 * actions figure.copy-picture, save-png, save-svg, copy-table, save-table.
 * Emits "mark-activated" (const char *id) for marks of the chart. */
#pragma once

#include <gtk/gtk.h>
#include "irc-figures.h"
#include "irc-scene-view.h"

G_BEGIN_DECLS

#define IRC_TYPE_FIGURE_VIEW (irc_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcFigureView, irc_figure_view, IRC, FIGURE_VIEW, GtkWidget)

void irc_figure_view_set_figure (IrcFigureView *self,
                                 IrcFigure *figure,
                                 IrcFonts *fonts);
IrcSceneView *irc_figure_view_get_scene_view (IrcFigureView *self);
/* FALSE: the menu is not there, for a chart of what is only tried out must not
 * be taken for one of the answers once it is elsewhere. */
void irc_figure_view_set_can_copy (IrcFigureView *self, gboolean can_copy);

G_END_DECLS
