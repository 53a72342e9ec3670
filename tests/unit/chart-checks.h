/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold for the scene of every chart, read from its operations.  Each
 * check fails the running test with @what in its message. */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

/* Exactly @width wide; all numbers finite; paths, text and marks inside the
 * scene; no two pieces of text on top of each other. */
void chart_check_geometry (const IrcScene *scene,
                           IrcFonts *fonts,
                           double width,
                           const char *what);

/* The marks are @ids in this order, do not overlap, and are picked at their
 * middle. */
void chart_check_marks (const IrcScene *scene,
                        const GPtrArray *ids,
                        const char *what);

/* What is written inside the mark @id (NULL: in the whole scene), without
 * spaces. */
char *chart_words (const IrcScene *scene, const char *id);

/* @text without spaces. */
char *chart_squeeze (const char *text);

G_END_DECLS
