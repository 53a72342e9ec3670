/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The backups of the open case as versions of it: how each differs from the
 * case as it is now, and going back to one.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

typedef struct {
  gint64 time;   /* when it was put aside, seconds since 1970, UTC */
  char *words;   /* in a sentence: what differs, or why it cannot be restored */
  GBytes *state; /* NULL: it cannot be restored, or says what the case says */
} IrcVersion;

/* Of IrcVersion, the newest first; empty when there is none.  @root: where
 * backups are kept. */
GPtrArray *irc_versions_list (IrcSession *session, const char *root);
/* The case becomes that version, as one edit called @label that can be undone;
 * its file is left alone. */
void irc_version_restore (const IrcVersion *self,
                          IrcSession *session,
                          const char *label);

G_END_DECLS
