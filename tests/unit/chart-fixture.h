/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the test of every chart has at hand: the bundled fonts, a pool for the
 * strings of its specs, and the frame it is drawn in. */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

typedef struct {
  IrcFonts *fonts;
  GPtrArray *pool;
} ChartFixture;

/* For g_test_add (). */
void chart_set_up (ChartFixture *self, gconstpointer data);
void chart_tear_down (ChartFixture *self, gconstpointer data);

/* In the colours of print; @width in points, @scale of the text. */
IrcChartFrame
chart_frame (const ChartFixture *self, double width, double scale);

G_END_DECLS
