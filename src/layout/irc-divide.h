/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read where a line divides a word.
 *
 * A word that is hyphenated, or ends a line behind its own hyphen, is read
 * whole where it begins; its other parts are seen and not read.  For layout/
 * only.
 */
#pragma once

#include "irc-pieces.h"

G_BEGIN_DECLS

/* TRUE: a line that ends behind piece @i divides a word. */
gboolean irc_divide_is_inside_word (const IrcPieces *pieces, guint i);

/* Sets @division for the pieces [first, end), shown by @stretch.  @starts and
 * @ends: they begin and end their line.  @word is to be freed. */
void irc_divide (const IrcPieces *pieces,
                 const IrcStretch *stretch,
                 guint first,
                 guint end,
                 gboolean starts,
                 gboolean ends,
                 IrcDivision *division,
                 char **word);

G_END_DECLS
