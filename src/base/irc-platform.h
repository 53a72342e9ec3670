/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What differs between operating systems, and nothing else.
 *
 * Called by main () before anything of GTK; see docs of each function.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The arguments in UTF-8/file system encoding as GLib wants them; the
 * platform's own where main ()'s are lossy.  Free with g_strfreev (). */
char **irc_platform_dup_arguments (int argc, char **argv);
/* Sets the process's locale and the message catalogue's domain. */
void irc_platform_init_locale (void);
/* Chooses software drawing (GDK_DEBUG=gl-disable, GSK_RENDERER=cairo) unless
 * the user's environment says otherwise: half the start-up time, a third of
 * the memory, no blank window on old graphics (measured, gui study section 3).
 * Before gtk_init (). */
void irc_platform_choose_renderer (void);
/* Tells this start of this machine from every other one, in containers too; ""
 * where the system has no such id.  It names nobody.  From any thread. */
char *irc_platform_dup_boot_id (void);
/* When this start began, in seconds since 1970 by what the clock says now; 0
 * where the system does not know.  From any thread. */
gint64 irc_platform_get_boot_time (void);
/* Tells this machine from every other one, made of the id that the system was
 * given when it was installed and of the name it has in the network: machines
 * that were copied from one another differ in the latter, and nobody can read
 * either out of it.  "" where the system has no such id.  From any thread. */
char *irc_platform_dup_machine_id (void);
/* The function @symbol of the program's module @module, a file name without
 * folder and suffix. A module lies beside the program (build tree, portable
 * folder) or where an installation has it; both are found from where the
 * program itself is, so the whole can be moved. It is never unloaded. NULL and
 * IRC_BASE_ERROR_FILE when the module is missing or does not fit. */
GCallback irc_platform_load_function (const char *module,
                                      const char *symbol,
                                      GError **error);

G_END_DECLS
