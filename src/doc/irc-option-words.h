/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Options, measures and requests in words, for the paper and the window alike:
 * what both say of the same thing they say in the same words.  Single terms are
 * in irc-plan-words.h.
 *
 * Texts are in the language of the assessment; strings called dup are freed
 * with g_free ().
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "three" for small numbers, figures above twelve. */
char *irc_words_dup_count (const IrcLanguage *language, guint n);
/* @text (taken) with a capital at its start. */
char *irc_words_capitalise (char *text);
/* "the recommended option" */
const char *irc_words_option_phrase (const IrcLanguage *language,
                                     IrcOption option);
/* "Q2 2027", "Q4 2027–Q1 2028": @quarters from @start (YYYY-Qn) on; "" where
 * there is no start. */
char *irc_words_dup_quarters (const IrcLanguage *language,
                              const char *start,
                              guint quarters);
/* "3 sessions per week", "to be agreed", "nothing"; never blank. */
char *irc_words_dup_quantity (const IrcLanguage *language,
                              const IrcAskResult *ask);

/* What comes of an option: "When all its steps are in place, inpatient care
 * reaches level 2 and outpatient care stays at level 1 (target: level 2);
 * fifteen criteria are still open then." */
char *irc_words_dup_outcome (const IrcAssessment *assessment,
                             const IrcOptionResult *option);
/* "5 medium, 2 high": the steps of an option by effort; "none" */
char *irc_words_dup_efforts (const IrcLanguage *language,
                             const IrcOptionResult *option);

/* What keeps the centre from its next level, as the head of a list: "These
 * still keep the centre from its next level: ". */
const char *irc_words_obstacles (const IrcAssessment *assessment);
/* How many criteria stand between the centre and its next levels. */
guint irc_words_count_obstacles (const IrcAssessment *assessment);
/* The printed arguments that speak against doing nothing, the first three.
 * What doing nothing costs is told by arguments alone: this program predicts
 * nothing.  Elements const IrcMatch *, lent; free with g_ptr_array_unref (). */
GPtrArray *irc_words_list_reasons (const IrcAssessment *assessment);

G_END_DECLS
