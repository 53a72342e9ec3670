/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* References, a view of the page Arguments: all that the case and its pack
 * have, the user's own first, and each of them by itself.
 *
 * Lists of references are taken from files and from text, chosen, dropped or
 * pasted.  What was typed and does not fit stays in its form while the view is
 * there, also when another reference is looked at. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCES_VIEW (irc_references_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReferencesView, irc_references_view, IRC, REFERENCES_VIEW, IrcStepPage)

/* Asks for files, and imports them. */
void irc_references_view_choose_files (IrcReferencesView *self);
/* @files: GFile. */
void irc_references_view_import (IrcReferencesView *self, GListModel *files);
/* Turns to a reference of the case or the pack. */
void irc_references_view_open (IrcReferencesView *self, const char *id);

G_END_DECLS
