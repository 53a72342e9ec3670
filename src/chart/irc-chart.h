/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The charts: plain spec in, scene out.
 *
 * A chart function knows no case, no evidence and no language: the spec holds
 * numbers, states and ready words (doc/irc-figures is the only place that
 * fills it).  It returns a frozen scene exactly @width points wide and as high
 * as it needs, readable from 240 pt (320 px) up, with a MARK tag for each
 * thing that has a meaning.  State is carried by shape and letter as well as
 * by colour.  Strings in a spec are borrowed for the call.
 * A chart is a figure of the paper and runs as the paper's language runs, which
 * is left to right in all that there are; a right-to-left interface mirrors the
 * page around it, not the figure, as with other pictures: time goes on to the
 * right on screen as in print.  Labels that are written right to left (a
 * user's names) are ordered and set by their own direction.
 * @scale multiplies all text sizes (1: 9 pt body), for 200 % text.
 */
#pragma once

#include "irc-palette.h"

G_BEGIN_DECLS

/* How a criterion is shown. */
typedef enum {
  IRC_MARK_IN_PLACE,     /* full square, tick */
  IRC_MARK_MET_BY,       /* in place through a higher criterion */
  IRC_MARK_PARTLY,       /* half */
  IRC_MARK_NOT_IN_PLACE, /* empty, cross */
  IRC_MARK_TO_VERIFY,    /* empty, question mark */
  IRC_MARK_LEFT_OUT,     /* dash: not applicable, with a reason */
  IRC_MARK_UNANSWERED,   /* dotted outline */
} IrcMark;

#define IRC_N_MARKS 7

typedef struct {
  const IrcPalette *palette;
  IrcFonts *fonts;
  double width; /* points */
  double scale; /* of text, 0.8-3 */
} IrcChartFrame;

/* The words of the seven marks ("in place", …), for legends and tags. */
typedef struct {
  const char *mark[IRC_N_MARKS];
  /* one letter or sign each ("P", "N", "?", …), printed inside the mark; ""
   * or NULL: the mark's own sign is drawn (tick, cross, half, dash) */
  const char *letter[IRC_N_MARKS];
} IrcMarkWords;

/* ---- level ladder ------------------------------------------------------- */

typedef struct {
  const char *title;   /* "Level 2" */
  const char *summary; /* one short sentence, may be "" */
  guint met, left_out, partly, open, unanswered; /* criteria */
  const char *count;                             /* "3 of 5 in place" */
  gboolean reached;
  const char *label;  /* for the tag: "Inpatient, level 2" */
  const char *status; /* for the tag, after the count: "not reached, two
                         criteria missing", may be "" */
} IrcLadderRung;

typedef struct {
  const char *id;           /* "inpatient": the marks are "inpatient-1", … */
  const char *title;        /* "Inpatient" */
  const char *standing;     /* "Level 1", "Before level 1" */
  int level;                /* reached, 0-3 */
  int target;               /* 0: none */
  const char *target_label; /* "Target: level 2 by March 2027" or "" */
  IrcLadderRung rungs[3];   /* level 1 first */
} IrcLadderPathway;

typedef struct {
  IrcMarkWords words;
  const char *open; /* legend of the open segments: "not in place"; "" or NULL:
                       the word of IRC_MARK_NOT_IN_PLACE */
  IrcLadderPathway pathways[2];
  gboolean compact; /* half the height: smaller standing, named only once */
} IrcLadderSpec;

/* Both pathways as ladders of three rungs, level 3 on top; side by side from
 * 380 pt (at scale 1) on, where the two share one column of level titles and
 * summaries (those of the first pathway), else one above the other.  A
 * summary that would take more than four lines in a stacked rung is left out.
 * Marks are in data order: level 1 first, inpatient first. */
IrcScene *irc_chart_ladder (const IrcLadderSpec *spec,
                            const IrcChartFrame *frame);

/* ---- criteria matrix ---------------------------------------------------- */

typedef struct {
  const char *id;   /* of the criterion: the mark's id */
  const char *code; /* IN1.1 */
  const char *label;
  IrcMark mark;
  gboolean blocking; /* stands between the centre and its next level */
} IrcMatrixCell;

typedef struct {
  const char *title; /* "Level 1" */
  /* inpatient, outpatient, shared (spans both columns) */
  const IrcMatrixCell *cells[3];
  guint n_cells[3];
} IrcMatrixBand;

typedef struct {
  IrcMarkWords words;
  const char *column_titles[2]; /* "Inpatient", "Outpatient" */
  const char *shared_title;     /* "Both pathways" */
  const char *blocking_note;    /* legend of the blocking sign */
  IrcMatrixBand bands[3];       /* level 1 first */
} IrcMatrixSpec;

/* Every criterion with its mark, by level and pathway, and a legend of the
 * marks that occur.  Two columns from 380 pt (at scale 1) on, else one.  Marks
 * are in data order: by band, inpatient, outpatient, shared.  A label wraps;
 * one of more than 4 lines (8 in one column) is cut with "…", and the tag has
 * all of it. */
IrcScene *irc_chart_matrix (const IrcMatrixSpec *spec,
                            const IrcChartFrame *frame);

/* ---- survey comparison -------------------------------------------------- */

typedef struct {
  const char *id; /* of the criterion: the mark's id */
  const char *code, *label;
  IrcMark mark;
} IrcSurveyCriterion;

typedef struct {
  const char *id;       /* the mark's id */
  const char *question; /* what was asked */
  const char *detail;   /* source, who answered, n, year; never "" */
  const char *value;    /* "38%", "46% without" */
  double percent;       /* 0-100, of those who answered */
  gboolean lacks;       /* the share of those who do not have it */
  gboolean incomplete;  /* its source is (the detail says so) */
  const char *note;     /* what to beware of, or NULL */
} IrcSurveyBar;

typedef struct {
  const IrcSurveyCriterion *criteria;
  guint n_criteria;
  const IrcSurveyBar *bars;
  guint n_bars;
} IrcSurveyGroup;

typedef struct {
  IrcMarkWords words;
  const char *own_title;   /* "This centre" */
  const char *asked_title; /* "Asked in surveys" */
  const char *share_title; /* "Share of respondents" */
  const char *axis[2];     /* "0%", "100%" */
  const char *empty;       /* the sentence where there is no group */
  const IrcSurveyGroup *groups;
  guint n_groups;
  const char *unasked_title;         /* "No survey asked about" */
  const IrcSurveyCriterion *unasked; /* below the groups, with their labels */
  guint n_unasked;
} IrcSurveySpec;

/* The centre's own state beside the answers of surveys, a bar for each on one
 * track of nought to a hundred.  Three columns from 380 pt (at scale 1) on,
 * else everything in one.  Marks are in data order: the criteria of a group,
 * then its bars; the criteria without a figure at last.  Words wrap; more than
 * 4 lines (8 in one column) are cut with "…", and the tag has all of them. */
IrcScene *irc_chart_survey (const IrcSurveySpec *spec,
                            const IrcChartFrame *frame);

/* A single mark, for lists and legends; @size is its side. */
void irc_chart_paint_mark (IrcScene *scene,
                           IrcMark mark,
                           const IrcMarkWords *words,
                           double x,
                           double y,
                           double size,
                           const IrcPalette *palette,
                           IrcFonts *fonts);

G_END_DECLS
