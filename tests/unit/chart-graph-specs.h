/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Specs of the graph for tests. */
#pragma once

#include "chart-specs.h"
#include "irc-chart-graph.h"

G_BEGIN_DECLS

typedef enum {
  GRAPH_EMPTY,   /* no node */
  GRAPH_ONE,     /* one node, no arrow */
  GRAPH_LOOSE,   /* several, no arrow */
  GRAPH_SAMPLE,  /* a criterion and what is around it */
  GRAPH_ALL,     /* the 26 criteria, with all that they depend on */
  GRAPH_EXTREME, /* circles, arrows from a node to itself and out of range,
                    a long chain, many into one, long words */
} GraphCase;

#define GRAPH_N_CASES 6

extern const char *const graph_case_names[GRAPH_N_CASES];

/* What it points to belongs to @pool. */
IrcGraphSpec graph_spec (GraphCase which, GPtrArray *pool);
IrcGraphSpec graph_random (GRand *rand, GPtrArray *pool);

G_END_DECLS
