/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The trend chart: how far both pathways were, snapshot by snapshot.  See
 * irc-chart.h for what all charts share.
 */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

typedef struct {
  const char *date;  /* "14 November 2025", "today"; wraps at its spaces */
  const char *title; /* for the tags: "14 November 2025" */
  gboolean other_content;
  struct {
    const char *id;    /* of the mark */
    int level;         /* 0-3 */
    guint met;         /* criteria in place */
    const char *count; /* the same in figures: "9" */
    const char *value; /* for the tag: "level 1, 9 of 14 in place" */
  } pathways[2];
} IrcTrendColumn;

typedef struct {
  const char *titles[2];       /* "Inpatient", "Outpatient" */
  const char *level_titles[4]; /* "Before level 1", "Level 1", … */
  const char *count_titles[2]; /* "In place, of 14" */
  guint totals[2];             /* 14, 13 */
  const char *other_content;   /* legend of the hollow points */
  const IrcTrendColumn *columns;
  guint n_columns;
} IrcTrendSpec;

/* A panel a pathway: the level as a line of steps, a column for each point of
 * time, all of one width, so that the dates below are what tells how much time
 * lies between; under it the criteria in place as bars on a common scale.
 * Side by side from 380 pt (at scale 1) on, else one above the other.  A point
 * made with other content is hollow.  Where columns are too narrow for their
 * dates or figures, only some are written, always the last.  Marks are in data
 * order: by pathway, then by time. */
IrcScene *irc_chart_trend (const IrcTrendSpec *spec,
                           const IrcChartFrame *frame);

G_END_DECLS
