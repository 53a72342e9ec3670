/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Small text helpers that several rooms share.  UTF-8 throughout. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* g_utf8_next_char () without its cast from const, which our flags refuse. */
static inline const char *
irc_string_next_char (const char *p)
{
  return p + g_utf8_skip[(guchar) *p];
}

/* TRUE when @text is NULL, empty or nothing but Unicode white space. */
gboolean irc_string_is_blank (const char *text);
/* @text cut to at most @max_bytes at a character, with "…" inside the limit
 * when something was cut; line breaks and control characters become spaces. */
char *irc_string_shorten (const char *text, gsize max_bytes);
/* The same, at the end of a word where one ends in the last third. */
char *irc_string_shorten_words (const char *text, gsize max_bytes);
/* A name that somebody gave, fit to stand in a sentence of ours: one line of at
 * most @max_bytes, without control and formatting characters (which could turn
 * the words around it), without white space at its ends. */
char *irc_string_clean_name (const char *text, gsize max_bytes);
/* As it is searched: small letters without accents ("Ærø" is "aero", "Straße"
 * "strasse"), every dash a hyphen, every typographic quotation mark a plain
 * one; "" when @text is not UTF-8. */
char *irc_string_fold (const char *text);
/* A random RFC 4122 version 4 id, 8-4-4-4-12 lower-case hex digits. */
char *irc_string_new_uuid (void);

G_END_DECLS
