/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The earlier versions of a case that were put aside when it was saved, with
 * what differs; one can be made the case again, as an edit that can be undone.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_VERSIONS_WINDOW (irc_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcVersionsWindow, irc_versions_window, IRC, VERSIONS_WINDOW, GtkWindow)

/* @root: where backups are kept. */
GtkWindow *irc_versions_window_new (GtkWindow *parent,
                                    IrcSession *session,
                                    const char *root);

G_END_DECLS
