/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which works a case and the pack know: is one of them this one?
 *
 * Two references are the same work when they have the same DOI (small letters
 * or capitals), or the same PMID, or the same title but for case, accents,
 * punctuation and spaces, as long as neither DOI nor PMID says otherwise.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* A title as it is compared: "Ward-rounds: a Trial." is "ward rounds a trial";
 * "" for one of signs alone, which is equal to none. */
char *irc_title_normalise (const char *title);

typedef struct _IrcWorks IrcWorks;

/* The user's own references and those of the pack; the user's win. */
IrcWorks *irc_works_new (const IrcAssessment *assessment);
void irc_works_free (IrcWorks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcWorks, irc_works_free)

/* Adds one more; texts may be "". */
void irc_works_add (IrcWorks *self,
                    const char *id,
                    const char *doi,
                    const char *pmid,
                    const char *title);
/* The id of the reference that is this work, or NULL; lent. */
const char *irc_works_find (const IrcWorks *self,
                            const char *doi,
                            const char *pmid,
                            const char *title);
/* What tells that two references are the same work. */
typedef enum {
  IRC_SAME_DOI,
  IRC_SAME_PMID,
  IRC_SAME_TITLE,
} IrcSame;

/* As irc_works_find (), but never the reference called @id; *@same: by what. */
const char *irc_works_find_twin (const IrcWorks *self,
                                 const char *id,
                                 const char *doi,
                                 const char *pmid,
                                 const char *title,
                                 IrcSame *same);
/* Whether a reference of this id is there. */
gboolean irc_works_has_id (const IrcWorks *self, const char *id);

G_END_DECLS
