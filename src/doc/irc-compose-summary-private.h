/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the chapter Summary share: irc-compose-summary.c and
 * irc-compose-key-figures.c. */
#pragma once

#include "irc-compose-private.h"

G_BEGIN_DECLS

/* irc-compose-key-figures.c */
/* A table of today and target, a row a pathway; its mention is the caller's. */
void irc_summary_add_levels (IrcComposer *self);
/* Whether several requests ask for the same unit. */
gboolean irc_summary_adds_up (IrcComposer *self);
/* A table of what is asked for by unit, with its mention, where that adds up;
 * else the amounts stand with the requests. */
void irc_summary_add_amounts (IrcComposer *self);
/* The arguments that carry most requests. */
void irc_summary_add_arguments (IrcComposer *self);
/* What comes of the requests, and what of doing nothing. */
void irc_summary_add_alternatives (IrcComposer *self);

G_END_DECLS
