/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be wrong with an evidence pack. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IRC_CONTENT_ERROR (irc_content_error_quark ())

typedef enum {
  IRC_CONTENT_ERROR_MISSING, /* a file of the pack is not there */
  IRC_CONTENT_ERROR_INVALID, /* a file that breaks a rule of the pack */
} IrcContentError;

GQuark irc_content_error_quark (void);

G_END_DECLS
