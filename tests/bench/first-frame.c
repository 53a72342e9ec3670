/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Leaves after the first painted frame, for measuring a start.
 *
 *   first-frame bare           an empty window of GTK, as it comes
 *   first-frame bare-software  the same with the program's choice of renderer
 *   first-frame ours [CASE]    the program's window
 */
#include <stdlib.h>
#include <string.h>

#include "irc-application.h"
#include "irc-platform.h"

static void
on_after_paint (GdkFrameClock *clock, gpointer data)
{
  exit (0);
}

static void
on_realize (GtkWidget *window, gpointer data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window),
                    "after-paint",
                    G_CALLBACK (on_after_paint),
                    NULL);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window, gpointer data)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    on_realize (GTK_WIDGET (window), NULL);
  else
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
}

static void
on_activate (GtkApplication *application, gpointer data)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkApplication *
new_bare (void)
{
  GtkApplication *application =
      gtk_application_new ("io.github.ircase.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return application;
}

int
main (int argc, char **argv)
{
  GtkApplication *application = NULL;

  if (argc < 2)
    return 2;
  irc_platform_init_locale ();
  if (strcmp (argv[1], "bare") != 0)
    irc_platform_choose_renderer ();
  if (strcmp (argv[1], "ours") == 0)
    application = GTK_APPLICATION (irc_application_new ());
  else
    application = new_bare ();
  g_signal_connect (
      application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), argc - 1, argv + 1);
}
