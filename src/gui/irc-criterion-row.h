/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One criterion of the profile: its words, its answer, and what stands behind
 * the answer.
 *
 * While the row has the focus and nobody is typing: 1 in place, 2 partly, 3
 * not in place, 4 not applicable, 0 to verify, Delete no answer, N note, E
 * proof, C confirm.  The row edits the session's case; it shows what
 * irc_criterion_row_refresh () brings.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_CRITERION_ROW (irc_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcCriterionRow, irc_criterion_row, IRC, CRITERION_ROW, GtkWidget)

/* @criterion: of the session's library. */
GtkWidget *irc_criterion_row_new (IrcSession *session,
                                  const IrcCriterion *criterion);
const IrcCriterion *irc_criterion_row_get_criterion (IrcCriterionRow *self);
/* The answer still holds.  Key and button ask the page for it, with the action
 * "profile.confirm" (the criterion's id). */
void irc_criterion_row_confirm (IrcCriterionRow *self);
/* Until the next refresh a screen reader reads @effect behind the answer. */
void irc_criterion_row_describe_effect (IrcCriterionRow *self,
                                        const char *effect);
void irc_criterion_row_refresh (IrcCriterionRow *self,
                                IrcAssessment *assessment);

G_END_DECLS
