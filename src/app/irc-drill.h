/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A round of practice with objection cards: which card is next.
 *
 * The cards of a round stand in a row, in their own order or shuffled.  One
 * that is answered "again" comes back a few cards later; the round is over
 * behind the last one.  Nothing is stored.  Pure: the caller gives the seed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IRC_DRILL_LATER                                                        \
  4 /* cards until one comes back, where there are so many */

typedef enum {
  IRC_DRILL_OPEN,
  IRC_DRILL_KNEW,
  IRC_DRILL_AGAIN,
} IrcDrillAnswer;

typedef struct _IrcDrill IrcDrill;

/* Takes part: @cards, the places of the cards. @seed: 0 for their order. */
IrcDrill *irc_drill_new (const guint *cards, guint n, guint32 seed);
void irc_drill_free (IrcDrill *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcDrill, irc_drill_free)

/* TRUE: behind the last card. */
gboolean irc_drill_is_over (const IrcDrill *self);
/* Where the round stands, from 0, and how long it is, with those that come
 * back. */
guint irc_drill_get_place (const IrcDrill *self);
guint irc_drill_get_length (const IrcDrill *self);
/* The card; not when it is over. */
guint irc_drill_get_card (const IrcDrill *self);
IrcDrillAnswer irc_drill_get_answer (const IrcDrill *self);
/* Of the card that is shown; goes on to the next one. */
void irc_drill_answer (IrcDrill *self, IrcDrillAnswer answer);
/* One step; FALSE at the first card or when it is over. */
gboolean irc_drill_move (IrcDrill *self, gboolean forwards);
/* Cards of the round, and how many of them were known the first time. */
void irc_drill_count (const IrcDrill *self, guint *n_cards, guint *n_knew);

G_END_DECLS
