/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-svg.h"

#include <math.h>
#include <string.h>

#include "chart-graph-specs.h"
#include "chart-pillars-specs.h"
#include "chart-specs.h"
#include "irc-palette.h"
#include "test-support.h"

static const IrcColor white = { 1, 1, 1, 1 };
static const IrcColor red = { 1, 0, 0, 0.5f };

/* ---- an image read back ------------------------------------------------- */

typedef struct {
  GHashTable *ids;   /* those seen */
  GPtrArray *titles; /* texts of title elements, in their order */
  GString *text;     /* of the element at hand */
  guint n_uses, n_paths, n_clips;
  char *description, *width, *last_path, *last_matrix, *last_dash;
} Image;

static const char *
attribute (const char *const *names,
           const char *const *values,
           const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
take (char **place, const char *value)
{
  if (value == NULL)
    return;
  g_free (*place);
  *place = g_strdup (value);
}

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Image *self = data;
  const char *id = attribute (names, values, "id");

  g_string_truncate (self->text, 0);
  if (id != NULL)
    g_assert_true (g_hash_table_add (self->ids, g_strdup (id)));
  if (g_str_equal (element, "use")) {
    const char *link = attribute (names, values, "xlink:href");

    self->n_uses++;
    g_assert_true (link != NULL && link[0] == '#' &&
                   g_hash_table_contains (self->ids, link + 1));
  }
  if (g_str_equal (element, "path")) {
    self->n_paths++;
    take (&self->last_path, attribute (names, values, "d"));
    take (&self->last_dash, attribute (names, values, "stroke-dasharray"));
  }
  if (attribute (names, values, "clip-path") != NULL)
    self->n_clips++;
  take (&self->last_matrix, attribute (names, values, "transform"));
  if (g_str_equal (element, "svg"))
    take (&self->width, attribute (names, values, "width"));
}

static void
on_end (GMarkupParseContext *context,
        const char *element,
        gpointer data,
        GError **error)
{
  Image *self = data;

  if (g_str_equal (element, "title"))
    g_ptr_array_add (self->titles, g_strdup (self->text->str));
  if (g_str_equal (element, "desc"))
    take (&self->description, self->text->str);
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  g_string_append_len (((Image *) data)->text, text, (gssize) length);
}

static Image *
image_read (GBytes *bytes)
{
  static const GMarkupParser parser = { .start_element = on_start,
                                        .end_element = on_end,
                                        .text = on_text };
  Image *self = g_new0 (Image, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_markup_parse_context_parse (context,
                                g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes),
                                &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return self;
}

static void
image_free (Image *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->titles);
  g_string_free (self->text, TRUE);
  g_free (self->description);
  g_free (self->width);
  g_free (self->last_path);
  g_free (self->last_matrix);
  g_free (self->last_dash);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Image, image_free)

/* ---- charts ------------------------------------------------------------- */

typedef struct {
  IrcPainter painter;
  guint n;
} Counter;

/* Spaces show nothing; no chart has other glyphs without an outline. */
static void
count_glyphs (IrcPainter *painter,
              const IrcGlyphRun *run,
              double x,
              double y,
              double angle,
              IrcColor color)
{
  for (guint i = 0; i < run->n_glyphs; i++)
    ((Counter *) painter)->n += !irc_glyph_run_is_space (run, i);
}

/* Takes @drawn. */
static void
check_chart (IrcScene *drawn, const IrcFonts *fonts)
{
  g_autoptr (IrcScene) scene = drawn;
  Counter counter = { .painter = { .glyphs = count_glyphs } };
  g_autoptr (GBytes) bytes =
      irc_svg_write (scene, fonts, white, "A <chart> & \"more\"", "In words.");
  g_autoptr (GBytes) again =
      irc_svg_write (scene, fonts, white, "A <chart> & \"more\"", "In words.");
  g_autoptr (Image) image = image_read (bytes);

  g_assert_true (g_bytes_equal (bytes, again));
  irc_scene_replay (scene, &counter.painter);
  g_assert_cmpuint (image->n_uses, ==, counter.n);
  g_assert_cmpuint (image->titles->len, ==, irc_scene_get_n_marks (scene) + 1);
  g_assert_cmpstr (
      g_ptr_array_index (image->titles, 0), ==, "A <chart> & \"more\"");
  g_assert_cmpstr (image->description, ==, "In words.");
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++) {
    const IrcTag *mark = irc_scene_get_mark (scene, i);
    const char *title = g_ptr_array_index (image->titles, i + 1);

    g_assert_true (g_str_has_prefix (title, mark->label));
    g_assert_true (g_str_has_suffix (title, mark->value));
  }
}

static void
test_charts (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (GPtrArray) pool = chart_pool_new ();
  const IrcChartFrame frame = {
    irc_palette_get (IRC_PALETTE_PRINT), fonts, 520, 1
  };
  const IrcLadderSpec ladder = chart_ladder_spec (CHART_SAMPLE);
  const IrcMatrixSpec matrix = chart_matrix_spec (CHART_SAMPLE, pool);
  const IrcSurveySpec survey = chart_survey_spec (CHART_SAMPLE);
  const IrcPillarsSpec pillars = pillars_spec (PILLARS_SAMPLE, pool);
  const IrcGraphSpec graph = graph_spec (GRAPH_ALL, pool);

  check_chart (irc_chart_ladder (&ladder, &frame), fonts);
  check_chart (irc_chart_matrix (&matrix, &frame), fonts);
  check_chart (irc_chart_survey (&survey, &frame), fonts);
  check_chart (irc_chart_pillars_bars (&pillars, &frame), fonts);
  check_chart (irc_chart_pillars_radar (&pillars, &frame), fonts);
  check_chart (irc_chart_graph (&graph, &frame), fonts);
}

/* ---- single operations -------------------------------------------------- */

/* What a transform makes of the outline's lowest and highest point. */
static void
measure_outline (const Image *image, double *top, double *bottom)
{
  g_auto (GStrv) matrix = g_strsplit_set (image->last_matrix, "( )", -1);
  const double scale = g_ascii_strtod (matrix[4], NULL);
  const double y = g_ascii_strtod (matrix[6], NULL);
  const char *p = image->last_path;

  *top = G_MAXDOUBLE;
  *bottom = -G_MAXDOUBLE;
  while (*p != '\0') {
    char *end = NULL;
    double value = 0;

    if (strchr ("MLCZ ", *p) != NULL) {
      p++;
      continue;
    }
    g_ascii_strtod (p, &end); /* x */
    value = y + scale * g_ascii_strtod (end, &end);
    *top = MIN (*top, value);
    *bottom = MAX (*bottom, value);
    p = end;
  }
}

/* A capital H stands on its baseline and is as high as capitals are. */
static void
test_letter_stands_where_it_should (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcText) text =
      irc_text_shape (fonts, IRC_FACE_REGULAR, 20, "H", -1);
  g_autoptr (IrcScene) scene = irc_scene_new (100, 50);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Image) image = NULL;
  double top = 0, bottom = 0;

  irc_scene_text (scene, text, 10, 40, red);
  irc_scene_freeze (scene);
  bytes = irc_svg_write (scene, fonts, white, "H", "");
  image = image_read (bytes);
  g_assert_cmpstr (image->width, ==, "100pt");
  g_assert_null (image->description);
  g_assert_cmpuint (image->n_uses, ==, 1);
  measure_outline (image, &top, &bottom);
  g_assert_cmpfloat_with_epsilon (bottom, 40, 0.01);
  g_assert_cmpfloat_with_epsilon (
      top, 40 - irc_fonts_get_cap_height (fonts, IRC_FACE_REGULAR, 20), 0.3);
}

static void
test_shapes (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcScene) scene = irc_scene_new (100, 50);
  g_autoptr (IrcPath) path = irc_path_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Image) image = NULL;
  g_autofree char *all = NULL;

  irc_path_move_to (path, 1, 2.5);
  irc_path_line_to (path, -3, 1e-9);
  irc_path_curve_to (path, 1, 2, 3, 4, 5, 6.12345);
  irc_path_close (path);
  irc_scene_push_clip (scene, (IrcRect){ 0, 0, 50, 50 });
  irc_scene_fill (scene, path, red);
  irc_scene_pop_clip (scene);
  irc_scene_stroke (
      scene,
      path,
      (IrcStroke){ .width = 2, .cap = IRC_CAP_ROUND, .dash = 3, .gap = 1.5 },
      red);
  irc_scene_freeze (scene);
  bytes = irc_svg_write (scene, fonts, white, "Shapes", "");
  image = image_read (bytes);
  all = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (image->n_paths, ==, 2);
  g_assert_cmpuint (image->n_clips, ==, 1);
  g_assert_cmpstr (image->last_path, ==, "M1 2.5L-3 0C1 2 3 4 5 6.123Z");
  g_assert_cmpstr (image->last_dash, ==, "3 1.5");
  g_assert_nonnull (strstr (all, "fill=\"#ff0000\" fill-opacity=\"0.5\""));
  g_assert_nonnull (strstr (all, "stroke-linecap=\"round\""));
  g_assert_nonnull (strstr (all, "fill=\"#ffffff\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/charts", test_charts);
  g_test_add_func ("/svg/letter", test_letter_stands_where_it_should);
  g_test_add_func ("/svg/shapes", test_shapes);
  return g_test_run ();
}
