/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first page: start a case, open one, try the sample; then what was open
 * last, and where the data live. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_WELCOME (irc_welcome_get_type ())
G_DECLARE_FINAL_TYPE (IrcWelcome, irc_welcome, IRC, WELCOME, GtkWidget)

G_END_DECLS
