/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of one request, and the arguments that stand behind it. */
#pragma once

#include <gtk/gtk.h>
#include "irc-plan-editor.h"

G_BEGIN_DECLS

#define IRC_TYPE_ASK_FORM (irc_ask_form_get_type ())
G_DECLARE_FINAL_TYPE (IrcAskForm, irc_ask_form, IRC, ASK_FORM, GtkWidget)

GtkWidget *irc_ask_form_new (IrcLibrary *library, IrcAsk *ask);
void irc_ask_form_refresh (IrcAskForm *self,
                           IrcAssessment *assessment,
                           const IrcAskResult *result);

G_END_DECLS
