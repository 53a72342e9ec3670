/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* HarfBuzz groups glyphs and characters into clusters.  A cluster of one glyph
 * (a letter, a ligature) maps to its text; a cluster with as many glyphs as
 * characters (a letter and its accent) maps one to one; in any other, the
 * first glyph reads as all of it and the rest as nothing.
 *
 * What runs from right to left is shown in the order in which it is read, each
 * glyph to the left of the one before: who follows the operators, as readers
 * of tags do, gets the words the right way round. */

#include "irc-pdf-run.h"
#include "irc-pdf-object.h"

#include <math.h>
#include <string.h>

/* Reads as nothing: what the glyphs of a cluster but the first stand for. */
#define NO_TEXT "\xe2\x80\x8b"
#define SOFT_HYPHEN "\xc2\xad"

typedef struct {
  GString *out;
  IrcPdfFont *font;
  const IrcGlyphRun *run;
  double pen;  /* where the reader's pen stands, in points */
  double rise; /* the text rise that is set */
  gboolean in_array, in_string;
} Writer;

static void
close_string (Writer *self)
{
  if (self->in_string)
    g_string_append_c (self->out, '>');
  self->in_string = FALSE;
}

static void
close_array (Writer *self)
{
  close_string (self);
  if (self->in_array)
    g_string_append (self->out, "]TJ ");
  self->in_array = FALSE;
}

static void
set_rise (Writer *self, double rise)
{
  if (fabs (rise - self->rise) < 0.0005)
    return;
  close_array (self);
  irc_pdf_append_number (self->out, rise);
  g_string_append (self->out, " Ts ");
  self->rise = rise;
}

/* Moves by whole thousandths of an em: less than a 50th of a point at the
 * largest size, and the rest is carried over. */
static void
move_pen (Writer *self, double to)
{
  const double unit = self->run->size / 1000;
  const gint64 steps = llround ((to - self->pen) / unit);

  if (steps == 0)
    return;
  close_string (self);
  irc_pdf_append_integer (self->out, -steps);
  self->pen += (double) steps * unit;
}

static void
show (Writer *self, const IrcGlyph *glyph, const char *text, gsize length)
{
  const guint id = irc_pdf_font_map (self->font, glyph->glyph, text, length);

  set_rise (self, -glyph->y);
  if (!self->in_array)
    g_string_append_c (self->out, '[');
  self->in_array = TRUE;
  move_pen (self, glyph->x);
  if (!self->in_string)
    g_string_append_c (self->out, '<');
  self->in_string = TRUE;
  irc_pdf_append_hex16 (self->out, id);
  self->pen += irc_pdf_font_get_width (self->font, id) * self->run->size / 1000;
}

/* Clusters fall where the run is written from right to left. */
static gboolean
is_backwards (const IrcGlyphRun *run)
{
  return run->n_glyphs > 0 &&
         run->glyphs[0].cluster > run->glyphs[run->n_glyphs - 1].cluster;
}

/* The first glyph of the cluster that ends before @end. */
static guint
start_of_cluster (const IrcGlyphRun *run, guint end)
{
  guint start = end - 1;

  while (start > 0 &&
         run->glyphs[start - 1].cluster == run->glyphs[end - 1].cluster)
    start--;
  return start;
}

/* The glyph behind the cluster that begins with @start. */
static guint
end_of_cluster (const IrcGlyphRun *run, guint start)
{
  guint end = start + 1;

  while (end < run->n_glyphs &&
         run->glyphs[end].cluster == run->glyphs[start].cluster)
    end++;
  return end;
}

/* The text of the cluster that begins with glyph @start, without the soft
 * hyphens at its ends: who searches for the word does not type them. */
static const char *
get_cluster_text (const IrcGlyphRun *run, guint start, gsize *length)
{
  const char *text = irc_glyph_run_get_cluster_text (run, start, length);
  const gsize n = strlen (SOFT_HYPHEN);

  while (*length > n && memcmp (text + *length - n, SOFT_HYPHEN, n) == 0)
    *length -= n;
  while (*length > n && memcmp (text, SOFT_HYPHEN, n) == 0) {
    *length -= n;
    text += n;
  }
  return text;
}

static gboolean
is_one_to_one (guint n_glyphs, const char *text, gsize length)
{
  return g_utf8_validate_len (text, length, NULL) &&
         g_utf8_strlen (text, (gssize) length) == (glong) n_glyphs;
}

gboolean
irc_pdf_run_reads_itself (const IrcGlyphRun *run)
{
  if (run->missing || is_backwards (run))
    return FALSE;
  for (guint start = 0, end; start < run->n_glyphs; start = end) {
    gsize length;
    const char *text = get_cluster_text (run, start, &length);

    end = end_of_cluster (run, start);
    if (end - start > 1 && !is_one_to_one (end - start, text, length))
      return FALSE;
  }
  return TRUE;
}

static void
show_cluster (Writer *self, guint start, guint end)
{
  const IrcGlyph *glyphs = self->run->glyphs;
  const guint n = end - start;
  gsize length;
  const char *text = get_cluster_text (self->run, start, &length);

  if (n > 1 && is_one_to_one (n, text, length)) {
    for (guint i = 0; i < n; i++) {
      const guint at = is_backwards (self->run) ? end - 1 - i : start + i;
      const char *c = g_utf8_offset_to_pointer (text, i);

      show (self, &glyphs[at], c, (guchar) g_utf8_skip[(guchar) *c]);
    }
    return;
  }
  show (self, &glyphs[start], text, length);
  for (guint i = start + 1; i < end; i++)
    show (self, &glyphs[i], NO_TEXT, strlen (NO_TEXT));
}

void
irc_pdf_append_run (GString *out, IrcPdfFont *font, const IrcGlyphRun *run)
{
  Writer self = { .out = out, .font = font, .run = run };

  if (is_backwards (run))
    for (guint end = run->n_glyphs, start; end > 0; end = start) {
      start = start_of_cluster (run, end);
      show_cluster (&self, start, end);
    }
  else
    for (guint start = 0, end; start < run->n_glyphs; start = end) {
      end = end_of_cluster (run, start);
      show_cluster (&self, start, end);
    }
  close_array (&self);
  set_rise (&self, 0);
}
