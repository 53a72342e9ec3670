/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must come before what, as a graph.
 *
 * Nodes stand in columns: each behind the last of those that must come first
 * (longest path), ordered so that few arrows cross.  An arrow that follows from
 * two others is not drawn; nor is one that would close a circle, which the
 * evidence pack's check reports.  Where the columns are too narrow to be read,
 * the nodes become a list, each below and indented from what comes first, with
 * its "after" in words.  Nodes without an arrow stand below, on their own.
 *
 * Marks are in data order.  The same spec gives the same scene.  Strings are
 * borrowed for the call; see irc-chart.h for what holds for every chart. */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;    /* of the criterion: the mark's id */
  const char *code;  /* IN2.1 */
  const char *label; /* cut after 5 lines with "…"; the tag has all of it */
  IrcMark mark;
  const char *after; /* "after IN1.1, IN1.2", or "" */
  gboolean focus;    /* the one that the graph is about */
} IrcGraphNode;

/* Indices of nodes; @first must come before @then. */
typedef struct {
  guint first, then;
} IrcGraphEdge;

typedef struct {
  IrcMarkWords words;
  const IrcGraphNode *nodes;
  guint n_nodes;
  const IrcGraphEdge *edges;
  guint n_edges;
  const char *arrow;       /* legend: "must come first" */
  const char *loose_title; /* "With nothing to wait for" */
  const char *empty;       /* the sentence where there is no arrow */
} IrcGraphSpec;

IrcScene *irc_chart_graph (const IrcGraphSpec *spec,
                           const IrcChartFrame *frame);

G_END_DECLS
