/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The orders of its gaps and what is within reach, which --assess does not
 * print, as JSON for the oracle. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* One compact line. */
GBytes *plan_lines_write (IrcAssessment *assessment);

G_END_DECLS
