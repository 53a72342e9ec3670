/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two programs and one file. */
#define _DEFAULT_SOURCE

#include "file-fixture.h"
#include "irc-lock.h"
#include "irc-platform.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534
#define LOCK ".~lock.a.ircase#"

static char anna_name[] = "Anna";
static char anna_id[] = "program-of-anna";
static char ben_name[] = "Ben";
static char ben_id[] = "program-of-ben";
static const IrcLockOwner anna = { anna_name, anna_id };
static const IrcLockOwner ben = { ben_name, ben_id };

static IrcLock *
take (const Fixture *self, const IrcLockOwner *owner, gboolean take_over)
{
  g_autofree char *path = path_of (self, "a.ircase");
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;
  const IrcLockResult result =
      irc_lock_take (path, owner, take_over, &lock, &holder);

  g_assert_cmpint (result, ==, IRC_LOCK_TAKEN);
  g_assert_nonnull (lock);
  g_assert_null (holder.name);
  return lock;
}

static IrcLockHolder
find_holder (const Fixture *self, const IrcLockOwner *owner)
{
  g_autofree char *path = path_of (self, "a.ircase");
  IrcLockHolder holder = { 0 };
  IrcLock *lock = NULL;

  g_assert_cmpint (
      irc_lock_take (path, owner, FALSE, &lock, &holder), ==, IRC_LOCK_HELD);
  g_assert_null (lock);
  return holder;
}

static void
assert_holder (const Fixture *self, const char *name, gboolean is_stale)
{
  g_auto (IrcLockHolder) holder = find_holder (self, &ben);

  g_assert_cmpstr (holder.name, ==, name);
  g_assert_cmpint (holder.is_stale, ==, is_stale);
}

static void
assert_locked_by (const Fixture *self, const char *name)
{
  g_autofree char *path = path_of (self, LOCK);
  g_autofree char *wanted = g_strdup_printf ("\"name\": \"%s\"", name);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, wanted));
}

static void
test_take (Fixture *self, gconstpointer data)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  G_GNUC_UNUSED g_autoptr (IrcLock) lock = take (self, &anna, FALSE);

  assert_folder (self, LOCK);
  {
    g_auto (IrcLockHolder) holder = find_holder (self, &ben);
    g_auto (IrcLockHolder) own = find_holder (self, &anna);

    g_assert_cmpstr (holder.name, ==, "Anna");
    g_assert_false (holder.is_stale);
    g_assert_false (holder.is_ours);
    g_assert_cmpint (ABS (holder.since - now), <, 60);
    g_assert_true (own.is_ours);
  }
  /* Nobody takes over what is held. */
  g_autofree char *path = path_of (self, "a.ircase");
  IrcLock *other = NULL;
  g_auto (IrcLockHolder) holder = { 0 };
  g_assert_cmpint (
      irc_lock_take (path, &ben, TRUE, &other, &holder), ==, IRC_LOCK_HELD);
  g_clear_pointer (&lock, irc_lock_unref);
  assert_folder (self, "");
  lock = take (self, &ben, FALSE);
  assert_locked_by (self, "Ben");
}

/* The lock is the file's, whatever it is called here. */
static void
test_links (Fixture *self, gconstpointer data)
{
  g_autofree char *file = make_file (self, "a.ircase", "");
  g_autofree char *link = path_of (self, "link.ircase");
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  g_assert_cmpint (symlink ("a.ircase", link), ==, 0);
  g_assert_cmpint (
      irc_lock_take (link, &anna, FALSE, &lock, &holder), ==, IRC_LOCK_TAKEN);
  assert_folder (self, LOCK " a.ircase link.ircase");
  assert_holder (self, "Anna", FALSE);
  g_assert_true (irc_lock_is_for (lock, file));
  g_assert_true (irc_lock_is_for (lock, link));
  g_assert_false (irc_lock_is_for (lock, self->folder));
  irc_lock_unref (lock);
  assert_folder (self, "a.ircase link.ircase");
}

static void
test_long_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strnfill (250, 'n');
  g_autofree char *path = path_of (self, name);
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  g_assert_cmpint (
      irc_lock_take (path, &anna, FALSE, &lock, &holder), ==, IRC_LOCK_TAKEN);
  irc_lock_unref (lock);
}

/* ---- staleness ----------------------------------------------------------- */

/* Anna's program ends without a word. */
static void
crash_with_lock (const Fixture *self)
{
  int status = 0;
  const pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    take (self, &anna, FALSE);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_crash (Fixture *self, gconstpointer data)
{
  crash_with_lock (self);
  assert_locked_by (self, "Anna");
  IrcLock *lock = take (self, &ben, FALSE); /* there is nobody to ask */
  assert_locked_by (self, "Ben");
  irc_lock_unref (lock);
  assert_folder (self, "");
}

static void
make_lock (const Fixture *self, const char *content, gint64 age)
{
  const gint64 then = g_get_real_time () / G_USEC_PER_SEC - age;
  const struct timespec times[2] = { { then, 0 }, { then, 0 } };
  g_autofree char *path = make_file (self, LOCK, content);

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
test_other_machine (Fixture *self, gconstpointer data)
{
  static const char theirs[] =
      "{\"format\": \"ircase-lock\", \"version\": 1, \"name\": \"Carla\",\n"
      "\"since\": \"2026-11-22T10:00:00Z\", \"program\": \"x\", \"start\": "
      "\"y\"}";
  static const struct {
    gint64 age;
    gboolean is_stale;
  } cases[] = {
    { 0, FALSE },        { 14 * 60, FALSE }, { 16 * 60, TRUE },
    { -14 * 60, FALSE }, { -16 * 60, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    make_lock (self, theirs, cases[i].age);
    g_auto (IrcLockHolder) holder = find_holder (self, &ben);
    g_assert_cmpstr (holder.name, ==, "Carla");
    g_assert_cmpint (holder.since, ==, 1795341600); /* date -u +%s */
    g_assert_cmpint (holder.is_stale, ==, cases[i].is_stale);
    g_assert_false (holder.is_ours);
  }
  G_GNUC_UNUSED g_autoptr (IrcLock) lock = take (self, &ben, TRUE);
  assert_locked_by (self, "Ben");
}

/* When the kernel says that it started. */
static gint64
read_boot_time (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/stat", &text, NULL, NULL) ||
      (line = strstr (text, "\nbtime ")) == NULL)
    return 0;
  return g_ascii_strtoll (line + strlen ("\nbtime "), NULL, 10);
}

/* Anna's program crashed with its machine, whose next start has another id. */
static void
crash_with_machine (const Fixture *self, const char *machine, gint64 seconds)
{
  g_autofree char *path = path_of (self, LOCK);
  g_autofree char *content = NULL;
  const struct timespec times[2] = { { seconds, 0 }, { seconds, 0 } };

  g_unlink (path);
  crash_with_lock (self);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  char *start = strstr (content, "\"start\": \"");
  g_assert_nonnull (start);
  start += strlen ("\"start\": \"");
  *start = *start == '0' ? '1' : '0';
  char *id = strstr (content, "\"machine\": \"");
  g_assert_nonnull (id);
  id += strlen ("\"machine\": \"");
  if (machine != NULL)
    memcpy (id, machine, strlen (machine));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
test_power_cut (Fixture *self, gconstpointer data)
{
  const gint64 boot = read_boot_time ();
  g_autofree char *machine = irc_platform_dup_machine_id ();

  if (boot == 0 || *machine == '\0') {
    g_test_skip ("this system does not say which machine it is");
    return;
  }
  g_assert_cmpint (ABS (irc_platform_get_boot_time () - boot), <=, 2);
  crash_with_machine (self, NULL, boot - 60);
  IrcLock *lock = take (self, &ben, FALSE); /* there is nobody to ask */
  assert_locked_by (self, "Ben");
  irc_lock_unref (lock);
  assert_folder (self, "");
  /* What was renewed since this start began is somebody else's. */
  crash_with_machine (self, NULL, boot + 60);
  g_auto (IrcLockHolder) copy = find_holder (self, &ben);
  g_assert_cmpstr (copy.name, ==, "Anna");
  /* As is what another machine made. */
  crash_with_machine (self, "00000000", boot - 60);
  g_auto (IrcLockHolder) other = find_holder (self, &ben);
  g_assert_cmpstr (other.name, ==, "Anna");
  assert_folder (self, LOCK);
}

/* ---- what stands in a lock is foreign ------------------------------------ */

static void
test_foreign_content (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *content, *name;
  } cases[] = {
    { "", "" },
    { "no JSON", "" },
    { "{}", "" },
    { "[]", "" },
    { "{\"name\": 7}", "" },
    { "{\"name\": \"Anna\", \"since\": 7}", "" },
    { "{\"name\": \"\xff\"}", "" },
    { "{\"name\": \"<b>Anna</b>\"}", "<b>Anna</b>" },
    { "{\"name\": \"  A\\nB\\u0007 \\u202eC\\u2066 \"}", "A B  C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    make_lock (self, cases[i].content, 0);
    assert_holder (self, cases[i].name, FALSE);
    make_lock (self, cases[i].content, 20 * 60);
    assert_holder (self, cases[i].name, TRUE);
  }
  g_autofree char *name = g_strnfill (500, 'n');
  g_autofree char *large = g_strdup_printf ("{\"name\": \"%s\"}", name);
  make_lock (self, large, 0);
  g_auto (IrcLockHolder) holder = find_holder (self, &ben);
  g_assert_cmpuint (strlen (holder.name), <=, IRC_LOCK_MAX_NAME);
  g_assert_true (g_str_has_prefix (holder.name, "nnn"));
  /* More than is ever read. */
  g_autofree char *much = g_strnfill (IRC_LOCK_MAX_BYTES, ' ');
  g_autofree char *huge = g_strconcat ("{", much, "\"name\": \"X\"}", NULL);
  make_lock (self, huge, 0);
  assert_holder (self, "", FALSE);
}

/* A link in its place is never followed, nor is a folder or a pipe written. */
static void
test_no_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, "a.ircase");
  g_autofree char *lock_path = path_of (self, LOCK);
  g_autofree char *secret = make_file (self, "secret", "kept");

  for (guint i = 0; i < 3; i++) {
    g_auto (IrcLockHolder) holder = { 0 };
    IrcLock *lock = NULL;

    g_assert_cmpint (i == 0   ? symlink ("secret", lock_path)
                     : i == 1 ? g_mkdir (lock_path, 0700)
                              : mkfifo (lock_path, 0600),
                     ==,
                     0);
    g_assert_cmpint (
        irc_lock_take (path, &anna, TRUE, &lock, &holder), !=, IRC_LOCK_TAKEN);
    g_assert_null (lock);
    assert_content (secret, "kept");
    g_assert_cmpint (g_remove (lock_path), ==, 0);
  }
}

/* ---- keeping it ---------------------------------------------------------- */

static void
test_renew (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, LOCK);
  g_auto (IrcLockHolder) holder = { 0 };
  const struct timespec old[2] = { { 1000, 0 }, { 1000, 0 } };
  GStatBuf status;
  IrcLock *lock = take (self, &anna, FALSE);

  g_assert_cmpint (utimensat (AT_FDCWD, path, old, 0), ==, 0);
  g_assert_true (irc_lock_renew (lock, NULL, &holder));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (
      ABS (g_get_real_time () / G_USEC_PER_SEC - status.st_mtime), <, 60);
  /* Somebody tidied up. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (irc_lock_renew (lock, NULL, &holder));
  assert_locked_by (self, "Anna");
  assert_holder (self, "Anna", FALSE);
  /* She takes another name; the time since when it is open stays. */
  g_auto (IrcLockHolder) before = find_holder (self, &ben);
  g_assert_true (irc_lock_renew (lock, "Anna Berg", &holder));
  g_auto (IrcLockHolder) after = find_holder (self, &ben);
  g_assert_cmpstr (after.name, ==, "Anna Berg");
  g_assert_cmpint (after.since, ==, before.since);
  irc_lock_release (lock);
  assert_folder (self, "");
  g_assert_true (irc_lock_renew (lock, NULL, &holder));
  assert_folder (self, "");
  irc_lock_unref (lock);
}

static void
test_taken_over (Fixture *self, gconstpointer data)
{
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = take (self, &anna, FALSE);

  make_lock (self, "{\"name\": \"Carla\", \"program\": \"other\"}", 0);
  g_assert_false (irc_lock_renew (lock, NULL, &holder));
  g_assert_cmpstr (holder.name, ==, "Carla");
  g_assert_false (holder.is_ours);
  /* And then it is theirs to remove. */
  irc_lock_unref (lock);
  assert_folder (self, LOCK);
}

static int
run_in_closed_folder (const Fixture *self)
{
  g_autofree char *path = path_of (self, "a.ircase");
  g_autofree char *other = path_of (self, "b.ircase");
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return 77;
  if (g_access (self->folder, R_OK) != 0 || g_access (self->folder, W_OK) == 0)
    return 77;
  g_assert_cmpint (
      irc_lock_take (other, &ben, FALSE, &lock, &holder), ==, IRC_LOCK_NONE);
  g_assert_cmpint (
      irc_lock_take (path, &ben, FALSE, &lock, &holder), ==, IRC_LOCK_HELD);
  g_assert_cmpstr (holder.name, ==, "Anna");
  return 0;
}

static void
test_closed_folder (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autoptr (IrcLock) lock = take (self, &anna, FALSE);
  int status = 0;

  g_chmod (self->folder, 0555);
  const pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (run_in_closed_folder (self));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_chmod (self->folder, 0755);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("rights cannot be given up here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Many programs at once: each tries, tells, and keeps what it has until all
 * have told.  Returns how many have it. */
static guint
count_winners (const Fixture *self, gboolean take_over)
{
  g_autofree char *path = path_of (self, "a.ircase");
  int told[2], release[2];
  pid_t children[8];
  guint n = 0;

  g_assert_cmpint (pipe (told), ==, 0);
  g_assert_cmpint (pipe (release), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    children[i] = fork ();
    if (children[i] == 0) {
      g_autofree char *id = g_strdup_printf ("child-%u", i);
      const IrcLockOwner owner = { id, id };
      g_auto (IrcLockHolder) holder = { 0 };
      IrcLock *lock = NULL;
      char sign = irc_lock_take (path, &owner, take_over, &lock, &holder) ==
                          IRC_LOCK_TAKEN
                      ? '1'
                      : '0';

      close (release[1]);
      if (write (told[1], &sign, 1) != 1 || read (release[0], &sign, 1) != 0)
        _exit (1);
      _exit (0);
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    char sign;

    g_assert_cmpint (read (told[0], &sign, 1), ==, 1);
    n += sign == '1';
  }
  close (release[1]);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    g_assert_cmpint (waitpid (children[i], NULL, 0), ==, children[i]);
  close (release[0]);
  close (told[0]);
  close (told[1]);
  return n;
}

static void
test_race (Fixture *self, gconstpointer data)
{
  g_autofree char *lock = path_of (self, LOCK);

  for (guint i = 0; i < 20; i++) {
    g_assert_cmpuint (count_winners (self, FALSE), ==, 1);
    /* They are all gone, and one inherits. */
    g_assert_cmpuint (count_winners (self, TRUE), ==, 1);
    g_assert_cmpint (g_unlink (lock), ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/lock/take", test_take);
  add ("/lock/links", test_links);
  add ("/lock/long-name", test_long_name);
  add ("/lock/crash", test_crash);
  add ("/lock/power-cut", test_power_cut);
  add ("/lock/other-machine", test_other_machine);
  add ("/lock/foreign-content", test_foreign_content);
  add ("/lock/no-file", test_no_file);
  add ("/lock/renew", test_renew);
  add ("/lock/taken-over", test_taken_over);
  add ("/lock/closed-folder", test_closed_folder);
  add ("/lock/race", test_race);
  return g_test_run ();
}
