/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files, read whole and written safely.
 *
 * Writing is atomic and durable (temporary file beside the target, fsync,
 * rename, fsync of the folder): after a failure of any kind the old file is as
 * it was and no temporary file is left.  A symbolic link is followed and kept;
 * the mode of an existing file is kept.  A target that exists and is not a
 * regular file (a device, a pipe) is written to directly, and a short write is
 * an error.  The file called "-" has no meaning here: use the streams.
 *
 * Errors: IRC_BASE_ERROR_FILE and _LIMIT, whose text says what is wrong and
 * the way out, without the file's name (the caller puts it in front).
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

typedef enum {
  IRC_FILE_REPLACE, /* an existing file is replaced */
  IRC_FILE_CREATE,  /* an existing file is refused */
} IrcFileMode;

/* The content of a regular file of at most @max_bytes, NULL with @error else.
 * @path is in the file system's encoding. */
GBytes *irc_file_read (const char *path, gsize max_bytes, GError **error);
/* The same of the file @name in @folder itself: a symbolic link is refused, so
 * that nothing outside of the folder is read. */
GBytes *irc_file_read_in (const char *folder,
                          const char *name,
                          gsize max_bytes,
                          GError **error);
gboolean irc_file_write (const char *path,
                         GBytes *bytes,
                         IrcFileMode mode,
                         GError **error);
/* The same for standard output: binary, complete, flushed. */
gboolean irc_file_write_stdout (GBytes *bytes, GError **error);

/* $XDG_STATE_HOME/ircase (the platform's place for it elsewhere), made on
 * demand with mode 0700; NULL with @error when it cannot be made. */
char *irc_file_dup_state_dir (GError **error);

G_END_DECLS
