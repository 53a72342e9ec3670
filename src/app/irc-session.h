/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The open case and everything that happens to it.  No GTK.
 *
 * A session owns one case, its file (or none) and the evidence it is worked on
 * with.  After each edit it counts a generation and queues one idle
 * recomputation; then "notify::assessment" tells every page.  Nothing else in
 * the program listens to the case, but what keeps it: undo, the recovery copy.
 * Signals: saving (GFile *, GBytes *): what is about to be written, and where;
 * saved (GFile *, GBytes *): it is there.
 *
 * Properties: assessment (a pointer to IrcAssessment, never NULL), modified
 * (boolean: differs from what was saved or opened), file (GFile or NULL), title
 * (what the window shows), on-disk (IrcFileState: what has become of the file
 * since it was opened or saved here, as far as irc_session_look_async () or
 * saving have found out; never IRC_FILE_UNKNOWN), backup-failure (why the last
 * save could not put aside what it replaced; NULL: it could), read-only
 * (boolean: saving is to go to another file).  Signal: lock-lost (const char
 * *): who has taken the file's lock over ("": not said).  Belongs to the main
 * thread.
 *
 * Errors: IRC_BASE_ERROR_*, IRC_SESSION_ERROR_*; their texts can be shown.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-file.h"
#include "irc-lock.h"
#include "irc-undo.h"

G_BEGIN_DECLS

#define IRC_SESSION_ERROR (irc_session_error_quark ())

typedef enum {
  IRC_SESSION_ERROR_CHANGED,    /* the file has been saved by others */
  IRC_SESSION_ERROR_OTHER_CASE, /* their version is of another case */
  IRC_SESSION_ERROR_LOCKED,     /* others have the file open */
} IrcSessionError;

GQuark irc_session_error_quark (void);

#define IRC_TYPE_SESSION (irc_session_get_type ())
G_DECLARE_FINAL_TYPE (IrcSession, irc_session, IRC, SESSION, GObject)

/* A new, empty case that has no file yet. */
IrcSession *irc_session_new (IrcLibrary *library);
/* The case in @file, read from @file; NULL with @error whose text names the
 * file and the place. */
IrcSession *irc_session_open (GFile *file, IrcLibrary *library, GError **error);
/* The same as a case of its own without a file, modified, so that the file is
 * left alone. */
IrcSession *
irc_session_open_copy (GFile *file, IrcLibrary *library, GError **error);
/* The case in @bytes, modified, which belongs to @file (may be NULL).  @digest:
 * SHA-256, hexadecimal, of what the file held when the edits began (NULL:
 * unknown); saving refuses, as ever, when it holds something else now. */
IrcSession *irc_session_recover (GBytes *bytes,
                                 GFile *file,
                                 const char *digest,
                                 IrcLibrary *library,
                                 GError **error);
/* The bundled sample as a new case without a file, so that trying it out can
 * never overwrite anything. */
IrcSession *irc_session_open_sample (IrcLibrary *library, GError **error);

/* Next year's case from the one in @file, which is left alone: without a file,
 * and modified, so that it is not lost; errors as above. */
IrcSession *
irc_session_follow (GFile *file, IrcLibrary *library, GError **error);

IrcCase *irc_session_get_case (IrcSession *self);
IrcLibrary *irc_session_get_library (IrcSession *self);
/* Up to date even before the idle ran. */
IrcAssessment *irc_session_get_assessment (IrcSession *self);
GFile *irc_session_get_file (IrcSession *self);
gboolean irc_session_is_modified (IrcSession *self);
/* As irc_open_dup_title () has it. */
char *irc_session_dup_title (IrcSession *self);

/* What was edited; undo and redo are done through it. */
IrcUndo *irc_session_get_undo (IrcSession *self);

/* Writes the case (atomically, durably, read back) and from then on belongs to
 * @file.  On failure nothing has changed, on disk or here.  Saving to its own
 * file fails with IRC_SESSION_ERROR_CHANGED when that has another content than
 * when it was opened or saved here; a file that is gone is made anew. */
gboolean irc_session_save (IrcSession *self, GFile *file, GError **error);
/* The same in a thread: the case as it is now; what is edited meanwhile stays
 * "modified".  Not while irc_session_is_saving (). */
void irc_session_save_async (IrcSession *self,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer data);
gboolean irc_session_save_finish (IrcSession *self,
                                  GAsyncResult *result,
                                  GError **error);
gboolean irc_session_is_saving (IrcSession *self);

/* From now on each save first puts aside what it replaces (irc-backups.h), in
 * folders in @root; where that fails, the file is saved all the same. */
void irc_session_set_backups (IrcSession *self, const char *root);
const char *irc_session_get_backup_failure (IrcSession *self);

/* Looks, in a thread, whether the file is still the one that was opened or
 * saved here; "on-disk" says what was found, and so does the result, in which a
 * place that cannot be reached just now is IRC_FILE_UNKNOWN. */
void irc_session_look_async (IrcSession *self,
                             GAsyncReadyCallback callback,
                             gpointer data);
IrcFileState irc_session_look_finish (IrcSession *self, GAsyncResult *result);
IrcFileState irc_session_get_on_disk (IrcSession *self);
/* What others have put into the file, as a case; NULL with @error where it
 * cannot be read or they have not; _OTHER_CASE when it is another one. */
IrcCase *irc_session_load_theirs (IrcSession *self, GError **error);
/* Answers IRC_FILE_CHANGED.  The next saving replaces their version, unless it
 * has changed once more. */
void irc_session_keep_mine (IrcSession *self);
/* Their version becomes the case, as one edit that can be undone. */
gboolean irc_session_take_theirs (IrcSession *self, GError **error);

/* The session is to lock each file that it is saved to as @owner; without this
 * it locks nothing.  Saving to a file that others have open then fails with
 * IRC_SESSION_ERROR_LOCKED. */
void irc_session_set_lock_owner (IrcSession *self, const IrcLockOwner *owner);
/* Takes @lock, that of its file (NULL: it has none), and renews it from time to
 * time. */
void irc_session_adopt_lock (IrcSession *self, IrcLock *lock);
/* Whether it has the lock of the file at @path, by whatever name. */
gboolean irc_session_locks (IrcSession *self, const char *path);
/* The name in the lock from now on. */
void irc_session_set_lock_name (IrcSession *self, const char *name);
/* Renews the lock now: the machine may have slept. */
void irc_session_renew_lock (IrcSession *self);
/* The case is closed: others may have the file. */
void irc_session_unlock (IrcSession *self);
/* Saving to its own file is refused with IRC_SESSION_ERROR_LOCKED, until it has
 * been saved to another. */
void irc_session_set_read_only (IrcSession *self, gboolean read_only);
gboolean irc_session_is_read_only (IrcSession *self);

G_END_DECLS
