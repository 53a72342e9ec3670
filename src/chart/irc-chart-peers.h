/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The charts of colleagues' centres: a few side by side, or the spread of
 * many.  See irc-chart.h for what all charts share.
 */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

/* ---- side by side ------------------------------------------------------- */

typedef struct {
  const char *id; /* of the criterion: the mark's id */
  const char *code, *label;
  const IrcMark *marks; /* one a centre */
  const char *value; /* for the tag: "This centre: in place; Centre A: …" */
} IrcSideRow;

typedef struct {
  const char *title; /* "Level 1" */
  const IrcSideRow *rows;
  guint n_rows;
} IrcSideBand;

typedef struct {
  IrcMarkWords words;
  const char *const *centres;   /* names; this centre first */
  guint n_centres;              /* at least 1 */
  const char *level_titles[2];  /* "Level reached, inpatient", … */
  const char *const *levels[2]; /* one a centre: "Level 2" */
  IrcSideBand bands[3];         /* level 1 first */
} IrcSideSpec;

/* A column a centre, a row a criterion; the own column stands on a tinted
 * ground.  A row's label stands beside its marks while a third of the width is
 * left for it, else above them.  Marks are in data order, a row each. */
IrcScene *irc_chart_side_by_side (const IrcSideSpec *spec,
                                  const IrcChartFrame *frame);

/* ---- spread ------------------------------------------------------------- */

typedef struct {
  const char *id; /* of the criterion: the mark's id */
  const char *code, *label;
  IrcMark own;
  guint counts[IRC_N_MARKS]; /* of colleagues' centres */
  const char *count;         /* "4 of 7" in place */
  const char *value;         /* for the tag */
} IrcSpreadRow;

typedef struct {
  const char *title; /* "Level 1" */
  const IrcSpreadRow *rows;
  guint n_rows;
} IrcSpreadBand;

typedef struct {
  const char *id;    /* the mark's: "inpatient-2" */
  const char *title; /* "Level 2" */
  guint n;           /* colleagues' centres that have reached it, no higher */
  gboolean own;      /* this centre too */
  const char *value; /* for the tag */
} IrcSpreadLevel;

typedef struct {
  IrcMarkWords words;            /* of the own marks */
  IrcMarkWords others_words;     /* of the squares */
  const char *own_title;         /* "This centre" */
  const char *others_title;      /* "7 colleagues' centres" */
  const char *pathway_titles[2]; /* "Level reached, inpatient", … */
  guint n_others;
  IrcSpreadLevel levels[2][4]; /* level 0 first */
  IrcSpreadBand bands[3];      /* level 1 first */
} IrcSpreadSpec;

/* One square a colleague's centre, by state and in no other order, so that
 * nobody's place can be told; this centre's own mark in front; a legend for
 * each.  Three columns
 * from 380 pt (at scale 1) on, else the squares stand under the label.  Marks
 * are in data order: the levels of each pathway, highest first, then the rows
 * of each band. */
IrcScene *irc_chart_spread (const IrcSpreadSpec *spec,
                            const IrcChartFrame *frame);

G_END_DECLS
