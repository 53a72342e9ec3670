/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include "chart-specs.h"
#include "test-support.h"

static void
set_up (ChartFixture *self, gconstpointer data)
{
  self->fonts = irc_test_fonts_new ();
  self->pool = chart_pool_new ();
}

static void
tear_down (ChartFixture *self, gconstpointer data)
{
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  g_clear_pointer (&self->pool, g_ptr_array_unref);
}

void
chart_add_test (const char *path,
                void (*test) (ChartFixture *self, gconstpointer data))
{
  g_test_add (path, ChartFixture, NULL, set_up, test, tear_down);
}

IrcChartFrame
chart_frame (const ChartFixture *self, double width, double scale)
{
  return (IrcChartFrame){ .palette = irc_palette_get (IRC_PALETTE_PRINT),
                          .fonts = self->fonts,
                          .width = width,
                          .scale = scale };
}

void
chart_check_golden (
    const IrcScene *scene, double width, double scale, const char *format, ...)
{
  g_autofree char *trace = irc_scene_trace (scene);
  g_autofree char *chart = NULL;
  g_autofree char *name = NULL;
  va_list arguments;

  va_start (arguments, format);
  chart = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  name = g_strdup_printf (
      "chart-%s-%.0f%s.trace", chart, width, scale > 1.5 ? "-large" : "");
  irc_test_golden (name, trace);
}

void
chart_try_random (ChartFixture *self, guint32 seed, int n, ChartTry try_one)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < n; i++) {
    g_autoptr (GPtrArray) pool = chart_pool_new ();
    ChartFixture one = { .fonts = self->fonts, .pool = pool };
    const double width = g_rand_double_range (rand, 240, 1400);
    const double scale = g_rand_double_range (rand, 0.8, 3);
    g_autofree char *what =
        g_strdup_printf ("random %d, %.1f pt at %.2f", i, width, scale);

    try_one (&one, i, rand, width, scale, what);
  }
}
