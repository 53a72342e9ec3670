/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What irc-application.c and irc-application-*.c know of each other. */
#pragma once

#include "irc-application.h"

G_BEGIN_DECLS

/* Loads evidence and fonts; FALSE when that failed, which has been told. */
gboolean irc_application_ensure_resources (IrcApplication *self,
                                           GtkWindow *parent);
/* Lent; NULL before the resources are there. */
IrcLibrary *irc_application_get_library (IrcApplication *self);
/* The window that has @file, by whatever name it was opened; or NULL. */
IrcWindow *irc_application_find_window (IrcApplication *self, GFile *file);
/* Who this program is in locks; lent as long as the settings stay. */
IrcLockOwner irc_application_get_lock_owner (IrcApplication *self);
/* Shows @session in the window in front, where that has no case yet, or in a
 * new one. */
IrcWindow *irc_application_show_session (IrcApplication *self,
                                         IrcSession *session,
                                         IrcStep step);
/* Says in @window where unsaved work on @file was kept for later. */
void irc_application_note_leftover (IrcApplication *self,
                                    IrcWindow *window,
                                    GFile *file);
/* Colleagues read the name in the settings from now on. */
void irc_application_rename_locks (IrcApplication *self);

G_END_DECLS
