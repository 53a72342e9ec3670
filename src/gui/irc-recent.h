/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cases that were open last, newest first: a list of addresses, one a
 * line, in the program's own state folder.  A list that cannot be read or
 * written is an empty one: nothing depends on it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IRC_RECENT_MAX 8

/* GFile of cases that are still there; free with g_ptr_array_unref (). */
GPtrArray *irc_recent_list (void);
/* Puts @file first. */
void irc_recent_add (GFile *file);

G_END_DECLS
