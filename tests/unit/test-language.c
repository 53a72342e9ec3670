/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-language.h"

#include <locale.h>

#define NBSP "\u00a0"

static const IrcLanguage *
english (void)
{
  return irc_language_lookup ("en");
}

static void
test_lookup (void)
{
  const char *const *tags = irc_language_get_tags ();

  g_assert_nonnull (english ());
  g_assert_true (irc_language_lookup ("en-GB") == english ());
  g_assert_true (irc_language_lookup ("EN-us-x-a") == english ());
  g_assert_null (irc_language_lookup ("xx"));
  g_assert_null (irc_language_lookup ("e"));
  g_assert_null (irc_language_lookup ("eng"));
  g_assert_null (irc_language_lookup (""));
  g_assert_null (irc_language_lookup ("en_GB"));
  g_assert_null (irc_language_lookup ("en-"));
  for (guint i = 0; tags[i] != NULL; i++)
    g_assert_cmpstr (
        irc_language_get_tag (irc_language_lookup (tags[i])), ==, tags[i]);
  g_assert_cmpstr (tags[0], ==, "en");
}

/* The examples of RFC 5646, appendix A, and each production's edges. */
static void
test_tags (void)
{
  static const char *const good[] = {
    "de",
    "fr",
    "ja",
    "i-enochian",
    "zh-Hant",
    "zh-Hans",
    "sr-Cyrl",
    "sr-Latn",
    "zh-cmn-Hans-CN",
    "cmn-Hans-CN",
    "zh-yue-HK",
    "yue-HK",
    "zh-Hans-CN",
    "sr-Latn-RS",
    "sl-rozaj",
    "sl-rozaj-biske",
    "sl-nedis",
    "de-CH-1901",
    "sl-IT-nedis",
    "hy-Latn-IT-arevela",
    "de-DE",
    "en-US",
    "es-419",
    "de-CH-x-phonebk",
    "az-Arab-x-AZE-derbend",
    "x-whatever",
    "qaa-Qaaa-QM-x-southern",
    "de-Qaaa",
    "sr-Latn-QM",
    "sr-Qaaa-RS",
    "en-US-u-islamcal",
    "zh-CN-a-myext-x-private",
    "en-a-myext-b-another",
    "EN-gb",
    "en-GB-oed",
    "sgn-BE-FR",
    "art-lojban",
    "x-1",
    "abcd",
    "abcdefgh",
    "en-1694acad",
    "en-1abc",
    "zh-min-nan",
  };
  static const char *const bad[] = {
    "",
    "-",
    "e",
    "1",
    "en-",
    "-en",
    "en--GB",
    "en_GB",
    "en GB",
    "en-G",
    "en-a",
    "en-x",
    "x",
    "x-",
    "abcdefghi",
    "de-419-DE",
    "a-DE",
    "ar-a-aaa-x",
    "en-abcdefghi",
    "en-GB-US",
    "en-Latn-Cyrl",
    "12",
    "en1",
    "dé",
    "en-a-b",
    "en-GB ",
    "en\n",
    "C.UTF-8",
    "en-12",
    "en-x-abcdefghi",
    "abcd-abc",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_test_message ("%s", good[i]);
    g_assert_true (irc_language_is_tag (good[i]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("%s", bad[i]);
    g_assert_false (irc_language_is_tag (bad[i]));
  }
}

static void
test_texts (void)
{
  g_assert_cmpstr (irc_text (english (), "Gaps"), ==, "Gaps");
  for (gulong n = 0; n < 100; n++)
    g_assert_cmpstr (
        irc_ntext (english (), "one", "many", n), ==, n == 1 ? "one" : "many");
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    int max_decimals;
    const char *wanted;
  } table[] = {
    { 0, 2, "0" },
    { -0.0, 2, "0" },
    { 1, 0, "1" },
    { 999, 0, "999" },
    { 1000, 0, "1,000" },
    { 1234.5, 1, "1,234.5" },
    { 1234.5, 0, "1,235" },
    { 1234.5, 3, "1,234.5" },
    { 123456, 2, "123,456" },
    { 1234567.891, 2, "1,234,567.89" },
    { -1234.5, 2, "\u22121,234.5" },
    { -0.04, 1, "0" },
    { -0.05, 1, "\u22120.1" },
    { 0.5, 0, "1" },
    { 0.49, 0, "0" },
    { 0.05, 0, "0" },
    { 0.0004, 2, "0" },
    { 0.006, 2, "0.01" },
    { 0.07, 2, "0.07" },
    { 2.675, 2, "2.68" },
    { 1.005, 2, "1.01" },
    { 9.99, 1, "10" },
    { 999.995, 2, "1,000" },
    { 99.95, 1, "100" },
    { 0.95, 1, "1" },
    { 0.3, 15, "0.3" },
    { 0.1 + 0.2, 15, "0.3" },
    { 10, 2, "10" },
    { 1e15, 0, "1,000,000,000,000,000" },
    { 1e21, 1, "1,000,000,000,000,000,000,000" },
    { 1e-300, 15, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text = irc_language_format_number (
        english (), table[i].value, table[i].max_decimals);
    g_assert_cmpstr (text, ==, table[i].wanted);
  }
}

/* Whole multiples of 0.01 against integer arithmetic. */
static void
test_numbers_by_counting (void)
{
  for (int cents = 0; cents < 250000; cents++) {
    const int tenths = (cents + 5) / 10;
    char wanted[32];

    if (tenths >= 10000)
      g_snprintf (wanted,
                  sizeof wanted,
                  "%d,%03d.%d",
                  tenths / 10000,
                  tenths / 10 % 1000,
                  tenths % 10);
    else
      g_snprintf (wanted, sizeof wanted, "%d.%d", tenths / 10, tenths % 10);
    if (g_str_has_suffix (wanted, ".0"))
      *g_strrstr (wanted, ".0") = '\0';
    g_autofree char *text =
        irc_language_format_number (english (), cents / 100.0, 1);
    g_assert_cmpstr (text, ==, wanted);
  }
}

static void
test_percent (void)
{
  g_autofree char *a = irc_language_format_percent (english (), 49.6, 1);
  g_autofree char *b = irc_language_format_percent (english (), 49.6, 0);
  g_autofree char *c = irc_language_format_percent (english (), -3, 1);

  g_assert_cmpstr (a, ==, "49.6%");
  g_assert_cmpstr (b, ==, "50%");
  g_assert_cmpstr (c, ==, "\u22123%");
}

static void
test_dates (void)
{
  static const struct {
    const char *date;
    const char *wanted;
  } table[] = {
    { "2026-11-22", "22" NBSP "November" NBSP "2026" },
    { "2026-01-01", "1" NBSP "January" NBSP "2026" },
    { "2026-02", "February" NBSP "2026" },
    { "2026-12", "December" NBSP "2026" },
    { "2026", "2026" },
    { "2026-Q1", "1st" NBSP "quarter" NBSP "of" NBSP "2026" },
    { "2026-Q2", "2nd" NBSP "quarter" NBSP "of" NBSP "2026" },
    { "2026-Q3", "3rd" NBSP "quarter" NBSP "of" NBSP "2026" },
    { "2026-Q4", "4th" NBSP "quarter" NBSP "of" NBSP "2026" },
    { "", "" },
    { "2026-02-30", "" },
    { "soon", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text =
        irc_language_format_date (english (), table[i].date);
    g_assert_cmpstr (text, ==, table[i].wanted);
  }

  g_autofree char *before = irc_language_format_moment (english (), 1795391999);
  g_autofree char *after = irc_language_format_moment (english (), 1795392000);
  g_assert_cmpstr (before, ==, "22" NBSP "November" NBSP "2026");
  g_assert_cmpstr (after, ==, "23" NBSP "November" NBSP "2026");
}

static void
test_join (void)
{
  static const char *const items[] = { "a", "b", "c, d", "e", NULL };
  static const char *const wanted[] = {
    "e",
    "c, d and e",
    "b, c, d and e",
    "a, b, c, d and e",
  };

  g_autofree char *empty = irc_language_join (english (), items + 4);
  g_assert_cmpstr (empty, ==, "");
  for (guint n = 1; n <= 4; n++) {
    g_autofree char *text = irc_language_join (english (), items + 4 - n);
    g_assert_cmpstr (text, ==, wanted[n - 1]);
  }
}

/* No locale of the process reaches a document. */
static void
test_locale_does_not_matter (void)
{
  static const char *const locales[] = { "de_DE.UTF-8",
                                         "fr_FR.UTF-8",
                                         "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    if (setlocale (LC_ALL, locales[i]) == NULL)
      continue;
    g_test_message ("%s", locales[i]);
    g_autofree char *number =
        irc_language_format_number (english (), 1234.5, 1);
    g_autofree char *date = irc_language_format_date (english (), "2026-03");
    g_assert_cmpstr (number, ==, "1,234.5");
    g_assert_cmpstr (date, ==, "March" NBSP "2026");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/lookup", test_lookup);
  g_test_add_func ("/language/tags", test_tags);
  g_test_add_func ("/language/texts", test_texts);
  g_test_add_func ("/language/numbers", test_numbers);
  g_test_add_func ("/language/numbers-by-counting", test_numbers_by_counting);
  g_test_add_func ("/language/percent", test_percent);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/join", test_join);
  g_test_add_func ("/language/locale-does-not-matter",
                   test_locale_does_not_matter);
  return g_test_run ();
}
