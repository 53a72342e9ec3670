/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Specs of the charts for tests: a sample centre with the real criteria, an
 * empty profile, the fullest one, and random ones.  Specs from
 * chart_*_random () own their strings through @pool. */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

typedef enum {
  CHART_SAMPLE, /* inpatient level 1, outpatient before level 1 */
  CHART_EMPTY,  /* nothing answered, no targets */
  CHART_FULL,   /* everything in place, long words, every state */
  CHART_ONE,    /* a single criterion */
} ChartCase;

#define CHART_N_CASES 4

extern const char *const chart_case_names[CHART_N_CASES];

IrcLadderSpec chart_ladder_spec (ChartCase which);
/* The cells belong to @pool. */
IrcMatrixSpec chart_matrix_spec (ChartCase which, GPtrArray *pool);
/* Empty: no group at all; full: from 0 to 100 %. */
IrcSurveySpec chart_survey_spec (ChartCase which);

/* What all of them share. */
extern const IrcMarkWords chart_mark_words;

/* Holds what random specs point to. */
GPtrArray *chart_pool_new (void);
/* From @min_words to @max_words words of several languages. */
const char *
chart_random_text (GRand *rand, GPtrArray *pool, int min_words, int max_words);
void chart_random_words (GRand *rand, GPtrArray *pool, IrcMarkWords *words);
IrcLadderSpec chart_ladder_random (GRand *rand, GPtrArray *pool);
IrcMatrixSpec chart_matrix_random (GRand *rand, GPtrArray *pool);
IrcSurveySpec chart_survey_random (GRand *rand, GPtrArray *pool);

G_END_DECLS
