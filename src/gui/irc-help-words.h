/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the help says of a criterion besides the pack's own words for it: why
 * it matters and what surveys heard about it.  Pure; knows no widgets.  Texts
 * are for the screen: a source that is not complete is named as such. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "Ryan et al. 2024; Ward et al. 2006 (points the other way or is mixed); 2
 * sources that are incomplete …": what the argument rests on.  Free with
 * g_free (). */
char *irc_help_dup_sources (const IrcMatch *match);

/* Barriers, opinions and perceptions: sentences and never bars, since they do
 * not say what centres have.  Each with its share, its question, who answered,
 * how many, when, and the pack's warning.  NULL-terminated; free with
 * g_strfreev (). */
char **irc_help_dup_survey_sentences (const IrcAssessment *assessment,
                                      const IrcCriterion *criterion);

G_END_DECLS
