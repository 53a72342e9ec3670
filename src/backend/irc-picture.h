/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pictures of scenes, as a module of its own: cairo, which paints them, is
 * loaded when an editable copy is written, and only then, so that the command
 * line does not pay for it.  No cairo here. */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

/* The module's file without its suffix, and the function that it is for. */
#define IRC_PICTURE_MODULE "ircase-pictures"
#define IRC_PICTURE_PAINT "irc_picture_paint"

/* The scene on @background as a PNG image, @scale pixels a point; NULL where
 * that is more than there is room for.  Any thread. */
typedef GBytes *(*IrcPicturePaint) (const IrcScene *scene,
                                    IrcFonts *fonts,
                                    double scale,
                                    IrcColor background);

GBytes *irc_picture_paint (const IrcScene *scene,
                           IrcFonts *fonts,
                           double scale,
                           IrcColor background);

G_END_DECLS
