/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the values of own references and arguments are called in the window. */
#pragma once

#include "irc-item-choice.h"

G_BEGIN_DECLS

typedef enum {
  IRC_WORDS_TYPES,
  IRC_WORDS_DIRECTIONS,
  IRC_WORDS_PAYMENTS,
  IRC_WORDS_STRENGTHS,
  IRC_WORDS_PILLARS,
  IRC_WORDS_AUDIENCES,
} IrcReferenceWords;

/* The values, and their names in the same order; free the names with
 * g_strfreev ().  Values that may be "" have that first. */
const char *const *irc_reference_words_get_ids (IrcReferenceWords words);
char **irc_reference_words_dup_names (IrcReferenceWords words);
/* Of one value; itself where it is none of them. */
const char *irc_reference_words_get_name (IrcReferenceWords words,
                                          const char *id);
/* Gives a choice these lines. */
void irc_reference_words_fill (IrcReferenceWords words, IrcItemChoice *choice);

G_END_DECLS
