/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line of text on its way to glyphs: its characters, and what was found
 * out about each.  For scene/irc-line.c and irc-shape.c alone.
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
} IrcLine;

/* Reads the text and finds out all of the above. */
void irc_line_init (IrcLine *self, IrcFonts *fonts, const IrcTextKey *key);
void irc_line_clear (IrcLine *self);

G_END_DECLS
