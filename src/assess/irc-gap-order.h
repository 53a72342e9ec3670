/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The orders in which a list of gaps can be read.
 *
 * Each is a total order of the gaps of one assessment: two of them are equal
 * only when they are the same.  Pure functions.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* What comes first; among equals the order of levels.json decides. */
typedef enum {
  IRC_GAP_ORDER_LEVEL,     /* the lower level; the order of the assessment */
  IRC_GAP_ORDER_PATHWAY,   /* inpatient, outpatient, both; the lower level */
  IRC_GAP_ORDER_PILLAR,    /* infrastructure, staff, time; the lower level */
  IRC_GAP_ORDER_EFFORT,    /* the least effort; the lower level */
  IRC_GAP_ORDER_QUICK_WIN, /* quick wins; the least effort; what unblocks the
                              most; what blocks; the lower level */
} IrcGapOrder;

#define IRC_N_GAP_ORDERS 5

/* Less than, equal to or greater than 0, as qsort () wants it. */
int irc_gap_compare (const IrcGap *a, const IrcGap *b, IrcGapOrder order);

G_END_DECLS
