/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a file's place and a moment are shown. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a case is kept, the home folder as "~": short, and no login name on a
 * screen that others look at.  "not saved yet" for NULL. */
char *irc_place_dup (GFile *file);
/* "22 November 2026, 18:40", by the clock on the wall; @seconds since 1970,
 * UTC. */
char *irc_place_dup_moment (gint64 seconds);

G_END_DECLS
