/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-ladder-private.h"

static double
pt (const IrcLadder *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static void
paint_bar (const IrcLadder *self, const IrcLadderRung *rung, double x, double y)
{
  const struct {
    IrcMark mark;
    guint n;
  } parts[] = {
    { IRC_MARK_IN_PLACE, rung->met },
    { IRC_MARK_PARTLY, rung->partly },
    { IRC_MARK_NOT_IN_PLACE, rung->open },
    { IRC_MARK_UNANSWERED, rung->unanswered },
    { IRC_MARK_LEFT_OUT, rung->left_out },
  };
  const double gap = MIN (pt (self, 2), self->slot * 0.2);
  IrcRect segment = { x, y, self->slot - gap, pt (self, LADDER_BAR) };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n = 0; n < parts[i].n; n++) {
      irc_chart_paint_segment (&self->chart, parts[i].mark, segment);
      segment.x += self->slot;
    }
}

static void
paint_pill (const IrcLadder *self, const IrcLines *lines, double x, double y)
{
  const IrcPalette *palette = self->chart.palette;
  g_autoptr (IrcPath) path = irc_path_new ();
  const double height = irc_ladder_pill_height (self, lines);

  irc_path_add_rounded_rect (
      path,
      (IrcRect){ x, y, lines->width + pt (self, 2 * LADDER_PILL_PAD), height },
      MIN (height / 2, pt (self, 8)));
  irc_scene_fill (self->chart.scene, path, palette->accent);
  irc_lines_paint (lines,
                   &self->chart,
                   x + pt (self, LADDER_PILL_PAD),
                   y + pt (self, 2),
                   0,
                   palette->accent_text);
}

/* A pennant on a pole, @size high. */
static void
paint_flag (const IrcLadder *self, double x, double y, double size)
{
  IrcScene *scene = self->chart.scene;
  const IrcColor color = self->chart.palette->target;
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x + size * 0.16, y);
  irc_path_line_to (path, x + size * 0.95, y + size * 0.3);
  irc_path_line_to (path, x + size * 0.16, y + size * 0.6);
  irc_path_close (path);
  irc_scene_fill (scene, path, color);
  irc_scene_fill_rect (scene, (IrcRect){ x, y, size * 0.16, size }, color);
}

static void
paint_box (const IrcLadder *self, const IrcLadderCell *cell, IrcRect box)
{
  const IrcPalette *palette = self->chart.palette;
  g_autoptr (IrcPath) path = irc_path_new ();
  const double width = pt (self, 1);

  irc_path_add_rounded_rect (path,
                             (IrcRect){ box.x + width / 2,
                                        box.y + width / 2,
                                        box.width - width,
                                        box.height - width },
                             pt (self, 3));
  if (cell->rung->reached)
    irc_scene_fill (self->chart.scene, path, palette->tint);
  if (cell->is_target)
    irc_scene_stroke (self->chart.scene,
                      path,
                      (IrcStroke){ .width = width,
                                   .dash = pt (self, 3),
                                   .gap = pt (self, 2.5) },
                      palette->target);
}

static void
paint_node (const IrcLadder *self,
            const IrcLadderColumn *column,
            int level,
            double x,
            double y)
{
  const IrcPalette *palette = self->chart.palette;
  IrcScene *scene = self->chart.scene;
  const gboolean filled = level == 0 || column->cells[level - 1].rung->reached;
  const double radius = pt (self, level == 0 ? LADDER_NODE * 0.7 : LADDER_NODE);
  const double width = pt (self, 1.2);
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_circle (path, x, y, filled ? radius : radius - width / 2);
  irc_scene_fill (scene, path, filled ? palette->accent : palette->paper);
  if (!filled)
    irc_scene_stroke (
        scene, path, (IrcStroke){ .width = width }, palette->muted);
  else if (level > 0)
    irc_chart_paint_tick (
        scene, x - radius, y - radius, 2 * radius, palette->accent_text);
}

/* The bar with its count, behind or below it; returns the height used. */
static double
paint_count (const IrcLadder *self,
             const IrcLadderCell *cell,
             double x,
             double y)
{
  const IrcColor ink = self->chart.palette->ink;
  const double line = pt (self, LADDER_BAR_LINE);
  const gboolean behind = self->count_x > 0;

  paint_bar (self, cell->rung, x, y + (line - pt (self, LADDER_BAR)) / 2);
  if (behind)
    irc_lines_paint (cell->count,
                     &self->chart,
                     x + self->count_x,
                     y + (line - cell->count->leading) / 2,
                     0,
                     ink);
  else
    irc_lines_paint (cell->count, &self->chart, x, y + line, 0, ink);
  return behind ? line : line + cell->count->height;
}

static void
paint_status (const IrcLadder *self,
              const IrcLadderCell *cell,
              double x,
              double y)
{
  if (cell->standing != NULL) {
    paint_pill (self, cell->standing, x, y);
    y += irc_ladder_pill_height (self, cell->standing) +
         pt (self, LADDER_PART_GAP);
  }
  if (cell->target != NULL) {
    paint_flag (self, x, y + pt (self, 1.5), pt (self, LADDER_FLAG));
    irc_lines_paint (cell->target,
                     &self->chart,
                     x + pt (self, LADDER_FLAG + 4),
                     y,
                     0,
                     self->chart.palette->target);
  }
}

static void
paint_cell (const IrcLadder *self,
            const IrcLadderColumn *column,
            int level,
            IrcRect row)
{
  const IrcChart *chart = &self->chart;
  const IrcLadderCell *cell = &column->cells[level - 1];
  const double gap = pt (self, LADDER_PART_GAP);
  const double x = row.x + pt (self, LADDER_RAIL + LADDER_PAD);
  double y = row.y + pt (self, irc_ladder_inset (self));

  paint_box (self,
             cell,
             (IrcRect){ row.x + pt (self, LADDER_RAIL),
                        row.y + pt (self, LADDER_BOX_INSET),
                        row.width - pt (self, LADDER_RAIL),
                        row.height - pt (self, 2 * LADDER_BOX_INSET) });
  paint_node (self,
              column,
              level,
              row.x + pt (self, LADDER_NODE),
              y + pt (self, LADDER_BAR_LINE / 2));
  if (cell->title != NULL) {
    irc_lines_paint (cell->title, chart, x, y, 0, chart->palette->heading);
    y += cell->title->height;
  }
  if (cell->summary != NULL) {
    irc_lines_paint (cell->summary, chart, x, y, 0, chart->palette->muted);
    y += cell->summary->height + gap;
  }
  y += paint_count (self, cell, x, y) + gap;
  paint_status (self, cell, x, y);
}

void
irc_ladder_paint_rung (const IrcLadder *self,
                       const IrcLadderColumn *column,
                       int level,
                       IrcRect row)
{
  const IrcLadderCell *cell = &column->cells[level - 1];
  const char *status = cell->rung->status;
  g_autofree char *id = g_strdup_printf ("%s-%d", column->spec->id, level);
  g_autofree char *value =
      status != NULL && *status != '\0'
          ? g_strdup_printf ("%s, %s", cell->rung->count, status)
          : g_strdup (cell->rung->count);

  irc_scene_begin_tag (self->chart.scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = id,
                                  .label = cell->rung->label,
                                  .value = value,
                                  .bounds = row });
  paint_cell (self, column, level, row);
  irc_scene_end_tag (self->chart.scene);
}

void
irc_ladder_paint_ground (const IrcLadder *self,
                         const IrcLadderColumn *column,
                         double y)
{
  paint_node (self, column, 0, column->x + pt (self, LADDER_NODE), y);
  paint_pill (self,
              column->ground,
              column->x + pt (self, LADDER_RAIL),
              y - irc_ladder_pill_height (self, column->ground) / 2);
}
