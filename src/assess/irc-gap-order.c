/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gap-order.h"

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_effort (const IrcGap *a, const IrcGap *b)
{
  return compare_numbers (a->effort, b->effort);
}

static int
compare_quick_wins (const IrcGap *a, const IrcGap *b)
{
  int result = compare_numbers (b->quick_win, a->quick_win);

  if (result == 0)
    result = compare_effort (a, b);
  if (result == 0)
    result = compare_numbers (b->unblocks, a->unblocks);
  if (result == 0)
    result = compare_numbers (b->blocking, a->blocking);
  return result;
}

static int
compare_first (const IrcGap *a, const IrcGap *b, IrcGapOrder order)
{
  switch (order) {
    case IRC_GAP_ORDER_PATHWAY:
      return compare_numbers (a->result->criterion->pathway,
                              b->result->criterion->pathway);
    case IRC_GAP_ORDER_PILLAR:
      return compare_numbers (a->result->criterion->pillar,
                              b->result->criterion->pillar);
    case IRC_GAP_ORDER_EFFORT:
      return compare_effort (a, b);
    case IRC_GAP_ORDER_QUICK_WIN:
      return compare_quick_wins (a, b);
    case IRC_GAP_ORDER_LEVEL:
    default:
      return 0;
  }
}

int
irc_gap_compare (const IrcGap *a, const IrcGap *b, IrcGapOrder order)
{
  const IrcCriterion *x, *y;
  int result;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  x = a->result->criterion;
  y = b->result->criterion;
  result = compare_first (a, b, order);
  if (result == 0)
    result = compare_numbers (x->level, y->level);
  return result != 0 ? result : compare_numbers (x->index, y->index);
}
