/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks what a copy for others shall be without, notes and names of reviewers:
 * to begin with what the report leaves out. */
#pragma once

#include <gtk/gtk.h>
#include "irc-case.h"

G_BEGIN_DECLS

#define IRC_TYPE_SHARE_DIALOG (irc_share_dialog_get_type ())
/* Signal: chosen (guint, IrcSharing), once; the dialog has gone by then. */
G_DECLARE_FINAL_TYPE (
    IrcShareDialog, irc_share_dialog, IRC, SHARE_DIALOG, GtkWindow)

GtkWidget *irc_share_dialog_new (GtkWindow *parent, IrcCase *case_);

G_END_DECLS
