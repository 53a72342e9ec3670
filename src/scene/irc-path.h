/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rectangles and paths: the shapes of a scene.
 *
 * Points (1/72 inch), y down.  Numbers that are not finite and sizes below 0
 * are rejected (g_return_if_fail).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x, y, width, height;
} IrcRect;

typedef enum {
  IRC_PATH_MOVE,  /* 1 point */
  IRC_PATH_LINE,  /* 1 point */
  IRC_PATH_CURVE, /* 3 points, cubic */
  IRC_PATH_CLOSE, /* 0 points */
} IrcPathVerb;

typedef struct {
  double x, y;
} IrcPoint;

typedef struct _IrcPath IrcPath;

IrcPath *irc_path_new (void);
IrcPath *irc_path_copy (const IrcPath *self);
void irc_path_free (IrcPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPath, irc_path_free)
void irc_path_move_to (IrcPath *self, double x, double y);
/* Lines and curves need a point to start from. */
void irc_path_line_to (IrcPath *self, double x, double y);
void irc_path_curve_to (IrcPath *self,
                        double x1,
                        double y1,
                        double x2,
                        double y2,
                        double x3,
                        double y3);
void irc_path_close (IrcPath *self);
void irc_path_add_rect (IrcPath *self, IrcRect rect);
void irc_path_add_rounded_rect (IrcPath *self, IrcRect rect, double radius);
void irc_path_add_circle (IrcPath *self, double x, double y, double radius);
/* Verbs and points in order, for painters; lent. */
const IrcPathVerb *irc_path_get_verbs (const IrcPath *self, guint *n);
const IrcPoint *irc_path_get_points (const IrcPath *self, guint *n);
/* Of all points, those that steer curves included. */
IrcRect irc_path_get_bounds (const IrcPath *self);

G_END_DECLS
