/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the characters of an item to its glyphs.
 *
 * HarfBuzz needs some five thousand instructions a character, and a document
 * has most of its words many times.  So what goes from left to right is shaped
 * a word at a time, each word once, and put together again.  Lato kerns with
 * the space; a word is therefore shaped between two spaces (or at the end,
 * after one): its last letter then has its kerning, and the space before it
 * has that with the first letter.  Fonts kern in pairs, so the result is that
 * of the whole item; a word that melts into its spaces makes the whole item be
 * shaped at once, and the unit tests compare the two ways.
 *
 * What goes from right to left is shaped at once, with its neighbours as
 * context, so that Arabic letters join.
 *
 * The language is left open on purpose: with that of the process, two machines
 * would differ.
 */
#include "irc-line-private.h"
#include "irc-words.h"

/* ---- boxes -------------------------------------------------------------- */

static gboolean
goes_left (const IrcItem *self, const IrcLine *line)
{
  return (line->levels[self->start] & 1) != 0;
}

static void
add_boxes (IrcItem *self, const IrcLine *line, GArray *glyphs)
{
  const IrcFaceData *face = &line->fonts->faces[irc_line_get_box_face (line)];
  double advance = hb_font_get_glyph_h_advance (face->font, face->box) *
                   line->size / face->upem;

  for (guint k = 0; k < self->length; k++) {
    guint i = self->start + (goes_left (self, line) ? self->length - 1 - k : k);
    IrcGlyph glyph = {
      .glyph = face->box,
      .cluster = line->offsets[i] - line->offsets[self->start],
      .x = self->width,
      .advance = advance,
    };

    if (!line->starts[i])
      continue;
    g_array_append_val (glyphs, glyph);
    self->width += advance;
  }
}

/* ---- at once ------------------------------------------------------------ */

static void
prepare_buffer (hb_buffer_t *buffer,
                hb_direction_t direction,
                hb_script_t script)
{
  hb_buffer_clear_contents (buffer);
  hb_buffer_set_flags (buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_direction (buffer, direction);
  hb_buffer_set_script (buffer, script);
}

static void
add_glyphs (IrcItem *self,
            GArray *glyphs,
            const IrcWordGlyph *added,
            guint n,
            guint32 offset,
            double scale)
{
  const guint first = glyphs->len;

  g_array_set_size (glyphs, first + n);
  for (guint i = 0; i < n; i++) {
    IrcGlyph *placed = &g_array_index (glyphs, IrcGlyph, first + i);

    *placed = (IrcGlyph){
      .glyph = added[i].glyph,
      .cluster = offset + added[i].cluster,
      .x = self->width + added[i].x * scale,
      .y = -added[i].y * scale,
      .advance = added[i].advance * scale,
    };
    self->width += placed->advance;
  }
}

static IrcWordGlyph
read_glyph (hb_buffer_t *buffer, guint index)
{
  const hb_glyph_info_t *info = hb_buffer_get_glyph_infos (buffer, NULL);
  const hb_glyph_position_t *position =
      hb_buffer_get_glyph_positions (buffer, NULL);

  return (IrcWordGlyph){
    .glyph = info[index].codepoint,
    .cluster = info[index].cluster,
    .x = position[index].x_offset,
    .y = position[index].y_offset,
    .advance = position[index].x_advance,
  };
}

static void
shape_at_once (IrcItem *self, const IrcLine *line, GArray *glyphs)
{
  const IrcFaceData *face = &line->fonts->faces[line->faces[self->start]];
  hb_buffer_t *buffer = line->fonts->buffer;

  prepare_buffer (buffer,
                  goes_left (self, line) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR,
                  line->scripts[self->start]);
  hb_buffer_add_utf32 (
      buffer, line->characters, (int) line->n, self->start, (int) self->length);
  hb_shape (face->font, buffer, NULL, 0);
  for (guint i = 0; i < hb_buffer_get_length (buffer); i++) {
    IrcWordGlyph glyph = read_glyph (buffer, i);

    glyph.cluster = line->offsets[glyph.cluster] - line->offsets[self->start];
    add_glyphs (self, glyphs, &glyph, 1, 0, line->size / face->upem);
  }
}

/* ---- word by word ------------------------------------------------------- */

/* A space to cut at: not one that carries a mark. */
static gboolean
is_gap (const IrcLine *line, guint i)
{
  return line->characters[i] == ' ' && line->starts[i] &&
         (i + 1 == line->n || line->starts[i + 1]);
}

/* Clusters are byte offsets in the word, plus one: the space before it is 0,
 * that after it is the word's length plus one. */
static void
shape_between_spaces (const IrcLine *line,
                      const IrcWordKey *key,
                      guint start,
                      guint end)
{
  hb_buffer_t *buffer = line->fonts->buffer;

  prepare_buffer (buffer, HB_DIRECTION_LTR, key->script);
  hb_buffer_add (buffer, ' ', 0);
  for (guint i = start; i < end; i++)
    hb_buffer_add (buffer,
                   line->characters[i],
                   line->offsets[i] - line->offsets[start] + 1);
  if (key->before_space)
    hb_buffer_add (buffer, ' ', (guint) key->length + 1);
  hb_buffer_set_content_type (buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_shape (line->fonts->faces[key->face].font, buffer, NULL, 0);
}

/* FALSE when a space has become one with the word, or the word is nothing. */
static gboolean
spaces_are_apart (hb_buffer_t *buffer, const IrcWordKey *key, guint n_after)
{
  guint n = hb_buffer_get_length (buffer);

  return n >= 2 + n_after && read_glyph (buffer, 0).cluster == 0 &&
         read_glyph (buffer, 1).cluster > 0 &&
         read_glyph (buffer, n - 1 - n_after).cluster <= key->length &&
         (n_after == 0 || read_glyph (buffer, n - 1).cluster > key->length);
}

static IrcWord *
word_new (const IrcLine *line, const IrcWordKey *key, guint start, guint end)
{
  hb_buffer_t *buffer = line->fonts->buffer;
  guint n_after = key->before_space ? 1 : 0;
  IrcWord *word;

  shape_between_spaces (line, key, start, end);
  if (!spaces_are_apart (buffer, key, n_after))
    return irc_word_new (key, 0);

  word = irc_word_new (key, hb_buffer_get_length (buffer) - 1 - n_after);
  word->stands_alone = TRUE;
  word->space_advance = read_glyph (buffer, 0).advance;
  for (guint i = 0; i < word->n_glyphs; i++) {
    word->glyphs[i] = read_glyph (buffer, i + 1);
    word->glyphs[i].cluster--;
  }
  /* What showed nothing before the first letter belongs to it. */
  for (guint i = word->n_glyphs; i-- > 0;)
    if (word->glyphs[i].cluster == word->glyphs[0].cluster)
      word->glyphs[i].cluster = 0;
  return word;
}

static const IrcWord *
find_word (const IrcItem *self, const IrcLine *line, guint start, guint end)
{
  IrcWords *words = line->fonts->words;
  gboolean before_space = end < self->start + self->length;
  const IrcWord *word;
  IrcWordKey key;

  irc_word_key_init (&key,
                     (IrcFace) line->faces[start],
                     line->scripts[start],
                     before_space,
                     line->text + line->offsets[start],
                     line->offsets[end] - line->offsets[start]);
  word = irc_words_lookup (words, &key);
  if (word == NULL)
    word = irc_words_take (words, word_new (line, &key, start, end));
  return word;
}

static void
add_space (
    IrcItem *self, const IrcLine *line, guint i, int advance, GArray *glyphs)
{
  const IrcFaceData *face = &line->fonts->faces[line->faces[i]];
  const IrcWordGlyph space = { .glyph = face->space, .advance = advance };

  add_glyphs (self,
              glyphs,
              &space,
              1,
              line->offsets[i] - line->offsets[self->start],
              line->size / face->upem);
}

static void
add_word (IrcItem *self,
          const IrcLine *line,
          guint start,
          const IrcWord *word,
          GArray *glyphs)
{
  double scale = line->size / line->fonts->faces[word->key.face].upem;
  guint32 offset = line->offsets[start] - line->offsets[self->start];

  add_glyphs (self, glyphs, word->glyphs, word->n_glyphs, offset, scale);
}

/* FALSE: a word does not stand alone. */
static gboolean
shape_by_words (IrcItem *self, const IrcLine *line, GArray *glyphs)
{
  const IrcFaceData *face = &line->fonts->faces[line->faces[self->start]];
  guint last = self->start + self->length;

  for (guint start = self->start, end; start < last; start = end) {
    gboolean after_space = is_gap (line, start);
    const IrcWord *word;
    guint first = after_space ? start + 1 : start;

    end = first;
    while (end < last && !is_gap (line, end))
      end++;
    if (first == end) {
      add_space (self,
                 line,
                 start,
                 hb_font_get_glyph_h_advance (face->font, face->space),
                 glyphs);
      continue;
    }
    word = find_word (self, line, first, end);
    if (!word->stands_alone)
      return FALSE;
    if (after_space)
      add_space (self, line, start, word->space_advance, glyphs);
    add_word (self, line, first, word, glyphs);
  }
  return TRUE;
}

/* ---- an item ------------------------------------------------------------ */

void
irc_item_shape (IrcItem *self, const IrcLine *line, GArray *glyphs)
{
  self->first_glyph = glyphs->len;
  self->width = 0;
  if (line->faces[self->start] == IRC_LINE_MISSING) {
    add_boxes (self, line, glyphs);
  } else if (goes_left (self, line)) {
    shape_at_once (self, line, glyphs);
  } else if (!shape_by_words (self, line, glyphs)) {
    g_array_set_size (glyphs, self->first_glyph);
    self->width = 0;
    shape_at_once (self, line, glyphs);
  }
  self->n_glyphs = glyphs->len - self->first_glyph;
}
