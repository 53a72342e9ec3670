/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-no-break.h"

#include <string.h>

/* A word without the brackets, marks and stops around it. */
typedef struct {
  const char *text;
  gsize length;
} Word;

/* What a number belongs to. */
static const char *const names[] = {
  "chapter", "column",    "criterion", "figure", "grade",   "level",
  "no",      "nos",       "option",    "page",   "pages",   "phase",
  "quarter", "reference", "request",   "row",    "section", "stage",
  "step",    "table",     "version",   "volume", "year",
};

/* What belongs to a number. */
static const char *const units[] = {
  "bn", "billion", "cm",      "eur", "fte", "gbp", "h",  "k",  "kg",  "km",
  "m",  "min",     "million", "mg",  "ml",  "mm",  "pt", "pp", "usd", "wte",
};

static const char *const months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static const char *const titles[] = { "Dr", "Mr", "Mrs", "Ms", "Prof" };

static Word
trim (const char *text, gsize length)
{
  static const char around[] = "()[]{}.,;:!?\"'";
  Word word = { text, length };

  while (word.length > 0 && strchr (around, word.text[0]) != NULL) {
    word.text++;
    word.length--;
  }
  while (word.length > 0 && strchr (around, word.text[word.length - 1]) != NULL)
    word.length--;
  return word;
}

static gboolean
is_one_of (Word word, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (list[i]) == word.length &&
        g_ascii_strncasecmp (list[i], word.text, word.length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
ends_in_digit (Word word)
{
  return word.length > 0 && g_ascii_isdigit (word.text[word.length - 1]);
}

static gboolean
is_number (Word word, gsize min_digits, gsize max_digits)
{
  for (gsize i = 0; i < word.length; i++)
    if (!g_ascii_isdigit (word.text[i]))
      return FALSE;
  return word.length >= min_digits && word.length <= max_digits;
}

/* "[3]", "[1,", "[2–5]": a citation or its beginning. */
static gboolean
starts_citation (const char *text, gsize length)
{
  return length > 1 && text[0] == '[' && g_ascii_isdigit (text[1]);
}

/* "[1," with "4]" or "4," behind it. */
static gboolean
is_inside_citation (const char *before,
                    gsize before_length,
                    const char *after,
                    gsize after_length)
{
  gsize digits = 0;

  if (before_length < 2 || before[before_length - 1] != ',' ||
      !g_ascii_isdigit (before[before_length - 2]))
    return FALSE;
  while (digits < after_length && g_ascii_isdigit (after[digits]))
    digits++;
  if (digits == 0 || memchr (after, ']', after_length) == NULL)
    return starts_citation (before, before_length) && digits > 0;
  return TRUE;
}

static gboolean
is_date (Word before, Word after)
{
  return (is_number (before, 1, 2) &&
          is_one_of (after, months, G_N_ELEMENTS (months))) ||
         (is_number (after, 4, 4) &&
          is_one_of (before, months, G_N_ELEMENTS (months)));
}

static gboolean
is_equation (Word before, Word after)
{
  return (after.length == 1 && after.text[0] == '=') ||
         (before.length == 1 && before.text[0] == '=');
}

/* "By:", before what it is about. */
static gboolean
is_short_label (const char *before, gsize length)
{
  return length > 1 && length <= 4 && before[length - 1] == ':' &&
         g_ascii_isupper (before[0]);
}

/* Case matters: "Dr", not the end of an address. */
static gboolean
is_title (Word before, const char *after, gsize after_length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strlen (titles[i]) == before.length &&
        memcmp (titles[i], before.text, before.length) == 0)
      return after_length > 0 && !g_ascii_islower (after[0]) &&
             !g_ascii_isdigit (after[0]);
  return FALSE;
}

static gboolean
is_name_and_number (Word before, Word after)
{
  return after.length > 0 && g_ascii_isdigit (after.text[0]) &&
         is_one_of (before, names, G_N_ELEMENTS (names));
}

static gboolean
is_number_and_unit (Word before, Word after)
{
  return ends_in_digit (before) &&
         ((after.length > 0 && after.text[0] == '%') ||
          is_one_of (after, units, G_N_ELEMENTS (units)));
}

gboolean
irc_no_break_between (const char *before,
                      gsize before_length,
                      const char *after,
                      gsize after_length)
{
  Word left, right;

  g_return_val_if_fail (before != NULL && after != NULL, FALSE);

  if (before_length == 0 || after_length == 0)
    return FALSE;
  if (starts_citation (after, after_length) ||
      is_inside_citation (before, before_length, after, after_length))
    return TRUE;
  left = trim (before, before_length);
  right = trim (after, after_length);
  if (is_title (left, after, after_length) || is_equation (left, right) ||
      is_short_label (before, before_length))
    return TRUE;
  /* A stop or comma between them parts what might belong together. */
  if (memchr (",.;:!?)", before[before_length - 1], 7) != NULL &&
      !is_one_of (left, names, G_N_ELEMENTS (names)))
    return FALSE;
  return is_name_and_number (left, right) || is_number_and_unit (left, right) ||
         is_date (left, right);
}
