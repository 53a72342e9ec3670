/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include <math.h>
#include <string.h>

static void
assert_text (IrcJsonWriter *self, const char *wanted)
{
  g_autoptr (GBytes) bytes = irc_json_writer_end (self);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   wanted,
                   strlen (wanted));
}

static void
write_example (IrcJsonWriter *self)
{
  irc_json_writer_begin_object (self, NULL);
  irc_json_writer_string (self, "s", "a\"\\/\b\f\n\r\t\x01\x1f\x7fä\u2028");
  irc_json_writer_string (self, "null", NULL);
  irc_json_writer_int (self, "i", -IRC_JSON_MAX_INT);
  irc_json_writer_double (self, "d", 0.1);
  irc_json_writer_double (self, "nan", (double) NAN);
  irc_json_writer_boolean (self, "b", TRUE);
  irc_json_writer_null (self, "n");
  irc_json_writer_begin_object (self, "eo");
  irc_json_writer_end_object (self);
  irc_json_writer_begin_array (self, "ea");
  irc_json_writer_end_array (self);
  irc_json_writer_strings (self, "l", (const char *[]){ "x", "y", NULL });
  irc_json_writer_strings (self, "none", NULL);
  irc_json_writer_begin_array (self, "\n");
  irc_json_writer_int (self, NULL, 1);
  irc_json_writer_begin_object (self, NULL);
  irc_json_writer_boolean (self, "f", FALSE);
  irc_json_writer_end_object (self);
  irc_json_writer_end_array (self);
  irc_json_writer_members (self, NULL);
  irc_json_writer_end_object (self);
}

static void
test_canonical (void)
{
  g_autoptr (IrcJsonWriter) self = irc_json_writer_new ();

  write_example (self);
  assert_text (
      self,
      "{\n"
      "  \"s\": \"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7fä\u2028\",\n"
      "  \"null\": null,\n"
      "  \"i\": -9007199254740991,\n"
      "  \"d\": 0.1,\n"
      "  \"nan\": null,\n"
      "  \"b\": true,\n"
      "  \"n\": null,\n"
      "  \"eo\": {},\n"
      "  \"ea\": [],\n"
      "  \"l\": [\n"
      "    \"x\",\n"
      "    \"y\"\n"
      "  ],\n"
      "  \"none\": [],\n"
      "  \"\\n\": [\n"
      "    1,\n"
      "    {\n"
      "      \"f\": false\n"
      "    }\n"
      "  ]\n"
      "}\n");
}

static void
test_compact (void)
{
  g_autoptr (IrcJsonWriter) self = irc_json_writer_new ();

  irc_json_writer_set_compact (self, TRUE);
  write_example (self);
  assert_text (self,
               "{\"s\":\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7fä\u2028\","
               "\"null\":null,\"i\":-9007199254740991,\"d\":0.1,\"nan\":null,"
               "\"b\":true,\"n\":null,\"eo\":{},\"ea\":[],\"l\":[\"x\",\"y\"],"
               "\"none\":[],\"\\n\":[1,{\"f\":false}]}\n");
}

/* Nothing that no reader would take is written. */
static void
test_refused (void)
{
  g_autoptr (IrcJsonWriter) self = irc_json_writer_new ();

  irc_json_writer_begin_object (self, NULL);
  for (int i = 0; i < 7; i++)
    g_test_expect_message (
        G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*failed");
  irc_json_writer_string (self, "a", "\xff");
  irc_json_writer_int (self, "b", IRC_JSON_MAX_INT + 1);
  irc_json_writer_double (self, "c", (double) INFINITY);
  irc_json_writer_string (self, NULL, "no name");
  irc_json_writer_end_array (self);
  g_assert_null (irc_json_writer_end (self));
  irc_json_writer_string (self, "\xff", "name");
  g_test_assert_expected_messages ();
  irc_json_writer_end_object (self);
  assert_text (self, "{}\n");
}

static char *
write_double (double value)
{
  g_autoptr (IrcJsonWriter) self = irc_json_writer_new ();

  irc_json_writer_double (self, NULL, value);
  g_autoptr (GBytes) bytes = irc_json_writer_end (self);
  char *text =
      g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_strchomp (text);
}

static void
test_doubles_known (void)
{
  static const struct {
    double value;
    const char *text;
  } table[] = {
    { 0.0, "0" },
    { -0.0, "-0.0" },
    { 1.0, "1" },
    { -12.0, "-12" },
    { 1e15, "1000000000000000" },
    { 9007199254740991.0, "9007199254740991" },
    { 9007199254740992.0, "9.007199254740992e15" },
    { -9007199254740992.0, "-9.007199254740992e15" },
    { 1e16, "1e16" },
    { 1e300, "1e300" },
    { 1.7976931348623157e308, "1.7976931348623157e308" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3.0, "0.3333333333333333" },
    { 2.5, "2.5" },
    { 2251799813685249.5, "2251799813685249.5" },
    { 123456.789, "123456.789" },
    { 0.000001, "0.000001" },
    { 0.00000123, "0.00000123" },
    { 0.00000099, "9.9e-7" },
    { -1.5e-9, "-1.5e-9" },
    { 5e-324, "5e-324" },
    { 2.2250738585072014e-308, "2.2250738585072014e-308" },
    { 5.684341886080802e-14, "5.684341886080802e-14" }, /* 2^-44 */
    { 49.6, "49.6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text = write_double (table[i].value);
    g_assert_cmpstr (text, ==, table[i].text);
  }
}

static guint
count_digits (const char *text)
{
  guint n = 0, n_zeros = 0;

  for (; *text != '\0' && *text != 'e'; text++) {
    if (!g_ascii_isdigit (*text) || (n == 0 && *text == '0'))
      continue;
    n++;
    n_zeros = *text == '0' ? n_zeros + 1 : 0;
  }
  return n - n_zeros;
}

/* Reads back to the same bits, and no decimal of fewer digits that the C
 * library makes does so. */
static void
assert_round_trip (double value)
{
  g_autofree char *text = write_double (value);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = irc_json_scan (bytes, FALSE, &error);

  g_assert_no_error (error);
  const double back = json_node_get_double (node);
  g_assert_cmpmem (&back, sizeof back, &value, sizeof value);
  const int n_digits = (int) count_digits (text);
  if (n_digits > 1) {
    char fewer[40];
    g_snprintf (fewer, sizeof fewer, "%.*e", n_digits - 2, value);
    const double other = g_ascii_strtod (fewer, NULL);
    g_assert_cmpint (memcmp (&other, &value, sizeof value), !=, 0);
  }
}

static void
test_doubles_round_trip (void)
{
  for (int i = 0; i < 10000; i++) {
    union {
      guint64 bits;
      double value;
    } random = { .bits = (guint64) (guint32) g_test_rand_int () << 32 |
                         (guint32) g_test_rand_int () };
    if (isfinite (random.value))
      assert_round_trip (random.value);
    assert_round_trip (g_test_rand_double ());
    assert_round_trip (g_test_rand_double_range (-1e7, 1e7));
    assert_round_trip (g_test_rand_int () / 100.0);
    assert_round_trip (ldexp (g_test_rand_int (), -1074)); /* subnormal */
  }
  for (int exponent = -1074; exponent <= 1023; exponent++) {
    assert_round_trip (ldexp (1, exponent));
    assert_round_trip (-nextafter (ldexp (1, exponent), 0));
    assert_round_trip (nextafter (ldexp (1, exponent), 2));
  }
  for (int exponent = -323; exponent <= 308; exponent++) {
    g_autofree char *text = g_strdup_printf ("1e%d", exponent);
    assert_round_trip (g_ascii_strtod (text, NULL));
  }
}

static char *
random_text (void)
{
  static const char *const pieces[] = {
    "a", "\"", "\\", "/", "\b", "\n",     "\x01",         "\x1f",    "\x7f",
    "ä", "€",  "𝄞",  "~", " ",  "\u2028", "\xef\xbb\xbf", "\\u0041",
  };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (text,
                     pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static JsonNode *
random_scalar (void)
{
  g_autofree char *text = random_text ();
  JsonNode *node = json_node_alloc ();

  switch (g_test_rand_int_range (0, 6)) {
    case 0:
      return json_node_init_null (node);
    case 1:
      return json_node_init_boolean (node, g_test_rand_bit ());
    case 2:
      return json_node_init_int (node, g_test_rand_int ());
    case 3:
      return json_node_init_int (
          node, g_test_rand_bit () ? IRC_JSON_MAX_INT : -IRC_JSON_MAX_INT);
    case 4:
      return json_node_init_double (
          node, ldexp (g_test_rand_double (), g_test_rand_int_range (-99, 99)));
    default:
      return json_node_init_string (node, text);
  }
}

static JsonNode *
random_tree (int depth)
{
  const int kind = depth == 0 ? 0 : g_test_rand_int_range (0, 3);
  const int n = g_test_rand_int_range (0, 5);

  if (kind == 0)
    return random_scalar ();
  if (kind == 1) {
    g_autoptr (JsonArray) array = json_array_new ();
    for (int i = 0; i < n; i++)
      json_array_add_element (array, random_tree (depth - 1));
    return json_node_init_array (json_node_alloc (), array);
  }
  g_autoptr (JsonObject) object = json_object_new ();
  for (int i = 0; i < n; i++) {
    g_autofree char *name = random_text ();
    json_object_set_member (object, name, random_tree (depth - 1));
  }
  return json_node_init_object (json_node_alloc (), object);
}

static GBytes *
write_tree (JsonNode *tree, gboolean compact)
{
  g_autoptr (IrcJsonWriter) self = irc_json_writer_new ();

  irc_json_writer_set_compact (self, compact);
  irc_json_writer_node (self, NULL, tree);
  return irc_json_writer_end (self);
}

/* What is written is read back as the same tree, and written again as the same
 * bytes, in both forms.  json_node_equal () compares members without order;
 * the bytes see to the order. */
static void
test_trees_round_trip (void)
{
  for (int i = 0; i < 3000; i++) {
    g_autoptr (JsonNode) tree = random_tree (6);

    for (int compact = 0; compact <= 1; compact++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) first = write_tree (tree, compact);
      g_autoptr (JsonNode) back = irc_json_scan (first, FALSE, &error);
      g_assert_no_error (error);
      g_autoptr (GBytes) second = write_tree (back, compact);
      g_assert_true (json_node_equal (tree, back));
      g_assert_true (g_bytes_equal (first, second));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/canonical", test_canonical);
  g_test_add_func ("/json-writer/compact", test_compact);
  g_test_add_func ("/json-writer/refused", test_refused);
  g_test_add_func ("/json-writer/doubles-known", test_doubles_known);
  g_test_add_func ("/json-writer/doubles-round-trip", test_doubles_round_trip);
  g_test_add_func ("/json-writer/trees-round-trip", test_trees_round_trip);
  return g_test_run ();
}
