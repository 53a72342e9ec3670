/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks what is to become of the work that a crash left: open it, keep it for
 * later, or discard it, which can be taken back.  Closing keeps it.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-leftovers.h"

G_BEGIN_DECLS

#define IRC_TYPE_LEFTOVERS_WINDOW (irc_leftovers_window_get_type ())
/* Signal: open (IrcLeftover *) → TRUE when it is open and off the list. */
G_DECLARE_FINAL_TYPE (
    IrcLeftoversWindow, irc_leftovers_window, IRC, LEFTOVERS_WINDOW, GtkWindow)

/* @leftovers is kept alive; it may be empty, and then the window says so. */
GtkWindow *irc_leftovers_window_new (GtkWindow *parent, GPtrArray *leftovers);

G_END_DECLS
