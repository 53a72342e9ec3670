/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What irc-window.c and irc-window-*.c know of each other. */
#pragma once

#include "irc-dialogs.h"
#include "irc-window.h"

G_BEGIN_DECLS

typedef void (*IrcWindowThen) (IrcWindow *self, int what);

/* Calls @then with @what, at once where no printed argument names a retracted
 * work; else the user is asked first, and the case remembers what was seen. */
void irc_window_ask_retracted (IrcWindow *self, IrcWindowThen then, int what);
/* Calls @then with @what; where the case looks as if it held patient data, the
 * user is asked first, once for what there is. */
void irc_window_ask_patients (IrcWindow *self, IrcWindowThen then, int what);
void irc_window_class_install_actions (GtkWidgetClass *klass);
/* Which actions can be used now, but for undo and redo: irc-undo-menu.h. */
void irc_window_update_actions (IrcWindow *self);
/* Saves in the background, asking for a place where there is none, and calls
 * @done (may be NULL) when the case is on disk. */
void irc_window_save (IrcWindow *self, void (*done) (IrcWindow *self));
/* The same, asking for a place in any case. */
void irc_window_save_as (IrcWindow *self, void (*done) (IrcWindow *self));
/* Asks for a place, first in the folder of the case: as
 * irc_dialogs_save_async (). */
void irc_window_choose_place (IrcWindow *self,
                              IrcDialogsKind kind,
                              const char *name,
                              GAsyncReadyCallback callback,
                              gpointer data);
/* Tells, from now on, what others do to the file of the window's case. */
void irc_window_watch_disk (IrcWindow *self);
/* Says how the case and what others have put into its file differ, and asks
 * whose version is to stay. */
void irc_window_compare (IrcWindow *self);
/* Asks what a copy for others shall be without, and where it goes. */
void irc_window_share (IrcWindow *self, int what);
/* Asks whether to save first when there is something to save, then closes. */
void irc_window_ask_and_close (IrcWindow *self);
/* Undoes, or with @again redoes, and turns to what that changed. */
void irc_window_undo (IrcWindow *self, gboolean again);
/* Once there is a session. */
void irc_window_follow_undo (IrcWindow *self);
/* Turns to the references and asks for lists to import. */
void irc_window_import_references (IrcWindow *self);
/* Asks where to save "cited", "own" or "all" references. */
void irc_window_export_references (IrcWindow *self, const char *scope);
/* Lists of references that are dropped anywhere are imported. */
void irc_window_accept_lists (IrcWindow *self);
/* Keeps a recovery copy of the window's case, and backups when it is saved, and
 * tells when that fails; the caller owns the copy. */
IrcRecovery *irc_window_start_recovery (IrcWindow *self);
/* Lists the backups of the case. */
void irc_window_show_versions (IrcWindow *self);
/* Closes without asking. */
void irc_window_close_now (IrcWindow *self);

G_END_DECLS
