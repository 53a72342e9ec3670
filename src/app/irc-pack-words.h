/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Packs in words, in the language of the messages. */
#pragma once

#include "irc-library-compare.h"

G_BEGIN_DECLS

/* "2 arguments, 1 survey figure": what the pack holds. */
char *irc_pack_words_dup_content (const IrcLibrary *pack);
/* "added: argument “Six in ten run a clinic”"; free with g_strfreev (). */
char **irc_pack_words_dup_lines (const IrcLibrary *then, const IrcLibrary *now);
/* "Ruritanian evidence 2026.1" */
char *irc_pack_words_dup_name (const IrcPack *pack);

G_END_DECLS
