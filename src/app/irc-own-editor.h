/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits of the user's own references and arguments of a case.
 *
 * What is added gets an id that neither the case nor the evidence pack has.
 * What is removed is named by nothing in the case afterwards but by the words
 * of a chapter, which are the user's.  Items are lent; they belong to the case.
 * Main thread, no GTK.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

/* NULL when the case has none of this id. */
IrcOwnReference *irc_own_editor_lookup_reference (IrcSession *session,
                                                  const char *id);
IrcOwnArgument *irc_own_editor_lookup_argument (IrcSession *session,
                                                const char *id);

/* An empty one that is not in the case yet; and the way there, to the end of
 * the list. */
IrcOwnReference *irc_own_editor_new_reference (IrcSession *session);
void irc_own_editor_add_reference (IrcSession *session,
                                   IrcOwnReference *reference);
/* The same of an argument. */
IrcOwnArgument *irc_own_editor_new_argument (IrcSession *session);
void irc_own_editor_add_argument (IrcSession *session,
                                  IrcOwnArgument *argument);
/* The department's own figures as a source: a report of @year by the centre's
 * department, "Department statistics 2026", complete but for its locator. */
IrcOwnReference *irc_own_editor_add_local_data (IrcSession *session, int year);

/* Both put things back as they were when the item returned is given to
 * irc_own_editor_put_back (), as long as nothing else was edited. */
typedef struct _IrcOwnRemoval IrcOwnRemoval;

/* Removes the reference from the list, from the user's arguments and from what
 * is left out; NULL when there is none of this id. */
IrcOwnRemoval *irc_own_editor_remove_reference (IrcSession *session,
                                                const char *id);
/* The same of an argument, which is not printed any longer either. */
IrcOwnRemoval *irc_own_editor_remove_argument (IrcSession *session,
                                               const char *id);
/* Takes @removal.  FALSE where its id has been taken since. */
gboolean irc_own_editor_put_back (IrcSession *session, IrcOwnRemoval *removal);
void irc_own_removal_free (IrcOwnRemoval *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcOwnRemoval, irc_own_removal_free)

/* Where a reference is used. */
typedef struct {
  char *id;    /* of the argument; NULL: the words of a chapter */
  char *title; /* of the argument, or the chapter's id */
  gboolean own;
} IrcUse;

/* Of a reference of the pack or the user's: IrcUse, arguments first; free the
 * array. */
GPtrArray *irc_own_editor_list_uses (const IrcAssessment *assessment,
                                     const char *reference);

G_END_DECLS
