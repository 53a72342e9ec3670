/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-user-text.h"

#include <string.h>

#include "irc-string.h"

#define NO_BREAK_SPACE 0x00a0
#define FIGURE_SPACE 0x2007
#define NARROW_NO_BREAK_SPACE 0x202f

static gboolean
is_gap (gunichar c)
{
  if (c == NO_BREAK_SPACE || c == FIGURE_SPACE || c == NARROW_NO_BREAK_SPACE)
    return FALSE;
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x0085 ||
         c == 0x2028 || c == 0x2029;
}

static gboolean
has_digit (const char *from, const char *to)
{
  for (const char *p = from; p < to; p = irc_string_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Brackets in pairs around words without a digit stay. */
static void
round_brackets (char *text)
{
  for (char *p = text; *p != '\0'; p++) {
    char *end = NULL;

    if (*p == ']')
      *p = ')';
    if (*p != '[')
      continue;
    end = strpbrk (p + 1, "[]");
    if (end == NULL || *end == '[') {
      *p = '(';
    } else if (has_digit (p, end)) {
      *p = '(';
      *end = ')';
    } else {
      p = end;
    }
  }
}

char *
irc_user_text_dup (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);
  if (irc_string_is_blank (text))
    return g_string_free (out, FALSE);
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (is_gap (c)) {
      gap = TRUE;
      continue;
    }
    if (gap && out->len > 0)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, c);
  }
  round_brackets (out->str);
  return g_string_free (out, FALSE);
}

char *
irc_user_text_dup_sentence (const char *text)
{
  g_autofree char *clean = irc_user_text_dup (text);

  if (*clean == '\0' || strchr (".?!", clean[strlen (clean) - 1]) != NULL ||
      g_str_has_suffix (clean, "\u2026"))
    return g_steal_pointer (&clean);
  return g_strconcat (clean, ".", NULL);
}

gboolean
irc_user_text_starts_with_gap (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  return *text != '\0' && is_gap (g_utf8_get_char (text));
}

gboolean
irc_user_text_ends_with_gap (const char *text)
{
  const char *last = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  last = g_utf8_find_prev_char (text, text + strlen (text));
  return last != NULL && is_gap (g_utf8_get_char (last));
}

static void
take_line (GPtrArray *lines, const char *from, const char *to)
{
  g_autofree char *raw = g_strndup (from, (gsize) (to - from));
  char *line = irc_user_text_dup (raw);

  if (*line != '\0')
    g_ptr_array_add (lines, line);
  else
    g_free (line);
}

char **
irc_user_text_split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new ();
  const char *start = text;

  g_return_val_if_fail (text != NULL, NULL);
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p))
    if (ends_line (g_utf8_get_char (p))) {
      take_line (lines, start, p);
      start = irc_string_next_char (p);
    }
  take_line (lines, start, start + strlen (start));
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}
