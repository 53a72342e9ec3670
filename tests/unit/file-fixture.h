/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A folder of its own for each test of files, and what tests say about it. */
#pragma once

#include "irc-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  char *folder;
} Fixture;

static inline void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("irc-file-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  umask (022);
}

/* The names in the folder, sorted, with a space between. */
static inline char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    guint at = 0;
    while (at < names->len && strcmp (names->pdata[at], name) < 0)
      at++;
    g_ptr_array_insert (names, (int) at, g_strdup (name));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static inline void
assert_folder (const Fixture *self, const char *wanted)
{
  g_autofree char *found = list_folder (self->folder);

  g_assert_cmpstr (found, ==, wanted);
}

static inline void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *names = list_folder (self->folder);
  g_auto (GStrv) all = g_strsplit (names, " ", -1);

  for (guint i = 0; all[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (self->folder, all[i], NULL);
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

static inline char *
path_of (const Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static inline char *
make_file (const Fixture *self, const char *name, const char *content)
{
  char *path = path_of (self, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static inline void
assert_content (const char *path, const char *wanted)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, wanted);
}

static inline guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static inline gboolean
write_text (const char *path,
            const char *text,
            IrcFileMode mode,
            GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return irc_file_write (path, bytes, mode, error);
}

static inline void
assert_written (const char *path, const char *text, IrcFileMode mode)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (path, text, mode, &error));
  g_assert_no_error (error);
}

static inline void
assert_error (const GError *error, const char *text)
{
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, text);
}

static inline void
assert_not_written (const char *path, IrcFileMode mode, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "new", mode, &error));
  assert_error (error, text);
}

static inline void
assert_not_read (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_file_read (path, 1000, &error));
  assert_error (error, text);
}

static inline void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
