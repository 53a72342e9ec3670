/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the two charts of colleagues' centres share: the label of a row, the
 * head of a band, the legend.  Private to chart/.
 */
#pragma once

#include "irc-chart-parts.h"

G_BEGIN_DECLS

/* Points at scale 1. */
#define PEERS_MARK 12.0
#define PEERS_GAP 6.0     /* after a mark, a code */
#define PEERS_ROW_PAD 3.4 /* above and below a row */
#define PEERS_BAND_GAP 12.0

/* A criterion's code and label in a given width: the code in a column of its
 * own, or above the label where little would be left for it. */
typedef struct {
  IrcLines *code, *label;
  double label_x; /* from the code's left */
  double height;
} IrcPeersLabel;

IrcPeersLabel irc_peers_label_new (const IrcChart *chart,
                                   const char *code,
                                   const char *label,
                                   double code_width,
                                   double width);
void irc_peers_label_clear (IrcPeersLabel *self);
void irc_peers_label_paint (const IrcPeersLabel *self,
                            const IrcChart *chart,
                            double x,
                            double y);
/* The width of @code in a label. */
double irc_peers_measure_code (const IrcChart *chart, const char *code);

/* A heavy rule and the title below it; return the height used. */
double
irc_peers_paint_band (const IrcChart *chart, const char *title, double y);
void irc_peers_paint_rule (const IrcChart *chart, double y);
/* The marks that are TRUE in @occurring, in @words. */
double irc_peers_paint_legend (const IrcChart *chart,
                               const IrcMarkWords *words,
                               const gboolean *occurring,
                               double y);

G_END_DECLS
