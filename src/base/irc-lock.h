/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lock file beside an open file: who has it open, since when.
 *
 * The lock of NAME is ".~lock.NAME#" in the folder of the file itself (not of a
 * link to it), a JSON object of a few members (docs/CASE-FORMAT.md, section 4).
 * It is advice to people and protects nothing by force: a file that was changed
 * all the same is noticed before saving.
 *
 * A lock is stale, and may be taken over, when
 *   - it was made on this start of this machine, and the kernel says that the
 *     program that made it holds it no more (it crashed);
 *   - it was made on an earlier start of this machine, which the power was cut
 *     to, say, and was not renewed since the present one began.  Two machines
 *     are taken for one where both the id of the installation and the name in
 *     the network are the same (irc_platform_dup_machine_id ());
 *   - otherwise, when it was not renewed for IRC_LOCK_MAX_AGE.  The program
 *     renews it every IRC_LOCK_RENEWAL.  The age must be that great by our
 *     clock, and by the clock of who keeps the files, against which the lock
 *     file's time is set: when our clock jumps, nobody's lock is stale.
 * While the kernel says that a program holds it, on this machine or through a
 * network file system that passes locks on, it is never stale.
 *
 * Where no lock can be written (a share that is read-only) none is needed, and
 * that is no error.  What stands in a lock is foreign: at most
 * IRC_LOCK_MAX_BYTES are read, its name is one short line without control and
 * formatting characters, and it is shown without markup.
 *
 * All functions may be called from any thread; two that are at the same lock
 * wait for each other.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IRC_LOCK_RENEWAL 120       /* seconds */
#define IRC_LOCK_MAX_AGE (15 * 60) /* seconds */
#define IRC_LOCK_MAX_BYTES 4096
#define IRC_LOCK_MAX_NAME 120 /* bytes */

/* Who locks: @name is what the user chose to be called, "" for nothing; @id
 * tells this running program from every other. */
typedef struct {
  char *name;
  char *id;
} IrcLockOwner;

/* Who has locked. */
typedef struct {
  char *name;        /* "": not said */
  gint64 since;      /* seconds since 1970, UTC; 0: not known */
  gboolean is_ours;  /* this program itself */
  gboolean is_stale; /* nobody has the file open any more, as far as one sees */
} IrcLockHolder;

void irc_lock_holder_clear (IrcLockHolder *self);
void irc_lock_owner_clear (IrcLockOwner *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IrcLockHolder, irc_lock_holder_clear)

typedef struct _IrcLock IrcLock;

typedef enum {
  IRC_LOCK_TAKEN, /* by us */
  IRC_LOCK_HELD,  /* by somebody else: see the holder */
  IRC_LOCK_NONE,  /* none can be written there */
} IrcLockResult;

/* Locks the file at @path, which need not exist.  The lock of a program that
 * crashed on this machine, or with it, is taken over, for there is nobody to
 * ask; another stale one only when @take_over.  *@lock is set for
 * IRC_LOCK_TAKEN alone, *@holder (which the caller clears) for IRC_LOCK_HELD
 * alone. */
IrcLockResult irc_lock_take (const char *path,
                             const IrcLockOwner *owner,
                             gboolean take_over,
                             IrcLock **lock,
                             IrcLockHolder *holder);
/* Says that the file is still open here, by @name (NULL: as before).  A lock
 * file that somebody removed is made anew.  FALSE when somebody else has taken
 * the lock over: *@holder. */
gboolean
irc_lock_renew (IrcLock *self, const char *name, IrcLockHolder *holder);
/* Removes the lock file, if it is still ours.  Once is enough. */
void irc_lock_release (IrcLock *self);
IrcLock *irc_lock_ref (IrcLock *self);
/* The last one releases. */
void irc_lock_unref (IrcLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcLock, irc_lock_unref)
/* Whether @path is of the file that @self locks: a share may take large and
 * small letters for the same. */
gboolean irc_lock_is_for (IrcLock *self, const char *path);

G_END_DECLS
