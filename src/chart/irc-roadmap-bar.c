/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Statuses differ in pattern, signs in place: each is known without colour. */
#include "irc-roadmap-private.h"

/* Points at scale 1. */
#define LINE 1.0
#define HATCH 4.0 /* from line to line */
#define DASH 2.0
#define SIGN 10.5 /* side of the triangle */
#define ARROW 4.0 /* length of the head */

/* ---- the bar ------------------------------------------------------------ */

static void
outline (const IrcChart *chart, IrcRect rect, double dash, IrcColor color)
{
  const double line = irc_chart_pt (chart, LINE);
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_rect (path,
                     (IrcRect){ rect.x + line / 2,
                                rect.y + line / 2,
                                MAX (rect.width - line, 0),
                                MAX (rect.height - line, 0) });
  irc_scene_stroke (chart->scene,
                    path,
                    (IrcStroke){ .width = line, .dash = dash, .gap = dash },
                    color);
}

/* Rising lines, each cut at the sides of the bar. */
static void
hatch (const IrcChart *chart, IrcRect rect, IrcColor color)
{
  const double step = irc_chart_pt (chart, HATCH);
  const double right = rect.x + rect.width, bottom = rect.y + rect.height;
  g_autoptr (IrcPath) path = irc_path_new ();

  for (double x = rect.x - rect.height + step / 2; x < right; x += step) {
    const double from = MAX (x, rect.x);
    const double to = MIN (x + rect.height, right);

    irc_path_move_to (path, from, bottom - (from - x));
    irc_path_line_to (path, to, bottom - (to - x));
  }
  irc_scene_stroke (chart->scene,
                    path,
                    (IrcStroke){ .width = irc_chart_pt (chart, LINE) },
                    color);
}

static void
paint_done (const IrcChart *chart, IrcRect rect)
{
  const IrcPalette *palette = chart->palette;

  irc_scene_fill_rect (chart->scene, rect, palette->in_place);
  if (rect.width >= rect.height)
    irc_chart_paint_tick (chart->scene,
                          rect.x + (rect.width - rect.height) / 2,
                          rect.y,
                          rect.height,
                          palette->in_place_text);
}

static void
paint_dropped (const IrcChart *chart, IrcRect rect)
{
  const IrcColor color = chart->palette->left_out;
  const double line = irc_chart_pt (chart, LINE);

  irc_scene_fill_rect (chart->scene, rect, chart->palette->paper);
  outline (chart, rect, irc_chart_pt (chart, DASH), color);
  irc_scene_fill_rect (
      chart->scene,
      (IrcRect){ rect.x, rect.y + (rect.height - line) / 2, rect.width, line },
      color);
}

void
irc_roadmap_paint_bar (const IrcChart *chart,
                       IrcRoadmapStatus status,
                       IrcRect rect)
{
  const IrcPalette *palette = chart->palette;

  switch (status) {
    case IRC_ROADMAP_PLANNED:
    case IRC_ROADMAP_AGREED:
      irc_scene_fill_rect (chart->scene, rect, palette->paper);
      if (status == IRC_ROADMAP_AGREED)
        hatch (chart, rect, palette->accent);
      outline (chart, rect, 0, palette->accent);
      break;
    case IRC_ROADMAP_STARTED:
      irc_scene_fill_rect (chart->scene, rect, palette->accent);
      break;
    case IRC_ROADMAP_DONE:
      paint_done (chart, rect);
      break;
    case IRC_ROADMAP_DROPPED:
      paint_dropped (chart, rect);
      break;
    default:
      g_return_if_reached ();
  }
}

void
irc_roadmap_paint_ghost (const IrcChart *chart, IrcRect rect)
{
  outline (chart, rect, irc_chart_pt (chart, DASH), chart->palette->muted);
}

/* ---- signs -------------------------------------------------------------- */

static void
paint_triangle (const IrcChart *chart, double x, double y, double size)
{
  const IrcPalette *palette = chart->palette;
  const double half = size / 2, bar = size * 0.13;
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x, y);
  irc_path_line_to (path, x + half, y + size * 0.92);
  irc_path_line_to (path, x - half, y + size * 0.92);
  irc_path_close (path);
  irc_scene_stroke (
      chart->scene, path, (IrcStroke){ .width = size * 0.2 }, palette->paper);
  irc_scene_fill (chart->scene, path, palette->open);
  irc_scene_fill_rect (
      chart->scene,
      (IrcRect){ x - bar / 2, y + size * 0.32, bar, size * 0.3 },
      palette->open_text);
  irc_scene_fill_rect (chart->scene,
                       (IrcRect){ x - bar / 2, y + size * 0.69, bar, bar },
                       palette->open_text);
}

/* On the corners of the bar; one too short for both has them side by side. */
void
irc_roadmap_paint_signs (const IrcChart *chart,
                         IrcRect bar,
                         gboolean too_early,
                         gboolean too_late)
{
  const double size = irc_chart_pt (chart, SIGN);
  const double middle = bar.x + bar.width / 2;
  const double left = MIN (bar.x, middle - size * 0.55);
  const double right = MAX (bar.x + bar.width, middle + size * 0.55);
  const double y = bar.y - size * 0.45;

  if (too_early)
    paint_triangle (chart, MAX (left, size / 2), y, size);
  if (too_late)
    paint_triangle (chart, MIN (right, chart->width - size / 2), y, size);
}

/* ---- arrows ------------------------------------------------------------- */

/* @dx, @dy: which way it points, one of them 0. */
static void
paint_head (const IrcChart *chart, IrcPoint tip, int dx, int dy, IrcColor color)
{
  const double length = irc_chart_pt (chart, ARROW), half = length * 0.6;
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, tip.x, tip.y);
  irc_path_line_to (
      path, tip.x - dx * length + dy * half, tip.y - dy * length + dx * half);
  irc_path_line_to (
      path, tip.x - dx * length - dy * half, tip.y - dy * length - dx * half);
  irc_path_close (path);
  irc_scene_fill (chart->scene, path, color);
}

/* From the lower (or upper) edge of @from into the start of @to; where there is
 * no way for that, onto @to from above (or below), or, where @to is over before
 * @from begins, back into its end. */
void
irc_roadmap_paint_arrow (const IrcChart *chart,
                         IrcRect from,
                         IrcRect to,
                         const IrcRoadmapArrow *arrow)
{
  const IrcColor color =
      arrow->conflict ? chart->palette->open : chart->palette->muted;
  const gboolean down = to.y > from.y;
  const double x = arrow->x;
  const double y = down ? from.y + from.height : from.y;
  const double right = to.x + to.width;
  const gboolean into_start = irc_roadmap_goes_into_start (chart, to, x);
  const gboolean across = into_start || x > right;
  IrcPoint tip = { x, down ? to.y : to.y + to.height };
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x, y);
  if (across) {
    tip = (IrcPoint){ into_start ? to.x : right, to.y + to.height / 2 };
    irc_path_line_to (path, x, tip.y);
  }
  irc_path_line_to (path, tip.x, tip.y);
  irc_scene_stroke (chart->scene,
                    path,
                    (IrcStroke){ .width = irc_chart_pt (chart, 0.8) },
                    color);
  if (across)
    paint_head (chart, tip, into_start ? 1 : -1, 0, color);
  else
    paint_head (chart, tip, 0, down ? 1 : -1, color);
}

/* ---- legend ------------------------------------------------------------- */

enum {
  KEY_EARLY = IRC_N_ROADMAP_STATUSES,
  KEY_LATE,
  KEY_AFTER,
  KEY_TODAY,
  N_KEYS,
};

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  const double middle = rect.y + rect.height / 2;
  const IrcPoint tip = { rect.x + rect.width, middle };
  const IrcRect bar = {
    rect.x + rect.width / 4, rect.y, rect.width / 2, rect.height
  };

  if (entry < IRC_N_ROADMAP_STATUSES) {
    irc_roadmap_paint_bar (chart, (IrcRoadmapStatus) entry, rect);
  } else if (entry == KEY_EARLY || entry == KEY_LATE) {
    irc_roadmap_paint_bar (chart, IRC_ROADMAP_PLANNED, bar);
    irc_roadmap_paint_signs (chart, bar, entry == KEY_EARLY, entry == KEY_LATE);
  } else if (entry == KEY_AFTER) {
    irc_scene_stroke_line (chart->scene,
                           rect.x,
                           middle,
                           tip.x,
                           middle,
                           irc_chart_pt (chart, 0.8),
                           chart->palette->muted);
    paint_head (chart, tip, 1, 0, chart->palette->muted);
  } else {
    irc_scene_fill_rect (chart->scene,
                         (IrcRect){ rect.x + rect.width / 2,
                                    rect.y,
                                    irc_chart_pt (chart, LINE),
                                    rect.height },
                         chart->palette->ink);
  }
}

static gboolean
occurs (const IrcRoadmapDrawing *self, guint entry)
{
  const IrcRoadmapSpec *spec = self->spec;

  if (entry == KEY_TODAY)
    return irc_roadmap_shows (&self->axis, spec->today);
  if (entry == KEY_AFTER)
    return self->arrows->len > 0;
  for (guint i = 0; i < spec->n_bars; i++) {
    const IrcRoadmapBar *bar = &spec->bars[i];

    if (bar->start == IRC_ROADMAP_UNSCHEDULED)
      continue;
    if (entry == (guint) bar->status ||
        (entry == KEY_EARLY && bar->too_early) ||
        (entry == KEY_LATE && bar->too_late))
      return TRUE;
  }
  return FALSE;
}

double
irc_roadmap_paint_legend (const IrcRoadmapDrawing *self, double y)
{
  const IrcRoadmapSpec *spec = self->spec;
  const char *words[N_KEYS] = { [KEY_EARLY] = spec->too_early,
                                [KEY_LATE] = spec->too_late,
                                [KEY_AFTER] = spec->after,
                                [KEY_TODAY] = spec->today_label };
  const IrcRect key = {
    0, 0, irc_roadmap_pt (self, 24), irc_roadmap_pt (self, 9)
  };
  IrcLegendEntry entries[N_KEYS];
  guint n = 0;

  for (guint i = 0; i < IRC_N_ROADMAP_STATUSES; i++)
    words[i] = spec->status[i];
  for (guint i = 0; i < N_KEYS; i++)
    if (occurs (self, i))
      entries[n++] = (IrcLegendEntry){ .words = words[i], .entry = i };
  return irc_chart_paint_legend (&self->chart, entries, n, key, paint_key, y);
}
