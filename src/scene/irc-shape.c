/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line is cut into items, stretches of one level, script and face; they are
 * put in visual order, shaped, and made a text.
 */
#include "irc-line-private.h"

#include <math.h>

#define HYPHEN "-"
#define SOFT_HYPHEN "\xc2\xad"

/* ---- items -------------------------------------------------------------- */

static gboolean
line_goes_on (const IrcLine *self, guint i)
{
  return self->levels[i] == self->levels[i - 1] &&
         self->scripts[i] == self->scripts[i - 1] &&
         self->faces[i] == self->faces[i - 1] &&
         self->offsets[i] != self->silent && self->offsets[i] != self->divided;
}

static GArray *
line_itemise (const IrcLine *self)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (IrcItem));

  for (guint start = 0, end; start < self->n; start = end) {
    IrcItem item = { .start = start };

    end = start + 1;
    while (end < self->n && line_goes_on (self, end))
      end++;
    item.length = end - start;
    g_array_append_val (items, item);
  }
  return items;
}

static void
reverse_items (IrcItem *items, guint n)
{
  for (guint i = 0; i < n / 2; i++) {
    IrcItem item = items[i];

    items[i] = items[n - 1 - i];
    items[n - 1 - i] = item;
  }
}

/* Rule L2: from the highest level down to the lowest odd one, turn round each
 * stretch of that level or higher. */
static void
line_order_items (const IrcLine *self, GArray *array)
{
  IrcItem *items = &g_array_index (array, IrcItem, 0);
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

static GArray *
line_shape (const IrcLine *self, GArray *items)
{
  GArray *glyphs = g_array_sized_new (FALSE, FALSE, sizeof (IrcGlyph), self->n);

  g_mutex_lock (&self->fonts->mutex);
  for (guint i = 0; i < items->len; i++)
    irc_item_shape (&g_array_index (items, IrcItem, i), self, glyphs);
  g_mutex_unlock (&self->fonts->mutex);
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
               const IrcItem *item,
               const IrcText *text,
               const IrcGlyph *glyphs,
               const char *bytes,
               IrcGlyphRun *run)
{
  guint8 face = self->faces[item->start];
  guint32 start = self->offsets[item->start];

  run->missing = face == IRC_LINE_MISSING;
  run->face = run->missing ? irc_line_get_box_face (self) : (IrcFace) face;
  run->size = self->size;
  run->x = text->width;
  run->width = item->width;
  run->glyphs = glyphs + item->first_glyph;
  run->n_glyphs = item->n_glyphs;
  run->text = bytes + start;
  run->length = self->offsets[item->start + item->length] - start;
  run->reads = NULL;
}

static void
read_as (IrcText *text, const char *start, const IrcDivision *division)
{
  text->reads = g_strdup (division->word);
  for (guint i = 0; i < text->n_runs; i++) {
    IrcGlyphRun *run = &text->runs[i];
    gsize offset = (gsize) (run->text - start);

    if (offset < division->silent || offset > division->divided)
      run->reads = "";
    else if (offset == division->divided)
      run->reads = text->reads;
  }
}

static IrcText *
line_build (const IrcLine *self,
            const GArray *items,
            const GArray *glyphs,
            const IrcDivision *division)
{
  gsize runs_at = sizeof (IrcText);
  gsize glyphs_at = runs_at + items->len * sizeof (IrcGlyphRun);
  gsize text_at = glyphs_at + glyphs->len * sizeof (IrcGlyph);
  /* One byte more, should the last character become a soft hyphen. */
  char *block = g_malloc (text_at + self->n_bytes + 1);
  IrcText *text = (IrcText *) (void *) block;
  IrcGlyph *all = (IrcGlyph *) (void *) (block + glyphs_at);

  *text = (IrcText){
    .n_runs = items->len,
    .runs = (IrcGlyphRun *) (void *) (block + runs_at),
  };
  g_atomic_ref_count_init (&text->references);
  if (glyphs->len > 0)
    memcpy (all, glyphs->data, glyphs->len * sizeof (IrcGlyph));
  memcpy (block + text_at, self->text, self->n_bytes);

  for (guint i = 0; i < items->len; i++) {
    const IrcItem *item = &g_array_index (items, IrcItem, i);

    line_fill_run (self, item, text, all, block + text_at, &text->runs[i]);
    text->width += item->width;
    text->n_missing += text->runs[i].missing ? item->n_glyphs : 0;
  }
  count_spaces (text);
  read_as (text, block + text_at, division);
  return text;
}

/* The hyphen at the end is shown, and reads as the place where the word may be
 * divided. */
static void
soften_hyphen (IrcText *text)
{
  IrcGlyphRun *last = &text->runs[0];

  for (guint i = 1; i < text->n_runs; i++)
    if (text->runs[i].text > last->text)
      last = &text->runs[i];
  memcpy ((char *) (gintptr) last->text + last->length - strlen (HYPHEN),
          SOFT_HYPHEN,
          strlen (SOFT_HYPHEN));
  last->length += strlen (SOFT_HYPHEN) - strlen (HYPHEN);
}

IrcText *
irc_text_shape_divided (IrcFonts *fonts,
                        IrcFace face,
                        double size,
                        IrcTextDirection direction,
                        const char *text,
                        gssize length,
                        const IrcDivision *division)
{
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) glyphs = NULL;
  g_autoptr (GString) whole = NULL;
  gsize n_bytes;
  IrcLine line;
  IrcText *shaped;

  g_return_val_if_fail (fonts != NULL && face < IRC_N_FACES, NULL);
  g_return_val_if_fail (isfinite (size) && size > 0, NULL);
  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (division != NULL, NULL);

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  if (division->added != NULL) {
    whole = g_string_new_len (text, (gssize) n_bytes);
    g_string_append (whole, division->added);
    text = whole->str;
    n_bytes = whole->len;
  }
  irc_line_init (
      &line, fonts, face, size, direction, n_bytes > 0 ? text : "", n_bytes);
  line.silent = division->silent;
  line.divided = division->divided;
  items = line_itemise (&line);
  line_order_items (&line, items);
  glyphs = line_shape (&line, items);
  shaped = line_build (&line, items, glyphs, division);
  if (g_strcmp0 (division->added, HYPHEN) == 0)
    soften_hyphen (shaped);
  irc_line_clear (&line);
  return shaped;
}

IrcText *
irc_text_shape_directed (IrcFonts *fonts,
                         IrcFace face,
                         double size,
                         IrcTextDirection direction,
                         const char *text,
                         gssize length)
{
  static const IrcDivision whole = { .divided = G_MAXSIZE };

  return irc_text_shape_divided (
      fonts, face, size, direction, text, length, &whole);
}
