/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which sections the paper has, in which order, and whose words they are in.
 *
 * Only sections that this version composes are shown; the others keep their
 * place in the file.  Alt+Up and Alt+Down move a section.  A section in the
 * user's words is called "edited".  What the edition does not have is greyed.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_SECTION_LIST (irc_section_list_get_type ())
/* Signal: edit (int, IrcSectionId), when the user wants to edit its words. */
G_DECLARE_FINAL_TYPE (
    IrcSectionList, irc_section_list, IRC, SECTION_LIST, GtkWidget)

void irc_section_list_refresh (IrcSectionList *self, IrcSession *session);
/* The switch of a section, or NULL; lent. */
GtkCheckButton *irc_section_list_get_switch (IrcSectionList *self,
                                             IrcSectionId section);
/* The button that edits its words, or NULL where there are none; lent. */
GtkWidget *irc_section_list_get_edit (IrcSectionList *self,
                                      IrcSectionId section);

G_END_DECLS
