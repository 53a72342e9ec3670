/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window of the program's settings (IrcSettings), which takes over what was
 * typed with Enter and when it is closed. */
#pragma once

#include <gtk/gtk.h>
#include "irc-settings.h"

G_BEGIN_DECLS

#define IRC_TYPE_PREFERENCES (irc_preferences_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcPreferences, irc_preferences, IRC, PREFERENCES, GtkWindow)

/* @parent may be NULL. */
GtkWindow *irc_preferences_new (GtkWindow *parent, IrcSettings *settings);

G_END_DECLS
