/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-json-private.h"

#include <string.h>

#include "json-examples.h"

static JsonNode *
scan (const char *text, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);

  return irc_json_scan (bytes, FALSE, error);
}

static void
assert_one_line (const GError *error)
{
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <=, 340);
  for (const char *p = error->message; *p != '\0'; p++)
    g_assert_cmpint ((guchar) *p, >=, 0x20);
}

static void
test_example (gconstpointer data)
{
  const Example *example = data;
  const char *name = example->name;
  const gboolean is_good =
      g_str_has_prefix (name, "y_") || g_str_has_prefix (name, "i_y_");
  g_autoptr (GError) error = NULL;
  /* A copy of just the size, so that a sanitizer sees a step too far. */
  g_autofree char *copy = g_memdup2 (example->text, example->size);
  g_autoptr (JsonNode) root = scan (copy, example->size, &error);

  g_assert_true (is_good != (g_str_has_prefix (name, "n_") ||
                             g_str_has_prefix (name, "i_n_")));
  if (is_good) {
    g_assert_no_error (error);
    g_assert_nonnull (root);
    return;
  }
  g_assert_null (root);
  g_assert_nonnull (error);
  g_assert_true (error->domain == IRC_BASE_ERROR);
  g_test_message ("%s", error->message);
  assert_one_line (error);
  if (error->code == IRC_BASE_ERROR_SYNTAX)
    g_assert_true (g_regex_match_simple (
        "^line \\d+, column \\d+: ", error->message, 0, 0));
  else
    g_assert_cmpint (error->code, ==, IRC_BASE_ERROR_VALUE);
}

static void
add_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autofree char *path =
        g_strconcat ("/json-scan/example/", examples[i].name, NULL);
    g_test_add_data_func (path, &examples[i], test_example);
  }
}

static JsonNode *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = scan (text, strlen (text), &error);

  g_assert_no_error (error);
  return root;
}

static void
test_strings (void)
{
  static const struct {
    const char *text, *value;
  } table[] = {
    { "\"\"", "" },
    { "\"abc\"", "abc" },
    { "\"a\\\"b\\\\c\\/d\\be\\ff\\ng\\rh\\ti\"", "a\"b\\c/d\be\ff\ng\rh\ti" },
    { "\"\\u0041\\u00e4\\u20AC\\ud834\\udd1e.\"", "Aä€𝄞." },
    { "\"\\u0001\\u001f\\u007f\"", "\x01\x1f\x7f" },
    { "\"ä\\n€\\n\"", "ä\n€\n" },
    { "\"\\udbff\\udfff\"", "\xf4\x8f\xbf\xbf" },
    { "\"\\ud800\\udc00\"", "\xf0\x90\x80\x80" },
    { "\"\xef\xbb\xbfx\"", "\xef\xbb\xbfx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (JsonNode) root = read_good (table[i].text);
    g_assert_cmpstr (json_node_get_string (root), ==, table[i].value);
  }
}

static void
test_integers (void)
{
  static const struct {
    const char *text;
    gint64 value;
  } table[] = {
    { "0", 0 },
    { "-0", 0 },
    { "-1", -1 },
    { "9007199254740991", 9007199254740991 },
    { "-9007199254740991", -9007199254740991 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (JsonNode) root = read_good (table[i].text);
    g_assert_true (json_node_get_value_type (root) == G_TYPE_INT64);
    g_assert_cmpint (json_node_get_int (root), ==, table[i].value);
  }
}

static void
test_doubles (void)
{
  static const struct {
    const char *text;
    double value;
  } table[] = {
    { "0.0", 0x0p+0 },
    { "-0.0", -0x0p+0 },
    { "0e5", 0x0p+0 },
    { "1.0", 0x1p+0 },
    { "1e3", 0x1.f4p+9 },
    { "0.1", 0x1.999999999999ap-4 },
    { "1.7976931348623157E+308", 0x1.fffffffffffffp+1023 },
    { "5e-324", 0x0.0000000000001p-1022 },
    { "1e-400", 0x0p+0 },
    { "9007199254740993.0", 0x1p+53 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (JsonNode) root = read_good (table[i].text);
    const double found = json_node_get_double (root);
    g_assert_true (json_node_get_value_type (root) == G_TYPE_DOUBLE);
    g_assert_cmpmem (
        &found, sizeof found, &table[i].value, sizeof table[i].value);
  }
}

static void
test_tree (void)
{
  g_autoptr (JsonNode) root = read_good ("\xef\xbb\xbf{\"z\":[1,[],{}],\"a\":{"
                                         "\"b\":null},\"t\":true,\"f\":false}");
  JsonObject *object = json_node_get_object (root);
  g_autoptr (GList) names = json_object_get_members (object);
  JsonArray *array = json_object_get_array_member (object, "z");

  g_assert_cmpuint (g_list_length (names), ==, 4);
  g_assert_cmpstr (names->data, ==, "z");
  g_assert_cmpstr (names->next->data, ==, "a");
  g_assert_cmpuint (json_array_get_length (array), ==, 3);
  g_assert_cmpint (json_array_get_int_element (array, 0), ==, 1);
  g_assert_cmpuint (
      json_array_get_length (json_array_get_array_element (array, 1)), ==, 0);
  g_assert_cmpuint (
      json_object_get_size (json_array_get_object_element (array, 2)), ==, 0);
  g_assert_true (json_object_get_null_member (
      json_object_get_object_member (object, "a"), "b"));
  g_assert_true (json_object_get_boolean_member (object, "t"));
  g_assert_false (json_object_get_boolean_member (object, "f"));
}

static const struct {
  const char *text;
  gsize size; /* 0: up to the zero byte */
  IrcBaseError code;
  const char *message;
} messages[] = {
  { "", 0, IRC_BASE_ERROR_SYNTAX, "line 1, column 1: there is nothing in it" },
  { "{\n  \"ä\": tru }",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 2, column 8: found “t”; a value is wanted: an object, an array, a "
    "string in double quotes, a number, true, false or null" },
  { "\xef\xbb\xbf{\"a\" 1}",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 6: found “1”; a colon is wanted after the name of a "
    "member" },
  { "{\"a\": 1,\r\n\t}",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 2, column 2: found “}”; the name of a member in double quotes is "
    "wanted" },
  { "{'a': 1}",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 2: found a single quote; the name of a member in double "
    "quotes is wanted" },
  { "[\n\n[1",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 3, column 3: found the end of the text; a comma or ] is wanted after "
    "an item" },
  { "{\"a\": 1\n",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 2, column 1: found the end of the text; a comma or } is wanted after "
    "a member" },
  { "[1] // one",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 5: found “/”; nothing may follow the closing bracket" },
  { "[// one\n1]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 2: comments are not allowed" },
  { "[\"abc",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 2: the string that begins here has no closing double "
    "quote" },
  { "[\"a\tc\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: found character U+0009 in a string; control characters "
    "and line breaks are written as \\n, \\t or \\u with four digits" },
  { "[\"a\nc\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: found a line break in a string; control characters "
    "and line breaks are written as \\n, \\t or \\u with four digits" },
  { "[\"\\x\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: found “x” after a backslash; allowed are \\\" \\\\ \\/ "
    "\\b \\f \\n \\r \\t and \\u with four digits" },
  { "[\"\\u00g0\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 7: found “g”; four hexadecimal digits follow \\u" },
  { "[\"x\\ud800y\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: half of a surrogate pair stands here alone; it is no "
    "character" },
  { "[\"x\\u0000\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: the character U+0000 is not allowed in a string" },
  { "[01]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 3: a number has no zeros in front, except in 0 and 0.5" },
  { "[-x]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 3: found “x” in a number; a digit is wanted" },
  { "[\"ä\xff\"]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 4: there is a byte here that is not UTF-8; JSON is text "
    "in UTF-8" },
  { "[\0]",
    3,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 2: there is a zero byte here; JSON is text in UTF-8 "
    "without any" },
  { "[tr\xff]",
    0,
    IRC_BASE_ERROR_SYNTAX,
    "line 1, column 2: found “t”; a value is wanted: an object, an array, a "
    "string in double quotes, a number, true, false or null" },
  { "{\"a\": 1,\n \"a\": 2}",
    0,
    IRC_BASE_ERROR_VALUE,
    "/a: this member is there twice; each name may be there once (line 2, "
    "column 2)" },
  { "[0, {\"x/~\\n\": {\"b\": 1, \"b\": 2}}]",
    0,
    IRC_BASE_ERROR_VALUE,
    "/1/x~1~0\\u000a/b: this member is there twice; each name may be there "
    "once (line 1, column 24)" },
  { "{\"a\": [0, {\"b\": 9007199254740992}]}",
    0,
    IRC_BASE_ERROR_VALUE,
    "/a/1/b: found the number 9007199254740992; whole numbers from "
    "-9007199254740991 to 9007199254740991 are allowed (line 1, column 17)" },
  { "[[], [1, 1e400]]",
    0,
    IRC_BASE_ERROR_VALUE,
    "/1/1: found the number 1e400; numbers up to 1.7e308 are allowed (line 1, "
    "column 10)" },
  { "1e400",
    0,
    IRC_BASE_ERROR_VALUE,
    "line 1, column 1: found the number 1e400; numbers up to 1.7e308 are "
    "allowed" },
};

static void
test_messages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++) {
    g_autoptr (GError) error = NULL;
    const gsize size =
        messages[i].size > 0 ? messages[i].size : strlen (messages[i].text);

    g_assert_null (scan (messages[i].text, size, &error));
    g_assert_error (error, IRC_BASE_ERROR, (int) messages[i].code);
    g_assert_cmpstr (error->message, ==, messages[i].message);
  }
}

/* A hundred names of two hundred bytes, and a number of a million digits. */
static void
test_long_values_are_shortened (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = g_strnfill (200, '/');
  g_autofree char *digits = g_strnfill (1000000, '9');
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < IRC_JSON_MAX_DEPTH; i++)
    g_string_append_printf (text, "{\"%s\":", name);
  g_string_append (text, digits);
  g_assert_null (scan (text->str, text->len, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_VALUE);
  assert_one_line (error);
  g_assert_nonnull (strstr (error->message, "/…/"));
  g_string_free (text, TRUE);
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_depth (void)
{
  static const struct {
    const char *open, *value, *close;
  } table[] = {
    { "[", "1", "]" },
    { "[", "", "]" },
    { "{\"a\":", "1", "}" },
    { "[{\"a\":", "1", "}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    const guint a_step = i == 3 ? 2 : 1;
    for (guint depth = 31; depth <= 34; depth++) {
      g_autofree char *open = repeat (table[i].open, depth / a_step);
      g_autofree char *close = repeat (table[i].close, depth / a_step);
      g_autofree char *text = g_strconcat (open, table[i].value, close, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = scan (text, strlen (text), &error);

      g_assert_true ((root == NULL) == (error != NULL));
      if (depth / a_step * a_step <= IRC_JSON_MAX_DEPTH) {
        g_assert_no_error (error);
      } else {
        g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
        g_assert_true (g_str_has_suffix (
            error->message,
            ": objects and arrays are nested deeper than 32 levels here"));
      }
    }
  }
}

static void
test_very_deep (void)
{
  static const struct {
    const char *text;
    guint n;
    IrcBaseError code;
  } table[] = {
    { "[", 100000, IRC_BASE_ERROR_LIMIT },
    { "{\"a\":", 100000, IRC_BASE_ERROR_LIMIT },
    { "[{\"\":", 50000, IRC_BASE_ERROR_LIMIT },
    { "[", IRC_JSON_MAX_BYTES, IRC_BASE_ERROR_LIMIT },
    { "{\"a\":", IRC_JSON_MAX_BYTES / 5, IRC_BASE_ERROR_LIMIT },
    { "a", IRC_JSON_MAX_BYTES, IRC_BASE_ERROR_SYNTAX },
    { "\n", IRC_JSON_MAX_BYTES, IRC_BASE_ERROR_SYNTAX },
    { "9", IRC_JSON_MAX_BYTES, IRC_BASE_ERROR_VALUE },
    { "\\", IRC_JSON_MAX_BYTES, IRC_BASE_ERROR_SYNTAX },
    { "1.", IRC_JSON_MAX_BYTES / 2, IRC_BASE_ERROR_SYNTAX },
    { "[],", IRC_JSON_MAX_BYTES / 3, IRC_BASE_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *text = repeat (table[i].text, table[i].n);
    g_autoptr (GError) error = NULL;

    g_assert_null (scan (text, strlen (text), &error));
    g_assert_error (error, IRC_BASE_ERROR, (int) table[i].code);
    assert_one_line (error);
  }
}

static void
test_size (void)
{
  g_autofree char *text = g_malloc (IRC_JSON_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  memset (text, 'a', IRC_JSON_MAX_BYTES + 1);
  text[0] = text[IRC_JSON_MAX_BYTES - 1] = '"';
  g_autoptr (JsonNode) root = scan (text, IRC_JSON_MAX_BYTES, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
      strlen (json_node_get_string (root)), ==, IRC_JSON_MAX_BYTES - 2);

  text[IRC_JSON_MAX_BYTES] = '\n';
  g_assert_null (scan (text, IRC_JSON_MAX_BYTES + 1, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_assert_cmpstr (error->message,
                   ==,
                   "it has 16777217 bytes; at most 16777216 (16 MiB) are "
                   "allowed");
}

/* An array, and as many elements as make the whole one value too many. */
static void
test_values (void)
{
  g_autofree char *elements = repeat ("0,", IRC_JSON_MAX_VALUES - 2);
  g_autofree char *most = g_strconcat ("[", elements, "0]", NULL);
  g_autofree char *more = g_strconcat ("[", elements, "0,\n{}]", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = scan (most, strlen (most), &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  g_assert_null (scan (more, strlen (more), &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_assert_cmpstr (error->message,
                   ==,
                   "line 2, column 1: here begins more than the 1000000 values "
                   "that a file may have, counting every member and element");
}

/* An object of many members: finding the one that is there twice must not take
 * the square of their number. */
static void
test_many_members (void)
{
  GString *text = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append_printf (text, "\"m%u\":0,\n", i);
  const gsize length = text->len;
  g_string_append (text, "\"last\":0}");
  g_autoptr (JsonNode) root = scan (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (
      json_object_get_size (json_node_get_object (root)), ==, 500001);

  g_string_truncate (text, length);
  g_string_append (text, "\"m77\":0}");
  g_assert_null (scan (text->str, text->len, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_VALUE);
  g_assert_cmpstr (error->message,
                   ==,
                   "/m77: this member is there twice; each name may be there "
                   "once (line 500001, column 1)");
  g_string_free (text, TRUE);
}

/* Every beginning of a text that is no text itself is refused, at its end. */
static void
test_truncated (void)
{
  static const char text[] =
      "{\"a\": [1, -2.5e+3, \"\\u00e4\\ud834\\udd1e€\", true, false, null,"
      " {}], \"b\": {\"c\": [[\"\"]]}}";

  for (gsize size = 0; size < sizeof text - 1; size++) {
    g_autofree char *copy = g_memdup2 (text, size);
    g_autoptr (GError) error = NULL;

    g_assert_null (scan (copy, size, &error));
    g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_SYNTAX);
  }
  g_autoptr (JsonNode) root = read_good (text);
  g_assert_nonnull (root);
}

/* Any bytes at all: no crash, no warning, one line. */
static void
test_mutated (void)
{
  static const char text[] =
      "{\"a\": [1, -2.5e+3, \"\\u00e4\\ud834\\udd1e€\", true, false, null,"
      " {}], \"b\": {\"c\": [[\"\"]]}}";

  for (int round = 0; round < 50000; round++) {
    char *copy = g_memdup2 (text, sizeof text - 1);
    g_autoptr (GError) error = NULL;

    for (int i = g_test_rand_int_range (1, 5); i > 0; i--) {
      const int at = g_test_rand_int_range (0, sizeof text - 1);
      copy[at] = g_test_rand_bit ()
                     ? (char) g_test_rand_int_range (-128, 128)
                     : text[g_test_rand_int_range (0, sizeof text - 1)];
    }
    g_autoptr (JsonNode) root = scan (copy, sizeof text - 1, &error);
    g_assert_true ((root == NULL) == (error != NULL));
    if (error != NULL)
      assert_one_line (error);
    g_free (copy);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_examples ();
  g_test_add_func ("/json-scan/strings", test_strings);
  g_test_add_func ("/json-scan/integers", test_integers);
  g_test_add_func ("/json-scan/doubles", test_doubles);
  g_test_add_func ("/json-scan/tree", test_tree);
  g_test_add_func ("/json-scan/messages", test_messages);
  g_test_add_func ("/json-scan/long-values", test_long_values_are_shortened);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/very-deep", test_very_deep);
  g_test_add_func ("/json-scan/size", test_size);
  g_test_add_func ("/json-scan/values", test_values);
  g_test_add_func ("/json-scan/many-members", test_many_members);
  g_test_add_func ("/json-scan/truncated", test_truncated);
  g_test_add_func ("/json-scan/mutated", test_mutated);
  return g_test_run ();
}
