/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dictionary of a fuzz target, which libFuzzer and AFL++ are given too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the file FUZZ_DICTIONARY, at least one; GBytes, lent for ever.
 */
const GPtrArray *fuzz_words (void);
/* One of them. */
GBytes *fuzz_words_pick (GRand *random);

G_END_DECLS
