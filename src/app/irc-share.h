/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving a copy of a case for others.
 *
 * What is in such a copy says irc_case_save_shared ().  It is a file of its
 * own: the open case stays what it is, where it is, and as unsaved as it was.
 */
#pragma once

#include "irc-case.h"

G_BEGIN_DECLS

/* Writes the copy to @file, atomically and durably, an older one is replaced.
 * @original (may be NULL) is the file of @case_ itself, which is refused by
 * whatever name: what the copy is without would be lost.  Errors:
 * IRC_BASE_ERROR_FILE, with the name of the file in front. */
gboolean irc_share_save (IrcCase *case_,
                         IrcSharing sharing,
                         GFile *original,
                         GFile *file,
                         GError **error);

/* What a copy could be without: answers that have a note, proofs that name a
 * reviewer. */
typedef struct {
  guint notes, names;
} IrcShareCounts;

IrcShareCounts irc_share_count (IrcCase *case_);

G_END_DECLS
