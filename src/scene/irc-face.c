/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-font-private.h"
#include "irc-i18n.h"

#include <hb-ot.h>

#define HEADER_SIZE 12
#define RECORD_SIZE 16
#define HEAD_SIZE 54
#define HHEA_SIZE 36

/* ---- checking a file ---------------------------------------------------- */

typedef struct {
  const guint8 *data;
  gsize size;
  const char *name;
} FontFile;

typedef struct {
  gsize offset;
  gsize length;
} Table;

static guint
read_u16 (const FontFile *file, gsize offset)
{
  return (guint) file->data[offset] << 8 | file->data[offset + 1];
}

static guint32
read_u32 (const FontFile *file, gsize offset)
{
  return (guint32) read_u16 (file, offset) << 16 | read_u16 (file, offset + 2);
}

G_GNUC_PRINTF (3, 4)
static gboolean
fail (const FontFile *file, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  /* TRANSLATORS: first a font's name, then a sentence that says what is wrong
   * with its file. */
  g_set_error (error,
               IRC_SCENE_ERROR,
               IRC_SCENE_ERROR_FONT,
               _ ("The font %s cannot be used. %s Please install the program "
                  "again."),
               file->name,
               reason);
  return FALSE;
}

/* Finds a table of the checked directory. */
static gboolean
find_table (const FontFile *file, const char *tag, gsize least, Table *table)
{
  guint n = read_u16 (file, 4);

  for (guint i = 0; i < n; i++) {
    gsize record = HEADER_SIZE + (gsize) i * RECORD_SIZE;

    if (memcmp (file->data + record, tag, 4) == 0) {
      table->offset = read_u32 (file, record + 8);
      table->length = read_u32 (file, record + 12);
      return table->length >= least;
    }
  }
  return FALSE;
}

static gboolean
check_directory (const FontFile *file, GError **error)
{
  guint n;

  if (file->size < HEADER_SIZE || (read_u32 (file, 0) != 0x00010000u &&
                                   memcmp (file->data, "OTTO", 4) != 0))
    return fail (file, error, _ ("It is not a font file."));

  n = read_u16 (file, 4);
  if (file->size < HEADER_SIZE + (gsize) n * RECORD_SIZE)
    return fail (file, error, _ ("The file is cut short."));

  for (guint i = 0; i < n; i++) {
    gsize record = HEADER_SIZE + (gsize) i * RECORD_SIZE;
    gsize offset = read_u32 (file, record + 8);
    gsize length = read_u32 (file, record + 12);

    if (offset > file->size || length > file->size - offset)
      return fail (file, error, _ ("The file is cut short."));
  }
  return TRUE;
}

/* The tables without which nothing can be drawn or measured. HarfBuzz would
 * put up with less and draw nothing. */
static gboolean
check_tables (const FontFile *file, GError **error)
{
  static const struct {
    const char *tag;
    gsize least;
  } needed[] = {
    { "head", HEAD_SIZE }, { "hhea", HHEA_SIZE }, { "maxp", 6 },
    { "hmtx", 4 },         { "cmap", 4 },
  };
  Table table = { 0 }, hmtx = { 0 };
  guint upem, n_glyphs, n_metrics;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!find_table (file, needed[i].tag, needed[i].least, &table))
      /* TRANSLATORS: %s is the name of a part of a font file, as "cmap". */
      return fail (
          file, error, _ ("The table “%s” is missing."), needed[i].tag);
  if (!find_table (file, "glyf", 1, &table) &&
      !find_table (file, "CFF ", 1, &table))
    return fail (file, error, _ ("It has no outlines."));

  find_table (file, "head", HEAD_SIZE, &table);
  upem = read_u16 (file, table.offset + 18);
  if (upem < 16 || upem > 16384)
    return fail (file,
                 error,
                 _ ("It has %u units per em; 16 to 16384 are allowed."),
                 upem);

  find_table (file, "maxp", 6, &table);
  n_glyphs = read_u16 (file, table.offset + 4);
  find_table (file, "hhea", HHEA_SIZE, &table);
  n_metrics = read_u16 (file, table.offset + 34);
  find_table (file, "hmtx", 4, &hmtx);
  if (n_glyphs == 0)
    return fail (file, error, _ ("It has no glyphs."));
  if (n_metrics == 0 || n_metrics > n_glyphs ||
      hmtx.length < 4 * (gsize) n_metrics + 2 * (gsize) (n_glyphs - n_metrics))
    return fail (file, error, _ ("Its table of widths is damaged."));
  return TRUE;
}

/* ---- opening ------------------------------------------------------------ */

static hb_blob_t *
blob_new (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return hb_blob_create (data,
                         (guint) size,
                         HB_MEMORY_MODE_READONLY,
                         g_bytes_ref (bytes),
                         (hb_destroy_func_t) g_bytes_unref);
}

static int
get_metric (hb_font_t *font, hb_ot_metrics_tag_t tag, int otherwise)
{
  hb_position_t value = 0;

  return hb_ot_metrics_get_position (font, tag, &value) ? value : otherwise;
}

/* Not every face says how high its capitals are. */
static int
measure_capitals (hb_font_t *font, int otherwise)
{
  hb_codepoint_t glyph;
  hb_glyph_extents_t extents;

  return hb_font_get_nominal_glyph (font, 'H', &glyph) &&
                 hb_font_get_glyph_extents (font, glyph, &extents)
             ? extents.y_bearing
             : otherwise;
}

static void
read_face (IrcFaceData *self)
{
  int upem = (int) self->upem;
  hb_codepoint_t glyph;

  self->ascent = get_metric (
      self->font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, upem * 4 / 5);
  self->descent = -get_metric (
      self->font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -upem / 5);
  self->cap_height = measure_capitals (self->font, upem * 7 / 10);
  hb_font_get_nominal_glyph (self->font, 0x25A1, &self->box);
  for (guint c = 0; c < IRC_FACE_N_KNOWN; c++)
    self->known[c] = hb_font_get_nominal_glyph (self->font, c, &glyph) != 0;
}

gboolean
irc_face_open (IrcFaceData *self,
               GBytes *bytes,
               const char *name,
               GError **error)
{
  FontFile file = { .name = name };
  hb_blob_t *blob;
  hb_face_t *face;

  file.data = g_bytes_get_data (bytes, &file.size);
  if (!check_directory (&file, error) || !check_tables (&file, error))
    return FALSE;

  blob = blob_new (bytes);
  face = hb_face_create (blob, 0);
  hb_blob_destroy (blob);
  hb_face_make_immutable (face);
  self->bytes = g_bytes_ref (bytes);
  self->upem = hb_face_get_upem (face);
  self->font = hb_font_create (face);
  hb_face_destroy (face);
  hb_font_set_scale (self->font, (int) self->upem, (int) self->upem);
  hb_font_make_immutable (self->font);

  if (!hb_font_get_nominal_glyph (self->font, ' ', &self->space)) {
    irc_face_close (self);
    return fail (&file, error, _ ("Its character map is empty or damaged."));
  }
  read_face (self);
  return TRUE;
}

void
irc_face_close (IrcFaceData *self)
{
  g_clear_pointer (&self->font, hb_font_destroy);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

gboolean
irc_face_has (const IrcFaceData *self, gunichar character)
{
  hb_codepoint_t glyph;

  if (character < IRC_FACE_N_KNOWN)
    return self->known[character];
  return hb_font_get_nominal_glyph (self->font, character, &glyph) != 0;
}
