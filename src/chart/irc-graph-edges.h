/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The arrows of a graph that are drawn: without circles, and without those
 * that follow from others.  Private to chart/. */
#pragma once

#include "irc-chart-graph.h"

G_BEGIN_DECLS

/* @n × @n flags: row before column. */
typedef struct {
  guint n;
  guint8 *direct; /* an arrow that is drawn */
  guint8 *reach;  /* a way along arrows */
} IrcGraphEdges;

IrcGraphEdges *
irc_graph_edges_new (guint n_nodes, const IrcGraphEdge *edges, guint n_edges);
void irc_graph_edges_free (IrcGraphEdges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcGraphEdges, irc_graph_edges_free)

gboolean
irc_graph_edges_has (const IrcGraphEdges *self, guint first, guint then);
/* The longest way to each node, 0 for those with nothing before; g_free (). */
guint *irc_graph_edges_new_layers (const IrcGraphEdges *self);

G_END_DECLS
