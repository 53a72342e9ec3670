/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-scan-private.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

/* The line of @at, and its column in characters, both from 1. */
static void
locate (const IrcJsonScanner *self, const char *at, guint *line, guint *column)
{
  const char *line_start = self->start;

  *line = 1;
  for (const char *p = self->start;
       (p = memchr (p, '\n', (gsize) (at - p))) != NULL;) {
    line_start = ++p;
    ++*line;
  }
  *column = 1 + (guint) g_utf8_strlen (line_start, at - line_start);
}

void
irc_json_scanner_fail_at (IrcJsonScanner *self,
                          const char *at,
                          IrcBaseError code,
                          const char *text)
{
  guint line, column;

  locate (self, at, &line, &column);
  /* Translators: the place of an error in a file */
  g_autofree char *place =
      g_strdup_printf (_ ("line %u, column %u"), line, column);
  g_assert (self->error == NULL);
  self->error = irc_json_error_new (code, place, text);
}

/* The error at a byte that is no character. */
static void
fail_encoding (IrcJsonScanner *self)
{
  const char *text =
      *self->limit == '\0'
          ? _ ("there is a zero byte here; JSON is text in UTF-8 without any")
          : _ ("there is a byte here that is not UTF-8; JSON is text in "
               "UTF-8");

  irc_json_scanner_fail_at (self, self->limit, IRC_BASE_ERROR_SYNTAX, text);
}

void
irc_json_scanner_fail_syntax (IrcJsonScanner *self, const char *format, ...)
{
  va_list arguments;

  if (self->next == self->limit && self->limit < self->end) {
    fail_encoding (self);
    return;
  }
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  irc_json_scanner_fail_at (self, self->next, IRC_BASE_ERROR_SYNTAX, text);
}

void
irc_json_scanner_fail_value (IrcJsonScanner *self,
                             const char *at,
                             const char *text)
{
  guint line, column;

  if (self->depth == 0) {
    irc_json_scanner_fail_at (self, at, IRC_BASE_ERROR_VALUE, text);
    return;
  }
  locate (self, at, &line, &column);
  g_autofree char *place = irc_json_dup_place (self->path, self->depth);
  /* Translators: %s is a sentence about an error in a file */
  g_autofree char *whole =
      g_strdup_printf (_ ("%s (line %u, column %u)"), text, line, column);
  g_assert (self->error == NULL);
  self->error = irc_json_error_new (IRC_BASE_ERROR_VALUE, place, whole);
}

const char *
irc_json_scanner_describe_next (IrcJsonScanner *self)
{
  if (self->next == self->limit)
    return _ ("the end of the text");

  const gunichar c = g_utf8_get_char (self->next);
  if (c == '\n' || c == '\r')
    return _ ("a line break");
  if (c == '\'')
    return _ ("a single quote");
  if (c == '"')
    return _ ("a double quote");
  if (!g_unichar_isprint (c) || g_unichar_isspace (c)) {
    /* Translators: %04X is a Unicode number as in U+0009 */
    g_snprintf (self->found, sizeof self->found, _ ("character U+%04X"), c);
  } else {
    g_snprintf (self->found,
                sizeof self->found,
                "“%.*s”",
                (int) (irc_string_next_char (self->next) - self->next),
                self->next);
  }
  return self->found;
}
