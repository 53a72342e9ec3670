/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases written short, for the tests of the model. */
#pragma once

#include "irc-case.h"

#define CASE_NOW G_GINT64_CONSTANT (1767323045) /* 2026-01-02T03:04:05Z */

/* Knows every criterion that starts with "in-" or "out-", the argument
 * "pack-argument" and the reference "pack-reference". */
extern const IrcVocabulary case_vocabulary;

IrcCase *case_load (const char *text, GError **error);
/* A case that consists of @members besides format and version. */
IrcCase *case_load_members (const char *members, GError **error);
/* The same; it must load. */
IrcCase *case_from_members (const char *members);
/* The case that uses every member, with every criterion known. */
IrcCase *case_load_maximal (void);
char *case_save (IrcCase *self);
char *case_save_shared (IrcCase *self);
/* The text of that case. */
char *case_read_maximal (void);

/* Gives about half of all properties, of the case and of whatever is in it, a
 * value drawn from g_test_rand_*(). */
void case_edit_randomly (IrcCase *self);

/* @error is what it must be, and its message starts with @place. */
void
case_assert_error (const GError *error, IrcBaseError code, const char *place);
void
case_assert_refused (const char *members, IrcBaseError code, const char *place);
