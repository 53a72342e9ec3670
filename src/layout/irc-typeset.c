/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-typeset.h"

#include <string.h>

#include "irc-string.h"

/* A piece of a run that cannot be broken, and what may stand before it. */
typedef struct {
  guint run;
  gsize start, length; /* bytes of the run's text */
  double width;
  double space;       /* width of the space before it, if not at line start */
  gboolean may_break; /* a line may end before it */
} Piece;

typedef struct {
  IrcFonts *fonts;
  const IrcRuns *runs;
  IrcType type;
  double width;
  GArray *pieces;  /* of Piece */
  double **widths; /* a run: the width of its text up to each byte */
} Setter;

IrcFace
irc_typeset_face (IrcFace face, IrcRunStyle style)
{
  if (style == IRC_RUN_STRONG)
    return face == IRC_FACE_SEMIBOLD ? IRC_FACE_BOLD : IRC_FACE_SEMIBOLD;
  if (style == IRC_RUN_EMPHASIS)
    return IRC_FACE_ITALIC;
  return face;
}

static IrcFace
face_of (const Setter *self, guint run)
{
  return irc_typeset_face (self->type.face, self->runs->runs[run].style);
}

/* The width of a run's text up to each of its bytes, from one shaping of the
 * whole: the advance of each cluster counts at its first byte, whichever way
 * the text runs. */
static double *
new_widths (const Setter *self, guint run)
{
  const char *string = self->runs->runs[run].text;
  gsize length = strlen (string);
  double *widths = g_new0 (double, length + 1);
  g_autoptr (IrcText) text = irc_text_shape (
      self->fonts, face_of (self, run), self->type.size, string, -1);
  guint n = 0;
  const IrcGlyphRun *parts = irc_text_get_runs (text, &n);
  const char *base = n > 0 ? parts[0].text : NULL;

  for (guint i = 1; i < n; i++)
    base = MIN (base, parts[i].text);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < parts[i].n_glyphs; k++) {
      gsize byte = (gsize) (parts[i].text - base) + parts[i].glyphs[k].cluster;

      if (byte < length)
        widths[byte + 1] += parts[i].glyphs[k].advance;
    }
  for (gsize i = 0; i < length; i++)
    widths[i + 1] += widths[i];
  return widths;
}

static double
measure (const Setter *self, guint run, gsize start, gsize length)
{
  return self->widths[run][start + length] - self->widths[run][start];
}

/* ---- pieces ------------------------------------------------------------- */

static gboolean
is_address (const IrcRun *run)
{
  return run->target != NULL && run->target[0] != '#';
}

/* TRUE when a line may end between @p and the character after it.  Who copies
 * an address from the page gets it whole: a hyphen at the end of a line would
 * be taken for one of hyphenation, and a DOI has no safe place at all. */
static gboolean
breaks_after (const IrcRun *run, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar next = g_utf8_get_char (irc_string_next_char (p));

  if (is_address (run))
    return c == '/' && g_unichar_isalpha (next) &&
           strstr (run->target, "//doi.org/") == NULL;
  if (c == '-' || c == 0x2013 || c == 0x2014 || c == '/')
    return g_unichar_isalpha (next);
  return FALSE;
}

static gboolean
is_no_break_space (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c == 0x00a0 || c == 0x202f;
}

/* The width of a part of a word set apart from the rest: letters that are
 * joined in the word take other forms. */
static double
measure_apart (const Setter *self, guint run, gsize start, gsize length)
{
  return irc_fonts_measure (self->fonts,
                            face_of (self, run),
                            self->type.size,
                            self->runs->runs[run].text + start,
                            (gssize) length);
}

/* The bytes from @start that fit into @width, at least one character; up to a
 * no-break space, if there is one: that is the lesser evil. */
static gsize
fitting_length (const Setter *self, guint run, gsize start, gsize length)
{
  const char *text = self->runs->runs[run].text + start;
  const char *end = irc_string_next_char (text);
  gsize at_space = 0;

  while (
      end < text + length &&
      measure (self, run, start, (gsize) (irc_string_next_char (end) - text)) <=
          self->width) {
    if (is_no_break_space (end))
      at_space = (gsize) (irc_string_next_char (end) - text);
    end = irc_string_next_char (end);
  }
  if (at_space > 0)
    return at_space;
  while (end > irc_string_next_char (text) &&
         measure_apart (self, run, start, (gsize) (end - text)) > self->width)
    end = g_utf8_find_prev_char (text, end);
  return MIN ((gsize) (end - text), length);
}

/* Adds a piece, or several where it is wider than the line. */
static void
add_piece (Setter *self,
           guint run,
           gsize start,
           gsize length,
           double space,
           gboolean may_break)
{
  Piece piece = { run,   start,    length, measure (self, run, start, length),
                  space, may_break };

  while (piece.width > self->width && length > 1) {
    piece.length = fitting_length (self, run, piece.start, length);
    if (piece.length == length)
      break;
    piece.width = measure_apart (self, run, piece.start, piece.length);
    g_array_append_val (self->pieces, piece);
    piece.start += piece.length;
    length -= piece.length;
    piece.length = length;
    piece.width = measure (self, run, piece.start, length);
    if (piece.width <= self->width)
      piece.width = measure_apart (self, run, piece.start, length);
    piece.space = 0;
    piece.may_break = TRUE;
  }
  g_array_append_val (self->pieces, piece);
}

static void
split_run (Setter *self, guint index, double *space, gboolean *may_break)
{
  const IrcRun *run = &self->runs->runs[index];
  const char *text = run->text;
  gsize start = 0;
  gsize i = 0;

  while (text[i] != '\0') {
    gsize step = (gsize) g_utf8_skip[((const guchar *) text)[i]];

    if (text[i] == ' ') {
      if (i > start) {
        add_piece (self, index, start, i - start, *space, *may_break);
        *space = 0;
      }
      *space += measure (self, index, i, 1);
      *may_break = TRUE;
      start = i + 1;
    } else if (text[i + step] != '\0' && text[i + step] != ' ' &&
               breaks_after (run, text + i)) {
      add_piece (self, index, start, i + step - start, *space, *may_break);
      *space = 0;
      *may_break = TRUE;
      start = i + step;
    }
    i += step;
  }
  if (i > start) {
    add_piece (self, index, start, i - start, *space, *may_break);
    *space = 0;
    *may_break = FALSE;
  }
}

/* ---- lines -------------------------------------------------------------- */

/* The pieces from @first that make one line; at least one. */
static guint
line_end (const Setter *self, guint first)
{
  double width = 0;
  guint end = first;

  for (guint i = first; i < self->pieces->len; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);

    if (i > first)
      width += piece->space;
    width += piece->width;
    if (i > first && piece->may_break)
      end = i; /* everything before this piece may stand on the line */
    /* Where no end is allowed, one between two pieces must do. */
    if (width > self->width + 0.01 && i > first)
      return end > first ? end : i;
  }
  return self->pieces->len;
}

/* The pieces [first, end) of one run.  The space behind them, or where the run
 * before had none the space in front, belongs to the fragment: readers of the
 * finished page find words by their spaces. */
static void
add_fragment (
    const Setter *self, GArray *fragments, guint first, guint end, double *x)
{
  const Piece *a = &g_array_index (self->pieces, Piece, first);
  const Piece *b = &g_array_index (self->pieces, Piece, end - 1);
  const char *text = self->runs->runs[a->run].text;
  gsize start = a->start;
  gsize stop = b->start + b->length;
  IrcFragment fragment = { 0 };

  if (fragments->len > 0 && start > 0 && text[start - 1] == ' ')
    start--;
  if (text[stop] == ' ')
    stop++;
  fragment.text = irc_text_shape (self->fonts,
                                  face_of (self, a->run),
                                  self->type.size,
                                  text + start,
                                  (gssize) (stop - start));
  fragment.x = *x;
  fragment.run = a->run;
  fragment.first = first == 0 ||
                   g_array_index (self->pieces, Piece, first - 1).run != a->run;
  g_array_append_val (fragments, fragment);
  *x += irc_text_get_width (fragment.text);
}

/* The width of the space that ends the line's last fragment, if one does. */
static double
trailing_space (const Setter *self, guint end)
{
  const Piece *last = &g_array_index (self->pieces, Piece, end - 1);
  gsize stop = last->start + last->length;

  if (self->runs->runs[last->run].text[stop] != ' ')
    return 0;
  return measure (self, last->run, stop, 1);
}

static void
add_line (const Setter *self, GArray *lines, guint first, guint end)
{
  GArray *fragments = g_array_new (FALSE, TRUE, sizeof (IrcFragment));
  IrcLine line = { 0 };
  double x = 0;
  guint start = first;

  for (guint i = first; i < end; i++)
    if (g_array_index (self->pieces, Piece, i).run !=
        g_array_index (self->pieces, Piece, start).run) {
      add_fragment (self, fragments, start, i, &x);
      start = i;
    }
  add_fragment (self, fragments, start, end, &x);
  line.n_fragments = fragments->len;
  line.fragments = (IrcFragment *) (gpointer) g_array_free (fragments, FALSE);
  line.width = x - trailing_space (self, end);
  g_array_append_val (lines, line);
}

IrcParagraph *
irc_typeset (IrcFonts *fonts,
             const IrcRuns *runs,
             const IrcType *type,
             double width)
{
  Setter self = { fonts, runs, *type, width, NULL, NULL };
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (IrcLine));
  IrcParagraph *paragraph = g_new0 (IrcParagraph, 1);
  double space = 0;
  gboolean may_break = FALSE;

  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self.widths = g_new0 (double *, MAX (runs->n_runs, 1));
  for (guint i = 0; i < runs->n_runs; i++)
    self.widths[i] = new_widths (&self, i);
  for (guint i = 0; i < runs->n_runs; i++)
    split_run (&self, i, &space, &may_break);
  for (guint first = 0; first < self.pieces->len;) {
    guint end = line_end (&self, first);

    add_line (&self, lines, first, end);
    first = end;
  }
  g_array_unref (self.pieces);
  for (guint i = 0; i < runs->n_runs; i++)
    g_free (self.widths[i]);
  g_free (self.widths);
  paragraph->n_lines = lines->len;
  paragraph->lines = (IrcLine *) (gpointer) g_array_free (lines, FALSE);
  for (guint i = 0; i < paragraph->n_lines; i++)
    for (guint k = 0; k < paragraph->lines[i].n_fragments; k++)
      paragraph->n_missing +=
          irc_text_count_missing (paragraph->lines[i].fragments[k].text);
  return paragraph;
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

  return irc_typeset (fonts, &runs, type, width);
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
