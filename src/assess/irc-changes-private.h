/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the changes and their words share.  Private to the assess room. */
#pragma once

#include "irc-assess-private.h"
#include "irc-changes.h"

G_BEGIN_DECLS

struct _IrcChanges {
  IrcAssessment *assessment;
  IrcChangeMoment then, now;
  gboolean same_content;
  GArray *changes[IRC_N_CHANGE_KINDS]; /* of IrcChange */
  const char *summary, *content_note, *level_sentences[IRC_N_PATHWAYS];
  GPtrArray *texts; /* owns the sentences */
};

/* irc-changes-words.c: the sentences and the names of the moments. */
void irc_changes_fill_words (IrcChanges *self);

G_END_DECLS
