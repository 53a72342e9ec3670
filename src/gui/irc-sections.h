/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sections of a case's paper, as the window changes them.
 *
 * A section that the case does not list is on, as composed, at its default
 * place; it is listed when it is first changed.
 */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

/* All sections in printing order, IrcSection: those of the case in their
 * order, each other one, new, before the first listed one that follows it by
 * default.  Free the array. */
GPtrArray *irc_sections_dup (IrcSession *session);
guint irc_sections_find (GPtrArray *sections, IrcSectionId id);
void irc_sections_set (IrcSession *session, GPtrArray *sections);

/* The user's words for a section; NULL: as composed.  Lent. */
const char *irc_sections_get_words (IrcSession *session, IrcSectionId id);
void irc_sections_set_words (IrcSession *session,
                             IrcSectionId id,
                             const char *words);

G_END_DECLS
