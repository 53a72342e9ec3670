/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Retracted works among what is printed: they are never in a list of
 * references, and until the user has confirmed that once (retractions_seen of
 * the case) nothing is printed. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef struct {
  const IrcMatch *match;         /* a printed argument */
  const IrcReference *reference; /* a retracted one that it names */
} IrcRetraction;

/* Those that have not been confirmed, by argument; free the array. */
GArray *irc_retractions_list_open (const IrcAssessment *assessment);
/* The retracted references that @match names; free the array. */
GPtrArray *irc_retractions_list (const IrcMatch *match);
/* What stops the printing, a sentence each: "The argument “…” names a work that
 * was retracted: “…”."  In the language of the assessment. */
char *irc_retraction_dup_sentence (const IrcAssessment *assessment,
                                   const IrcRetraction *retraction);

G_END_DECLS
