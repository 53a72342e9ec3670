/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A cache of shaped words, in font units, so that all sizes share them.  For
 * the font part of scene/ alone.
 *
 * Not for several threads at once: IrcFonts has a lock.
 */
#pragma once

#include "irc-font.h"

#include <hb.h>

G_BEGIN_DECLS

typedef struct {
  IrcFace face;
  hb_script_t script;
  gboolean before_space; /* letters kern with the space that follows */
  const char *text;
  gsize length;
  guint hash;
} IrcWordKey;

typedef struct {
  guint32 glyph;
  guint32 cluster; /* byte offset in the word */
  int x, y;        /* offsets from the pen, y up */
  int advance;
} IrcWordGlyph;

typedef struct {
  IrcWordKey key;
  /* FALSE: it is one with the spaces around it, and cannot be set alone. */
  gboolean stands_alone;
  int space_advance; /* of a space before it: spaces kern with letters */
  guint n_glyphs;
  IrcWordGlyph *glyphs;
} IrcWord;

/* @text is borrowed. */
void irc_word_key_init (IrcWordKey *self,
                        IrcFace face,
                        hb_script_t script,
                        gboolean before_space,
                        const char *text,
                        gsize length);

/* With room for glyphs, to be filled in; the text is copied. g_free (). */
IrcWord *irc_word_new (const IrcWordKey *key, guint n_glyphs);

typedef struct _IrcWords IrcWords;

/* Holds at most about @max_bytes. */
IrcWords *irc_words_new (gsize max_bytes);
void irc_words_free (IrcWords *self);
/* Lent until the next call; NULL: not there. */
const IrcWord *irc_words_lookup (IrcWords *self, const IrcWordKey *key);
const IrcWord *irc_words_take (IrcWords *self, IrcWord *word);

G_END_DECLS
