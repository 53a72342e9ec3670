/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Terms of the field that both the case and the evidence pack use.
 *
 * Each enum that crosses JSON has one NULL-terminated name table, used in both
 * directions; the index is the value.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_PATHWAY_INPATIENT,
  IRC_PATHWAY_OUTPATIENT,
  IRC_PATHWAY_BOTH, /* of criteria only: asked once, counts in each */
} IrcPathway;

#define IRC_N_PATHWAYS 2 /* a case has two; BOTH is not one of them */
#define IRC_N_LEVELS 3   /* levels 1 to 3; 0 is "before level 1" */

/* "inpatient", "outpatient", "both" */
extern const char *const irc_pathway_names[];

typedef enum {
  IRC_PAYMENT_ACTIVITY_TARIFF,
  IRC_PAYMENT_GLOBAL_BUDGET,
  IRC_PAYMENT_FEE_FOR_SERVICE,
  IRC_PAYMENT_MIXED,
  IRC_PAYMENT_UNKNOWN,
} IrcPayment;

/* "activity-tariff", "global-budget", "fee-for-service", "mixed", "unknown" */
extern const char *const irc_payment_names[];

G_END_DECLS
