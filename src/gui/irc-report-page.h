/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Report: what goes into the paper and in whose words, the pages as they will
 * be printed, the export and the printing. */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_REPORT_PAGE (irc_report_page_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReportPage, irc_report_page, IRC, REPORT_PAGE, IrcStepPage)

G_END_DECLS
