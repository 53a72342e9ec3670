/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table without vertical lines, as the matrix is, whose last column is a
 * time axis.  All rows are measured before anything is painted: lines and
 * arrows run through many of them, and lie below their bars. */
#include "irc-chart-roadmap.h"

#include "irc-roadmap-private.h"

/* Points at scale 1. */
#define GAP 5.0      /* after a code */
#define MAX_CODE 0.3 /* of the words' width */
#define LEGEND_GAP 7.0
#define LINES_WIDE 4
#define LINES_NARROW 8

static const IrcChartStyle title_style = { IRC_FACE_SEMIBOLD, 9, 13 };
static const IrcChartStyle code_style = { IRC_FACE_SEMIBOLD, 8, 11 };
static const IrcChartStyle label_style = { IRC_FACE_REGULAR, 8.5, 11 };
static const IrcChartStyle note_style = { IRC_FACE_REGULAR, 7.5, 10 };
static const IrcChartStyle empty_style = { IRC_FACE_REGULAR, 8.5, 11 };

/* A measure or a target. */
typedef struct {
  const IrcRoadmapBar *bar;       /* or NULL */
  const IrcRoadmapTarget *target; /* or NULL */
  IrcLines *code, *label, *owner, *waits;
  IrcRect rect;
} Row;

typedef struct {
  IrcRoadmapDrawing base;
  GArray *rows;    /* of Row: targets, scheduled, unscheduled */
  guint n_on_axis; /* of them */
  double y;        /* how far the chart has grown */
} Drawing;

static double
pt (const Drawing *self, double points)
{
  return irc_roadmap_pt (&self->base, points);
}

static Row *
get_row (const Drawing *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  irc_lines_free (row->code);
  irc_lines_free (row->label);
  irc_lines_free (row->owner);
  irc_lines_free (row->waits);
}

/* ---- measuring ---------------------------------------------------------- */

static void
measure_columns (Drawing *self)
{
  IrcRoadmapDrawing *base = &self->base;
  const IrcChart *chart = &base->chart;
  const double width =
      base->axis.below ? chart->width : irc_roadmap_column (chart);

  for (guint i = 0; i < base->spec->n_bars; i++) {
    g_autoptr (IrcLines) code = irc_lines_new (
        chart, &code_style, base->spec->bars[i].code, chart->width, 1);

    base->code_width = MAX (base->code_width, code->width + pt (self, 0.5));
  }
  base->code_width = MIN (base->code_width, width * MAX_CODE);
  base->text_x = base->code_width + pt (self, GAP);
  base->text_width = width - base->text_x;
}

static guint
get_lines (const Drawing *self)
{
  return self->base.axis.below ? LINES_NARROW : LINES_WIDE;
}

/* Of a measure; @part: 1 of its label, 2 of its owner. */
static guint
get_measure_lines (const Drawing *self, guint part)
{
  const guint wanted = (self->base.spec->max_lines + part - 1) / part;

  return wanted > 0 ? MIN (wanted, get_lines (self)) : get_lines (self);
}

static IrcLines *
new_words (const Drawing *self,
           const IrcChartStyle *style,
           const char *text,
           guint lines)
{
  return irc_lines_new (
      &self->base.chart, style, text, self->base.text_width, lines);
}

/* @on_axis: with the line of a bar or a flag. */
static void
add_row (Drawing *self, Row row, gboolean on_axis)
{
  const IrcRoadmapAxis *axis = &self->base.axis;
  const double words =
      row.label->height + row.owner->height + row.waits->height;
  const double text = MAX (words, row.code->height);
  double height = text + 2 * axis->pad;

  if (on_axis)
    height = axis->below ? height + axis->line : MAX (height, axis->line);
  row.rect = (IrcRect){ 0, 0, self->base.chart.width, height };
  g_array_append_val (self->rows, row);
}

/* Whether words say what arrows do not. */
static gboolean
tells_waits (const Drawing *self, const IrcRoadmapBar *bar, gboolean on_axis)
{
  const IrcRoadmapSpec *spec = self->base.spec;

  if (self->base.axis.below || !on_axis)
    return TRUE;
  return spec->clear_arrows &&
         !irc_roadmap_tells_all (&self->base, (guint) (bar - spec->bars));
}

static void
add_bar (Drawing *self, const IrcRoadmapBar *bar, gboolean on_axis)
{
  add_row (self,
           (Row){
               .bar = bar,
               .code = irc_lines_new (&self->base.chart,
                                      &code_style,
                                      bar->code,
                                      self->base.code_width,
                                      1),
               .label = new_words (
                   self, &label_style, bar->label, get_measure_lines (self, 1)),
               .owner = new_words (
                   self, &note_style, bar->owner, get_measure_lines (self, 2)),
               .waits = new_words (self,
                                   &note_style,
                                   tells_waits (self, bar, on_axis) ? bar->waits
                                                                    : "",
                                   get_lines (self)),
           },
           on_axis);
}

static void
add_target (Drawing *self, const IrcRoadmapTarget *target)
{
  add_row (self,
           (Row){
               .target = target,
               .code = irc_lines_new (&self->base.chart, &code_style, "", 1, 1),
               .label = new_words (
                   self, &code_style, target->label, get_lines (self)),
               .owner = new_words (
                   self, &note_style, target->date, get_lines (self)),
               .waits = new_words (self, &note_style, "", 1),
           },
           TRUE);
}

static gboolean
is_scheduled (const Drawing *self, const IrcRoadmapBar *bar)
{
  return bar->start != IRC_ROADMAP_UNSCHEDULED &&
         self->base.axis.n_quarters > 0;
}

static void
add_rows (Drawing *self)
{
  const IrcRoadmapSpec *spec = self->base.spec;

  for (guint i = 0; i < spec->n_targets && self->base.axis.n_quarters > 0; i++)
    add_target (self, &spec->targets[i]);
  for (guint i = 0; i < spec->n_bars; i++)
    if (is_scheduled (self, &spec->bars[i]))
      add_bar (self, &spec->bars[i], TRUE);
  self->n_on_axis = self->rows->len;
  for (guint i = 0; i < spec->n_bars; i++)
    if (!is_scheduled (self, &spec->bars[i]))
      add_bar (self, &spec->bars[i], FALSE);
}

/* ---- rows --------------------------------------------------------------- */

static IrcRect
bar_of (const Drawing *self, const Row *row)
{
  return irc_roadmap_bar_rect (
      &self->base.axis, row->rect, row->bar->start, row->bar->quarters);
}

static void
paint_rule (const Drawing *self, double width, IrcColor color)
{
  irc_scene_stroke_line (self->base.chart.scene,
                         0,
                         self->y,
                         self->base.chart.width,
                         self->y,
                         pt (self, width),
                         color);
}

/* In the middle of the row, or above its bar. */
static void
paint_words (const Drawing *self, const Row *row)
{
  const IrcRoadmapDrawing *base = &self->base;
  const IrcPalette *palette = base->chart.palette;
  const double height =
      row->label->height + row->owner->height + row->waits->height;
  const double x = row->bar != NULL ? base->text_x : 0;
  const gboolean dropped =
      row->bar != NULL && row->bar->status == IRC_ROADMAP_DROPPED;
  const IrcColor color = dropped ? palette->muted : palette->ink;
  double y = row->rect.y + base->axis.pad;

  if (!base->axis.below)
    y = row->rect.y + (row->rect.height - MAX (height, row->code->height)) / 2;
  irc_lines_paint (row->code, &base->chart, 0, y, 0, color);
  irc_lines_paint (row->label,
                   &base->chart,
                   x,
                   y,
                   0,
                   row->target != NULL ? palette->target : color);
  y += row->label->height;
  irc_lines_paint (row->owner, &base->chart, x, y, 0, palette->muted);
  y += row->owner->height;
  irc_lines_paint (row->waits, &base->chart, x, y, 0, palette->muted);
}

static void
paint_measure (const Drawing *self, const Row *row)
{
  const IrcChart *chart = &self->base.chart;
  const IrcRoadmapBar *bar = row->bar;

  irc_scene_begin_tag (chart->scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = bar->id,
                                  .label = bar->label,
                                  .value = bar->value,
                                  .bounds = row->rect });
  paint_words (self, row);
  if (is_scheduled (self, bar)) {
    const IrcRect rect = bar_of (self, row);

    irc_roadmap_paint_bar (chart, bar->status, rect);
    irc_roadmap_paint_signs (chart, rect, bar->too_early, bar->too_late);
  }
  irc_scene_end_tag (chart->scene);
}

static void
paint_target (const Drawing *self, const Row *row)
{
  const IrcRoadmapDrawing *base = &self->base;

  irc_scene_begin_tag (base->chart.scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = row->target->id,
                                  .label = row->target->label,
                                  .value = row->target->date,
                                  .bounds = row->rect });
  paint_words (self, row);
  irc_roadmap_paint_flag (
      base, row->target, irc_roadmap_line (&base->axis, row->rect));
  irc_scene_end_tag (base->chart.scene);
}

/* ---- what runs through the rows ----------------------------------------- */

/* Grid, today and the targets above, across a row: across all of it, or beside
 * the bar alone where words stand above it. */
static void
paint_lines (const Drawing *self, const Row *row)
{
  const IrcRoadmapDrawing *base = &self->base;
  const IrcRect line = irc_roadmap_line (&base->axis, row->rect);
  const double top = base->axis.below ? line.y : row->rect.y;
  const double bottom =
      base->axis.below ? line.y + line.height : row->rect.y + row->rect.height;

  irc_roadmap_paint_grid (base, top, bottom);
  irc_roadmap_paint_today (base, top, bottom);
  for (const Row *above = get_row (self, 0); above < row; above++)
    if (above->target != NULL)
      irc_roadmap_paint_due (base, above->target, top, bottom);
  if (row->target != NULL)
    irc_roadmap_paint_due (base, row->target, line.y + line.height / 2, bottom);
}

static const Row *
find_row (const Drawing *self, const IrcRoadmapBar *bar)
{
  for (guint i = 0; i < self->n_on_axis; i++)
    if (get_row (self, i)->bar == bar)
      return get_row (self, i);
  return NULL;
}

static void
paint_arrows (const Drawing *self)
{
  const IrcRoadmapDrawing *base = &self->base;

  for (guint i = 0; i < base->arrows->len; i++) {
    const IrcRoadmapArrow *arrow =
        &g_array_index (base->arrows, IrcRoadmapArrow, i);
    const Row *from = find_row (self, &base->spec->bars[arrow->from]);
    const Row *to = find_row (self, &base->spec->bars[arrow->to]);

    if (from != NULL && to != NULL)
      irc_roadmap_paint_arrow (
          &base->chart, bar_of (self, from), bar_of (self, to), arrow);
  }
}

static void
paint_ghost (const Drawing *self)
{
  const IrcRoadmapSpec *spec = self->base.spec;
  const Row *row = NULL;

  if (spec->moved < 0 || (guint) spec->moved >= spec->n_bars ||
      spec->moved_start == IRC_ROADMAP_UNSCHEDULED)
    return;
  row = find_row (self, &spec->bars[spec->moved]);
  if (row != NULL)
    irc_roadmap_paint_ghost (&self->base.chart,
                             irc_roadmap_bar_rect (&self->base.axis,
                                                   row->rect,
                                                   spec->moved_start,
                                                   spec->moved_quarters));
}

/* ---- the chart ---------------------------------------------------------- */

/* Returns the height used. */
static double
paint_title (const Drawing *self, const char *title)
{
  const IrcRoadmapDrawing *base = &self->base;
  g_autoptr (IrcLines) lines = irc_lines_new (
      &base->chart,
      &title_style,
      title,
      base->axis.below ? base->chart.width : irc_roadmap_column (&base->chart),
      LINES_NARROW);

  irc_lines_paint (
      lines, &base->chart, 0, self->y, 0, base->chart.palette->heading);
  return lines->height;
}

/* From @from to @to, each below the one before. */
static void
place_rows (Drawing *self, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    Row *row = get_row (self, i);

    row->rect.y = self->y;
    self->y += row->rect.height;
  }
}

/* Hairlines between the rows, and the thick one above them. */
static void
paint_rules (Drawing *self, guint from, guint to)
{
  const IrcPalette *palette = self->base.chart.palette;
  const double end = self->y;

  for (guint i = from; i < to; i++) {
    self->y = get_row (self, i)->rect.y;
    paint_rule (self,
                i == from ? 1 : 0.4,
                i == from ? palette->heading : palette->rule);
  }
  self->y = end;
}

static void
paint_schedule (Drawing *self)
{
  const IrcRoadmapDrawing *base = &self->base;
  const double title = paint_title (self, base->spec->measures_title);
  double top = self->y, head;

  if (base->axis.below)
    top += title;
  head = irc_roadmap_paint_head (base, top);
  self->y = MAX (top + head, self->y + title);
  top = self->y;
  place_rows (self, 0, self->n_on_axis);
  for (guint i = 0; i < self->n_on_axis; i++)
    paint_lines (self, get_row (self, i));
  paint_rules (self, 0, self->n_on_axis);
  irc_roadmap_paint_today_head (base, top);
  for (guint i = 0; i < self->n_on_axis; i++)
    if (get_row (self, i)->target != NULL)
      paint_target (self, get_row (self, i));
  paint_arrows (self);
  paint_ghost (self);
  for (guint i = 0; i < self->n_on_axis; i++)
    if (get_row (self, i)->bar != NULL)
      paint_measure (self, get_row (self, i));
}

static void
paint_unscheduled (Drawing *self)
{
  if (self->n_on_axis > 0)
    self->y += pt (self, LEGEND_GAP);
  self->y += paint_title (self, self->base.spec->unscheduled_title);
  place_rows (self, self->n_on_axis, self->rows->len);
  paint_rules (self, self->n_on_axis, self->rows->len);
  for (guint i = self->n_on_axis; i < self->rows->len; i++)
    paint_measure (self, get_row (self, i));
}

static void
paint_empty (Drawing *self)
{
  g_autoptr (IrcLines) lines = irc_lines_new (&self->base.chart,
                                              &empty_style,
                                              self->base.spec->empty,
                                              self->base.chart.width,
                                              LINES_NARROW);

  irc_lines_paint (
      lines, &self->base.chart, 0, self->y, 0, self->base.chart.palette->muted);
  self->y += lines->height;
}

IrcScene *
irc_chart_roadmap (const IrcRoadmapSpec *spec, const IrcChartFrame *frame)
{
  Drawing self = { .base = { .spec = spec } };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.base.chart = irc_chart_begin (frame);
  self.base.axis = irc_roadmap_measure_axis (&self.base.chart, spec);
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self.rows, clear_row);
  measure_columns (&self);
  self.base.arrows = irc_roadmap_plan_arrows (&self.base);
  if (spec->n_bars > 0)
    add_rows (&self);
  else
    paint_empty (&self);
  if (self.n_on_axis > 0)
    paint_schedule (&self);
  if (self.n_on_axis < self.rows->len)
    paint_unscheduled (&self);
  if (self.rows->len > 0)
    paint_rule (&self, 1, self.base.chart.palette->heading);
  if (self.n_on_axis > 0) {
    self.y += pt (&self, LEGEND_GAP);
    self.y += irc_roadmap_paint_legend (&self.base, self.y);
  }
  g_array_unref (self.rows);
  g_array_unref (self.base.arrows);
  return irc_chart_end (&self.base.chart, self.y + pt (&self, 1));
}
