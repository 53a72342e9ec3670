/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shortest decimal of a double, for the JSON writer and for number formats.
 *
 * Private to the base room.  Independent of the process's locale.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IRC_NUMBER_MAX_DIGITS 17

/* The value d.ddd × 10^exponent; no trailing zero except in "0". */
typedef struct {
  char digits[IRC_NUMBER_MAX_DIGITS + 1]; /* NUL-terminated */
  int n_digits;
  int exponent;
} IrcDecimal;

/* The fewest significant digits that read back as |@value|, which must be
 * finite.  Of several with as few digits, the one nearest to the value. */
void irc_number_to_decimal (double value, IrcDecimal *decimal);

/* Rounds to @n_decimals after the point, half away from zero, on the digits as
 * they are read and not on the binary value behind them: 2.675 to 2.68. */
void irc_decimal_round (IrcDecimal *decimal, int n_decimals);

/* "1234.5", without sign and exponent. */
char *irc_decimal_to_plain (const IrcDecimal *decimal);

/* @value, which must be finite, as a JSON number that reads back to the same
 * bits: whole numbers below 2^53 without fraction (but "-0.0"), a plain decimal
 * from 1e-6 to 2^53, else "1.5e-9". */
char *irc_number_to_json (double value);

G_END_DECLS
