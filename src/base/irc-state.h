/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program keeps for itself in the user's state directory, for no one
 * else to read: folders of mode 0700, files of mode 0600.
 *
 * All functions may be called from any thread.  Errors: IRC_BASE_ERROR_FILE, as
 * in irc-file.h.
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

/* The folder @name ("recovery") in the program's state directory; neither need
 * exist. */
char *irc_state_dup_path (const char *name);
/* Makes the folder @path and those above it, so that they outlive a power cut;
 * no error when they are there. */
gboolean irc_state_make_folder (const char *path, GError **error);
/* Writes or replaces a file as irc_file_write () does. */
gboolean irc_state_write (const char *path, GBytes *bytes, GError **error);
/* The names of the regular files in @path that end in @suffix, sorted by their
 * bytes; none when there is no such folder.  Free with g_strfreev (). */
char **irc_state_list (const char *path, const char *suffix);
/* Removes the files of that list that were not changed for @max_age seconds. */
void
irc_state_remove_old (const char *path, const char *suffix, gint64 max_age);
/* What a crash leaves of a file that was being written ends in this. */
#define IRC_STATE_LITTER ".new"
/* When the file's content was last changed, in seconds since 1970 (UTC); 0 when
 * there is no such file. */
gint64 irc_state_get_time (const char *path);

/* Sets that time to now. */
void irc_state_touch (const char *path);

/* A file that this program holds as long as it runs: when it ends, however it
 * does, the system lets go of the file. */
typedef struct _IrcHold IrcHold;

typedef enum {
  IRC_HOLD_TAKEN,
  IRC_HOLD_BUSY,    /* another program, or another hold, has it */
  IRC_HOLD_UNKNOWN, /* this file system cannot tell */
  IRC_HOLD_FAILED,  /* no such file, or it cannot be opened */
} IrcHoldResult;

/* NULL unless *@result (may be NULL) becomes IRC_HOLD_TAKEN or _UNKNOWN.  The
 * file may be replaced or removed meanwhile; that says nothing to others. */
IrcHold *irc_hold_take (const char *path, IrcHoldResult *result);
void irc_hold_free (IrcHold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcHold, irc_hold_free)

/* Tells this running program from every other one that runs or ran on this
 * machine; it names nobody.  Where the system does not help, from none that ran
 * before. */
char *irc_state_dup_process (void);
/* Whether the program that is called so still runs. */
gboolean irc_state_is_running (const char *process);

G_END_DECLS
