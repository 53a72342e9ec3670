/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measures of the plan, or its requests: the list with its rows, what can
 * be added, the way back to the draft, and what was removed last. */
#pragma once

#include <gtk/gtk.h>
#include "irc-plan-editor.h"
#include "irc-plan-row.h"

G_BEGIN_DECLS

#define IRC_TYPE_PLAN_SECTION (irc_plan_section_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcPlanSection, irc_plan_section, IRC, PLAN_SECTION, GtkWidget)

/* Once, before anything else.  @list: IRC_LIST_MEASURES or IRC_LIST_ASKS. */
void irc_plan_section_bind (IrcPlanSection *self,
                            IrcPlanEditor *editor,
                            IrcSession *session,
                            IrcCaseList list);
void irc_plan_section_refresh (IrcPlanSection *self, IrcAssessment *assessment);
/* The row of the @index-th item, made now where it is not there yet; NULL
 * behind the last. */
IrcPlanRow *irc_plan_section_get_row (IrcPlanSection *self, guint index);
/* The row of the item called @id or, with @id NULL, the first one for
 * @criterion; NULL when there is none. */
IrcPlanRow *irc_plan_section_find_row (IrcPlanSection *self,
                                       const char *id,
                                       const char *criterion);

G_END_DECLS
