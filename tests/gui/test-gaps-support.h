/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the page of the gaps share. */
#pragma once

#include "irc-gap-row.h"
#include "irc-scene-view.h"
#include "test-gui-support.h"

G_BEGIN_DECLS

/* The page, drawn. */
GtkWidget *irc_gaps_show (IrcWindow *window);
IrcCase *irc_gaps_get_case (IrcWindow *window);
IrcAssessment *irc_gaps_get_assessment (IrcWindow *window);

/* A row of the list of gaps: by its place, or NULL; by its criterion. */
IrcGapRow *irc_gaps_get_row (gpointer page, guint place);
IrcGapRow *irc_gaps_find_row (gpointer page, const char *id);

/* Goes to it and presses Return, as far as a test without events can: a button
 * of GTK answers that with "clicked", after a quarter of a second. */
void irc_gaps_press (gpointer widget);
/* Steps with the arrow keys until the mark of that id has been reached. */
void irc_gaps_go_to_mark (IrcSceneView *view, const char *id);
void irc_gaps_start_trial (gpointer page);

G_END_DECLS
