/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The three panes of the window: rail, page, help.
 *
 * Where the window is wide the help stands at the right; where it is narrow it
 * takes the lower part of the page's place, and only when asked for.  What the
 * user chose is remembered for each of the two.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_SHELL (irc_shell_get_type ())
/* Properties: rail, page, help (GtkWidget). */
G_DECLARE_FINAL_TYPE (IrcShell, irc_shell, IRC, SHELL, GtkWidget)

gboolean irc_shell_get_help_shown (IrcShell *self);
void irc_shell_toggle_help (IrcShell *self);
/* FALSE: the page has no use for help, and it is not shown. */
void irc_shell_set_help_useful (IrcShell *self, gboolean useful);

G_END_DECLS
