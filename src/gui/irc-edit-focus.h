/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way from a place of the case, as IrcCase::changed names it, to the field
 * that shows it. */
#pragma once

#include <gtk/gtk.h>
#include "irc-case.h"

G_BEGIN_DECLS

/* Gives the focus to the field below @root that edits what @path ends with, and
 * brings it into sight; FALSE where none can be seen.  It stays where it is
 * inside of the field. */
gboolean irc_edit_focus_field (GtkWidget *root, const char *path);
/* The same for the first control of @widget. */
void irc_edit_focus_inside (GtkWidget *widget);

/* The id of the item of @list that @path, which begins with @prefix, is about;
 * of evidence that is left out the argument's.  NULL for none; free with
 * g_free (). */
char *irc_edit_dup_id (IrcCase *case_,
                       IrcCaseList list,
                       const char *prefix,
                       const char *path);

G_END_DECLS
