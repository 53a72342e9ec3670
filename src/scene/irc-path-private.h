/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The inside of a path, for the scene, which keeps all its paths in one and
 * shows painters windows of it.  For scene/irc-path.c and
 * irc-scene-*.c alone.
 */
#pragma once

#include "irc-path.h"

G_BEGIN_DECLS

struct _IrcPath {
  IrcPathVerb *verbs;
  IrcPoint *points;
  guint n_verbs, n_points;
  guint room_for_verbs, room_for_points;
};

/* All of @other, scaled about the origin, then moved. */
void irc_path_append (
    IrcPath *self, const IrcPath *other, double x, double y, double scale);
/* Frees what the path holds, not the path. */
void irc_path_clear (IrcPath *self);
/* Gives back memory that is not used. */
void irc_path_trim (IrcPath *self);

/* Finite, and not of negative size. */
gboolean irc_rect_is_valid (IrcRect rect);

G_END_DECLS
