/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What loading packs and installing them share; for irc-pack*.c only. */
#pragma once

#include "irc-packs.h"

G_BEGIN_DECLS

/* The folder that holds the installed packs; it need not exist. */
char *irc_packs_dup_place (void);
/* FALSE when @name is not "ID.N"; free *@id with g_free (). */
gboolean irc_packs_parse_name (const char *name, char **id, guint *number);
/* @findings, of which there is at least one, as one sentence. */
char *irc_packs_dup_findings (char **findings);

G_END_DECLS
