/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-glyph-path.h"

#include <hb.h>

struct _IrcGlyphPaths {
  const IrcFonts *fonts;
  hb_font_t *faces[IRC_N_FACES]; /* made when first asked for */
  hb_draw_funcs_t *draw;
};

static void
move_to (hb_draw_funcs_t *funcs,
         void *path,
         hb_draw_state_t *state,
         float x,
         float y,
         void *data)
{
  irc_path_move_to (path, (double) x, -(double) y);
}

static void
line_to (hb_draw_funcs_t *funcs,
         void *path,
         hb_draw_state_t *state,
         float x,
         float y,
         void *data)
{
  irc_path_line_to (path, (double) x, -(double) y);
}

/* HarfBuzz raises quadratic curves to cubic ones where there is no function for
 * them. */
static void
curve_to (hb_draw_funcs_t *funcs,
          void *path,
          hb_draw_state_t *state,
          float x1,
          float y1,
          float x2,
          float y2,
          float x3,
          float y3,
          void *data)
{
  irc_path_curve_to (path,
                     (double) x1,
                     -(double) y1,
                     (double) x2,
                     -(double) y2,
                     (double) x3,
                     -(double) y3);
}

static void
close_path (hb_draw_funcs_t *funcs,
            void *path,
            hb_draw_state_t *state,
            void *data)
{
  irc_path_close (path);
}

IrcGlyphPaths *
irc_glyph_paths_new (const IrcFonts *fonts)
{
  g_return_val_if_fail (fonts != NULL, NULL);
  IrcGlyphPaths *self = g_new0 (IrcGlyphPaths, 1);

  self->fonts = fonts;
  self->draw = hb_draw_funcs_create ();
  hb_draw_funcs_set_move_to_func (self->draw, move_to, NULL, NULL);
  hb_draw_funcs_set_line_to_func (self->draw, line_to, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func (self->draw, curve_to, NULL, NULL);
  hb_draw_funcs_set_close_path_func (self->draw, close_path, NULL, NULL);
  return self;
}

void
irc_glyph_paths_free (IrcGlyphPaths *self)
{
  for (guint i = 0; i < IRC_N_FACES; i++)
    hb_font_destroy (self->faces[i]);
  hb_draw_funcs_destroy (self->draw);
  g_free (self);
}

/* The bytes stay with the fonts. */
static hb_font_t *
get_face (IrcGlyphPaths *self, IrcFace face)
{
  if (self->faces[face] == NULL) {
    gsize length = 0;
    const char *bytes =
        g_bytes_get_data (irc_fonts_get_bytes (self->fonts, face), &length);
    hb_blob_t *blob = hb_blob_create (
        bytes, (guint) length, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *font_face = hb_face_create (blob, 0);

    self->faces[face] = hb_font_create (font_face);
    hb_face_destroy (font_face);
    hb_blob_destroy (blob);
  }
  return self->faces[face];
}

IrcPath *
irc_glyph_paths_new_path (IrcGlyphPaths *self, IrcFace face, guint32 glyph)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, NULL);
  g_autoptr (IrcPath) path = irc_path_new ();
  guint n = 0;

#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph (get_face (self, face), glyph, self->draw, path);
#else
  hb_font_get_glyph_shape (get_face (self, face), glyph, self->draw, path);
#endif
  irc_path_get_verbs (path, &n);
  return n > 0 ? g_steal_pointer (&path) : NULL;
}
