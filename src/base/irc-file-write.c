/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* O_DIRECTORY, fchmod (), posix_fadvise () */

#include "irc-file-private.h"

#include <string.h>
#include <sys/stat.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

#include "irc-i18n.h"

#define MAX_LINKS 40 /* as the kernel follows */
#define NEW_FILE_MODE 0666
#define OWN_FILE_MODE 0600 /* until it gets that of the file it replaces */

/* ---- where to ------------------------------------------------------------ */

char *
irc_file_dup_target (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++) {
    if (g_str_has_prefix (target, "/proc/") ||
        g_str_has_prefix (target, "/dev/fd/"))
      return NULL;
    g_autofree char *link = g_file_read_link (target, NULL);
    if (link == NULL)
      return g_steal_pointer (&target);
    g_autofree char *folder = g_path_get_dirname (target);
    g_free (target);
    target = g_path_is_absolute (link) ? g_strdup (link)
                                       : g_build_filename (folder, link, NULL);
  }
  return NULL;
}

/* Writes to a device or a pipe.  Appending makes no difference to these, and is
 * what "program >> file" expects of /dev/stdout. */
static gboolean
write_directly (const char *path, GBytes *bytes, GError **error)
{
  const int fd = irc_file_open (path, O_WRONLY | O_APPEND | O_NOCTTY, 0);

  if (fd < 0)
    return irc_file_fail (errno, error);
  return irc_file_put_and_close (fd, bytes, error);
}

/* ---- the new file -------------------------------------------------------- */

/* A file system that cannot be told to write now (some network shares) has no
 * fault for that. */
static gboolean
is_unknown_there (int error_number)
{
  return error_number == EINVAL || error_number == ENOSYS ||
         error_number == ENOTSUP || error_number == EOPNOTSUPP;
}

static int
flush (int fd)
{
  int result;

  IRC_FILE_RETRY (result, g_fsync (fd));
  return result == 0 || is_unknown_there (errno) ? 0 : errno;
}

int
irc_file_flush_folder (const char *path)
{
#ifdef G_OS_UNIX
  const int fd = irc_file_open (path, O_RDONLY | O_DIRECTORY, 0);

  if (fd < 0) /* a folder may be writable and yet not readable */
    return errno == EACCES ? 0 : errno;
  const int not_flushed = flush (fd);
  const int not_closed = irc_file_close (fd);
  return not_flushed != 0 ? not_flushed : not_closed;
#else
  return 0;
#endif
}

/* Compares what is in the file with what was written to it: from the disk
 * where the system can be asked to forget its copy.  0 or what went wrong. */
static int
read_back (int fd, GBytes *bytes)
{
  gsize n_left;
  const char *next = g_bytes_get_data (bytes, &n_left);
  char buffer[64 * 1024];
  gssize n;

#ifdef POSIX_FADV_DONTNEED
  (void) posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
#endif
  if (lseek (fd, 0, SEEK_SET) != 0)
    return errno;
  for (;;) {
    IRC_FILE_RETRY (n, read (fd, buffer, sizeof buffer));
    if (n < 0)
      return errno;
    if (n == 0)
      return n_left == 0 ? 0 : EIO;
    if ((gsize) n > n_left || memcmp (buffer, next, (gsize) n) != 0)
      return EIO;
    next += n;
    n_left -= (gsize) n;
  }
}

/* Fills @temp and closes it; 0 or what went wrong.  @old is what @target has
 * now, NULL for nothing. */
static int
fill (IrcFileTemp *temp,
      const char *target,
      const GStatBuf *old,
      GBytes *bytes,
      IrcFileMark *mark)
{
  GStatBuf status;
  int error_number = irc_file_put (temp->fd, bytes);

  if (error_number == 0 && old != NULL)
    irc_file_take_after (temp->fd, target, old);
  if (error_number == 0)
    error_number = flush (temp->fd);
  if (error_number == 0)
    error_number = read_back (temp->fd, bytes);
  if (error_number == 0 && mark != NULL) {
    if (fstat (temp->fd, &status) == 0)
      irc_file_mark_set (mark, &status, bytes);
    else
      error_number = errno;
  }
  const int not_closed = irc_file_close (temp->fd);
  return error_number != 0 ? error_number : not_closed;
}

/* ---- in the place of the old one ----------------------------------------- */

/* A rename that refuses what is there already: a second name for the file, and
 * the first one away.  0 or what went wrong. */
static int
move_to_free (const char *from, const char *to)
{
#ifdef G_OS_UNIX
  int result;

  IRC_FILE_RETRY (result, link (from, to));
  if (result == 0) {
    (void) g_unlink (from);
    return 0;
  }
  if (errno != EPERM && errno != EMLINK && !is_unknown_there (errno))
    return errno;
#endif
  /* No file has two names here.  So the name is reserved first: of two programs
   * that do so at once, one is refused. */
  const int fd = irc_file_open (to, O_WRONLY | O_CREAT | O_EXCL, NEW_FILE_MODE);
  if (fd < 0)
    return errno;
  (void) irc_file_close (fd);
  if (g_rename (from, to) == 0)
    return 0;
  const int error_number = errno;
  g_unlink (to);
  return error_number;
}

static int
move (const char *from, const char *to, IrcFileMode mode)
{
  int result;

  if (mode == IRC_FILE_CREATE)
    return move_to_free (from, to);
  IRC_FILE_RETRY (result, g_rename (from, to));
  return result == 0 ? 0 : errno;
}

static gboolean
fail_temp (int error_number, gboolean has_old, GError **error)
{
  if (error_number == ENOENT)
    return irc_file_fail_text (_ ("the folder does not exist; make it or "
                                  "choose another place"),
                               error);
  if (has_old && (error_number == EACCES || error_number == EPERM))
    return irc_file_fail_text (
        _ ("no new file may be made in this folder, so the old one cannot be "
           "replaced without danger to it; choose another place"),
        error);
  return irc_file_fail (error_number, error);
}

static gboolean
flush_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return irc_file_flush_folder (folder) == 0 ||
         irc_file_fail_text (_ ("the file is there, but the disk did not "
                                "confirm it, and a power cut might undo it; "
                                "save it again, or in another place"),
                             error);
}

/* @old is what @target has now, NULL for nothing. */
static gboolean
put_in_place (const char *target,
              const GStatBuf *old,
              GBytes *bytes,
              IrcFileMode mode,
              IrcFileMark *mark,
              GError **error)
{
  IrcFileTemp temp = { 0 };
  int error_number = irc_file_temp_open (
      &temp,
      target,
      old != NULL || mode == IRC_FILE_PRIVATE ? OWN_FILE_MODE : NEW_FILE_MODE);

  if (error_number != 0)
    return fail_temp (error_number, old != NULL, error);
  const int hold = irc_file_temp_hold (&temp);
  error_number = fill (&temp, target, old, bytes, mark);
  if (error_number == 0)
    error_number = move (temp.path, target, mode);
  if (error_number != 0)
    g_unlink (temp.path);
  if (hold >= 0)
    (void) irc_file_close (hold);
  g_free (temp.path);
  if (error_number != 0)
    return irc_file_fail (error_number, error);
  irc_file_clear_litter (target);
  return flush_folder_of (target, error);
}

/* ---- the door ------------------------------------------------------------ */

static gboolean
replace_existing (const char *path,
                  const GStatBuf *status,
                  GBytes *bytes,
                  IrcFileMark *mark,
                  GError **error)
{
  g_autofree char *target = irc_file_dup_target (path);

  if (S_ISDIR (status->st_mode))
    return irc_file_fail (EISDIR, error);
  if (target == NULL || !S_ISREG (status->st_mode))
    return write_directly (path, bytes, error);
  /* A rename would go through; but the user has made the file read-only. */
  if (g_access (target, W_OK) != 0)
    return irc_file_fail (errno, error);
  return put_in_place (target, status, bytes, IRC_FILE_REPLACE, mark, error);
}

static gboolean
create (const char *path, GBytes *bytes, IrcFileMark *mark, GError **error)
{
  GStatBuf status;

  /* Before much is written for nothing. */
  if (g_lstat (path, &status) == 0)
    return irc_file_fail (EEXIST, error);
  if (errno != ENOENT)
    return irc_file_fail (errno, error);
  return put_in_place (path, NULL, bytes, IRC_FILE_CREATE, mark, error);
}

gboolean
irc_file_write_marked (const char *path,
                       GBytes *bytes,
                       IrcFileMode mode,
                       IrcFileMark *mark,
                       GError **error)
{
  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  GStatBuf status;
  int result;

  if (mark != NULL)
    memset (mark, 0, sizeof *mark);
  if (mode == IRC_FILE_CREATE)
    return create (path, bytes, mark, error);
  IRC_FILE_RETRY (result, g_stat (path, &status));
  if (result == 0)
    return replace_existing (path, &status, bytes, mark, error);
  if (errno != ENOENT)
    return irc_file_fail (errno, error);
  /* Nothing is there yet, or a link to nothing: then its target is made. */
  g_autofree char *target = irc_file_dup_target (path);
  if (target == NULL)
    return irc_file_fail (ELOOP, error);
  return put_in_place (target, NULL, bytes, mode, mark, error);
}

gboolean
irc_file_write (const char *path,
                GBytes *bytes,
                IrcFileMode mode,
                GError **error)
{
  return irc_file_write_marked (path, bytes, mode, NULL, error);
}
