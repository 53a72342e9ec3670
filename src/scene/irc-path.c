/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-path-private.h"

#include <math.h>

/* The control points of a quarter circle that leave an error of 0.03 % of the
 * radius: 4 (sqrt 2 - 1) / 3. */
#define QUARTER 0.5522847498307936

static gboolean
is_finite_point (double x, double y)
{
  return isfinite (x) && isfinite (y);
}

static void
add_verb (IrcPath *self, IrcPathVerb verb)
{
  if (self->n_verbs == self->room_for_verbs) {
    self->room_for_verbs = MAX (8, self->room_for_verbs * 2);
    self->verbs = g_renew (IrcPathVerb, self->verbs, self->room_for_verbs);
  }
  self->verbs[self->n_verbs++] = verb;
}

static void
add_point (IrcPath *self, double x, double y)
{
  if (self->n_points == self->room_for_points) {
    self->room_for_points = MAX (8, self->room_for_points * 2);
    self->points = g_renew (IrcPoint, self->points, self->room_for_points);
  }
  self->points[self->n_points++] = (IrcPoint){ x, y };
}

IrcPath *
irc_path_new (void)
{
  return g_new0 (IrcPath, 1);
}

IrcPath *
irc_path_copy (const IrcPath *self)
{
  IrcPath *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = irc_path_new ();
  irc_path_append (copy, self, 0, 0, 1);
  return copy;
}

void
irc_path_free (IrcPath *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->verbs);
  g_free (self->points);
  g_free (self);
}

void
irc_path_move_to (IrcPath *self, double x, double y)
{
  g_return_if_fail (self != NULL && is_finite_point (x, y));

  add_verb (self, IRC_PATH_MOVE);
  add_point (self, x, y);
}

void
irc_path_line_to (IrcPath *self, double x, double y)
{
  g_return_if_fail (self != NULL && is_finite_point (x, y));
  g_return_if_fail (self->n_verbs > 0);

  add_verb (self, IRC_PATH_LINE);
  add_point (self, x, y);
}

void
irc_path_curve_to (IrcPath *self,
                   double x1,
                   double y1,
                   double x2,
                   double y2,
                   double x3,
                   double y3)
{
  g_return_if_fail (self != NULL && is_finite_point (x1, y1));
  g_return_if_fail (is_finite_point (x2, y2) && is_finite_point (x3, y3));
  g_return_if_fail (self->n_verbs > 0);

  add_verb (self, IRC_PATH_CURVE);
  add_point (self, x1, y1);
  add_point (self, x2, y2);
  add_point (self, x3, y3);
}

void
irc_path_close (IrcPath *self)
{
  g_return_if_fail (self != NULL && self->n_verbs > 0);

  add_verb (self, IRC_PATH_CLOSE);
}

void
irc_path_add_rect (IrcPath *self, IrcRect rect)
{
  g_return_if_fail (self != NULL && irc_rect_is_valid (rect));

  irc_path_move_to (self, rect.x, rect.y);
  irc_path_line_to (self, rect.x + rect.width, rect.y);
  irc_path_line_to (self, rect.x + rect.width, rect.y + rect.height);
  irc_path_line_to (self, rect.x, rect.y + rect.height);
  irc_path_close (self);
}

void
irc_path_add_rounded_rect (IrcPath *self, IrcRect rect, double radius)
{
  double left = rect.x, right = rect.x + rect.width;
  double top = rect.y, bottom = rect.y + rect.height;
  double r, k;

  g_return_if_fail (self != NULL && irc_rect_is_valid (rect));
  g_return_if_fail (isfinite (radius) && radius >= 0);

  r = MIN (radius, MIN (rect.width, rect.height) / 2);
  if (r <= 0) {
    irc_path_add_rect (self, rect);
    return;
  }
  k = r * (1 - QUARTER);
  irc_path_move_to (self, left + r, top);
  irc_path_line_to (self, right - r, top);
  irc_path_curve_to (self, right - k, top, right, top + k, right, top + r);
  irc_path_line_to (self, right, bottom - r);
  irc_path_curve_to (
      self, right, bottom - k, right - k, bottom, right - r, bottom);
  irc_path_line_to (self, left + r, bottom);
  irc_path_curve_to (
      self, left + k, bottom, left, bottom - k, left, bottom - r);
  irc_path_line_to (self, left, top + r);
  irc_path_curve_to (self, left, top + k, left + k, top, left + r, top);
  irc_path_close (self);
}

void
irc_path_add_circle (IrcPath *self, double x, double y, double radius)
{
  double r = radius, k = radius * QUARTER;

  g_return_if_fail (self != NULL && is_finite_point (x, y));
  g_return_if_fail (isfinite (radius) && radius >= 0);

  irc_path_move_to (self, x + r, y);
  irc_path_curve_to (self, x + r, y + k, x + k, y + r, x, y + r);
  irc_path_curve_to (self, x - k, y + r, x - r, y + k, x - r, y);
  irc_path_curve_to (self, x - r, y - k, x - k, y - r, x, y - r);
  irc_path_curve_to (self, x + k, y - r, x + r, y - k, x + r, y);
  irc_path_close (self);
}

const IrcPathVerb *
irc_path_get_verbs (const IrcPath *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->n_verbs;
  return self->verbs;
}

const IrcPoint *
irc_path_get_points (const IrcPath *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->n_points;
  return self->points;
}

IrcRect
irc_path_get_bounds (const IrcPath *self)
{
  double left, top, right, bottom;

  g_return_val_if_fail (self != NULL, (IrcRect){ 0 });

  if (self->n_points == 0)
    return (IrcRect){ 0 };
  left = right = self->points[0].x;
  top = bottom = self->points[0].y;
  for (guint i = 1; i < self->n_points; i++) {
    left = MIN (left, self->points[i].x);
    right = MAX (right, self->points[i].x);
    top = MIN (top, self->points[i].y);
    bottom = MAX (bottom, self->points[i].y);
  }
  return (IrcRect){ left, top, right - left, bottom - top };
}

/* ---- for the scene ------------------------------------------------------ */

void
irc_path_append (
    IrcPath *self, const IrcPath *other, double x, double y, double scale)
{
  for (guint i = 0; i < other->n_verbs; i++)
    add_verb (self, other->verbs[i]);
  for (guint i = 0; i < other->n_points; i++)
    add_point (
        self, x + scale * other->points[i].x, y + scale * other->points[i].y);
}

void
irc_path_clear (IrcPath *self)
{
  g_clear_pointer (&self->verbs, g_free);
  g_clear_pointer (&self->points, g_free);
  *self = (IrcPath){ 0 };
}

void
irc_path_trim (IrcPath *self)
{
  self->verbs = g_renew (IrcPathVerb, self->verbs, self->n_verbs);
  self->points = g_renew (IrcPoint, self->points, self->n_points);
  self->room_for_verbs = self->n_verbs;
  self->room_for_points = self->n_points;
}

gboolean
irc_rect_is_valid (IrcRect rect)
{
  return is_finite_point (rect.x, rect.y) && isfinite (rect.width) &&
         isfinite (rect.height) && rect.width >= 0 && rect.height >= 0;
}
