/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The terms of a plan in the language of a document; lent, small letters but
 * for an option's name. */
#pragma once

#include "irc-case.h"
#include "irc-language.h"

G_BEGIN_DECLS

/* "Do nothing", "Minimum", "Recommended", "Ambitious" */
const char *irc_option_label (const IrcLanguage *language, IrcOption option);
/* "low", "medium", "high" of 1 to 3; of effort and impact */
const char *irc_effort_label (const IrcLanguage *language, int effort);
/* "must", "should", "could" */
const char *irc_priority_label (const IrcLanguage *language,
                                IrcPriority priority);
/* "planned", "agreed", "started", "done", "dropped" */
const char *irc_status_label (const IrcLanguage *language, IrcStatus status);

G_END_DECLS
