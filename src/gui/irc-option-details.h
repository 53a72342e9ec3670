/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an option means: its outcome, and its steps, measures, requests and
 * resources; of doing nothing, what stays as it is and what speaks against
 * it. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_OPTION_DETAILS (irc_option_details_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcOptionDetails, irc_option_details, IRC, OPTION_DETAILS, GtkWidget)

/* @option: of @assessment. */
void irc_option_details_show (IrcOptionDetails *self,
                              IrcAssessment *assessment,
                              const IrcOptionResult *option);

G_END_DECLS
