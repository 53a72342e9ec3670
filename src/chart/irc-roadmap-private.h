/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measured roadmap: what irc-roadmap-rows.c works out, and it,
 * irc-roadmap-axis.c and irc-roadmap-bar.c paint. */
#pragma once

#include "irc-chart-parts.h"
#include "irc-chart-roadmap.h"

G_BEGIN_DECLS

typedef struct {
  IrcChart chart;
  const IrcRoadmapSpec *spec;
  IrcRoadmapAxis axis;
  double text_x, text_width; /* of a row's words, behind the code */
  double code_width;
  GArray *arrows; /* of IrcRoadmapArrow */
} IrcRoadmapDrawing;

/* From a bar to one that comes after it, by their indices. */
typedef struct {
  guint from, to;
  double x; /* of its upright part */
  gboolean conflict;
} IrcRoadmapArrow;

/* Points at scale 1. */
static inline double
irc_roadmap_pt (const IrcRoadmapDrawing *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

/* From 380 pt on words stand beside the bars. */
gboolean irc_roadmap_is_wide (const IrcChart *chart);
/* The width of the words' column where it stands beside the bars. */
double irc_roadmap_column (const IrcChart *chart);

IrcRoadmapAxis irc_roadmap_measure_axis (const IrcChart *chart,
                                         const IrcRoadmapSpec *spec);
/* Where a time is, cut at the ends of the axis. */
double irc_roadmap_x (const IrcRoadmapAxis *self, double quarter);
/* The line that a bar stands in. */
IrcRect irc_roadmap_line (const IrcRoadmapAxis *self, IrcRect row);
gboolean irc_roadmap_shows (const IrcRoadmapAxis *self, double quarter);
/* Years and quarters from @y down; returns the height used. */
double irc_roadmap_paint_head (const IrcRoadmapDrawing *self, double y);
/* The lines of quarters and years from @top to @bottom. */
void irc_roadmap_paint_grid (const IrcRoadmapDrawing *self,
                             double top,
                             double bottom);
/* Today's line, and its head at @y; nothing where the axis does not show it. */
void irc_roadmap_paint_today (const IrcRoadmapDrawing *self,
                              double top,
                              double bottom);
void irc_roadmap_paint_today_head (const IrcRoadmapDrawing *self, double y);
/* The flag of a target in its line, and when it is due in other rows. */
void irc_roadmap_paint_flag (const IrcRoadmapDrawing *self,
                             const IrcRoadmapTarget *target,
                             IrcRect line);
void irc_roadmap_paint_due (const IrcRoadmapDrawing *self,
                            const IrcRoadmapTarget *target,
                            double top,
                            double bottom);

void irc_roadmap_paint_bar (const IrcChart *chart,
                            IrcRoadmapStatus status,
                            IrcRect rect);
/* Where the bar that is being moved was. */
void irc_roadmap_paint_ghost (const IrcChart *chart, IrcRect rect);
/* Signs at the start and at the end of a bar. */
void irc_roadmap_paint_signs (const IrcChart *chart,
                              IrcRect bar,
                              gboolean too_early,
                              gboolean too_late);
/* irc-roadmap-arrows.c: those that are drawn, in the order of the bars they
 * lead to; free the array. */
GArray *irc_roadmap_plan_arrows (const IrcRoadmapDrawing *self);
/* Whether they say all that the bar @index waits for. */
gboolean irc_roadmap_tells_all (const IrcRoadmapDrawing *self, guint index);
/* Whether an arrow with its upright part at @x has a way into the start of
 * @to. */
gboolean
irc_roadmap_goes_into_start (const IrcChart *chart, IrcRect to, double x);
void irc_roadmap_paint_arrow (const IrcChart *chart,
                              IrcRect from,
                              IrcRect to,
                              const IrcRoadmapArrow *arrow);
/* Statuses and signs that occur, the arrow and today's line; returns the
 * height used. */
double irc_roadmap_paint_legend (const IrcRoadmapDrawing *self, double y);

G_END_DECLS
