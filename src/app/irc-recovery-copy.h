/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The recovery copy of one open case on disk: NAME.ircase, the case itself, and
 * NAME.about, which says what it is a copy of.  NAME is random.  The program
 * holds NAME.about (irc-state.h) while it runs, so that others can tell its
 * copies from those that a crash left.
 *
 * NAME.about is there before NAME.ircase is.  All functions of IrcRecoveryCopy
 * may be called from any thread.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IRC_RECOVERY_FOLDER "recovery" /* in the state directory */
#define IRC_RECOVERY_SUFFIX ".ircase"
#define IRC_RECOVERY_ABOUT ".about"

/* What it is a copy of. */
typedef struct {
  char *uri;    /* of the case's file; NULL: it has none yet */
  char *digest; /* SHA-256, hexadecimal, of what the file held when it was last
                 * read or written; NULL: nothing */
} IrcRecoveryAbout;

void irc_recovery_about_clear (IrcRecoveryAbout *self);
/* What is in a file *.about; FALSE when it cannot be read.  *@is_running: on a
 * file system without holds, whether the program that wrote it still runs. */
gboolean irc_recovery_about_read (const char *path,
                                  IrcRecoveryAbout *about,
                                  gboolean *is_running);
/* SHA-256 of @bytes, as in digest. */
char *irc_recovery_dup_digest (GBytes *bytes);

typedef struct _IrcRecoveryCopy IrcRecoveryCopy;

/* Nothing is written yet. */
IrcRecoveryCopy *irc_recovery_copy_new (const char *folder);
IrcRecoveryCopy *irc_recovery_copy_ref (IrcRecoveryCopy *self);
/* The last one lets go of the files, but they stay. */
void irc_recovery_copy_unref (IrcRecoveryCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcRecoveryCopy, irc_recovery_copy_unref)

/* @number orders writing and removing: what is older than what was done already
 * does nothing, and is no error. */
gboolean irc_recovery_copy_write (IrcRecoveryCopy *self,
                                  guint64 number,
                                  const IrcRecoveryAbout *about,
                                  GBytes *state,
                                  GError **error);
void irc_recovery_copy_remove (IrcRecoveryCopy *self, guint64 number);

G_END_DECLS
