/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The outlines of glyphs, from the bytes that everything else is shown from.
 * For painters that have no font.  One thread at a time. */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

typedef struct _IrcGlyphPaths IrcGlyphPaths;

IrcGlyphPaths *irc_glyph_paths_new (const IrcFonts *fonts);
void irc_glyph_paths_free (IrcGlyphPaths *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcGlyphPaths, irc_glyph_paths_free)

/* In the font's units, y down, from the glyph's origin; NULL: it shows nothing,
 * as a space. */
IrcPath *
irc_glyph_paths_new_path (IrcGlyphPaths *self, IrcFace face, guint32 glyph);

G_END_DECLS
