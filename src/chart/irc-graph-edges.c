/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-graph-edges.h"

static gsize
at (const IrcGraphEdges *self, guint first, guint then)
{
  return (gsize) first * self->n + then;
}

/* Keeps @reach closed: what comes before @first comes before what follows
 * @then. */
static void
add_edge (IrcGraphEdges *self, guint first, guint then)
{
  self->direct[at (self, first, then)] = TRUE;
  if (self->reach[at (self, first, then)])
    return;
  for (guint i = 0; i < self->n; i++) {
    if (i != first && !self->reach[at (self, i, first)])
      continue;
    self->reach[at (self, i, then)] = TRUE;
    for (guint k = 0; k < self->n; k++)
      if (self->reach[at (self, then, k)])
        self->reach[at (self, i, k)] = TRUE;
  }
}

/* Whether a way of two arrows or more leads there, too. */
static gboolean
follows (const IrcGraphEdges *self, guint first, guint then)
{
  for (guint i = 0; i < self->n; i++)
    if (self->reach[at (self, first, i)] && self->reach[at (self, i, then)])
      return TRUE;
  return FALSE;
}

IrcGraphEdges *
irc_graph_edges_new (guint n_nodes, const IrcGraphEdge *edges, guint n_edges)
{
  IrcGraphEdges *self = g_new0 (IrcGraphEdges, 1);

  self->n = n_nodes;
  self->direct = g_new0 (guint8, (gsize) n_nodes * n_nodes);
  self->reach = g_new0 (guint8, (gsize) n_nodes * n_nodes);
  for (guint i = 0; i < n_edges; i++) {
    const guint first = edges[i].first, then = edges[i].then;

    if (first < n_nodes && then < n_nodes && first != then &&
        !self->reach[at (self, then, first)])
      add_edge (self, first, then);
  }
  for (guint i = 0; i < n_nodes; i++)
    for (guint k = 0; k < n_nodes; k++)
      if (self->direct[at (self, i, k)] && follows (self, i, k))
        self->direct[at (self, i, k)] = FALSE;
  return self;
}

void
irc_graph_edges_free (IrcGraphEdges *self)
{
  g_free (self->direct);
  g_free (self->reach);
  g_free (self);
}

gboolean
irc_graph_edges_has (const IrcGraphEdges *self, guint first, guint then)
{
  return self->direct[at (self, first, then)];
}

/* One more round than the longest way has arrows. */
guint *
irc_graph_edges_new_layers (const IrcGraphEdges *self)
{
  guint *layers = g_new0 (guint, MAX (self->n, 1));
  gboolean moved = TRUE;

  while (moved) {
    moved = FALSE;
    for (guint i = 0; i < self->n; i++)
      for (guint k = 0; k < self->n; k++)
        if (self->direct[at (self, i, k)] && layers[k] <= layers[i]) {
          layers[k] = layers[i] + 1;
          moved = TRUE;
        }
  }
  return layers;
}
