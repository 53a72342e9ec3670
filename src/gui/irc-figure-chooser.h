/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One place for several charts of the same assessment, and the choice which of
 * them is shown there.  Only that one is made.
 *
 * Emits "mark-activated" (const char *id) for marks of the chart.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-figure-view.h"
#include "irc-switcher.h"

G_BEGIN_DECLS

#define IRC_TYPE_FIGURE_CHOOSER (irc_figure_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcFigureChooser, irc_figure_chooser, IRC, FIGURE_CHOOSER, GtkWidget)

void irc_figure_chooser_refresh (IrcFigureChooser *self,
                                 IrcAssessment *assessment,
                                 IrcFonts *fonts);

G_END_DECLS
