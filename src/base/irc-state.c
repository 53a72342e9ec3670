/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-state.h"

#include <string.h>
#include <sys/stat.h>
#include <utime.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif

#include "irc-file-private.h"
#include "irc-i18n.h"
#include "irc-platform.h"

#define FOLDER_MODE 0700

/* ---- folders ------------------------------------------------------------- */

char *
irc_state_dup_path (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  return g_build_filename (
      g_get_user_state_dir (), GETTEXT_PACKAGE, name, NULL);
}

static gboolean
make_folder (const char *path)
{
  g_autofree char *above = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (!g_str_equal (above, path) && !make_folder (above))
    return FALSE;
  if (g_mkdir (path, FOLDER_MODE) != 0) {
    if (errno != EEXIST || g_file_test (path, G_FILE_TEST_IS_DIR))
      return errno == EEXIST;
    errno = ENOTDIR; /* something else has the name */
    return FALSE;
  }
  /* What was made in a folder is safe on disk when the folder is. */
  (void) irc_file_flush_folder (above);
  return TRUE;
}

gboolean
irc_state_make_folder (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (make_folder (path))
    return TRUE;
  const int error_number = errno;
  g_autofree char *shown = g_filename_display_name (path);
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               /* Translators: a folder, and why it cannot be made */
               _ ("the folder %s cannot be made: %s"),
               shown,
               g_strerror (error_number));
  return FALSE;
}

char **
irc_state_list (const char *path, const char *suffix)
{
  g_return_val_if_fail (path != NULL && suffix != NULL, NULL);

  return irc_file_list_names (path, G_FILE_TEST_IS_REGULAR, TRUE, suffix);
}

/* ---- files --------------------------------------------------------------- */

gboolean
irc_state_write (const char *path, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  return irc_file_write (path, bytes, IRC_FILE_PRIVATE, error);
}

gint64
irc_state_get_time (const char *path)
{
  g_return_val_if_fail (path != NULL, 0);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime : 0;
}

void
irc_state_touch (const char *path)
{
  g_return_if_fail (path != NULL);
  (void) g_utime (path, NULL);
}

void
irc_state_remove_old (const char *path, const char *suffix, gint64 max_age)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_auto (GStrv) names = irc_state_list (path, suffix);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *inner = g_build_filename (path, names[i], NULL);

    if (now - irc_state_get_time (inner) > max_age)
      g_unlink (inner);
  }
}

/* ---- holds --------------------------------------------------------------- */

struct _IrcHold {
  int fd;
};

static IrcHoldResult
lock (int fd)
{
  const int error_number = irc_file_lock (fd);

  return error_number == 0             ? IRC_HOLD_TAKEN
         : error_number == EWOULDBLOCK ? IRC_HOLD_BUSY
                                       : IRC_HOLD_UNKNOWN;
}

IrcHold *
irc_hold_take (const char *path, IrcHoldResult *result)
{
  g_return_val_if_fail (path != NULL, NULL);
  const int fd = irc_file_open (path, O_RDWR, 0);
  const IrcHoldResult found = fd < 0 ? IRC_HOLD_FAILED : lock (fd);

  if (result != NULL)
    *result = found;
  if (found == IRC_HOLD_TAKEN || found == IRC_HOLD_UNKNOWN) {
    IrcHold *self = g_new (IrcHold, 1);
    self->fd = fd;
    return self;
  }
  if (fd >= 0)
    g_close (fd, NULL);
  return NULL;
}

void
irc_hold_free (IrcHold *self)
{
  if (self == NULL)
    return;
  g_close (self->fd, NULL);
  g_free (self);
}

/* ---- processes ----------------------------------------------------------- */

/* Field 22 of stat, counted from behind the name, which may have anything in
 * it. */
static char *
dup_start_time (gint64 process)
{
  g_autofree char *path =
      g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", process);
  g_autofree char *stat_line = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &stat_line, NULL, NULL) ||
      (rest = strrchr (stat_line, ')')) == NULL)
    return g_strdup ("");
  g_auto (GStrv) fields = g_strsplit (rest, " ", 0);
  return g_strdup (g_strv_length (fields) > 20 ? fields[20] : "");
}

static char *
dup_process (gint64 process)
{
  g_autofree char *boot = irc_platform_dup_boot_id ();
  g_autofree char *start = dup_start_time (process);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s/%s", process, start, boot);
}

char *
irc_state_dup_process (void)
{
#ifdef G_OS_UNIX
  return dup_process ((gint64) getpid ());
#else
  return dup_process (0);
#endif
}

gboolean
irc_state_is_running (const char *process)
{
  g_return_val_if_fail (process != NULL, FALSE);
  const gint64 id = g_ascii_strtoll (process, NULL, 10);
  g_autofree char *now = dup_process (id);
  g_autofree char *start = dup_start_time (id);

  return *start != '\0' && g_str_equal (now, process);
}
