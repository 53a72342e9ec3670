/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits of the list of arguments that are printed.
 *
 * While the list is null the program proposes it; the first edit writes the
 * proposal down and changes that.  Ids that the evidence pack does not know
 * keep their place.  No widgets in here.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

/* TRUE while the program proposes. */
gboolean irc_choice_is_proposed (IrcSession *session);
/* Back to the proposal; forgets the order and the user's wordings. */
void irc_choice_propose (IrcSession *session);
/* At the end of the list. */
void irc_choice_add (IrcSession *session, const char *id);
void irc_choice_remove (IrcSession *session, const char *id);
/* Up or down by one among the arguments; FALSE at the end of the list. */
gboolean irc_choice_move (IrcSession *session, const char *id, gboolean down);
/* Before or, coming from above, behind @other. */
void
irc_choice_move_to (IrcSession *session, const char *id, const char *other);
/* NULL: the library's words. */
void irc_choice_reword (IrcSession *session, const char *id, const char *claim);
/* Whether contrary evidence to an argument is printed. */
void irc_choice_set_left_out (IrcSession *session,
                              const char *argument,
                              const char *reference,
                              gboolean left_out);

G_END_DECLS
