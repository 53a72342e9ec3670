/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-scene-private.h"

#include <math.h>
#include <stdlib.h>

/* A window of the scene's path: lent to the painter for the call. */
static IrcPath
view_path (const IrcScene *self, const IrcSpan *span)
{
  return (IrcPath){
    .verbs = self->paths.verbs + span->first_verb,
    .points = self->paths.points + span->first_point,
    .n_verbs = span->n_verbs,
    .n_points = span->n_points,
  };
}

static double
get_run_width (const IrcOp *op, const IrcGlyphRun *run)
{
  guint n_spaces = 0;

  if (fabs (op->of.text.extra) > 1e-9)
    for (guint i = 0; i < run->n_glyphs; i++)
      n_spaces += irc_glyph_run_is_space (run, i) ? 1 : 0;
  return (run->width + n_spaces * op->of.text.extra) * op->of.text.scale;
}

/* The run as it is painted: scaled, and its spaces widened. */
static IrcGlyphRun
set_run (const IrcOp *op, const IrcGlyphRun *run, GArray *glyphs)
{
  double scale = op->of.text.scale, extra = op->of.text.extra * scale;
  IrcGlyphRun set = *run;
  double moved = 0;

  g_array_set_size (glyphs, 0);
  for (guint i = 0; i < run->n_glyphs; i++) {
    IrcGlyph glyph = run->glyphs[i];

    glyph.x = glyph.x * scale + moved;
    glyph.y *= scale;
    glyph.advance *= scale;
    if (irc_glyph_run_is_space (run, i)) {
      glyph.advance += extra;
      moved += extra;
    }
    g_array_append_val (glyphs, glyph);
  }
  set.size *= scale;
  set.width = run->width * scale + moved;
  set.glyphs = (const IrcGlyph *) (gconstpointer) glyphs->data;
  return set;
}

/* Returns the run's width. */
static double
replay_run (const IrcOp *op,
            const IrcGlyphRun *source,
            double x,
            IrcPainter *painter,
            GArray *glyphs)
{
  double angle = op->of.text.angle;
  gboolean as_is =
      fabs (op->of.text.scale - 1) < 1e-9 && fabs (op->of.text.extra) < 1e-9;
  IrcGlyphRun run = as_is ? *source : set_run (op, source, glyphs);

  run.x = x;
  if (run.n_glyphs > 0)
    painter->glyphs (painter,
                     &run,
                     op->of.text.x + x * cos (angle),
                     op->of.text.y + x * sin (angle),
                     angle,
                     op->color);
  return run.width;
}

static gboolean
are_read_in_order (const IrcGlyphRun *runs, guint n_runs)
{
  for (guint i = 1; i < n_runs; i++)
    if (runs[i].text < runs[i - 1].text)
      return FALSE;
  return TRUE;
}

static int
compare_reading (gconstpointer a, gconstpointer b)
{
  const IrcGlyphRun *one = a, *other = b;

  return one->text < other->text ? -1 : one->text > other->text ? 1 : 0;
}

/* Copies of the runs in the order in which they are read, each with its place
 * in x. */
static IrcGlyphRun *
sort_runs (const IrcOp *op, const IrcGlyphRun *runs, guint n_runs)
{
  IrcGlyphRun *sorted = g_memdup2 (runs, n_runs * sizeof *runs);
  double x = 0;

  for (guint i = 0; i < n_runs; i++) {
    sorted[i].x = x;
    x += get_run_width (op, &runs[i]);
  }
  qsort (sorted, n_runs, sizeof *sorted, compare_reading);
  return sorted;
}

/* Runs come in the order in which they are read: who follows what is painted,
 * as readers of a PDF do, gets a line of Arabic or Hebrew the right way
 * round. */
static void
replay_text (const IrcOp *op, IrcPainter *painter, GArray *glyphs)
{
  guint n_runs;
  const IrcGlyphRun *runs = irc_text_get_runs (op->of.text.text, &n_runs);
  g_autofree IrcGlyphRun *sorted = NULL;
  double x = 0;

  if (!are_read_in_order (runs, n_runs))
    sorted = sort_runs (op, runs, n_runs);
  for (guint i = 0; i < n_runs; i++) {
    if (sorted != NULL)
      replay_run (op, &sorted[i], sorted[i].x, painter, glyphs);
    else
      x += replay_run (op, &runs[i], x, painter, glyphs);
  }
}

static void
replay_path (const IrcScene *self, const IrcOp *op, IrcPainter *painter)
{
  const IrcPath path = view_path (self, &op->of.path.span);

  if (op->kind == IRC_OP_FILL && painter->fill != NULL)
    painter->fill (painter, &path, op->color);
  else if (op->kind == IRC_OP_STROKE && painter->stroke != NULL)
    painter->stroke (painter, &path, op->of.path.stroke, op->color);
}

static void
replay_op (const IrcScene *self,
           const IrcOp *op,
           IrcPainter *painter,
           GArray *glyphs)
{
  switch (op->kind) {
    case IRC_OP_FILL:
    case IRC_OP_STROKE:
      replay_path (self, op, painter);
      break;
    case IRC_OP_TEXT:
      if (painter->glyphs != NULL)
        replay_text (op, painter, glyphs);
      break;
    case IRC_OP_PUSH_CLIP:
      if (painter->push_clip != NULL)
        painter->push_clip (painter, op->of.clip);
      break;
    case IRC_OP_POP_CLIP:
      if (painter->pop_clip != NULL)
        painter->pop_clip (painter);
      break;
    case IRC_OP_BEGIN_TAG:
      if (painter->begin_tag != NULL)
        painter->begin_tag (painter,
                            &g_array_index (self->tags, IrcTag, op->of.tag));
      break;
    case IRC_OP_END_TAG:
      if (painter->end_tag != NULL)
        painter->end_tag (painter);
      break;
    default:
      g_assert_not_reached ();
  }
}

void
irc_scene_replay (const IrcScene *self, IrcPainter *painter)
{
  g_autoptr (GArray) glyphs = NULL;

  g_return_if_fail (self != NULL && self->frozen);
  g_return_if_fail (painter != NULL);

  glyphs = g_array_new (FALSE, FALSE, sizeof (IrcGlyph));
  for (guint i = 0; i < self->ops->len; i++)
    replay_op (self, &g_array_index (self->ops, IrcOp, i), painter, glyphs);
}

/* ---- what the tags give ------------------------------------------------- */

guint
irc_scene_get_n_marks (const IrcScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

const IrcTag *
irc_scene_get_mark (const IrcScene *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->marks->len, NULL);

  return &g_array_index (
      self->tags, IrcTag, g_array_index (self->marks, guint, index));
}

int
irc_scene_pick (const IrcScene *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->marks->len; i-- > 0;) {
    const IrcRect *at = &irc_scene_get_mark (self, i)->bounds;

    if (x >= at->x && x < at->x + at->width && y >= at->y &&
        y < at->y + at->height)
      return (int) i;
  }
  return -1;
}
