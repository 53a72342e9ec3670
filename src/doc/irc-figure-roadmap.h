/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as a roadmap, where more is to be said than what the assessment
 * has: which rows, which day it is, what is being moved.
 *
 * The axis shows every measure with a start and, where they are not far from
 * these, the targets and the day; the rows that are shown make no difference.
 */
#pragma once

#include "irc-chart-roadmap.h"
#include "irc-figures.h"

G_BEGIN_DECLS

/* All zero: every measure in the order of the plan, with room on the axis to
 * move them; no day. */
typedef struct {
  /* As paper has it: the measures of irc_roadmap_list_by_start (), each with
   * its number there, and no room beyond them. */
  gboolean by_start;
  gboolean no_owners; /* they are told elsewhere */
  guint first, n;     /* of these rows; @n 0: to the last */
  const char *today;  /* YYYY-MM-DD, or NULL: no line */
  /* A measure that is being moved, by its id, or NULL: where it goes to.  What
   * would be too early or too late then is shown. */
  const char *moved;
  const char *start; /* YYYY-Qn or "" */
  guint quarters;
} IrcRoadmapView;

IrcFigure *irc_figure_new_roadmap (IrcAssessment *assessment,
                                   const IrcRoadmapView *view);
/* Of the figure that is rendered into @frame; @self is a roadmap. */
IrcRoadmapAxis irc_figure_get_axis (const IrcFigure *self,
                                    const IrcChartFrame *frame);

/* The measures but for dropped ones, by their start, those without one last,
 * else in the order of the plan.  Free the array. */
GPtrArray *irc_roadmap_list_by_start (const IrcAssessment *assessment);

G_END_DECLS
