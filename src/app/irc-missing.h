/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Characters of a case that no bundled font can show: on paper each is a box,
 * which keeps its text for search and screen readers.
 */
#pragma once

#include "irc-case.h"
#include "irc-font.h"

G_BEGIN_DECLS

/* A sentence for each field that may be printed, with its JSON pointer, in the
 * order of the case file; empty when every character can be shown. */
char **irc_missing_list (IrcCase *case_, IrcFonts *fonts);

G_END_DECLS
