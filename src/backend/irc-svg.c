/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* cairo can write SVG too, but numbers its parts by what the process painted
 * before and has no place for titles; the scene's few operations need no
 * more than this. */

#include "irc-svg.h"

#include "irc-glyph-path.h"
#include "irc-xml.h"

#include <math.h>

#define SVG "http://www.w3.org/2000/svg"
#define XLINK "http://www.w3.org/1999/xlink"

typedef struct {
  IrcPainter painter;
  IrcXml *body, *definitions;
  const IrcFonts *fonts;
  IrcGlyphPaths *outlines;
  GHashTable *defined; /* of glyphs: (face << 32 | glyph) → itself */
  guint n_clips;
} Svg;

/* ---- numbers and colours ------------------------------------------------ */

static const char *
number (char *buffer, double value)
{
  const double rounded = round (value * 1000) / 1000;

  g_ascii_formatd (buffer,
                   G_ASCII_DTOSTR_BUF_SIZE,
                   "%.10g",
                   fabs (rounded) > 0 ? rounded : 0);
  return buffer;
}

static void
add_number (IrcXml *xml, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  irc_xml_attribute (xml, name, number (buffer, value));
}

static guint
channel (float value)
{
  return (guint) lroundf (CLAMP (value, 0, 1) * 255);
}

/* @what is "fill" or "stroke". */
static void
add_color (IrcXml *xml, const char *what, IrcColor color)
{
  g_autofree char *opacity = g_strconcat (what, "-opacity", NULL);
  g_autofree char *text = g_strdup_printf ("#%02x%02x%02x",
                                           channel (color.red),
                                           channel (color.green),
                                           channel (color.blue));

  irc_xml_attribute (xml, what, text);
  if (color.alpha < 1)
    add_number (xml, opacity, (double) color.alpha);
}

static void
append_point (GString *out, const char *command, IrcPoint point)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (
      out, "%s%s %s", command, number (x, point.x), number (y, point.y));
}

static char *
dup_path (const IrcPath *path)
{
  guint n = 0, n_points = 0;
  const IrcPathVerb *verbs = irc_path_get_verbs (path, &n);
  const IrcPoint *points = irc_path_get_points (path, &n_points);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    switch (verbs[i]) {
      case IRC_PATH_MOVE:
        append_point (out, "M", *points++);
        break;
      case IRC_PATH_LINE:
        append_point (out, "L", *points++);
        break;
      case IRC_PATH_CURVE:
        append_point (out, "C", points[0]);
        append_point (out, " ", points[1]);
        append_point (out, " ", points[2]);
        points += 3;
        break;
      case IRC_PATH_CLOSE:
      default:
        g_string_append_c (out, 'Z');
        break;
    }
  return g_string_free (out, FALSE);
}

/* ---- shapes ------------------------------------------------------------- */

static void
write_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  Svg *self = (Svg *) painter;
  g_autofree char *data = dup_path (path);

  irc_xml_start (self->body, "path", "d", data, NULL);
  add_color (self->body, "fill", color);
  irc_xml_end (self->body);
}

static void
write_stroke (IrcPainter *painter,
              const IrcPath *path,
              IrcStroke stroke,
              IrcColor color)
{
  Svg *self = (Svg *) painter;
  g_autofree char *data = dup_path (path);

  irc_xml_start (self->body, "path", "d", data, "fill", "none", NULL);
  add_color (self->body, "stroke", color);
  add_number (self->body, "stroke-width", stroke.width);
  if (stroke.cap == IRC_CAP_ROUND)
    irc_xml_attribute (self->body, "stroke-linecap", "round");
  if (stroke.dash > 0) {
    char dash[G_ASCII_DTOSTR_BUF_SIZE], gap[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *dashes = g_strdup_printf (
        "%s %s", number (dash, stroke.dash), number (gap, stroke.gap));

    irc_xml_attribute (self->body, "stroke-dasharray", dashes);
  }
  irc_xml_end (self->body);
}

static void
write_push_clip (IrcPainter *painter, IrcRect rect)
{
  Svg *self = (Svg *) painter;
  g_autofree char *id = g_strdup_printf ("clip%u", ++self->n_clips);
  g_autofree char *link = g_strdup_printf ("url(#%s)", id);

  irc_xml_start (self->definitions, "clipPath", "id", id, NULL);
  irc_xml_start (self->definitions, "rect", NULL);
  add_number (self->definitions, "x", rect.x);
  add_number (self->definitions, "y", rect.y);
  add_number (self->definitions, "width", rect.width);
  add_number (self->definitions, "height", rect.height);
  irc_xml_end (self->definitions);
  irc_xml_end (self->definitions);
  irc_xml_start (self->body, "g", "clip-path", link, NULL);
}

static void
write_end (IrcPainter *painter)
{
  irc_xml_end (((Svg *) painter)->body);
}

static void
write_begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Svg *self = (Svg *) painter;
  g_autofree char *title = NULL;

  irc_xml_start (self->body, "g", NULL);
  if (tag->kind != IRC_TAG_MARK)
    return;
  title = g_strdup_printf (
      "%s%s%s", tag->label, *tag->value != '\0' ? ": " : "", tag->value);
  irc_xml_element_text (self->body, "title", title);
}

/* ---- glyphs ------------------------------------------------------------- */

/* Its outline among the definitions, in the font's units; FALSE: it shows
 * nothing. */
static gboolean
define_glyph (Svg *self, IrcFace face, guint32 glyph, const char *id)
{
  const gint64 key = (gint64) face << 32 | glyph;
  gpointer known = NULL;
  g_autoptr (IrcPath) outline = NULL;
  gboolean shows = FALSE;

  if (g_hash_table_lookup_extended (self->defined, &key, NULL, &known))
    return GPOINTER_TO_INT (known);
  outline = irc_glyph_paths_new_path (self->outlines, face, glyph);
  shows = outline != NULL;
  if (shows) {
    g_autofree char *data = dup_path (outline);

    irc_xml_empty (self->definitions, "path", "id", id, "d", data, NULL);
  }
  g_hash_table_insert (
      self->defined, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (shows));
  return shows;
}

static void
write_glyphs (IrcPainter *painter,
              const IrcGlyphRun *run,
              double x,
              double y,
              double angle,
              IrcColor color)
{
  Svg *self = (Svg *) painter;
  const double unit = run->size / irc_fonts_get_upem (self->fonts, run->face);
  const double cosine = cos (angle) * unit, sine = sin (angle) * unit;
  char a[G_ASCII_DTOSTR_BUF_SIZE], b[G_ASCII_DTOSTR_BUF_SIZE];
  char c[G_ASCII_DTOSTR_BUF_SIZE], tx[G_ASCII_DTOSTR_BUF_SIZE],
      ty[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *matrix = NULL;

  /* Small numbers: more digits than number () keeps. */
  g_ascii_formatd (a, sizeof a, "%.8g", cosine);
  g_ascii_formatd (b, sizeof b, "%.8g", fabs (angle) > 0 ? sine : 0);
  g_ascii_formatd (c, sizeof c, "%.8g", fabs (angle) > 0 ? -sine : 0);
  matrix = g_strdup_printf (
      "matrix(%s %s %s %s %s %s)", a, b, c, a, number (tx, x), number (ty, y));
  irc_xml_start (self->body, "g", "transform", matrix, NULL);
  add_color (self->body, "fill", color);
  for (guint i = 0; i < run->n_glyphs; i++) {
    const IrcGlyph *glyph = &run->glyphs[i];
    g_autofree char *id =
        g_strdup_printf ("glyph%d-%u", (int) run->face, glyph->glyph);
    g_autofree char *link = g_strconcat ("#", id, NULL);

    if (!define_glyph (self, run->face, glyph->glyph, id))
      continue;
    irc_xml_start (self->body, "use", "xlink:href", link, NULL);
    add_number (self->body, "x", glyph->x / unit);
    if (fabs (glyph->y) > 0)
      add_number (self->body, "y", glyph->y / unit);
    irc_xml_end (self->body);
  }
  irc_xml_end (self->body);
}

/* ---- the image ---------------------------------------------------------- */

static void
write_root (IrcXml *xml,
            const IrcScene *scene,
            const char *title,
            const char *description)
{
  char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];
  const char *width = number (w, irc_scene_get_width (scene));
  const char *height = number (h, irc_scene_get_height (scene));
  g_autofree char *width_pt = g_strconcat (width, "pt", NULL);
  g_autofree char *height_pt = g_strconcat (height, "pt", NULL);
  g_autofree char *box = g_strdup_printf ("0 0 %s %s", width, height);

  irc_xml_start (xml,
                 "svg",
                 "xmlns",
                 SVG,
                 "xmlns:xlink",
                 XLINK,
                 "version",
                 "1.1",
                 "width",
                 width_pt,
                 "height",
                 height_pt,
                 "viewBox",
                 box,
                 "role",
                 "img",
                 "stroke-miterlimit",
                 "10",
                 NULL);
  irc_xml_element_text (xml, "title", title);
  if (*description != '\0')
    irc_xml_element_text (xml, "desc", description);
}

GBytes *
irc_svg_write (const IrcScene *scene,
               const IrcFonts *fonts,
               IrcColor background,
               const char *title,
               const char *description)
{
  g_return_val_if_fail (scene != NULL && fonts != NULL, NULL);
  g_return_val_if_fail (title != NULL && description != NULL, NULL);
  g_autoptr (IrcGlyphPaths) outlines = irc_glyph_paths_new (fonts);
  g_autoptr (GHashTable) defined =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  IrcXml *xml = irc_xml_new ();
  Svg self = {
    .painter = {
      .fill = write_fill,
      .stroke = write_stroke,
      .glyphs = write_glyphs,
      .push_clip = write_push_clip,
      .pop_clip = write_end,
      .begin_tag = write_begin_tag,
      .end_tag = write_end,
    },
    .body = irc_xml_new_piece (),
    .definitions = irc_xml_new_piece (),
    .fonts = fonts,
    .outlines = outlines,
    .defined = defined,
  };

  irc_scene_replay (scene, &self.painter);
  write_root (xml, scene, title, description);
  irc_xml_start (xml, "defs", NULL);
  irc_xml_take (xml, self.definitions);
  irc_xml_end (xml);
  irc_xml_start (xml, "rect", "width", "100%", "height", "100%", NULL);
  add_color (xml, "fill", background);
  irc_xml_end (xml);
  irc_xml_take (xml, self.body);
  irc_xml_end (xml);
  return irc_xml_end_document (xml);
}
