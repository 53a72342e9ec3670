/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table without vertical lines: a band a level, in it a row for each
 * criterion of both pathways side by side, so that the baselines agree; what
 * counts in both pathways spans the columns at the end of its band.  Narrow,
 * the pathways follow each other inside the band.
 *
 * A criterion that stands in the way has three signs besides its mark: a bar
 * at its left edge, a tinted ground and a heavier label. */

#include "irc-chart-parts.h"

#define N_BANDS 3
#define SHARED 2

/* Points at scale 1. */
#define TWO_COLUMNS 380.0 /* least width */
#define COLUMN_GAP 18.0
#define MARK 12.0
#define SIGN 2.4 /* the bar of what blocks */
#define SIGN_GAP 4.6
#define GAP 6.0     /* after the mark, after the code */
#define ROW_PAD 3.4 /* above and below the text */
#define BAND_GAP 14.0
#define MIN_LABEL 84.0 /* narrower: the code goes above the label */
#define LINES_TWO 4
#define LINES_ONE 8

static const IrcChartStyle column_style = { IRC_FACE_SEMIBOLD, 10, 14 };
static const IrcChartStyle band_style = { IRC_FACE_BOLD, 9, 13 };
static const IrcChartStyle head_style = { IRC_FACE_SEMIBOLD, 8.5, 12 };
static const IrcChartStyle code_style = { IRC_FACE_REGULAR, 7.5, 12 };
static const IrcChartStyle label_style = { IRC_FACE_REGULAR, 9, 12 };
static const IrcChartStyle block_style = { IRC_FACE_SEMIBOLD, 9, 12 };

typedef struct {
  IrcChart chart;
  const IrcMatrixSpec *spec;
  gboolean two_columns;
  double column_width;
  double code_width; /* of the widest code */
  double y;          /* how far the table has grown */
} Matrix;

typedef struct {
  const IrcMatrixCell *spec;
  IrcLines *code, *label, *note;
  double x, width;
  double text_x; /* of the code, from @x */
  gboolean stacked;
  double height;
} Cell;

static double
pt (const Matrix *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

/* ---- a criterion -------------------------------------------------------- */

/* @note: at the right end, or NULL. */
static Cell
measure_cell (const Matrix *self,
              const IrcMatrixCell *spec,
              double x,
              double width,
              const char *note)
{
  const IrcChart *chart = &self->chart;
  Cell cell = { .spec = spec, .x = x, .width = width };
  const IrcChartStyle *style = spec->blocking ? &block_style : &label_style;
  double room;

  cell.text_x = pt (self, SIGN + SIGN_GAP + MARK + GAP);
  room = width - cell.text_x - pt (self, 2);
  cell.stacked =
      room - self->code_width - pt (self, GAP) < pt (self, MIN_LABEL);
  cell.code = irc_lines_new (chart, &code_style, spec->code, room, 2);
  if (!cell.stacked)
    room -= self->code_width + pt (self, GAP);
  if (note != NULL) {
    cell.note = irc_lines_new (chart, &head_style, note, room / 3, 2);
    room -= cell.note->width + pt (self, GAP);
  }
  cell.label = irc_lines_new (chart,
                              style,
                              spec->label,
                              room,
                              self->two_columns ? LINES_TWO : LINES_ONE);

  cell.height = MAX (cell.label->height, pt (self, 12));
  if (cell.note != NULL)
    cell.height = MAX (cell.height, cell.note->height);
  cell.height = cell.stacked ? cell.height + cell.code->height
                             : MAX (cell.height, cell.code->height);
  cell.height += pt (self, 2 * ROW_PAD);
  return cell;
}

static void
clear_cell (Cell *cell)
{
  g_clear_pointer (&cell->code, irc_lines_free);
  g_clear_pointer (&cell->label, irc_lines_free);
  g_clear_pointer (&cell->note, irc_lines_free);
}

/* Tinted ground and bar; also the legend's key. */
static void
paint_blocking (const IrcChart *chart, IrcRect rect)
{
  irc_scene_fill_rect (chart->scene, rect, chart->palette->tint);
  rect.width = irc_chart_pt (chart, SIGN);
  irc_scene_fill_rect (chart->scene, rect, chart->palette->accent);
}

static void
paint_cell_inside (const Matrix *self, const Cell *cell, IrcRect row)
{
  const IrcChart *chart = &self->chart;
  const IrcPalette *palette = chart->palette;
  const double y = row.y + pt (self, ROW_PAD);
  const double text_x = row.x + cell->text_x;
  double label_x = text_x, label_y = y;

  if (cell->spec->blocking)
    paint_blocking (chart, row);
  irc_chart_paint_mark (chart->scene,
                        cell->spec->mark,
                        &self->spec->words,
                        row.x + pt (self, SIGN + SIGN_GAP),
                        y,
                        pt (self, MARK),
                        palette,
                        chart->fonts);
  irc_lines_paint (cell->code, chart, text_x, y, 0, palette->muted);
  if (cell->stacked)
    label_y += cell->code->height;
  else
    label_x += self->code_width + pt (self, GAP);
  irc_lines_paint (cell->label, chart, label_x, label_y, 0, palette->ink);
  if (cell->note != NULL)
    irc_lines_paint (cell->note,
                     chart,
                     row.x + row.width - pt (self, 2),
                     label_y,
                     1,
                     palette->muted);
}

static void
paint_cell (const Matrix *self, const Cell *cell, double y, double height)
{
  const IrcRect row = { cell->x, y, cell->width, height };

  irc_scene_begin_tag (
      self->chart.scene,
      &(IrcTag){ .kind = IRC_TAG_MARK,
                 .id = cell->spec->id,
                 .label = cell->spec->label,
                 .value = self->spec->words.mark[cell->spec->mark],
                 .bounds = row });
  paint_cell_inside (self, cell, row);
  irc_scene_end_tag (self->chart.scene);
}

/* ---- heads and rules ---------------------------------------------------- */

static void
paint_rule (const Matrix *self, double x, double width, double y)
{
  irc_scene_stroke_line (self->chart.scene,
                         x,
                         y,
                         x + width,
                         y,
                         pt (self, 0.5),
                         self->chart.palette->rule);
}

static double
column_x (const Matrix *self, int column)
{
  return column == 1 && self->two_columns
             ? self->column_width + pt (self, COLUMN_GAP)
             : 0;
}

static void
paint_column_titles (Matrix *self)
{
  const IrcChart *chart = &self->chart;
  double height = 0;

  for (int c = 0; c < 2; c++) {
    g_autoptr (IrcLines) title = irc_lines_new (chart,
                                                &column_style,
                                                self->spec->column_titles[c],
                                                self->column_width,
                                                2);

    irc_lines_paint (
        title, chart, column_x (self, c), self->y, 0, chart->palette->heading);
    height = MAX (height, title->height);
  }
  self->y += height + pt (self, 3);
}

static void
paint_band_title (Matrix *self, const char *text)
{
  const IrcChart *chart = &self->chart;
  g_autoptr (IrcLines) title =
      irc_lines_new (chart, &band_style, text, chart->width, 2);

  irc_scene_stroke_line (chart->scene,
                         0,
                         self->y,
                         chart->width,
                         self->y,
                         pt (self, 1),
                         chart->palette->heading);
  self->y += pt (self, 4);
  irc_lines_paint (title, chart, 0, self->y, 0, chart->palette->accent);
  self->y += title->height + pt (self, 3);
}

static void
paint_pathway_title (Matrix *self, const char *text)
{
  const IrcChart *chart = &self->chart;
  g_autoptr (IrcLines) title =
      irc_lines_new (chart, &head_style, text, chart->width, 2);

  self->y += pt (self, 4);
  irc_lines_paint (title, chart, 0, self->y, 0, chart->palette->muted);
  self->y += title->height + pt (self, 2);
}

/* ---- bands -------------------------------------------------------------- */

static guint
count_cells (const IrcMatrixBand *band)
{
  return band->n_cells[0] + band->n_cells[1] + band->n_cells[SHARED];
}

/* The heights of the rows that the two pathways share. */
static double *
measure_rows (const Matrix *self, const IrcMatrixBand *band, guint n_rows)
{
  double *heights = g_new0 (double, n_rows);

  for (int c = 0; c < 2; c++)
    for (guint i = 0; i < band->n_cells[c]; i++) {
      Cell cell =
          measure_cell (self, &band->cells[c][i], 0, self->column_width, NULL);

      heights[i] = MAX (heights[i], cell.height);
      clear_cell (&cell);
    }
  return heights;
}

/* Column by column, which is the order of the data. */
static void
paint_pathways (Matrix *self, const IrcMatrixBand *band)
{
  const guint n_rows = MAX (band->n_cells[0], band->n_cells[1]);
  g_autofree double *heights = measure_rows (self, band, n_rows);
  double bottom = self->y;

  for (int c = 0; c < 2; c++) {
    const double x = column_x (self, c);
    double y = self->y;

    for (guint i = 0; i < band->n_cells[c]; i++) {
      Cell cell =
          measure_cell (self, &band->cells[c][i], x, self->column_width, NULL);

      paint_cell (self, &cell, y, heights[i]);
      paint_rule (self, x, self->column_width, y);
      y += heights[i];
      clear_cell (&cell);
    }
    bottom = MAX (bottom, y);
  }
  self->y = bottom;
}

/* Rows over the full width. */
static void
paint_list (Matrix *self,
            const IrcMatrixCell *cells,
            guint n_cells,
            const char *note)
{
  for (guint i = 0; i < n_cells; i++) {
    Cell cell = measure_cell (self, &cells[i], 0, self->chart.width, note);

    paint_cell (self, &cell, self->y, cell.height);
    paint_rule (self, 0, self->chart.width, self->y);
    self->y += cell.height;
    clear_cell (&cell);
  }
}

static void
paint_band (Matrix *self, const IrcMatrixBand *band)
{
  const IrcMatrixSpec *spec = self->spec;

  paint_band_title (self, band->title);
  if (self->two_columns) {
    paint_pathways (self, band);
    paint_list (
        self, band->cells[SHARED], band->n_cells[SHARED], spec->shared_title);
  } else {
    for (int c = 0; c <= SHARED; c++) {
      if (band->n_cells[c] == 0)
        continue;
      paint_pathway_title (
          self, c == SHARED ? spec->shared_title : spec->column_titles[c]);
      paint_list (self, band->cells[c], band->n_cells[c], NULL);
    }
  }
  self->y += pt (self, BAND_GAP);
}

/* ---- legend ------------------------------------------------------------- */

typedef struct {
  gboolean marks[IRC_N_MARKS];
  gboolean blocking;
} Occurring;

static void
note_cells (Occurring *occurring, const IrcMatrixCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++) {
    occurring->marks[cells[i].mark] = TRUE;
    occurring->blocking |= cells[i].blocking;
  }
}

typedef struct {
  IrcChart chart; /* first: the key painter gets a pointer to it */
  const IrcMatrixSpec *spec;
} Legend;

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  const Legend *legend = (const Legend *) chart;

  if (entry == IRC_N_MARKS)
    paint_blocking (chart, rect);
  else
    irc_chart_paint_mark (chart->scene,
                          (IrcMark) entry,
                          &legend->spec->words,
                          rect.x,
                          rect.y,
                          rect.height,
                          chart->palette,
                          chart->fonts);
}

static void
paint_legend (Matrix *self)
{
  const Legend legend = { self->chart, self->spec };
  Occurring occurring = { 0 };
  IrcLegendEntry entries[IRC_N_MARKS + 1];
  guint n_entries = 0;

  for (int b = 0; b < N_BANDS; b++)
    for (int c = 0; c <= SHARED; c++)
      note_cells (&occurring,
                  self->spec->bands[b].cells[c],
                  self->spec->bands[b].n_cells[c]);
  for (guint mark = 0; mark < IRC_N_MARKS; mark++)
    if (occurring.marks[mark])
      entries[n_entries++] =
          (IrcLegendEntry){ self->spec->words.mark[mark], mark };
  if (occurring.blocking)
    entries[n_entries++] =
        (IrcLegendEntry){ self->spec->blocking_note, IRC_N_MARKS };
  if (n_entries == 0)
    return;

  irc_scene_stroke_line (self->chart.scene,
                         0,
                         self->y,
                         self->chart.width,
                         self->y,
                         pt (self, 1),
                         self->chart.palette->heading);
  self->y += pt (self, 7);
  self->y += irc_chart_paint_legend (
      &legend.chart,
      entries,
      n_entries,
      (IrcRect){ 0, 0, pt (self, MARK), pt (self, MARK) },
      paint_key,
      self->y);
}

static void
measure_codes (Matrix *self)
{
  for (int b = 0; b < N_BANDS; b++)
    for (int c = 0; c <= SHARED; c++)
      for (guint i = 0; i < self->spec->bands[b].n_cells[c]; i++) {
        const char *code = self->spec->bands[b].cells[c][i].code;
        g_autoptr (IrcLines) line = irc_lines_new (
            &self->chart, &code_style, code, self->column_width, 1);

        self->code_width = MAX (self->code_width, line->width);
      }
}

IrcScene *
irc_chart_matrix (const IrcMatrixSpec *spec, const IrcChartFrame *frame)
{
  Matrix self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  self.two_columns = self.chart.width >= pt (&self, TWO_COLUMNS);
  self.column_width = self.two_columns
                          ? (self.chart.width - pt (&self, COLUMN_GAP)) / 2
                          : self.chart.width;
  measure_codes (&self);
  if (self.two_columns)
    paint_column_titles (&self);
  for (int b = 0; b < N_BANDS; b++)
    if (count_cells (&spec->bands[b]) > 0)
      paint_band (&self, &spec->bands[b]);
  paint_legend (&self);
  return irc_chart_end (&self.chart, self.y + pt (&self, 2));
}
