/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row is this centre's mark, the criterion, and a strip of squares, one a
 * colleague's centre: in place first, what was left out last, so that a glance
 * down the page compares lengths from the left. */

#include "irc-chart-peers.h"

#include "irc-peers-parts.h"

/* Points at scale 1. */
#define THREE_COLUMNS 380.0 /* least width */
#define STRIP_SHARE 0.34    /* of the width, where there are three columns */
#define STRIP 10.0          /* height */
#define SQUARE 12.0         /* widest */
#define COLUMN_GAP 10.0
#define HEAD_LINES 3
#define LEVEL_LABEL 84.0 /* column of the level's names */
#define OWN_SIGN 7.0
#define N_LEVELS 4

static const IrcChartStyle head_style = { IRC_FACE_SEMIBOLD, 8.5, 12 };
static const IrcChartStyle level_style = { IRC_FACE_REGULAR, 9, 12 };
static const IrcChartStyle count_style = { IRC_FACE_SEMIBOLD, 8.5, 12 };

/* In the order of a strip. */
static const IrcMark strip_marks[] = {
  IRC_MARK_IN_PLACE,     IRC_MARK_MET_BY,    IRC_MARK_PARTLY,
  IRC_MARK_NOT_IN_PLACE, IRC_MARK_TO_VERIFY, IRC_MARK_UNANSWERED,
  IRC_MARK_LEFT_OUT,
};

typedef struct {
  IrcChart chart;
  const IrcSpreadSpec *spec;
  gboolean wide;
  double code_width, count_width;
  double label_x, label_width;
  double strip_x, strip_width; /* without the count */
  double slot;
  double y;
} Spread;

static double
pt (const Spread *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static double
measure_count (const Spread *self, const char *text)
{
  g_autoptr (IrcLines) line = irc_lines_new (
      &self->chart, &count_style, text, self->chart.width / 3, 1);

  return line->width + pt (self, 0.5);
}

static void
measure_columns (Spread *self)
{
  const IrcSpreadSpec *spec = self->spec;
  const double width = self->chart.width;
  double strip_end = width;

  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < spec->bands[b].n_rows; i++) {
      const IrcSpreadRow *row = &spec->bands[b].rows[i];

      self->code_width = MAX (self->code_width,
                              irc_peers_measure_code (&self->chart, row->code));
      self->count_width =
          MAX (self->count_width, measure_count (self, row->count));
    }
  self->wide = width >= pt (self, THREE_COLUMNS);
  self->label_x = pt (self, PEERS_MARK + PEERS_GAP);
  strip_end -= self->count_width + pt (self, PEERS_GAP);
  self->strip_x = self->wide ? width * (1 - STRIP_SHARE) : self->label_x;
  self->strip_width = MAX (strip_end - self->strip_x, pt (self, 4));
  self->label_width =
      (self->wide ? self->strip_x - pt (self, COLUMN_GAP) : width) -
      self->label_x;
  self->slot =
      MIN (self->strip_width / MAX (spec->n_others, 1), pt (self, SQUARE));
}

static double
paint_squares (const Spread *self, IrcMark mark, guint n, double x, double y)
{
  const double gap = MIN (pt (self, 2), self->slot * 0.2);
  IrcRect square = { x, y, self->slot - gap, pt (self, STRIP) };

  for (guint i = 0; i < n; i++) {
    irc_chart_paint_segment (&self->chart, mark, square);
    square.x += self->slot;
  }
  return square.x;
}

/* At the right edge, under each other. */
static void
paint_count (const Spread *self, const char *count, double y)
{
  g_autoptr (IrcLines) lines =
      irc_lines_new (&self->chart, &count_style, count, self->count_width, 1);

  irc_lines_paint (
      lines, &self->chart, self->chart.width, y, 1, self->chart.palette->ink);
}

/* ---- levels -------------------------------------------------------------- */

/* The centre's own level: an arrow head pointing at its name. */
static void
paint_own_sign (const Spread *self, double y)
{
  g_autoptr (IrcPath) path = irc_path_new ();
  const double size = pt (self, OWN_SIGN);
  const double top = y + (pt (self, level_style.leading) - size) / 2;

  irc_path_move_to (path, pt (self, 2), top);
  irc_path_line_to (path, pt (self, 2) + size, top + size / 2);
  irc_path_line_to (path, pt (self, 2), top + size);
  irc_path_close (path);
  irc_scene_fill (self->chart.scene, path, self->chart.palette->accent);
}

static void
paint_level (Spread *self, const IrcSpreadLevel *level)
{
  const IrcChart *chart = &self->chart;
  const double pad = pt (self, 1.6);
  const double label_width = MIN (pt (self, LEVEL_LABEL), chart->width * 0.4);
  const double x = self->label_x + label_width + pt (self, PEERS_GAP);
  g_autofree char *number = g_strdup_printf ("%u", level->n);
  g_autoptr (IrcLines) count =
      irc_lines_new (chart, &count_style, number, chart->width / 3, 1);
  const double room = chart->width - x - count->width - pt (self, PEERS_GAP);
  Spread squares = *self;
  g_autoptr (IrcLines) title =
      irc_lines_new (chart, &level_style, level->title, label_width, 2);
  const double height = MAX (title->height, pt (self, 12)) + 2 * pad;
  const IrcRect bounds = { 0, self->y, chart->width, height };

  squares.slot =
      MIN (pt (self, SQUARE), MAX (room, 1) / MAX (self->spec->n_others, 1));
  irc_scene_begin_tag (chart->scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = level->id,
                                  .label = level->title,
                                  .value = level->value,
                                  .bounds = bounds });
  if (level->own) {
    irc_scene_fill_rect (chart->scene, bounds, chart->palette->tint);
    paint_own_sign (self, self->y + pad);
  }
  irc_lines_paint (
      title, chart, self->label_x, self->y + pad, 0, chart->palette->ink);
  irc_lines_paint (count,
                   chart,
                   paint_squares (&squares,
                                  IRC_MARK_IN_PLACE,
                                  level->n,
                                  x,
                                  self->y + pad + pt (self, 1)) +
                       pt (self, PEERS_GAP / 2),
                   self->y + pad,
                   0,
                   chart->palette->ink);
  irc_scene_end_tag (chart->scene);
  self->y += height;
}

static void
paint_levels (Spread *self, guint pathway)
{
  self->y += irc_peers_paint_band (
      &self->chart, self->spec->pathway_titles[pathway], self->y);
  for (int level = N_LEVELS - 1; level >= 0; level--)
    paint_level (self, &self->spec->levels[pathway][level]);
  self->y += pt (self, PEERS_BAND_GAP);
}

/* ---- criteria ------------------------------------------------------------ */

static void
paint_strip (const Spread *self, const IrcSpreadRow *row, double y)
{
  double x = self->strip_x;

  for (guint i = 0; i < G_N_ELEMENTS (strip_marks); i++)
    x = paint_squares (self, strip_marks[i], row->counts[strip_marks[i]], x, y);
}

static void
paint_row (Spread *self, const IrcSpreadRow *row)
{
  const IrcChart *chart = &self->chart;
  const double pad = pt (self, PEERS_ROW_PAD);
  const double line = pt (self, 12);
  IrcPeersLabel label = irc_peers_label_new (
      chart, row->code, row->label, self->code_width, self->label_width);
  double height = MAX (label.height, line) + 2 * pad;
  double strip_y = self->y + pad;

  if (!self->wide) {
    strip_y += label.height + pt (self, 2);
    height = label.height + line + pt (self, 2) + 2 * pad;
  }
  irc_scene_begin_tag (
      chart->scene,
      &(IrcTag){ .kind = IRC_TAG_MARK,
                 .id = row->id,
                 .label = row->label,
                 .value = row->value,
                 .bounds = { 0, self->y, chart->width, height } });
  irc_chart_paint_mark (chart->scene,
                        row->own,
                        &self->spec->words,
                        0,
                        self->y + pad,
                        pt (self, PEERS_MARK),
                        chart->palette,
                        chart->fonts);
  irc_peers_label_paint (&label, chart, self->label_x, self->y + pad);
  paint_strip (self, row, strip_y + pt (self, 1));
  paint_count (self, row->count, strip_y);
  irc_scene_end_tag (chart->scene);
  irc_peers_paint_rule (chart, self->y);
  self->y += height;
  irc_peers_label_clear (&label);
}

/* What stands in front, and what the squares are. */
static void
paint_heads (Spread *self)
{
  const IrcChart *chart = &self->chart;
  const double half = self->strip_x - pt (self, COLUMN_GAP);
  g_autoptr (IrcLines) own = irc_lines_new (chart,
                                            &head_style,
                                            self->spec->own_title,
                                            self->wide ? half : chart->width,
                                            HEAD_LINES);
  g_autoptr (IrcLines) others = irc_lines_new (
      chart,
      &head_style,
      self->spec->others_title,
      self->wide ? self->strip_width : chart->width - self->strip_x,
      HEAD_LINES);

  irc_lines_paint (own, chart, 0, self->y, 0, chart->palette->muted);
  if (!self->wide)
    self->y += own->height;
  irc_lines_paint (
      others, chart, self->strip_x, self->y, 0, chart->palette->muted);
  self->y += self->wide ? MAX (own->height, others->height) : others->height;
  self->y += pt (self, 4);
}

static void
paint_square_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  irc_chart_paint_segment (chart, (IrcMark) entry, rect);
}

/* One for the own marks, and one for the squares, which tell less. */
static void
paint_legends (Spread *self)
{
  gboolean own[IRC_N_MARKS] = { FALSE }, others[IRC_N_MARKS] = { FALSE };
  IrcLegendEntry entries[IRC_N_MARKS];
  guint n = 0;

  for (guint b = 0; b < 3; b++)
    for (guint i = 0; i < self->spec->bands[b].n_rows; i++) {
      const IrcSpreadRow *row = &self->spec->bands[b].rows[i];

      own[row->own] = TRUE;
      for (guint mark = 0; mark < IRC_N_MARKS; mark++)
        others[mark] |= row->counts[mark] > 0;
    }
  self->y +=
      irc_peers_paint_legend (&self->chart, &self->spec->words, own, self->y);
  for (guint i = 0; i < G_N_ELEMENTS (strip_marks); i++)
    if (others[strip_marks[i]])
      entries[n++] =
          (IrcLegendEntry){ self->spec->others_words.mark[strip_marks[i]],
                            strip_marks[i] };
  self->y += pt (self, 4);
  self->y += irc_chart_paint_legend (
      &self->chart,
      entries,
      n,
      (IrcRect){ 0, 0, pt (self, STRIP), pt (self, STRIP) },
      paint_square_key,
      self->y);
}

IrcScene *
irc_chart_spread (const IrcSpreadSpec *spec, const IrcChartFrame *frame)
{
  Spread self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  measure_columns (&self);
  for (guint p = 0; p < 2; p++)
    paint_levels (&self, p);
  paint_heads (&self);
  for (guint b = 0; b < 3; b++) {
    if (spec->bands[b].n_rows == 0)
      continue;
    self.y += irc_peers_paint_band (&self.chart, spec->bands[b].title, self.y);
    for (guint i = 0; i < spec->bands[b].n_rows; i++)
      paint_row (&self, &spec->bands[b].rows[i]);
    self.y += pt (&self, PEERS_BAND_GAP);
  }
  paint_legends (&self);
  return irc_chart_end (&self.chart, self.y + pt (&self, 2));
}
