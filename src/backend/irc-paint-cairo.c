/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-paint-cairo.h"
#include "irc-cairo-fonts-private.h"

#include <math.h>

/* Larger glyphs are few, and their images would fill the cache. */
#define MAX_CACHED_PIXELS 48
#define MAX_IMAGE_PIXELS 32767

typedef enum {
  TEXT_CACHED,   /* pixels: images of glyphs */
  TEXT_OUTLINES, /* pixels: exact */
  TEXT_AS_TEXT,  /* printer, PDF */
} TextMode;

typedef struct {
  IrcPainter painter;
  cairo_t *cr;
  IrcCairoFonts *fonts;
  TextMode mode;
  GArray *glyphs; /* cairo_glyph_t, kept from run to run for its room */
} CairoPainter;

/* ---- shapes ------------------------------------------------------------- */

static void
set_color (cairo_t *cr, IrcColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
add_path (cairo_t *cr, const IrcPath *path)
{
  guint n_verbs, n_points;
  const IrcPathVerb *verbs = irc_path_get_verbs (path, &n_verbs);
  const IrcPoint *p = irc_path_get_points (path, &n_points);

  cairo_new_path (cr);
  for (guint i = 0; i < n_verbs; i++)
    switch (verbs[i]) {
      case IRC_PATH_MOVE:
        cairo_move_to (cr, p[0].x, p[0].y);
        p += 1;
        break;
      case IRC_PATH_LINE:
        cairo_line_to (cr, p[0].x, p[0].y);
        p += 1;
        break;
      case IRC_PATH_CURVE:
        cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        p += 3;
        break;
      case IRC_PATH_CLOSE:
        cairo_close_path (cr);
        break;
      default:
        g_assert_not_reached ();
    }
}

static void
paint_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;

  set_color (cr, color);
  add_path (cr, path);
  cairo_fill (cr);
}

static void
paint_stroke (IrcPainter *painter,
              const IrcPath *path,
              IrcStroke stroke,
              IrcColor color)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;
  const double dashes[] = { stroke.dash, stroke.gap };

  set_color (cr, color);
  add_path (cr, path);
  cairo_set_line_width (cr, stroke.width);
  cairo_set_line_cap (cr,
                      stroke.cap == IRC_CAP_ROUND ? CAIRO_LINE_CAP_ROUND
                                                  : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, stroke.dash > 0 || stroke.gap > 0 ? 2 : 0, 0);
  cairo_stroke (cr);
}

static void
paint_push_clip (IrcPainter *painter, IrcRect rect)
{
  cairo_t *cr = ((CairoPainter *) painter)->cr;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (cr);
}

static void
paint_pop_clip (IrcPainter *painter)
{
  cairo_restore (((CairoPainter *) painter)->cr);
}

/* ---- glyphs ------------------------------------------------------------- */

static cairo_glyph_t *
start_glyphs (CairoPainter *self, guint n)
{
  g_array_set_size (self->glyphs, n);
  return (cairo_glyph_t *) (gpointer) self->glyphs->data;
}

static void
show_as_is (CairoPainter *self, const IrcGlyphRun *run)
{
  cairo_glyph_t *glyphs = start_glyphs (self, run->n_glyphs);

  for (guint i = 0; i < run->n_glyphs; i++)
    glyphs[i] = (cairo_glyph_t){
      .index = run->glyphs[i].glyph,
      .x = run->glyphs[i].x,
      .y = run->glyphs[i].y,
    };
  cairo_set_font_face (self->cr,
                       irc_cairo_fonts_get_face (self->fonts, run->face));
  cairo_set_font_size (self->cr, run->size);
  if (self->mode == TEXT_AS_TEXT) {
    cairo_show_glyphs (self->cr, glyphs, (int) run->n_glyphs);
  } else {
    cairo_new_path (self->cr);
    cairo_glyph_path (self->cr, glyphs, (int) run->n_glyphs);
    cairo_fill (self->cr);
  }
}

/* Where the glyph stands on the device: whole pixels, and the phase. On a
 * surface of a dense screen a device unit is several pixels. */
static guint
find_phase (const CairoPainter *self,
            const IrcGlyph *glyph,
            double density_x,
            double density_y,
            cairo_glyph_t *at)
{
  double x = glyph->x, y = glyph->y, quarters, whole;

  cairo_user_to_device (self->cr, &x, &y);
  quarters = floor (x * density_x * IRC_CAIRO_N_PHASES + 0.5);
  whole = floor (quarters / IRC_CAIRO_N_PHASES);
  *at = (cairo_glyph_t){
    .index = glyph->glyph,
    .x = whole / density_x,
    .y = floor (y * density_y + 0.5) / density_y,
  };
  cairo_device_to_user (self->cr, &at->x, &at->y);
  return (guint) (quarters - whole * IRC_CAIRO_N_PHASES);
}

static void
show_cached (CairoPainter *self, const IrcGlyphRun *run)
{
  guint n = run->n_glyphs;
  cairo_glyph_t *glyphs = start_glyphs (self, n * IRC_CAIRO_N_PHASES);
  guint counts[IRC_CAIRO_N_PHASES] = { 0 };
  double density_x, density_y;

  cairo_surface_get_device_scale (
      cairo_get_group_target (self->cr), &density_x, &density_y);
  for (guint i = 0; i < n; i++) {
    cairo_glyph_t at;
    guint phase = find_phase (self, &run->glyphs[i], density_x, density_y, &at);

    glyphs[phase * n + counts[phase]++] = at;
  }
  cairo_set_font_size (self->cr, run->size);
  for (guint phase = 0; phase < IRC_CAIRO_N_PHASES; phase++)
    if (counts[phase] > 0) {
      cairo_set_font_face (
          self->cr, irc_cairo_fonts_get_phase (self->fonts, run->face, phase));
      cairo_show_glyphs (self->cr, glyphs + phase * n, (int) counts[phase]);
    }
}

/* Upright, and of a size to be read. */
static gboolean
is_cached (const CairoPainter *self, const IrcGlyphRun *run)
{
  cairo_matrix_t matrix;

  if (self->mode != TEXT_CACHED)
    return FALSE;
  cairo_get_matrix (self->cr, &matrix);
  return fabs (matrix.xy) < 1e-9 && fabs (matrix.yx) < 1e-9 && matrix.xx > 0 &&
         run->size * matrix.yy <= MAX_CACHED_PIXELS;
}

static void
paint_glyphs (IrcPainter *painter,
              const IrcGlyphRun *run,
              double x,
              double y,
              double angle,
              IrcColor color)
{
  CairoPainter *self = (CairoPainter *) painter;
  cairo_matrix_t matrix;

  cairo_get_matrix (self->cr, &matrix);
  cairo_translate (self->cr, x, y);
  cairo_rotate (self->cr, angle);
  set_color (self->cr, color);
  if (is_cached (self, run))
    show_cached (self, run);
  else
    show_as_is (self, run);
  cairo_set_matrix (self->cr, &matrix);
}

/* ---- painting ----------------------------------------------------------- */

static TextMode
choose_mode (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_group_target (cr))) {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_SCRIPT:
    case CAIRO_SURFACE_TYPE_WIN32_PRINTING:
      return TEXT_AS_TEXT;
    default:
      return TEXT_CACHED;
  }
}

static void
paint (cairo_t *cr, const IrcScene *scene, IrcCairoFonts *fonts, TextMode mode)
{
  CairoPainter self = {
    .painter = {
      .fill = paint_fill,
      .stroke = paint_stroke,
      .glyphs = paint_glyphs,
      .push_clip = paint_push_clip,
      .pop_clip = paint_pop_clip,
    },
    .cr = cr,
    .fonts = fonts,
    .mode = mode,
    .glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
  };

  cairo_save (cr);
  cairo_set_font_options (cr, irc_cairo_fonts_get_options (fonts));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit (cr, 10);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  irc_scene_replay (scene, &self.painter);
  cairo_restore (cr);
  cairo_new_path (cr);
  g_array_unref (self.glyphs);
}

void
irc_paint_cairo (cairo_t *cr, const IrcScene *scene, IrcCairoFonts *fonts)
{
  g_return_if_fail (cr != NULL && scene != NULL && fonts != NULL);

  paint (cr, scene, fonts, choose_mode (cr));
}

/* ---- images ------------------------------------------------------------- */

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
irc_paint_png (const IrcScene *scene,
               IrcCairoFonts *fonts,
               double scale,
               IrcColor background)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL && fonts != NULL, NULL);
  g_return_val_if_fail (isfinite (scale) && scale > 0, NULL);

  width = ceil (irc_scene_get_width (scene) * scale);
  height = ceil (irc_scene_get_height (scene) * scale);
  if (width > MAX_IMAGE_PIXELS || height > MAX_IMAGE_PIXELS)
    return NULL;

  surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cr = cairo_create (surface);
  set_color (cr, background);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  paint (cr, scene, fonts, TEXT_OUTLINES);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, png);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS
             ? g_byte_array_free_to_bytes (g_steal_pointer (&png))
             : NULL;
}
