/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits of the plan: of the measures and of the asks of a session's case.
 *
 * While one of these lists is null in the case the program drafts it.  The
 * editor shows both states as lists of items, which may be edited alike: the
 * items of a draft do not belong to the case until one of them is edited, or
 * the list is; then the whole draft is written into the case, with the same
 * items, so that what shows them goes on doing so.
 *
 * The links between measures and asks stay sound: asks that are written down
 * are named by the measures that they serve, and an ask that goes is named by
 * none.  Belongs to the main thread.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_PLAN_EDITOR (irc_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (IrcPlanEditor, irc_plan_editor, IRC, PLAN_EDITOR, GObject)

/* In all that follows @list is IRC_LIST_MEASURES or IRC_LIST_ASKS. */

IrcPlanEditor *irc_plan_editor_new (IrcSession *session);
/* Items: IrcMeasure or IrcAsk; lent.  Up to date after each edit that is made
 * through the editor, else when the assessment is. */
GListModel *irc_plan_editor_get_list (IrcPlanEditor *self, IrcCaseList list);
gboolean irc_plan_editor_is_drafted (IrcPlanEditor *self, IrcCaseList list);
/* Back to the draft, which forgets every edit of the list. */
void irc_plan_editor_draft (IrcPlanEditor *self, IrcCaseList list);

/* A new item at the end, lent: as the program would draft it for @criterion,
 * linked with what serves the same one.  @criterion may be NULL for an ask: an
 * empty one. */
gpointer irc_plan_editor_add (IrcPlanEditor *self,
                              IrcCaseList list,
                              const char *criterion);
/* Puts an item that was removed back, with its links where it is the ask that
 * was removed last.  Its id must be free. */
void irc_plan_editor_insert (IrcPlanEditor *self,
                             IrcCaseList list,
                             guint position,
                             gpointer item);
void
irc_plan_editor_remove (IrcPlanEditor *self, IrcCaseList list, gpointer item);
/* By one place; FALSE at the end of the list. */
gboolean irc_plan_editor_move (IrcPlanEditor *self,
                               IrcCaseList list,
                               gpointer item,
                               gboolean down);
/* Whether @measure waits for the ask called @ask. */
void irc_plan_editor_link (IrcPlanEditor *self,
                           IrcMeasure *measure,
                           const char *ask,
                           gboolean linked);

G_END_DECLS
