/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-csv.h"

#include <string.h>

#define MARK "\xEF\xBB\xBF"

/* A reader of RFC 4180, for quoted fields alone: rows of fields, the rows ended
 * by NULL. */
static GPtrArray *
read_back (GBytes *bytes)
{
  gsize length = 0;
  const char *p = g_bytes_get_data (bytes, &length);
  const char *end = p + length;
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpmem (p, 3, MARK, 3);
  p += 3;
  while (p < end) {
    GString *field = g_string_new (NULL);

    g_assert_cmpint (*p++, ==, '"');
    while (p[0] != '"' || p[1] == '"') {
      p += p[0] == '"';
      g_string_append_c (field, *p++);
      g_assert_true (p < end);
    }
    p++;
    g_ptr_array_add (fields, g_string_free (field, FALSE));
    if (*p == ',') {
      p++;
    } else {
      g_assert_cmpmem (p, 2, "\r\n", 2);
      p += 2;
      g_ptr_array_add (fields, NULL);
    }
  }
  return fields;
}

static const char *
field (const GPtrArray *fields, guint index)
{
  g_assert_cmpuint (index, <, fields->len);
  return g_ptr_array_index (fields, index);
}

static void
test_rows (void)
{
  IrcCsv *csv = irc_csv_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) fields = NULL;

  irc_csv_add_field (csv, "a");
  irc_csv_add_field (csv, "");
  irc_csv_add_field (csv, "say \"so\", or; not\r\nat all");
  irc_csv_end_row (csv);
  irc_csv_add_field (csv, "é");
  irc_csv_end_row (csv);
  bytes = irc_csv_end (csv);
  fields = read_back (bytes);
  g_assert_cmpuint (fields->len, ==, 6);
  g_assert_cmpstr (field (fields, 0), ==, "a");
  g_assert_cmpstr (field (fields, 1), ==, "");
  g_assert_cmpstr (field (fields, 2), ==, "say \"so\", or; not\r\nat all");
  g_assert_null (field (fields, 3));
  g_assert_cmpstr (field (fields, 4), ==, "é");
  g_assert_null (field (fields, 5));
}

static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = irc_csv_end (irc_csv_new ());

  g_assert_cmpmem (
      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), MARK, 3);
  irc_csv_free (irc_csv_new ());
}

/* What begins like a formula, or like one that is guarded, gets an apostrophe;
 * nothing else does. */
static void
test_guard (void)
{
  const char *const guarded[] = { "=1+1", "+1",   "-1",  "@a",  "'a",  "\t=1",
                                  "\n=1", "\r=1", "＝1", "＋1", "－1", "＠1" };
  const char *const plain[] = { "",    "a=1", " =1", "1-2", "–",
                                "40%", "−1",  "#",   "\"",  "é=" };
  IrcCsv *csv = irc_csv_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) fields = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    irc_csv_add_field (csv, guarded[i]);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    irc_csv_add_field (csv, plain[i]);
  irc_csv_end_row (csv);
  bytes = irc_csv_end (csv);
  fields = read_back (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++) {
    g_assert_cmpint (field (fields, i)[0], ==, '\'');
    g_assert_cmpstr (field (fields, i) + 1, ==, guarded[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_assert_cmpstr (field (fields, G_N_ELEMENTS (guarded) + i), ==, plain[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/empty", test_empty);
  g_test_add_func ("/csv/guard", test_guard);
  return g_test_run ();
}
