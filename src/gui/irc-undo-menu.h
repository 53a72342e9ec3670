/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo in the window: the two lines of the menu, which say what they
 * would do, and what the keys do. */
#pragma once

#include <gtk/gtk.h>

#include "irc-undo.h"

G_BEGIN_DECLS

/* Keeps the lines of @section and the actions "win.undo" and "win.redo" as
 * @undo is; it is lent and lives as long as the window.  NULL: nothing to undo.
 */
void irc_undo_menu_follow (GtkWindow *window, GMenu *section, IrcUndo *undo);

/* Undoes, or with @again redoes: TRUE when the case is another one.  A text
 * field that takes back its own typing (one whose text is not in the case yet)
 * does so while it has the focus. */
gboolean
irc_undo_menu_activate (GtkWindow *window, IrcUndo *undo, gboolean again);

G_END_DECLS
