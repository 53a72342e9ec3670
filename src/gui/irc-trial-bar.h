/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bar that says that something is tried out, what it would do to the
 * levels, and how to end it.
 *
 * Emits "keep" and "discard".
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_TRIAL_BAR (irc_trial_bar_get_type ())
G_DECLARE_FINAL_TYPE (IrcTrialBar, irc_trial_bar, IRC, TRIAL_BAR, GtkWidget)

/* @n: criteria that are tried; @before and @after: without and with them. */
void irc_trial_bar_refresh (IrcTrialBar *self,
                            const IrcAssessment *before,
                            const IrcAssessment *after,
                            guint n);

G_END_DECLS
