/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-hyphens.h"

#include <string.h>

#include "irc-string.h"

#define RESOURCE "/io/github/ircase/IrCase/hyphens.bin"
#define MAGIC "IrcHyph1"
#define TAG_SIZE 16
#define ENTRY_SIZE (TAG_SIZE + 8) /* of the list of tables */
#define HEAD_SIZE 36              /* of a table */
#define EDGE_SIZE 8

/* Fewest letters before and behind a hyphen, whatever the language says. */
#define LEFT 2
#define RIGHT 3

#define APOSTROPHE 0x2019

typedef struct {
  guint32 first, count;
} Edges;

/* The format is told in build-aux/make-hyphens.py. */
struct _IrcHyphens {
  GBytes *bytes;
  guint left, right, inner_left, inner_right;
  guint32 n_letters, n_edges, n_values, values_size;
  Edges roots[2];
  const guint8 *letters, *edges, *offsets, *values;
};

static guint32
read32 (const guint8 *p)
{
  return p[0] | (guint32) p[1] << 8 | (guint32) p[2] << 16 |
         (guint32) p[3] << 24;
}

/* ---- opening ------------------------------------------------------------ */

/* The table of @tag's language, or NULL. */
static const guint8 *
find_table (const guint8 *data, gsize size, const char *tag, gsize *length)
{
  gsize tag_length = strcspn (tag, "-_");
  guint32 n;

  if (size < 12 || memcmp (data, MAGIC, 8) != 0)
    return NULL;
  n = read32 (data + 8);
  for (guint32 i = 0; i < n && 12 + (i + 1) * ENTRY_SIZE <= size; i++) {
    const guint8 *entry = data + 12 + (gsize) i * ENTRY_SIZE;
    gsize offset = read32 (entry + TAG_SIZE);

    *length = read32 (entry + TAG_SIZE + 4);
    if (tag_length < TAG_SIZE && entry[tag_length] == '\0' &&
        g_ascii_strncasecmp ((const char *) entry, tag, tag_length) == 0 &&
        offset <= size && *length <= size - offset)
      return data + offset;
  }
  return NULL;
}

/* FALSE when the parts do not add up to @size. */
static gboolean
read_table (IrcHyphens *self, const guint8 *table, gsize size)
{
  guint64 wanted = HEAD_SIZE;

  if (size < HEAD_SIZE)
    return FALSE;
  self->left = MAX (table[0], LEFT);
  self->right = MAX (table[1], RIGHT);
  self->inner_left = MAX (table[2], LEFT);
  self->inner_right = MAX (table[3], LEFT);
  self->n_letters = read32 (table + 4);
  self->n_edges = read32 (table + 8);
  self->n_values = read32 (table + 12);
  self->values_size = read32 (table + 16);
  for (guint i = 0; i < 2; i++) {
    self->roots[i].first = read32 (table + 20 + 8 * i);
    self->roots[i].count = read32 (table + 24 + 8 * i);
  }
  wanted += (guint64) self->n_letters * 4;
  wanted += (guint64) self->n_edges * EDGE_SIZE;
  wanted += (guint64) self->n_values * 4 + self->values_size;
  self->letters = table + HEAD_SIZE;
  self->edges = self->letters + (gsize) self->n_letters * 4;
  self->offsets = self->edges + (gsize) self->n_edges * EDGE_SIZE;
  self->values = self->offsets + (gsize) self->n_values * 4;
  return wanted == size;
}

IrcHyphens *
irc_hyphens_new_from_bytes (GBytes *bytes, const char *tag)
{
  g_autoptr (IrcHyphens) self = g_new0 (IrcHyphens, 1);
  gsize size, length = 0;
  const guint8 *data, *table;

  g_return_val_if_fail (bytes != NULL && tag != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  table = find_table (data, size, tag, &length);
  if (table == NULL || !read_table (self, table, length))
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  return g_steal_pointer (&self);
}

IrcHyphens *
irc_hyphens_new (const char *tag)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? irc_hyphens_new_from_bytes (bytes, tag) : NULL;
}

void
irc_hyphens_free (IrcHyphens *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* ---- a word ------------------------------------------------------------- */

/* A word in the numbers of the language's letters. */
typedef struct {
  guint n;
  guint letters[IRC_HYPHENS_MAX];
  gboolean is_mark[IRC_HYPHENS_MAX]; /* an apostrophe */
  gsize offsets[IRC_HYPHENS_MAX];
} Word;

/* What the patterns say about the place before each letter. */
typedef guint8 Points[IRC_HYPHENS_MAX + 3];

/* FALSE: not a letter of this language. */
static gboolean
find_letter (const IrcHyphens *self, gunichar c, guint *index)
{
  guint low = 0, high = self->n_letters;

  while (low < high) {
    guint middle = (low + high) / 2;
    guint32 letter = read32 (self->letters + 4 * (gsize) middle);

    if (letter == c) {
      *index = middle;
      return TRUE;
    }
    if (letter < c)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}

/* FALSE: a word that is not to be broken. */
static gboolean
read_word (const IrcHyphens *self, const char *text, gsize length, Word *word)
{
  const char *end = text + length;

  word->n = 0;
  for (const char *p = text; p < end; p = irc_string_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean mark = c == '\'' || c == APOSTROPHE;

    if (word->n == IRC_HYPHENS_MAX || (!mark && !g_unichar_isalpha (c)) ||
        (word->n > 0 && g_unichar_isupper (c)) ||
        !find_letter (self,
                      mark ? APOSTROPHE : g_unichar_tolower (c),
                      &word->letters[word->n]))
      return FALSE;
    word->is_mark[word->n] = mark;
    word->offsets[word->n++] = (gsize) (p - text);
  }
  return TRUE;
}

/* ---- patterns ----------------------------------------------------------- */

/* The edge of @letter among @edges, or NULL. */
static const guint8 *
find_edge (const IrcHyphens *self, Edges edges, guint letter)
{
  guint32 low = edges.first, high = edges.first + edges.count;

  if (high > self->n_edges)
    return NULL;
  while (low < high) {
    guint32 middle = (low + high) / 2;
    const guint8 *edge = self->edges + (gsize) middle * EDGE_SIZE;

    if (edge[0] == letter)
      return edge;
    if (edge[0] < letter)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* The figures of the pattern that ends before @end are put to the places they
 * speak of. */
static void
apply_value (const IrcHyphens *self, guint value, guint end, guint8 *points)
{
  gsize offset;
  guint back, count;

  if (value == 0 || value >= self->n_values)
    return;
  offset = read32 (self->offsets + 4 * (gsize) value);
  if (offset + 2 > self->values_size)
    return;
  back = self->values[offset];
  count = self->values[offset + 1];
  if (back > end || count > back + 1 || offset + 2 + count > self->values_size)
    return;
  for (guint i = 0; i < count; i++)
    points[end - back + i] =
        MAX (points[end - back + i], self->values[offset + 2 + i]);
}

/* The patterns of @root on @n letters, which stand between two full stops as a
 * word does; @points has n + 3 places, place i + 1 before letter i.
 *
 * As libhyphen has it, for which the dictionaries are made: at each place only
 * the longest row of letters that begins some pattern has a say. */
static void
apply_patterns (const IrcHyphens *self,
                Edges root,
                const guint *letters,
                guint n,
                Points points)
{
  guint stop = self->n_letters;
  Points taken; /* by a longer row that ends there */

  g_assert (self->edges != NULL); /* in the table, behind the letters */
  memset (points, 0, n + 3);
  memset (taken, 0, n + 3);
  find_letter (self, '.', &stop);
  for (guint start = 0; start < n + 2; start++) {
    Edges edges = root;

    for (guint i = start; i < n + 2 && edges.count > 0; i++) {
      guint letter = i == 0 || i == n + 1 ? stop : letters[i - 1];
      const guint8 *edge = find_edge (self, edges, letter);

      if (edge == NULL)
        break;
      if (!taken[i + 1])
        apply_value (self, edge[2] | (guint) edge[3] << 8, i + 1, points);
      taken[i + 1] = 1;
      edges = (Edges){ read32 (edge + 4), edge[1] };
    }
  }
}

/* The places inside a part of a compound: at its inner ends the compound's
 * fewest letters hold. */
static void
break_part (const IrcHyphens *self,
            const Word *word,
            guint start,
            guint end,
            gboolean *may_break)
{
  Points points;
  guint left = start > 0 ? self->inner_left : self->left;
  guint right = end < word->n ? self->inner_right : self->right;

  apply_patterns (
      self, self->roots[1], word->letters + start, end - start, points);
  for (guint i = start + left; i + right <= end; i++)
    may_break[i] = (points[i - start + 1] & 1) != 0;
}

static void
find_places (const IrcHyphens *self, const Word *word, gboolean *may_break)
{
  Points points;
  guint start = 0;

  apply_patterns (self, self->roots[0], word->letters, word->n, points);
  for (guint i = 0; i < word->n; i++)
    may_break[i] = (points[i + 1] & 1) != 0;
  if (self->roots[1].count == 0)
    return;
  for (guint i = 1; i <= word->n; i++)
    if (i == word->n || may_break[i]) {
      break_part (self, word, start, i, may_break);
      start = i;
    }
}

/* Letters from @at to the word's end or an apostrophe, one way or the other. */
static guint
count_letters (const Word *word, guint at, int step)
{
  guint n = 0;

  for (; at < word->n && !word->is_mark[at]; at += (guint) step)
    n++;
  return n;
}

guint
irc_hyphens_find (const IrcHyphens *self,
                  const char *word,
                  gsize length,
                  gsize breaks[IRC_HYPHENS_MAX])
{
  gboolean may_break[IRC_HYPHENS_MAX] = { FALSE };
  Word read = { 0 };
  guint n = 0;

  g_return_val_if_fail (self != NULL && word != NULL, 0);

  if (length < LEFT + RIGHT || !read_word (self, word, length, &read))
    return 0;
  find_places (self, &read, may_break);
  for (guint i = self->left; i + self->right <= read.n; i++)
    if (may_break[i] && count_letters (&read, i - 1, -1) >= self->left &&
        count_letters (&read, i, 1) >= self->right)
      breaks[n++] = read.offsets[i];
  return n;
}
