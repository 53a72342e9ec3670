/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The level rule (docs/CASE-FORMAT.md section 2) on plain arrays.
 *
 * @criteria are rows of levels.json, @answers and @standings run beside them;
 * all have @n elements.  Pure functions: nothing is allocated or kept.
 * Private to the assess room and its tests.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef struct {
  IrcState state;
  gboolean has_reason; /* the reason is not blank */
} IrcLevelAnswer;

/* Whether @criterion counts in @pathway (INPATIENT or OUTPATIENT). */
gboolean irc_levels_counts_in (const IrcCriterion *criterion,
                               IrcPathway pathway);

/* The criterion of satisfied_by that is itself answered in place, through
 * which criterion @index is met without being in place; NULL else. */
const IrcCriterion *irc_levels_met_by (const IrcCriterion *criteria,
                                       const IrcLevelAnswer *answers,
                                       guint n,
                                       guint index);

/* How criterion @index counts. */
IrcStanding irc_levels_judge (const IrcCriterion *criteria,
                              const IrcLevelAnswer *answers,
                              guint n,
                              guint index);

/* The level reached in @pathway, 0-3. */
int irc_levels_reached (const IrcCriterion *criteria,
                        const IrcStanding *standings,
                        guint n,
                        IrcPathway pathway);

/* Whether @criterion, standing as it does, is between @pathway at level
 * @reached and its next level. */
gboolean irc_levels_blocks (const IrcCriterion *criterion,
                            IrcStanding standing,
                            IrcPathway pathway,
                            int reached);

G_END_DECLS
