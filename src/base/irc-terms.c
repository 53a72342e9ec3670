/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-terms.h"

const char *const irc_pathway_names[] = {
  "inpatient",
  "outpatient",
  "both",
  NULL,
};

const char *const irc_payment_names[] = {
  "activity-tariff", "global-budget", "fee-for-service",
  "mixed",           "unknown",       NULL,
};
