/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The parts of the object that `ircase --assess --format=json` prints
 * (docs/CASE-FORMAT.md, section 3); each writes members of the object that the
 * writer stands in.  Private to the assess room.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-json.h"

G_BEGIN_DECLS

/* An array of criterion ids. */
void irc_assess_json_results (IrcJsonWriter *writer,
                              const char *name,
                              const IrcResult *const *results,
                              guint n);
/* irc-assess-json-plan.c: "ways" of @pathway. */
void irc_assess_json_ways (IrcJsonWriter *writer,
                           const IrcAssessment *assessment,
                           IrcPathway pathway);
/* irc-assess-json-plan.c: "options", "chosen_option", "measures", "asks". */
void irc_assess_json_plan (IrcJsonWriter *writer,
                           const IrcAssessment *assessment);
/* irc-assess-json-plan.c: "proposals". */
void irc_assess_json_proposals (IrcJsonWriter *writer,
                                const IrcAssessment *assessment);
/* irc-assess-json-past.c: "comparisons", "uncompared", "history". */
void irc_assess_json_past (IrcJsonWriter *writer,
                           const IrcAssessment *assessment);

G_END_DECLS
