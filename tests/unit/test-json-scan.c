/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include <string.h>

static JsonNode *
scan (const char *text, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);

  return irc_json_scan (bytes, error);
}

static void
assert_refused (const char *text, IrcBaseError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scan (text, strlen (text), &error));
  g_assert_error (error, IRC_BASE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_values (void)
{
  static const char text[] =
      "\xef\xbb\xbf { \"a\" : [ 1 , -0 , 1.5 , true , null ] }\r\n\t";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = scan (text, strlen (text), &error);

  g_assert_no_error (error);
  JsonArray *array =
      json_object_get_array_member (json_node_get_object (root), "a");
  g_assert_cmpuint (json_array_get_length (array), ==, 5);
  g_assert_cmpint (json_array_get_int_element (array, 0), ==, 1);
  g_assert_cmpint (json_array_get_int_element (array, 1), ==, 0);
  g_assert_cmpfloat (json_array_get_double_element (array, 2), ==, 1.5);
  g_assert_true (json_array_get_boolean_element (array, 3));
  g_assert_true (json_array_get_null_element (array, 4));
}

static void
test_places (void)
{
  assert_refused ("{\n  \"ä\": tru }",
                  IRC_BASE_ERROR_SYNTAX,
                  "line 2, column 8: found “t”; a value is wanted: an object, "
                  "an array, a string in double quotes, a number, true, false "
                  "or null");
  assert_refused ("{\"a\": 1,\n \"a\": 2}",
                  IRC_BASE_ERROR_VALUE,
                  "/a: this member is there twice; each name may be there once "
                  "(line 2, column 2)");
  assert_refused ("{\"a\": [0, {\"b\": 9007199254740992}]}",
                  IRC_BASE_ERROR_VALUE,
                  "/a/1/b: found the number 9007199254740992; whole numbers "
                  "from -9007199254740991 to 9007199254740991 are allowed "
                  "(line 1, column 17)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/values", test_values);
  g_test_add_func ("/json-scan/places", test_places);
  return g_test_run ();
}
