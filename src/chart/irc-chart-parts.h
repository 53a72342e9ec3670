/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the charts share: the drawing at hand, wrapped text, the shapes of the
 * states, the legend.  Private to chart/.
 *
 * A chart is drawn in two steps: measure (wrapped lines, heights), then paint;
 * so every row knows the height of its neighbour before anything is recorded.
 * Lengths are points; styles and the constants of a chart are given at scale 1
 * and multiplied once, by irc_chart_pt ().
 */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

/* ---- the drawing at hand ------------------------------------------------ */

typedef struct {
  IrcScene *scene;
  const IrcPalette *palette; /* lent */
  IrcFonts *fonts;           /* lent */
  double width, scale;
} IrcChart;

/* The frame's scale is brought into 0.8-3 and its width to at least 120 pt. */
IrcChart irc_chart_begin (const IrcChartFrame *frame);
/* Ends the scene at @height and gives it away. */
IrcScene *irc_chart_end (IrcChart *self, double height);
/* @points at scale 1. */
double irc_chart_pt (const IrcChart *self, double points);

/* ---- wrapped text ------------------------------------------------------- */

typedef struct {
  IrcFace face;
  double size, leading; /* at scale 1 */
} IrcChartStyle;

typedef struct {
  GPtrArray *texts; /* of IrcText, one a line */
  double leading;
  double rise;          /* from a line's top to its baseline */
  double width, height; /* of the widest line; of all lines */
  gboolean cut;         /* ends with "…" */
} IrcLines;

/* @text in lines at most @width wide and of even length, broken at spaces,
 * after
 * "-" and "/", and inside a word only where it alone is wider.  NULL or blank:
 * no lines.  Spaces in a row count as they stand; kerning across a space is
 * left out of the reckoning (below 0.1 pt in Lato). */
IrcLines *irc_lines_new (const IrcChart *chart,
                         const IrcChartStyle *style,
                         const char *text,
                         double width,
                         guint max_lines);
void irc_lines_free (IrcLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcLines, irc_lines_free)
/* Painted with the first line's top at @y; @align 0 left, 1 right of @x. */
void irc_lines_paint (const IrcLines *self,
                      const IrcChart *chart,
                      double x,
                      double y,
                      double align,
                      IrcColor color);

/* ---- shapes ------------------------------------------------------------- */

/* One segment of a bar: the mark's fill without letter, in any rectangle. */
void
irc_chart_paint_segment (const IrcChart *chart, IrcMark mark, IrcRect rect);
/* A tick inside a square of side @size. */
void irc_chart_paint_tick (
    IrcScene *scene, double x, double y, double size, IrcColor color);

/* ---- legend ------------------------------------------------------------- */

/* Paints the key of an entry into @rect. */
typedef void (*IrcLegendKey) (const IrcChart *chart, guint entry, IrcRect rect);

typedef struct {
  const char *words;
  guint entry; /* for the key painter */
} IrcLegendEntry;

/* Entries in a row, wrapped, from @y down; returns the height used. */
double irc_chart_paint_legend (const IrcChart *chart,
                               const IrcLegendEntry *entries,
                               guint n_entries,
                               IrcRect key,
                               IrcLegendKey paint_key,
                               double y);

G_END_DECLS
