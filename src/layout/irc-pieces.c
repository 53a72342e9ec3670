/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pieces.h"

#include <string.h>

#include "irc-no-break.h"
#include "irc-string.h"

#define SOFT_HYPHEN 0xad

/* Where the cutting stands. */
typedef struct {
  IrcPieces *pieces;
  const IrcHyphens *hyphens;
  guint run;
  double hyphen; /* its width in this run, negative: not measured yet */
  /* What stands between the last piece and the next. */
  IrcFitEnd end;
  double space;
  guint n_spaces;
} Cutter;

IrcFace
irc_pieces_find_face (IrcFace face, IrcRunStyle style)
{
  if (style == IRC_RUN_STRONG)
    return face == IRC_FACE_SEMIBOLD ? IRC_FACE_BOLD : IRC_FACE_SEMIBOLD;
  if (style == IRC_RUN_EMPHASIS)
    return IRC_FACE_ITALIC;
  return face;
}

IrcFace
irc_pieces_get_face (const IrcPieces *self, guint run)
{
  return irc_pieces_find_face (self->type.face, self->runs->runs[run].style);
}

const IrcFitBox *
irc_pieces_get_box (const IrcPieces *self, guint index)
{
  return &g_array_index (self->boxes, IrcFitBox, index);
}

const IrcStretch *
irc_pieces_get_stretch (const IrcPieces *self, guint index)
{
  return &g_array_index (self->stretches, IrcStretch, index);
}

double
irc_pieces_measure (const IrcPieces *self, guint run, gsize start, gsize length)
{
  return self->widths[run][start + length] - self->widths[run][start];
}

/* The width of a run's text up to each of its bytes, from one shaping of the
 * whole: the advance of each cluster counts at its first byte, whichever way
 * the text runs. */
static double *
new_widths (const IrcText *text, gsize length)
{
  double *widths = g_new0 (double, length + 1);
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

/* ---- where a line may end ----------------------------------------------- */

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

/* ---- words wider than a line -------------------------------------------- */

/* The width of a part of a word set apart from the rest: letters that are
 * joined in the word take other forms. */
static double
measure_apart (const IrcPieces *self, guint run, gsize start, gsize length)
{
  return irc_fonts_measure (self->fonts,
                            irc_pieces_get_face (self, run),
                            self->type.size,
                            self->runs->runs[run].text + start,
                            (gssize) length);
}

/* A sign inside a name or an address, as in "name.org". */
static gboolean
is_inner_sign (const char *p)
{
  return strchr ("./_@", *p) != NULL && g_ascii_isalnum (p[1]);
}

/* The bytes from @start that fit into a line, at least one character; up to a
 * no-break space or a sign, if there is one: that is the lesser evil. */
static gsize
fitting_length (const IrcPieces *self, guint run, gsize start, gsize length)
{
  const char *text = self->runs->runs[run].text + start;
  const char *end = irc_string_next_char (text);
  gsize cut = 0;

  while (end < text + length &&
         irc_pieces_measure (
             self, run, start, (gsize) (irc_string_next_char (end) - text)) <=
             self->width) {
    if (is_no_break_space (end) || is_inner_sign (end))
      cut = (gsize) (irc_string_next_char (end) - text);
    end = irc_string_next_char (end);
  }
  if (cut > 0)
    return cut;
  while (end > irc_string_next_char (text) &&
         measure_apart (self, run, start, (gsize) (end - text)) > self->width)
    end = g_utf8_find_prev_char (text, end);
  return MIN ((gsize) (end - text), length);
}

/* ---- pieces ------------------------------------------------------------- */

static const char *
get_text (const Cutter *self)
{
  return self->pieces->runs->runs[self->run].text;
}

/* Two words that a space divides and that belong together. */
static gboolean
must_stay (const Cutter *self, gsize start, gsize length)
{
  const IrcPieces *pieces = self->pieces;
  const IrcStretch *last =
      irc_pieces_get_stretch (pieces, pieces->stretches->len - 1);

  return irc_no_break_between (pieces->runs->runs[last->run].text + last->start,
                               last->length,
                               get_text (self) + start,
                               length);
}

static guint
count_inner_spaces (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i + 1 < length; i++)
    n += text[i] == '\xc2' && text[i + 1] == '\xa0' ? 1 : 0;
  return n;
}

static double
measure_hyphen (Cutter *self)
{
  if (self->hyphen < 0)
    self->hyphen =
        irc_fonts_measure (self->pieces->fonts,
                           irc_pieces_get_face (self->pieces, self->run),
                           self->pieces->type.size,
                           "-",
                           1);
  return self->hyphen;
}

/* Adds what fits on a line for sure, and settles what lies before it. */
static void
append (Cutter *self, gsize start, gsize length, double width)
{
  IrcPieces *pieces = self->pieces;
  const IrcStretch stretch = { self->run, start, length };
  const IrcFitBox box = {
    .width = width,
    .n_inside = count_inner_spaces (get_text (self) + start, length),
  };

  if (pieces->boxes->len > 0) {
    IrcFitBox *last =
        &g_array_index (pieces->boxes, IrcFitBox, pieces->boxes->len - 1);

    last->end = self->end;
    last->space = self->space;
    last->n_behind = self->n_spaces;
    last->hyphen = self->end == IRC_FIT_HYPHEN ? measure_hyphen (self) : 0;
    if (self->end == IRC_FIT_SPACE && self->n_spaces > 0 &&
        must_stay (self, start, length))
      last->end = IRC_FIT_NOT;
  }
  g_array_append_val (pieces->stretches, stretch);
  g_array_append_val (pieces->boxes, box);
  self->end = IRC_FIT_NOT;
  self->space = 0;
  self->n_spaces = 0;
}

/* Adds a piece, or several where it is wider than the line. */
static void
add_piece (Cutter *self, gsize start, gsize length)
{
  const IrcPieces *pieces = self->pieces;
  double width = irc_pieces_measure (pieces, self->run, start, length);

  while (width > pieces->width && length > 1) {
    gsize fitting = fitting_length (pieces, self->run, start, length);

    if (fitting == length)
      break;
    append (self,
            start,
            fitting,
            measure_apart (pieces, self->run, start, fitting));
    self->end = IRC_FIT_SPACE;
    start += fitting;
    length -= fitting;
    width = irc_pieces_measure (pieces, self->run, start, length);
    if (width <= pieces->width)
      width = measure_apart (pieces, self->run, start, length);
  }
  append (self, start, length, width);
}

/* ---- hyphenation -------------------------------------------------------- */

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The letters of a word go on in the run before or after, or a hyphen ties it
 * to another word: not to be hyphenated. */
static gboolean
is_part_of_word (const Cutter *self, gsize start, gsize length)
{
  const IrcRuns *runs = self->pieces->runs;
  const char *text = get_text (self);
  const char *before = start > 0 ? g_utf8_find_prev_char (text, text + start)
                       : self->run == 0 ? NULL
                                        : runs->runs[self->run - 1].text;
  const char *after = text + start + length;

  if (start == 0 && before != NULL)
    before = *before != '\0'
                 ? g_utf8_find_prev_char (before, before + strlen (before))
                 : NULL;
  if (*after == '\0' && self->run + 1 < runs->n_runs)
    after = runs->runs[self->run + 1].text;
  return (before != NULL && (*before == '-' || *before == '/' ||
                             is_word_character (g_utf8_get_char (before)))) ||
         *after == '-' || *after == '/' ||
         is_word_character (g_utf8_get_char (after));
}

/* The piece without quotation marks, brackets, stops around it. */
static void
find_word (const char *text, gsize *start, gsize *length)
{
  const char *from = text + *start, *to = from + *length;

  while (from < to && !g_unichar_isalpha (g_utf8_get_char (from)))
    from = irc_string_next_char (from);
  while (to > from) {
    const char *last = g_utf8_find_prev_char (from, to);

    if (last == NULL || is_word_character (g_utf8_get_char (last)))
      break;
    to = last;
  }
  *start = (gsize) (from - text);
  *length = (gsize) (to - from);
}

/* Adds a piece in as many parts as its word may be broken into. */
static void
add_word (Cutter *self, gsize start, gsize length)
{
  const char *text = get_text (self);
  gsize end = start + length;
  gsize word = start, word_length = length;
  gsize breaks[IRC_HYPHENS_MAX];
  guint n = 0;

  find_word (text, &word, &word_length);
  if (!is_address (&self->pieces->runs->runs[self->run]) &&
      !is_part_of_word (self, word, word_length))
    n = irc_hyphens_find (self->hyphens, text + word, word_length, breaks);
  for (guint i = 0; i < n; i++) {
    gsize at = word + breaks[i];

    add_piece (self, start, at - start);
    self->end = IRC_FIT_HYPHEN;
    start = at;
  }
  add_piece (self, start, end - start);
}

/* ---- runs --------------------------------------------------------------- */

static void
add_up_to (Cutter *self, gsize start, gsize end)
{
  if (end <= start)
    return;
  if (self->hyphens != NULL)
    add_word (self, start, end - start);
  else
    add_piece (self, start, end - start);
}

static void
end_piece (Cutter *self, gsize *start, gsize end, IrcFitEnd how)
{
  add_up_to (self, *start, end);
  self->end = how;
  *start = end;
}

static void
cut_run (Cutter *self, guint index)
{
  const IrcRun *run = &self->pieces->runs->runs[index];
  const char *text = run->text;
  gsize start = 0;
  gsize i = 0;

  self->run = index;
  self->hyphen = -1;
  for (gsize step; text[i] != '\0'; i += step) {
    gboolean ends_word;

    step = (gsize) g_utf8_skip[((const guchar *) text)[i]];
    if (text[i] == ' ') {
      add_up_to (self, start, i);
      self->space += irc_pieces_measure (self->pieces, index, i, 1);
      self->n_spaces++;
      self->end = IRC_FIT_SPACE;
      start = i + 1;
      continue;
    }
    ends_word = text[i + step] == '\0' || text[i + step] == ' ';
    if (ends_word || g_ascii_isalnum (text[i]))
      continue;
    if (i > start && g_utf8_get_char (text + i) == SOFT_HYPHEN)
      end_piece (self, &start, i + step, IRC_FIT_HYPHEN);
    else if (breaks_after (run, text + i))
      end_piece (self, &start, i + step, IRC_FIT_DASH);
  }
  add_up_to (self, start, i);
}

/* ---- the door ----------------------------------------------------------- */

void
irc_pieces_init (IrcPieces *self,
                 IrcFonts *fonts,
                 const IrcRuns *runs,
                 const IrcType *type,
                 IrcTextDirection direction,
                 double width)
{
  *self = (IrcPieces){
    .fonts = fonts, .runs = runs, .type = *type, .width = width
  };
  self->stretches = g_array_new (FALSE, FALSE, sizeof (IrcStretch));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (IrcFitBox));
  self->texts = g_new0 (IrcText *, MAX (runs->n_runs, 1));
  self->widths = g_new0 (double *, MAX (runs->n_runs, 1));
  for (guint i = 0; i < runs->n_runs; i++) {
    const char *text = runs->runs[i].text;

    self->texts[i] = irc_text_shape_directed (
        fonts, irc_pieces_get_face (self, i), type->size, direction, text, -1);
    self->widths[i] = new_widths (self->texts[i], strlen (text));
    self->total += irc_text_get_width (self->texts[i]);
  }
}

void
irc_pieces_clear (IrcPieces *self)
{
  for (guint i = 0; i < self->runs->n_runs; i++) {
    irc_text_unref (self->texts[i]);
    g_free (self->widths[i]);
  }
  g_free (self->texts);
  g_free (self->widths);
  g_array_unref (self->stretches);
  g_array_unref (self->boxes);
}

void
irc_pieces_cut (IrcPieces *self, const IrcHyphens *hyphens)
{
  Cutter cutter = { .pieces = self, .hyphens = hyphens };

  g_array_set_size (self->stretches, 0);
  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < self->runs->n_runs; i++)
    cut_run (&cutter, i);
}
