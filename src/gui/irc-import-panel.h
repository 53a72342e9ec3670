/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports lists of references, and says what came of it.
 *
 * Lists are read in a worker, one after the other, and what is new in each is
 * added in one edit.  The panel is hidden until there is something to say.
 * "imported" is emitted when the last of them is done and something was added;
 * "taken-out", before the panel is hidden, when that is in the case no longer.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_IMPORT_PANEL (irc_import_panel_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcImportPanel, irc_import_panel, IRC, IMPORT_PANEL, GtkWidget)

void irc_import_panel_bind (IrcImportPanel *self, IrcSession *session);
/* @files: GFile. */
void irc_import_panel_read_files (IrcImportPanel *self, GListModel *files);
void irc_import_panel_read_text (IrcImportPanel *self, const char *text);
/* The case is another one: what was undone is not told any longer. */
void irc_import_panel_refresh (IrcImportPanel *self);
/* The ids that the last import added; NULL for none; lent. */
const char *const *irc_import_panel_get_added (IrcImportPanel *self);
/* Everything it says, as it is copied; "" for nothing. */
char *irc_import_panel_dup_text (IrcImportPanel *self);

G_END_DECLS
