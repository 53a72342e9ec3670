/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Specs of the trend and of the charts of colleagues' centres.  What they
 * point to belongs to @pool. */
#pragma once

#include "chart-specs.h"
#include "irc-chart-peers.h"
#include "irc-chart-trend.h"

G_BEGIN_DECLS

/* @n_columns snapshots, today the last one; every third with other content. */
IrcTrendSpec chart_trend_spec (guint n_columns, GPtrArray *pool);
IrcTrendSpec chart_trend_random (GRand *rand, GPtrArray *pool);
/* The criteria of @which beside @n_centres - 1 others. */
IrcSideSpec chart_side_spec (ChartCase which, guint n_centres, GPtrArray *pool);
IrcSideSpec chart_side_random (GRand *rand, GPtrArray *pool);
IrcSpreadSpec
chart_spread_spec (ChartCase which, guint n_others, GPtrArray *pool);
IrcSpreadSpec chart_spread_random (GRand *rand, GPtrArray *pool);

G_END_DECLS
