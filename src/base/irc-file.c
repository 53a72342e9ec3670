/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _DEFAULT_SOURCE /* flock () */

#include "irc-file-private.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#ifdef G_OS_UNIX
#include <sys/file.h>
#include <unistd.h>
#else
#include <io.h>
#endif

#include "irc-i18n.h"

/* A sentence for @error_number, with the way out where there is one. */
static const char *
describe_errno (int error_number)
{
  switch (error_number) {
    case ENOENT:
      return _ ("there is no such file or folder");
    case ENOTDIR:
      return _ ("a part of this path is not a folder");
    case EISDIR:
      return _ ("this is a folder; a file is wanted");
    case EACCES:
    case EPERM:
      return _ ("access is not allowed; change the permissions or choose "
                "another place");
    case EROFS:
      return _ ("this place is read-only; choose another one");
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return _ ("no space is left there; make room or choose another place");
    case EFBIG:
      return _ ("the file would be larger than is allowed there");
    case ENAMETOOLONG:
      return _ ("the name is too long");
    case ELOOP:
      return _ ("the symbolic links lead round in a circle");
    case EEXIST:
      return _ ("a file of this name exists already; choose another name");
    case EPIPE:
      return _ ("the program that reads this has ended");
    case EBUSY:
#ifdef ETXTBSY
    case ETXTBSY:
#endif
      return _ ("another program is using the file; close it there, or choose "
                "another place");
    case EIO:
      return _ ("the disk or the network reports a fault; choose another "
                "place");
#ifdef ESTALE
    case ESTALE:
#endif
#ifdef EHOSTDOWN
    case EHOSTDOWN:
#endif
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ENOTCONN:
    case ECONNABORTED:
    case ECONNRESET:
    case ETIMEDOUT:
    case ENODEV:
    case ENXIO:
      return _ ("the place cannot be reached any more; connect it again, or "
                "choose another one");
    default:
      return g_strerror (error_number);
  }
}

gboolean
irc_file_fail (int error_number, GError **error)
{
  g_set_error_literal (error,
                       IRC_BASE_ERROR,
                       IRC_BASE_ERROR_FILE,
                       describe_errno (error_number));
  return FALSE;
}

gboolean
irc_file_fail_text (const char *text, GError **error)
{
  g_set_error_literal (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE, text);
  return FALSE;
}

int
irc_file_open (const char *path, int flags, int mode)
{
  int fd;

  IRC_FILE_RETRY (fd, g_open (path, flags | O_BINARY | O_CLOEXEC, mode));
  return fd;
}

int
irc_file_put (int fd, GBytes *bytes)
{
  gsize n_left;
  const char *next = g_bytes_get_data (bytes, &n_left);

  while (n_left > 0) {
    gssize n;

    IRC_FILE_RETRY (n, write (fd, next, n_left));
    if (n < 0)
      return errno;
    if (n == 0)
      return EIO;
    next += n;
    n_left -= (gsize) n;
  }
  return 0;
}

int
irc_file_close (int fd)
{
  /* After an interruption the descriptor is closed all the same. */
  return close (fd) == 0 || errno == EINTR ? 0 : errno;
}

gboolean
irc_file_is_at (int fd, const char *path)
{
  GStatBuf ours, there;

  return fstat (fd, &ours) == 0 && g_lstat (path, &there) == 0 &&
         ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

int
irc_file_lock (int fd)
{
#ifdef G_OS_UNIX
  int result;

  IRC_FILE_RETRY (result, flock (fd, LOCK_EX | LOCK_NB));
  return result == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

gboolean
irc_file_put_and_close (int fd, GBytes *bytes, GError **error)
{
  const int not_put = irc_file_put (fd, bytes);
  const int not_closed = irc_file_close (fd);
  const int error_number = not_put != 0 ? not_put : not_closed;

  return error_number == 0 || irc_file_fail (error_number, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
irc_file_list_names (const char *path,
                     GFileTest kind,
                     gboolean hidden,
                     const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);

    if (g_str_has_suffix (name, suffix) && (hidden || *name != '.') &&
        g_file_test (inner, kind) &&
        !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

static gboolean
fail_too_large (guint64 size, gsize max_bytes, GError **error)
{
  g_autofree char *found = g_format_size_full (
      size, G_FORMAT_SIZE_IEC_UNITS | G_FORMAT_SIZE_LONG_FORMAT);
  g_autofree char *allowed =
      g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_LIMIT,
               _ ("the file has %s; at most %s can be read"),
               found,
               allowed);
  return FALSE;
}

/* Refuses what is not a regular file of the right size. */
static gboolean
check_readable (int fd, GStatBuf *status, gsize max_bytes, GError **error)
{
  int result;

  IRC_FILE_RETRY (result, fstat (fd, status));
  if (result != 0)
    return irc_file_fail (errno, error);
  if (S_ISDIR (status->st_mode))
    return irc_file_fail (EISDIR, error);
  if (!S_ISREG (status->st_mode))
    return irc_file_fail_text (
        _ ("this is a device or a pipe; a file is wanted"), error);
  if ((guint64) status->st_size > max_bytes)
    return fail_too_large ((guint64) status->st_size, max_bytes, error);
  return TRUE;
}

/* Appends the rest of @fd to @content, one byte more than allowed at most. */
static gboolean
read_rest (int fd, gsize max_bytes, GByteArray *content, GError **error)
{
  guint8 buffer[64 * 1024];

  for (;;) {
    gssize n;

    IRC_FILE_RETRY (n, read (fd, buffer, sizeof buffer));
    if (n < 0)
      return irc_file_fail (errno, error);
    if (n == 0)
      return TRUE;
    g_byte_array_append (content, buffer, (guint) n);
    if (content->len > max_bytes) /* it has grown since it was looked at */
      return fail_too_large (content->len, max_bytes, error);
  }
}

/* @flag: O_NOFOLLOW, or 0.  @mark may be NULL. */
static GBytes *
read_file (const char *path,
           int flag,
           gsize max_bytes,
           IrcFileMark *mark,
           GError **error)
{
  GStatBuf status;
  /* Without O_NONBLOCK, opening a pipe would wait for its writer. */
  const int fd =
      irc_file_open (path, O_RDONLY | O_NOCTTY | O_NONBLOCK | flag, 0);

  if (fd < 0) {
    irc_file_fail (errno, error);
    return NULL;
  }
  GByteArray *array = g_byte_array_new ();
  const gboolean is_read = check_readable (fd, &status, max_bytes, error) &&
                           read_rest (fd, max_bytes, array, error);
  (void) irc_file_close (fd); /* nothing was written */
  if (!is_read) {
    g_byte_array_unref (array);
    return NULL;
  }
  GBytes *content = g_byte_array_free_to_bytes (array);
  if (mark != NULL)
    irc_file_mark_set (mark, &status, content);
  return content;
}

GBytes *
irc_file_read (const char *path, gsize max_bytes, GError **error)
{
  return irc_file_read_marked (path, max_bytes, NULL, error);
}

GBytes *
irc_file_read_marked (const char *path,
                      gsize max_bytes,
                      IrcFileMark *mark,
                      GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT / 2, NULL);

  return read_file (path, 0, max_bytes, mark, error);
}

GBytes *
irc_file_read_in (const char *folder,
                  const char *name,
                  gsize max_bytes,
                  GError **error)
{
  g_return_val_if_fail (folder != NULL && name != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT / 2, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK)) {
    irc_file_fail_text (
        _ ("this is a link to another place; put the file itself here"), error);
    return NULL;
  }
  return read_file (path, O_NOFOLLOW, max_bytes, NULL, error);
}

gboolean
irc_file_write_stdout (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  /* A copy, so that closing can be checked and standard output stays open. */
  if (fflush (stdout) != 0)
    return irc_file_fail (errno, error);
  const int fd = dup (fileno (stdout));
  if (fd < 0)
    return irc_file_fail (errno, error);
#ifdef G_OS_WIN32
  _setmode (fd, _O_BINARY);
#endif
  return irc_file_put_and_close (fd, bytes, error);
}
