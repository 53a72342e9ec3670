/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every text of a case with its place, whatever member it is in: for checks
 * that a new member must not escape. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @pointer is an RFC 6901 pointer ("/answers/in-1-rounds/note"). */
typedef void (*IrcCaseTextVisit) (const char *pointer,
                                  const char *text,
                                  gpointer data);

/* @saved is what irc_case_save () or irc_case_save_shared () wrote. */
void
irc_case_texts_visit (GBytes *saved, IrcCaseTextVisit visit, gpointer data);

G_END_DECLS
