/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that stand on one line: a number and its unit, a name and its number.
 *
 * The text keeps its plain spaces, so that who searches the finished page for
 * "level 2" finds it; only the line does not end there.  The words are
 * English, the language the documents are written in.  Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when no line may end at the space between two words (with whatever
 * stops and brackets they carry): "€4.7 m", "22 %", "15 January", "January
 * 2026", "Table 1", "level 2", "n = 45", "Dr Lee", after a short label as
 * "By:", and before a citation, as in "sources [1]", as well as inside one, as
 * in
 * "[1, 4]".  Lengths in bytes. */
gboolean irc_no_break_between (const char *before,
                               gsize before_length,
                               const char *after,
                               gsize after_length);

G_END_DECLS
