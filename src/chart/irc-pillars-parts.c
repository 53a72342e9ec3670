/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pillars-private.h"

static const IrcMark drawing_order[IRC_N_MARKS] = {
  IRC_MARK_IN_PLACE,   IRC_MARK_MET_BY,    IRC_MARK_LEFT_OUT,
  IRC_MARK_PARTLY,     IRC_MARK_TO_VERIFY, IRC_MARK_NOT_IN_PLACE,
  IRC_MARK_UNANSWERED,
};

GPtrArray *
irc_pillars_sort (const IrcPillarCell *cell)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (drawing_order); k++)
    for (guint i = 0; i < cell->n_items; i++)
      if (cell->items[i].mark == drawing_order[k])
        g_ptr_array_add (sorted, (gpointer) (gintptr) &cell->items[i]);
  return sorted;
}

gboolean
irc_pillars_is_settled (IrcMark mark)
{
  return mark == IRC_MARK_IN_PLACE || mark == IRC_MARK_MET_BY ||
         mark == IRC_MARK_LEFT_OUT;
}

void
irc_pillars_paint_item (const IrcChart *chart,
                        const IrcPillarsSpec *spec,
                        const IrcPillarItem *item,
                        IrcRect box,
                        IrcRect area)
{
  irc_scene_begin_tag (chart->scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = item->id,
                                  .label = item->label,
                                  .value = spec->words.mark[item->mark],
                                  .bounds = area });
  irc_chart_paint_segment (chart, item->mark, box);
  irc_scene_end_tag (chart->scene);
}

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  irc_chart_paint_segment (chart, (IrcMark) entry, rect);
}

static gboolean
occurs (const IrcPillarsSpec *spec, IrcMark mark)
{
  for (guint p = 0; p < IRC_PILLARS; p++)
    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
      const IrcPillarCell *cell = &spec->pillars[p].levels[l];

      for (guint i = 0; i < cell->n_items; i++)
        if (cell->items[i].mark == mark)
          return TRUE;
    }
  return FALSE;
}

double
irc_pillars_paint_legend (const IrcChart *chart,
                          const IrcPillarsSpec *spec,
                          IrcRect key,
                          double y)
{
  IrcLegendEntry entries[IRC_N_MARKS];
  guint n = 0;

  for (guint mark = 0; mark < IRC_N_MARKS; mark++)
    if (occurs (spec, (IrcMark) mark))
      entries[n++] = (IrcLegendEntry){ spec->words.mark[mark], mark };
  return irc_chart_paint_legend (chart, entries, n, key, paint_key, y);
}
