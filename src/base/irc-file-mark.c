/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L /* st_mtim */

#include "irc-file-private.h"

#include <string.h>

/* A file system may count time in steps as long as this: what was changed
 * within one of them looks unchanged (seconds; FAT has steps of two). */
#define DOUBTFUL 3

static void
digest (GBytes *content, guint8 *result)
{
  gsize length, size;
  const guint8 *data = g_bytes_get_data (content, &size);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, data, (gssize) size);
  length = sizeof ((IrcFileMark *) NULL)->digest;
  g_checksum_get_digest (checksum, result, &length);
}

static void
set_status (IrcFileMark *self, const GStatBuf *status)
{
  self->device = (guint64) status->st_dev;
  self->inode = (guint64) status->st_ino;
  self->size = (guint64) status->st_size;
  self->seconds = status->st_mtime;
#ifdef G_OS_UNIX
  self->nanoseconds = status->st_mtim.tv_nsec;
#else
  self->nanoseconds = 0;
#endif
}

void
irc_file_mark_set (IrcFileMark *self, const GStatBuf *status, GBytes *content)
{
  const gint64 age =
      g_get_real_time () / G_USEC_PER_SEC - (gint64) status->st_mtime;

  memset (self, 0, sizeof *self);
  set_status (self, status);
  self->was_fresh = ABS (age) <= DOUBTFUL;
  digest (content, self->digest);
}

void
irc_file_mark_content (IrcFileMark *self, GBytes *content)
{
  g_return_if_fail (self != NULL && content != NULL);

  memset (self, 0, sizeof *self);
  self->size = g_bytes_get_size (content);
  self->was_fresh = TRUE;
  digest (content, self->digest);
}

/* Whether @mark, and what is there now, leave no doubt that the content is the
 * one that was marked. */
static gboolean
is_surely_same (const IrcFileMark *mark, const IrcFileMark *now)
{
  return !mark->was_fresh && mark->device == now->device &&
         mark->inode == now->inode && mark->size == now->size &&
         mark->seconds == now->seconds && mark->nanoseconds == now->nanoseconds;
}

IrcFileState
irc_file_compare (const char *path,
                  IrcFileMark *mark,
                  gboolean thorough,
                  gsize max_bytes,
                  GBytes **content)
{
  g_return_val_if_fail (path != NULL && mark != NULL, IRC_FILE_UNKNOWN);
  GStatBuf status;
  IrcFileMark now = { 0 };
  int result;

  if (content != NULL)
    *content = NULL;
  IRC_FILE_RETRY (result, g_stat (path, &status));
  if (result != 0)
    return errno == ENOENT || errno == ENOTDIR ? IRC_FILE_GONE
                                               : IRC_FILE_UNKNOWN;
  set_status (&now, &status);
  if (!thorough && is_surely_same (mark, &now))
    return IRC_FILE_SAME;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found =
      irc_file_read_marked (path, max_bytes, &now, &error);
  if (found == NULL)
    return g_error_matches (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT)
               ? IRC_FILE_CHANGED
               : IRC_FILE_UNKNOWN;
  if (memcmp (mark->digest, now.digest, sizeof now.digest) == 0) {
    *mark = now;
    return IRC_FILE_SAME;
  }
  if (content != NULL)
    *content = g_steal_pointer (&found);
  return IRC_FILE_CHANGED;
}
