/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library to be preloaded: it counts the calls of the C library that have to
 * do with files below one folder, and lets one of them go wrong.
 *
 *   FAULTS_FOLDER   whose files are meant; unset: nothing is done
 *   FAULTS_LOG      each call is added to this file: its number, name and file
 *   FAULTS_AT       the number of the call that goes wrong, from 1
 *   FAULTS_KIND     how: a number (errno), "short" (half of what was to be
 *                   written), "kill" (the process ends before it), "killed"
 *                   (… after it), "stop" (the process is stopped before it)
 *   FAULTS_LASTING  set: all calls of that name fail from then on
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_FILES 4096
#define MAX_LINE 512

typedef enum { GO_ON, FAIL, SHORT } Verdict;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char *names[MAX_FILES]; /* of open files below the folder */
static int n_calls;
static char failing[32]; /* the name of the call that fails from now on */

static void *
find (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static int
is_meant (const char *path)
{
  const char *folder = getenv ("FAULTS_FOLDER");

  return folder != NULL && path != NULL &&
         strncmp (path, folder, strlen (folder)) == 0;
}

static const char *
get_name (int file)
{
  return file >= 0 && file < MAX_FILES ? names[file] : NULL;
}

static void
set_name (int file, const char *path)
{
  if (file < 0 || file >= MAX_FILES)
    return;
  pthread_mutex_lock (&mutex);
  free (names[file]);
  names[file] = path == NULL ? NULL : strdup (path);
  pthread_mutex_unlock (&mutex);
}

static void
note (const char *call, const char *path)
{
  const char *log = getenv ("FAULTS_LOG");
  char line[MAX_LINE];
  int (*real_open) (const char *, int, ...) = NULL;
  ssize_t (*real_write) (int, const void *, size_t) = NULL;
  int (*real_close) (int) = NULL;
  int file = 0;

  if (log == NULL)
    return;
  *(void **) &real_open = find ("open64");
  *(void **) &real_write = find ("write");
  *(void **) &real_close = find ("close");
  file = real_open (log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  snprintf (line, sizeof line, "%d %s %s\n", n_calls, call, path);
  if (real_write (file, line, strlen (line)) < 0)
    abort ();
  real_close (file);
}

/* Counts a call; FAIL: errno is set. */
static Verdict
judge (const char *call, const char *path, int *is_last)
{
  const char *at = getenv ("FAULTS_AT");
  const char *kind = getenv ("FAULTS_KIND");
  int is_now = 0;

  *is_last = 0;
  pthread_mutex_lock (&mutex);
  n_calls++;
  note (call, path);
  if (at != NULL && kind != NULL) {
    is_now = n_calls == atoi (at) || strcmp (failing, call) == 0;
    if (is_now && getenv ("FAULTS_LASTING") != NULL)
      snprintf (failing, sizeof failing, "%s", call);
  }
  pthread_mutex_unlock (&mutex);
  if (!is_now)
    return GO_ON;
  if (strcmp (kind, "kill") == 0)
    kill (getpid (), SIGKILL);
  if (strcmp (kind, "stop") == 0) {
    kill (getpid (), SIGSTOP);
    return GO_ON;
  }
  if (strcmp (kind, "killed") == 0) {
    *is_last = 1;
    return GO_ON;
  }
  if (strcmp (kind, "short") == 0)
    return SHORT;
  errno = atoi (kind);
  return FAIL;
}

static int
end_if (int is_last, int result)
{
  if (is_last)
    kill (getpid (), SIGKILL);
  return result;
}

/* ---- opening and closing ------------------------------------------------- */

static int
open_file (const char *symbol, const char *path, int flags, mode_t mode)
{
  int (*real) (const char *, int, ...) = NULL;
  int file = -1, is_last = 0;

  *(void **) &real = find (symbol);
  if (!is_meant (path))
    return real (path, flags, mode);
  if (judge ((flags & O_CREAT) != 0 ? "create" : "open", path, &is_last) ==
      FAIL)
    return -1;
  file = real (path, flags, mode);
  set_name (file, path);
  return end_if (is_last, file);
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return open_file ("open", path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return open_file ("open64", path, flags, mode);
}

int
close (int file)
{
  int (*real) (int) = NULL;
  int is_last = 0, result = 0;
  const char *name = get_name (file);
  Verdict verdict;

  *(void **) &real = find ("close");
  if (name == NULL)
    return real (file);
  verdict = judge ("close", name, &is_last);
  set_name (file, NULL);
  /* A file is closed also when closing reports that its data are lost. */
  const int error = errno;
  result = real (file);
  if (verdict == FAIL) {
    errno = error;
    return -1;
  }
  return end_if (is_last, result);
}

/* ---- content ------------------------------------------------------------- */

ssize_t
write (int file, const void *bytes, size_t length)
{
  ssize_t (*real) (int, const void *, size_t) = NULL;
  const char *name = get_name (file);
  int is_last = 0;

  *(void **) &real = find ("write");
  if (name == NULL)
    return real (file, bytes, length);
  switch (judge ("write", name, &is_last)) {
    case FAIL:
      return -1;
    case SHORT:
      return real (file, bytes, length / 2);
    case GO_ON:
      break;
  }
  const ssize_t result = real (file, bytes, length);
  end_if (is_last, 0);
  return result;
}

ssize_t
read (int file, void *bytes, size_t length)
{
  ssize_t (*real) (int, void *, size_t) = NULL;
  const char *name = get_name (file);
  int is_last = 0;

  *(void **) &real = find ("read");
  if (name == NULL)
    return real (file, bytes, length);
  switch (judge ("read", name, &is_last)) {
    case FAIL:
      return -1;
    case SHORT:
      return real (file, bytes, length / 2 + 1);
    case GO_ON:
      break;
  }
  const ssize_t result = real (file, bytes, length);
  end_if (is_last, 0);
  return result;
}

#define ON_FILE(function, call)                                                \
  int function (int file)                                                      \
  {                                                                            \
    int (*real) (int) = NULL;                                                  \
    const char *name = get_name (file);                                        \
    int is_last = 0;                                                           \
                                                                               \
    *(void **) &real = find (#function);                                       \
    if (name != NULL && judge (call, name, &is_last) == FAIL)                  \
      return -1;                                                               \
    return end_if (is_last, real (file));                                      \
  }

ON_FILE (fsync, "fsync")
ON_FILE (fdatasync, "fsync")

/* ---- folders ------------------------------------------------------------- */

#define ON_TWO_PATHS(function)                                                 \
  int function (const char *from, const char *to)                              \
  {                                                                            \
    int (*real) (const char *, const char *) = NULL;                           \
    int is_last = 0;                                                           \
                                                                               \
    *(void **) &real = find (#function);                                       \
    if (is_meant (to) && judge (#function, to, &is_last) == FAIL)              \
      return -1;                                                               \
    return end_if (is_last, real (from, to));                                  \
  }

ON_TWO_PATHS (rename)
ON_TWO_PATHS (link)

int
unlink (const char *path)
{
  int (*real) (const char *) = NULL;
  int is_last = 0;

  *(void **) &real = find ("unlink");
  if (is_meant (path) && judge ("unlink", path, &is_last) == FAIL)
    return -1;
  return end_if (is_last, real (path));
}

int
mkdir (const char *path, mode_t mode)
{
  int (*real) (const char *, mode_t) = NULL;
  int is_last = 0;

  *(void **) &real = find ("mkdir");
  if (is_meant (path) && judge ("mkdir", path, &is_last) == FAIL)
    return -1;
  return end_if (is_last, real (path, mode));
}

#define ON_MODE(function, type)                                                \
  int function (int file, type value)                                          \
  {                                                                            \
    int (*real) (int, type) = NULL;                                            \
    const char *name = get_name (file);                                        \
    int is_last = 0;                                                           \
                                                                               \
    *(void **) &real = find (#function);                                       \
    if (name != NULL && judge (#function, name, &is_last) == FAIL)             \
      return -1;                                                               \
    return end_if (is_last, real (file, value));                               \
  }

ON_MODE (fchmod, mode_t)
