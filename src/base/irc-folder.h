/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folders of a few files that appear and go as a whole.
 *
 * A folder is written beside its place and then renamed: it is there with all
 * of its files, or not at all; after a failure nothing is left of it.  Names
 * that begin with a dot are folders on their way in or out and are nobody's.
 * Errors: IRC_BASE_ERROR_FILE, whose text says what is wrong and the way out,
 * without the folder's name.
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

/* $XDG_DATA_HOME/ircase (the platform's place for it elsewhere); it need not
 * exist. */
char *irc_folder_dup_data_dir (void);
/* The names of the folders in @path, sorted; none when there is no such
 * folder.  Free with g_strfreev (). */
char **irc_folder_list (const char *path);
/* Makes the folder @path, which must not exist, with the files @names and their
 * @contents; the folders above it are made with mode 0700. */
gboolean irc_folder_create (const char *path,
                            const char *const *names,
                            GBytes *const *contents,
                            guint n,
                            GError **error);
/* Removes the folder @path and the files in it, but no folder in it. */
gboolean irc_folder_remove (const char *path, GError **error);

G_END_DECLS
