/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fonts and shaped text: the one place where characters become glyphs.
 *
 * The faces are Lato, with DejaVu Sans where Lato has no glyph; both come as
 * bytes (GResource), so that a page is the same on every machine.  Text is
 * shaped by HarfBuzz (kerning, ligatures, tabular figures as the font has
 * them) at unhinted, unrounded positions; the same glyph ids at the same
 * places are shown by every painter, so lines break alike everywhere.
 *
 * A character that no face has is shown as U+25A1 (a box), keeps its own text
 * for readers and search, and is counted by the caller through
 * irc_text_count_missing ().
 *
 * Units: points (1/72 inch).  An IrcFonts may be used from several threads at
 * once; IrcText values are immutable and reference counted.
 * Errors: IRC_SCENE_ERROR_FONT when a font's bytes cannot be used.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IRC_SCENE_ERROR (irc_scene_error_quark ())

typedef enum {
  IRC_SCENE_ERROR_FONT,
} IrcSceneError;

GQuark irc_scene_error_quark (void);

typedef enum {
  IRC_FACE_LIGHT,
  IRC_FACE_REGULAR,
  IRC_FACE_ITALIC,
  IRC_FACE_SEMIBOLD,
  IRC_FACE_BOLD,
  IRC_FACE_FALLBACK,      /* DejaVu Sans, for light, regular and italic */
  IRC_FACE_FALLBACK_BOLD, /* DejaVu Sans Bold, for semibold and bold */
} IrcFace;

#define IRC_N_FACES 7

typedef struct _IrcFonts IrcFonts;

/* The bundled faces. */
IrcFonts *irc_fonts_new (GError **error);
/* The given bytes, one for each IrcFace, for tests. */
IrcFonts *irc_fonts_new_from_bytes (GBytes *const faces[IRC_N_FACES],
                                    GError **error);
IrcFonts *irc_fonts_ref (IrcFonts *self);
void irc_fonts_unref (IrcFonts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcFonts, irc_fonts_unref)

/* The font file's bytes, for painters that embed or load it; lent. */
GBytes *irc_fonts_get_bytes (const IrcFonts *self, IrcFace face);
/* Units per em; glyph advances and positions below are in points already. */
guint irc_fonts_get_upem (const IrcFonts *self, IrcFace face);
/* Unhinted horizontal advance of a glyph in font units. */
int irc_fonts_get_advance (const IrcFonts *self, IrcFace face, guint32 glyph);

/* Distance from the baseline, positive, for a size in points. */
double irc_fonts_get_ascent (const IrcFonts *self, IrcFace face, double size);
double irc_fonts_get_descent (const IrcFonts *self, IrcFace face, double size);
double
irc_fonts_get_cap_height (const IrcFonts *self, IrcFace face, double size);

typedef struct {
  guint32 glyph;
  guint32 cluster; /* byte offset in the run's text */
  double x, y;     /* from the run's origin, y down, in points */
  double advance;  /* in points */
} IrcGlyph;

/* Glyphs of one face in visual order.  The clusters rise, or fall where the
 * run is written from right to left.  Characters that show nothing (U+00AD,
 * joiners, direction marks) have no glyph: they are part of a neighbour's
 * cluster. */
typedef struct {
  IrcFace face;
  double size;
  double x; /* from the text's origin */
  double width;
  const IrcGlyph *glyphs;
  guint n_glyphs;
  const char *text;  /* UTF-8, what the glyphs stand for; not terminated */
  gsize length;      /* bytes of text */
  gboolean missing;  /* shown as boxes: readers need text instead */
  const char *reads; /* what is read in place of the text, "": nothing; NULL */
} IrcGlyphRun;

/* The text of the cluster that glyph @index begins, or NULL when an earlier
 * glyph of the run already told it: each byte of the run's text is given once.
 * @length: bytes. */
const char *irc_glyph_run_get_cluster_text (const IrcGlyphRun *self,
                                            guint index,
                                            gsize *length);

/* TRUE for a space that justified setting widens: U+0020 and U+00A0. */
gboolean irc_glyph_run_is_space (const IrcGlyphRun *self, guint index);

typedef struct _IrcText IrcText;

/* Which way a line is read where its characters leave it open, and on which
 * side it begins (Unicode Annex 9). */
typedef enum {
  IRC_TEXT_AUTO, /* as its first letter, else left to right */
  IRC_TEXT_LEFT_TO_RIGHT,
  IRC_TEXT_RIGHT_TO_LEFT,
} IrcTextDirection;

/* That of the first letter in @text: never AUTO.  For paragraphs, whose lines
 * all go the way of the first. */
IrcTextDirection irc_text_find_direction (const char *text, gssize length);

/* One line of @text (no line breaks) at @size. @length in bytes, -1: all.
 * Shaped words are cached.  Never fails: invalid UTF-8 is shown as boxes. */
IrcText *irc_text_shape (IrcFonts *fonts,
                         IrcFace face,
                         double size,
                         const char *text,
                         gssize length);
IrcText *irc_text_shape_directed (IrcFonts *fonts,
                                  IrcFace face,
                                  double size,
                                  IrcTextDirection direction,
                                  const char *text,
                                  gssize length);
/* A line with parts of words that are divided at its ends, so that search and
 * readers find words and no hyphens. */
typedef struct {
  gsize silent;     /* bytes at its start that are read with the line before */
  gsize divided;    /* where the part at its end begins, bytes; behind the text:
                     * there is none */
  const char *word; /* what that part reads as: the whole word */
  /* Shown behind the text: "-", which reads as U+00AD where the word is not
   * asked for, or the space that the line ends with; NULL. */
  const char *added;
} IrcDivision;

IrcText *irc_text_shape_divided (IrcFonts *fonts,
                                 IrcFace face,
                                 double size,
                                 IrcTextDirection direction,
                                 const char *text,
                                 gssize length,
                                 const IrcDivision *division);
IrcText *irc_text_ref (IrcText *self);
void irc_text_unref (IrcText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcText, irc_text_unref)

double irc_text_get_width (const IrcText *self);
const IrcGlyphRun *irc_text_get_runs (const IrcText *self, guint *n_runs);
/* How many spaces justified setting widens. */
guint irc_text_count_spaces (const IrcText *self);
/* Characters shown as boxes; letter and marks, or a joined emoji, count as
 * one. */
guint irc_text_count_missing (const IrcText *self);

/* Width alone. */
double irc_fonts_measure (IrcFonts *fonts,
                          IrcFace face,
                          double size,
                          const char *text,
                          gssize length);
/* @text cut with "…" so that it is at most @width wide, at the end of a word
 * where one ends shortly before; "" where not even the sign has room. */
char *irc_fonts_ellipsize (
    IrcFonts *fonts, IrcFace face, double size, const char *text, double width);

G_END_DECLS
