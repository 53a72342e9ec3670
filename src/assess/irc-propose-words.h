/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why an argument is proposed, and how its evidence sits with the centre's
 * payment system, in whole sentences in the language of the assessment. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "activity tariff", "global budget", "fee for service", "mixed", "unknown" */
const char *irc_payment_label (const IrcLanguage *language, IrcPayment payment);
/* A sentence; "" for an argument without printable references. */
char *irc_match_dup_fit (const IrcAssessment *assessment,
                         const IrcMatch *match);
/* What it is proposed for, what it rests on, how it fits and what else it
 * serves. */
char *irc_proposal_dup_reason (const IrcAssessment *assessment,
                               const IrcProposal *proposal);

G_END_DECLS
