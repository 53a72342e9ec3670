/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laying objection cards: eight to a sheet, to be cut out and held in the hand.
 *
 * A sheet is two pages of the same paper, fronts and backs, each two cards wide
 * and four high.  It is turned over its long edge by the printer, so the backs
 * of a row stand in the opposite order: then each answer lies behind its
 * objection.  The grid is centred on the page, and cut marks stand around it.
 *
 * A card shrinks its text to what fits, never below IRC_CARD_MIN_SIZE; where
 * that is not enough, it drops sources and findings from the end, then ends the
 * answer at a sentence, and says which argument of the paper has the rest.
 *
 * The structure tree goes card by card, front then back, although they stand on
 * different pages.  For layout/ only.
 */
#pragma once

#include "irc-cards.h"
#include "irc-lay.h"

G_BEGIN_DECLS

#define IRC_CARDS_PER_SHEET 8

/* One slug a page, in the order of the pages. */
void irc_lay_cards (IrcLay *self, const IrcCards *cards);

G_END_DECLS
