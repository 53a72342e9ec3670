/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures: the only place where an assessment becomes charts, for screen and
 * paper alike.
 *
 * A figure keeps what it needs of the assessment alive.  Immutable; any thread.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-chart.h"
#include "irc-peers.h"

G_BEGIN_DECLS

typedef enum {
  IRC_FIGURE_LADDER,
  IRC_FIGURE_LADDER_COMPACT, /* bars, counts and target, without words */
  IRC_FIGURE_MATRIX,
  IRC_FIGURE_SURVEY,     /* figures whose source may be printed */
  IRC_FIGURE_SURVEY_ALL, /* and those whose source is incomplete: screen only */
  IRC_FIGURE_PILLARS_BARS,
  IRC_FIGURE_PILLARS_RADAR,
  IRC_FIGURE_DEPENDENCIES, /* of the open criteria among each other */
  IRC_FIGURE_TREND,        /* over the snapshots, and today */
  IRC_FIGURE_ROADMAP,      /* all of the plan; irc-figure-roadmap.h has more */
} IrcFigureKind;

#define IRC_N_FIGURE_KINDS 10

typedef struct _IrcFigure IrcFigure;

IrcFigure *irc_figure_new (IrcFigureKind kind, IrcAssessment *assessment);
/* What must come before @criterion (an id), and the open criteria that wait for
 * it; NULL where there is no such criterion. */
IrcFigure *irc_figure_new_dependencies_of (IrcAssessment *assessment,
                                           const char *criterion);
/* Colleagues' centres: side by side, or from five of them the spread. */
IrcFigure *irc_figure_new_peers (IrcPeers *peers);
IrcFigure *irc_figure_ref (IrcFigure *self);
void irc_figure_unref (IrcFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcFigure, irc_figure_unref)

IrcScene *irc_figure_render (const IrcFigure *self, const IrcChartFrame *frame);
/* "Level ladder" */
char *irc_figure_dup_title (const IrcFigure *self);
/* The figure in words, from the same data, for screen readers and Alt. */
char *irc_figure_dup_description (const IrcFigure *self);

/* The same numbers as a table: rows of cells, the first row is the head. */
typedef struct {
  guint n_rows, n_columns;
  char **cells; /* n_rows × n_columns */
} IrcFigureTable;

IrcFigureTable *irc_figure_new_table (const IrcFigure *self);
void irc_figure_table_free (IrcFigureTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcFigureTable, irc_figure_table_free)
/* For a spreadsheet's file; see irc-csv.h. */
GBytes *irc_figure_table_to_csv (const IrcFigureTable *self);
/* To be pasted into a table: tabs between the cells, a line a row, no tab or
 * line end within a cell, guarded against formulas as in the file. */
char *irc_figure_table_to_text (const IrcFigureTable *self);

/* How a result is shown. */
IrcMark irc_figure_mark_for_result (const IrcResult *result);
void irc_figure_fill_words (IrcMarkWords *words, const IrcLanguage *language);

G_END_DECLS
