/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeps a recovery copy of an open case, for the day that the program or the
 * machine stops in the middle.
 *
 * What is typed is on disk, durably, IRC_RECOVERY_DELAY after the edit at the
 * latest plus the time that writing takes (milliseconds), also while typing
 * goes on; one write serves all edits until then.  Writing is done in a thread
 * and is tried again for as long as it fails.  While the case is as it was
 * saved there is no copy.  Just before a save the copy is brought up to date,
 * so that a crash in the middle of it loses nothing at all.
 *
 * Properties: safe (boolean: all edits are in the file or in the copy; TRUE is
 * only said after the write has ended), failure (why the last write failed, a
 * sentence; NULL: it did not).  Belongs to the main thread.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_RECOVERY_DELAY 2000      /* ms from an edit to the write */
#define IRC_RECOVERY_RETRY 3000      /* ms from a failure to the next try */
#define IRC_RECOVERY_MAX_RETRY 30000 /* it doubles up to this */

#define IRC_TYPE_RECOVERY (irc_recovery_get_type ())
G_DECLARE_FINAL_TYPE (IrcRecovery, irc_recovery, IRC, RECOVERY, GObject)

/* Milliseconds; for tests. */
typedef struct {
  guint delay, retry, max_retry;
} IrcRecoveryTimes;

/* @folder: where copies are kept; @times NULL: as above.  A session that is
 * modified already is written like an edit. */
IrcRecovery *irc_recovery_new (IrcSession *session,
                               const char *folder,
                               const IrcRecoveryTimes *times);
/* Writes what is not written yet and waits for it; TRUE: safe. */
gboolean irc_recovery_flush (IrcRecovery *self);
/* The case is closed on purpose: removes the copy, for good.  An object that is
 * only let go leaves it. */
void irc_recovery_close (IrcRecovery *self);

gboolean irc_recovery_is_safe (IrcRecovery *self);
const char *irc_recovery_get_failure (IrcRecovery *self);

G_END_DECLS
