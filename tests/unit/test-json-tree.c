/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-tree.h"

#include <string.h>

#include "irc-json-bytes.h"
#include "irc-json.h"

static IrcJsonTree *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return irc_json_tree_new (bytes, error);
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcJsonTree) tree =
      parse ("{\"a\\u00e9\": [1, -0.5, \"x\\ny\", {}], \"b\": [[], null], "
             "\"c\": {\"d\": true, \"e\": \"\"}}",
             &error);

  g_assert_no_error (error);
  const IrcJsonValue *v = irc_json_tree_get_root (tree);
  g_assert_cmpint (v->type, ==, IRC_JSON_OBJECT);
  g_assert_cmpuint (v->n, ==, 3);
  g_assert_cmpuint (v->span, ==, 12);
  g_assert_null (v->name);
  g_assert_cmpstr (v[1].name, ==, "aé");
  g_assert_cmpint (v[1].type, ==, IRC_JSON_ARRAY);
  g_assert_cmpuint (v[1].n, ==, 4);
  g_assert_cmpuint (v[1].span, ==, 5);
  g_assert_cmpint (v[2].integer, ==, 1);
  g_assert_cmpfloat (v[3].number, ==, -0.5);
  g_assert_cmpstr (v[4].text, ==, "x\ny");
  g_assert_cmpuint (v[4].n, ==, 3);
  g_assert_cmpint (v[5].type, ==, IRC_JSON_OBJECT);
  g_assert_cmpuint (v[5].n, ==, 0);
  g_assert_true (irc_json_value_next (&v[1]) == &v[6]);
  g_assert_cmpint (v[8].type, ==, IRC_JSON_NULL);
  g_assert_true (irc_json_value_next (&v[6]) == &v[9]);
  g_assert_true (v[10].boolean);
  g_assert_cmpstr (v[11].text, ==, "");
}

static void
test_taken_text (void)
{
  g_autoptr (IrcJsonTree) tree = parse ("\"kept\"", NULL);
  const char *text = irc_json_tree_get_root (tree)->text;
  g_autofree char *block = irc_json_tree_take_text (tree);

  g_clear_pointer (&tree, irc_json_tree_free);
  g_assert_cmpstr (text, ==, "kept");
  g_assert_true (text == block);
}

/* The n-th of many members is the first again: found, on both sides of the
 * number of members from which names are hashed. */
static void
test_twins (void)
{
  for (guint n = 1; n < 100; n++) {
    for (guint twin = 0; twin < n; twin += 7) {
      g_autoptr (GString) text = g_string_new ("{");
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\"m%u\": [{\"m1\": 0}], ", i);
      const gsize without = text->len;
      g_string_append_printf (text, "\"m%u\": 0}", twin);
      g_assert_null (parse (text->str, &error));
      g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_VALUE);
      g_string_truncate (text, without - 2);
      g_string_append_c (text, '}');
      g_autoptr (IrcJsonTree) tree = parse (text->str, NULL);
      g_assert_nonnull (tree);
    }
  }
}

/* More values a byte than was reckoned with: the array of values grows. */
static void
test_growth (void)
{
  g_autoptr (GString) text = g_string_new ("[0");

  for (guint i = 1; i < 20000; i++)
    g_string_append (text, ",1");
  g_string_append_c (text, ']');
  g_autoptr (IrcJsonTree) tree = parse (text->str, NULL);
  const IrcJsonValue *root = irc_json_tree_get_root (tree);
  g_assert_cmpuint (root->n, ==, 20000);
  g_assert_cmpuint (root->span, ==, 20001);
  for (guint i = 1; i < 20000; i++)
    g_assert_cmpint (root[1 + i].integer, ==, 1);
}

/* ---- eight bytes at a time ----------------------------------------------- */

static gsize
skip_plain_slowly (const char *text, gsize n)
{
  gsize i = 0;

  while (i < n && text[i] != '"' && text[i] != '\\' && (guchar) text[i] >= 0x20)
    i++;
  return i;
}

static void
assert_skips (const char *text, gsize n)
{
  const char *utf8_end;

  g_assert_cmpuint ((gsize) (irc_bytes_skip_plain (text, text + n) - text),
                    ==,
                    skip_plain_slowly (text, n));
  g_utf8_validate_len (text, n, &utf8_end);
  g_assert_true (irc_bytes_skip_utf8 (text, text + n) == utf8_end);
}

/* Every byte at every place of two words, against GLib and against one byte at
 * a time. */
static void
test_every_byte (void)
{
  char text[20];

  for (gsize n = 0; n <= sizeof text; n++) {
    for (gsize at = 0; at < n; at++) {
      for (int byte = 0; byte < 256; byte++) {
        memset (text, 'a', sizeof text);
        text[at] = (char) byte;
        assert_skips (text, n);
        memset (text, 0x7f, sizeof text);
        text[at] = (char) byte;
        assert_skips (text, n);
      }
    }
  }
}

/* Random words of bytes near the ones that matter. */
static void
test_random_bytes (void)
{
  static const guchar near[] = {
    0x00, 0x01, 0x1f, 0x20, 0x21, 0x22, 0x23, 0x5b, 0x5c, 0x5d, 0x7f, 0x80,
    0x9f, 0xbf, 0xc0, 0xc2, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  char text[24];

  for (int turn = 0; turn < 200000; turn++) {
    for (gsize i = 0; i < sizeof text; i++)
      text[i] =
          g_rand_int_range (random, 0, 4) > 0
              ? 'x'
              : (char) near[g_rand_int_range (random, 0, G_N_ELEMENTS (near))];
    assert_skips (text, (gsize) g_rand_int_range (random, 0, sizeof text + 1));
  }
}

static void
test_characters (void)
{
  static const char *const texts[] = {
    "é",    "aé",        "aaaaaaaé",     "€ and €",  "aaaaaa𝄞",
    "𝄞𝄞𝄞𝄞", "aaaaaaa€a", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize n = 0; n <= strlen (texts[i]); n++)
      assert_skips (texts[i], n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tree/values", test_values);
  g_test_add_func ("/json-tree/taken-text", test_taken_text);
  g_test_add_func ("/json-tree/twins", test_twins);
  g_test_add_func ("/json-tree/growth", test_growth);
  g_test_add_func ("/json-tree/every-byte", test_every_byte);
  g_test_add_func ("/json-tree/random-bytes", test_random_bytes);
  g_test_add_func ("/json-tree/characters", test_characters);
  return g_test_run ();
}
