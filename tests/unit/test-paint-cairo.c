/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-paint-cairo.h"
#include "test-support.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <math.h>

static IrcFonts *fonts;

static const IrcColor black = { 0, 0, 0, 1 };
static const IrcColor white = { 1, 1, 1, 1 };
static const IrcColor red = { 1, 0, 0, 1 };

/* ---- images ------------------------------------------------------------- */

typedef struct {
  cairo_surface_t *surface;
  int width, height;
} Image;

static Image
image_new (int width, int height, double density)
{
  Image self = {
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height),
    width,
    height,
  };
  cairo_t *cr = cairo_create (self.surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (self.surface, density, density);
  return self;
}

static void
image_clear (Image *self)
{
  cairo_surface_destroy (self->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Image, image_clear)

static guint32
image_get (const Image *self, int x, int y)
{
  const guint8 *data;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);
  return *(const guint32 *) (const void *) (data +
                                            y * cairo_image_surface_get_stride (
                                                    self->surface) +
                                            4 * x) &
         0xffffff;
}

/* How dark a pixel is, 0 to 1, of black on white. */
static double
image_get_ink (const Image *self, int x, int y)
{
  return 1 - (image_get (self, x, y) & 0xff) / 255.0;
}

typedef struct {
  double left, top, right, bottom; /* of pixels with any ink */
  double x, y;                     /* the middle of the ink */
  double amount;
} Ink;

static Ink
image_measure (const Image *self)
{
  Ink ink = { G_MAXDOUBLE, G_MAXDOUBLE, -1, -1, 0, 0, 0 };

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++) {
      double amount = image_get_ink (self, x, y);

      if (amount < 0.02)
        continue;
      ink.left = MIN (ink.left, x);
      ink.top = MIN (ink.top, y);
      ink.right = MAX (ink.right, x + 1);
      ink.bottom = MAX (ink.bottom, y + 1);
      ink.x += amount * (x + 0.5);
      ink.y += amount * (y + 0.5);
      ink.amount += amount;
    }
  ink.x /= ink.amount;
  ink.y /= ink.amount;
  return ink;
}

static void
paint_on (const Image *image, const IrcScene *scene, double scale)
{
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  cairo_t *cr = cairo_create (image->surface);

  cairo_scale (cr, scale, scale);
  irc_paint_cairo (cr, scene, cairo_fonts);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

static IrcScene *
text_scene_new (
    const char *string, double size, double x, double y, double angle)
{
  IrcScene *scene = irc_scene_new (200, 100);
  g_autoptr (IrcText) text =
      irc_text_shape (fonts, IRC_FACE_REGULAR, size, string, -1);

  irc_scene_text_rotated (scene, text, x, y, angle, black);
  return irc_scene_freeze (scene);
}

/* ---- shapes ------------------------------------------------------------- */

static void
test_shapes (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (100, 100);
  g_autoptr (IrcPath) path = irc_path_new ();
  g_auto (Image) image = image_new (200, 200, 1);

  irc_scene_fill_rect (scene, (IrcRect){ 10, 10, 20, 20 }, red);
  irc_scene_stroke_line (scene, 0, 50, 100, 50, 2, black);
  irc_path_add_circle (path, 70, 70, 10);
  irc_scene_fill (scene, path, (IrcColor){ 0, 0, 1, 1 });
  irc_scene_push_clip (scene, (IrcRect){ 40, 0, 10, 100 });
  irc_scene_fill_rect (scene, (IrcRect){ 30, 80, 40, 10 }, red);
  irc_scene_pop_clip (scene);
  irc_scene_fill_rect (scene, (IrcRect){ 30, 92, 40, 4 }, red);
  irc_scene_freeze (scene);
  paint_on (&image, scene, 2);

  g_assert_cmphex (image_get (&image, 20, 20), ==, 0xff0000);
  g_assert_cmphex (image_get (&image, 59, 59), ==, 0xff0000);
  g_assert_cmphex (image_get (&image, 19, 40), ==, 0xffffff);
  g_assert_cmphex (image_get (&image, 60, 60), ==, 0xffffff);
  /* The line covers 49 to 51. */
  g_assert_cmphex (image_get (&image, 100, 98), ==, 0x000000);
  g_assert_cmphex (image_get (&image, 100, 101), ==, 0x000000);
  g_assert_cmphex (image_get (&image, 100, 97), ==, 0xffffff);
  g_assert_cmphex (image_get (&image, 100, 102), ==, 0xffffff);
  /* Inside the circle, and in the corner of the square around it. */
  g_assert_cmphex (image_get (&image, 140, 140), ==, 0x0000ff);
  g_assert_cmphex (image_get (&image, 122, 122), ==, 0xffffff);
  /* Only what is within the clip, and no clip afterwards. */
  g_assert_cmphex (image_get (&image, 90, 170), ==, 0xff0000);
  g_assert_cmphex (image_get (&image, 70, 170), ==, 0xffffff);
  g_assert_cmphex (image_get (&image, 110, 170), ==, 0xffffff);
  g_assert_cmphex (image_get (&image, 70, 188), ==, 0xff0000);
}

static void
test_strokes (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (100, 100);
  g_autoptr (IrcPath) path = irc_path_new ();
  g_auto (Image) image = image_new (100, 100, 1);

  irc_path_move_to (path, 10, 10);
  irc_path_line_to (path, 90, 10);
  irc_scene_stroke (
      scene, path, (IrcStroke){ .width = 4, .dash = 10, .gap = 5 }, black);
  irc_scene_stroke_line (scene, 10, 30, 90, 30, 4, black);
  irc_scene_freeze (scene);
  paint_on (&image, scene, 1);

  for (int x = 10; x < 90; x++)
    g_assert_cmphex (image_get (&image, x, 10),
                     ==,
                     (x - 10) % 15 < 10 ? 0x000000 : 0xffffff);
  /* The dash does not leak into the next line. */
  for (int x = 10; x < 90; x++)
    g_assert_cmphex (image_get (&image, x, 30), ==, 0x000000);
}

/* ---- text --------------------------------------------------------------- */

/* The box of a letter, from FreeType's reading of the outline. */
static void
test_text_box (void)
{
  static const double scales[] = { 1, 2, 20 };
  gsize size;
  const guint8 *data =
      g_bytes_get_data (irc_fonts_get_bytes (fonts, IRC_FACE_REGULAR), &size);
  FT_Library library;
  FT_Face ft;

  g_assert_cmpint (FT_Init_FreeType (&library), ==, 0);
  g_assert_cmpint (
      FT_New_Memory_Face (library, data, (FT_Long) size, 0, &ft), ==, 0);
  FT_Load_Char (ft, 'H', FT_LOAD_NO_SCALE);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++) {
    double scale = scales[i], unit = 20.0 * scale / ft->units_per_EM;
    const FT_Glyph_Metrics *metrics = &ft->glyph->metrics;
    g_autoptr (IrcScene) scene = text_scene_new ("H", 20, 5, 25, 0);
    g_auto (Image) image =
        image_new ((int) (40 * scale), (int) (40 * scale), 1);
    Ink ink;

    paint_on (&image, scene, scale);
    ink = image_measure (&image);
    g_assert_cmpfloat_with_epsilon (
        ink.left, 5 * scale + (double) metrics->horiBearingX * unit, 1.2);
    g_assert_cmpfloat_with_epsilon (
        ink.right,
        5 * scale + (double) (metrics->horiBearingX + metrics->width) * unit,
        1.2);
    g_assert_cmpfloat_with_epsilon (
        ink.top, 25 * scale - (double) metrics->horiBearingY * unit, 1.2);
    g_assert_cmpfloat_with_epsilon (ink.bottom, 25 * scale, 1.2);
  }
  FT_Done_Face (ft);
  FT_Done_FreeType (library);
}

/* The middle of a letter's ink is where it should be, to an eighth of a pixel
 * along the line, and half a pixel across it: on a plain surface, and on one
 * of a dense screen. A stem that two pixels share moves its middle by a
 * little more or less than the stem moves. */
static void
test_text_places (void)
{
  static const double densities[] = { 1, 2, 3 };
  const double blur = 0.07;

  for (guint d = 0; d < G_N_ELEMENTS (densities); d++) {
    double density = densities[d];
    double at_zero = 0, height_at_zero = 0;

    for (guint i = 0; i < 24; i++) {
      double shift = i / 8.0;
      g_autoptr (IrcScene) scene =
          text_scene_new ("l", 12, 10 + shift, 20 + shift, 0);
      g_auto (Image) image =
          image_new ((int) (40 * density), (int) (40 * density), density);
      Ink ink;

      paint_on (&image, scene, 1);
      ink = image_measure (&image);
      if (i == 0) {
        at_zero = ink.x;
        height_at_zero = ink.y;
      }
      g_assert_cmpfloat_with_epsilon (
          ink.x - at_zero, shift * density, 0.126 + blur);
      g_assert_cmpfloat_with_epsilon (
          ink.y - height_at_zero, shift * density, 0.501 + blur);
    }
  }
}

typedef struct {
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *data, unsigned char *bytes, unsigned int length)
{
  Reader *reader = data;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static Image
image_read (GBytes *png)
{
  Reader reader;
  Image self;

  reader.data = g_bytes_get_data (png, &reader.left);
  self.surface =
      cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  self.width = cairo_image_surface_get_width (self.surface);
  self.height = cairo_image_surface_get_height (self.surface);
  return self;
}

/* Cached or not, the same ink. */
static void
test_text_exact_and_cached (void)
{
  g_autoptr (IrcScene) scene =
      text_scene_new ("Level 2 ✓ 中 office", 9.6, 4.3, 20, 0);
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  g_autoptr (GBytes) png = irc_paint_png (scene, cairo_fonts, 1, white);
  g_auto (Image) cached = image_new (200, 100, 1);
  g_auto (Image) exact = image_read (png);
  Ink one, other;

  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  paint_on (&cached, scene, 1);
  g_assert_cmpint (exact.width, ==, 200);
  g_assert_cmpint (exact.height, ==, 100);

  one = image_measure (&cached);
  other = image_measure (&exact);
  g_assert_cmpfloat_with_epsilon (one.amount, other.amount, 0.02 * one.amount);
  g_assert_cmpfloat_with_epsilon (one.x, other.x, 0.1);
  g_assert_cmpfloat_with_epsilon (one.y, other.y, 0.1);
}

/* Clockwise by a quarter: the line runs down, its letters' feet to the left. */
static void
test_rotated_text (void)
{
  g_autoptr (IrcScene) level = text_scene_new ("Level two", 10, 50, 50, 0);
  g_autoptr (IrcScene) turned =
      text_scene_new ("Level two", 10, 50, 50, G_PI / 2);
  g_auto (Image) one = image_new (800, 400, 1);
  g_auto (Image) other = image_new (800, 800, 1);
  Ink across, down;

  paint_on (&one, level, 4);
  paint_on (&other, turned, 4);
  across = image_measure (&one);
  down = image_measure (&other);
  g_assert_cmpfloat_with_epsilon (down.y - 200, across.x - 200, 0.7);
  g_assert_cmpfloat_with_epsilon (200 - down.x, across.y - 200, 0.7);
  g_assert_cmpfloat_with_epsilon (
      down.bottom - down.top, across.right - across.left, 2);
}

/* ---- surfaces ----------------------------------------------------------- */

/* What was recorded may be shown when the fonts are long gone, as GTK does
 * with its nodes. */
static void
test_fonts_may_go (void)
{
  g_autoptr (IrcFonts) own = irc_test_fonts_new ();
  IrcCairoFonts *cairo_fonts = irc_cairo_fonts_new (own);
  g_autoptr (IrcText) text =
      irc_text_shape (own, IRC_FACE_BOLD, 12, "gone ✓", -1);
  g_autoptr (IrcScene) scene = irc_scene_new (100, 40);
  g_auto (Image) image = image_new (100, 40, 1);
  cairo_surface_t *recording = cairo_recording_surface_create (
      CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t){ 0, 0, 100, 40 });
  cairo_t *cr = cairo_create (recording);

  irc_scene_text (scene, text, 10, 20, black);
  irc_scene_text_rotated (scene, text, 60, 20, 0.3, black);
  irc_scene_freeze (scene);
  irc_paint_cairo (cr, scene, cairo_fonts);
  cairo_destroy (cr);
  g_clear_pointer (&cairo_fonts, irc_cairo_fonts_free);
  g_clear_pointer (&own, irc_fonts_unref);

  cr = cairo_create (image.surface);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);
  g_assert_cmpfloat (image_measure (&image).amount, >, 50);
}

/* NULs as spaces, so that the file can be searched as a string. */
static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int length)
{
  for (unsigned int i = 0; i < length; i++)
    g_string_append_c (data, bytes[i] != 0 ? (char) bytes[i] : ' ');
  return CAIRO_STATUS_SUCCESS;
}

/* A printer gets letters, not pictures of them. */
static void
test_print_has_text (void)
{
  g_autoptr (IrcScene) scene = text_scene_new ("printed", 12, 10, 20, 0);
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  g_autoptr (GString) pdf = g_string_new (NULL);
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (collect, pdf, 200, 100);
  cairo_t *cr = cairo_create (surface);

  irc_paint_cairo (cr, scene, cairo_fonts);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_nonnull (strstr (pdf->str, "Lato"));
  g_assert_nonnull (strstr (pdf->str, "/FontFile2"));
  g_assert_null (strstr (pdf->str, "/Type3"));
}

static void
test_state_is_kept (void)
{
  g_autoptr (IrcScene) scene = text_scene_new ("x", 12, 10, 20, 1);
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  g_auto (Image) image = image_new (50, 50, 1);
  cairo_t *cr = cairo_create (image.surface);
  cairo_matrix_t matrix;

  cairo_translate (cr, 3, 4);
  cairo_set_line_width (cr, 7);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  irc_paint_cairo (cr, scene, cairo_fonts);
  cairo_get_matrix (cr, &matrix);
  g_assert_cmpfloat (matrix.x0, ==, 3);
  g_assert_cmpfloat (matrix.xy, ==, 0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_fill_rule (cr), ==, CAIRO_FILL_RULE_EVEN_ODD);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
}

static void
test_png_limits (void)
{
  g_autoptr (IrcScene) scene = text_scene_new ("x", 12, 10, 20, 0);
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);

  g_assert_null (irc_paint_png (scene, cairo_fonts, 200, white));
}

static gpointer
paint_many (gpointer data)
{
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  guint hash = 0;

  for (guint i = 0; i < 30; i++) {
    g_autofree char *string = g_strdup_printf ("Thread %u ✓ office", i % 5);
    g_autoptr (IrcScene) scene =
        text_scene_new (string, 9 + i % 3, 4, 20 + i % 7, 0);
    g_autoptr (GBytes) png = irc_paint_png (scene, cairo_fonts, 1, white);
    g_auto (Image) image = image_new (200, 100, 1);

    paint_on (&image, scene, 1);
    hash = hash * 31 + g_bytes_hash (png);
    hash = hash * 31 + (guint) lround (image_measure (&image).amount * 1000);
  }
  return GUINT_TO_POINTER (hash);
}

static void
test_threads (void)
{
  gpointer expected = paint_many (NULL);
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == expected);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fonts = irc_test_fonts_new ();
  g_test_add_func ("/paint-cairo/shapes", test_shapes);
  g_test_add_func ("/paint-cairo/strokes", test_strokes);
  g_test_add_func ("/paint-cairo/text-box", test_text_box);
  g_test_add_func ("/paint-cairo/text-places", test_text_places);
  g_test_add_func ("/paint-cairo/text-exact-and-cached",
                   test_text_exact_and_cached);
  g_test_add_func ("/paint-cairo/rotated-text", test_rotated_text);
  g_test_add_func ("/paint-cairo/fonts-may-go", test_fonts_may_go);
  g_test_add_func ("/paint-cairo/print-has-text", test_print_has_text);
  g_test_add_func ("/paint-cairo/state-is-kept", test_state_is_kept);
  g_test_add_func ("/paint-cairo/png-limits", test_png_limits);
  g_test_add_func ("/paint-cairo/threads", test_threads);
  status = g_test_run ();
  irc_fonts_unref (fonts);
  return status;
}
