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

/* g_test_add () with this fixture. */
void chart_add_test (const char *path,
                     void (*test) (ChartFixture *self, gconstpointer data));

/* In the colours of print; @width in points, @scale of the text. */
IrcChartFrame
chart_frame (const ChartFixture *self, double width, double scale);

/* The trace of @scene is the golden "chart-NAME-WIDTH.trace", NAME as @format
 * says, and "-large" after the width where @scale is. */
void chart_check_golden (const IrcScene *scene,
                         double width,
                         double scale,
                         const char *format,
                         ...) G_GNUC_PRINTF (4, 5);

/* Draws a spec of random data, whose strings go to the pool of @self, and looks
 * at it; @what names this try, the @i-th, in the messages. */
typedef void (*ChartTry) (ChartFixture *self,
                          int i,
                          GRand *rand,
                          double width,
                          double scale,
                          const char *what);
/* @n tries, each with a pool of its own, 240 to 1400 points wide, scaled by 0.8
 * to 3; the same for the same @seed. */
void
chart_try_random (ChartFixture *self, guint32 seed, int n, ChartTry try_one);

G_END_DECLS
