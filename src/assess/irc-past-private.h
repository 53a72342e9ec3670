/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A history entry read by today's rule: each criterion's standing as it was.
 *
 * A snapshot has the answers of its day and whether each counted, not why.
 * They are judged by the level rule with the criteria of today's content, so
 * that then and now are measured alike; "counted": false stands for the reason
 * that was given.  Private to the assess room.
 */
#pragma once

#include "irc-assess-private.h"

G_BEGIN_DECLS

typedef struct {
  gboolean recorded; /* the snapshot has an answer for it */
  IrcState state;
  IrcStanding standing;
} IrcPastAnswer;

/* One for each criterion of the library, in its order; g_free (). */
IrcPastAnswer *irc_past_read (const IrcAssessment *self, IrcSnapshot *snapshot);
/* The answer in @snapshot, lent; NULL when it has none. */
const IrcSnapshotAnswer *irc_past_lookup (IrcSnapshot *snapshot,
                                          const char *criterion);
/* Made with the content (pack and version) that @self was made with.  A
 * snapshot that does not say is not. */
gboolean irc_past_has_content_of (IrcSnapshot *snapshot,
                                  const IrcAssessment *self);
/* "14 November 2025"; "today" where @date is "". */
char *irc_past_dup_date (const IrcLanguage *language, const char *date);
/* "14 November 2025 (Last year)" */
char *irc_past_dup_name (const IrcLanguage *language,
                         const char *date,
                         const char *label);
/* Entry @index of the history, lent; NULL when there is none. */
IrcSnapshot *irc_past_peek_entry (const IrcAssessment *self, guint index);

G_END_DECLS
