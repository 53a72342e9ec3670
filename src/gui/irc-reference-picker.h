/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which references an argument of the user's rests on: those that are chosen,
 * and a search over all that there are. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCE_PICKER (irc_reference_picker_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReferencePicker, irc_reference_picker, IRC, REFERENCE_PICKER, GtkWidget)

void irc_reference_picker_bind (IrcReferencePicker *self,
                                IrcOwnArgument *argument);
/* Keeps @assessment until the next one. */
void irc_reference_picker_refresh (IrcReferencePicker *self,
                                   IrcAssessment *assessment);

G_END_DECLS
