/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L /* O_NOFOLLOW */

#include "irc-file-private.h"

#include <string.h>
#include <sys/stat.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif

#include "irc-platform.h"

#define PREFIX ".~"
#define SUFFIX ".new"
#define MAX_NAME 200 /* bytes, so that all of it stays below 255 */
#define N_START 8    /* hexadecimal digits */
#define N_RANDOM 6
#define MAX_TRIES 100
#define MAX_WAITS 500     /* of a millisecond */
#define MAX_AGE (60 * 60) /* seconds */

static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";

/* ".~NAME." */
static char *
dup_prefix (const char *target)
{
  g_autofree char *name = g_path_get_basename (target);
  gsize length = strlen (name);

  if (length > MAX_NAME) {
    length = MAX_NAME;
    while (length > 1 && ((guchar) name[length] & 0xc0) == 0x80)
      length--; /* never inside of a character */
    name[length] = '\0';
  }
  return g_strconcat (PREFIX, name, ".", NULL);
}

/* This start of this machine. */
static char *
dup_start (void)
{
  g_autofree char *id = irc_platform_dup_boot_id ();

  return g_strdup_printf ("%08x", g_str_hash (id));
}

static char *
dup_new_path (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = dup_prefix (target);
  g_autofree char *start = dup_start ();
  char random[N_RANDOM + 1] = "";

  for (guint i = 0; i < N_RANDOM; i++)
    random[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  g_autofree char *name =
      g_strconcat (prefix, start, "-", random, SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

/* Marks the new file as in use.  FALSE when another program, which was clearing
 * up, has taken it for litter before that: then it is gone. */
static gboolean
hold_new (int fd, const char *path)
{
#ifdef G_OS_UNIX
  /* Who looks at it just now holds it for a moment.  A file system without
   * locks: then its age alone must tell. */
  for (guint i = 0; i < MAX_WAITS && irc_file_lock (fd) == EWOULDBLOCK; i++)
    g_usleep (1000);
  return irc_file_is_at (fd, path);
#else
  return TRUE;
#endif
}

int
irc_file_temp_open (IrcFileTemp *self, const char *target, int mode)
{
  for (guint i = 0; i < MAX_TRIES; i++) {
    g_autofree char *path = dup_new_path (target);

    self->fd = irc_file_open (path, O_RDWR | O_CREAT | O_EXCL, mode);
    if (self->fd < 0 && errno != EEXIST)
      return errno;
    if (self->fd < 0)
      continue;
    if (hold_new (self->fd, path)) {
      self->path = g_steal_pointer (&path);
      return 0;
    }
    (void) irc_file_close (self->fd);
  }
  return EEXIST;
}

int
irc_file_temp_hold (const IrcFileTemp *self)
{
#ifdef G_OS_UNIX
  return dup (self->fd); /* shares the lock */
#else
  return -1; /* an open file could not be renamed */
#endif
}

/* ---- what a crash left --------------------------------------------------- */

/* Whether @name is ".~NAME.BBBBBBBB-XXXXXX.new". */
static gboolean
is_ours (const char *name, const char *prefix)
{
  if (!g_str_has_prefix (name, prefix))
    return FALSE;
  const char *rest = name + strlen (prefix);
  return strlen (rest) == N_START + 1 + N_RANDOM + strlen (SUFFIX) &&
         strspn (rest, "0123456789abcdef") == N_START && rest[N_START] == '-' &&
         strspn (rest + N_START + 1, letters) == N_RANDOM &&
         g_str_has_suffix (rest, SUFFIX);
}

static gboolean
is_old (int fd)
{
  GStatBuf status;

  return fstat (fd, &status) == 0 && S_ISREG (status.st_mode) &&
         g_get_real_time () / G_USEC_PER_SEC - status.st_mtime > MAX_AGE;
}

static void
clear_one (const char *path, gboolean from_this_start)
{
  const int fd = irc_file_open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK, 0);

  if (fd < 0)
    return;
  const int lock = irc_file_lock (fd);
  if (lock != EWOULDBLOCK && ((lock == 0 && from_this_start) || is_old (fd)))
    g_unlink (path);
  (void) irc_file_close (fd);
}

void
irc_file_clear_litter (const char *path)
{
  g_return_if_fail (path != NULL);
  g_autofree char *target = irc_file_dup_target (path);

  if (target == NULL)
    return;
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = dup_prefix (target);
  g_autofree char *start = dup_start ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_ours (name, prefix)) {
      g_autofree char *litter = g_build_filename (folder, name, NULL);

      clear_one (litter, strncmp (name + strlen (prefix), start, N_START) == 0);
    }
}
