/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-platform.h"

static void
test_arguments (void)
{
  char *argv[] = {
    (char *) "ircase", (char *) "", (char *) "\xff.ircase", NULL
  };
  g_auto (GStrv) copy = irc_platform_dup_arguments (3, argv);

  g_assert_cmpstrv (copy, argv);
  g_assert_true (copy[2] != argv[2]);
}

static void
test_renderer (void)
{
  static const struct {
    const char *debug, *renderer;
    const char *wanted_debug, *wanted_renderer;
  } table[] = {
    { NULL, NULL, "gl-disable", "cairo" },
    { "", NULL, "gl-disable", "cairo" },
    { "frames", NULL, "frames,gl-disable", "cairo" },
    { "gl-disable", NULL, "gl-disable", NULL },
    { "frames,gl-always", NULL, "frames,gl-always", NULL },
    { NULL, "gl", NULL, "gl" },
    { "frames", "ngl", "frames", "ngl" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_unsetenv ("GDK_DEBUG");
    g_unsetenv ("GSK_RENDERER");
    if (table[i].debug != NULL)
      g_setenv ("GDK_DEBUG", table[i].debug, TRUE);
    if (table[i].renderer != NULL)
      g_setenv ("GSK_RENDERER", table[i].renderer, TRUE);
    irc_platform_choose_renderer ();
    g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, table[i].wanted_debug);
    g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, table[i].wanted_renderer);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform/arguments", test_arguments);
  g_test_add_func ("/platform/renderer", test_renderer);
  return g_test_run ();
}
