/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button with a caption that shows what of a list is chosen, and opens the
 * list to choose from. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_CHECK_MENU (irc_check_menu_get_type ())
/* Property: label.  Signal: "toggled" (const char *id, gboolean active), when
 * the user chooses. */
G_DECLARE_FINAL_TYPE (IrcCheckMenu, irc_check_menu, IRC, CHECK_MENU, GtkWidget)

/* What there is to choose from: ids, what they are called in the list and, as
 * short as may be, on the button; NULL-terminated and of one length; copied. */
void irc_check_menu_set_lines (IrcCheckMenu *self,
                               const char *const *ids,
                               const char *const *names,
                               const char *const *short_names);
/* What is chosen; ids without a line are passed over. */
void irc_check_menu_set_active (IrcCheckMenu *self, const char *const *ids);

G_END_DECLS
