/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the profile share. */
#pragma once

#include "irc-criterion-row.h"
#include "test-gui-support.h"

G_BEGIN_DECLS

GtkWidget *show_profile (IrcWindow *window);
/* The test fails where there is none, folded levels included. */
IrcCriterionRow *find_row (gpointer page, const char *id);
/* NULL while a field of it, or something else, has the focus. */
IrcCriterionRow *get_focus_row (IrcWindow *window);
const char *get_focus_id (IrcWindow *window);
IrcState get_state (IrcWindow *window, const char *id);
IrcAnswer *get_answer (IrcWindow *window, const char *id);

/* Presses a key where the focus is. */
gboolean press (IrcWindow *window, guint keyval);
/* Types into the field that has the focus, behind what is there. */
void type_text (IrcWindow *window, const char *text);
void press_return (IrcWindow *window);

G_END_DECLS
