/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the list of arguments is narrowed by: gap, theme, audience, pillar,
 * strength, payment system.  The choices hold at once. */
#pragma once

#include <gtk/gtk.h>
#include "irc-library-search.h"

G_BEGIN_DECLS

#define IRC_TYPE_LIBRARY_FILTERS (irc_library_filters_get_type ())
/* Signal: changed (). */
G_DECLARE_FINAL_TYPE (
    IrcLibraryFilters, irc_library_filters, IRC, LIBRARY_FILTERS, GtkWidget)

/* Offers what @assessment has; a choice that is still there is kept. */
void irc_library_filters_refresh (IrcLibraryFilters *self,
                                  IrcAssessment *assessment);
/* What is chosen; its strings are lent until the next refresh. */
IrcLibraryFilter irc_library_filters_get (IrcLibraryFilters *self);
/* Nothing but this gap; NULL: nothing. */
void irc_library_filters_set_criterion (IrcLibraryFilters *self,
                                        const char *criterion);

G_END_DECLS
