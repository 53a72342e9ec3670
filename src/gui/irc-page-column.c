/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-page-column.h"

#include <math.h>

#define MARGIN IRC_PAGE_COLUMN_MARGIN
#define PIXELS_PER_POINT (96.0 / 72.0)

void
irc_page_column_fit (IrcPageColumn *self,
                     double zoom,
                     int view_width,
                     int view_height)
{
  const double across = (view_width - 2 * MARGIN) / self->width_pt;
  const double down = (view_height - 2 * MARGIN) / self->height_pt;
  double scale = across;

  if (zoom > IRC_ZOOM_FIT_WIDTH)
    scale = zoom * PIXELS_PER_POINT;
  else if (zoom < IRC_ZOOM_FIT_WIDTH)
    scale = MIN (across, down);
  self->scale = CLAMP (scale,
                       IRC_ZOOM_LEAST * PIXELS_PER_POINT,
                       IRC_ZOOM_MOST * PIXELS_PER_POINT);
  /* Down: a fitted page must not be a pixel too wide. */
  self->width = (int) (self->width_pt * self->scale + 0.001);
  self->height = (int) (self->height_pt * self->scale + 0.001);
}

double
irc_page_column_get_zoom (const IrcPageColumn *self)
{
  return self->scale / PIXELS_PER_POINT;
}

double
irc_page_column_get_top (const IrcPageColumn *self, guint page)
{
  return MARGIN + (double) page * (self->height + MARGIN);
}

guint
irc_page_column_find (const IrcPageColumn *self, double y)
{
  const double index = floor ((y - MARGIN) / (self->height + MARGIN));

  return (guint) CLAMP (index, 0, (double) self->n - 1);
}
