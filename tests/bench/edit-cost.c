/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cost of one edit, again and again in one process: assessment and the
 * scenes of the gaps page, painting them, and the pages of the preview; in
 * milliseconds of the processor.
 *
 *   edit-cost CASE
 */
#include <cairo.h>
#include <time.h>

#include "irc-export.h"
#include "irc-figures.h"
#include "irc-open.h"
#include "irc-paginate.h"
#include "irc-paint-cairo.h"
#include "irc-session.h"

#define TIMES 200

static double
milliseconds (clock_t since, int times)
{
  return (double) (clock () - since) * 1000 / CLOCKS_PER_SEC / times;
}

static void
paint (IrcScene *scene, IrcCairoFonts *fonts)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1600, 1000);
  cairo_t *cr = cairo_create (surface);

  irc_paint_cairo (cr, scene, fonts);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* As wide as 1600 pixels, and painted as far as 1000 of them go. */
static void
measure_kind (IrcFigureKind kind,
              IrcAssessment *assessment,
              IrcCairoFonts *cairo_fonts,
              const IrcChartFrame *gaps_frame)
{
  g_autoptr (IrcFigure) figure = irc_figure_new (kind, assessment);
  g_autofree char *title = irc_figure_dup_title (figure);
  IrcChartFrame frame = *gaps_frame;
  g_autoptr (IrcScene) scene = NULL;
  clock_t start = 0;
  double drawing = 0;

  frame.width = 1600;
  scene = irc_figure_render (figure, &frame);
  start = clock ();
  for (int i = 0; i < 20; i++)
    irc_scene_unref (irc_figure_render (figure, &frame));
  drawing = milliseconds (start, 20);
  paint (scene, cairo_fonts);
  start = clock ();
  for (int i = 0; i < 20; i++)
    paint (scene, cairo_fonts);
  g_print (
      "%s (%u) to a scene %.3f ms, to cairo at 1600x1000 %.2f ms (bar 5)\n",
      title,
      (guint) kind,
      drawing,
      milliseconds (start, 20));
}

int
main (int argc, char **argv)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (GFile) file = g_file_new_for_path (argv[argc - 1]);
  g_autoptr (IrcSession) session = irc_session_open (file, library, NULL);
  g_autoptr (IrcFonts) fonts = irc_fonts_new (NULL);
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  IrcAnswer *answer =
      irc_case_ensure_answer (irc_session_get_case (session), "in-2-time");
  IrcChartFrame frame = { irc_palette_get (IRC_PALETTE_LIGHT), fonts, 900, 1 };
  IrcScene *scenes[2] = { NULL, NULL };
  clock_t start = 0;
  guint n_pages = 0;

  for (int round = 0; round < 2; round++) { /* the first one warms up */
    start = clock ();
    for (int i = 0; i < TIMES; i++) {
      IrcAssessment *assessment = NULL;

      g_object_set (answer,
                    "state",
                    i % 2 == 0 ? IRC_STATE_PARTLY : IRC_STATE_IN_PLACE,
                    NULL);
      assessment = irc_session_get_assessment (session);
      for (guint k = 0; k < 2; k++) {
        g_autoptr (IrcFigure) figure = irc_figure_new (
            k == 0 ? IRC_FIGURE_LADDER : IRC_FIGURE_MATRIX, assessment);

        g_clear_pointer (&scenes[k], irc_scene_unref);
        scenes[k] = irc_figure_render (figure, &frame);
      }
    }
  }
  g_print ("edit to scenes %.3f ms (bar 2)\n", milliseconds (start, TIMES));

  for (guint k = 0; k < G_N_ELEMENTS (scenes); k++)
    g_clear_pointer (&scenes[k], irc_scene_unref);
  for (guint k = 0; k < IRC_N_FIGURE_KINDS; k++)
    measure_kind ((IrcFigureKind) k,
                  irc_session_get_assessment (session),
                  cairo_fonts,
                  &frame);

  start = clock ();
  for (int i = 0; i < 20; i++) {
    g_autoptr (IrcPages) pages =
        irc_publish (irc_session_get_assessment (session),
                     IRC_EDITION_FULL,
                     IRC_PAPER_A4,
                     0,
                     fonts,
                     NULL,
                     NULL);

    n_pages = irc_pages_get_n_pages (pages);
    if (i == 0)
      start = clock ();
  }
  g_print ("preview of all %u pages %.1f ms (bar 40 for 30 pages)\n",
           n_pages,
           milliseconds (start, 19));
  return 0;
}
