/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of the list of references: what of a case and its pack is shown,
 * in which order, and in which words.  A line never changes; a reference that
 * does gets another line. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCE_LINE (irc_reference_line_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReferenceLine, irc_reference_line, IRC, REFERENCE_LINE, GObject)

typedef struct {
  char *id;
  char *head; /* of the part of the list that it begins, or NULL */
  char *title;
  char *facts; /* "Doe 2020 · Journal · survey · not printed: lacks the year" */
} IrcReferenceLineData;

const IrcReferenceLineData *irc_reference_line_peek (IrcReferenceLine *self);
gboolean irc_reference_line_equal (IrcReferenceLine *a, IrcReferenceLine *b);

typedef enum {
  IRC_SHOWN_ALL,
  IRC_SHOWN_OWN,
  IRC_SHOWN_CITED,
  IRC_SHOWN_PRINTABLE,
  IRC_SHOWN_INCOMPLETE,
  IRC_SHOWN_ADDED, /* those of @added */
} IrcShown;

typedef struct {
  IrcShown shown;
  const char *type;         /* NULL: every kind */
  const char *const *words; /* in small letters; all must be there */
  const char *const *added; /* ids; NULL: none */
} IrcReferenceFilter;

/* The lines that fit, IrcReferenceLine: the user's own, then what the paper
 * cites, then the rest of the pack; free the array. */
GPtrArray *irc_reference_line_list (const IrcAssessment *assessment,
                                    const IrcReferenceFilter *filter);
/* "Doe 2020: Title" */
char *irc_reference_line_dup_name (const IrcReference *reference);
/* What somebody searched for, as words in small letters. */
char **irc_reference_split_words (const char *text);

G_END_DECLS
