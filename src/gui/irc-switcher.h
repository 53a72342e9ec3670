/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of buttons of which one is down: the views of a page, the kinds of a
 * chart.
 *
 * Going over the buttons changes nothing; Return, Space or a click does.  The
 * row wraps where it is narrow.  A screen reader is told of tabs.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_SWITCHER (irc_switcher_get_type ())
/* Property: selected (string; the id of the button that is down, NULL while
 * there is none). */
G_DECLARE_FINAL_TYPE (IrcSwitcher, irc_switcher, IRC, SWITCHER, GtkWidget)

/* The first one is selected at once. */
void irc_switcher_add (IrcSwitcher *self, const char *id, const char *title);
const char *irc_switcher_get_selected (IrcSwitcher *self);
/* @id: one that was added. */
void irc_switcher_set_selected (IrcSwitcher *self, const char *id);
/* The button of @id, or NULL; lent. */
GtkWidget *irc_switcher_get_button (IrcSwitcher *self, const char *id);

G_END_DECLS
