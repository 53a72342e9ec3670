/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way up (docs/CASE-FORMAT.md section 2) on plain arrays.
 *
 * @criteria are rows of levels.json; @standings, @steps and what else is an
 * array runs beside them, with @n elements.  A set of steps is an array of
 * marks, so that the ways of two pathways can be joined.  Pure functions:
 * nothing is kept.
 * Private to the assess room and its tests.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* What putting @criterion in place takes: the largest of its three values, 1
 * low to 3 high. */
int irc_way_up_get_effort (const IrcCriterion *criterion);

/* Marks the open criteria of levels 1 to @level of @pathway, and leaves the
 * other marks as they are. */
void irc_way_up_mark (const IrcCriterion *criteria,
                      const IrcStanding *standings,
                      guint n,
                      IrcPathway pathway,
                      int level,
                      gboolean *steps);

/* Writes the places in @criteria of the steps that are marked to @order, in the
 * order in which they are to be taken, and returns how many there are.  What is
 * no step holds nothing up: it is met, left out, or of another way.  In a
 * circle, which a sound pack has not, the rest is by effort alone. */
guint irc_way_up_order (const IrcCriterion *criteria,
                        guint n,
                        const gboolean *steps,
                        guint *order);

G_END_DECLS
