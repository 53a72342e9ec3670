/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* In words, how two versions of one case differ: mine and that of a colleague
 * who saved it meanwhile.  In the program's language. */
#pragma once

#include "irc-case.h"
#include "irc-language.h"
#include "irc-library.h"

G_BEGIN_DECLS

/* One sentence: what differs, by kind and number. */
char *irc_two_cases_dup_summary (IrcCase *mine, IrcCase *theirs);
/* The criteria whose answers differ, one a line, in the order of the evidence
 * pack: "IN2.1 Dedicated time …: yours “partly”, theirs “in place”".  "" when
 * none do. */
char *irc_two_cases_dup_answers (IrcCase *mine,
                                 IrcCase *theirs,
                                 const IrcLibrary *library,
                                 const IrcLanguage *language);

G_END_DECLS
