/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user has set for the program, in ircase/settings.ini of the user's
 * configuration folder:
 *
 *   [sharing]
 *   name=Anna Berg
 *
 * A file that is not there is an empty one.  A file that cannot be read, and a
 * value that is not allowed, count as not set, and get_trouble () says so.
 * Groups, keys and comments that the program does not know are kept.  A file
 * that is damaged is kept as settings.ini.damaged when settings are written.
 *
 * Property: name (string, never NULL): what colleagues who open the same file
 * are told; "" for nothing: "someone".  At most IRC_LOCK_MAX_NAME bytes in one
 * line.  Belongs to the main thread.
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

#define IRC_TYPE_SETTINGS (irc_settings_get_type ())
G_DECLARE_FINAL_TYPE (IrcSettings, irc_settings, IRC, SETTINGS, GObject)

/* @path NULL: the user's own. */
IrcSettings *irc_settings_new (const char *path);
/* A sentence about what could not be read; NULL: nothing. */
const char *irc_settings_get_trouble (IrcSettings *self);
const char *irc_settings_get_name (IrcSettings *self);
/* Sets and writes it at once; what is not fit for a name is left out of it.
 * FALSE with @error (IRC_BASE_ERROR_FILE, with the path in front) when it could
 * not be written; it then holds until the program ends. */
gboolean
irc_settings_set_name (IrcSettings *self, const char *name, GError **error);

G_END_DECLS
