/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an edit is called in the menu: "Admission rights → partly".  Pure. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* @path as in IrcCase::changed, just after the edit; @assessment is one of the
 * case, be it an earlier one.  Short, without a full stop; free with g_free ().
 */
char *irc_edit_dup_name (IrcCase *case_,
                         const IrcAssessment *assessment,
                         const char *path);

G_END_DECLS
