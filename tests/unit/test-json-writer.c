/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/canonical", test_canonical);
  g_test_add_func ("/json-writer/compact", test_compact);
  return g_test_run ();
}
