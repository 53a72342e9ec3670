/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-date.h"

#include <string.h>

#define ALL_FORMS                                                              \
  (IRC_DATE_YEAR | IRC_DATE_MONTH | IRC_DATE_DAY | IRC_DATE_QUARTER)

static void
test_forms (void)
{
  IrcDate date;

  g_assert_true (irc_date_parse ("2026", IRC_DATE_YEAR, &date));
  g_assert_cmpint (date.form, ==, IRC_DATE_YEAR);
  g_assert_cmpint (date.year, ==, 2026);
  g_assert_cmpint (date.month, ==, 0);
  g_assert_cmpint (date.day, ==, 0);
  g_assert_cmpint (date.quarter, ==, 0);

  g_assert_true (irc_date_parse ("2026-11", ALL_FORMS, &date));
  g_assert_cmpint (date.form, ==, IRC_DATE_MONTH);
  g_assert_cmpint (date.month, ==, 11);
  g_assert_cmpint (date.day, ==, 0);

  g_assert_true (irc_date_parse ("2026-11-22", ALL_FORMS, &date));
  g_assert_cmpint (date.form, ==, IRC_DATE_DAY);
  g_assert_cmpint (date.month, ==, 11);
  g_assert_cmpint (date.day, ==, 22);

  g_assert_true (irc_date_parse ("2026-Q4", ALL_FORMS, &date));
  g_assert_cmpint (date.form, ==, IRC_DATE_QUARTER);
  g_assert_cmpint (date.quarter, ==, 4);
  g_assert_cmpint (date.month, ==, 0);

  g_assert_true (irc_date_parse ("2026-11", ALL_FORMS, NULL));
}

static void
test_forms_not_asked_for (void)
{
  static const struct {
    const char *text;
    IrcDateForms form;
  } table[] = {
    { "2026", IRC_DATE_YEAR },
    { "2026-11", IRC_DATE_MONTH },
    { "2026-11-22", IRC_DATE_DAY },
    { "2026-Q4", IRC_DATE_QUARTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint forms = 0; forms <= ALL_FORMS; forms++)
      g_assert_cmpint (
          irc_date_parse (table[i].text, (IrcDateForms) forms, NULL),
          ==,
          (forms & table[i].form) != 0);
}

static void
test_refused (void)
{
  static const char *const table[] = {
    "",           " ",           "26",          "1899",       "2201",
    "02026",      "2026 ",       " 2026",       "+2026",      "2026-",
    "2026-0",     "2026-00",     "2026-13",     "2026-1",     "2026-1-1",
    "2026/11/22", "2026-11-00",  "2026-11-31",  "2026-02-29", "2026-11-2",
    "20261122",   "2026-11-22Z", "2026-11-22 ", "1900-02-29", "2100-02-29",
    "2026-Q0",    "2026-Q5",     "2026-q1",     "2026-Q",     "2026-Q11",
    "2026Q1",     "٢٠٢٦",        "2026-11-2a",  "-026",       "2026–11",
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    IrcDate date = { .year = 7 };
    g_test_message ("%s", table[i]);
    g_assert_false (irc_date_parse (table[i], ALL_FORMS, &date));
    g_assert_cmpint (date.year, ==, 7);
  }
  g_assert_true (irc_date_parse ("1900", ALL_FORMS, NULL));
  g_assert_true (irc_date_parse ("2200-12-31", ALL_FORMS, NULL));
  g_assert_true (irc_date_parse ("2000-02-29", ALL_FORMS, NULL));
}

/* Days from 1970-01-01 by counting them one by one: the oracle. */
static void
test_every_day (void)
{
  static const int lengths[] = {
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
  };
  gint64 days = -25567; /* 1900-01-01, as date -u counts it */

  for (int year = 1900; year <= 2200; year++) {
    const gboolean is_leap =
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    for (int month = 1; month <= 12; month++) {
      const int length = lengths[month - 1] + (is_leap && month == 2 ? 1 : 0);
      for (int day = 1; day <= 31; day++) {
        char text[24];
        gint64 seconds = 0;

        g_snprintf (text, sizeof text, "%04d-%02d-%02d", year, month, day);
        g_assert_cmpint (
            irc_date_parse (text, IRC_DATE_DAY, NULL), ==, day <= length);
        strcat (text, "T23:59:58Z");
        g_assert_cmpint (irc_moment_parse (text, &seconds), ==, day <= length);
        if (day > length)
          continue;
        g_assert_cmpint (seconds, ==, days * 86400 + 86398);
        g_autofree char *back = irc_moment_format (seconds);
        g_assert_cmpstr (back, ==, text);
        days++;
      }
    }
  }
  g_assert_cmpint (days, ==, 84371); /* 2201-01-01 */
}

static void
test_moments_refused (void)
{
  static const char *const table[] = {
    "",
    "2026-11-22",
    "2026-11-22T05:50:00",
    "2026-11-22T05:50:00z",
    "2026-11-22t05:50:00Z",
    "2026-11-22 05:50:00Z",
    "2026-11-22T05:50Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T05:60:00Z",
    "2026-11-22T05:50:60Z",
    "2026-11-22T05:50:00.5Z",
    "2026-11-22T05:50:00+00:00",
    "2026-11-31T05:50:00Z",
    "2026-13-01T05:50:00Z",
    "1899-12-31T23:59:59Z",
    "2201-01-01T00:00:00Z",
    "2026-11-22T05:50:00Z ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    gint64 seconds = 7;
    g_test_message ("%s", table[i]);
    g_assert_false (irc_moment_parse (table[i], &seconds));
    g_assert_cmpint (seconds, ==, 7);
  }
}

/* Figures from "date -u -d … +%s". */
static void
test_moments_known (void)
{
  static const struct {
    const char *text;
    gint64 seconds;
  } table[] = {
    { "1970-01-01T00:00:00Z", 0 },
    { "1969-12-31T23:59:59Z", -1 },
    { "1900-01-01T00:00:00Z", -2208988800 },
    { "2000-02-29T12:00:00Z", 951825600 },
    { "2026-11-22T05:50:00Z", 1795326600 },
    { "2200-12-31T23:59:59Z", 7289654399 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    gint64 seconds = 0;
    g_assert_true (irc_moment_parse (table[i].text, &seconds));
    g_assert_cmpint (seconds, ==, table[i].seconds);
    g_autofree char *text = irc_moment_format (seconds);
    g_assert_cmpstr (text, ==, table[i].text);
  }
}

static void
test_source_date_epoch (void)
{
  static const char *const refused[] = {
    "", "abc", "1.5", "12 ", "0x10", "99999999999999999999", "7289654400",
  };

  g_setenv ("SOURCE_DATE_EPOCH", "951825600", TRUE);
  g_assert_cmpint (irc_moment_now (), ==, 951825600);
  g_assert_cmpint (irc_moment_pinned (5), ==, 951825600);
  g_setenv ("SOURCE_DATE_EPOCH", "0", TRUE);
  g_assert_cmpint (irc_moment_pinned (5), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_setenv ("SOURCE_DATE_EPOCH", refused[i], TRUE);
    g_assert_cmpint (irc_moment_pinned (5), ==, 5);
  }
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (irc_moment_pinned (5), ==, 5);
  const gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  const gint64 now = irc_moment_now ();
  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/forms", test_forms);
  g_test_add_func ("/date/forms-not-asked-for", test_forms_not_asked_for);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/moments-refused", test_moments_refused);
  g_test_add_func ("/date/moments-known", test_moments_known);
  g_test_add_func ("/date/source-date-epoch", test_source_date_epoch);
  return g_test_run ();
}
