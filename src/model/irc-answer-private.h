/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a case needs of an answer.
 *
 * Private to the model room.
 */
#pragma once

#include "irc-items.h"

G_BEGIN_DECLS

IrcAnswer *irc_answer_new (const char *criterion);
/* TRUE when it says nothing: every member at its default, none unknown. */
gboolean irc_answer_is_empty (IrcAnswer *self);

G_END_DECLS
