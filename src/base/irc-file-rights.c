/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Owner, mode, access list and extended attributes of a file that replaces
 * another one. */
#define _GNU_SOURCE /* fchmod (), fchown () */

#include "irc-file-private.h"

#include <string.h>
#include <sys/stat.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif
#ifdef __linux__
#include <sys/xattr.h>
#endif

#ifdef G_OS_UNIX
/* It may do what everybody may. */
static mode_t
treat_group_as_others (mode_t mode)
{
  return (mode & ~(mode_t) 070) | ((mode & 07) << 3);
}
#endif

#ifdef __linux__

#define ACCESS_LIST "system.posix_acl_access"
#define OF_USER "user."

/* As the kernel hands an access list out, little-endian:
 * linux/posix_acl_xattr.h and linux/posix_acl.h. */
#define N_HEAD 4
#define N_ENTRY 8
#define TAG_GROUP 0x04 /* the group that the file belongs to */
#define TAG_MASK 0x10  /* the most that all but owner and others may do */

/* NULL: there is none, or (errno) it cannot be read. */
static GBytes *
read_attribute (const char *path, const char *name)
{
  const ssize_t size = getxattr (path, name, NULL, 0);
  char *value;

  if (size < 0)
    return NULL;
  value = g_malloc ((gsize) size + 1);
  const ssize_t length = getxattr (path, name, value, (gsize) size);
  if (length < 0) { /* it has changed meanwhile */
    g_free (value);
    return NULL;
  }
  return g_bytes_new_take (value, (gsize) length);
}

static gboolean
write_attribute (int fd, const char *name, GBytes *value)
{
  gsize size;
  const void *data = g_bytes_get_data (value, &size);

  return fsetxattr (fd, name, data, size, 0) == 0;
}

static void
copy_attributes_of_user (const char *from, int fd)
{
  const ssize_t size = listxattr (from, NULL, 0);

  if (size <= 0)
    return;
  g_autofree char *names = g_malloc0 ((gsize) size + 1);
  const ssize_t length = listxattr (from, names, (gsize) size);
  for (ssize_t at = 0; at < length; at += (ssize_t) strlen (names + at) + 1) {
    g_autoptr (GBytes) value = g_str_has_prefix (names + at, OF_USER)
                                   ? read_attribute (from, names + at)
                                   : NULL;
    if (value != NULL)
      (void) write_attribute (fd, names + at, value);
  }
}

/* What the file's own group may do by @list; the group's bits of a mode are
 * something else where there is a list: its mask. */
static mode_t
find_group_mode (GBytes *list)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (list, &size);
  guint group = 0, mask = 07;

  for (gsize at = N_HEAD; at + N_ENTRY <= size; at += N_ENTRY) {
    const guint tag = data[at] | (guint) data[at + 1] << 8;

    if (tag == TAG_GROUP)
      group = data[at + 2];
    else if (tag == TAG_MASK)
      mask = data[at + 2];
  }
  return (group & mask & 07) << 3;
}

/* Gives @fd the access list of @from, or none where that has none.  The mode
 * that goes with it: where a list cannot be kept nobody gets more by that. */
static mode_t
copy_access_list (const char *from, int fd, mode_t mode)
{
  g_autoptr (GBytes) list = read_attribute (from, ACCESS_LIST);
  const gboolean is_unknown =
      list == NULL && errno != ENODATA && errno != ENOTSUP && errno != ENOSYS;

  if (list != NULL && write_attribute (fd, ACCESS_LIST, list))
    return mode;
  /* One that the folder gives its new files is not the old file's. */
  (void) fremovexattr (fd, ACCESS_LIST);
  if (list != NULL)
    return (mode & ~(mode_t) 070) | find_group_mode (list);
  return is_unknown ? treat_group_as_others (mode) : mode;
}

#else

static void
copy_attributes_of_user (const char *from, int fd)
{
}

static mode_t
copy_access_list (const char *from, int fd, mode_t mode)
{
  return mode;
}

#endif

#ifdef G_OS_UNIX
/* Whether the new file belongs to the same group as the old one. */
static gboolean
take_owner (int fd, const GStatBuf *old)
{
  GStatBuf status;

  if (fstat (fd, &status) != 0)
    return FALSE;
  if ((status.st_uid == old->st_uid && status.st_gid == old->st_gid) ||
      fchown (fd, old->st_uid, old->st_gid) == 0)
    return TRUE;
  return status.st_gid == old->st_gid ||
         fchown (fd, (uid_t) -1, old->st_gid) == 0;
}
#endif

void
irc_file_take_after (int fd, const char *from, const GStatBuf *old)
{
#ifdef G_OS_UNIX
  mode_t mode = old->st_mode & 07777;

  copy_attributes_of_user (from, fd);
  if (take_owner (fd, old))
    mode = copy_access_list (from, fd, mode);
  else
    mode = treat_group_as_others (mode); /* ours is another one */
  (void) fchmod (fd, mode);
#endif
}
