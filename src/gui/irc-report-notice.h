/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bar that says what should be looked at before the paper is handed out: the
 * warnings of the assessment, or that nothing is answered yet and where that is
 * done.  Hidden while there is nothing to say. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_REPORT_NOTICE (irc_report_notice_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReportNotice, irc_report_notice, IRC, REPORT_NOTICE, GtkWidget)

void irc_report_notice_refresh (IrcReportNotice *self,
                                const IrcAssessment *assessment);

G_END_DECLS
