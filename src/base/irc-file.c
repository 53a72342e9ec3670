/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L

#include "irc-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#ifdef G_OS_WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "irc-i18n.h"

#ifndef O_BINARY
#define O_BINARY 0
#endif
#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_NOCTTY
#define O_NOCTTY 0
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW 0
#endif
#ifndef O_NONBLOCK
#define O_NONBLOCK 0
#endif

#define MAX_LINKS 40 /* as the kernel follows */
#define NEW_FILE_MODE 0666
#define STATE_DIR_MODE 0700

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
    default:
      return g_strerror (error_number);
  }
}

static gboolean
fail_errno (int error_number, GError **error)
{
  g_set_error_literal (error,
                       IRC_BASE_ERROR,
                       IRC_BASE_ERROR_FILE,
                       describe_errno (error_number));
  return FALSE;
}

static gboolean
fail_file (const char *text, GError **error)
{
  g_set_error_literal (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE, text);
  return FALSE;
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
check_readable (int fd, gsize max_bytes, GError **error)
{
  GStatBuf status;

  if (fstat (fd, &status) != 0)
    return fail_errno (errno, error);
  if (S_ISDIR (status.st_mode))
    return fail_errno (EISDIR, error);
  if (!S_ISREG (status.st_mode))
    return fail_file (_ ("this is a device or a pipe; a file is wanted"),
                      error);
  if ((guint64) status.st_size > max_bytes)
    return fail_too_large ((guint64) status.st_size, max_bytes, error);
  return TRUE;
}

/* Appends the rest of @fd to @content, one byte more than allowed at most. */
static gboolean
read_rest (int fd, gsize max_bytes, GByteArray *content, GError **error)
{
  guint8 buffer[64 * 1024];

  for (;;) {
    const gssize n = read (fd, buffer, sizeof buffer);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail_errno (errno, error);
    if (n == 0)
      return TRUE;
    g_byte_array_append (content, buffer, (guint) n);
    if (content->len > max_bytes) /* it has grown since it was looked at */
      return fail_too_large (content->len, max_bytes, error);
  }
}

/* @flag: O_NOFOLLOW, or 0. */
static GBytes *
read_file (const char *path, int flag, gsize max_bytes, GError **error)
{
  /* Without O_NONBLOCK, opening a pipe would wait for its writer. */
  const int fd = g_open (
      path, O_RDONLY | O_BINARY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | flag, 0);
  if (fd < 0) {
    fail_errno (errno, error);
    return NULL;
  }
  GByteArray *content = g_byte_array_new ();
  const gboolean is_read = check_readable (fd, max_bytes, error) &&
                           read_rest (fd, max_bytes, content, error);
  g_close (fd, NULL);
  if (!is_read) {
    g_byte_array_unref (content);
    return NULL;
  }
  return g_byte_array_free_to_bytes (content);
}

GBytes *
irc_file_read (const char *path, gsize max_bytes, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT / 2, NULL);

  return read_file (path, 0, max_bytes, error);
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
    fail_file (_ ("this is a link to another place; put the file itself here"),
               error);
    return NULL;
  }
  return read_file (path, O_NOFOLLOW, max_bytes, error);
}

/* Writes all of @bytes and closes @fd, whatever happens. */
static gboolean
write_and_close (int fd, GBytes *bytes, GError **error)
{
  gsize n_left;
  const char *next = g_bytes_get_data (bytes, &n_left);
  int error_number = 0;

  while (n_left > 0 && error_number == 0) {
    const gssize n = write (fd, next, n_left);

    if (n > 0) {
      next += n;
      n_left -= (gsize) n;
    } else if (n == 0) {
      error_number = EIO;
    } else if (errno != EINTR) {
      error_number = errno;
    }
  }
  /* Some file systems report a full disk only here. */
  if (close (fd) != 0 && error_number == 0 && errno != EINTR)
    error_number = errno;
  return error_number == 0 || fail_errno (error_number, error);
}

/* Writes to a device or a pipe.  Appending makes no difference to these, and is
 * what "program >> file" expects of /dev/stdout. */
static gboolean
write_directly (const char *path, GBytes *bytes, GError **error)
{
  const int fd =
      g_open (path, O_WRONLY | O_APPEND | O_BINARY | O_CLOEXEC | O_NOCTTY, 0);

  if (fd < 0)
    return fail_errno (errno, error);
  return write_and_close (fd, bytes, error);
}

gboolean
irc_file_write_stdout (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  /* A copy, so that closing can be checked and standard output stays open. */
  if (fflush (stdout) != 0)
    return fail_errno (errno, error);
  const int fd = dup (fileno (stdout));
  if (fd < 0)
    return fail_errno (errno, error);
#ifdef G_OS_WIN32
  _setmode (fd, _O_BINARY);
#endif
  return write_and_close (fd, bytes, error);
}

/* The file that the links at @path lead to, as far as they are links of a
 * folder; NULL where they are the kernel's own (/proc/self/fd/1), whose text
 * need not be a path.  The folders on the way are left to the kernel. */
static char *
dup_link_target (const char *path)
{
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

/* The errors of g_file_set_contents_full () name the temporary file, which the
 * user has never heard of. */
static gboolean
fail_replace (const GError *cause, GError **error)
{
  static const struct {
    GFileError code;
    int error_number;
  } table[] = {
    { G_FILE_ERROR_NOTDIR, ENOTDIR },
    { G_FILE_ERROR_ISDIR, EISDIR },
    { G_FILE_ERROR_ACCES, EACCES },
    { G_FILE_ERROR_PERM, EPERM },
    { G_FILE_ERROR_ROFS, EROFS },
    { G_FILE_ERROR_NOSPC, ENOSPC },
    { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG },
    { G_FILE_ERROR_LOOP, ELOOP },
  };

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return fail_file (_ ("the folder does not exist; make it or choose another "
                         "place"),
                      error);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_error_matches (cause, G_FILE_ERROR, (int) table[i].code))
      return fail_errno (table[i].error_number, error);
  const char *colon = strrchr (cause->message, ':');
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               /* Translators: %s is the system's reason */
               _ ("the file could not be written (%s)"),
               colon == NULL ? cause->message : colon + 2);
  return FALSE;
}

static gboolean
replace (const char *path, GBytes *bytes, int mode, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path,
                                size > 0 ? data : "",
                                (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT |
                                    G_FILE_SET_CONTENTS_DURABLE,
                                mode,
                                &cause))
    return TRUE;
  return fail_replace (cause, error);
}

static gboolean
replace_existing (const char *path,
                  const GStatBuf *status,
                  GBytes *bytes,
                  GError **error)
{
  const guint mode = status->st_mode & 07777;
  g_autofree char *target = dup_link_target (path);

  if (target == NULL)
    return write_directly (path, bytes, error);
  /* A rename would go through; but the user has made the file read-only. */
  if (g_access (target, W_OK) != 0)
    return fail_errno (errno, error);
  if (!replace (target, bytes, (int) mode, error))
    return FALSE;
  /* The new file was made under the umask, which the old one may exceed.  A
   * file system that knows no modes refuses, and then none was lost. */
  (void) g_chmod (target, mode);
  return TRUE;
}

/* Reserves the name first: of two programs that do so at once, one is refused,
 * on every file system, also where there are no hard links. */
static gboolean
create (const char *path, GBytes *bytes, GError **error)
{
  const int fd = g_open (
      path, O_WRONLY | O_CREAT | O_EXCL | O_BINARY | O_CLOEXEC, NEW_FILE_MODE);

  if (fd < 0) {
    if (errno == ENOENT)
      return fail_file (_ ("the folder does not exist; make it or choose "
                           "another place"),
                        error);
    return fail_errno (errno, error);
  }
  g_close (fd, NULL);
  if (replace (path, bytes, NEW_FILE_MODE, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}

gboolean
irc_file_write (const char *path,
                GBytes *bytes,
                IrcFileMode mode,
                GError **error)
{
  GStatBuf status;

  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (mode == IRC_FILE_CREATE)
    return create (path, bytes, error);
  if (g_stat (path, &status) == 0) {
    if (S_ISDIR (status.st_mode))
      return fail_errno (EISDIR, error);
    if (!S_ISREG (status.st_mode))
      return write_directly (path, bytes, error);
    return replace_existing (path, &status, bytes, error);
  }
  if (errno != ENOENT)
    return fail_errno (errno, error);
  /* Nothing is there yet, or a link to nothing: then its target is made. */
  g_autofree char *target = dup_link_target (path);
  if (target == NULL)
    return fail_errno (ELOOP, error);
  return replace (target, bytes, NEW_FILE_MODE, error);
}

char *
irc_file_dup_state_dir (GError **error)
{
  g_autofree char *path =
      g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, NULL);

  if (g_mkdir_with_parents (path, STATE_DIR_MODE) == 0)
    return g_steal_pointer (&path);
  const int error_number = errno;
  g_autofree char *shown = g_filename_display_name (path);
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               /* Translators: a folder, and why it cannot be made */
               _ ("the folder %s cannot be made: %s"),
               shown,
               describe_errno (error_number));
  return NULL;
}
