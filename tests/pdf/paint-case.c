/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Paints the pages of a case by cairo, as the preview shows them, for the
 * scripts beside this: paint-case CASE PREFIX writes PREFIX-1.png … at 144
 * dots per inch. */

#include "irc-export.h"
#include "irc-open.h"
#include "irc-paginate.h"
#include "irc-paint-cairo.h"

static gboolean
paint (const char *case_path, const char *prefix, GError **error)
{
  g_autoptr (IrcLibrary) library = irc_library_load (error);
  g_autoptr (IrcCase) case_ =
      library != NULL ? irc_open_case (case_path, library, error) : NULL;
  g_autoptr (IrcFonts) fonts = case_ != NULL ? irc_fonts_new (error) : NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (IrcCairoFonts) cairo_fonts = NULL;
  IrcExportOptions options;

  if (fonts == NULL)
    return FALSE;
  options = irc_export_options_for_case (case_);
  assessment = irc_assess (case_, library, irc_open_language_for ("en"));
  pages = irc_publish (assessment,
                       options.edition,
                       options.paper,
                       options.date,
                       fonts,
                       NULL,
                       error);
  if (pages == NULL)
    return FALSE;
  cairo_fonts = irc_cairo_fonts_new (fonts);
  for (guint i = 0; i < irc_pages_get_n_pages (pages); i++) {
    g_autofree char *path = g_strdup_printf ("%s-%u.png", prefix, i + 1);
    g_autoptr (GBytes) png =
        irc_paint_png (irc_pages_get_page (pages, i)->scene,
                       cairo_fonts,
                       2,
                       (IrcColor){ 1, 1, 1, 1 });

    if (!g_file_set_contents (path,
                              g_bytes_get_data (png, NULL),
                              (gssize) g_bytes_get_size (png),
                              error))
      return FALSE;
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc == 3 && paint (argv[1], argv[2], &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "CASE PREFIX");
  return 1;
}
