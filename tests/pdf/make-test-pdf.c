/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes a PDF of the hand-made pages, for the scripts beside this. */

#include "hand-pages.h"

#include <string.h>

#include "irc-paint-cairo.h"
#include "irc-pdf.h"

typedef struct {
  char *profile, *title, *lines, *attachment, *png, *output;
  double shift;
  int copies;
} Arguments;

static void
clear_arguments (Arguments *a)
{
  g_free (a->profile);
  g_free (a->title);
  g_free (a->lines);
  g_free (a->attachment);
  g_free (a->png);
  g_free (a->output);
}

static gboolean
parse_arguments (Arguments *a, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_STRING, &a->profile, "ua or archive", "P" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &a->title, "its title", "TEXT" },
    { "lines", 0, 0, G_OPTION_ARG_FILENAME, &a->lines, "its text", "FILE" },
    { "attach", 0, 0, G_OPTION_ARG_FILENAME, &a->attachment, "a case", "FILE" },
    { "png", 0, 0, G_OPTION_ARG_FILENAME, &a->png, "by cairo, too", "PREFIX" },
    { "shift", 0, 0, G_OPTION_ARG_DOUBLE, &a->shift, "of a mark", "POINTS" },
    { "copies", 0, 0, G_OPTION_ARG_INT, &a->copies, "of a page", "N" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &a->output, "the PDF", "FILE" },
    { .long_name = NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, &argc, &argv, error);
}

/* The second column of a file of tabs. */
static char **
read_lines (const char *path, GError **error)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return g_strv_builder_end (lines);
  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  all = g_strsplit (text, "\n", -1);
  for (guint i = 0; all[i] != NULL; i++) {
    const char *tab = strchr (all[i], '\t');

    if (tab != NULL)
      g_strv_builder_add (lines, tab + 1);
  }
  return g_strv_builder_end (lines);
}

/* At 144 dots per inch, as the scripts ask the readers for. */
static gboolean
write_png (const IrcPages *pages,
           IrcCairoFonts *fonts,
           guint page,
           const char *prefix,
           GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s-%u.png", prefix, page + 1);
  g_autoptr (GBytes) png =
      irc_paint_png (irc_pages_get_page (pages, page)->scene,
                     fonts,
                     2,
                     (IrcColor){ 1, 1, 1, 1 });

  return g_file_set_contents (path,
                              g_bytes_get_data (png, NULL),
                              (gssize) g_bytes_get_size (png),
                              error);
}

static gboolean
run (const Arguments *a, GError **error)
{
  g_autoptr (IrcFonts) fonts = irc_fonts_new (error);
  g_auto (GStrv) lines = fonts != NULL ? read_lines (a->lines, error) : NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (IrcCairoFonts) cairo_fonts = NULL;
  g_autoptr (GBytes) attachment = NULL, bytes = NULL;
  IrcPdfOptions options = {
    .profile =
        g_strcmp0 (a->profile, "archive") == 0 ? IRC_PDF_ARCHIVE : IRC_PDF_UA,
    .date = 1763790600, /* 2025-11-22T05:50:00Z */
    .producer = "IR Case test",
  };

  if (lines == NULL)
    return FALSE;
  pages = hand_pages_new (fonts,
                          &(HandPages){
                              .title = a->title != NULL ? a->title : "Test",
                              .lines = (const char *const *) lines,
                              .shift = a->shift,
                              .copies = (guint) MAX (a->copies, 1),
                          });
  if (a->attachment != NULL) {
    char *data;
    gsize length;

    if (!g_file_get_contents (a->attachment, &data, &length, error))
      return FALSE;
    attachment = g_bytes_new_take (data, length);
    options.attachment = attachment;
  }
  cairo_fonts = irc_cairo_fonts_new (fonts);
  for (guint i = 0; a->png != NULL && i < irc_pages_get_n_pages (pages); i++)
    if (!write_png (pages, cairo_fonts, i, a->png, error))
      return FALSE;
  bytes = irc_pdf_write (pages, fonts, &options, NULL, error);
  return bytes != NULL &&
         g_file_set_contents (a->output,
                              g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes),
                              error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Arguments arguments = { .output = NULL };
  gboolean done = parse_arguments (&arguments, argc, argv, &error) &&
                  run (&arguments, &error);

  if (!done)
    g_printerr ("%s\n", error->message);
  clear_arguments (&arguments);
  return done ? 0 : 1;
}
