/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where pages end: slugs in, the first slug of each page out.
 *
 * All breaks are chosen at once, as lines are in a paragraph: of all ways to
 * cut the strips into pages that the keep rules allow, the one that costs
 * least (M. F. Plass, Optimal pagination techniques for automatic typesetting
 * systems, Stanford 1981).  Empty space costs, most of all where a chapter goes
 * on; so does a chapter whose last page holds a few lines alone.  A page may
 * give up a part of its spaces and draw its figures a little smaller, and a
 * chapter may begin below the end of the one before where that leaves enough of
 * the page.
 *
 * For layout/ only.  Points.
 */
#pragma once

#include "irc-slug.h"

G_BEGIN_DECLS

/* The part of every space above a slug that a page may give up. */
#define IRC_BREAKS_SHRINK 0.35
/* The part of its height that a figure gives up: its smallest letters are then
 * 6.4 points high instead of 7. */
#define IRC_BREAKS_FIGURE_GIVES 0.08
/* A chapter begins below another one in the upper two thirds of a page only. */
#define IRC_BREAKS_FOLLOW 0.65
/* What the last page of a chapter of several should hold at least, in points:
 * six lines of body text. */
#define IRC_BREAKS_TAIL 84.0

/* A page of less looks like a mistake. */
#define IRC_BREAKS_THIN 0.33

/* What a page costs.  The unit is one page: what a break saves elsewhere is
 * weighed against a page more.  Emptiness is a share of the page and squared:
 * two pages a little short look better than one that is half empty. */
/* Of a page on which a chapter goes on, where what follows does not fit and
 * where it would have; of a page after which a chapter begins; and of the last
 * of several: a document must end somewhere. */
#define IRC_BREAKS_COST_EMPTY 5.0
#define IRC_BREAKS_COST_EMPTY_UNFORCED 12.0
#define IRC_BREAKS_COST_EMPTY_LAST 3.0
#define IRC_BREAKS_COST_EMPTY_END 2.0
/* Of a page of nothing at all, whatever follows; of a thin one less, the nearer
 * it is to IRC_BREAKS_THIN of a page. */
#define IRC_BREAKS_COST_THIN 2.0
/* A chapter that begins below the top of a page. */
#define IRC_BREAKS_COST_FOLLOW 0.2
/* Spaces and figures shrunk as far as they may; squared for less. */
#define IRC_BREAKS_COST_SHRUNK 0.6
/* A chapter's end of nothing at all on a page of its own or above the next
 * chapter; half of it where the end is as high as it should be, and nothing
 * from there on. */
#define IRC_BREAKS_COST_TAIL 4.0
#define IRC_BREAKS_COST_WEAK 0.5     /* a weak bond broken */
#define IRC_BREAKS_COST_TABLE 0.1    /* a table that goes on */
#define IRC_BREAKS_COST_OVERFULL 1e6 /* a point */

typedef struct {
  guint first;  /* slug */
  guint end;    /* the first slug of the next page */
  double given; /* of what spaces and slugs may give up: 0 … 1 */
} IrcPageSpan;

/* The pages of @slugs on pages of @height; an array of IrcPageSpan, empty only
 * for no slugs. */
GArray *irc_break_pages (const GPtrArray *slugs, double height);

G_END_DECLS
