/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-support.h"

static void
report_difference (const char *name, const char *expected, const char *text)
{
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) seen = g_strsplit (text, "\n", -1);
  guint i = 0;

  while (wanted[i] != NULL && g_strcmp0 (wanted[i], seen[i]) == 0)
    i++;
  g_test_message ("%s, line %u", name, i + 1);
  g_test_message ("expected: %s", wanted[i] != NULL ? wanted[i] : "(end)");
  g_test_message ("seen:     %s",
                  wanted[i] != NULL && seen[i] == NULL ? "(end)" : seen[i]);
  g_test_message ("IRCASE_UPDATE_GOLDENS=1 writes the golden files anew");
  g_test_fail ();
}

void
irc_test_golden (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (IRC_GOLDEN_DIR, name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("IRCASE_UPDATE_GOLDENS"), "1") == 0) {
    g_file_set_contents (path, text, -1, &error);
    g_assert_no_error (error);
    return;
  }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (expected, text) != 0)
    report_difference (name, expected, text);
}

IrcFonts *
irc_test_fonts_new (void)
{
  g_autoptr (GError) error = NULL;
  IrcFonts *fonts = irc_fonts_new (&error);

  g_assert_no_error (error);
  g_assert_nonnull (fonts);
  return fonts;
}
