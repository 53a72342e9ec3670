/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the two files of irc-known share. */
#pragma once

#include "irc-known.h"

G_BEGIN_DECLS

struct _IrcKnown {
  IrcAssessment *assessment;
  const IrcLanguage *language;
  GArray *phrases;    /* of IrcKnownPhrase */
  GArray *figures;    /* of IrcKnownFigure */
  GHashTable *counts; /* of numbers as compared */
};

/* Nothing where @text, which it takes, holds no number, or little else. */
void irc_known_take_phrase (IrcKnown *self,
                            IrcKnownKind kind,
                            char *text,
                            const char *where);
void irc_known_add_count (IrcKnown *self, guint n);
void irc_known_add_counts (IrcKnown *self);

G_END_DECLS
