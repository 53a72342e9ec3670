/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One option, to be compared with those beside it and to be chosen.  Doing
 * nothing is there to be compared with alone. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_OPTION_CARD (irc_option_card_get_type ())
/* Signals: "chosen", when the user chooses it; "explain", when the user wants
 * to know what it means. */
G_DECLARE_FINAL_TYPE (
    IrcOptionCard, irc_option_card, IRC, OPTION_CARD, GtkWidget)

/* @first: a card of the same group, or NULL. */
GtkWidget *irc_option_card_new (IrcOption option, IrcOptionCard *first);
/* Hides the card where the assessment has no such option. */
void irc_option_card_refresh (IrcOptionCard *self, IrcAssessment *assessment);
IrcOption irc_option_card_get_option (IrcOptionCard *self);

G_END_DECLS
