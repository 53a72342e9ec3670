/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An argument of the user's in a window of its own, with the form that edits
 * it.  Edits are made in the case as they are typed, as everywhere; a new
 * argument comes into the case with its first edit, so that a window that is
 * closed as it was opened leaves nothing behind.  The keys of undo and redo
 * reach the edits of such arguments.  The window closes by itself when its
 * argument is gone. */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_OWN_ARGUMENT_WINDOW (irc_own_argument_window_get_type ())
G_DECLARE_FINAL_TYPE (IrcOwnArgumentWindow,
                      irc_own_argument_window,
                      IRC,
                      OWN_ARGUMENT_WINDOW,
                      GtkWindow)

/* Opens it over the window of @widget.  @id: one of the user's arguments; NULL:
 * a new one. */
void irc_own_argument_window_open (GtkWidget *widget,
                                   IrcSession *session,
                                   const char *id);

G_END_DECLS
