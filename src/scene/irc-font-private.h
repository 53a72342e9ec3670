/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the font part share.  For scene/irc-fonts.c, irc-face.c,
 * irc-line.c, irc-shape.c, irc-ellipsis.c and irc-text-cache.c alone.
 */
#pragma once

#include "irc-font.h"

#include <hb.h>

G_BEGIN_DECLS

/* ---- a face ------------------------------------------------------------- */

typedef struct {
  GBytes *bytes;
  /* Scaled to its own units per em, so that positions are font units. */
  hb_font_t *font;
  guint upem;
  int ascent, descent, cap_height; /* font units, descent positive */
  hb_codepoint_t box;              /* U+25A1, or 0 */
} IrcFaceData;

/* Checks and opens a font file; the bytes are not copied.  @name for the
 * error's text. */
gboolean irc_face_open (IrcFaceData *self,
                        GBytes *bytes,
                        const char *name,
                        GError **error);
void irc_face_close (IrcFaceData *self);
gboolean irc_face_has (const IrcFaceData *self, gunichar character);

/* ---- a text ------------------------------------------------------------- */

/* What a shaped text was made from; also the key of the cache. */
typedef struct {
  IrcFace face;
  IrcTextDirection direction;
  double size;
  const char *text;
  gsize length;
  guint hash;
} IrcTextKey;

void irc_text_key_init (IrcTextKey *self,
                        IrcFace face,
                        IrcTextDirection direction,
                        double size,
                        const char *text,
                        gsize length);

/* One block of memory: this, the runs, the glyphs, the text. */
struct _IrcText {
  IrcTextKey key;
  gatomicrefcount references;
  gsize n_bytes; /* of the block */
  double width;
  guint n_missing;
  guint n_spaces;
  guint n_runs;
  IrcGlyphRun *runs;
};

/* TRUE when @c belongs to the character before it: marks, joined emoji. */
gboolean irc_character_continues (gunichar c, gunichar before);
/* Shapes without looking into the cache. */
IrcText *irc_text_shape_uncached (IrcFonts *fonts, const IrcTextKey *key);

/* ---- the cache ---------------------------------------------------------- */

typedef struct _IrcTextCache IrcTextCache;

/* Holds at most about @max_bytes of texts; may be used from any thread. */
IrcTextCache *irc_text_cache_new (gsize max_bytes);
void irc_text_cache_free (IrcTextCache *self);
/* A reference, or NULL. */
IrcText *irc_text_cache_dup (IrcTextCache *self, const IrcTextKey *key);
void irc_text_cache_add (IrcTextCache *self, IrcText *text);

/* ---- the fonts ---------------------------------------------------------- */

struct _IrcFonts {
  gatomicrefcount references;
  IrcFaceData faces[IRC_N_FACES];
  hb_buffer_t *spare; /* between two calls; taken and put back atomically */
  IrcTextCache *cache;
};

hb_buffer_t *irc_fonts_take_buffer (IrcFonts *self);
void irc_fonts_put_buffer (IrcFonts *self, hb_buffer_t *buffer);

G_END_DECLS
