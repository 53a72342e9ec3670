/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library to be preloaded: the clock of the program, which the test turns as
 * it likes while the program runs.
 *
 *   CLOCK_OFFSET   a file of eight bytes: a number of seconds that is added to
 *                  the time of day, by all programs that have the same file
 *   CLOCK_FILES    set: the files are on this machine too, and have its time;
 *                  unset: they are on a server whose clock is right
 *   CLOCK_NO_LOCKS set: on a server that knows no locks
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *offset;

static void __attribute__ ((constructor)) set_up (void)
{
  const char *path = getenv ("CLOCK_OFFSET");
  const int file = path != NULL ? open (path, O_RDONLY) : -1;
  void *mapped = MAP_FAILED;

  if (file >= 0)
    mapped = mmap (NULL, sizeof *offset, PROT_READ, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED)
    abort ();
  offset = mapped;
  close (file);
}

static struct timespec
get_now (void)
{
  struct timespec now;

  if (syscall (SYS_clock_gettime, CLOCK_REALTIME, &now) != 0)
    abort ();
  if (offset != NULL)
    now.tv_sec += *offset;
  return now;
}

int
clock_gettime (clockid_t clock, struct timespec *now)
{
  if (clock != CLOCK_REALTIME)
    return (int) syscall (SYS_clock_gettime, clock, now);
  *now = get_now ();
  return 0;
}

int
gettimeofday (struct timeval *now, void *zone)
{
  const struct timespec exact = get_now ();

  now->tv_sec = exact.tv_sec;
  now->tv_usec = exact.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *now)
{
  const struct timespec exact = get_now ();

  if (now != NULL)
    *now = exact.tv_sec;
  return exact.tv_sec;
}

/* ---- the times of files -------------------------------------------------- */

static void
set_time (int file)
{
  const struct timespec times[2] = { { 0, UTIME_OMIT }, get_now () };
  const int error = errno;
  struct stat status;

  if (getenv ("CLOCK_FILES") != NULL && fstat (file, &status) == 0 &&
      S_ISREG (status.st_mode))
    syscall (SYS_utimensat, file, NULL, times, 0);
  errno = error;
}

static int
open_file (const char *path, int flags, mode_t mode)
{
  const int file = (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);

  if (file >= 0 && (flags & O_EXCL) != 0)
    set_time (file);
  return file;
}

#define OPEN(function)                                                         \
  int function (const char *path, int flags, ...)                              \
  {                                                                            \
    va_list arguments;                                                         \
    mode_t mode;                                                               \
                                                                               \
    va_start (arguments, flags);                                               \
    mode = va_arg (arguments, mode_t);                                         \
    va_end (arguments);                                                        \
    return open_file (path, flags, mode);                                      \
  }

OPEN (open)
OPEN (open64)

ssize_t
write (int file, const void *bytes, size_t length)
{
  const ssize_t result = syscall (SYS_write, file, bytes, length);

  if (result > 0)
    set_time (file);
  return result;
}

int
futimens (int file, const struct timespec times[2])
{
  const int result = (int) syscall (SYS_utimensat, file, NULL, times, 0);

  if (result == 0 && times == NULL)
    set_time (file);
  return result;
}

int
flock (int file, int what)
{
  if (getenv ("CLOCK_NO_LOCKS") == NULL)
    return (int) syscall (SYS_flock, file, what);
  errno = ENOLCK;
  return -1;
}
