/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-picture.h"

#include "irc-paint-cairo.h"

GBytes *
irc_picture_paint (const IrcScene *scene,
                   IrcFonts *fonts,
                   double scale,
                   IrcColor background)
{
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);

  return irc_paint_png (scene, cairo_fonts, scale, background);
}
