/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the members of a case file are called by people: "own beds" of
 * /centre/facts/own_beds.  Pure; of docs/CASE-FORMAT.md section 1. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name of the member that an RFC 6901 pointer into a case ends with, to be
 * translated with _ () or irc_text (); NULL where it has none: a list as a
 * whole, what stands deeper than that. */
const char *irc_member_words_find (const char *path);

/* Whether @path is, or is inside of, an element of the array at @list; then
 * *@index is the element's and *@rest (may be NULL) what follows: "/start" or
 * "". */
gboolean irc_member_is_in_list (const char *path,
                                const char *list,
                                guint *index,
                                const char **rest);

G_END_DECLS
