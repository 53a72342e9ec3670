/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of text on its way to glyphs: its characters, and what was found
 * out about each.  For scene/irc-line.c, irc-item.c and
 * irc-shape.c alone.
 */
#pragma once

#include "irc-font-private.h"

#include <fribidi.h>

G_BEGIN_DECLS

/* In place of a face: none can draw it. */
#define IRC_LINE_MISSING 0xff

typedef struct {
  IrcFonts *fonts;
  IrcFace face;
  double size;
  char *text; /* valid UTF-8 */
  gsize n_bytes;
  guint n; /* characters */
  gunichar *characters;
  guint32 *offsets; /* n + 1, in bytes */
  gboolean *starts; /* of a cluster */
  FriBidiLevel *levels;
  guint8 *faces; /* IrcFace, or IRC_LINE_MISSING */
  hb_script_t *scripts;
  gsize silent, divided; /* items end here too (IrcDivision) */
} IrcLine;

/* Reads @length bytes of @text and finds out all of the above. */
void irc_line_init (IrcLine *self,
                    IrcFonts *fonts,
                    IrcFace face,
                    double size,
                    IrcTextDirection direction,
                    const char *text,
                    gsize length);
void irc_line_clear (IrcLine *self);

/* The face that draws the boxes. */
IrcFace irc_line_get_box_face (const IrcLine *self);

/* ---- items -------------------------------------------------------------- */

/* A stretch of one level, script and face. */
typedef struct {
  guint start, length; /* characters */
  guint first_glyph, n_glyphs;
  double width;
} IrcItem;

/* Appends the item's glyphs (IrcGlyph, clusters from the item's first byte)
 * and sets the last three members.  The fonts' lock is held. */
void irc_item_shape (IrcItem *self, const IrcLine *line, GArray *glyphs);

G_END_DECLS
