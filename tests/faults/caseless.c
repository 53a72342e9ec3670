/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library to be preloaded: below the folder CASELESS_FOLDER large and small
 * letters are the same in the names of files, as on many shares. */
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* @path as the share has it: itself, or written to @folded. */
static const char *
fold (const char *path, char folded[PATH_MAX])
{
  const char *folder = getenv ("CASELESS_FOLDER");
  const size_t length = folder == NULL ? 0 : strlen (folder);

  if (length == 0 || path == NULL || strlen (path) >= PATH_MAX ||
      strncmp (path, folder, length) != 0)
    return path;
  strcpy (folded, path);
  for (char *c = folded + length; *c != '\0'; c++)
    if (*c >= 'A' && *c <= 'Z')
      *c = (char) (*c - 'A' + 'a');
  return folded;
}

/* One call whose first argument is a name.  MORE and ALSO: its other arguments,
 * with and without their types. */
#define FOLD_CALL(RESULT, NAME, MORE, ALSO)                                    \
  RESULT NAME (const char *path REST_OF MORE)                                  \
  {                                                                            \
    char folded[PATH_MAX];                                                     \
    RESULT (*real) (const char *REST_OF MORE) = dlsym (RTLD_NEXT, #NAME);      \
                                                                               \
    return real (fold (path, folded) REST_OF ALSO);                            \
  }
#define REST_OF(...) __VA_OPT__ (, ) __VA_ARGS__

FOLD_CALL (int, stat, (struct stat * status), (status))
FOLD_CALL (int, stat64, (struct stat64 * status), (status))
FOLD_CALL (int, lstat, (struct stat * status), (status))
FOLD_CALL (int, lstat64, (struct stat64 * status), (status))
FOLD_CALL (int, access, (int mode), (mode))
FOLD_CALL (int, creat, (mode_t mode), (mode))
FOLD_CALL (int, creat64, (mode_t mode), (mode))
FOLD_CALL (int, mkdir, (mode_t mode), (mode))
FOLD_CALL (int, chmod, (mode_t mode), (mode))
FOLD_CALL (ssize_t, readlink, (char *to, size_t length), (to, length))
FOLD_CALL (int, unlink, (), ())
FOLD_CALL (int, remove, (), ())
FOLD_CALL (int, rmdir, (), ())
FOLD_CALL (DIR *, opendir, (), ())

static int
open_folded (const char *name, const char *path, int flags, mode_t mode)
{
  char folded[PATH_MAX];
  int (*real) (const char *, int, ...) = dlsym (RTLD_NEXT, name);

  return real (fold (path, folded), flags, mode);
}

int
open (const char *path, int flags, ...)
{
  va_list more;

  va_start (more, flags);
  const mode_t mode = va_arg (more, mode_t);
  va_end (more);
  return open_folded ("open", path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list more;

  va_start (more, flags);
  const mode_t mode = va_arg (more, mode_t);
  va_end (more);
  return open_folded ("open64", path, flags, mode);
}

int
statx (int folder,
       const char *path,
       int flags,
       unsigned int mask,
       struct statx *status)
{
  char folded[PATH_MAX];
  int (*real) (int, const char *, int, unsigned int, struct statx *) =
      dlsym (RTLD_NEXT, "statx");

  return real (folder, fold (path, folded), flags, mask, status);
}

static int
call_on_two (const char *name, const char *from, const char *to)
{
  char folded_from[PATH_MAX];
  char folded_to[PATH_MAX];
  int (*real) (const char *, const char *) = dlsym (RTLD_NEXT, name);

  return real (fold (from, folded_from), fold (to, folded_to));
}

int
rename (const char *from, const char *to)
{
  return call_on_two ("rename", from, to);
}

int
link (const char *from, const char *to)
{
  return call_on_two ("link", from, to);
}
