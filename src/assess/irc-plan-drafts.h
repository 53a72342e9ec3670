/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measures and asks of an assessment, told apart by IRC_LIST_MEASURES and
 * IRC_LIST_ASKS, and written into items of a case.  For irc-plan-editor.c.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

guint irc_plan_drafts_count (const IrcAssessment *assessment, IrcCaseList list);
/* Lent; lives as long as the assessment. */
const char *irc_plan_drafts_get_id (const IrcAssessment *assessment,
                                    IrcCaseList list,
                                    guint index);
/* Where the draft for @criterion stands, or -1. */
int irc_plan_drafts_find (const IrcAssessment *assessment,
                          IrcCaseList list,
                          const char *criterion);
/* Sets every property of @item, an IrcMeasure or IrcAsk, but its id. */
void irc_plan_drafts_fill (gpointer item,
                           const IrcAssessment *assessment,
                           IrcCaseList list,
                           guint index);

G_END_DECLS
