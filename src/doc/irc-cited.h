/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a document cites, in the order of its list of references, with the
 * words by which the text names each; for irc-compose*.c only. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef struct {
  const IrcReference *reference;
  guint first_group; /* of citations in the document, from 1 */
  /* Empty until irc_cited_end (). */
  char *label; /* in the text: "3" or "Ryan et al. 2024b" */
  char *date;  /* in the list: "2024b", "n.d.", "n.d.-a"; by name and year */
} IrcCited;

typedef struct _IrcCitedList IrcCitedList;

IrcCitedList *irc_cited_list_new (IrcCitations style);
void irc_cited_list_free (IrcCitedList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcCitedList, irc_cited_list_free)

/* @reference is cited in the group @group; in the order of the document. */
void irc_cited_list_add (IrcCitedList *self,
                         const IrcReference *reference,
                         guint group);
/* When all have been added: by number in the order of citation; by name and
 * year in the order of the names that the text has, whatever their case and
 * accents, then of years, undated ones last, then of all authors and of titles;
 * scripts follow each other.  Works that the text would call the same have a
 * letter behind the year, in that order. */
void irc_cited_list_end (IrcCitedList *self);

guint irc_cited_list_get_length (const IrcCitedList *self);
const IrcCited *irc_cited_list_get (const IrcCitedList *self, guint index);
/* The place of @reference, which has been added, from 0. */
guint irc_cited_list_find (const IrcCitedList *self,
                           const IrcReference *reference);

G_END_DECLS
