/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The numbers that a text states, and which findings state them too.
 *
 * A number is what data/content/README.md, rule 3, calls one: digits, with
 * single points or commas between digits.  Commas that group thousands make no
 * difference: "1,234" and "1234" are the same number.
 */
#pragma once

#include "irc-library.h"

G_BEGIN_DECLS

/* The first number of @text from byte @from on: FALSE when there is none, else
 * where it begins and how long it is, in bytes. */
gboolean
irc_stated_next (const char *text, gsize from, gsize *start, gsize *length);
/* The number as it is compared: without commas that group. */
char *irc_stated_dup_number (const char *number, gsize length);

/* A set of numbers as they are compared. */
GHashTable *irc_stated_new (void);
void irc_stated_add (GHashTable *numbers, const char *text);
/* Those of a finding, in its text and in its numbers as published. */
void irc_stated_add_finding (GHashTable *numbers, const IrcFinding *finding);
/* How many of @numbers are among those that are @stated; @take: they leave the
 * set. */
guint
irc_stated_count_in (GHashTable *numbers, GHashTable *stated, gboolean take);
/* The same with what a finding states. */
guint irc_stated_count (GHashTable *numbers,
                        const IrcFinding *finding,
                        gboolean take);

G_END_DECLS
