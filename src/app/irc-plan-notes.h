/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user should know of a measure or an ask: sentences in the language
 * of the program, the weightiest first; none of them forbids anything.
 *
 * Pure; the present moment is a parameter (seconds since 1970, UTC).  Vectors
 * are NULL-terminated, empty when there is nothing to say, and freed with
 * g_strfreev ().
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* Its criterion is met or does not apply, is no step of the chosen option; it
 * starts before what it depends on is done, ends too late for the target, or
 * was to start or end before @now.  Nothing of one that is done or dropped. */
char **irc_plan_dup_measure_notes (const IrcAssessment *assessment,
                                   const IrcMeasureResult *measure,
                                   gint64 now);
/* Where the chain from a criterion to a reference is broken; that what it is
 * for is in place already; that its date is past. */
char **irc_plan_dup_ask_notes (const IrcAssessment *assessment,
                               const IrcAskResult *ask,
                               gint64 now);
/* The references that would be printed for its arguments, each once. */
guint irc_plan_count_references (const IrcAskResult *ask);

G_END_DECLS
