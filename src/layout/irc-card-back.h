/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The back of an objection card, made to fit.  For irc-lay-cards.c only. */
#pragma once

#include "irc-cards.h"
#include "irc-lay.h"

G_BEGIN_DECLS

/* The answer, what the sources found, and the sources of the card @index, in
 * @box, as elements below @parent. */
void irc_card_back_paint (IrcLay *lay,
                          IrcSlug *slug,
                          const IrcCards *cards,
                          guint index,
                          guint parent,
                          const IrcRect *box);

G_END_DECLS
