/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-font-private.h"
#include "irc-i18n.h"
#include "irc-words.h"

#include <hb-ot.h>
#include <math.h>

#define RESOURCE_FOLDER "/io/github/ircase/IrCase/fonts/"

/* Some ten thousand words. */
#define WORDS_MAX_BYTES (3 * 1024 * 1024)

static const struct {
  const char *file;
  const char *name;
} face_files[IRC_N_FACES] = {
  [IRC_FACE_LIGHT] = { "Lato-Light.ttf", "Lato Light" },
  [IRC_FACE_REGULAR] = { "Lato-Regular.ttf", "Lato Regular" },
  [IRC_FACE_ITALIC] = { "Lato-Italic.ttf", "Lato Italic" },
  [IRC_FACE_SEMIBOLD] = { "Lato-Semibold.ttf", "Lato Semibold" },
  [IRC_FACE_BOLD] = { "Lato-Bold.ttf", "Lato Bold" },
  [IRC_FACE_FALLBACK] = { "DejaVuSans.ttf", "DejaVu Sans" },
  [IRC_FACE_FALLBACK_BOLD] = { "DejaVuSans-Bold.ttf", "DejaVu Sans Bold" },
};

GQuark
irc_scene_error_quark (void)
{
  return g_quark_from_static_string ("irc-scene-error-quark");
}

/* ---- fonts -------------------------------------------------------------- */

IrcFonts *
irc_fonts_new_from_bytes (GBytes *const faces[IRC_N_FACES], GError **error)
{
  g_autoptr (IrcFonts) self = g_new0 (IrcFonts, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->buffer = hb_buffer_create ();
  self->words = irc_words_new (WORDS_MAX_BYTES);
  for (guint i = 0; i < IRC_N_FACES; i++)
    if (!irc_face_open (&self->faces[i], faces[i], face_files[i].name, error))
      return NULL;
  return g_steal_pointer (&self);
}

static void
unref_all (GBytes **faces)
{
  for (guint i = 0; i < IRC_N_FACES; i++)
    g_clear_pointer (&faces[i], g_bytes_unref);
}

IrcFonts *
irc_fonts_new (GError **error)
{
  GBytes *faces[IRC_N_FACES] = { NULL };
  IrcFonts *self;

  for (guint i = 0; i < IRC_N_FACES; i++) {
    g_autofree char *path =
        g_strconcat (RESOURCE_FOLDER, face_files[i].file, NULL);

    faces[i] =
        g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    if (faces[i] == NULL) {
      g_set_error (error,
                   IRC_SCENE_ERROR,
                   IRC_SCENE_ERROR_FONT,
                   _ ("The font %s is missing from the program. Please install "
                      "the program again."),
                   face_files[i].name);
      unref_all (faces);
      return NULL;
    }
  }
  self = irc_fonts_new_from_bytes (faces, error);
  unref_all (faces);
  return self;
}

IrcFonts *
irc_fonts_ref (IrcFonts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
irc_fonts_unref (IrcFonts *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  irc_words_free (self->words);
  hb_buffer_destroy (self->buffer);
  g_mutex_clear (&self->mutex);
  for (guint i = 0; i < IRC_N_FACES; i++)
    irc_face_close (&self->faces[i]);
  g_free (self);
}

/* ---- metrics ------------------------------------------------------------ */

static double
to_points (const IrcFaceData *face, int units, double size)
{
  return units * size / face->upem;
}

GBytes *
irc_fonts_get_bytes (const IrcFonts *self, IrcFace face)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, NULL);

  return self->faces[face].bytes;
}

guint
irc_fonts_get_upem (const IrcFonts *self, IrcFace face)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, 1000);

  return self->faces[face].upem;
}

int
irc_fonts_get_advance (const IrcFonts *self, IrcFace face, guint32 glyph)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, 0);

  return hb_font_get_glyph_h_advance (self->faces[face].font, glyph);
}

double
irc_fonts_get_ascent (const IrcFonts *self, IrcFace face, double size)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, 0);

  return to_points (&self->faces[face], self->faces[face].ascent, size);
}

double
irc_fonts_get_descent (const IrcFonts *self, IrcFace face, double size)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, 0);

  return to_points (&self->faces[face], self->faces[face].descent, size);
}

double
irc_fonts_get_cap_height (const IrcFonts *self, IrcFace face, double size)
{
  g_return_val_if_fail (self != NULL && face < IRC_N_FACES, 0);

  return to_points (&self->faces[face], self->faces[face].cap_height, size);
}

/* ---- texts -------------------------------------------------------------- */

IrcText *
irc_text_shape (
    IrcFonts *fonts, IrcFace face, double size, const char *text, gssize length)
{
  return irc_text_shape_directed (
      fonts, face, size, IRC_TEXT_AUTO, text, length);
}

IrcText *
irc_text_ref (IrcText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
irc_text_unref (IrcText *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->references)) {
    g_free (self->reads);
    g_free (self);
  }
}

double
irc_text_get_width (const IrcText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

const IrcGlyphRun *
irc_text_get_runs (const IrcText *self, guint *n_runs)
{
  g_return_val_if_fail (self != NULL && n_runs != NULL, NULL);

  *n_runs = self->n_runs;
  return self->runs;
}

guint
irc_text_count_spaces (const IrcText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_spaces;
}

guint
irc_text_count_missing (const IrcText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_missing;
}

double
irc_fonts_measure (
    IrcFonts *fonts, IrcFace face, double size, const char *text, gssize length)
{
  g_autoptr (IrcText) shaped = irc_text_shape (fonts, face, size, text, length);

  return shaped != NULL ? shaped->width : 0;
}

const char *
irc_glyph_run_get_cluster_text (const IrcGlyphRun *self,
                                guint index,
                                gsize *length)
{
  guint32 cluster, end;
  gboolean falling;

  g_return_val_if_fail (self != NULL && length != NULL, NULL);
  g_return_val_if_fail (index < self->n_glyphs, NULL);

  cluster = self->glyphs[index].cluster;
  if (index > 0 && self->glyphs[index - 1].cluster == cluster)
    return NULL;

  /* The neighbour with the next greater cluster: to the right, or to the left
   * where the run is written from right to left. */
  end = (guint32) self->length;
  falling = self->glyphs[0].cluster > self->glyphs[self->n_glyphs - 1].cluster;
  if (falling) {
    if (index > 0)
      end = self->glyphs[index - 1].cluster;
  } else {
    guint next = index + 1;

    while (next < self->n_glyphs && self->glyphs[next].cluster == cluster)
      next++;
    if (next < self->n_glyphs)
      end = self->glyphs[next].cluster;
  }
  *length = end - cluster;
  return self->text + cluster;
}

/* Characters that show nothing may come before the space in its cluster. */
static gboolean
holds_space (const char *text, gsize length)
{
  return memchr (text, ' ', length) != NULL ||
         g_strstr_len (text, (gssize) length, "\302\240") != NULL;
}

gboolean
irc_glyph_run_is_space (const IrcGlyphRun *self, guint index)
{
  gsize length;
  const char *text;
  guchar first;

  g_return_val_if_fail (self != NULL && index < self->n_glyphs, FALSE);

  /* Most glyphs are letters: those of ASCII are told by a look. */
  first = (guchar) self->text[self->glyphs[index].cluster];
  if (self->missing || (first > ' ' && first < 0x80))
    return FALSE;
  text = irc_glyph_run_get_cluster_text (self, index, &length);
  return text != NULL && holds_space (text, length);
}
