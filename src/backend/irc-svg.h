/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scenes as SVG images (1.1), to be put into another program's document.
 *
 * Letters are outlines, so that the picture needs no font and looks the same
 * everywhere; each glyph is stored once.  The image has a title and a
 * description, and each mark its own title, for readers that show them.  The
 * same scene gives the same bytes.  Any thread. */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

/* One unit of the image is a point.  @description may be "". */
GBytes *irc_svg_write (const IrcScene *scene,
                       const IrcFonts *fonts,
                       IrcColor background,
                       const char *title,
                       const char *description);

G_END_DECLS
