/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the sentences of a text end. */
#pragma once

#include "irc-language.h"

G_BEGIN_DECLS

/* Bytes of the first sentence of @text and of the spaces behind it; 0 for "".
 *
 * A sentence ends with a full stop, a question or an exclamation mark that a
 * space follows, and no small letter after that: not inside "2.5", "n.d.",
 * "e.g. this", nor behind an initial, "et al." or a common abbreviation of
 * @language (NULL: of none). */
gsize irc_sentence_length (const char *text, const IrcLanguage *language);

G_END_DECLS
