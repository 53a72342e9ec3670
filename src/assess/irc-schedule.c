/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-schedule.h"

static gboolean
waits_for (const IrcWayStep *step, const IrcWayStep *other)
{
  for (guint i = 0; i < step->n_after; i++)
    if (step->after[i] == other->result)
      return TRUE;
  return FALSE;
}

/* Where step @index stands between @first and its due quarter, when all the
 * steps that are due with it are spread evenly. */
static int
spread (guint n, int first, const int *due, guint index)
{
  int rank = 0, peers = 0, quarters = due[index] - first + 1;

  if (quarters <= 0)
    return first;
  for (guint i = 0; i < n; i++)
    if (due[i] == due[index]) {
      peers++;
      rank += i < index;
    }
  return first + rank * quarters / peers;
}

/* As late as the due quarters and the steps that wait allow. */
static void
draft_backwards (const IrcWayStep *steps, guint n, const int *due, int *starts)
{
  for (guint i = n; i-- > 0;) {
    starts[i] = due[i];
    for (guint k = i + 1; k < n; k++) {
      if (starts[k] == IRC_NO_QUARTER || !waits_for (&steps[k], &steps[i]))
        continue;
      starts[i] = starts[i] == IRC_NO_QUARTER ? starts[k] - 1
                                              : MIN (starts[i], starts[k] - 1);
    }
  }
}

static void
draft_forwards (
    const IrcWayStep *steps, guint n, int first, const int *due, int *starts)
{
  g_autofree int *latest = g_new0 (int, n + 1);

  draft_backwards (steps, n, due, latest);
  for (guint i = 0; i < n; i++) {
    starts[i] = spread (n, first, due, i);
    if (latest[i] != IRC_NO_QUARTER)
      starts[i] = MAX (first, MIN (starts[i], latest[i]));
    for (guint k = 0; k < i; k++)
      if (waits_for (&steps[i], &steps[k]))
        starts[i] = MAX (starts[i], starts[k] + 1);
  }
}

void
irc_schedule_draft (
    const IrcWayStep *steps, guint n, int first, const int *due, int *starts)
{
  if (first != IRC_NO_QUARTER)
    draft_forwards (steps, n, first, due, starts);
  else
    draft_backwards (steps, n, due, starts);
}
