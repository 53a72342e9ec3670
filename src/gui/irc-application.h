/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The application: its windows, what they share (evidence, fonts, style), and
 * the actions that make or choose windows: app.new, app.open, app.open-recent
 * (s), app.sample, app.about, app.quit. */
#pragma once

#include "irc-window.h"

G_BEGIN_DECLS

#define IRC_TYPE_APPLICATION (irc_application_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcApplication, irc_application, IRC, APPLICATION, GtkApplication)

IrcApplication *irc_application_new (void);
/* The case in @file in a window of its own, or the window that has it already;
 * an error is shown as a dialog over @parent (may be NULL) and gives NULL, and
 * so does a case that others have open, while the user is asked how to open it.
 */
IrcWindow *irc_application_open_file (IrcApplication *self,
                                      GFile *file,
                                      GtkWindow *parent);

G_END_DECLS
