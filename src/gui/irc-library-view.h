/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All arguments, in the paper and in the library: a view of the page Arguments.
 *
 * What is printed stands first, in its order.  The list is narrowed by words
 * and by filters; the argument that is selected in it is read beside it, or
 * where the view is narrow instead of it (Return; Escape leads back).  Tab goes
 * from the list to the reading pane.  show_criterion () narrows the list to
 * that gap.
 */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_LIBRARY_VIEW (irc_library_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcLibraryView, irc_library_view, IRC, LIBRARY_VIEW, IrcStepPage)

G_END_DECLS
