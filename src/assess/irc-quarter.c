/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-quarter.h"

#include "irc-date.h"

#define QUARTERS 4
#define MONTHS 3 /* in one of them */

int
irc_quarter_parse (const char *text)
{
  IrcDate date;

  if (!irc_date_parse (text, IRC_DATE_QUARTER, &date))
    return IRC_NO_QUARTER;
  return date.year * QUARTERS + date.quarter - 1;
}

char *
irc_quarter_format (int quarter)
{
  g_autofree char *text = NULL;

  if (quarter < 0)
    return g_strdup ("");
  text =
      g_strdup_printf ("%04d-Q%d", quarter / QUARTERS, quarter % QUARTERS + 1);
  if (irc_quarter_parse (text) == IRC_NO_QUARTER)
    return g_strdup ("");
  return g_steal_pointer (&text);
}

int
irc_quarter_after_day (const char *text)
{
  IrcDate date;

  if (!irc_date_parse (text, IRC_DATE_DAY, &date))
    return IRC_NO_QUARTER;
  return date.year * QUARTERS + (date.month - 1) / MONTHS + 1;
}

int
irc_quarter_done_by_month (const char *text)
{
  IrcDate date;

  if (!irc_date_parse (text, IRC_DATE_MONTH, &date))
    return IRC_NO_QUARTER;
  return date.year * QUARTERS + date.month / MONTHS - 1;
}
