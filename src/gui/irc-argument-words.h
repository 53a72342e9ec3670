/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window says of an argument and its references, in the language of
 * the window. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* "randomised trial", "cohort", "survey", "guideline", "expert opinion" */
const char *irc_argument_strength_words (IrcStrength strength);
/* "Chief executive", … of an audience of the pack; the id itself of another. */
const char *irc_argument_audience_words (const char *audience);
/* The label of a theme of the pack, or the id. */
const char *irc_argument_theme_words (const IrcLibrary *library,
                                      const char *theme);
/* A line: strength, the codes of the criteria, what is special. */
char *irc_argument_dup_facts (const IrcAssessment *assessment,
                              const IrcMatch *match);
/* "3 sources support it, 1 is mixed": of all its references. */
char *irc_argument_dup_directions (const IrcMatch *match);
/* "Chief executive, Finance" */
char *irc_argument_dup_audiences (const IrcMatch *match);
/* A line on what is known of a source: "Contrary evidence · Spain …". */
char *irc_reference_dup_facts (const IrcReference *reference);
/* Where the source is found, an address; NULL where it has none. */
char *irc_reference_dup_address (const IrcReference *reference);

G_END_DECLS
