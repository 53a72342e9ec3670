/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the figures share; for irc-figure*.c only.
 *
 * Each kind of figure is one IrcFigureInfo in a file of its own. */
#pragma once

#include "irc-figures.h"

G_BEGIN_DECLS

typedef struct {
  const char *title; /* marked with N_ () */
  IrcScene *(*render) (const IrcFigure *self, const IrcChartFrame *frame);
  /* Appends sentences. */
  void (*describe) (const IrcFigure *self, GString *out);
  IrcFigureTable *(*new_table) (const IrcFigure *self);
  /* Makes one that needs data of its own; NULL: it needs none. */
  IrcFigure *(*make) (IrcAssessment *assessment);
} IrcFigureInfo;

struct _IrcFigure {
  const IrcFigureInfo *info;
  IrcFigureKind kind; /* where the assessment is all there is to say */
  IrcAssessment *assessment;
  gpointer data; /* what else the figure shows, or NULL */
  GDestroyNotify free_data;
};

extern const IrcFigureInfo irc_figure_ladder, irc_figure_ladder_compact,
    irc_figure_matrix, irc_figure_survey, irc_figure_pillars_bars,
    irc_figure_pillars_radar, irc_figure_dependencies, irc_figure_trend,
    irc_figure_roadmap;

/* For a figure that needs more than the assessment; takes @data. */
IrcFigure *irc_figure_new_with_data (const IrcFigureInfo *info,
                                     IrcAssessment *assessment,
                                     gpointer data,
                                     GDestroyNotify free_data);

/* "Level 2" */
char *irc_figure_dup_level (const IrcLanguage *language, int level);
/* "3 of 5 in place", "3 of 5 in place, 1 left out" */
char *irc_figure_dup_count (const IrcLanguage *language,
                            const IrcLevelCount *count);
/* Keeps @string for as long as @strings live, and lends it. */
const char *irc_figure_keep (GPtrArray *strings, char *string);
/* Empty cells under @heads (NULL-terminated); @n_rows counts the head. */
IrcFigureTable *irc_figure_table_new (guint n_rows, const char *const *heads);
/* Takes @text. */
void irc_figure_table_set (IrcFigureTable *table,
                           guint row,
                           guint column,
                           char *text);

G_END_DECLS
