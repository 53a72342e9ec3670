/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ways up, options and plan of an assessment as JSON, for the oracle. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* One compact line. */
GBytes *plan_lines_write (const IrcAssessment *assessment);

G_END_DECLS
