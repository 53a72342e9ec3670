/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-typeset.h"

#include <math.h>
#include <string.h>

#include "irc-divide.h"
#include "irc-pieces.h"
#include "irc-string.h"

/* Shares of a space: what is good, and what is allowed. */
#define STRETCH 0.5
#define SHRINK 0.2
/* A last line should be this wide, in ems. */
#define SHORT_LAST 5

/* In the order in which they are tried, from the best looking on. */
static const struct {
  gboolean hyphenate;
  double tolerance;
} passes[] = {
  { FALSE, 1.3 },
  { TRUE, 1.8 },
  { TRUE, 2.4 },
};

typedef struct {
  IrcPieces pieces;
  const IrcHyphens *hyphens;
  IrcTextDirection direction;
  gboolean hyphenated; /* the pieces are */
  gboolean justified;
  GArray *lines; /* of IrcLine */
} Setter;

/* ---- where lines end ---------------------------------------------------- */

static guint
count_pieces (const Setter *self)
{
  return self->pieces.boxes->len;
}

static gboolean
fit (const Setter *self, double stretch, double tolerance, GArray *ends)
{
  const IrcType *type = &self->pieces.type;
  double space = stretch > 0
                     ? irc_fonts_measure (
                           self->pieces.fonts, type->face, type->size, " ", 1)
                     : 0;
  IrcFitRules rules = {
    .width = self->pieces.width,
    .stretch = space * stretch,
    .shrink = space * SHRINK,
    .tolerance = tolerance,
    .short_last = MIN (type->size * SHORT_LAST, self->pieces.width / 4),
  };

  return irc_fit_lines (irc_pieces_get_box (&self->pieces, 0),
                        count_pieces (self),
                        &rules,
                        ends,
                        NULL);
}

/* The pieces from @first that make one line, at least one. Where no end is
 * allowed, one between two pieces must do. */
static guint
find_line_end (const Setter *self, guint first)
{
  double width = 0;
  guint end = first;

  for (guint i = first; i < count_pieces (self); i++) {
    const IrcFitBox *box = irc_pieces_get_box (&self->pieces, i);
    const IrcFitBox *before = i > first ? box - 1 : NULL;

    g_assert (box != NULL);
    if (before != NULL && before->end != IRC_FIT_NOT &&
        width + before->hyphen <= self->pieces.width)
      end = i;
    width += box->width + (before != NULL ? before->space : 0);
    if (width > self->pieces.width + 0.01 && before != NULL)
      return end > first ? end : i;
  }
  return count_pieces (self);
}

static void
find_ends_one_by_one (const Setter *self, GArray *ends)
{
  for (guint end = 0; end < count_pieces (self);) {
    end = find_line_end (self, end);
    g_array_append_val (ends, end);
  }
}

/* All on one line, if it has room. */
static gboolean
find_only_end (Setter *self, GArray *ends)
{
  guint n;

  irc_pieces_cut (&self->pieces, NULL);
  n = count_pieces (self);
  if (self->pieces.total > self->pieces.width)
    return FALSE;
  if (n > 0)
    g_array_append_val (ends, n);
  return TRUE;
}

static void
find_ragged_ends (Setter *self, GArray *ends)
{
  if (self->hyphenated)
    irc_pieces_cut (&self->pieces, NULL);
  if (!fit (self, 0, 0, ends))
    find_ends_one_by_one (self, ends);
}

/* FALSE: it cannot be justified well. */
static gboolean
find_justified_ends (Setter *self, GArray *ends)
{
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++) {
    if (passes[i].hyphenate && !self->hyphenated)
      irc_pieces_cut (&self->pieces, self->hyphens);
    self->hyphenated = passes[i].hyphenate;
    if (fit (self, STRETCH, passes[i].tolerance, ends))
      return TRUE;
  }
  return FALSE;
}

/* ---- fragments ---------------------------------------------------------- */

/* The bytes of a run that the pieces [first, end) show.  The space behind
 * them, or where the run before had none the space in front, belongs to them:
 * readers of the finished page find words by their spaces. */
static IrcStretch
find_stretch (const Setter *self, guint first, guint end, gboolean at_start)
{
  const IrcStretch *a = irc_pieces_get_stretch (&self->pieces, first);
  const IrcStretch *b = irc_pieces_get_stretch (&self->pieces, end - 1);
  const char *text = self->pieces.runs->runs[a->run].text;
  gsize start = a->start;
  gsize stop = b->start + b->length;

  if (!at_start && start > 0 && text[start - 1] == ' ')
    start--;
  if (text[stop] == ' ')
    stop++;
  return (IrcStretch){ a->run, start, stop - start };
}

/* The pieces [first, end), which are of one run; @starts and @ends: they begin
 * and end the line. */
static IrcText *
shape (const Setter *self,
       const IrcStretch *stretch,
       guint first,
       guint end,
       gboolean starts,
       gboolean ends)
{
  const char *text =
      self->pieces.runs->runs[stretch->run].text + stretch->start;
  IrcDivision division;
  g_autofree char *word = NULL;

  irc_divide (
      &self->pieces, stretch, first, end, starts, ends, &division, &word);
  if (stretch->start == 0 && text[stretch->length] == '\0' &&
      division.silent == 0 && division.added == NULL && word == NULL)
    return irc_text_ref (self->pieces.texts[stretch->run]);
  return irc_text_shape_divided (
      self->pieces.fonts,
      irc_pieces_get_face (&self->pieces, stretch->run),
      self->pieces.type.size,
      self->direction,
      text,
      (gssize) stretch->length,
      &division);
}

static void
add_fragment (const Setter *self,
              GArray *fragments,
              guint first,
              guint end,
              gboolean ends)
{
  gboolean starts = fragments->len == 0;
  IrcStretch stretch = find_stretch (self, first, end, starts);
  IrcFragment fragment = {
    .text = shape (self, &stretch, first, end, starts, ends),
    .run = stretch.run,
  };

  fragment.first =
      first == 0 ||
      irc_pieces_get_stretch (&self->pieces, first - 1)->run != stretch.run;
  g_array_append_val (fragments, fragment);
}

/* ---- the way a line goes ------------------------------------------------ */

/* Of the letters in @text; @otherwise if there is none. */
static IrcTextDirection
find_direction (const char *text, IrcTextDirection otherwise)
{
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    /* No letter before the Hebrew ones goes from right to left. */
    if (c >= 0x590)
      return irc_text_find_direction (p, -1);
    if (g_unichar_isalpha (c))
      return IRC_TEXT_LEFT_TO_RIGHT;
  }
  return otherwise;
}

static IrcTextDirection
find_paragraph_direction (const IrcRuns *runs)
{
  IrcTextDirection direction = IRC_TEXT_AUTO;

  for (guint i = 0; i < runs->n_runs && direction == IRC_TEXT_AUTO; i++)
    direction = find_direction (runs->runs[i].text, IRC_TEXT_AUTO);
  return direction != IRC_TEXT_AUTO ? direction : IRC_TEXT_LEFT_TO_RIGHT;
}

static IrcTextDirection
find_fragment_direction (const Setter *self, const IrcFragment *fragment)
{
  guint n = 0;
  const IrcGlyphRun *runs = irc_text_get_runs (fragment->text, &n);
  const IrcGlyphRun *first = n > 0 ? &runs[0] : NULL;
  g_autofree char *text = NULL;

  for (guint i = 1; i < n; i++)
    if (runs[i].text < first->text)
      first = &runs[i];
  if (first == NULL)
    return self->direction;
  text = g_strndup (first->text, first->length);
  return find_direction (text, self->direction);
}

static void
reverse (guint *order, guint n)
{
  for (guint i = 0; i < n / 2; i++) {
    guint other = order[n - 1 - i];

    order[n - 1 - i] = order[i];
    order[i] = other;
  }
}

/* The fragments from left to right: those in a row that go against the
 * paragraph keep an order of their own. */
static guint *
new_order (const Setter *self, const IrcLine *line)
{
  guint n = line->n_fragments;
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  if (n == 1)
    return order;
  for (guint i = 0, end; i < n; i = end) {
    end = i + 1;
    if (find_fragment_direction (self, &line->fragments[i]) == self->direction)
      continue;
    while (end < n && find_fragment_direction (self, &line->fragments[end]) !=
                          self->direction)
      end++;
    reverse (order + i, end - i);
  }
  if (self->direction == IRC_TEXT_RIGHT_TO_LEFT)
    reverse (order, n);
  return order;
}

/* ---- lines -------------------------------------------------------------- */

/* The width of the space that ends the line's last fragment, if one does. */
static double
measure_end_space (const IrcLine *line)
{
  guint n = 0;
  const IrcGlyphRun *runs =
      irc_text_get_runs (line->fragments[line->n_fragments - 1].text, &n);
  const IrcGlyphRun *last = n > 0 ? &runs[0] : NULL;
  guint glyph = 0;

  for (guint i = 1; i < n; i++)
    if (runs[i].text > last->text)
      last = &runs[i];
  if (last == NULL || last->length == 0 || last->n_glyphs == 0 ||
      last->text[last->length - 1] != ' ')
    return 0;
  /* The last letter is the first glyph where the run goes to the left. */
  if (last->glyphs[0].cluster < last->glyphs[last->n_glyphs - 1].cluster)
    glyph = last->n_glyphs - 1;
  return last->glyphs[glyph].advance;
}

/* Sets the width of the line, and what its spaces get for it. */
static void
stretch_line (const Setter *self, IrcLine *line, guint end)
{
  double space = measure_end_space (line);
  gboolean last = end == count_pieces (self);
  guint n_spaces = 0;
  double slack;

  for (guint i = 0; i < line->n_fragments; i++) {
    line->width += irc_text_get_width (line->fragments[i].text);
    n_spaces += irc_text_count_spaces (line->fragments[i].text);
  }
  line->width -= space;
  n_spaces -= space > 0 && n_spaces > 0 ? 1 : 0;
  slack = self->pieces.width - line->width;
  if (!self->justified || n_spaces == 0 || (last && slack >= 0))
    return;
  line->extra = slack / n_spaces;
  line->width = self->pieces.width;
}

/* Sets where the fragments stand.  The space behind a line hangs over its end.
 */
static void
place_fragments (const Setter *self, IrcLine *line)
{
  g_autofree guint *order = new_order (self, line);
  gboolean backwards = self->direction == IRC_TEXT_RIGHT_TO_LEFT;
  double space = measure_end_space (line);
  double x = 0;

  if (backwards) {
    x = self->pieces.width - line->width;
    if (space > 0)
      x -= space + line->extra;
    line->width = self->pieces.width;
  }
  for (guint i = 0; i < line->n_fragments; i++) {
    IrcFragment *fragment = &line->fragments[order[i]];

    fragment->x = x;
    fragment->width = irc_text_get_width (fragment->text) +
                      line->extra * irc_text_count_spaces (fragment->text);
    x += fragment->width;
  }
}

static void
add_line (const Setter *self, guint first, guint end)
{
  GArray *fragments = g_array_new (FALSE, TRUE, sizeof (IrcFragment));
  IrcLine line = { 0 };
  guint start = first;

  for (guint i = first + 1; i < end; i++)
    if (irc_pieces_get_stretch (&self->pieces, i)->run !=
        irc_pieces_get_stretch (&self->pieces, start)->run) {
      add_fragment (self, fragments, start, i, FALSE);
      start = i;
    }
  add_fragment (self, fragments, start, end, TRUE);
  line.n_fragments = fragments->len;
  line.fragments = (IrcFragment *) (gpointer) g_array_free (fragments, FALSE);
  stretch_line (self, &line, end);
  place_fragments (self, &line);
  g_array_append_val (self->lines, line);
}

/* ---- the door ----------------------------------------------------------- */

static IrcParagraph *
new_paragraph (GArray *lines)
{
  IrcParagraph *self = g_new0 (IrcParagraph, 1);

  self->n_lines = lines->len;
  self->lines = (IrcLine *) (gpointer) g_array_free (lines, FALSE);
  for (guint i = 0; i < self->n_lines; i++)
    for (guint k = 0; k < self->lines[i].n_fragments; k++)
      self->n_missing +=
          irc_text_count_missing (self->lines[i].fragments[k].text);
  return self;
}

IrcParagraph *
irc_typeset (IrcFonts *fonts,
             const IrcRuns *runs,
             const IrcType *type,
             double width,
             const IrcHyphens *hyphens)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  Setter self = { .hyphens = hyphens,
                  .direction = find_paragraph_direction (runs),
                  .lines = g_array_new (FALSE, TRUE, sizeof (IrcLine)) };
  guint first = 0;

  irc_pieces_init (&self.pieces, fonts, runs, type, self.direction, width);
  if (!find_only_end (&self, ends) && count_pieces (&self) > 0) {
    self.justified = hyphens != NULL && find_justified_ends (&self, ends);
    if (!self.justified)
      find_ragged_ends (&self, ends);
  }
  for (guint i = 0; i < ends->len; i++) {
    guint end = g_array_index (ends, guint, i);

    add_line (&self, first, end);
    first = end;
  }
  irc_pieces_clear (&self.pieces);
  return new_paragraph (self.lines);
}

IrcParagraph *
irc_typeset_text (IrcFonts *fonts,
                  const char *text,
                  const IrcType *type,
                  double width)
{
  g_autofree char *copy = g_strdup (text);
  IrcRun run = { .text = copy };
  IrcRuns runs = { &run, *text != '\0' ? 1 : 0 };

  return irc_typeset (fonts, &runs, type, width, NULL);
}

void
irc_paragraph_free (IrcParagraph *self)
{
  g_return_if_fail (self != NULL);
  for (guint i = 0; i < self->n_lines; i++) {
    for (guint k = 0; k < self->lines[i].n_fragments; k++)
      irc_text_unref (self->lines[i].fragments[k].text);
    g_free (self->lines[i].fragments);
  }
  g_free (self->lines);
  g_free (self);
}
