/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A published survey figure in words: never without who answered, how many
 * and when, or the words that this is not stated.  Results are freed with
 * g_free ().
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "49.6%", "46% lack it" */
char *irc_survey_dup_share (const IrcLanguage *language,
                            const IrcSurveyFigure *figure);
/* "520", "not stated" */
char *irc_survey_dup_n (const IrcLanguage *language,
                        const IrcSurveyFigure *figure);
/* "2023", "published 2012", "not stated" */
char *irc_survey_dup_year (const IrcLanguage *language,
                           const IrcSurveyFigure *figure);
/* "Keeling et al. 2009: European departments, n = 274, 2007" */
char *irc_survey_dup_detail (const IrcLanguage *language,
                             const IrcSurveyFigure *figure);

G_END_DECLS
