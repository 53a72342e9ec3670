/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases and their assessments, written short for tests. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* A case with the given members, which are written with ' for ". */
IrcCase *irc_test_case (IrcLibrary *library, const char *members);
/* Its assessment by the built-in pack, in English. */
IrcAssessment *irc_test_assess (const char *members);
/* The member "answers" with every criterion of the pack in place but those in
 * @others, which has the form of the inside of that object and comes first. */
char *irc_test_answers (const char *others);
/* The warnings, one a line. */
char *irc_test_warnings (const IrcAssessment *assessment);

G_END_DECLS
