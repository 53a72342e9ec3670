/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Specs of the charts of the pillars for tests. */
#pragma once

#include "chart-specs.h"
#include "irc-chart-pillars.h"

G_BEGIN_DECLS

typedef enum {
  PILLARS_NONE,    /* no criterion at all */
  PILLARS_ONE,     /* a single one */
  PILLARS_EMPTY,   /* the real ones, nothing answered */
  PILLARS_SAMPLE,  /* the real ones, every state */
  PILLARS_EXTREME, /* from none to sixty in a cell, all settled or none, long
                      words */
} PillarsCase;

#define PILLARS_N_CASES 5

extern const char *const pillars_case_names[PILLARS_N_CASES];

/* What it points to belongs to @pool. */
IrcPillarsSpec pillars_spec (PillarsCase which, GPtrArray *pool);
IrcPillarsSpec pillars_random (GRand *rand, GPtrArray *pool);

G_END_DECLS
