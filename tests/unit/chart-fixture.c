/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include "chart-specs.h"
#include "test-support.h"

void
chart_set_up (ChartFixture *self, gconstpointer data)
{
  self->fonts = irc_test_fonts_new ();
  self->pool = chart_pool_new ();
}

void
chart_tear_down (ChartFixture *self, gconstpointer data)
{
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  g_clear_pointer (&self->pool, g_ptr_array_unref);
}

IrcChartFrame
chart_frame (const ChartFixture *self, double width, double scale)
{
  return (IrcChartFrame){ .palette = irc_palette_get (IRC_PALETTE_PRINT),
                          .fonts = self->fonts,
                          .width = width,
                          .scale = scale };
}
