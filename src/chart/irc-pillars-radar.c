/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A triangle a level, the first pillar on top, the others clockwise.  The
 * criteria stand on their spoke at equal steps, the last one on the outline, so
 * that each can be counted and the area read without an axis. */

#include "irc-pillars-private.h"

#include <math.h>

/* Points at scale 1. */
#define SIDE_BY_SIDE 380.0 /* least width */
#define PANEL_GAP 18.0
#define MAX_PANEL 230.0
#define MAX_RADIUS 74.0
#define MIN_RADIUS 24.0
#define DOT 7.0
#define DOT_SHARE 0.8 /* of the step: neighbours keep apart */
#define LABEL_GAP 6.0 /* from a corner to its words */
#define MAX_LINES 4

/* The corners of a triangle of radius 1 about its centre. */
static const IrcPoint corners[IRC_PILLARS] = { { 0, -1 },
                                               { 0.8660254037844386, 0.5 },
                                               { -0.8660254037844386, 0.5 } };

static const IrcChartStyle level_style = { IRC_FACE_SEMIBOLD, 9, 13 };
static const IrcChartStyle name_style = { IRC_FACE_SEMIBOLD, 8.5, 12 };
static const IrcChartStyle count_style = { IRC_FACE_REGULAR, 8.5, 12 };

/* The words at a corner. */
typedef struct {
  IrcLines *name, *count;
  double width, height;
} Label;

typedef struct {
  const IrcPillarCell *cells[IRC_PILLARS];
  IrcLines *title;
  Label labels[IRC_PILLARS];
} Panel;

typedef struct {
  IrcChart chart;
  const IrcPillarsSpec *spec;
  double panel_width, radius;
  Panel panels[IRC_PILLAR_LEVELS];
} Radar;

static double
pt (const Radar *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

/* ---- measuring ---------------------------------------------------------- */

static Label
new_label (const Radar *self, const char *name, const char *count, double width)
{
  const IrcChart *chart = &self->chart;
  Label label = {
    .name = irc_lines_new (chart, &name_style, name, width, MAX_LINES),
    .count = irc_lines_new (chart, &count_style, count, width, MAX_LINES),
  };

  label.width = MAX (label.name->width, label.count->width);
  label.height = label.name->height + label.count->height;
  return label;
}

static void
measure (Radar *self)
{
  const double width = self->chart.width;
  const gboolean beside = width >= pt (self, SIDE_BY_SIDE);
  const double gap = pt (self, PANEL_GAP);
  const double room =
      beside ? (width - (IRC_PILLAR_LEVELS - 1) * gap) / IRC_PILLAR_LEVELS
             : width;

  self->panel_width = MIN (room, pt (self, MAX_PANEL));
  self->radius = CLAMP ((self->panel_width - pt (self, DOT)) / 2 / corners[1].x,
                        pt (self, MIN_RADIUS),
                        pt (self, MAX_RADIUS));
  for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
    Panel *panel = &self->panels[l];

    panel->title = irc_lines_new (&self->chart,
                                  &level_style,
                                  self->spec->level_titles[l],
                                  self->panel_width,
                                  MAX_LINES);
    for (guint p = 0; p < IRC_PILLARS; p++) {
      panel->cells[p] = &self->spec->pillars[p].levels[l];
      panel->labels[p] =
          new_label (self,
                     self->spec->pillars[p].title,
                     panel->cells[p]->count,
                     p == 0 ? self->panel_width
                            : (self->panel_width - pt (self, LABEL_GAP)) / 2);
    }
  }
}

static void
clear (Radar *self)
{
  for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
    irc_lines_free (self->panels[l].title);
    for (guint p = 0; p < IRC_PILLARS; p++) {
      irc_lines_free (self->panels[l].labels[p].name);
      irc_lines_free (self->panels[l].labels[p].count);
    }
  }
}

/* Of all panels, so that the triangles stand on one line. */
static double
head_height (const Radar *self, guint first, guint last)
{
  double title = 0, label = 0;

  for (guint l = first; l <= last; l++) {
    title = MAX (title, self->panels[l].title->height);
    label = MAX (label, self->panels[l].labels[0].height);
  }
  return title + label + pt (self, 2 * LABEL_GAP);
}

static double
foot_height (const Radar *self, guint first, guint last)
{
  double label = 0;

  for (guint l = first; l <= last; l++)
    for (guint p = 1; p < IRC_PILLARS; p++)
      label = MAX (label, self->panels[l].labels[p].height);
  return label + pt (self, LABEL_GAP);
}

/* ---- the triangle ------------------------------------------------------- */

static IrcPoint
on_spoke (const Radar *self, IrcPoint centre, guint pillar, double share)
{
  return (IrcPoint){
    centre.x + corners[pillar].x * self->radius * share,
    centre.y + corners[pillar].y * self->radius * share,
  };
}

/* How much of a spoke is @met in the strict sense, or no obstacle to the level
 * rule: with what is left out. */
static double
get_share (const IrcPillarCell *cell, gboolean met)
{
  guint n = 0;

  for (guint i = 0; i < cell->n_items; i++)
    if (met ? cell->items[i].mark == IRC_MARK_IN_PLACE ||
                  cell->items[i].mark == IRC_MARK_MET_BY
            : irc_pillars_is_settled (cell->items[i].mark))
      n++;
  return n > 0 ? (double) n / cell->n_items : 0;
}

/* NULL where there is nothing on any spoke. */
static IrcPath *
new_area (const Radar *self, const Panel *panel, IrcPoint centre, gboolean met)
{
  IrcPath *path = irc_path_new ();
  double sum = 0;

  for (guint p = 0; p < IRC_PILLARS; p++) {
    const double share = get_share (panel->cells[p], met);
    const IrcPoint point = on_spoke (self, centre, p, share);

    if (p == 0)
      irc_path_move_to (path, point.x, point.y);
    else
      irc_path_line_to (path, point.x, point.y);
    sum += share;
  }
  irc_path_close (path);
  if (sum <= 0)
    g_clear_pointer (&path, irc_path_free);
  return path;
}

static gboolean
has_left_out (const Panel *panel)
{
  for (guint p = 0; p < IRC_PILLARS; p++)
    for (guint i = 0; i < panel->cells[p]->n_items; i++)
      if (panel->cells[p]->items[i].mark == IRC_MARK_LEFT_OUT)
        return TRUE;
  return FALSE;
}

/* What is in place is an area; what is left out only a broken line around it,
 * so that nobody takes it for something that is there. */
static void
paint_area (const Radar *self, const Panel *panel, IrcPoint centre)
{
  const IrcPalette *palette = self->chart.palette;
  g_autoptr (IrcPath) met = new_area (self, panel, centre, TRUE);
  g_autoptr (IrcPath) settled =
      has_left_out (panel) ? new_area (self, panel, centre, FALSE) : NULL;

  if (met != NULL) {
    irc_scene_fill (self->chart.scene, met, palette->tint);
    irc_scene_stroke (self->chart.scene,
                      met,
                      (IrcStroke){ .width = pt (self, 1.5) },
                      palette->accent);
  }
  if (settled != NULL)
    irc_scene_stroke (self->chart.scene,
                      settled,
                      (IrcStroke){ .width = pt (self, 1),
                                   .dash = pt (self, 3),
                                   .gap = pt (self, 2.5) },
                      palette->muted);
}

static void
paint_grid (const Radar *self, const Panel *panel, IrcPoint centre)
{
  const IrcPalette *palette = self->chart.palette;
  g_autoptr (IrcPath) outline = irc_path_new ();

  for (guint p = 0; p < IRC_PILLARS; p++) {
    const IrcPoint end = on_spoke (self, centre, p, 1);
    const gboolean broken = panel->cells[p]->n_items == 0;
    g_autoptr (IrcPath) spoke = irc_path_new ();

    irc_path_move_to (spoke, centre.x, centre.y);
    irc_path_line_to (spoke, end.x, end.y);
    irc_scene_stroke (self->chart.scene,
                      spoke,
                      (IrcStroke){ .width = pt (self, 0.75),
                                   .dash = broken ? pt (self, 2) : 0,
                                   .gap = broken ? pt (self, 3) : 0 },
                      palette->rule);
    if (p == 0)
      irc_path_move_to (outline, end.x, end.y);
    else
      irc_path_line_to (outline, end.x, end.y);
  }
  irc_path_close (outline);
  irc_scene_stroke (self->chart.scene,
                    outline,
                    (IrcStroke){ .width = pt (self, 0.75) },
                    palette->rule);
}

static void
paint_dots (const Radar *self,
            const IrcPillarCell *cell,
            guint pillar,
            IrcPoint centre)
{
  g_autoptr (GPtrArray) items = irc_pillars_sort (cell);
  const double step = items->len > 0 ? self->radius / items->len : 0;
  const double side = MIN (pt (self, DOT), step * DOT_SHARE);

  for (guint i = 0; i < items->len; i++) {
    const IrcPoint at = on_spoke (self, centre, pillar, (i + 1.0) / items->len);
    const IrcRect box = { at.x - side / 2, at.y - side / 2, side, side };
    const IrcPillarItem *item = g_ptr_array_index (items, i);

    irc_scene_fill_rect (self->chart.scene, box, self->chart.palette->paper);
    irc_pillars_paint_item (&self->chart, self->spec, item, box, box);
  }
}

/* ---- the words ---------------------------------------------------------- */

static void
paint_label (const Radar *self, const Label *label, double x, double y)
{
  const IrcPalette *palette = self->chart.palette;

  irc_lines_paint (label->name, &self->chart, x, y, 0.5, palette->heading);
  irc_lines_paint (label->count,
                   &self->chart,
                   x,
                   y + label->name->height,
                   0.5,
                   palette->ink);
}

/* Below its corner, but within its half of the panel. */
static double
label_x (const Radar *self, const Label *label, double centre, guint pillar)
{
  const double half = label->width / 2;
  const double near = pt (self, LABEL_GAP) / 2 + half;
  const double far = MAX (self->panel_width / 2 - half, near);
  const double away =
      CLAMP (fabs (corners[pillar].x) * self->radius, near, far);

  return corners[pillar].x > 0 ? centre + away : centre - away;
}

static void
paint_panel (
    const Radar *self, const Panel *panel, double x, double y, double head)
{
  const IrcPalette *palette = self->chart.palette;
  const IrcPoint centre = { x + self->panel_width / 2,
                            y + head + self->radius };
  const double top = y + head - panel->labels[0].height - pt (self, LABEL_GAP);
  const double bottom = centre.y + self->radius / 2 + pt (self, LABEL_GAP);

  irc_lines_paint (
      panel->title, &self->chart, centre.x, y, 0.5, palette->heading);
  paint_label (self, &panel->labels[0], centre.x, top);
  for (guint p = 1; p < IRC_PILLARS; p++)
    paint_label (self,
                 &panel->labels[p],
                 label_x (self, &panel->labels[p], centre.x, p),
                 bottom);
  paint_area (self, panel, centre);
  paint_grid (self, panel, centre);
  for (guint p = 0; p < IRC_PILLARS; p++)
    paint_dots (self, panel->cells[p], p, centre);
}

/* ---- the legend of the lines -------------------------------------------- */

enum { KEY_AREA, KEY_SETTLED };

static void
paint_line_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  const gboolean broken = entry == KEY_SETTLED;
  const double middle = rect.y + rect.height / 2;
  g_autoptr (IrcPath) line = irc_path_new ();

  irc_path_move_to (line, rect.x, middle);
  irc_path_line_to (line, rect.x + rect.width, middle);
  irc_scene_stroke (
      chart->scene,
      line,
      (IrcStroke){ .width = irc_chart_pt (chart, broken ? 1 : 1.5),
                   .dash = broken ? irc_chart_pt (chart, 3) : 0,
                   .gap = broken ? irc_chart_pt (chart, 2.5) : 0 },
      broken ? chart->palette->muted : chart->palette->accent);
}

static gboolean
has_met (const Panel *panel)
{
  for (guint p = 0; p < IRC_PILLARS; p++)
    if (get_share (panel->cells[p], TRUE) > 0)
      return TRUE;
  return FALSE;
}

/* Says that what is left out is no strength; returns its height. */
static double
paint_line_legend (const Radar *self, double y)
{
  const IrcPillarsSpec *spec = self->spec;
  gboolean met = FALSE, left_out = FALSE;
  IrcLegendEntry entries[2];
  guint n = 0;

  for (guint l = 0; l < IRC_PILLAR_LEVELS; l++) {
    met |= has_met (&self->panels[l]);
    left_out |= has_left_out (&self->panels[l]);
  }
  if (spec->area_words != NULL && met)
    entries[n++] = (IrcLegendEntry){ spec->area_words, KEY_AREA };
  if (spec->settled_words != NULL && left_out)
    entries[n++] = (IrcLegendEntry){ spec->settled_words, KEY_SETTLED };
  if (n == 0)
    return 0;
  y += pt (self, 4);
  return pt (self, 4) +
         irc_chart_paint_legend (
             &self->chart,
             entries,
             n,
             (IrcRect){ 0, 0, pt (self, 2 * DOT), pt (self, DOT) },
             paint_line_key,
             y);
}

/* ---- the chart ---------------------------------------------------------- */

/* The panels @first to @last in a row; returns its height. */
static double
paint_panels (const Radar *self, guint first, guint last, double y)
{
  const double head = head_height (self, first, last);
  const guint n = last - first + 1;
  const double used = n * self->panel_width + (n - 1) * pt (self, PANEL_GAP);
  double x = n > 1 ? 0 : (self->chart.width - used) / 2;

  for (guint l = first; l <= last; l++) {
    paint_panel (self, &self->panels[l], x, y, head);
    x += self->panel_width + pt (self, PANEL_GAP);
  }
  return head + self->radius * 1.5 + foot_height (self, first, last);
}

IrcScene *
irc_chart_pillars_radar (const IrcPillarsSpec *spec, const IrcChartFrame *frame)
{
  Radar self = { .spec = spec };
  double y = 0;

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  measure (&self);
  if (self.chart.width >= pt (&self, SIDE_BY_SIDE))
    y = paint_panels (&self, 0, IRC_PILLAR_LEVELS - 1, y);
  else
    for (guint l = 0; l < IRC_PILLAR_LEVELS; l++)
      y += paint_panels (&self, l, l, y) + pt (&self, PANEL_GAP);
  y += pt (&self, 10);
  y += irc_pillars_paint_legend (
      &self.chart,
      spec,
      (IrcRect){ 0, 0, pt (&self, DOT), pt (&self, DOT) },
      y);
  y += paint_line_legend (&self, y);
  clear (&self);
  return irc_chart_end (&self.chart, y + pt (&self, 1));
}
