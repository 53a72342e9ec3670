/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json.h"

#include <math.h>
#include <string.h>

static IrcJsonReader *
reader_for (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  IrcJsonReader *self = irc_json_reader_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (self);
  return self;
}

static void
assert_fails (IrcJsonReader *self, IrcBaseError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (irc_json_reader_is_ok (self));
  g_assert_false (irc_json_reader_end (self, &error));
  g_assert_error (error, IRC_BASE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_ends_well (IrcJsonReader *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (irc_json_reader_is_ok (self));
  g_assert_true (irc_json_reader_end (self, &error));
  g_assert_no_error (error);
}

static void
test_scalars (void)
{
  static const char *const names[] = { "", "one", "two", NULL };
  g_autoptr (IrcJsonReader) self = reader_for (
      "{\"s\": \"ä\", \"n\": null, \"i\": 7, \"d\": 1.5, \"b\": true,"
      " \"e\": \"two\", \"l\": [\"x\", \"y\"]}");
  g_autofree char *s = irc_json_reader_dup_string (self, "s", "?");
  g_autofree char *absent = irc_json_reader_dup_string (self, "-", "?");
  g_autofree char *none = irc_json_reader_dup_string (self, "-", NULL);
  g_autofree char *null = irc_json_reader_dup_string_or_null (self, "n");
  g_autofree char *not_null = irc_json_reader_dup_string_or_null (self, "s");
  g_auto (GStrv) list = irc_json_reader_dup_strings (self, "l");
  g_auto (GStrv) empty = irc_json_reader_dup_strings (self, "-");

  g_assert_cmpstr (s, ==, "ä");
  g_assert_cmpstr (absent, ==, "?");
  g_assert_null (none);
  g_assert_null (null);
  g_assert_cmpstr (not_null, ==, "ä");
  g_assert_cmpstrv (list, ((const char *[]){ "x", "y", NULL }));
  g_assert_cmpuint (g_strv_length (empty), ==, 0);
  g_assert_cmpint (irc_json_reader_get_int (self, "i", 0, 9, 3), ==, 7);
  g_assert_cmpint (irc_json_reader_get_int (self, "-", 0, 9, 3), ==, 3);
  g_assert_cmpint (irc_json_reader_get_int_or_null (self, "i", 0, 9), ==, 7);
  g_assert_cmpint (irc_json_reader_get_int_or_null (self, "n", 0, 9), ==, -1);
  g_assert_cmpint (irc_json_reader_get_int_or_null (self, "-", 0, 9), ==, -1);
  g_assert_cmpfloat (irc_json_reader_get_double (self, "d", 0, 9, 3), ==, 1.5);
  g_assert_cmpfloat (irc_json_reader_get_double (self, "i", 0, 9, 3), ==, 7);
  g_assert_cmpfloat (irc_json_reader_get_double (self, "-", 0, 9, 3), ==, 3);
  g_assert_true (isnan (irc_json_reader_get_double_or_nan (self, "n", 0, 9)));
  g_assert_true (isnan (irc_json_reader_get_double_or_nan (self, "-", 0, 9)));
  g_assert_cmpfloat (
      irc_json_reader_get_double_or_nan (self, "d", 0, 9), ==, 1.5);
  g_assert_true (irc_json_reader_get_boolean (self, "b", FALSE));
  g_assert_true (irc_json_reader_get_boolean (self, "-", TRUE));
  g_assert_cmpint (irc_json_reader_get_enum (self, "e", names, 0), ==, 2);
  g_assert_cmpint (irc_json_reader_get_enum (self, "-", names, 1), ==, 1);
  g_assert_true (irc_json_reader_has (self, "n"));
  g_assert_false (irc_json_reader_has (self, "-"));
  g_assert_true (irc_json_reader_is_null (self, "n"));
  g_assert_false (irc_json_reader_is_null (self, "s"));
  g_assert_false (irc_json_reader_is_null (self, "-"));
  g_assert_true (irc_json_reader_require (self, "n"));
  assert_ends_well (self);
}

typedef void (*Ask) (IrcJsonReader *self);

static void
ask_string (IrcJsonReader *self)
{
  g_autofree char *text = irc_json_reader_dup_string (self, "x", "fallback");
  g_assert_cmpstr (text, ==, "fallback");
}

static void
ask_string_or_null (IrcJsonReader *self)
{
  g_assert_null (irc_json_reader_dup_string_or_null (self, "x"));
}

static void
ask_strings (IrcJsonReader *self)
{
  g_auto (GStrv) texts = irc_json_reader_dup_strings (self, "x");
  g_assert_nonnull (texts);
}

static void
ask_int (IrcJsonReader *self)
{
  g_assert_cmpint (irc_json_reader_get_int (self, "x", 1, 3, 2), ==, 2);
}

static void
ask_int_from_0 (IrcJsonReader *self)
{
  g_assert_cmpint (
      irc_json_reader_get_int (self, "x", 0, IRC_JSON_MAX_INT, 2), ==, 2);
}

static void
ask_int_to_0 (IrcJsonReader *self)
{
  g_assert_cmpint (
      irc_json_reader_get_int (self, "x", G_MININT64, 0, -2), ==, -2);
}

static void
ask_int_or_null (IrcJsonReader *self)
{
  g_assert_cmpint (irc_json_reader_get_int_or_null (self, "x", 1, 3), ==, -1);
}

static void
ask_double (IrcJsonReader *self)
{
  g_assert_cmpfloat (
      irc_json_reader_get_double (self, "x", 0.5, 100, 2), ==, 2);
}

static void
ask_double_or_nan (IrcJsonReader *self)
{
  g_assert_true (
      isnan (irc_json_reader_get_double_or_nan (self, "x", 0, INFINITY)));
}

static void
ask_boolean (IrcJsonReader *self)
{
  g_assert_true (irc_json_reader_get_boolean (self, "x", TRUE));
}

static void
ask_enum (IrcJsonReader *self)
{
  static const char *const names[] = { "in-place", "partly", "", NULL };
  g_assert_cmpint (irc_json_reader_get_enum (self, "x", names, 1), ==, 1);
}

static void
ask_object (IrcJsonReader *self)
{
  g_assert_false (irc_json_reader_enter_object (self, "x"));
}

static void
ask_array (IrcJsonReader *self)
{
  guint n = 5;
  g_assert_false (irc_json_reader_enter_array (self, "x", &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
ask_element (IrcJsonReader *self)
{
  guint n;
  g_assert_true (irc_json_reader_enter_array (self, "x", &n));
  g_assert_false (irc_json_reader_enter_element (self, n - 1));
  irc_json_reader_leave (self);
}

static void
ask_take_object (IrcJsonReader *self)
{
  g_assert_null (irc_json_reader_take_object (self, "x"));
}

static void
ask_require (IrcJsonReader *self)
{
  g_assert_false (irc_json_reader_require (self, "y"));
}

static const struct {
  const char *value;
  Ask ask;
  IrcBaseError code;
  const char *message;
} errors[] = {
  { "5",
    ask_string,
    IRC_BASE_ERROR_TYPE,
    "/x: found the number 5; a string is wanted" },
  { "null",
    ask_string,
    IRC_BASE_ERROR_TYPE,
    "/x: found null; a string is wanted" },
  { "2.5",
    ask_string_or_null,
    IRC_BASE_ERROR_TYPE,
    "/x: found the number 2.5; a string is wanted" },
  { "\"a\"",
    ask_strings,
    IRC_BASE_ERROR_TYPE,
    "/x: found the string “a”; an array is wanted" },
  { "[\"a\", false]",
    ask_strings,
    IRC_BASE_ERROR_TYPE,
    "/x/1: found false; a string is wanted" },
  { "\"1\"",
    ask_int,
    IRC_BASE_ERROR_TYPE,
    "/x: found the string “1”; a whole number is wanted" },
  { "1.0",
    ask_int,
    IRC_BASE_ERROR_TYPE,
    "/x: found a number with a fraction or an exponent; a whole number "
    "without either is wanted" },
  { "1e0",
    ask_int,
    IRC_BASE_ERROR_TYPE,
    "/x: found a number with a fraction or an exponent; a whole number "
    "without either is wanted" },
  { "null",
    ask_int,
    IRC_BASE_ERROR_TYPE,
    "/x: found null; a whole number is wanted" },
  { "0",
    ask_int,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 0; from 1 to 3 is wanted" },
  { "4",
    ask_int,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 4; from 1 to 3 is wanted" },
  { "-1",
    ask_int_from_0,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number -1; at least 0 is wanted" },
  { "1",
    ask_int_to_0,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 1; at most 0 is wanted" },
  { "true",
    ask_int_or_null,
    IRC_BASE_ERROR_TYPE,
    "/x: found true; a whole number is wanted" },
  { "4",
    ask_int_or_null,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 4; from 1 to 3 is wanted" },
  { "{}",
    ask_double,
    IRC_BASE_ERROR_TYPE,
    "/x: found an object; a number is wanted" },
  { "0.25",
    ask_double,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 0.25; from 0.5 to 100 is wanted" },
  { "101",
    ask_double,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number 101; from 0.5 to 100 is wanted" },
  { "-1e300",
    ask_double_or_nan,
    IRC_BASE_ERROR_VALUE,
    "/x: found the number -1e300; at least 0 is wanted" },
  { "[]",
    ask_double_or_nan,
    IRC_BASE_ERROR_TYPE,
    "/x: found an array; a number is wanted" },
  { "1",
    ask_boolean,
    IRC_BASE_ERROR_TYPE,
    "/x: found the number 1; true or false is wanted" },
  { "null",
    ask_boolean,
    IRC_BASE_ERROR_TYPE,
    "/x: found null; true or false is wanted" },
  { "\"Partly\"",
    ask_enum,
    IRC_BASE_ERROR_VALUE,
    "/x: found “Partly”; allowed are: in-place, partly, “”" },
  { "7",
    ask_enum,
    IRC_BASE_ERROR_TYPE,
    "/x: found the number 7; a string is wanted" },
  { "[]",
    ask_object,
    IRC_BASE_ERROR_TYPE,
    "/x: found an array; an object is wanted" },
  { "null",
    ask_object,
    IRC_BASE_ERROR_TYPE,
    "/x: found null; an object is wanted" },
  { "null",
    ask_array,
    IRC_BASE_ERROR_TYPE,
    "/x: found null; an array is wanted" },
  { "[{}, []]",
    ask_element,
    IRC_BASE_ERROR_TYPE,
    "/x/1: found an array; an object is wanted" },
  { "[]",
    ask_take_object,
    IRC_BASE_ERROR_TYPE,
    "/x: found an array; an object is wanted" },
  { "1", ask_require, IRC_BASE_ERROR_MISSING, "/y: this member is required" },
};

static void
test_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++) {
    g_autofree char *text = g_strdup_printf ("{\"x\": %s}", errors[i].value);
    g_autoptr (IrcJsonReader) self = reader_for (text);

    g_test_message ("%s", errors[i].message);
    errors[i].ask (self);
    assert_fails (self, errors[i].code, errors[i].message);
  }
}

/* After the first error nothing fails, answers or changes it. */
static void
test_sticky (void)
{
  static const char *const names[] = { "a", NULL };
  g_autoptr (IrcJsonReader) self =
      reader_for ("{\"x\": 1, \"o\": {\"y\": 2}, \"s\": \"t\", \"a\": [{}]}");
  guint n = 3;

  g_assert_true (irc_json_reader_enter_object (self, "o"));
  irc_json_reader_fail (self, "y", IRC_BASE_ERROR_VALUE, "no %s", "good");
  irc_json_reader_fail (self, NULL, IRC_BASE_ERROR_LIMIT, "later");
  irc_json_reader_leave (self);
  g_autofree char *s = irc_json_reader_dup_string (self, "s", "f");
  g_autofree char *null = irc_json_reader_dup_string_or_null (self, "s");
  g_auto (GStrv) list = irc_json_reader_dup_strings (self, "a");
  g_assert_cmpstr (s, ==, "f");
  g_assert_null (null);
  g_assert_cmpuint (g_strv_length (list), ==, 0);
  g_assert_false (irc_json_reader_has (self, "x"));
  g_assert_false (irc_json_reader_is_null (self, "x"));
  g_assert_false (irc_json_reader_require (self, "x"));
  g_assert_false (irc_json_reader_enter_object (self, "o"));
  g_assert_false (irc_json_reader_enter_array (self, "a", &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (irc_json_reader_enter_element (self, 0));
  g_assert_null (irc_json_reader_get_names (self)[0]);
  g_assert_cmpint (irc_json_reader_get_int (self, "x", 0, 9, 5), ==, 5);
  g_assert_cmpint (irc_json_reader_get_int_or_null (self, "x", 0, 9), ==, -1);
  g_assert_cmpfloat (irc_json_reader_get_double (self, "x", 0, 9, 5), ==, 5);
  g_assert_true (isnan (irc_json_reader_get_double_or_nan (self, "x", 0, 9)));
  g_assert_cmpint (irc_json_reader_get_boolean (self, "x", FALSE), ==, FALSE);
  g_assert_cmpint (irc_json_reader_get_enum (self, "s", names, 7), ==, 7);
  g_assert_null (irc_json_reader_take_unknown (self));
  g_assert_null (irc_json_reader_take_object (self, "o"));
  assert_fails (self, IRC_BASE_ERROR_VALUE, "/o/y: no good");
  assert_fails (self, IRC_BASE_ERROR_VALUE, "/o/y: no good");
}

static void
test_walk (void)
{
  g_autoptr (IrcJsonReader) self = reader_for (
      "{\"m\": [{\"id\": \"a\"}, {\"id\": \"b\", \"in\": {\"a/b~c\": 1}}]}");
  guint n;

  g_autofree char *root = irc_json_reader_dup_pointer (self, NULL);
  g_assert_cmpstr (root, ==, "");
  g_assert_false (irc_json_reader_enter_object (self, "absent"));
  g_assert_true (irc_json_reader_enter_array (self, "m", &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (irc_json_reader_enter_element (self, 0));
  g_autofree char *a = irc_json_reader_dup_string (self, "id", NULL);
  g_assert_cmpstr (a, ==, "a");
  irc_json_reader_leave (self);
  g_assert_true (irc_json_reader_enter_element (self, 1));
  g_assert_true (irc_json_reader_enter_object (self, "in"));
  g_autofree char *here = irc_json_reader_dup_pointer (self, NULL);
  g_autofree char *there = irc_json_reader_dup_pointer (self, "a/b~c");
  g_autofree char *line = irc_json_reader_dup_pointer (self, "x\ny\x7f");
  g_assert_cmpstr (here, ==, "/m/1/in");
  g_assert_cmpstr (there, ==, "/m/1/in/a~1b~0c");
  g_assert_cmpstr (line, ==, "/m/1/in/x\\u000ay\\u007f");
  irc_json_reader_leave (self);
  irc_json_reader_leave (self);
  irc_json_reader_leave (self);
  assert_ends_well (self);
}

static void
test_names (void)
{
  g_autoptr (IrcJsonReader) self = reader_for (
      "{\"z\": {\"c\": 1, \"a\": 2, \"b\": 3, \"\": 4}, \"e\": {}}");

  g_assert_true (irc_json_reader_enter_object (self, "z"));
  g_assert_cmpstrv (irc_json_reader_get_names (self),
                    ((const char *[]){ "c", "a", "b", "", NULL }));
  g_assert_cmpstrv (irc_json_reader_get_names (self),
                    ((const char *[]){ "c", "a", "b", "", NULL }));
  irc_json_reader_leave (self);
  g_assert_true (irc_json_reader_enter_object (self, "e"));
  g_assert_null (irc_json_reader_get_names (self)[0]);
  irc_json_reader_leave (self);
  assert_ends_well (self);
}

/* The members as compact text. */
static char *
members_to_text (IrcJsonMembers *members)
{
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();

  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_members (writer, members);
  irc_json_writer_end_object (writer);
  g_autoptr (GBytes) bytes = irc_json_writer_end (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_unknown (void)
{
  IrcJsonReader *self = reader_for (
      "{\"u2\": [1, {\"x\": null}], \"known\": 1, \"u1\": \"\\u00e4\","
      " \"entered\": {\"k\": 1, \"u\": -0.0}, \"f\": {\"deep\": [[]]}}");

  g_assert_true (irc_json_reader_has (self, "known"));
  g_assert_true (irc_json_reader_enter_object (self, "entered"));
  g_assert_cmpint (irc_json_reader_get_int (self, "k", 0, 1, 0), ==, 1);
  g_autoptr (IrcJsonMembers) inner = irc_json_reader_take_unknown (self);
  irc_json_reader_leave (self);
  g_assert_true (irc_json_reader_enter_object (self, "entered"));
  g_autoptr (IrcJsonMembers) anew = irc_json_reader_take_unknown (self);
  irc_json_reader_leave (self);
  g_autoptr (IrcJsonMembers) object = irc_json_reader_take_object (self, "f");
  g_assert_null (irc_json_reader_take_object (self, "absent"));
  g_autoptr (IrcJsonMembers) outer = irc_json_reader_take_unknown (self);
  g_autoptr (IrcJsonMembers) again = irc_json_members_ref (outer);
  assert_ends_well (self);
  irc_json_reader_free (self); /* the sets outlive it */

  g_autofree char *inner_text = members_to_text (inner);
  g_autofree char *anew_text = members_to_text (anew);
  g_autofree char *object_text = members_to_text (object);
  g_autofree char *outer_text = members_to_text (again);
  g_assert_cmpstr (inner_text, ==, "{\"u\":-0.0}\n");
  g_assert_cmpstr (anew_text, ==, "{\"k\":1,\"u\":-0.0}\n");
  g_assert_cmpstr (object_text, ==, "{\"f\":{\"deep\":[[]]}}\n");
  g_assert_cmpstr (outer_text, ==, "{\"u2\":[1,{\"x\":null}],\"u1\":\"ä\"}\n");
  g_assert_null (irc_json_members_ref (NULL));
  irc_json_members_unref (NULL);
}

static void
test_nothing_unknown (void)
{
  g_autoptr (IrcJsonReader) self = reader_for ("{\"a\": 1}");

  g_assert_true (irc_json_reader_has (self, "a"));
  g_assert_false (irc_json_reader_has (self, "b"));
  g_assert_null (irc_json_reader_take_unknown (self));
  assert_ends_well (self);
}

static void
test_top_is_no_object (void)
{
  static const struct {
    const char *text;
    const char *message;
  } table[] = {
    { "[]", "found an array; an object is wanted" },
    { "null", "found null; an object is wanted" },
    { "\"a\"", "found the string “a”; an object is wanted" },
    { "-0.0", "found the number -0.0; an object is wanted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes =
        g_bytes_new_static (table[i].text, strlen (table[i].text));

    g_assert_null (irc_json_reader_new (bytes, &error));
    g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_TYPE);
    g_assert_cmpstr (error->message, ==, table[i].message);
  }
}

/* Whatever the file brings, a message is one line that leaves room for the
 * name of the file within 400 bytes. */
static void
test_messages_are_short (void)
{
  g_autofree char *name = g_strnfill (5000, '~');
  g_autofree char *value = g_strnfill (5000, 'v');
  GString *text = g_string_new (NULL);
  static const char *const names[] = { "a", NULL };

  for (int i = 0; i < 20; i++)
    g_string_append_printf (text, "{\"%s\": ", name);
  g_string_append_printf (text, "{\"e\\n\": \"%s\\n\"}", value);
  for (int i = 0; i < 20; i++)
    g_string_append_c (text, '}');

  g_autoptr (IrcJsonReader) self = reader_for (text->str);
  g_autoptr (GError) error = NULL;
  for (int i = 0; i < 20; i++)
    g_assert_true (irc_json_reader_enter_object (self, name));
  irc_json_reader_get_enum (self, "e\n", names, 0);
  g_assert_false (irc_json_reader_end (self, &error));
  g_assert_cmpuint (strlen (error->message), <=, 340);
  g_assert_null (strpbrk (error->message, "\n\r\t"));
  g_assert_nonnull (strstr (error->message, "/…/e"));
  g_assert_nonnull (strstr (error->message, "allowed are: a"));
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-reader/scalars", test_scalars);
  g_test_add_func ("/json-reader/errors", test_errors);
  g_test_add_func ("/json-reader/sticky", test_sticky);
  g_test_add_func ("/json-reader/walk", test_walk);
  g_test_add_func ("/json-reader/names", test_names);
  g_test_add_func ("/json-reader/unknown", test_unknown);
  g_test_add_func ("/json-reader/nothing-unknown", test_nothing_unknown);
  g_test_add_func ("/json-reader/top-is-no-object", test_top_is_no_object);
  g_test_add_func ("/json-reader/messages-are-short", test_messages_are_short);
  return g_test_run ();
}
