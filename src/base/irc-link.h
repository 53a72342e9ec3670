/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which addresses the program may hand to the system to be opened: those of
 * pages, and only when somebody asks for it.
 *
 * An address may come out of a foreign case or pack; any other scheme would let
 * it start a program or open a file.  A DOI is opened as https://doi.org/….
 * May be included by every room.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE for http://HOST… and https://HOST…, without a user's name, spaces or
 * control characters, at most 2048 bytes long. */
gboolean irc_link_may_open (const char *address);

G_END_DECLS
