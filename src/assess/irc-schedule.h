/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When the steps of a way up might start, in a draft of a plan; the rule is
 * stated with IrcMeasureResult.  Every step takes one quarter.  Pure.
 * Private to the assess room and its tests.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-quarter.h"

G_BEGIN_DECLS

/* Fills in @starts, beside the @n @steps of one way; a start may be
 * IRC_NO_QUARTER.  @first: the quarter in which work may begin; @due, beside
 * the steps: the last quarter for each; both may be IRC_NO_QUARTER. */
void irc_schedule_draft (
    const IrcWayStep *steps, guint n, int first, const int *due, int *starts);

G_END_DECLS
