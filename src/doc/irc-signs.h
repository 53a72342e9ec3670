/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Signs that a keyboard lacks, for figures as a source's record has them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with arrows for "->", "≥", "≤" and "±" for ">=", "<=" and "+/-", a
 * dash for a hyphen between spaces, and a minus for one that begins a number
 * or an amount, "(-37%)"; that of a range, "4-6", stays. */
char *irc_signs_dup (const char *text);

G_END_DECLS
