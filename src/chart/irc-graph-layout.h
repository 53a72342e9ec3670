/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the nodes of a layered graph stand; knows no text and no colour.
 *
 * Sugiyama's steps (Sugiyama, Tagawa, Toda 1981,
 * doi 10.1109/TSMC.1981.4308636): layers by longest path, an empty slot in each
 * layer that an arrow passes, order by barycentre, then the heights.  Private
 * to chart/. */
#pragma once

#include "irc-chart-graph.h"

G_BEGIN_DECLS

typedef struct {
  int node; /* index, or -1: an arrow passes */
  guint layer, place;
  guint component;  /* the smallest index of a node that it hangs together
                       with */
  double height, y; /* y of the top */
  GPtrArray *before, *after; /* slots in the layers beside, lent */
  double wish;               /* for the step at hand */
} IrcGraphSlot;

typedef struct {
  guint n_nodes, n_layers;
  GPtrArray *slots;  /* all of them; the first n_nodes those of the nodes that
                        have an arrow, NULL for the others */
  GPtrArray *layers; /* of GPtrArray of slots, from top to bottom */
} IrcGraphLayout;

/* Edges out of range, twice or from a node to itself do not count. */
IrcGraphLayout *
irc_graph_layout_new (guint n_nodes, const IrcGraphEdge *edges, guint n_edges);
void irc_graph_layout_free (IrcGraphLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcGraphLayout, irc_graph_layout_free)

/* NULL: no arrow. */
IrcGraphSlot *irc_graph_layout_get_slot (const IrcGraphLayout *self,
                                         guint node);
/* With the heights of the slots filled in: gives each its place, at least @gap
 * apart and near to its neighbours, the topmost at 0; returns the height. */
double irc_graph_layout_place (IrcGraphLayout *self, double gap);

G_END_DECLS
