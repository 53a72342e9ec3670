/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of one section of the paper, to be edited.
 *
 * Begins with the draft, or with the user's words where there are some.  What
 * is typed is the case's at once; words that are again those of the draft are
 * no words of the user's.  "Back to the draft" can be undone with Ctrl+Z, like
 * all that is typed.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_SECTION_EDITOR (irc_section_editor_get_type ())
/* Signal: done (), when the user is. */
G_DECLARE_FINAL_TYPE (
    IrcSectionEditor, irc_section_editor, IRC, SECTION_EDITOR, GtkWidget)

/* @section is one of irc_compose_is_editable (). */
void irc_section_editor_open (IrcSectionEditor *self,
                              IrcSession *session,
                              IrcSectionId section);
/* The section that is open; meaningless before the first. */
IrcSectionId irc_section_editor_get_section (IrcSectionEditor *self);
/* The case is another one: its words are shown where they are not those that
 * were typed. */
void irc_section_editor_refresh (IrcSectionEditor *self);

G_END_DECLS
