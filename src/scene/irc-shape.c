/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From characters to glyphs.
 *
 * Stretches of one level, script and face are items; HarfBuzz shapes each with
 * its neighbours as context, so that Arabic letters join, and the items are
 * put in visual order.  The language is left open on purpose: with that of the
 * process, two machines would differ.
 */
#include "irc-line-private.h"

typedef struct {
  guint start, length; /* characters */
  guint first_glyph, n_glyphs;
  double width;
} Item;

/* ---- items -------------------------------------------------------------- */

static gboolean
line_goes_on (const IrcLine *self, guint i)
{
  return self->levels[i] == self->levels[i - 1] &&
         self->scripts[i] == self->scripts[i - 1] &&
         self->faces[i] == self->faces[i - 1];
}

static GArray *
line_itemise (const IrcLine *self)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));

  for (guint start = 0, end; start < self->n; start = end) {
    Item item = { .start = start };

    end = start + 1;
    while (end < self->n && line_goes_on (self, end))
      end++;
    item.length = end - start;
    g_array_append_val (items, item);
  }
  return items;
}

static void
reverse_items (Item *items, guint n)
{
  for (guint i = 0; i < n / 2; i++) {
    Item item = items[i];

    items[i] = items[n - 1 - i];
    items[n - 1 - i] = item;
  }
}

/* Rule L2: from the highest level down to the lowest odd one, turn round each
 * stretch of that level or higher. */
static void
line_order_items (const IrcLine *self, GArray *array)
{
  Item *items = &g_array_index (array, Item, 0);
  FriBidiLevel highest = 0;

  for (guint i = 0; i < array->len; i++)
    highest = MAX (highest, self->levels[items[i].start]);

  for (FriBidiLevel level = highest; level > 0; level--) {
    for (guint i = 0, end; i < array->len; i = end) {
      end = i + 1;
      if (self->levels[items[i].start] < level)
        continue;
      while (end < array->len && self->levels[items[end].start] >= level)
        end++;
      reverse_items (items + i, end - i);
    }
  }
}

/* ---- shaping ------------------------------------------------------------ */

static IrcFace
line_find_box_face (const IrcLine *self)
{
  return self->fonts->faces[self->face].box != 0 ? self->face
                                                 : IRC_FACE_FALLBACK;
}

static void
line_add_boxes (const IrcLine *self, Item *item, GArray *glyphs)
{
  const IrcFaceData *data = &self->fonts->faces[line_find_box_face (self)];
  gboolean backwards = self->levels[item->start] & 1;
  double advance = hb_font_get_glyph_h_advance (data->font, data->box) *
                   self->size / data->upem;

  for (guint k = 0; k < item->length; k++) {
    guint i = item->start + (backwards ? item->length - 1 - k : k);
    IrcGlyph glyph = {
      .glyph = data->box,
      .cluster = self->offsets[i] - self->offsets[item->start],
      .x = item->width,
      .advance = advance,
    };

    if (!self->starts[i])
      continue;
    g_array_append_val (glyphs, glyph);
    item->width += advance;
  }
}

static void
line_shape_item (const IrcLine *self,
                 Item *item,
                 hb_buffer_t *buffer,
                 GArray *glyphs)
{
  const IrcFaceData *face = &self->fonts->faces[self->faces[item->start]];
  double scale = self->size / face->upem;
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  guint n;

  hb_buffer_clear_contents (buffer);
  hb_buffer_set_flags (buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_direction (buffer,
                           self->levels[item->start] & 1 ? HB_DIRECTION_RTL
                                                         : HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, self->scripts[item->start]);
  hb_buffer_add_utf32 (
      buffer, self->characters, (int) self->n, item->start, (int) item->length);
  hb_shape (face->font, buffer, NULL, 0);

  infos = hb_buffer_get_glyph_infos (buffer, &n);
  positions = hb_buffer_get_glyph_positions (buffer, NULL);
  for (guint i = 0; i < n; i++) {
    IrcGlyph glyph = {
      .glyph = infos[i].codepoint,
      .cluster = self->offsets[infos[i].cluster] - self->offsets[item->start],
      .x = item->width + positions[i].x_offset * scale,
      .y = -positions[i].y_offset * scale,
      .advance = positions[i].x_advance * scale,
    };

    g_array_append_val (glyphs, glyph);
    item->width += glyph.advance;
  }
}

static GArray *
line_shape (const IrcLine *self, GArray *items)
{
  GArray *glyphs = g_array_sized_new (FALSE, FALSE, sizeof (IrcGlyph), self->n);
  hb_buffer_t *buffer = irc_fonts_take_buffer (self->fonts);

  for (guint i = 0; i < items->len; i++) {
    Item *item = &g_array_index (items, Item, i);

    item->first_glyph = glyphs->len;
    if (self->faces[item->start] == IRC_LINE_MISSING)
      line_add_boxes (self, item, glyphs);
    else
      line_shape_item (self, item, buffer, glyphs);
    item->n_glyphs = glyphs->len - item->first_glyph;
  }
  irc_fonts_put_buffer (self->fonts, buffer);
  return glyphs;
}

/* ---- the result --------------------------------------------------------- */

static void
count_spaces (IrcText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    for (guint k = 0; k < text->runs[i].n_glyphs; k++)
      text->n_spaces += irc_glyph_run_is_space (&text->runs[i], k) ? 1 : 0;
}

static void
line_fill_run (const IrcLine *self,
               const Item *item,
               const IrcText *text,
               const IrcGlyph *glyphs,
               const char *bytes,
               IrcGlyphRun *run)
{
  guint8 face = self->faces[item->start];
  guint32 start = self->offsets[item->start];

  run->missing = face == IRC_LINE_MISSING;
  run->face = run->missing ? line_find_box_face (self) : (IrcFace) face;
  run->size = self->size;
  run->x = text->width;
  run->width = item->width;
  run->glyphs = glyphs + item->first_glyph;
  run->n_glyphs = item->n_glyphs;
  run->text = bytes + start;
  run->length = self->offsets[item->start + item->length] - start;
}

/* The key's text is the one that was asked for, the runs' is the valid one:
 * the same bytes in all but broken texts. */
static IrcText *
line_build (const IrcLine *self,
            const IrcTextKey *key,
            const GArray *items,
            const GArray *glyphs)
{
  gsize runs_at = sizeof (IrcText);
  gsize glyphs_at = runs_at + items->len * sizeof (IrcGlyphRun);
  gsize text_at = glyphs_at + glyphs->len * sizeof (IrcGlyph);
  gboolean same = self->n_bytes == key->length &&
                  memcmp (self->text, key->text, key->length) == 0;
  gsize key_at = same ? text_at : text_at + self->n_bytes + 1;
  gsize n_bytes = key_at + key->length + 1;
  char *block = g_malloc0 (n_bytes);
  IrcText *text = (IrcText *) (void *) block;
  IrcGlyph *all = (IrcGlyph *) (void *) (block + glyphs_at);

  g_atomic_ref_count_init (&text->references);
  text->key = *key;
  text->key.text = block + key_at;
  text->n_bytes = n_bytes;
  text->n_runs = items->len;
  text->runs = (IrcGlyphRun *) (void *) (block + runs_at);
  memcpy (block + key_at, key->text, key->length);
  memcpy (block + text_at, self->text, self->n_bytes);
  if (glyphs->len > 0)
    memcpy (all, glyphs->data, glyphs->len * sizeof (IrcGlyph));

  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);

    line_fill_run (self, item, text, all, block + text_at, &text->runs[i]);
    text->width += item->width;
    text->n_missing += text->runs[i].missing ? item->n_glyphs : 0;
  }
  count_spaces (text);
  return text;
}

IrcText *
irc_text_shape_uncached (IrcFonts *fonts, const IrcTextKey *key)
{
  IrcLine line;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) glyphs = NULL;
  IrcText *text;

  irc_line_init (&line, fonts, key);
  items = line_itemise (&line);
  line_order_items (&line, items);
  glyphs = line_shape (&line, items);
  text = line_build (&line, key, items, glyphs);
  irc_line_clear (&line);
  return text;
}
