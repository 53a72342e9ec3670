/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The door of the window. The window is a module of its own, which main ()
 * loads when one is wanted, so that the command line does not pay for loading
 * GTK and the libraries below it; nothing else of this folder is called from
 * outside. No GTK here. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The module's file without its suffix, and the function that it is for. */
#define IRC_GUI_MODULE "ircase-window"
#define IRC_GUI_MAIN "irc_gui_main"

typedef int (*IrcGuiMain) (char *program, char *file);

/* Opens the window, on @file unless that is NULL, and returns the exit status
 * when the last window is closed; without a display it says so on standard
 * error. @program: the program's name, as main () got it. */
int irc_gui_main (char *program, char *file);

G_END_DECLS
