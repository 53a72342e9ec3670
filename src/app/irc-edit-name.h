/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an edit is called in the menu: "Admission rights → partly", "Own beds →
 * 12", "Measure “Day-case beds”: start → 2026 Q3", "Request “Clinic” removed".
 * Pure. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* @path as in IrcCase::changed, just after the edit; @before is the case as
 * irc_case_save_state () gave it before that; @assessment is one of the case,
 * be it an earlier one.  Short, without a full stop; free with g_free (). */
char *irc_edit_dup_name (IrcCase *case_,
                         const IrcAssessment *assessment,
                         const char *path,
                         GBytes *before);

/* The ids of the items of the list at @path, in their order; NULL where no
 * list of items with ids stands there.  Free with g_strfreev (). */
char **irc_edit_dup_ids (IrcCase *case_, const char *path);

G_END_DECLS
