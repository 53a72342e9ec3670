/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Quarters of a year as numbers, to reckon with: year × 4 + quarter − 1, or
 * IRC_NO_QUARTER.  Years are those of irc-date.h, 1900 to 2200.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IRC_NO_QUARTER (-1)

/* Of "YYYY-Qn"; IRC_NO_QUARTER when @text is not one. */
int irc_quarter_parse (const char *text);
/* "YYYY-Qn"; "" for one outside the years there are. */
char *irc_quarter_format (int quarter);
/* The quarter after the one with the day "YYYY-MM-DD". */
int irc_quarter_after_day (const char *text);
/* The last quarter that is over when the month "YYYY-MM" is. */
int irc_quarter_done_by_month (const char *text);

G_END_DECLS
