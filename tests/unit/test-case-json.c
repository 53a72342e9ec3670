/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "irc-case.h"

#define NOW G_GINT64_CONSTANT (1767323045) /* 2026-01-02T03:04:05Z */

static IrcCase *
load_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return irc_case_load (bytes, NULL, NOW, error);
}

static char *
save_text (IrcCase *case_)
{
  g_autoptr (GBytes) bytes = irc_case_save (case_);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
test_smallest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) first =
      load_text ("{\"format\":\"ircase\",\"version\":1}", &error);
  g_assert_no_error (error);
  g_autofree char *once = save_text (first);
  g_autoptr (IrcCase) second = load_text (once, &error);
  g_assert_no_error (error);
  g_autofree char *twice = save_text (second);

  g_assert_cmpstr (once, ==, twice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-json/smallest", test_smallest);
  return g_test_run ();
}
