/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window: welcome page, or one case with its steps.
 *
 * A window is given its case once (irc_window_set_session ()); another case
 * gets another window.  Pages are built on the first visit.
 * Actions of irc-window-actions.c: win.step (s), win.save, win.save-as,
 * win.share, win.export, win.export-copy, win.export-profile, win.print (where
 * there is printing), win.show-criterion (s), win.show-arguments (s),
 * win.next-pane, win.previous-pane, win.toggle-help, win.show-help-overlay.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-banners.h"
#include "irc-export-bar.h"
#include "irc-progress.h"
#include "irc-recovery.h"
#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_WINDOW (irc_window_get_type ())
/* Property: step (name of the step shown). */
G_DECLARE_FINAL_TYPE (IrcWindow, irc_window, IRC, WINDOW, GtkApplicationWindow)

IrcWindow *irc_window_new (GtkApplication *application);
/* NULL on the welcome page. */
IrcSession *irc_window_get_session (IrcWindow *self);
/* What keeps a copy of unsaved work; NULL on the welcome page. */
IrcRecovery *irc_window_get_recovery (IrcWindow *self);
/* Once. @fonts is kept alive. */
void
irc_window_set_session (IrcWindow *self, IrcSession *session, IrcFonts *fonts);
/* Shows a step and returns its page, built on demand; lent. */
IrcStepPage *irc_window_show_step (IrcWindow *self, IrcStep step);
/* The page of a step, or NULL while it is not built; lent. */
IrcStepPage *irc_window_peek_page (IrcWindow *self, IrcStep step);
/* Messages that stay, above everything else; on the welcome page, too. */
IrcBanners *irc_window_get_banners (IrcWindow *self);
IrcExportBar *irc_window_get_export_bar (IrcWindow *self);
IrcFonts *irc_window_get_fonts (IrcWindow *self);
void irc_window_toggle_help (IrcWindow *self);
void irc_window_move_pane (IrcWindow *self, gboolean forward);

G_END_DECLS
