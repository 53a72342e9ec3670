/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-number.h"

#include <math.h>
#include <string.h>

#define TWO_POW_53 9007199254740992.0
#define LEAST_PLAIN 1e-6
/* From here up every decimal of 15 digits survives the way through a double,
 * so that the 15-digit decimal less its zeros is the shortest.  Smaller numbers
 * lose precision bit by bit (they are subnormal from 2.2e-308 down). */
#define LEAST_WITH_15_DIGITS 1e-290

static gboolean
reads_back (const IrcDecimal *decimal, double value)
{
  char text[IRC_NUMBER_MAX_DIGITS + 16];

  g_snprintf (text,
              sizeof text,
              "%c.%se%d",
              decimal->digits[0],
              decimal->digits + 1,
              decimal->exponent);
  const double found = g_ascii_strtod (text, NULL);
  return memcmp (&found, &value, sizeof value) == 0;
}

/* The decimal of @n digits nearest to @value.  The decimal point of the C
 * library depends on the locale, so only the digits are taken from it. */
static void
round_to_digits (double value, int n, IrcDecimal *decimal)
{
  char text[IRC_NUMBER_MAX_DIGITS + 24];
  const char *p;

  g_snprintf (text, sizeof text, "%.*e", n - 1, value);
  decimal->n_digits = 0;
  for (p = text; *p != 'e'; p++)
    if (g_ascii_isdigit (*p))
      decimal->digits[decimal->n_digits++] = *p;
  decimal->digits[decimal->n_digits] = '\0';
  decimal->exponent = (int) g_ascii_strtoll (p + 1, NULL, 10);
}

/* One more in the last place; FALSE when that would carry beyond the first. */
static gboolean
increment (IrcDecimal *decimal)
{
  for (int i = decimal->n_digits - 1; i >= 0; i--) {
    if (decimal->digits[i] != '9') {
      decimal->digits[i]++;
      return TRUE;
    }
    decimal->digits[i] = '0';
  }
  return FALSE;
}

static void
drop_trailing_zeros (IrcDecimal *decimal)
{
  while (decimal->n_digits > 1 && decimal->digits[decimal->n_digits - 1] == '0')
    decimal->digits[--decimal->n_digits] = '\0';
}

/* The doubles just above a power of two lie twice as far apart as those just
 * below it, so that the nearest decimal of n digits may miss while the next one
 * up hits: 2^-44 is 5.684341886080802e-14, not ...801e-14. */
static gboolean
next_up_reads_back (IrcDecimal *decimal, double value)
{
  IrcDecimal next = *decimal;

  if (!increment (&next) || !reads_back (&next, value))
    return FALSE;
  *decimal = next;
  return TRUE;
}

void
irc_number_to_decimal (double value, IrcDecimal *decimal)
{
  const double size = fabs (value);

  g_return_if_fail (isfinite (value));

  for (int n = size >= LEAST_WITH_15_DIGITS ? 15 : 1;
       n <= IRC_NUMBER_MAX_DIGITS;
       n++) {
    round_to_digits (size, n, decimal);
    if (reads_back (decimal, size) || next_up_reads_back (decimal, size))
      break;
  }
  drop_trailing_zeros (decimal);
}

void
irc_decimal_round (IrcDecimal *decimal, int n_decimals)
{
  const int n_kept = decimal->exponent + 1 + n_decimals;

  if (n_kept >= decimal->n_digits)
    return;
  const gboolean goes_up = n_kept >= 0 && decimal->digits[n_kept] >= '5';
  decimal->n_digits = MAX (n_kept, 0);
  decimal->digits[decimal->n_digits] = '\0';
  if (goes_up && !increment (decimal)) {
    /* 9.99 has become 10: a one, before as many zeros as there were nines. */
    *decimal = (IrcDecimal){
      .digits = "1",
      .n_digits = 1,
      .exponent = decimal->exponent + 1,
    };
  } else if (decimal->n_digits == 0) {
    *decimal = (IrcDecimal){ .digits = "0", .n_digits = 1 };
  }
  drop_trailing_zeros (decimal);
}

static void
append_zeros (GString *text, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (text, '0');
}

char *
irc_decimal_to_plain (const IrcDecimal *decimal)
{
  const int n_whole = decimal->exponent + 1;
  GString *text = g_string_new (NULL);

  if (n_whole <= 0) {
    g_string_append (text, "0.");
    append_zeros (text, -n_whole);
    g_string_append (text, decimal->digits);
    return g_string_free (text, FALSE);
  }
  g_string_append_len (text, decimal->digits, MIN (n_whole, decimal->n_digits));
  append_zeros (text, n_whole - decimal->n_digits);
  if (decimal->n_digits > n_whole)
    g_string_append_printf (text, ".%s", decimal->digits + n_whole);
  return g_string_free (text, FALSE);
}

static char *
to_exponent_form (const IrcDecimal *decimal)
{
  const char *point = decimal->n_digits > 1 ? "." : "";

  return g_strdup_printf ("%c%s%se%d",
                          decimal->digits[0],
                          point,
                          decimal->digits + 1,
                          decimal->exponent);
}

char *
irc_number_to_json (double value)
{
  const double size = fabs (value);
  const gboolean is_zero = !(size > 0);
  const gboolean is_plain = size >= LEAST_PLAIN && size < TWO_POW_53;
  IrcDecimal decimal;

  g_return_val_if_fail (isfinite (value), NULL);

  if (is_zero)
    return g_strdup (signbit (value) ? "-0.0" : "0");
  irc_number_to_decimal (value, &decimal);
  g_autofree char *text =
      is_plain ? irc_decimal_to_plain (&decimal) : to_exponent_form (&decimal);
  return g_strconcat (signbit (value) ? "-" : "", text, NULL);
}
