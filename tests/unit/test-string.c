/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-string.h"

#include <string.h>

static void
test_blank (void)
{
  /* The property White_Space of Unicode 15 (PropList.txt). */
  static const gunichar white[] = {
    0x9,    0xa,    0xb,    0xc,    0xd,    0x20,   0x85,   0xa0,   0x1680,
    0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
    0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  };
  guint n = 0;

  g_assert_true (irc_string_is_blank (NULL));
  g_assert_true (irc_string_is_blank (""));
  g_assert_true (irc_string_is_blank (" \t\n\u00a0\u3000"));
  g_assert_false (irc_string_is_blank (" . "));
  g_assert_false (irc_string_is_blank ("\u3000x"));

  for (gunichar c = 1; c <= 0x10ffff; c++) {
    char text[8];

    if (c >= 0xd800 && c <= 0xdfff)
      continue;
    text[g_unichar_to_utf8 (c, text)] = '\0';
    if (n < G_N_ELEMENTS (white) && c == white[n]) {
      g_assert_true (irc_string_is_blank (text));
      n++;
    } else {
      g_assert_false (irc_string_is_blank (text));
    }
  }
  g_assert_cmpint (n, ==, G_N_ELEMENTS (white));
}

static void
test_shorten (void)
{
  static const struct {
    const char *text;
    gsize max_bytes;
    const char *wanted;
  } table[] = {
    { "", 0, "" },
    { "", 9, "" },
    { "abc", 3, "abc" },
    { "abcd", 3, "…" },
    { "abcdefgh", 8, "abcdefgh" },
    { "abcdefghi", 8, "abcde…" },
    { "abc", 2, "" },
    { "äöü", 6, "äöü" },
    { "äöüx", 6, "ä…" },
    { "äöüx", 7, "äöüx" },
    { "äöüxyz", 7, "äö…" },
    { "𝄞𝄞𝄞", 11, "𝄞𝄞…" },
    { "𝄞𝄞𝄞", 10, "𝄞…" },
    { "a\nb\r\tc\x7f", 20, "a b  c " },
    { "a\u2028b\u2029c\xc2\x85", 20, "a b c " },
    { "\u2028\u2028\u2028\u2028\u2028", 5, "     " },
    { "\u2028\u2028\u2028\u2028\u2028x", 5, "  …" },
    { "a\xff"
      "b",
      20,
      "a\xef\xbf\xbd"
      "b" },
    { "abcdef\xff\xff\xff", 8, "abcde…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text =
        irc_string_shorten (table[i].text, table[i].max_bytes);
    g_assert_cmpstr (text, ==, table[i].wanted);
  }
}

/* The bound holds, the result is UTF-8 on one line, and nothing is cut that
 * would have fitted. */
static void
test_shorten_at_random (void)
{
  for (int round = 0; round < 20000; round++) {
    GString *text = g_string_new (NULL);
    const int length = g_test_rand_int_range (0, 40);
    const gsize max_bytes = (gsize) g_test_rand_int_range (0, 60);

    for (int i = 0; i < length; i++) {
      static const gunichar limits[] = { 0x30, 0x100, 0x2100, 0x1f000 };
      g_string_append_unichar (text,
                               limits[g_test_rand_int_range (0, 4)] +
                                   (gunichar) g_test_rand_int_range (0, 40));
    }
    g_autofree char *cut = irc_string_shorten (text->str, max_bytes);
    g_assert_true (g_utf8_validate (cut, -1, NULL));
    g_assert_cmpuint (strlen (cut), <=, max_bytes);
    if (text->len <= max_bytes)
      g_assert_cmpstr (cut, ==, text->str);
    else if (max_bytes >= 3)
      g_assert_true (g_str_has_suffix (cut, "…"));
    g_string_free (text, TRUE);
  }
}

/* No word is cut in two where one ends in the last third. */
static void
test_shorten_words (void)
{
  static const struct {
    const char *text;
    gsize max_bytes;
    const char *wanted;
  } table[] = {
    { "", 0, "" },
    { "one two", 7, "one two" },
    { "one two three", 12, "one two…" },
    { "one two three", 11, "one two…" },
    { "one two three", 10, "one two…" },
    { "one two, three", 13, "one two…" },
    { "one twothreefour", 13, "one twothr…" },
    { "onetwothreefour", 10, "onetwot…" },
    { "one", 2, "" },
    { "ends with…", 40, "ends with…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text =
        irc_string_shorten_words (table[i].text, table[i].max_bytes);

    g_assert_cmpstr (text, ==, table[i].wanted);
  }
}

static void
test_shorten_much (void)
{
  g_autofree char *text = g_strnfill (16 * 1024 * 1024, 'a');
  g_autofree char *cut = irc_string_shorten (text, 6);
  g_autofree char *whole = irc_string_shorten (text, G_MAXSIZE);

  g_assert_cmpstr (cut, ==, "aaa…");
  g_assert_cmpstr (whole, ==, text);
}

static void
test_uuid (void)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++) {
    char *id = irc_string_new_uuid ();
    g_assert_true (g_regex_match_simple (
        "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        id,
        0,
        0));
    g_assert_true (g_hash_table_add (seen, id));
  }
}

static void
test_fold (void)
{
  static const struct {
    const char *text, *folded;
  } expected[] = {
    { "", "" },
    { "Ward ROUNDS 45%", "ward rounds 45%" },
    { "Slijepčević, Trébuchet", "slijepcevic, trebuchet" },
    { "ÆRØ Łódź Þór Đorđe Œuvre Straße",
      "aero lodz thor dorde oeuvre strasse" },
    { "day–case “beds” don’t −1", "day-case \"beds\" don't -1" },
    { "e\xcc\x81tude", "etude" },
    { "ﬁlter", "filter" },
    { "Ελλάς 東京", "ελλασ 東京" },
    { "\xff", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *folded = irc_string_fold (expected[i].text);
    g_autofree char *again = irc_string_fold (folded);

    g_assert_cmpstr (folded, ==, expected[i].folded);
    g_assert_cmpstr (again, ==, folded);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/string/blank", test_blank);
  g_test_add_func ("/string/shorten", test_shorten);
  g_test_add_func ("/string/shorten-at-random", test_shorten_at_random);
  g_test_add_func ("/string/shorten-words", test_shorten_words);
  g_test_add_func ("/string/shorten-much", test_shorten_much);
  g_test_add_func ("/string/fold", test_fold);
  g_test_add_func ("/string/uuid", test_uuid);
  return g_test_run ();
}
