/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days, months and moments as the case file writes them.
 *
 * "2026", "2026-11", "2026-11-22", "2026-Q4", "2026-11-22T05:50:00Z".  Days
 * exist in the (proleptic Gregorian) calendar; years are 1900 to 2200.  No
 * time zone is ever consulted: moments are UTC, days are what was typed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_DATE_YEAR = 1 << 0,    /* YYYY */
  IRC_DATE_MONTH = 1 << 1,   /* YYYY-MM */
  IRC_DATE_DAY = 1 << 2,     /* YYYY-MM-DD */
  IRC_DATE_QUARTER = 1 << 3, /* YYYY-Qn */
} IrcDateForms;

typedef struct {
  IrcDateForms form; /* exactly one */
  int year;          /* 1900-2200 */
  int month;         /* 1-12, 0 where the form has none */
  int day;           /* 1-31, 0 where the form has none */
  int quarter;       /* 1-4, 0 where the form has none */
} IrcDate;

/* TRUE and *@date (may be NULL) when @text has one of @forms and exists. */
gboolean irc_date_parse (const char *text, IrcDateForms forms, IrcDate *date);

/* Seconds since 1970-01-01T00:00:00Z <-> "YYYY-MM-DDThh:mm:ssZ". */
gboolean irc_moment_parse (const char *text, gint64 *seconds);
char *irc_moment_format (gint64 seconds);

/* Now, or SOURCE_DATE_EPOCH where that is set to a number of seconds. */
gint64 irc_moment_now (void);
/* SOURCE_DATE_EPOCH, or @fallback where it is not set. */
gint64 irc_moment_pinned (gint64 fallback);

G_END_DECLS
