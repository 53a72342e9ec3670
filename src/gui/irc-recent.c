/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-recent.h"

#include "irc-file.h"
#include "irc-state.h"

#define RECENT "recent" /* in the state directory */
#define MAX_BYTES (64 * 1024)

GPtrArray *
irc_recent_list (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = irc_state_dup_path (RECENT);
  g_autoptr (GBytes) bytes = irc_file_read (path, MAX_BYTES, NULL);

  if (bytes == NULL)
    return files;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL && files->len < IRC_RECENT_MAX; i++) {
    g_autoptr (GFile) file = NULL;
    if (*lines[i] == '\0')
      continue;
    file = g_file_new_for_uri (lines[i]);
    if (g_file_query_exists (file, NULL))
      g_ptr_array_add (files, g_steal_pointer (&file));
  }
  return files;
}

void
irc_recent_add (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));
  g_autoptr (GPtrArray) files = irc_recent_list ();
  g_autofree char *path = irc_state_dup_path (RECENT);
  g_autofree char *folder = g_path_get_dirname (path);
  GString *text = g_string_new (NULL);

  for (int i = -1; i < (int) files->len && i < IRC_RECENT_MAX - 1; i++) {
    GFile *listed = i < 0 ? file : files->pdata[i];
    g_autofree char *uri = g_file_get_uri (listed);
    if (i < 0 || !g_file_equal (listed, file))
      g_string_append_printf (text, "%s\n", uri);
  }
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  if (irc_state_make_folder (folder, NULL))
    irc_file_write (path, bytes, IRC_FILE_PRIVATE, NULL);
}
