/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding arguments, of the pack and the user's own, by words and by filters.
 *
 * The texts are folded once (irc_string_fold ()); after that a search takes
 * well under a millisecond, so that it can follow the typing.  A search value
 * belongs to one assessment.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* What must hold for an argument, all at once. */
typedef struct {
  const char *criterion; /* id of one that it serves; NULL: any */
  const char *theme;     /* id; NULL: any */
  const char *audience;  /* "finance", …; NULL: any */
  int pillar;            /* IrcPillar; -1: any */
  int strength;          /* IrcStrength; -1: any */
  gboolean fits;         /* the payment system: not IRC_FIT_OTHER */
} IrcLibraryFilter;

#define IRC_LIBRARY_FILTER_NONE                                                \
  ((IrcLibraryFilter){ .pillar = -1, .strength = -1 })

gboolean irc_library_filter_is_on (const IrcLibraryFilter *filter);
gboolean irc_library_filter_matches (const IrcLibraryFilter *filter,
                                     const IrcMatch *match);

typedef struct _IrcLibrarySearch IrcLibrarySearch;

/* Keeps a reference to @assessment. */
IrcLibrarySearch *irc_library_search_new (IrcAssessment *assessment);
void irc_library_search_free (IrcLibrarySearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcLibrarySearch, irc_library_search_free)

/* The arguments that pass @filter and in which every word of @words (parted by
 * white space) stands somewhere, in any order, also as a part of a longer word:
 * in its title, claim, weak point, objection, answer, theme or the criteria it
 * serves, or in the authors, title, journal, year, country, DOI, PMID or
 * findings of a reference, printable or not.  In the order of
 * irc_assessment_get_matches (); the elements are lent. */
GPtrArray *irc_library_search_find (IrcLibrarySearch *self,
                                    const char *words,
                                    const IrcLibraryFilter *filter);

G_END_DECLS
