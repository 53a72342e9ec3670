/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The command line of docs/CASE-FORMAT.md section 3.  Needs no display, bus,
 * home folder or installation. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What main () does next. */
typedef enum {
  IRC_CLI_DONE,   /* leave with *@status */
  IRC_CLI_WINDOW, /* open the window, on *@file if it is not NULL */
} IrcCliNext;

/* @arguments: the vector including the program's name.  @file: free with
 * g_free (). */
IrcCliNext irc_cli_run (char **arguments, int *status, char **file);

G_END_DECLS
