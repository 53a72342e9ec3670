/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pack-bytes.h"

#include "irc-content-error.h"
#include "irc-file.h"
#include "irc-i18n.h"

#define MAX_FILE_BYTES ((gsize) 4 * 1024 * 1024)
#define MAX_PACK_BYTES ((gsize) 12 * 1024 * 1024)

static const char *const names[] = {
  [IRC_PACK_FILE_PACK] = "pack.json",
  [IRC_PACK_FILE_LEVELS] = "levels.json",
  [IRC_PACK_FILE_REFERENCES] = "references.json",
  [IRC_PACK_FILE_ARGUMENTS] = "arguments.json",
  [IRC_PACK_FILE_BENCHMARKS] = "benchmarks.json",
  [IRC_PACK_FILE_STANDARDS] = "standards.json",
  [IRC_PACK_FILE_SOCIETIES] = "societies.json",
  [IRC_PACK_FILE_SERVICE_LINES] = "service_lines.json",
  [IRC_PACK_FILE_RESOURCE_TYPES] = "resource_types.json",
};

struct _IrcPackBytes {
  GBytes *files[IRC_N_PACK_FILES];
  GError *errors[IRC_N_PACK_FILES]; /* where there are no bytes */
};

static IrcPackBytes *
pack_bytes_new (void)
{
  return g_atomic_rc_box_new0 (IrcPackBytes);
}

static void
pack_bytes_clear (gpointer data)
{
  IrcPackBytes *self = data;

  for (guint i = 0; i < IRC_N_PACK_FILES; i++) {
    g_clear_pointer (&self->files[i], g_bytes_unref);
    g_clear_error (&self->errors[i]);
  }
}

static GError *
error_missing (IrcPackFileId file)
{
  return g_error_new (IRC_CONTENT_ERROR,
                      IRC_CONTENT_ERROR_MISSING,
                      _ ("%s: is not in the folder of the evidence pack"),
                      names[file]);
}

/* There is something of this name; a link that leads nowhere counts. */
static gboolean
is_there (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_SYMLINK) ||
         g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Reads one file, of at most *@n_left bytes. */
static void
read_file (IrcPackBytes *self,
           const char *folder,
           IrcPackFileId file,
           gsize *n_left)
{
  const char *name = names[file];

  if (!is_there (folder, name)) {
    self->errors[file] = error_missing (file);
    return;
  }
  GBytes *bytes =
      irc_file_read_in (folder, name, MAX_FILE_BYTES, &self->errors[file]);
  if (bytes == NULL) {
    g_prefix_error (&self->errors[file], "%s: ", name);
  } else if (g_bytes_get_size (bytes) > *n_left) {
    g_bytes_unref (bytes);
    self->errors[file] =
        g_error_new (IRC_BASE_ERROR,
                     IRC_BASE_ERROR_LIMIT,
                     _ ("%s: with this file the pack has more than %u MiB, and "
                        "no more can be read"),
                     name,
                     (guint) (MAX_PACK_BYTES >> 20));
  } else {
    self->files[file] = bytes;
    *n_left -= g_bytes_get_size (bytes);
  }
}

IrcPackBytes *
irc_pack_bytes_read (const char *folder, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);
  gsize n_left = MAX_PACK_BYTES;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_set_error_literal (error,
                         IRC_CONTENT_ERROR,
                         IRC_CONTENT_ERROR_MISSING,
                         _ ("this is not a folder; give the folder that holds "
                            "the pack's pack.json"));
    return NULL;
  }
  IrcPackBytes *self = pack_bytes_new ();
  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    read_file (self, folder, (IrcPackFileId) i, &n_left);
  return self;
}

IrcPackBytes *
irc_pack_bytes_new (GBytes *const *files)
{
  g_return_val_if_fail (files != NULL, NULL);
  IrcPackBytes *self = pack_bytes_new ();

  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    if (files[i] != NULL)
      self->files[i] = g_bytes_ref (files[i]);
    else
      self->errors[i] = error_missing ((IrcPackFileId) i);
  return self;
}

IrcPackBytes *
irc_pack_bytes_ref (IrcPackBytes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
irc_pack_bytes_unref (IrcPackBytes *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, pack_bytes_clear);
}

const char *
irc_pack_file_get_name (IrcPackFileId file)
{
  g_return_val_if_fail (file < IRC_N_PACK_FILES, NULL);

  return names[file];
}

gboolean
irc_pack_bytes_has_file (const IrcPackBytes *self, IrcPackFileId file)
{
  g_return_val_if_fail (self != NULL && file < IRC_N_PACK_FILES, FALSE);

  return !g_error_matches (
      self->errors[file], IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_MISSING);
}

GBytes *
irc_pack_bytes_dup_file (const IrcPackBytes *self,
                         IrcPackFileId file,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && file < IRC_N_PACK_FILES, NULL);

  if (self->files[file] != NULL)
    return g_bytes_ref (self->files[file]);
  g_propagate_error (error, g_error_copy (self->errors[file]));
  return NULL;
}
