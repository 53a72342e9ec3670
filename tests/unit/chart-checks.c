/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"

#include <math.h>

/* Text may leave its line by what kerning across spaces amounts to, and lines
 * may touch. */
#define TOLERANCE 0.6

typedef struct {
  IrcPainter painter;
  IrcFonts *fonts;
  GArray *texts; /* of IrcRect */
  GArray *shapes;
  const char *wanted; /* collect the words of this mark; NULL: all */
  guint inside;       /* tags since the wanted one, or 0 */
  GString *words;
} Collector;

static void
collect_shape (Collector *self, const IrcPath *path, double outset)
{
  IrcRect bounds = irc_path_get_bounds (path);
  guint n;
  const IrcPoint *points = irc_path_get_points (path, &n);

  for (guint i = 0; i < n; i++)
    g_assert_true (isfinite (points[i].x) && isfinite (points[i].y));
  bounds.x -= outset;
  bounds.y -= outset;
  bounds.width += 2 * outset;
  bounds.height += 2 * outset;
  g_array_append_val (self->shapes, bounds);
}

static void
on_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  collect_shape ((Collector *) painter, path, 0);
}

static void
on_stroke (IrcPainter *painter,
           const IrcPath *path,
           IrcStroke stroke,
           IrcColor color)
{
  g_assert_true (isfinite (stroke.width) && stroke.width > 0);
  /* Lines along an edge stand half outside. */
  collect_shape ((Collector *) painter, path, 0);
}

static void
on_glyphs (IrcPainter *painter,
           const IrcGlyphRun *run,
           double x,
           double y,
           double angle,
           IrcColor color)
{
  Collector *self = (Collector *) painter;

  if (self->fonts != NULL) {
    double ascent = irc_fonts_get_ascent (self->fonts, run->face, run->size);
    double descent = irc_fonts_get_descent (self->fonts, run->face, run->size);
    IrcRect box = { x, y - ascent, run->width, ascent + descent };

    g_assert_true (isfinite (x) && isfinite (y) && isfinite (run->width));
    g_array_append_val (self->texts, box);
  }
  if (self->words != NULL && (self->wanted == NULL || self->inside > 0))
    g_string_append_len (self->words, run->text, (gssize) run->length);
}

static void
on_begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Collector *self = (Collector *) painter;

  if (self->inside > 0 || g_strcmp0 (tag->id, self->wanted) == 0)
    self->inside++;
}

static void
on_end_tag (IrcPainter *painter)
{
  Collector *self = (Collector *) painter;

  if (self->inside > 0)
    self->inside--;
}

static const IrcPainter collecting = {
  .fill = on_fill,
  .stroke = on_stroke,
  .glyphs = on_glyphs,
  .begin_tag = on_begin_tag,
  .end_tag = on_end_tag,
};

static void
check_inside (const IrcScene *scene,
              const IrcRect *rect,
              double tolerance,
              const char *kind,
              const char *what)
{
  if (rect->x < -tolerance || rect->y < -tolerance ||
      rect->x + rect->width > irc_scene_get_width (scene) + tolerance ||
      rect->y + rect->height > irc_scene_get_height (scene) + tolerance)
    g_error (
        "%s: %s at %.1f %.1f, %.1f x %.1f, leaves the scene of %.1f x %.1f",
        what,
        kind,
        rect->x,
        rect->y,
        rect->width,
        rect->height,
        irc_scene_get_width (scene),
        irc_scene_get_height (scene));
}

static gboolean
overlap (const IrcRect *a, const IrcRect *b)
{
  return a->x + a->width > b->x + TOLERANCE &&
         b->x + b->width > a->x + TOLERANCE &&
         a->y + a->height > b->y + TOLERANCE &&
         b->y + b->height > a->y + TOLERANCE;
}

static void
check_apart (const GArray *rects, const char *kind, const char *what)
{
  for (guint i = 0; i < rects->len; i++)
    for (guint k = i + 1; k < rects->len; k++) {
      const IrcRect *a = &g_array_index (rects, IrcRect, i);
      const IrcRect *b = &g_array_index (rects, IrcRect, k);

      if (overlap (a, b))
        g_error ("%s: %s %u at %.1f %.1f, %.1f x %.1f, lies on %u at %.1f "
                 "%.1f, %.1f x %.1f",
                 what,
                 kind,
                 i,
                 a->x,
                 a->y,
                 a->width,
                 a->height,
                 k,
                 b->x,
                 b->y,
                 b->width,
                 b->height);
    }
}

void
chart_check_geometry (const IrcScene *scene,
                      IrcFonts *fonts,
                      double width,
                      const char *what)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (IrcRect));
  g_autoptr (GArray) shapes = g_array_new (FALSE, FALSE, sizeof (IrcRect));
  Collector self = {
    .painter = collecting, .fonts = fonts, .texts = texts, .shapes = shapes
  };

  g_assert_cmpfloat_with_epsilon (irc_scene_get_width (scene), width, 1e-9);
  g_assert_true (isfinite (irc_scene_get_height (scene)));
  irc_scene_replay (scene, &self.painter);
  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    check_inside (
        scene, &g_array_index (texts, IrcRect, i), TOLERANCE, "text", what);
  for (guint i = 0; i < shapes->len; i++)
    check_inside (
        scene, &g_array_index (shapes, IrcRect, i), 0.01, "a path", what);
  check_apart (texts, "text", what);
}

void
chart_check_marks (const IrcScene *scene,
                   const GPtrArray *ids,
                   const char *what)
{
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (IrcRect));

  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, ids->len);
  for (guint i = 0; i < ids->len; i++) {
    const IrcTag *mark = irc_scene_get_mark (scene, i);
    const IrcRect *rect = &mark->bounds;

    g_assert_cmpstr (mark->id, ==, g_ptr_array_index (ids, i));
    g_assert_cmpfloat (rect->width, >, 0);
    g_assert_cmpfloat (rect->height, >, 0);
    check_inside (scene, rect, 0.01, "a mark", what);
    g_assert_cmpint (irc_scene_pick (scene,
                                     rect->x + rect->width / 2,
                                     rect->y + rect->height / 2),
                     ==,
                     (int) i);
    g_array_append_val (bounds, *rect);
  }
  check_apart (bounds, "mark", what);
}

char *
chart_words (const IrcScene *scene, const char *id)
{
  Collector self = { .painter = { .glyphs = on_glyphs,
                                  .begin_tag = on_begin_tag,
                                  .end_tag = on_end_tag },
                     .wanted = id,
                     .words = g_string_new (NULL) };
  g_autofree char *words = NULL;

  irc_scene_replay (scene, &self.painter);
  words = g_string_free (self.words, FALSE);
  return chart_squeeze (words);
}

char *
chart_squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (squeezed, *p);
  return g_string_free (squeezed, FALSE);
}
