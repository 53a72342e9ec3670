/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the figures share; for irc-figure*.c only. */
#pragma once

#include "irc-figures.h"

G_BEGIN_DECLS

struct _IrcFigure {
  IrcFigureKind kind;
  IrcAssessment *assessment;
};

/* Keeps @string for as long as @strings live, and lends it. */
const char *irc_figure_keep (GPtrArray *strings, char *string);
/* Empty cells under @heads (NULL-terminated); @n_rows counts the head. */
IrcFigureTable *irc_figure_table_new (guint n_rows, const char *const *heads);
/* Takes @text. */
void irc_figure_table_set (IrcFigureTable *table,
                           guint row,
                           guint column,
                           char *text);

/* irc-figure-survey.c */
IrcScene *irc_figure_render_survey (const IrcFigure *self,
                                    const IrcChartFrame *frame);
void irc_figure_describe_survey (const IrcFigure *self, GString *out);
IrcFigureTable *irc_figure_new_survey_table (const IrcFigure *self);

G_END_DECLS
