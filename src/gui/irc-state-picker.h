/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The answers to a criterion as a row of toggle buttons with words.
 *
 * Emits "picked" (int IrcState) when the user picks one; picking the one that
 * is on takes the answer away (IRC_STATE_UNANSWERED).  The widget itself never
 * changes its state on its own: it shows what irc_state_picker_set_state ()
 * says.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"

G_BEGIN_DECLS

#define IRC_TYPE_STATE_PICKER (irc_state_picker_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcStatePicker, irc_state_picker, IRC, STATE_PICKER, GtkWidget)

void irc_state_picker_set_state (IrcStatePicker *self, IrcState state);
/* Whether "not applicable" is offered; a state that is stored is always shown.
 */
void irc_state_picker_set_may_be_not_applicable (IrcStatePicker *self,
                                                 gboolean may);

G_END_DECLS
