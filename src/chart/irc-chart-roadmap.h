/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The roadmap: the measures of a plan as bars over the quarters of years.
 *
 * A quarter is a number, year × 4 + quarter − 1, as in assess/irc-quarter.h; a
 * place within one is a fraction of it.  There is no clock: what is today is
 * told.  Strings are borrowed for the call.
 */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

/* Each has a pattern of its own as well as a colour. */
typedef enum {
  IRC_ROADMAP_PLANNED, /* outline */
  IRC_ROADMAP_AGREED,  /* hatched */
  IRC_ROADMAP_STARTED, /* full */
  IRC_ROADMAP_DONE,    /* full, tick */
  IRC_ROADMAP_DROPPED, /* dotted outline, struck through */
} IrcRoadmapStatus;

#define IRC_N_ROADMAP_STATUSES 5

#define IRC_ROADMAP_UNSCHEDULED (-1)

typedef struct {
  const char *id;    /* of the measure: the mark's id */
  const char *code;  /* of its criterion */
  const char *label; /* what is done */
  const char *owner; /* "" where nobody is named */
  /* What it waits for, in words ("after IN2.1"), or "": shown where arrows do
   * not say it. */
  const char *waits;
  const char *value; /* for the tag: all that the chart shows of it */
  int start;         /* quarter, or IRC_ROADMAP_UNSCHEDULED */
  guint quarters;    /* at least 1 */
  IrcRoadmapStatus status;
  gboolean too_early, too_late; /* signs at its start, at its end */
  const guint *after;           /* the bars it comes after, by index */
  guint n_after;
  gboolean more_after; /* it also comes after measures that are not here */
} IrcRoadmapBar;

typedef struct {
  const char *id;    /* the mark's id */
  const char *label; /* "Target: inpatient level 2" */
  const char *date;  /* "by March 2027" */
  double at;         /* when that date is over, in quarters */
} IrcRoadmapTarget;

typedef struct {
  const char *measures_title;                 /* "Measure" */
  const char *unscheduled_title;              /* "Not scheduled" */
  const char *quarters[4];                    /* "Q1", … */
  const char *status[IRC_N_ROADMAP_STATUSES]; /* for the legend */
  const char *too_early, *too_late;           /* for the legend */
  const char *after;                          /* legend of the arrows */
  const char *today_label;                    /* legend of today's line */
  const char *empty;                          /* sentence: there is no bar */
  double today;                               /* in quarters; NAN: no line */
  /* What the axis shows; no axis where there is no quarter.  Bars, targets and
   * today's line are cut at its ends. */
  int first;
  guint n_quarters;
  const IrcRoadmapBar *bars;
  guint n_bars;
  const IrcRoadmapTarget *targets;
  guint n_targets;
  /* Of the bar that is being moved: its index or -1, and where it was. */
  int moved;
  int moved_start;
  guint moved_quarters;
  /* Lines of a label at most, and half as many of an owner; 0: as many as the
   * chart allows. */
  guint max_lines;
  /* TRUE: an arrow that cannot be followed, since it would run along another,
   * along the line of today or of a target, or behind a bar, is left out, and
   * the row says in words what it waits for, as it does where more_after. */
  gboolean clear_arrows;
} IrcRoadmapSpec;

/* A row a measure: words beside the bar from 380 pt (at scale 1) on, above it
 * below that, where what it waits for is told in words instead of arrows.
 * Upright parts of arrows that come from different bars keep apart.
 * Measures without a start stand below, under a title of their own.  Marks:
 * the targets, the bars with a start, those without, each in data order; the
 * bounds of one are its whole row.  A label wraps; one of more than 4 lines (8
 * in one column, or what the spec allows) is cut with "…", and the tag has all
 * of it. */
IrcScene *irc_chart_roadmap (const IrcRoadmapSpec *spec,
                             const IrcChartFrame *frame);

/* ---- where a bar is ----------------------------------------------------- */

/* Of the chart that is made of the same spec and frame, in points. */
typedef struct {
  int first;         /* quarter at the left end */
  guint n_quarters;  /* 0: no axis */
  double x, quarter; /* of the left end; width of a quarter */
  double line, bar;  /* height of the line a bar stands in, and of the bar */
  double pad;        /* below that line, in a row of one column */
  gboolean below;    /* in one column: the line is at the foot of the row */
} IrcRoadmapAxis;

IrcRoadmapAxis irc_roadmap_axis (const IrcRoadmapSpec *spec,
                                 const IrcChartFrame *frame);
/* The bar of @quarters from @start on, cut at the ends of the axis; @row: the
 * bounds of its mark. */
IrcRect irc_roadmap_bar_rect (const IrcRoadmapAxis *self,
                              IrcRect row,
                              int start,
                              guint quarters);

typedef enum {
  IRC_ROADMAP_BESIDE, /* not on the bar */
  IRC_ROADMAP_BODY,   /* moves its start */
  IRC_ROADMAP_END,    /* changes its length */
} IrcRoadmapPart;

/* What of a bar is at a point; its end is as wide as a finger needs, but at
 * most a third of the bar. */
IrcRoadmapPart irc_roadmap_find_part (const IrcRoadmapAxis *self,
                                      IrcRect bar,
                                      double x,
                                      double y);

G_END_DECLS
