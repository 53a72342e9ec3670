/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scenes on the screen and the printer, by cairo.
 *
 * Shows the glyphs that were shaped, from the same font bytes, unhinted.  On
 * pixels glyphs stand on quarters of a pixel along the line, and the baseline
 * on whole ones, so that text is evenly spaced and crisp; on a printer's or
 * PDF surface they are text, exactly where the scene has them.
 */
#pragma once

#include "irc-cairo-fonts.h"
#include "irc-scene.h"

G_BEGIN_DECLS

typedef struct _cairo cairo_t;

/* Paints with one unit of @cr a point, the scene's origin at 0, 0; no ground
 * is painted.  @cr is as before afterwards, without a path. */
void irc_paint_cairo (cairo_t *cr, const IrcScene *scene, IrcCairoFonts *fonts);

/* The scene on @background as a PNG image, @scale pixels a point, with outlines
 * exactly where the scene has them.  NULL where that is more than 32767 pixels
 * in a direction, or more than there is memory for. */
GBytes *irc_paint_png (const IrcScene *scene,
                       IrcCairoFonts *fonts,
                       double scale,
                       IrcColor background);

G_END_DECLS
