/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Optimal fit: where the lines of a paragraph end, all of them chosen at once.
 *
 * After D. E. Knuth and M. F. Plass, Breaking paragraphs into lines, Software:
 * Practice and Experience 11 (1981) 1119-1184, doi:10.1002/spe.4380111102: of
 * all ways to break, the one with the fewest demerits.  A line has a ratio,
 * how far its spaces are stretched (1: by all that is good) or shrunk (-1: by
 * all that is allowed); its badness is 100 times the cube of that.
 *
 *   a line          (10 + badness + penalty of its end)²; of a ragged line the
 *                   ratio is what it lacks of the width, and the badness 400
 *                   times the square of that
 *   neighbours      ADJACENT more when one is tight and the other loose
 *   two hyphens     TWO_HYPHENS more when they end neighbouring lines; three
 *                   never do
 *   the last line   LAST_HYPHEN more when the line before it ends in a hyphen,
 *                   SHORT_LAST more when it is shorter than what is asked for;
 *                   it is never both, nor just the rest of a word
 *
 * Pure; points.  For layout/ only.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line may do behind a box. */
typedef enum {
  IRC_FIT_NOT,    /* not end */
  IRC_FIT_SPACE,  /* end; the space is lost */
  IRC_FIT_DASH,   /* end behind a dash that is in the text */
  IRC_FIT_HYPHEN, /* end with a hyphen that is added */
} IrcFitEnd;

/* What cannot be broken, and what follows it. */
typedef struct {
  double width;
  double space;   /* of the spaces behind it */
  double hyphen;  /* HYPHEN: the width that is added */
  guint n_inside; /* spaces that stretch, in the box */
  guint n_behind; /* and behind it */
  IrcFitEnd end;  /* the last box: anything */
} IrcFitBox;

typedef struct {
  double width;      /* of the lines */
  double stretch;    /* of a space: what is good; 0: ragged */
  double shrink;     /* of a space: what is allowed; less than it is wide */
  double tolerance;  /* the largest ratio; not for ragged lines */
  double short_last; /* a last line should not be shorter */
} IrcFitRules;

#define IRC_FIT_TWO_HYPHENS 8000.0
#define IRC_FIT_LAST_HYPHEN 20000.0
#define IRC_FIT_SHORT_LAST 12000.0
#define IRC_FIT_ADJACENT 3000.0
/* A ragged paragraph never takes a line more than it must. */
#define IRC_FIT_RAGGED_LINE 1e9

/* Appends to @ends (of guint) the index behind the last box of each line;
 * FALSE, and nothing appended, when no way keeps the rules.  @demerits may be
 * NULL. */
gboolean irc_fit_lines (const IrcFitBox *boxes,
                        guint n_boxes,
                        const IrcFitRules *rules,
                        GArray *ends,
                        double *demerits);

G_END_DECLS
