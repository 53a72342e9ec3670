/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What irc-file*.c share: plain calls that go on after an interruption, the
 * words for their errors, temporary files.
 */
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include "irc-file.h"

/* Where POSIX has a flag, a file that forgets to ask for POSIX shall not get
 * none. */
#ifdef G_OS_UNIX
#define O_BINARY 0
#else
#define O_CLOEXEC 0
#define O_DIRECTORY 0
#define O_NOCTTY 0
#define O_NOFOLLOW 0
#define O_NONBLOCK 0
#endif

/* Sets @result to that of @call, which is made again when a signal broke it. */
#define IRC_FILE_RETRY(result, call)                                           \
  G_STMT_START                                                                 \
  {                                                                            \
    do                                                                         \
      (result) = (call);                                                       \
    while ((result) < 0 && errno == EINTR);                                    \
  }                                                                            \
  G_STMT_END

G_BEGIN_DECLS

/* Both return FALSE. */
gboolean irc_file_fail (int error_number, GError **error);
gboolean irc_file_fail_text (const char *text, GError **error);
/* As open (); -1 and errno. */
int irc_file_open (const char *path, int flags, int mode);
/* Writes all of @bytes; 0 or what went wrong. */
int irc_file_put (int fd, GBytes *bytes);
/* Closes @fd, whose last data some file systems write only then; 0 or what
 * went wrong. */
int irc_file_close (int fd);
/* Whether @path itself, not what a link there leads to, is the open file. */
gboolean irc_file_is_at (int fd, const char *path);
/* Locks the open file, until it is closed; 0, EWOULDBLOCK where another program
 * or another descriptor has it locked, anything else where that cannot be
 * told. */
int irc_file_lock (int fd);
/* Writes all of @bytes and closes @fd. */
gboolean irc_file_put_and_close (int fd, GBytes *bytes, GError **error);
/* The names in the folder @path that end in @suffix, sorted by their bytes, of
 * all that is a @kind and no link; names with a dot in front only if @hidden.
 * None when there is no such folder.  Free with g_strfreev (). */
char **irc_file_list_names (const char *path,
                            GFileTest kind,
                            gboolean hidden,
                            const char *suffix);
/* A rename is safe on disk when its folder is; 0 or what went wrong.  A system
 * or a file system that has no such call is content. */
int irc_file_flush_folder (const char *path);
void
irc_file_mark_set (IrcFileMark *self, const GStatBuf *status, GBytes *content);

/* Gives the new file @fd what the file at @from, with the status @old, has
 * besides its content: owner, mode, access list (POSIX.1e) and the user's own
 * extended attributes.  A file system that knows no such things refuses, and
 * then none was lost; whatever it refuses, nobody may do more with the new file
 * than with the old one. */
void irc_file_take_after (int fd, const char *from, const GStatBuf *old);

/* A new file beside a target, which it is to replace. */
typedef struct {
  char *path;
  int fd;
} IrcFileTemp;

/* Makes the temporary file for @target with @mode; it is recognised as being in
 * use while irc_file_temp_hold () has it.  0 or what went wrong. */
int irc_file_temp_open (IrcFileTemp *self, const char *target, int mode);
/* A second descriptor of the file, which marks it as in use until it is closed;
 * -1 where there are no such marks. */
int irc_file_temp_hold (const IrcFileTemp *self);

G_END_DECLS
