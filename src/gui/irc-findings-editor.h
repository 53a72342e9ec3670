/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a source of the user's found: for each finding the text, the numbers as
 * they are published and where they stand. */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"

G_BEGIN_DECLS

#define IRC_TYPE_FINDINGS_EDITOR (irc_findings_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcFindingsEditor, irc_findings_editor, IRC, FINDINGS_EDITOR, GtkWidget)

GtkWidget *irc_findings_editor_new (IrcOwnReference *reference);

G_END_DECLS
