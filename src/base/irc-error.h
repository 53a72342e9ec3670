/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Errors of the base room.
 *
 * Every message is translated, fit to be shown, and starts with its place
 * where it has one: "/answers/in-1-rounds/state: text" (an RFC 6901 pointer),
 * "line 3, column 14: text" (not JSON at all), or just "text".  It never names
 * the file: the caller knows under which name the user gave it.
 * May be included by every room.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IRC_BASE_ERROR (irc_base_error_quark ())

typedef enum {
  IRC_BASE_ERROR_SYNTAX,  /* not JSON; the place is a line and a column */
  IRC_BASE_ERROR_LIMIT,   /* too large, too deep */
  IRC_BASE_ERROR_TYPE,    /* a member of the wrong type */
  IRC_BASE_ERROR_VALUE,   /* the right type, a value that is not allowed */
  IRC_BASE_ERROR_MISSING, /* a required member is not there */
  IRC_BASE_ERROR_FILE,    /* not a regular file, exists already, unreadable */
} IrcBaseError;

GQuark irc_base_error_quark (void);

G_END_DECLS
