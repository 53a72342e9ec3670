/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All that is known of a source: how it is cited, where from, its link, and
 * every finding with its figures as published and where they were found. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCE_CARD (irc_reference_card_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReferenceCard, irc_reference_card, IRC, REFERENCE_CARD, GtkWidget)

/* Nothing of @reference is kept. */
GtkWidget *irc_reference_card_new (const IrcReference *reference);
/* Puts a control of the owner's below the source, before the findings. */
void irc_reference_card_add_control (IrcReferenceCard *self,
                                     GtkWidget *control);

G_END_DECLS
