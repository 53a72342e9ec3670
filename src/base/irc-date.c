/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-date.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2200
#define FIRST_MOMENT                                                           \
  G_GINT64_CONSTANT (-2208988800)                  /* 1900-01-01T00:00:00Z     \
                                                    */
#define LAST_MOMENT G_GINT64_CONSTANT (7289654399) /* 2200-12-31T23:59:59Z */

/* TRUE when @text has exactly the shape of @pattern, in which '9' stands for a
 * digit and everything else for itself. */
static gboolean
has_shape (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++) {
    if (*pattern == '9' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  }
  return *text == '\0';
}

/* The number in the @n digits at @text. */
static int
digits_at (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    value = value * 10 + g_ascii_digit_value (text[i]);
  return value;
}

static gboolean
exists (const IrcDate *date)
{
  if (date->year < FIRST_YEAR || date->year > LAST_YEAR)
    return FALSE;
  switch (date->form) {
    case IRC_DATE_YEAR:
      return TRUE;
    case IRC_DATE_MONTH:
      return date->month >= 1 && date->month <= 12;
    case IRC_DATE_DAY:
      return g_date_valid_dmy ((GDateDay) date->day,
                               (GDateMonth) date->month,
                               (GDateYear) date->year);
    case IRC_DATE_QUARTER:
      return date->quarter >= 1 && date->quarter <= 4;
    default:
      return FALSE;
  }
}

gboolean
irc_date_parse (const char *text, IrcDateForms forms, IrcDate *date)
{
  IrcDate found = { .form = 0 };

  g_return_val_if_fail (text != NULL, FALSE);

  if (has_shape (text, "9999"))
    found.form = IRC_DATE_YEAR;
  else if (has_shape (text, "9999-99"))
    found.form = IRC_DATE_MONTH;
  else if (has_shape (text, "9999-99-99"))
    found.form = IRC_DATE_DAY;
  else if (has_shape (text, "9999-Q9"))
    found.form = IRC_DATE_QUARTER;
  if ((found.form & forms) == 0)
    return FALSE;

  found.year = digits_at (text, 4);
  if (found.form == IRC_DATE_QUARTER)
    found.quarter = digits_at (text + 6, 1);
  if (found.form == IRC_DATE_MONTH || found.form == IRC_DATE_DAY)
    found.month = digits_at (text + 5, 2);
  if (found.form == IRC_DATE_DAY)
    found.day = digits_at (text + 8, 2);
  if (!exists (&found))
    return FALSE;
  if (date != NULL)
    *date = found;
  return TRUE;
}

gboolean
irc_moment_parse (const char *text, gint64 *seconds)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!has_shape (text, "9999-99-99T99:99:99Z"))
    return FALSE;
  const int year = digits_at (text, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  g_autoptr (GDateTime) moment = g_date_time_new_utc (year,
                                                      digits_at (text + 5, 2),
                                                      digits_at (text + 8, 2),
                                                      digits_at (text + 11, 2),
                                                      digits_at (text + 14, 2),
                                                      digits_at (text + 17, 2));
  if (moment == NULL)
    return FALSE;
  if (seconds != NULL)
    *seconds = g_date_time_to_unix (moment);
  return TRUE;
}

char *
irc_moment_format (gint64 seconds)
{
  g_return_val_if_fail (seconds >= FIRST_MOMENT && seconds <= LAST_MOMENT,
                        NULL);

  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ",
                          g_date_time_get_year (moment),
                          g_date_time_get_month (moment),
                          g_date_time_get_day_of_month (moment),
                          g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment),
                          g_date_time_get_second (moment));
}

gint64
irc_moment_now (void)
{
  return irc_moment_pinned (g_get_real_time () / G_USEC_PER_SEC);
}

gint64
irc_moment_pinned (gint64 fallback)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (text == NULL || !g_ascii_string_to_signed (
                          text, 10, FIRST_MOMENT, LAST_MOMENT, &seconds, NULL))
    return fallback;
  return seconds;
}
