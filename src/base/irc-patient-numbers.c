/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-patient-numbers.h"

#include <string.h>

static int
digit (char sign)
{
  return sign - '0';
}

static gint64
value_of (const char *digits, guint n)
{
  gint64 value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + digit (digits[i]);
  return value;
}

static int
pair (const char *digits)
{
  return (int) value_of (digits, 2);
}

/* Each digit times its weight; as many as there are weights, '0' is none. */
static int
weigh (const char *digits, const char *weights)
{
  int sum = 0;

  for (gsize i = 0; weights[i] != '\0'; i++)
    sum += digit (digits[i]) * digit (weights[i]);
  return sum;
}

static gboolean
is_day (int day, int month)
{
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* The digit sum of @n digits with every second one doubled, from the last
 * on. */
static int
sum_doubled (const char *digits, gsize n)
{
  int sum = 0;

  for (gsize i = 0; i < n; i++) {
    const int value = digit (digits[i]) * ((n - i) % 2 == 0 ? 1 : 2);

    sum += value / 10 + value % 10;
  }
  return sum;
}

static gboolean
fits_luhn (const char *digits)
{
  const gsize n = strlen (digits) - 1;

  return (sum_doubled (digits, n) + digit (digits[n])) % 10 == 0;
}

/* No telephone number: those begin with a nought. */
gboolean
irc_patient_fits_nhs (const char *number)
{
  int sum = 0;

  for (int i = 0; i < 9; i++)
    sum += digit (number[i]) * (10 - i);
  return number[0] != '0' && (11 - sum % 11) % 11 == digit (number[9]);
}

/* The month tells the century: 01, 21, 41, 61, 81. */
gboolean
irc_patient_fits_pesel (const char *number)
{
  const int sum = weigh (number, "1379137913");

  return is_day (pair (number + 4), pair (number + 2) % 20) &&
         (10 - sum % 10) % 10 == digit (number[10]);
}

gboolean
irc_patient_fits_bsn (const char *number)
{
  return (weigh (number, "98765432") - digit (number[8])) % 11 == 0;
}

/* A co-ordination number has 60 added to the day. */
gboolean
irc_patient_fits_personnummer (const char *number)
{
  const char *ten = number + strlen (number) - 10;

  return is_day (pair (ten + 4) % 60, pair (ten + 2)) && fits_luhn (ten);
}

gboolean
irc_patient_fits_cpr (const char *number)
{
  return is_day (pair (number), pair (number + 2)) &&
         weigh (number, "4327654321") % 11 == 0;
}

/* A D number has 40 added to the day. */
gboolean
irc_patient_fits_fodselsnummer (const char *number)
{
  return is_day (pair (number) % 40, pair (number + 2)) &&
         (weigh (number, "376189452") + digit (number[9])) % 11 == 0 &&
         (weigh (number, "5432765432") + digit (number[10])) % 11 == 0;
}

gboolean
irc_patient_fits_henkilotunnus (const char *number)
{
  static const char checks[] = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  const char *serial = number + strlen (number) - 4;
  const gint64 value = value_of (number, 6) * 1000 + value_of (serial, 3);

  return is_day (pair (number), pair (number + 2)) &&
         serial[3] == checks[value % 31];
}

/* Corsica, 2A and 2B, counts as 19 and 18; months above 12 stand for unknown
 * ones. */
gboolean
irc_patient_fits_nir (const char *number)
{
  const gboolean corsica = g_ascii_isalpha (number[6]);
  const int place = corsica ? 'A' - number[6] + 19 : pair (number + 5);
  const int month = pair (number + 3);
  const gint64 value =
      (value_of (number, 5) * 100 + place) * 1000000 + value_of (number + 7, 6);

  if (corsica && number[5] != '2')
    return FALSE;
  return month >= 1 && (month <= 12 || month >= 20) &&
         97 - value % 97 == pair (number + 13);
}

gboolean
irc_patient_fits_dni (const char *number)
{
  static const char checks[] = "TRWAGMYFPDXBNJZSQVHLCKE";

  if (strlen (number) != 9)
    return FALSE;
  const int first =
      g_ascii_isalpha (number[0]) ? number[0] - 'X' : digit (number[0]);
  const gint64 value = first * 10000000 + value_of (number + 1, 7);
  return number[8] == checks[value % 23];
}

gboolean
irc_patient_fits_codice_fiscale (const char *number)
{
  /* Of a sign at an odd place, counted from 1. */
  static const int odd[] = { 1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                             20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23 };
  int sum = 0;

  for (int i = 0; i < 15; i++) {
    const int value =
        g_ascii_isdigit (number[i]) ? digit (number[i]) : number[i] - 'A';

    sum += i % 2 == 0 ? odd[value] : value;
  }
  return number[15] == 'A' + sum % 26;
}

gboolean
irc_patient_fits_amka (const char *number)
{
  return is_day (pair (number), pair (number + 2)) && fits_luhn (number);
}

/* The letter counts as its place in the alphabet, in two digits. */
gboolean
irc_patient_fits_kvnr (const char *number)
{
  const int letter = number[0] - 'A' + 1;
  char digits[11] = { (char) ('0' + letter / 10), (char) ('0' + letter % 10) };

  memcpy (digits + 2, number + 1, 8);
  return sum_doubled (digits, 10) % 10 == digit (number[9]);
}
