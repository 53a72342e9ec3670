/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The measured ladder: what irc-ladder-measure.c works out and
 * irc-ladder-rung.c and irc-chart-ladder.c paint.  Constants in points at
 * scale 1. */
#pragma once

#include "irc-chart-parts.h"

G_BEGIN_DECLS

#define LADDER_LEVELS 3
#define LADDER_PATHWAYS 2

#define LADDER_NODE 6.5      /* radius */
#define LADDER_RAIL 20.0     /* from the column's left edge to the box */
#define LADDER_BOX_INSET 4.0 /* of a rung's box in its row */
#define LADDER_PAD 6.5       /* of the text in its box */
#define LADDER_BAR 10.0      /* height of a bar */
#define LADDER_BAR_LINE 14.0 /* of the line it stands in */
#define LADDER_PART_GAP 3.0  /* between the parts of a rung */
#define LADDER_FLAG 9.0      /* height */
#define LADDER_PILL_PAD 6.0  /* at both ends of the text */
#define LADDER_COLUMN_GAP 13.0

/* One rung of one pathway. */
typedef struct {
  const IrcLadderRung *rung;
  IrcLines *title, *summary; /* NULL: shared, or left out */
  IrcLines *count;
  IrcLines *standing, *target; /* NULL where they are not */
  gboolean is_target;
  double height;
} IrcLadderCell;

typedef struct {
  const IrcLadderPathway *spec;
  IrcLines *title, *standing;
  IrcLines *ground; /* the standing before level 1, below the rungs, or NULL */
  IrcLadderCell cells[LADDER_LEVELS];
  double x; /* left edge */
} IrcLadderColumn;

typedef struct {
  IrcChart chart;
  const IrcLadderSpec *spec;
  gboolean side_by_side;
  double label_width; /* of the shared titles */
  double column_width;
  double slot;    /* of one criterion in a bar */
  double count_x; /* of the counts in their boxes; 0: below the bars */
  IrcLines *titles[LADDER_LEVELS], *summaries[LADDER_LEVELS]; /* the shared */
  IrcLadderColumn columns[LADDER_PATHWAYS];
} IrcLadder;

/* Above and below what stands in a rung's box, with the box's own inset. */
static inline double
irc_ladder_inset (const IrcLadder *self)
{
  return LADDER_BOX_INSET + (self->spec->compact ? 2.5 : LADDER_PAD);
}

/* Fills in all but @chart and @spec. */
void irc_ladder_measure (IrcLadder *self);
void irc_ladder_clear (IrcLadder *self);
/* Of the accent-coloured pill round @lines. */
double irc_ladder_pill_height (const IrcLadder *self, const IrcLines *lines);

/* A rung in its row, with its mark. */
void irc_ladder_paint_rung (const IrcLadder *self,
                            const IrcLadderColumn *column,
                            int level,
                            IrcRect row);
/* The standing before level 1, @y its middle. */
void irc_ladder_paint_ground (const IrcLadder *self,
                              const IrcLadderColumn *column,
                              double y);

G_END_DECLS
