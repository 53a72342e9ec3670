/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Specs of the roadmap for tests. */
#pragma once

#include "chart-specs.h"
#include "irc-chart-roadmap.h"

G_BEGIN_DECLS

typedef enum {
  ROADMAP_SAMPLE, /* six measures, two targets, today, every sign */
  ROADMAP_EMPTY,
  ROADMAP_ONE,     /* one measure of one quarter */
  ROADMAP_OPEN,    /* nothing has a start */
  ROADMAP_EXTREME, /* forty measures over sixty years, long words */
} RoadmapCase;

#define N_ROADMAP_CASES 5

extern const char *const roadmap_case_names[N_ROADMAP_CASES];

/* What it points to belongs to @pool. */
IrcRoadmapSpec roadmap_spec (RoadmapCase which, GPtrArray *pool);
IrcRoadmapSpec roadmap_random (GRand *rand, GPtrArray *pool);

G_END_DECLS
