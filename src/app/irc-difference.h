/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How two states of a case differ, in words of the program's language. */
#pragma once

#include "irc-case-difference.h"

G_BEGIN_DECLS

/* "3 answers, 1 note and the centre"; NULL when nothing differs that has a
 * name. */
char *irc_difference_dup_words (const IrcCaseDifference *difference);

G_END_DECLS
