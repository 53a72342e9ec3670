/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-signs.h"

#include <string.h>

static const struct {
  const char *typed, *sign;
} pairs[] = {
  { "->", "\u2192" },  { ">=", "\u2265" },    { "<=", "\u2264" },
  { "+/-", "\u00b1" }, { " - ", " \u2013 " },
};

static const char *const amounts[] = { "US$", "$", "\u00a3", "\u20ac" };

static gboolean
begins_amount (const char *text)
{
  if (g_ascii_isdigit (*text))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (g_str_has_prefix (text, amounts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_minus (const char *text, const char *at)
{
  return *at == '-' && (at == text || strchr (" (", at[-1]) != NULL) &&
         begins_amount (at + 1);
}

/* What stands for the characters at @at, and how many bytes they have; NULL
 * where they stay. */
static const char *
find_sign (const char *text, const char *at, gsize *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_has_prefix (at, pairs[i].typed)) {
      *length = strlen (pairs[i].typed);
      return pairs[i].sign;
    }
  *length = 1;
  return is_minus (text, at) ? "\u2212" : NULL;
}

char *
irc_signs_dup (const char *text)
{
  GString *out = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  out = g_string_new (NULL);
  for (const char *p = text; *p != '\0';) {
    gsize length = 1;
    const char *sign = find_sign (text, p, &length);

    if (sign != NULL)
      g_string_append (out, sign);
    else
      g_string_append_c (out, *p);
    p += length;
  }
  return g_string_free (out, FALSE);
}
