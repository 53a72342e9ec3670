/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the font part share.  For scene/irc-fonts.c, irc-face.c,
 * irc-line.c, irc-item.c, irc-shape.c and irc-ellipsis.c alone.
 */
#pragma once

#include "irc-font.h"

#include <hb.h>

G_BEGIN_DECLS

/* ---- a face ------------------------------------------------------------- */

/* Characters below this are looked up without HarfBuzz. */
#define IRC_FACE_N_KNOWN 0x180

typedef struct {
  GBytes *bytes;
  /* Scaled to its own units per em, so that positions are font units. */
  hb_font_t *font;
  guint upem;
  int ascent, descent, cap_height; /* font units, descent positive */
  hb_codepoint_t box;              /* U+25A1, or 0 */
  hb_codepoint_t space;
  gboolean known[IRC_FACE_N_KNOWN]; /* that the face has */
} IrcFaceData;

/* Checks and opens a font file; the bytes are not copied.  @name for the
 * error's text. */
gboolean irc_face_open (IrcFaceData *self,
                        GBytes *bytes,
                        const char *name,
                        GError **error);
void irc_face_close (IrcFaceData *self);
gboolean irc_face_has (const IrcFaceData *self, gunichar character);

/* ---- the fonts ---------------------------------------------------------- */

typedef struct _IrcWords IrcWords; /* irc-words.h */

struct _IrcFonts {
  gatomicrefcount references;
  IrcFaceData faces[IRC_N_FACES];
  GMutex mutex; /* for both below */
  hb_buffer_t *buffer;
  IrcWords *words;
};

/* ---- texts -------------------------------------------------------------- */

/* One block of memory, but for what is read: this, the runs, the glyphs, the
 * text. */
struct _IrcText {
  gatomicrefcount references;
  double width;
  guint n_missing;
  guint n_spaces;
  guint n_runs;
  IrcGlyphRun *runs;
  char *reads; /* of the part of a word at the end; else NULL */
};

/* TRUE when @c belongs to the character before it: marks, joined emoji. */
gboolean irc_character_continues (gunichar c, gunichar before);

G_END_DECLS
