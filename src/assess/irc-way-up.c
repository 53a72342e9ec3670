/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-way-up.h"

#include "irc-levels.h"

int
irc_way_up_get_effort (const IrcCriterion *criterion)
{
  return MAX (criterion->effort_knowledge,
              MAX (criterion->effort_time, criterion->effort_money));
}

void
irc_way_up_mark (const IrcCriterion *criteria,
                 const IrcStanding *standings,
                 guint n,
                 IrcPathway pathway,
                 int level,
                 gboolean *steps)
{
  for (guint i = 0; i < n; i++)
    if (standings[i] == IRC_STANDING_OPEN && criteria[i].level <= level &&
        irc_levels_counts_in (&criteria[i], pathway))
      steps[i] = TRUE;
}

static guint
count_waiting (const IrcCriterion *criteria,
               guint n,
               const gboolean *steps,
               guint index)
{
  const char *const *ids = criteria[index].depends_on;
  guint waiting = 0;

  for (guint i = 0; i < n; i++)
    if (steps[i] && i != index && g_strv_contains (ids, criteria[i].id))
      waiting++;
  return waiting;
}

/* The step with the least effort of those that wait for @waiting or fewer;
 * the first of equals.  @n when there is none. */
static guint
find_next (const IrcCriterion *criteria,
           guint n,
           const gboolean *left,
           const guint *waits,
           guint waiting)
{
  guint best = n;

  for (guint i = 0; i < n; i++)
    if (left[i] && waits[i] <= waiting &&
        (best == n || irc_way_up_get_effort (&criteria[i]) <
                          irc_way_up_get_effort (&criteria[best])))
      best = i;
  return best;
}

/* Kahn's order (1962), the free step with the least effort first. */
guint
irc_way_up_order (const IrcCriterion *criteria,
                  guint n,
                  const gboolean *steps,
                  guint *order)
{
  g_autofree gboolean *left = g_new0 (gboolean, n + 1);
  g_autofree guint *waits = g_new0 (guint, n + 1);
  guint n_steps = 0;

  for (guint i = 0; i < n; i++) {
    left[i] = steps[i];
    if (steps[i])
      waits[i] = count_waiting (criteria, n, steps, i);
  }
  for (;;) {
    guint next = find_next (criteria, n, left, waits, 0);

    if (next == n)
      next = find_next (criteria, n, left, waits, G_MAXUINT);
    if (next == n)
      return n_steps;
    left[next] = FALSE;
    order[n_steps++] = next;
    for (guint i = 0; i < n; i++)
      if (left[i] && waits[i] > 0 &&
          g_strv_contains (criteria[i].depends_on, criteria[next].id))
        waits[i]--;
  }
}
