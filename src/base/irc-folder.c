/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-folder.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "irc-file-private.h"
#include "irc-i18n.h"

#define FOLDER_MODE 0700

char *
irc_folder_dup_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
}

char **
irc_folder_list (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return irc_file_list_names (path, G_FILE_TEST_IS_DIR, FALSE, "");
}

static gboolean
fail (int error_number, GError **error)
{
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               /* Translators: %s is the system's reason */
               _ ("the folder cannot be changed (%s); make room or change its "
                  "permissions"),
               g_strerror (error_number));
  return FALSE;
}

/* Removes the files in @path and it. */
static gboolean
clear_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_unlink (file);
  }
  return g_rmdir (path) == 0;
}

static gboolean
write_files (const char *folder,
             const char *const *names,
             GBytes *const *contents,
             guint n,
             GError **error)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    if (!irc_file_write (path, contents[i], IRC_FILE_CREATE, error)) {
      g_prefix_error (error, "%s: ", names[i]);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
irc_folder_create (const char *path,
                   const char *const *names,
                   GBytes *const *contents,
                   guint n,
                   GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_autofree char *above = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strconcat (".", name, "-XXXXXX", NULL);
  g_autofree char *new = g_build_filename (above, hidden, NULL);

  if (g_mkdir_with_parents (above, FOLDER_MODE) != 0 ||
      g_mkdtemp_full (new, FOLDER_MODE) == NULL)
    return fail (errno, error);
  if (!write_files (new, names, contents, n, error)) {
    clear_folder (new);
    return FALSE;
  }
  /* An empty folder of that name would be replaced. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_rename (new, path) != 0) {
    const int error_number =
        g_file_test (path, G_FILE_TEST_EXISTS) ? EEXIST : errno;

    clear_folder (new);
    return fail (error_number, error);
  }
  (void) irc_file_flush_folder (above);
  return TRUE;
}

gboolean
irc_folder_remove (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_autofree char *above = g_path_get_dirname (path);
  g_autofree char *out = g_build_filename (above, ".out-XXXXXX", NULL);

  if (g_mkdtemp_full (out, FOLDER_MODE) == NULL)
    return fail (errno, error);
  g_autofree char *gone = g_build_filename (out, "gone", NULL);
  if (g_rename (path, gone) != 0) {
    const int error_number = errno;

    g_rmdir (out);
    return fail (error_number, error);
  }
  (void) irc_file_flush_folder (above);
  if (clear_folder (gone))
    g_rmdir (out);
  return TRUE;
}
