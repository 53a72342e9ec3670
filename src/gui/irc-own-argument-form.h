/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of one argument of the user's, and in words what is amiss.
 *
 * irc_own_editor_new_argument () makes one; the references to choose from
 * are those that it has, then the user's own, then the pack's. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_OWN_ARGUMENT_FORM (irc_own_argument_form_get_type ())
G_DECLARE_FINAL_TYPE (IrcOwnArgumentForm,
                      irc_own_argument_form,
                      IRC,
                      OWN_ARGUMENT_FORM,
                      GtkWidget)

GtkWidget *irc_own_argument_form_new (IrcOwnArgument *argument);
void irc_own_argument_form_refresh (IrcOwnArgumentForm *self,
                                    IrcAssessment *assessment);

G_END_DECLS
