/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bytes of a JSON text looked at eight at a time.
 *
 * A text of half a megabyte is read at every start, and nearly all of it is
 * plain letters inside strings.  The tests for "some byte of this word is …"
 * are those of Sean Eron Anderson, Bit Twiddling Hacks, "Determine if a word
 * has a zero byte" and "… has a byte less than n" (public domain).  They are
 * exact about whether there is such a byte; which one it is, is then found byte
 * by byte.
 *
 * Private to the base room.
 */
#pragma once

#include <glib.h>
#include <string.h>
#include "irc-string.h"

G_BEGIN_DECLS

#define IRC_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define IRC_HIGH_BITS IRC_EACH_BYTE (0x80)

/* TRUE when a byte of @word is less than @n, which is at most 128. */
static inline gboolean
irc_word_has_less (guint64 word, guint64 n)
{
  return ((word - IRC_EACH_BYTE (n)) & ~word & IRC_HIGH_BITS) != 0;
}

static inline gboolean
irc_word_has_byte (guint64 word, guint64 byte)
{
  return irc_word_has_less (word ^ IRC_EACH_BYTE (byte), 1);
}

static inline guint64
irc_word_load (const char *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);
  return word;
}

/* The first byte from @p that ends a string's plain characters: a quote, a
 * backslash, a control character; @limit when there is none. */
static inline const char *
irc_bytes_skip_plain (const char *p, const char *limit)
{
  for (; limit - p >= 8; p += 8) {
    const guint64 word = irc_word_load (p);
    if (irc_word_has_byte (word, '"') || irc_word_has_byte (word, '\\') ||
        irc_word_has_less (word, 0x20))
      break;
  }
  while (p < limit && *p != '"' && *p != '\\' && (guchar) *p >= 0x20)
    p++;
  return p;
}

/* The first byte from @p that is not UTF-8 or is zero; @end when all is. */
static inline const char *
irc_bytes_skip_utf8 (const char *p, const char *end)
{
  while (p < end) {
    if (end - p >= 8) {
      const guint64 word = irc_word_load (p);
      if ((word & IRC_HIGH_BITS) == 0 && !irc_word_has_byte (word, 0)) {
        p += 8;
        continue;
      }
    }
    if ((guchar) *p < 0x80) {
      if (*p == '\0')
        break;
      p++;
      continue;
    }
    const gunichar c = g_utf8_get_char_validated (p, end - p);
    if (c == (gunichar) -1 || c == (gunichar) -2)
      break;
    p = irc_string_next_char (p);
  }
  return p;
}

G_END_DECLS
