/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Columns of boxes with arrows between them, or a list.  Arrows bend only
 * between the columns and run level within one, where a slot is kept free for
 * them, so that none lies on a box. */

#include "irc-chart-parts.h"
#include "irc-graph-layout.h"

/* Points at scale 1. */
#define MIN_COLUMN 78.0 /* below it the graph becomes a list */
#define MAX_COLUMN 170.0
#define COLUMN_GAP 24.0
#define ROW_GAP 8.0
#define PASS 6.0 /* height kept for an arrow that passes */
#define PAD 5.0  /* of a box */
#define RADIUS 3.0
#define MARK 11.0
#define MARK_GAP 5.0
#define PART_GAP 2.0
#define HEAD 5.0 /* of an arrow: its length and width */
#define INDENT 14.0
#define MAX_INDENTS 4
#define SECTION_GAP 10.0
#define MAX_LINES 5
#define LIST_LINES 8
#define KEY_WIDTH 18.0

static const IrcChartStyle code_style = { IRC_FACE_SEMIBOLD, 8, 11 };
static const IrcChartStyle label_style = { IRC_FACE_REGULAR, 8, 10.5 };
static const IrcChartStyle after_style = { IRC_FACE_REGULAR, 7.5, 10 };
static const IrcChartStyle title_style = { IRC_FACE_SEMIBOLD, 9, 13 };
static const IrcChartStyle empty_style = { IRC_FACE_REGULAR, 8.5, 11 };

/* A node with its words in lines. */
typedef struct {
  const IrcGraphNode *spec;
  IrcLines *code, *label, *after; /* after: in the list alone, else NULL */
  IrcRect rect;
} Box;

typedef struct {
  IrcChart chart; /* first: the painter of the keys gets a pointer to it */
  const IrcGraphSpec *spec;
  IrcGraphLayout *layout;
  Box *boxes;
  gboolean columns;
  double column; /* width */
  double y;      /* how far the chart has grown */
} Graph;

static double
pt (const Graph *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

/* ---- boxes -------------------------------------------------------------- */

static void
measure_box (const Graph *self, Box *box, double width, gboolean list)
{
  const double room = width - pt (self, 2 * PAD);
  const double beside = room - pt (self, MARK + MARK_GAP);
  const guint lines = list ? LIST_LINES : MAX_LINES;
  const IrcGraphNode *node = box->spec;
  double height = 0;

  box->code = irc_lines_new (&self->chart, &code_style, node->code, beside, 2);
  box->label = irc_lines_new (
      &self->chart, &label_style, node->label, list ? beside : room, lines);
  if (list)
    box->after =
        irc_lines_new (&self->chart, &after_style, node->after, beside, lines);
  height = MAX (pt (self, MARK), box->code->height) + pt (self, PART_GAP) +
           box->label->height;
  if (box->after != NULL)
    height += box->after->height;
  box->rect.width = width;
  box->rect.height = height + pt (self, 2 * PAD);
}

static void
clear_box (Box *box)
{
  g_clear_pointer (&box->code, irc_lines_free);
  g_clear_pointer (&box->label, irc_lines_free);
  g_clear_pointer (&box->after, irc_lines_free);
}

static void
paint_frame (const Graph *self, const Box *box)
{
  const IrcPalette *palette = self->chart.palette;
  const double line = pt (self, box->spec->focus ? 1.75 : 0.75);
  const IrcRect inner = { box->rect.x + line / 2,
                          box->rect.y + line / 2,
                          box->rect.width - line,
                          box->rect.height - line };
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_rounded_rect (path, inner, pt (self, RADIUS));
  irc_scene_fill (self->chart.scene,
                  path,
                  box->spec->focus ? palette->tint : palette->paper);
  irc_scene_stroke (self->chart.scene,
                    path,
                    (IrcStroke){ .width = line },
                    box->spec->focus ? palette->accent : palette->rule);
}

static void
paint_box_words (const Graph *self, const Box *box)
{
  const IrcChart *chart = &self->chart;
  const IrcPalette *palette = chart->palette;
  const double left = box->rect.x + pt (self, PAD);
  const double beside = left + pt (self, MARK + MARK_GAP);
  double y = box->rect.y + pt (self, PAD);

  irc_chart_paint_mark (chart->scene,
                        box->spec->mark,
                        &self->spec->words,
                        left,
                        y,
                        pt (self, MARK),
                        palette,
                        chart->fonts);
  irc_lines_paint (box->code, chart, beside, y, 0, palette->heading);
  y += MAX (pt (self, MARK), box->code->height) + pt (self, PART_GAP);
  irc_lines_paint (box->label,
                   chart,
                   box->after != NULL ? beside : left,
                   y,
                   0,
                   palette->ink);
  y += box->label->height;
  if (box->after != NULL)
    irc_lines_paint (box->after, chart, beside, y, 0, palette->muted);
}

static void
paint_box (const Graph *self, const Box *box)
{
  const IrcGraphNode *node = box->spec;
  const char *words = self->spec->words.mark[node->mark];
  g_autofree char *value =
      g_strdup_printf ("%s%s%s",
                       words,
                       node->after != NULL && *node->after != '\0' ? ", " : "",
                       node->after != NULL ? node->after : "");

  irc_scene_begin_tag (self->chart.scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = node->id,
                                  .label = node->label,
                                  .value = value,
                                  .bounds = box->rect });
  paint_frame (self, box);
  paint_box_words (self, box);
  irc_scene_end_tag (self->chart.scene);
}

/* ---- arrows ------------------------------------------------------------- */

/* Its point at @x, @y, to the right. */
static void
paint_head (const Graph *self, double x, double y)
{
  const double length = pt (self, HEAD);
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x, y);
  irc_path_line_to (path, x - length, y - length / 2);
  irc_path_line_to (path, x - length, y + length / 2);
  irc_path_close (path);
  irc_scene_fill (self->chart.scene, path, self->chart.palette->muted);
}

static double
column_x (const Graph *self, guint layer)
{
  return layer * (self->column + pt (self, COLUMN_GAP));
}

static double
middle_of (const Graph *self, const IrcGraphSlot *slot)
{
  return self->y + slot->y + slot->height / 2;
}

/* From one slot to a neighbour in the next column, and on through that column
 * where it only passes. */
static void
paint_reach (const Graph *self,
             const IrcGraphSlot *from,
             const IrcGraphSlot *to)
{
  const double x1 = column_x (self, from->layer) + self->column;
  const double x2 = column_x (self, to->layer);
  const double y1 = middle_of (self, from), y2 = middle_of (self, to);
  const gboolean ends = to->node >= 0;
  const double end = ends ? x2 - pt (self, HEAD) : x2;
  const double bend = (end - x1) / 2;
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x1, y1);
  irc_path_curve_to (path, x1 + bend, y1, end - bend, y2, end, y2);
  if (!ends)
    irc_path_line_to (path, x2 + self->column, y2);
  irc_scene_stroke (self->chart.scene,
                    path,
                    (IrcStroke){ .width = pt (self, 1) },
                    self->chart.palette->muted);
  if (ends)
    paint_head (self, x2, y2);
}

static void
paint_arrows (const Graph *self)
{
  for (guint i = 0; i < self->layout->slots->len; i++) {
    const IrcGraphSlot *slot = g_ptr_array_index (self->layout->slots, i);

    for (guint k = 0; slot != NULL && k < slot->after->len; k++)
      paint_reach (self, slot, g_ptr_array_index (slot->after, k));
  }
}

/* ---- places ------------------------------------------------------------- */

static void
place_columns (Graph *self)
{
  for (guint i = 0; i < self->layout->slots->len; i++) {
    IrcGraphSlot *slot = g_ptr_array_index (self->layout->slots, i);

    if (slot == NULL)
      continue;
    if (slot->node >= 0)
      measure_box (self, &self->boxes[slot->node], self->column, FALSE);
    slot->height =
        slot->node >= 0 ? self->boxes[slot->node].rect.height : pt (self, PASS);
  }
}

static void
lay_columns (Graph *self)
{
  double height = 0;

  place_columns (self);
  height = irc_graph_layout_place (self->layout, pt (self, ROW_GAP));
  for (guint i = 0; i < self->spec->n_nodes; i++) {
    const IrcGraphSlot *slot = irc_graph_layout_get_slot (self->layout, i);

    if (slot == NULL)
      continue;
    self->boxes[i].rect.x = column_x (self, slot->layer);
    self->boxes[i].rect.y = self->y + slot->y;
  }
  paint_arrows (self);
  self->y += height;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const IrcGraphSlot *left = *(const IrcGraphSlot *const *) a;
  const IrcGraphSlot *right = *(const IrcGraphSlot *const *) b;

  if (left->component != right->component)
    return left->component < right->component ? -1 : 1;
  if (left->layer != right->layer)
    return left->layer < right->layer ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static void
lay_list (Graph *self)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new ();

  for (guint i = 0; i < self->spec->n_nodes; i++)
    if (irc_graph_layout_get_slot (self->layout, i) != NULL)
      g_ptr_array_add (slots, irc_graph_layout_get_slot (self->layout, i));
  g_ptr_array_sort (slots, compare_places);
  for (guint i = 0; i < slots->len; i++) {
    const IrcGraphSlot *slot = g_ptr_array_index (slots, i);
    Box *box = &self->boxes[slot->node];
    const double x = pt (self, INDENT) * MIN (slot->layer, MAX_INDENTS);

    if (i > 0)
      self->y += pt (self, ROW_GAP);
    measure_box (self, box, self->chart.width - x, TRUE);
    box->rect.x = x;
    box->rect.y = self->y;
    self->y += box->rect.height;
  }
}

static guint
count_loose (const Graph *self)
{
  guint n = 0;

  for (guint i = 0; i < self->spec->n_nodes; i++)
    n += irc_graph_layout_get_slot (self->layout, i) == NULL;
  return n;
}

/* Below the graph, in rows of boxes as wide as its columns. */
static void
lay_loose (Graph *self)
{
  const double step = self->column + pt (self, COLUMN_GAP);
  const guint a_row =
      self->columns
          ? MAX ((guint) ((self->chart.width + pt (self, COLUMN_GAP)) / step),
                 1)
          : 1;
  guint column = 0;
  double row = 0;
  g_autoptr (IrcLines) title = irc_lines_new (&self->chart,
                                              &title_style,
                                              self->spec->loose_title,
                                              self->chart.width,
                                              MAX_LINES);

  self->y += pt (self, SECTION_GAP);
  irc_lines_paint (
      title, &self->chart, 0, self->y, 0, self->chart.palette->heading);
  self->y += title->height + pt (self, PART_GAP);
  for (guint i = 0; i < self->spec->n_nodes; i++) {
    Box *box = &self->boxes[i];

    if (irc_graph_layout_get_slot (self->layout, i) != NULL)
      continue;
    if (column == a_row) {
      self->y += row + pt (self, ROW_GAP);
      column = 0;
      row = 0;
    }
    measure_box (self, box, self->column, !self->columns);
    box->rect.x = column * step;
    box->rect.y = self->y;
    row = MAX (row, box->rect.height);
    column++;
  }
  self->y += row;
}

/* ---- legend ------------------------------------------------------------- */

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  const Graph *self = (const Graph *) chart;
  const double middle = rect.y + rect.height / 2;
  const double end = rect.x + rect.width;

  if (entry == IRC_N_MARKS) {
    irc_scene_stroke_line (chart->scene,
                           rect.x,
                           middle,
                           end - pt (self, HEAD),
                           middle,
                           pt (self, 1),
                           chart->palette->muted);
    paint_head (self, end, middle);
  } else {
    irc_chart_paint_mark (chart->scene,
                          (IrcMark) entry,
                          &self->spec->words,
                          end - rect.height,
                          rect.y,
                          rect.height,
                          chart->palette,
                          chart->fonts);
  }
}

static void
paint_legend (Graph *self)
{
  IrcLegendEntry entries[IRC_N_MARKS + 1];
  gboolean occurs[IRC_N_MARKS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < self->spec->n_nodes; i++)
    occurs[self->spec->nodes[i].mark] = TRUE;
  if (self->columns)
    entries[n++] = (IrcLegendEntry){ self->spec->arrow, IRC_N_MARKS };
  for (guint mark = 0; mark < IRC_N_MARKS; mark++)
    if (occurs[mark])
      entries[n++] = (IrcLegendEntry){ self->spec->words.mark[mark], mark };
  self->y += pt (self, SECTION_GAP);
  self->y += irc_chart_paint_legend (
      &self->chart,
      entries,
      n,
      (IrcRect){ 0, 0, pt (self, KEY_WIDTH), pt (self, MARK) },
      paint_key,
      self->y);
}

/* ---- the chart ---------------------------------------------------------- */

static void
paint_empty (Graph *self)
{
  g_autoptr (IrcLines) lines = irc_lines_new (&self->chart,
                                              &empty_style,
                                              self->spec->empty,
                                              self->chart.width,
                                              LIST_LINES);

  irc_lines_paint (
      lines, &self->chart, 0, self->y, 0, self->chart.palette->muted);
  self->y += lines->height;
}

static void
measure (Graph *self)
{
  const guint n = self->layout->n_layers;
  const double width = self->chart.width;
  const double column = (width - (n - 1) * pt (self, COLUMN_GAP)) / MAX (n, 1);

  self->columns = column >= pt (self, MIN_COLUMN);
  self->column = self->columns ? MIN (column, pt (self, MAX_COLUMN)) : width;
}

static void
paint_graph (Graph *self)
{
  self->boxes = g_new0 (Box, self->spec->n_nodes);
  for (guint i = 0; i < self->spec->n_nodes; i++)
    self->boxes[i].spec = &self->spec->nodes[i];
  measure (self);
  if (self->columns)
    lay_columns (self);
  else
    lay_list (self);
  if (count_loose (self) > 0)
    lay_loose (self);
  for (guint i = 0; i < self->spec->n_nodes; i++) {
    paint_box (self, &self->boxes[i]);
    clear_box (&self->boxes[i]);
  }
  g_free (self->boxes);
  paint_legend (self);
}

IrcScene *
irc_chart_graph (const IrcGraphSpec *spec, const IrcChartFrame *frame)
{
  Graph self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  self.layout =
      irc_graph_layout_new (spec->n_nodes, spec->edges, spec->n_edges);
  if (count_loose (&self) == spec->n_nodes)
    paint_empty (&self);
  else
    paint_graph (&self);
  irc_graph_layout_free (self.layout);
  return irc_chart_end (&self.chart, self.y + pt (&self, 1));
}
