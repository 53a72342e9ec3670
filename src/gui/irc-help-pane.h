/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The help at the right: what a criterion means, what counts as proof, why it
 * matters, the typical objection and what surveys heard; or what a page is
 * for. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_HELP_PANE (irc_help_pane_get_type ())
G_DECLARE_FINAL_TYPE (IrcHelpPane, irc_help_pane, IRC, HELP_PANE, GtkWidget)

void irc_help_pane_show_page (IrcHelpPane *self,
                              const char *title,
                              const char *text);
/* @criterion: of the assessment's library. */
void irc_help_pane_show_criterion (IrcHelpPane *self,
                                   const IrcAssessment *assessment,
                                   const IrcCriterion *criterion);

G_END_DECLS
