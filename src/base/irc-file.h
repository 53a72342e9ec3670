/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files, read whole and written safely.
 *
 * Writing is atomic and durable: a temporary file beside the target, fsync,
 * read back and compared, rename, fsync of the folder.  After a failure of any
 * kind the old file is as it was and no temporary file is left; the one
 * exception is a folder that cannot be flushed, of which the error says that
 * the new file is there, whole, but might not outlive a power cut.  A symbolic
 * link is followed and kept; the mode of an existing file is kept, and its
 * owner, group, access list and extended attributes where the system lets us;
 * nobody may do more with the new file than with the old one.  A hard link is
 * not kept: other names of the file go on to name the old content, for whoever
 * writes into a file in place may leave half of it.  A file that is read-only
 * is not replaced, and where no new file may be made beside the old one nothing
 * is written (it is never written into in place).  A target that exists and is
 * not a regular file (a device, a pipe) is written to directly, and a short
 * write is an error.  The file called "-" has no meaning here: use the streams.
 *
 * The temporary file of NAME is ".~NAME.BBBBBBBB-XXXXXX.new": B, from which
 * start of which machine it is, X at random, NAME cut at 200 bytes.  A crash
 * may leave one; the next write of NAME removes it.
 *
 * All functions may be called from any thread.
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
  IRC_FILE_PRIVATE, /* as the first; a new file is for nobody else (0600) */
} IrcFileMode;

/* How a file on disk is recognised.  Plain data: copy it as you like. */
typedef struct {
  guint64 device, inode; /* 0 where the system has none */
  guint64 size;          /* bytes */
  gint64 seconds;        /* when its content was last changed, since 1970 UTC */
  gint64 nanoseconds;
  gboolean was_fresh; /* just changed then: the time alone proves nothing */
  guint8 digest[32];  /* SHA-256 of the content */
} IrcFileMark;

typedef enum {
  IRC_FILE_SAME,    /* the content is the one that was marked */
  IRC_FILE_CHANGED, /* it is another one */
  IRC_FILE_GONE,    /* there is no such file any more */
  IRC_FILE_UNKNOWN, /* it cannot be looked at just now */
} IrcFileState;

/* The content of a regular file of at most @max_bytes, NULL with @error else.
 * @path is in the file system's encoding. */
GBytes *irc_file_read (const char *path, gsize max_bytes, GError **error);
/* The same, and how to recognise what was read. */
GBytes *irc_file_read_marked (const char *path,
                              gsize max_bytes,
                              IrcFileMark *mark,
                              GError **error);
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
/* The same, and how to recognise what was written; a device or a pipe has no
 * mark, and @mark is then all 0. */
gboolean irc_file_write_marked (const char *path,
                                GBytes *bytes,
                                IrcFileMode mode,
                                IrcFileMark *mark,
                                GError **error);
/* What has become of the file at @path that was @mark.  Its time or place alone
 * is no change.  The content is read only where size, time and place leave a
 * doubt, or @thorough; @mark is brought up to date where it is the same.
 * *@content (may be NULL) becomes that of a file that has changed, which the
 * caller owns; NULL where it cannot be read or has more than @max_bytes. */
IrcFileState irc_file_compare (const char *path,
                               IrcFileMark *mark,
                               gboolean thorough,
                               gsize max_bytes,
                               GBytes **content);
/* A mark that @content alone makes; size, time and place are in doubt. */
void irc_file_mark_content (IrcFileMark *self, GBytes *content);
/* The file that the links at @path lead to, as far as they are links of a
 * folder; NULL where they are the kernel's own (/proc/self/fd/1), whose text
 * need not be a path, or lead round in a circle. */
char *irc_file_dup_target (const char *path);
/* Removes temporary files for @path that a crash has left: those of this start
 * of this machine that no program holds, and of others those older than an
 * hour. */
void irc_file_clear_litter (const char *path);
/* The same for standard output: binary, complete, flushed. */
gboolean irc_file_write_stdout (GBytes *bytes, GError **error);

G_END_DECLS
