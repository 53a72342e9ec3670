/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a text says and what it does not, with the text where that fails. */
#pragma once

#include <glib.h>
#include <string.h>

static inline void
assert_says (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) == NULL)
    g_error ("\"%s\" is not in: %s", words, text);
}

/* There is a text, and @words are not in it. */
static inline void
assert_silent (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) != NULL)
    g_error ("\"%s\" is in: %s", words, text);
}
