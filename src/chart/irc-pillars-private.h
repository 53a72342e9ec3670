/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the two charts of the pillars share. */
#pragma once

#include "irc-chart-parts.h"
#include "irc-chart-pillars.h"

G_BEGIN_DECLS

/* The items of @cell in the order in which they are drawn: in place, left out,
 * partly, not in place, to be verified, not answered; otherwise as they come.
 * The container is the caller's. */
GPtrArray *irc_pillars_sort (const IrcPillarCell *cell);

/* Whether the level rule counts it as no obstacle. */
gboolean irc_pillars_is_settled (IrcMark mark);

/* One criterion as a tagged box, @area its room for the pointer. */
void irc_pillars_paint_item (const IrcChart *chart,
                             const IrcPillarsSpec *spec,
                             const IrcPillarItem *item,
                             IrcRect box,
                             IrcRect area);

/* The legend of the marks that occur, from @y down; returns its height. */
double irc_pillars_paint_legend (const IrcChart *chart,
                                 const IrcPillarsSpec *spec,
                                 IrcRect key,
                                 double y);

G_END_DECLS
