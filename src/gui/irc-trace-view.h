/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How we know: a view of the page Arguments.  Each printed sentence with a
 * figure, its source, the finding and where it was found; narrowed by words and
 * by chapter.  A source is opened when its button is pressed, never before.
 *
 * The trace is made in a thread when the view is seen and the case has
 * changed.
 */
#pragma once

#include "irc-step-page.h"

G_BEGIN_DECLS

#define IRC_TYPE_TRACE_VIEW (irc_trace_view_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcTraceView, irc_trace_view, IRC, TRACE_VIEW, IrcStepPage)

G_END_DECLS
