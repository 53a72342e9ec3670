/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the roadmap's figure share: irc-figure-roadmap.c,
 * irc-roadmap-spec.c and irc-roadmap-words.c. */
#pragma once

#include "irc-figure-roadmap.h"
#include "irc-figures-private.h"

G_BEGIN_DECLS

typedef struct {
  IrcRoadmapView view;    /* its strings belong to it */
  GPtrArray *rows;        /* const IrcMeasureResult*, as shown */
  IrcMeasureSigns *signs; /* beside the measures of the plan */
} IrcRoadmapFigure;

/* irc-figure-roadmap.c: a row, and where it is shown. */
const IrcMeasureResult *irc_roadmap_get_row (const IrcRoadmapFigure *self,
                                             guint index);
gboolean irc_roadmap_is_moved (const IrcRoadmapFigure *self,
                               const IrcMeasureResult *measure);
int irc_roadmap_get_start (const IrcRoadmapFigure *self,
                           const IrcMeasureResult *measure);
guint irc_roadmap_get_quarters (const IrcRoadmapFigure *self,
                                const IrcMeasureResult *measure);
const IrcMeasureSigns *irc_roadmap_get_signs (const IrcFigure *figure,
                                              const IrcMeasureResult *measure);

/* irc-roadmap-words.c */
/* What is done; "2. Agree cover" with its number on paper. */
char *irc_roadmap_dup_label (const IrcRoadmapFigure *self, guint index);
/* "after IN2.1, IN2.3", or "" */
char *irc_roadmap_dup_waits (const IrcLanguage *language,
                             const IrcMeasureResult *measure);
/* All that the chart shows of a measure beside its action: "IN2.3; planned; 2nd
 * quarter of 2027; owner Dr A; after IN2.1; starts before …" */
char *irc_roadmap_dup_value (const IrcFigure *figure,
                             const IrcMeasureResult *measure);
/* What is too early or too late, or "" */
char *irc_roadmap_dup_remarks (const IrcFigure *figure,
                               const IrcMeasureResult *measure);

/* irc-roadmap-spec.c: what the spec of one drawing points to. */
typedef struct {
  GPtrArray *pool;
  IrcRoadmapBar *bars;
  IrcRoadmapTarget targets[IRC_N_PATHWAYS];
} IrcRoadmapParts;

/* The pool is made; free it with g_ptr_array_unref (). */
IrcRoadmapSpec irc_roadmap_make_spec (const IrcFigure *figure,
                                      IrcRoadmapParts *parts);
/* The targets alone, into a pool that is there. */
void irc_roadmap_fill_targets (const IrcFigure *figure,
                               IrcRoadmapSpec *spec,
                               IrcRoadmapParts *parts);

G_END_DECLS
