/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the painter takes from the fonts: for irc-paint-cairo.c alone. */
#pragma once

#include "irc-cairo-fonts.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A pixel is divided into so many places along the line. */
#define IRC_CAIRO_N_PHASES 4

/* Unhinted, without rounded metrics; lent. */
const cairo_font_options_t *
irc_cairo_fonts_get_options (const IrcCairoFonts *self);

/* The face itself: outlines, and text for printers; lent. */
cairo_font_face_t *irc_cairo_fonts_get_face (IrcCairoFonts *self, IrcFace face);

/* The face with each glyph @phase quarters of a device pixel to the right;
 * lent. */
cairo_font_face_t *
irc_cairo_fonts_get_phase (IrcCairoFonts *self, IrcFace face, guint phase);

G_END_DECLS
