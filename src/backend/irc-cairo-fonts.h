/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bundled fonts for cairo, for irc-paint-cairo.h.
 *
 * An IrcCairoFonts belongs to one thread and keeps its IrcFonts alive; what was
 * painted with it may outlive it.
 */
#pragma once

#include "irc-font.h"

G_BEGIN_DECLS

typedef struct _IrcCairoFonts IrcCairoFonts;

IrcCairoFonts *irc_cairo_fonts_new (IrcFonts *fonts);
void irc_cairo_fonts_free (IrcCairoFonts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcCairoFonts, irc_cairo_fonts_free)

G_END_DECLS
