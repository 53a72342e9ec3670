/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gui.h"

#include <stdlib.h>

#include "irc-application.h"
#include "irc-i18n.h"
#include "irc-platform.h"

/* GApplication reads the arguments again; what is left is the file alone. */
int
irc_gui_main (char *program, char *file)
{
  g_autoptr (IrcApplication) application = NULL;
  char *arguments[] = { program, file, NULL };

  irc_platform_choose_renderer ();
  if (!gtk_init_check ()) {
    g_printerr ("ircase: %s\n",
                _ ("no window can be opened: there is no display; the calls "
                   "of ircase --help need none"));
    return EXIT_FAILURE;
  }
  application = irc_application_new ();
  return g_application_run (
      G_APPLICATION (application), file == NULL ? 1 : 2, arguments);
}
