/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _DEFAULT_SOURCE /* futimens () */

#include "irc-lock.h"

#include <string.h>
#include <sys/stat.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#include <sys/utime.h>
#endif

#include "irc-date.h"
#include "irc-file-private.h"
#include "irc-json.h"
#include "irc-platform.h"
#include "irc-string.h"

#define FORMAT "ircase-lock"
#define VERSION 1
#define MODE 0666
#define CLOCK_MODE 0600 /* of a file that is there for its time */
#define PREFIX ".~lock."
#define SUFFIX "#"
#define MAX_NAME 200  /* bytes of a file's name */
#define MAX_ID 100    /* bytes of an id */
#define MAX_WAITS 500 /* of a millisecond */
#define MAX_TRIES 10  /* a lock that comes and goes meanwhile */

struct _IrcLock {
  char *path; /* of the lock file */
  IrcLockOwner owner;
  gint64 since;
  int fd;       /* kept open: the kernel knows that we live; -1: released */
  GMutex mutex; /* over all but the path */
};

/* ---- what stands in it --------------------------------------------------- */

typedef struct {
  char *name, *id, *boot, *machine;
  gint64 since;
} Content;

static void
content_clear (Content *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->boot, g_free);
  g_clear_pointer (&self->machine, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static GBytes *
write_content (const IrcLockOwner *owner, gint64 since)
{
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();
  g_autofree char *name =
      irc_string_clean_name (owner->name, IRC_LOCK_MAX_NAME);
  g_autofree char *moment = irc_moment_format (since);
  g_autofree char *boot = irc_platform_dup_boot_id ();
  g_autofree char *machine = irc_platform_dup_machine_id ();

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "format", FORMAT);
  irc_json_writer_int (writer, "version", VERSION);
  irc_json_writer_string (writer, "name", name);
  irc_json_writer_string (writer, "since", moment);
  irc_json_writer_string (writer, "program", owner->id);
  irc_json_writer_string (writer, "start", boot);
  irc_json_writer_string (writer, "machine", machine);
  irc_json_writer_end_object (writer);
  return irc_json_writer_end (writer);
}

/* Of what cannot be read, nothing is known. */
static void
read_content (GBytes *bytes, Content *self)
{
  g_autoptr (IrcJsonReader) reader =
      bytes == NULL ? NULL : irc_json_reader_new (bytes, NULL);
  g_autofree char *since = NULL;
  g_autofree char *name = NULL;

  *self = (Content){ .name = g_strdup (""),
                     .id = g_strdup (""),
                     .boot = g_strdup (""),
                     .machine = g_strdup ("") };
  if (reader == NULL)
    return;
  name = irc_json_reader_dup_string (reader, "name", "");
  since = irc_json_reader_dup_string (reader, "since", "");
  g_free (self->id);
  self->id = irc_json_reader_dup_string (reader, "program", "");
  g_free (self->boot);
  self->boot = irc_json_reader_dup_string (reader, "start", "");
  g_free (self->machine);
  self->machine = irc_json_reader_dup_string (reader, "machine", "");
  g_free (self->name);
  self->name = irc_string_clean_name (name, IRC_LOCK_MAX_NAME);
  if (!irc_moment_parse (since, &self->since))
    self->since = 0;
  if (irc_json_reader_is_ok (reader))
    return;
  content_clear (self);
  read_content (NULL, self);
}

/* ---- whose it is --------------------------------------------------------- */

/* The lock was last renewed before this start of this machine began: whoever
 * made it went down with the start before.  A machine that is a copy of this
 * one, its name included, and runs at the same time, has renewed it since. */
static gboolean
is_of_former_start (int fd, const Content *content)
{
  g_autofree char *machine = irc_platform_dup_machine_id ();
  GStatBuf status;

  return *machine != '\0' && *content->boot != '\0' &&
         g_str_equal (machine, content->machine) && fstat (fd, &status) == 0 &&
         (gint64) status.st_mtime < irc_platform_get_boot_time ();
}

/* The program that made it ran on this machine and has ended; @hold is what
 * irc_file_lock () said. */
static gboolean
is_dead (int fd, const Content *content, int hold)
{
  g_autofree char *boot = irc_platform_dup_boot_id ();

  if (hold != 0 || *boot == '\0')
    return FALSE;
  return g_str_equal (boot, content->boot) || is_of_former_start (fd, content);
}

/* By the clock that sets the times of the files beside @path: a file server's
 * own, or ours where that cannot be found out. */
static gint64
find_time_there (const char *path)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  IrcFileTemp temp = { 0 };
  GStatBuf status;

  if (irc_file_temp_open (&temp, path, CLOCK_MODE) != 0)
    return now;
  if (fstat (temp.fd, &status) == 0)
    now = status.st_mtime;
  g_unlink (temp.path);
  (void) irc_file_close (temp.fd);
  g_free (temp.path);
  irc_file_clear_litter (path);
  return now;
}

/* A time to come says as little as one long ago. */
static gboolean
is_long (gint64 from, gint64 to)
{
  return ABS (to - from) > IRC_LOCK_MAX_AGE;
}

static gboolean
is_stale (int fd, const char *path, int hold)
{
  GStatBuf status;

  if (hold == EWOULDBLOCK)
    return FALSE;
  if (fstat (fd, &status) != 0)
    return FALSE;
  /* What our own clock says may be wrong by years. */
  return is_long (status.st_mtime, g_get_real_time () / G_USEC_PER_SEC) &&
         is_long (status.st_mtime, find_time_there (path));
}

static char *
dup_lock_path (const char *path)
{
  g_autofree char *target = irc_file_dup_target (path);

  if (target == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  if (strlen (name) > MAX_NAME) {
    /* The end of its name is told by a number. */
    g_autofree char *start = g_strndup (name, MAX_NAME - 16);
    g_autofree char *valid = g_utf8_make_valid (start, -1);
    const guint hash = g_str_hash (name);

    g_free (name);
    name = g_strdup_printf ("%s-%08x", valid, hash);
  }
  g_autofree char *lock = g_strconcat (PREFIX, name, SUFFIX, NULL);
  return g_build_filename (folder, lock, NULL);
}

/* ---- taking -------------------------------------------------------------- */

/* 0 or what went wrong. */
static int
put_content (int fd, const IrcLockOwner *owner, gint64 since)
{
  g_autoptr (GBytes) bytes = write_content (owner, since);
  int result;

  IRC_FILE_RETRY (result, ftruncate (fd, 0));
  if (result != 0 || lseek (fd, 0, SEEK_SET) != 0)
    return errno;
  result = irc_file_put (fd, bytes);
  if (result == 0 && g_fsync (fd) != 0 && errno != EINVAL)
    result = errno;
  return result;
}

static IrcLock *
lock_new (char *path, int fd, const IrcLockOwner *owner, gint64 since)
{
  IrcLock *self = g_atomic_rc_box_new0 (IrcLock);

  g_mutex_init (&self->mutex);
  self->path = path;
  self->fd = fd;
  self->owner.name = g_strdup (owner->name);
  self->owner.id = g_strdup (owner->id);
  self->since = since;
  return self;
}

/* The whole of what is open, at most IRC_LOCK_MAX_BYTES of it. */
static GBytes *
read_open (int fd)
{
  char *buffer = g_malloc (IRC_LOCK_MAX_BYTES);
  gsize length = 0;
  gssize n;

  do {
    IRC_FILE_RETRY (
        n, read (fd, buffer + length, (guint) (IRC_LOCK_MAX_BYTES - length)));
    if (n > 0)
      length += (gsize) n;
  } while (n > 0 && length < IRC_LOCK_MAX_BYTES);
  return g_bytes_new_take (buffer, length);
}

typedef enum { DONE, AGAIN, FAILED } Step;

/* The first: makes the lock file. */
static Step
make (const char *path, const IrcLockOwner *owner, IrcLock **lock)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const int fd = irc_file_open (path, O_RDWR | O_CREAT | O_EXCL, MODE);

  if (fd < 0)
    return errno == EEXIST ? AGAIN : FAILED;
  /* Who looks at it just now holds it for a moment; what has content and is not
   * held would be a dead one's. */
  for (guint i = 0; i < MAX_WAITS && irc_file_lock (fd) == EWOULDBLOCK; i++)
    g_usleep (1000);
  if (put_content (fd, owner, now) == 0) {
    *lock = lock_new (g_strdup (path), fd, owner, now);
    return DONE;
  }
  g_unlink (path);
  (void) irc_file_close (fd);
  return FAILED;
}

static void
tell_holder (Content *content,
             const IrcLockOwner *owner,
             gboolean stale,
             IrcLockHolder *holder)
{
  *holder = (IrcLockHolder){ .name = g_steal_pointer (&content->name),
                             .since = content->since,
                             .is_ours = g_str_equal (content->id, owner->id),
                             .is_stale = stale };
}

/* There is one already. */
static Step
look_at (const char *path,
         const IrcLockOwner *owner,
         gboolean take_over,
         IrcLock **lock,
         IrcLockHolder *holder)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const int flags = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  int fd = irc_file_open (path, O_RDWR | flags, 0);
  g_auto (Content) content = { 0 };

  if (fd < 0 && errno != ENOENT)
    fd = irc_file_open (path, O_RDONLY | flags, 0);
  if (fd < 0)
    return errno == ENOENT ? AGAIN : FAILED;
  const int hold = irc_file_lock (fd);
  g_autoptr (GBytes) bytes = read_open (fd);
  read_content (bytes, &content);
  const gboolean dead = is_dead (fd, &content, hold);
  const gboolean stale = dead || is_stale (fd, path, hold);
  if (!irc_file_is_at (fd, path)) { /* it went while we looked */
    (void) irc_file_close (fd);
    return AGAIN;
  }
  if ((dead || (stale && take_over)) && put_content (fd, owner, now) == 0) {
    *lock = lock_new (g_strdup (path), fd, owner, now);
    return DONE;
  }
  (void) irc_file_close (fd);
  tell_holder (&content, owner, stale, holder);
  return DONE;
}

IrcLockResult
irc_lock_take (const char *path,
               const IrcLockOwner *owner,
               gboolean take_over,
               IrcLock **lock,
               IrcLockHolder *holder)
{
  g_return_val_if_fail (path != NULL && owner != NULL, IRC_LOCK_NONE);
  g_return_val_if_fail (lock != NULL && holder != NULL, IRC_LOCK_NONE);
  g_autofree char *lock_path = dup_lock_path (path);
  Step step = lock_path == NULL ? FAILED : AGAIN;

  *lock = NULL;
  *holder = (IrcLockHolder){ 0 };
  for (guint i = 0; i < MAX_TRIES && step == AGAIN; i++) {
    step = make (lock_path, owner, lock);
    /* Where nothing may be made, somebody else may have been able to. */
    if (step != DONE) {
      const Step seen = look_at (lock_path, owner, take_over, lock, holder);

      step = step == FAILED && seen == AGAIN ? FAILED : seen;
    }
  }
  if (step != DONE)
    return IRC_LOCK_NONE;
  return *lock != NULL ? IRC_LOCK_TAKEN : IRC_LOCK_HELD;
}

/* ---- keeping ------------------------------------------------------------- */

static void
set_time (const IrcLock *self)
{
#ifdef G_OS_UNIX
  (void) futimens (self->fd, NULL); /* the file server's own time */
#else
  (void) g_utime (self->path, NULL);
#endif
}

/* TRUE when the lock file is there and ours. */
static gboolean
is_still_ours (const IrcLock *self, Content *content)
{
  g_autoptr (GBytes) bytes =
      irc_file_read (self->path, IRC_LOCK_MAX_BYTES, NULL);

  read_content (bytes, content);
  return g_str_equal (content->id, self->owner.id);
}

/* Somebody tidied up. */
static void
make_again (IrcLock *self)
{
  IrcLock *again = NULL;

  if (make (self->path, &self->owner, &again) != DONE)
    return;
  (void) irc_file_close (self->fd);
  self->fd = again->fd;
  again->fd = -1; /* is not to be released */
  irc_lock_unref (again);
}

static gboolean
renew (IrcLock *self, gboolean is_renamed, IrcLockHolder *holder)
{
  g_auto (Content) content = { 0 };

  if (is_still_ours (self, &content)) {
    if (is_renamed)
      (void) put_content (self->fd, &self->owner, self->since);
    set_time (self);
    return TRUE;
  }
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS)) {
    make_again (self);
    return TRUE;
  }
  /* What cannot be read just now belongs to nobody else. */
  if (*content.id == '\0')
    return TRUE;
  tell_holder (&content, &self->owner, FALSE, holder);
  return FALSE;
}

gboolean
irc_lock_renew (IrcLock *self, const char *name, IrcLockHolder *holder)
{
  g_return_val_if_fail (self != NULL && holder != NULL, TRUE);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker =
      g_mutex_locker_new (&self->mutex);
  const gboolean is_renamed =
      name != NULL && !g_str_equal (name, self->owner.name);

  *holder = (IrcLockHolder){ 0 };
  if (self->fd < 0)
    return TRUE;
  if (is_renamed) {
    g_free (self->owner.name);
    self->owner.name = g_strdup (name);
  }
  return renew (self, is_renamed, holder);
}

void
irc_lock_release (IrcLock *self)
{
  g_return_if_fail (self != NULL);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker =
      g_mutex_locker_new (&self->mutex);
  g_auto (Content) content = { 0 };

  if (self->fd < 0)
    return;
  if (is_still_ours (self, &content))
    g_unlink (self->path);
  (void) irc_file_close (self->fd);
  self->fd = -1;
}

IrcLock *
irc_lock_ref (IrcLock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
lock_clear (gpointer data)
{
  IrcLock *self = data;

  irc_lock_release (self);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  irc_lock_owner_clear (&self->owner);
}

void
irc_lock_unref (IrcLock *self)
{
  g_atomic_rc_box_release_full (self, lock_clear);
}

gboolean
irc_lock_is_for (IrcLock *self, const char *path)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_autofree char *lock_path = dup_lock_path (path);

  if (lock_path == NULL || g_str_equal (lock_path, self->path))
    return lock_path != NULL;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker =
      g_mutex_locker_new (&self->mutex);
  return irc_file_is_at (self->fd, lock_path);
}

void
irc_lock_owner_clear (IrcLockOwner *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->id, g_free);
}

void
irc_lock_holder_clear (IrcLockHolder *self)
{
  g_clear_pointer (&self->name, g_free);
}
