/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The trend: a point for each snapshot of the case's history, and today.
 *
 * An immutable value, which keeps its assessment alive.  Snapshots are in the
 * order of their dates, those of one day in the order of the file; today is
 * the last point, also where a snapshot is dated later.  Levels are as stored
 * then.  Criteria are counted by the level rule with today's criteria, so that
 * the totals agree; a snapshot's answers about criteria that today's content
 * does not have are counted apart.
 */
#pragma once

#include "irc-changes.h"

G_BEGIN_DECLS

typedef struct {
  const char *date;  /* YYYY-MM-DD; "" for today */
  const char *label; /* "" for today */
  /* "14 November 2025", "today": without the label, for names go on paper and
   * the history's words do not (docs/CASE-FORMAT.md, shared copy) */
  const char *name;
  guint entry; /* of the history; IRC_CHANGES_TODAY for today */
  int levels[IRC_N_PATHWAYS];
  guint met[IRC_N_PATHWAYS], left_out[IRC_N_PATHWAYS], total[IRC_N_PATHWAYS];
  guint unknown;          /* answers about criteria that are no more */
  gboolean other_content; /* made with another pack or version than today's */
} IrcTrendPoint;

typedef struct _IrcTrend IrcTrend;

IrcTrend *irc_trend_new (IrcAssessment *assessment);
void irc_trend_unref (IrcTrend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcTrend, irc_trend_unref)

/* At least one, today's. */
const IrcTrendPoint *irc_trend_get_points (const IrcTrend *self, guint *n);

G_END_DECLS
