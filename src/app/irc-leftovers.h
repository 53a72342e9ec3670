/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Recovery copies that no running program holds: what a crash left.
 *
 * Listing takes hold of them, so that two programs that start at once do not
 * offer the same one.  A copy that says what its file says is removed on the
 * way, and so is one of a new case in which nothing was typed; copies that were
 * discarded are removed after IRC_LEFTOVERS_DAYS days.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_LEFTOVERS_DAYS 7

typedef enum {
  IRC_LEFTOVER_SAME,       /* the file is as it was when the edits began */
  IRC_LEFTOVER_CHANGED,    /* it has been saved since, by others perhaps */
  IRC_LEFTOVER_GONE,       /* it is not there any more */
  IRC_LEFTOVER_UNREADABLE, /* it cannot be read just now */
  IRC_LEFTOVER_UNNAMED,    /* the case was never saved */
  IRC_LEFTOVER_DAMAGED,    /* the copy itself cannot be read */
} IrcLeftoverKind;

typedef struct _IrcLeftover IrcLeftover;

/* Of IrcLeftover, the newest first; empty when there is nothing. */
GPtrArray *irc_leftovers_list (const char *folder);

IrcLeftoverKind irc_leftover_get_kind (const IrcLeftover *self);
/* As irc_open_dup_title () has it. */
const char *irc_leftover_get_title (const IrcLeftover *self);
/* Lent; NULL where it was never saved. */
GFile *irc_leftover_get_file (const IrcLeftover *self);
/* When it was written, in seconds since 1970, UTC. */
gint64 irc_leftover_get_time (const IrcLeftover *self);
/* In sentences: what it holds that the file does not, and what is to be known
 * about the file. */
const char *irc_leftover_get_words (const IrcLeftover *self);

/* The case as it was left, modified, with its file: saving goes there, and
 * notices when somebody else has changed it.  Where the file is as it was, undo
 * leads back to it.  The copy stays; see irc_leftover_remove ().  Not of a
 * damaged one. */
IrcSession *irc_leftover_open (const IrcLeftover *self,
                               IrcLibrary *library,
                               GError **error);
/* The same in a case that is open already, as one edit that can be undone;
 * FALSE when it is another case. */
gboolean irc_leftover_restore (const IrcLeftover *self, IrcSession *session);
/* What it holds is safe elsewhere. */
void irc_leftover_remove (IrcLeftover *self);
/* It is not offered again; the files are kept for IRC_LEFTOVERS_DAYS days in
 * the folder "discarded".  FALSE when they could not be moved. */
gboolean irc_leftover_discard (IrcLeftover *self);
/* Takes that back. */
gboolean irc_leftover_keep (IrcLeftover *self);

G_END_DECLS
