/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may do what with a file before and after it was replaced. */
#define _GNU_SOURCE

#include "file-fixture.h"

#include <errno.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS "system.posix_acl_access"
#define DEFAULT "system.posix_acl_default"

/* user::rw-, user:65534:rw-, group::r--, mask::rw-, other::--- as in
 * linux/posix_acl_xattr.h: the mode is 0660, of which the group has r alone. */
static const char list[] = "\2\0\0\0"
                           "\1\0\6\0\377\377\377\377"
                           "\2\0\6\0\376\377\0\0"
                           "\4\0\4\0\377\377\377\377"
                           "\20\0\6\0\377\377\377\377"
                           "\40\0\0\0\377\377\377\377";
#define LIST_SIZE (sizeof list - 1)

static gboolean is_refused;    /* attributes cannot be set from now on */
static gboolean is_unreadable; /* … or not be read */

/* In place of the C library's. */
int
fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  if (is_refused) {
    errno = ENOTSUP;
    return -1;
  }
  return (int) syscall (SYS_fsetxattr, fd, name, value, size, flags);
}

ssize_t
getxattr (const char *path, const char *name, void *value, size_t size)
{
  if (is_unreadable) {
    errno = EIO;
    return -1;
  }
  return syscall (SYS_getxattr, path, name, value, size);
}

static char *
make_listed (const Fixture *self)
{
  char *path = make_file (self, "a.ircase", "old");

  if (setxattr (path, ACCESS, list, LIST_SIZE, 0) == 0)
    return path;
  g_test_skip ("this file system has no access lists");
  g_free (path);
  return NULL;
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_listed (self);
  char found[2 * LIST_SIZE];

  if (path == NULL)
    return;
  g_assert_cmpuint (mode_of (path), ==, 0660);
  assert_written (path, "new", IRC_FILE_REPLACE);
  assert_content (path, "new");
  const ssize_t size = getxattr (path, ACCESS, found, sizeof found);
  g_assert_cmpmem (found, size, list, LIST_SIZE);
  g_assert_cmpuint (mode_of (path), ==, 0660);
}

/* Without its list, the group's bits would be those of the mask. */
static void
test_list_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_listed (self);
  char found[2 * LIST_SIZE];

  if (path == NULL)
    return;
  is_refused = TRUE;
  assert_written (path, "new", IRC_FILE_REPLACE);
  is_refused = FALSE;
  g_assert_cmpint (getxattr (path, ACCESS, found, sizeof found), <, 0);
  g_assert_cmpuint (mode_of (path), ==, 0640);
}

/* What the group might do by the list is not known: so it may not more than
 * everybody. */
static void
test_list_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_listed (self);

  if (path == NULL)
    return;
  is_unreadable = TRUE;
  assert_written (path, "new", IRC_FILE_REPLACE);
  is_unreadable = FALSE;
  assert_content (path, "new");
  g_assert_cmpuint (mode_of (path), ==, 0600);
}

/* The folder lets others at its new files; this one is an old one. */
static void
test_list_of_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *old = make_file (self, "old", "old");
  g_autofree char *new = path_of (self, "new");
  char found[2 * LIST_SIZE];

  if (setxattr (self->folder, DEFAULT, list, LIST_SIZE, 0) != 0) {
    g_test_skip ("this file system has no access lists");
    return;
  }
  g_chmod (old, 0664);
  assert_written (old, "new", IRC_FILE_REPLACE);
  g_assert_cmpuint (mode_of (old), ==, 0664);
  g_assert_cmpint (getxattr (old, ACCESS, found, sizeof found), <, 0);
  assert_written (new, "new", IRC_FILE_REPLACE);
  g_assert_cmpint (getxattr (new, ACCESS, found, sizeof found), >, 0);
}

static void
test_attributes (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a.ircase", "old");
  char found[20];

  if (setxattr (path, "user.colour", "red\0!", 5, 0) != 0 ||
      setxattr (path, "user.empty", "", 0, 0) != 0) {
    g_test_skip ("this file system has no extended attributes");
    return;
  }
  assert_written (path, "new", IRC_FILE_REPLACE);
  const ssize_t size = getxattr (path, "user.colour", found, sizeof found);
  g_assert_cmpmem (found, size, "red\0!", 5);
  g_assert_cmpint (getxattr (path, "user.empty", found, sizeof found), ==, 0);
  is_refused = TRUE;
  assert_written (path, "newer", IRC_FILE_REPLACE);
  is_refused = FALSE;
  assert_content (path, "newer");
  g_assert_cmpint (listxattr (path, found, sizeof found), ==, 0);
}

/* Another name of the file keeps what was there, whole. */
static void
test_hard_link (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a.ircase", "old");
  g_autofree char *other = path_of (self, "other");

  g_assert_cmpint (link (path, other), ==, 0);
  assert_written (path, "new", IRC_FILE_REPLACE);
  assert_content (path, "new");
  assert_content (other, "old");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file-rights/list", test_list);
  add ("/file-rights/list/refused", test_list_refused);
  add ("/file-rights/list/unreadable", test_list_unreadable);
  add ("/file-rights/list/of-folder", test_list_of_folder);
  add ("/file-rights/attributes", test_attributes);
  add ("/file-rights/hard-link", test_hard_link);
  return g_test_run ();
}
