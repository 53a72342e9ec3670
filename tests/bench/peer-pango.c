/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text set by Pango and written as PDF by cairo, for peers.py: each line of the
 * file is a size and a width in points and a paragraph.
 *
 *   peer-pango LINES OUT.pdf
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 71

static PangoLayout *
new_paragraph (cairo_t *cr, const char *line)
{
  PangoFontDescription *font = pango_font_description_from_string ("Lato");
  PangoLayout *layout = pango_cairo_create_layout (cr);
  char *rest = NULL;
  double size = g_ascii_strtod (line, &rest);
  double width = g_ascii_strtod (rest, &rest);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_justify (layout, TRUE);
  pango_layout_set_text (layout, g_strchug (rest), -1);
  pango_font_description_free (font);
  return layout;
}

int
main (int argc, char **argv)
{
  char *text = NULL;
  char **lines = NULL;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  double y = MARGIN;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return EXIT_FAILURE;
  lines = g_strsplit (text, "\n", -1);
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  for (char **line = lines; *line != NULL; line++) {
    PangoLayout *layout = NULL;
    int height = 0;

    if (**line == '\0')
      continue;
    layout = new_paragraph (cr, *line);
    pango_layout_get_size (layout, NULL, &height);
    if (y + (double) height / PANGO_SCALE > HEIGHT - MARGIN) {
      cairo_show_page (cr);
      y = MARGIN;
    }
    cairo_move_to (cr, MARGIN, y);
    pango_cairo_show_layout (cr, layout);
    y += (double) height / PANGO_SCALE + 6;
    g_object_unref (layout);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_strfreev (lines);
  g_free (text);
  return EXIT_SUCCESS;
}
