/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a mark of a chart leads: the criterion that it is about. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* @mark: the id of a mark.  That of a criterion is the criterion's own; a rung
 * of the ladder ("inpatient-2") leads to the first criterion that is open on
 * it, else to its first; an answer of a survey to the first criterion that was
 * asked about.  NULL for a mark that is about no criterion.  Lent. */
const IrcCriterion *irc_mark_lookup_criterion (const IrcAssessment *assessment,
                                               const char *mark);

G_END_DECLS
