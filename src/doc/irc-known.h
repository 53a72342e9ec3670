/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program can say of a number without a source: phrases of the case,
 * figures that stand under a name, and counts of its own.  For the trace of the
 * evidence only.
 *
 * A phrase is a text that holds a number; where it is found in a sentence, its
 * numbers are explained.  Texts have plain spaces for no-break ones.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef enum {
  IRC_KNOWN_NAME,    /* a date, a name: no evidence */
  IRC_KNOWN_COUNTED, /* from the answers and the plan */
  IRC_KNOWN_CASE,    /* the user's own data */
  IRC_KNOWN_PACK,    /* the wording of the evidence pack itself */
} IrcKnownKind;

typedef struct {
  IrcKnownKind kind;
  char *text;
  char *where; /* CASE: a pointer into the case file; PACK: what it is; or "" */
} IrcKnownPhrase;

typedef struct {
  char *label;  /* "Angiography suites" */
  char *number; /* as compared (irc-stated.h) */
  char *where;
} IrcKnownFigure;

typedef struct _IrcKnown IrcKnown;

/* @date: of the paper. */
IrcKnown *irc_known_new (IrcAssessment *assessment, gint64 date);
void irc_known_free (IrcKnown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcKnown, irc_known_free)

/* By kind, of each the longest first. */
const IrcKnownPhrase *irc_known_get_phrases (const IrcKnown *self, guint *n);
/* The figure @number that a label in @sentence names, or NULL. */
const IrcKnownFigure *irc_known_find_figure (const IrcKnown *self,
                                             const char *sentence,
                                             const char *number);
/* Whether the program counts something to @number. */
gboolean irc_known_is_count (const IrcKnown *self, const char *number);
/* @text with plain spaces. */
char *irc_known_dup_plain (const char *text);

G_END_DECLS
