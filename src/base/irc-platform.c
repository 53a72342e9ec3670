/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-platform.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

char **
irc_platform_dup_arguments (int argc, char **argv)
{
#ifdef G_OS_WIN32
  return g_win32_get_command_line ();
#else
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (arguments, argv[i]);
  return g_strv_builder_end (arguments);
#endif
}

void
irc_platform_init_locale (void)
{
  /* A locale that is not installed leaves C, in which the messages are the
   * English ones: nothing to tell the user. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, IRC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
irc_platform_choose_renderer (void)
{
  const char *debug = g_getenv ("GDK_DEBUG");

  /* Whoever names a renderer or a way of GL wants that one. */
  if (g_getenv ("GSK_RENDERER") != NULL ||
      (debug != NULL && strstr (debug, "gl-") != NULL))
    return;
  g_autofree char *with_ours = debug == NULL || *debug == '\0'
                                   ? g_strdup ("gl-disable")
                                   : g_strconcat (debug, ",gl-disable", NULL);
  g_setenv ("GDK_DEBUG", with_ours, TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
}
