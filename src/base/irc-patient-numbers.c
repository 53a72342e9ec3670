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

static int
pair (const char *digits)
{
  return 10 * digit (digits[0]) + digit (digits[1]);
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

/* The digit sum with every second one doubled, the last one plain. */
static gboolean
fits_luhn (const char *digits)
{
  const gsize n = strlen (digits);
  int sum = 0;

  for (gsize i = 0; i < n; i++) {
    const int value = digit (digits[i]) * ((n - i) % 2 == 0 ? 2 : 1);

    sum += value / 10 + value % 10;
  }
  return sum % 10 == 0;
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
  int value = 0;

  for (int i = 0; i < 6; i++)
    value = value * 10 + digit (number[i]);
  for (int i = 0; i < 3; i++)
    value = value * 10 + digit (serial[i]);
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
  gint64 value = 0;

  if (corsica && number[5] != '2')
    return FALSE;
  for (int i = 0; i < 5; i++)
    value = value * 10 + digit (number[i]);
  value = value * 100 + place;
  for (int i = 7; i < 13; i++)
    value = value * 10 + digit (number[i]);
  return month >= 1 && (month <= 12 || month >= 20) &&
         97 - value % 97 == pair (number + 13);
}

gboolean
irc_patient_fits_dni (const char *number)
{
  static const char checks[] = "TRWAGMYFPDXBNJZSQVHLCKE";
  const gboolean foreign = g_ascii_isalpha (number[0]);
  const gsize n = strlen (number);
  int value = foreign ? number[0] - 'X' : 0;

  if (n != 9)
    return FALSE;
  for (gsize i = foreign ? 1 : 0; i < n - 1; i++)
    value = value * 10 + digit (number[i]);
  return number[n - 1] == checks[value % 23];
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
  const char digits[] = { (char) ('0' + letter / 10),
                          (char) ('0' + letter % 10),
                          number[1],
                          number[2],
                          number[3],
                          number[4],
                          number[5],
                          number[6],
                          number[7],
                          number[8] };
  int sum = 0;

  for (int i = 0; i < 10; i++) {
    const int value = digit (digits[i]) * (i % 2 == 0 ? 1 : 2);

    sum += value / 10 + value % 10;
  }
  return sum % 10 == digit (number[9]);
}
