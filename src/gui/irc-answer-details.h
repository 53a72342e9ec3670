/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands behind an answer: the reason for "not applicable", a note, since
 * when, and the proofs.  Built when it is first opened. */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"

G_BEGIN_DECLS

#define IRC_TYPE_ANSWER_DETAILS (irc_answer_details_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcAnswerDetails, irc_answer_details, IRC, ANSWER_DETAILS, GtkWidget)

GtkWidget *irc_answer_details_new (IrcAnswer *answer);
void irc_answer_details_focus_reason (IrcAnswerDetails *self);
void irc_answer_details_focus_note (IrcAnswerDetails *self);
/* The last proof, made if there is none. */
void irc_answer_details_focus_proof (IrcAnswerDetails *self);

G_END_DECLS
