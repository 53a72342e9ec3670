/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* cairo 1.16 puts the glyphs of a font on whole pixels: unhinted text at
 * reading size is then unevenly spaced.  Outlines stand where they should, but
 * cost forty times as much.  So each face comes in four more, user fonts whose
 * glyphs are drawn a quarter of a pixel further each; cairo caches their
 * images, and the painter takes for each glyph the one that is nearest.
 *
 * cairo may keep a face longer than we do, and may drop it in another thread;
 * so each face has a FreeType library to itself, and all that it needs hangs
 * on it.
 */
#include "irc-cairo-fonts-private.h"

#include <cairo-ft.h>

struct _IrcCairoFonts {
  IrcFonts *fonts;
  cairo_font_options_t *options;
  cairo_font_face_t *faces[IRC_N_FACES];
  cairo_font_face_t *phases[IRC_N_FACES][IRC_CAIRO_N_PHASES];
};

/* ---- a face over our bytes ---------------------------------------------- */

typedef struct {
  FT_Library library;
  FT_Face face;
  GBytes *bytes;
} Loaded;

static const cairo_user_data_key_t loaded_key;

static void
loaded_free (gpointer data)
{
  Loaded *self = data;

  if (self->face != NULL)
    FT_Done_Face (self->face);
  if (self->library != NULL)
    FT_Done_FreeType (self->library);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
loaded_open (Loaded *self)
{
  gsize size;
  const FT_Byte *data = g_bytes_get_data (self->bytes, &size);

  return FT_Init_FreeType (&self->library) == 0 &&
         FT_New_Memory_Face (
             self->library, data, (FT_Long) size, 0, &self->face) == 0;
}

/* The bytes were checked when the fonts were opened; what FreeType still
 * refuses is shown in cairo's own font rather than not at all. */
static cairo_font_face_t *
face_new (GBytes *bytes)
{
  Loaded *loaded = g_new0 (Loaded, 1);
  cairo_font_face_t *face;

  loaded->bytes = g_bytes_ref (bytes);
  if (!loaded_open (loaded)) {
    loaded_free (loaded);
    return cairo_toy_font_face_create (
        "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  }
  face = cairo_ft_font_face_create_for_ft_face (
      loaded->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_AUTOHINT);
  cairo_font_face_set_user_data (face, &loaded_key, loaded, loaded_free);
  return face;
}

/* ---- a face, moved ------------------------------------------------------ */

typedef struct {
  cairo_font_face_t *outlines;
  double shift; /* device pixels */
} Phase;

static const cairo_user_data_key_t phase_key;

static void
phase_free (gpointer data)
{
  Phase *self = data;

  cairo_font_face_destroy (self->outlines);
  g_free (self);
}

static cairo_font_options_t *
options_new (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  return options;
}

/* What cairo would otherwise find out by painting the glyph once more. */
static void
set_extents (cairo_t *cr, cairo_text_extents_t *extents)
{
  double left, top, right, bottom;

  cairo_path_extents (cr, &left, &top, &right, &bottom);
  extents->x_bearing = left;
  extents->y_bearing = top;
  extents->width = right - left;
  extents->height = bottom - top;
}

/* In the space of the font: one unit an em. */
static cairo_status_t
render_moved (cairo_scaled_font_t *font,
              unsigned long glyph,
              cairo_t *cr,
              cairo_text_extents_t *extents)
{
  const Phase *phase = cairo_font_face_get_user_data (
      cairo_scaled_font_get_font_face (font), &phase_key);
  cairo_font_options_t *options = options_new ();
  cairo_glyph_t moved = { .index = glyph, .x = phase->shift };
  cairo_matrix_t matrix;

  cairo_scaled_font_get_scale_matrix (font, &matrix);
  if (cairo_matrix_invert (&matrix) == CAIRO_STATUS_SUCCESS)
    cairo_matrix_transform_distance (&matrix, &moved.x, &moved.y);
  cairo_set_font_face (cr, phase->outlines);
  cairo_set_font_size (cr, 1);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
  cairo_glyph_path (cr, &moved, 1);
  set_extents (cr, extents);
  cairo_fill (cr);
  return cairo_status (cr);
}

static cairo_font_face_t *
phase_new (cairo_font_face_t *outlines, guint index)
{
  cairo_font_face_t *face = cairo_user_font_face_create ();
  Phase *phase = g_new (Phase, 1);

  phase->outlines = cairo_font_face_reference (outlines);
  phase->shift = (double) index / IRC_CAIRO_N_PHASES;
  cairo_user_font_face_set_render_glyph_func (face, render_moved);
  cairo_font_face_set_user_data (face, &phase_key, phase, phase_free);
  return face;
}

/* ---- all of them -------------------------------------------------------- */

IrcCairoFonts *
irc_cairo_fonts_new (IrcFonts *fonts)
{
  IrcCairoFonts *self;

  g_return_val_if_fail (fonts != NULL, NULL);

  self = g_new0 (IrcCairoFonts, 1);
  self->fonts = irc_fonts_ref (fonts);
  self->options = options_new ();
  return self;
}

void
irc_cairo_fonts_free (IrcCairoFonts *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < IRC_N_FACES; i++) {
    for (guint k = 0; k < IRC_CAIRO_N_PHASES; k++)
      g_clear_pointer (&self->phases[i][k], cairo_font_face_destroy);
    g_clear_pointer (&self->faces[i], cairo_font_face_destroy);
  }
  cairo_font_options_destroy (self->options);
  irc_fonts_unref (self->fonts);
  g_free (self);
}

const cairo_font_options_t *
irc_cairo_fonts_get_options (const IrcCairoFonts *self)
{
  return self->options;
}

cairo_font_face_t *
irc_cairo_fonts_get_face (IrcCairoFonts *self, IrcFace face)
{
  if (self->faces[face] == NULL)
    self->faces[face] = face_new (irc_fonts_get_bytes (self->fonts, face));
  return self->faces[face];
}

cairo_font_face_t *
irc_cairo_fonts_get_phase (IrcCairoFonts *self, IrcFace face, guint phase)
{
  if (self->phases[face][phase] == NULL)
    self->phases[face][phase] =
        phase_new (irc_cairo_fonts_get_face (self, face), phase);
  return self->phases[face][phase];
}
