/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "irc-cli.h"
#include "irc-gui.h"
#include "irc-platform.h"

static int
run_window (char *program, char *file)
{
  g_autoptr (GError) error = NULL;
  IrcGuiMain gui_main = (IrcGuiMain) irc_platform_load_function (
      IRC_GUI_MODULE, IRC_GUI_MAIN, &error);

  if (gui_main != NULL)
    return gui_main (program, file);
  g_printerr ("ircase: %s\n", error->message);
  return EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = irc_platform_dup_arguments (argc, argv);
  g_autofree char *file = NULL;
  int status = 0;

  irc_platform_init_locale ();
  if (irc_cli_run (arguments, &status, &file) == IRC_CLI_WINDOW)
    status = run_window (arguments[0], file);
  return status;
}
