/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a user typed, made fit for paper.
 *
 * White space and control characters become single spaces (no-break spaces
 * stay), both ends are stripped.  Square brackets with numbers are kept for
 * citations: where a user's text has a digit between brackets, or a bracket
 * without its partner, they become round.  What lists and headings look like,
 * and how a reference is cited, is irc-prose.h in model: it is read first.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line; "" for a blank text. */
char *irc_user_text_dup (const char *text);
/* The same with a full stop, unless it ends with a mark of its own. */
char *irc_user_text_dup_sentence (const char *text);
/* Whether white space that would become a space begins or ends @text. */
gboolean irc_user_text_starts_with_gap (const char *text);
gboolean irc_user_text_ends_with_gap (const char *text);
/* One string a line of @text, none of them blank; NULL-terminated. */
char **irc_user_text_split (const char *text);

G_END_DECLS
