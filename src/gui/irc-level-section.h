/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The criteria of one level: inpatient and outpatient side by side, what
 * counts for both below.  Folded until wanted; its rows are built when it is
 * first unfolded. */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_LEVEL_SECTION (irc_level_section_get_type ())
/* Property: expanded. */
G_DECLARE_FINAL_TYPE (
    IrcLevelSection, irc_level_section, IRC, LEVEL_SECTION, GtkWidget)

/* @level: 1-3. */
GtkWidget *irc_level_section_new (IrcSession *session, int level);
gboolean irc_level_section_get_expanded (IrcLevelSection *self);
void irc_level_section_set_expanded (IrcLevelSection *self, gboolean expanded);
/* IrcCriterionRow in the order of levels.json; empty while nothing is built;
 * lent. */
GPtrArray *irc_level_section_get_rows (IrcLevelSection *self);
void irc_level_section_refresh (IrcLevelSection *self,
                                IrcAssessment *assessment);

G_END_DECLS
