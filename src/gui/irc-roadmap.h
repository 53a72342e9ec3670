/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as a roadmap whose bars can be moved.
 *
 * A bar is dragged along the quarters, its end to make it longer or shorter;
 * while it moves, the chart shows where it was and what would be too early or
 * too late.  Escape puts it back.  With the keyboard, Shift (or Alt) and an
 * arrow key move the measure that the keyboard stands on by a quarter, Ctrl and
 * an arrow key change its length; one without a start is given one.
 *
 * The widget changes nothing itself: it emits "measure-moved" (const char *id,
 * const char *start, guint quarters) once for each drag or key, @start as
 * YYYY-Qn or "", @quarters 1 to 20; its owner edits the case and comes back
 * with the new assessment.  The measure that the keyboard stands on stays the
 * same, and the screen reader is told where it is now.
 * "measure-activated" (const char *id): a click or Return on a measure.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-figure-view.h"

G_BEGIN_DECLS

#define IRC_TYPE_ROADMAP (irc_roadmap_get_type ())
G_DECLARE_FINAL_TYPE (IrcRoadmap, irc_roadmap, IRC, ROADMAP, GtkWidget)

/* Both are kept alive; a drag that is under way is given up. */
void irc_roadmap_set_assessment (IrcRoadmap *self,
                                 IrcAssessment *assessment,
                                 IrcFonts *fonts);
/* @day: YYYY-MM-DD, or NULL: no line.  The widget has no clock. */
void irc_roadmap_set_today (IrcRoadmap *self, const char *day);

G_END_DECLS
