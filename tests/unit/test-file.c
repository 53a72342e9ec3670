/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-file.h"

#include <glib/gstdio.h>

static void
test_write_and_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("irc-file-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b\n", 4);

  g_assert_true (irc_file_write (path, bytes, IRC_FILE_CREATE, &error));
  g_assert_no_error (error);
  g_assert_false (irc_file_write (path, bytes, IRC_FILE_CREATE, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_clear_error (&error);
  g_assert_true (irc_file_write (path, bytes, IRC_FILE_REPLACE, &error));
  g_autoptr (GBytes) back = irc_file_read (path, 4, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, bytes));
  g_assert_null (irc_file_read (path, 3, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/write-and-read", test_write_and_read);
  return g_test_run ();
}
