/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-support.h"

#include <locale.h>
#include <math.h>

static IrcFonts *fonts;

static const IrcColor ink = { 0, 0, 0, 1 };
static const IrcColor pale = { 1, 0.5f, 0, 0.5f };

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static IrcText *
text_new (const char *string)
{
  return irc_text_shape (fonts, IRC_FACE_REGULAR, 10, string, -1);
}

/* ---- a random scene ----------------------------------------------------- */

/* Places and sizes are quarters of a point, and are moved and scaled by such:
 * their sums and products are exact, so that traces can be compared. */
static double
random_place (GRand *random)
{
  return g_rand_int_range (random, -400, 4000) / 4.0;
}

static IrcRect
random_rect (GRand *random)
{
  return (IrcRect){
    random_place (random),
    random_place (random),
    g_rand_int_range (random, 0, 400) / 4.0,
    g_rand_int_range (random, 0, 400) / 4.0,
  };
}

static void
paint_random_path (IrcScene *scene, GRand *random)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, random_place (random), random_place (random));
  irc_path_curve_to (path,
                     random_place (random),
                     random_place (random),
                     random_place (random),
                     random_place (random),
                     random_place (random),
                     random_place (random));
  irc_path_line_to (path, random_place (random), random_place (random));
  if (g_rand_boolean (random))
    irc_path_close (path);
  if (g_rand_boolean (random))
    irc_path_add_rect (path, random_rect (random));
  if (g_rand_boolean (random))
    irc_scene_fill (scene, path, pale);
  else
    irc_scene_stroke (
        scene,
        path,
        (IrcStroke){
            .width = g_rand_int_range (random, 1, 9) / 4.0,
            .cap = g_rand_boolean (random) ? IRC_CAP_ROUND : IRC_CAP_BUTT,
            .dash = g_rand_int_range (random, 0, 9) / 4.0,
            .gap = g_rand_int_range (random, 0, 9) / 4.0,
        },
        ink);
}

static void
begin_random_tag (IrcScene *scene, GRand *random)
{
  IrcTag tag = {
    .kind = (IrcTagKind) g_rand_int_range (random, 0, 3),
    .element = (guint) g_rand_int_range (random, 0, 9),
    .id = "IN1.1",
    .label = "Admission rights",
    .value = NULL,
    .bounds = random_rect (random),
  };

  irc_scene_begin_tag (scene, &tag);
}

static IrcScene *
random_scene_new (GRand *random, guint n)
{
  IrcScene *scene = irc_scene_new (500, 400);
  g_autoptr (GString) open = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    switch (g_rand_int_range (random, 0, 6)) {
      case 0:
        irc_scene_push_clip (scene, random_rect (random));
        g_string_append_c (open, 'c');
        break;
      case 1:
        begin_random_tag (scene, random);
        g_string_append_c (open, 't');
        break;
      case 2:
      case 3:
        if (open->len == 0)
          break;
        if (open->str[open->len - 1] == 'c')
          irc_scene_pop_clip (scene);
        else
          irc_scene_end_tag (scene);
        g_string_truncate (open, open->len - 1);
        break;
      default:
        paint_random_path (scene, random);
        break;
    }
  }
  while (open->len > 0) {
    if (open->str[open->len - 1] == 'c')
      irc_scene_pop_clip (scene);
    else
      irc_scene_end_tag (scene);
    g_string_truncate (open, open->len - 1);
  }
  return irc_scene_freeze (scene);
}

/* ---- order and trace ---------------------------------------------------- */

static IrcScene *
example_new (void)
{
  IrcScene *scene = irc_scene_new (200, 100.5);
  g_autoptr (IrcText) title = text_new ("Level 1 \"AV\" \\ ✓ 中");
  g_autoptr (IrcText) turned = text_new ("turned");
  g_autoptr (IrcText) spaced = text_new ("two wide spaces");
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_scene_fill_rect (scene, (IrcRect){ 0, 0, 200, 100 }, pale);
  irc_scene_begin_tag (scene, &(IrcTag){ .kind = IRC_TAG_ARTIFACT });
  irc_scene_stroke_line (scene, 10, 20, 190, 20, 0.75, ink);
  irc_scene_end_tag (scene);
  irc_scene_begin_tag (scene,
                       &(IrcTag){ .kind = IRC_TAG_CONTENT, .element = 3 });
  irc_scene_push_clip (scene, (IrcRect){ 5, 5, 100, 50 });
  irc_scene_text (scene, title, 12, 30.128, ink);
  irc_scene_text_rotated (scene, turned, 20, 60, G_PI / 2, ink);
  irc_scene_text_spaced (scene, spaced, 20, 80, 2.5, ink);
  irc_scene_pop_clip (scene);
  irc_scene_end_tag (scene);
  irc_scene_begin_tag (scene,
                       &(IrcTag){
                           .kind = IRC_TAG_MARK,
                           .id = "IN1.1",
                           .label = "Named beds\nor rights",
                           .value = "partly",
                           .bounds = { 40, 40, 20, 20 },
                       });
  irc_path_add_rounded_rect (path, (IrcRect){ 40, 40, 20, 20 }, 4);
  irc_path_add_circle (path, 50, 50, 5);
  irc_scene_stroke (scene,
                    path,
                    (IrcStroke){ 1, IRC_CAP_ROUND, 2, 1.5 },
                    (IrcColor){ 0.2f, 0.4f, 0.6f, 1 });
  irc_scene_end_tag (scene);
  irc_scene_set_height (scene, 100);
  return irc_scene_freeze (scene);
}

static void
test_trace (void)
{
  g_autoptr (IrcScene) scene = example_new ();
  g_autofree char *trace = irc_scene_trace (scene);

  irc_test_golden ("scene.trace", trace);
}

/* A user's locale does not change a golden. */
static void
test_trace_in_other_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (IrcScene) scene = example_new ();
  g_autofree char *trace = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("the locale de_DE.UTF-8 is not installed");
    return;
  }
  trace = irc_scene_trace (scene);
  setlocale (LC_ALL, before);
  irc_test_golden ("scene.trace", trace);
}

/* What rounds to nothing has no sign, and what is far away has its digits. */
static void
test_trace_numbers (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (0, 1e6);
  g_autofree char *trace = NULL;

  irc_scene_push_clip (scene, (IrcRect){ -0.001, -0.0, 0.004, 123456.789 });
  irc_scene_pop_clip (scene);
  irc_scene_freeze (scene);
  trace = irc_scene_trace (scene);
  g_assert_cmpstr (trace,
                   ==,
                   "scene 0.00 1000000.00\n"
                   "clip 0.00 0.00 0.00 123456.79\nend\n");
}

typedef struct {
  IrcPainter painter;
  GString *seen;
} Recorder;

static void
record (IrcPainter *painter, char letter)
{
  g_string_append_c (((Recorder *) painter)->seen, letter);
}

static void
record_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  record (painter, 'f');
}

static void
record_stroke (IrcPainter *painter,
               const IrcPath *path,
               IrcStroke stroke,
               IrcColor color)
{
  record (painter, 's');
}

static void
record_glyphs (IrcPainter *painter,
               const IrcGlyphRun *run,
               double x,
               double y,
               double angle,
               IrcColor color)
{
  record (painter, 'g');
}

static void
record_push_clip (IrcPainter *painter, IrcRect rect)
{
  record (painter, '(');
}

static void
record_pop_clip (IrcPainter *painter)
{
  record (painter, ')');
}

static void
record_begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  record (painter, '<');
}

static void
record_end_tag (IrcPainter *painter)
{
  record (painter, '>');
}

static void
test_order (void)
{
  g_autoptr (IrcScene) scene = example_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  Recorder recorder = {
    {
        .fill = record_fill,
        .stroke = record_stroke,
        .glyphs = record_glyphs,
        .push_clip = record_push_clip,
        .pop_clip = record_pop_clip,
        .begin_tag = record_begin_tag,
        .end_tag = record_end_tag,
    },
    seen,
  };
  IrcPainter nothing = { 0 };

  irc_scene_replay (scene, &recorder.painter);
  /* The title is four runs: Lato, DejaVu's tick, a space, a box. */
  g_assert_cmpstr (seen->str, ==, "f<s><(gggggg)><s>");
  irc_scene_replay (scene, &nothing);
}

/* ---- text --------------------------------------------------------------- */

typedef struct {
  IrcPainter painter;
  double x, y, width, size; /* the end of the last run, its width and size */
  guint n;
  double last_glyph_x;
} Pen;

static void
pen_glyphs (IrcPainter *painter,
            const IrcGlyphRun *run,
            double x,
            double y,
            double angle,
            IrcColor color)
{
  Pen *self = (Pen *) painter;

  if (self->n++ > 0) {
    /* Each run begins where the last one ended. */
    assert_near (x, self->x);
    assert_near (y, self->y);
  }
  self->x = x + run->width * cos (angle);
  self->y = y + run->width * sin (angle);
  self->width += run->width;
  self->size = run->size;
  self->last_glyph_x = run->glyphs[run->n_glyphs - 1].x;
}

static Pen
replay_with_pen (IrcScene *scene)
{
  Pen pen = { .painter = { .glyphs = pen_glyphs } };

  irc_scene_freeze (scene);
  irc_scene_replay (scene, &pen.painter);
  return pen;
}

static void
test_spaced_text (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (100, 100);
  g_autoptr (IrcText) text = text_new ("one two ✓ three");
  double width = irc_text_get_width (text);
  Pen pen;

  irc_scene_text_spaced (scene, text, 10, 20, 1.5, ink);
  pen = replay_with_pen (scene);
  g_assert_cmpuint (pen.n, ==, 3);
  g_assert_cmpuint (irc_text_count_spaces (text), ==, 3);
  assert_near (pen.x, 10 + width + 3 * 1.5);
  assert_near (pen.y, 20);
}

/* The last glyph moves too, not only the width. */
static void
test_spaced_glyphs (void)
{
  g_autoptr (IrcScene) plain = irc_scene_new (100, 100);
  g_autoptr (IrcScene) spaced = irc_scene_new (100, 100);
  g_autoptr (IrcText) text = text_new ("a b c");
  Pen before, after;

  irc_scene_text (plain, text, 0, 0, ink);
  irc_scene_text_spaced (spaced, text, 0, 0, 3, ink);
  before = replay_with_pen (plain);
  after = replay_with_pen (spaced);
  assert_near (after.last_glyph_x, before.last_glyph_x + 6);
}

static void
test_rotated_text (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (100, 100);
  g_autoptr (IrcText) text = text_new ("one ✓ two");
  Pen pen;

  irc_scene_text_rotated (scene, text, 10, 20, G_PI / 6, ink);
  pen = replay_with_pen (scene);
  assert_near (pen.x, 10 + irc_text_get_width (text) * sqrt (0.75));
  assert_near (pen.y, 20 + irc_text_get_width (text) * 0.5);
}

static void
test_scaled_text (void)
{
  g_autoptr (IrcScene) inner = irc_scene_new (100, 100);
  g_autoptr (IrcScene) outer = irc_scene_new (100, 100);
  g_autoptr (IrcText) text = text_new ("one ✓ two");
  Pen pen;

  irc_scene_text_spaced (inner, text, 10, 20, 2, ink);
  irc_scene_freeze (inner);
  irc_scene_append (outer, inner, 5, 7, 3);
  pen = replay_with_pen (outer);
  assert_near (pen.size, 30);
  assert_near (pen.width, 3 * (irc_text_get_width (text) + 2 * 2));
  assert_near (pen.x, 5 + 3 * 10 + pen.width);
  assert_near (pen.y, 7 + 3 * 20);
}

typedef struct {
  IrcPainter painter;
  const IrcText *text;
  double extra;
  GString *read;
} Reader;

/* Where the text as it is shown has the run that begins with @start. */
static double
place_of_run (const Reader *self, const char *start)
{
  guint n, n_spaces = 0;
  const IrcGlyphRun *runs = irc_text_get_runs (self->text, &n);

  for (guint i = 0; i < n; i++) {
    if (runs[i].text == start)
      return runs[i].x + n_spaces * self->extra;
    for (guint k = 0; k < runs[i].n_glyphs; k++)
      n_spaces += irc_glyph_run_is_space (&runs[i], k) ? 1 : 0;
  }
  g_assert_not_reached ();
}

static void
read_glyphs (IrcPainter *painter,
             const IrcGlyphRun *run,
             double x,
             double y,
             double angle,
             IrcColor color)
{
  Reader *self = (Reader *) painter;

  g_string_append_len (self->read, run->text, (gssize) run->length);
  assert_near (x, place_of_run (self, run->text));
}

/* Whatever the order on the paper, a painter gets the words as they are read,
 * each where the text has it. */
static void
test_reading_order (void)
{
  static const char *const lines[] = {
    "at 10 ✓ now",
    "בית חולים ✓ שלום 12, Lato ואז",
    "مرحبا (3.5 %) بالعالم ✓ Level 2 في المستشفى",
    "Lato, שלום 漢 עולם, x",
  };
  static const double extras[] = { 0, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint k = 0; k < G_N_ELEMENTS (extras); k++) {
      g_autoptr (IrcScene) scene = irc_scene_new (500, 100);
      g_autoptr (IrcText) text = text_new (lines[i]);
      g_autoptr (GString) read = g_string_new (NULL);
      Reader reader = { { .glyphs = read_glyphs }, text, extras[k], read };

      irc_scene_text_spaced (scene, text, 0, 20, extras[k], ink);
      irc_scene_freeze (scene);
      irc_scene_replay (scene, &reader.painter);
      g_assert_cmpstr (read->str, ==, lines[i]);
    }
}

/* ---- append ------------------------------------------------------------- */

/* A second way to move a trace: on the text, knowing what each word means. */
static void
move_words (
    GString *out, char **words, guint first, double x, double y, double scale)
{
  gboolean across = TRUE;

  for (guint i = first; words[i] != NULL; i++) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    if (!g_ascii_isdigit (words[i][0]) && words[i][0] != '-') {
      g_string_append_printf (out, " %s", words[i]);
      continue;
    }
    g_ascii_formatd (digits,
                     sizeof digits,
                     "%.2f",
                     (across ? x : y) +
                         scale * g_ascii_strtod (words[i], NULL));
    g_string_append_printf (out, " %s", digits);
    across = !across;
  }
}

/* Rectangles: a place, then a size. Strokes: a width, perhaps a dash, then
 * places. Fills: places. */
static void
move_line (GString *out, const char *line, double x, double y, double scale)
{
  gsize indent = strspn (line, " ");
  g_auto (GStrv) words = g_strsplit (line + indent, " ", -1);

  g_string_append_len (out, line, (gssize) indent);
  g_string_append (out, words[0]);
  if (g_str_equal (words[0], "clip") || g_str_equal (words[0], "mark")) {
    guint n = g_strv_length (words);
    char *width = words[n - 2], *height = words[n - 1];

    words[n - 2] = NULL;
    if (g_str_equal (words[0], "clip")) {
      move_words (out, words, 1, x, y, scale);
    } else {
      for (guint i = 1; i < n - 4; i++)
        g_string_append_printf (out, " %s", words[i]);
      move_words (out, words, n - 4, x, y, scale);
    }
    words[n - 2] = width;
    words[n - 1] = height;
    move_words (out, words, n - 2, 0, 0, scale);
  } else if (g_str_equal (words[0], "fill")) {
    move_words (out, words, 1, x, y, scale);
  } else if (g_str_equal (words[0], "stroke")) {
    guint path = 1;
    char *letter;

    while (!g_str_equal (words[path], "M"))
      path++;
    letter = words[path];
    words[path] = NULL;
    move_words (out, words, 1, 0, 0, scale);
    words[path] = letter;
    move_words (out, words, path, x, y, scale);
  } else {
    for (guint i = 1; words[i] != NULL; i++)
      g_string_append_printf (out, " %s", words[i]);
  }
  g_string_append_c (out, '\n');
}

static char *
move_trace (const char *trace, double x, double y, double scale)
{
  g_auto (GStrv) lines = g_strsplit (trace, "\n", -1);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", lines[0]);
  for (guint i = 1; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      move_line (out, lines[i], x, y, scale);
  return g_string_free (out, FALSE);
}

static void
test_append (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  static const double scales[] = { 1, 2, 0.5, 3 };

  for (guint round = 0; round < 200; round++) {
    g_autoptr (IrcScene) inner = random_scene_new (random, 30);
    g_autoptr (IrcScene) outer = irc_scene_new (500, 400);
    double x = random_place (random), y = random_place (random);
    double scale = scales[round % G_N_ELEMENTS (scales)];
    g_autofree char *before = irc_scene_trace (inner);
    g_autofree char *expected = move_trace (before, x, y, scale);
    g_autofree char *after = NULL;

    irc_scene_append (outer, inner, x, y, scale);
    irc_scene_freeze (outer);
    after = irc_scene_trace (outer);
    g_assert_cmpstr (after, ==, expected);
    g_assert_cmpuint (
        irc_scene_get_n_marks (outer), ==, irc_scene_get_n_marks (inner));
  }
}

/* Appended twice, within a tag and a clip, after other paths. */
static void
test_append_among_others (void)
{
  g_autoptr (IrcScene) inner = example_new ();
  g_autoptr (IrcScene) outer = irc_scene_new (500, 400);
  g_autofree char *trace = NULL;

  irc_scene_stroke_line (outer, 0, 0, 1, 1, 1, ink);
  irc_scene_begin_tag (outer, &(IrcTag){ .kind = IRC_TAG_ARTIFACT });
  irc_scene_append (outer, inner, 10, 0, 0.5);
  irc_scene_end_tag (outer);
  irc_scene_append (outer, inner, 0, 100, 1);
  irc_scene_fill_rect (outer, (IrcRect){ 1, 2, 3, 4 }, ink);
  irc_scene_freeze (outer);
  g_clear_pointer (&inner, irc_scene_unref);
  trace = irc_scene_trace (outer);
  irc_test_golden ("scene-append.trace", trace);
}

/* ---- picking ------------------------------------------------------------ */

static void
test_pick (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 50; round++) {
    g_autoptr (IrcScene) scene = random_scene_new (random, 120);
    guint n = irc_scene_get_n_marks (scene);

    for (guint i = 0; i < 300; i++) {
      double x = random_place (random), y = random_place (random);
      int expected = -1;

      for (guint k = 0; k < n; k++) {
        IrcRect at = irc_scene_get_mark (scene, k)->bounds;

        if (at.x <= x && x < at.x + at.width && at.y <= y &&
            y < at.y + at.height)
          expected = (int) k;
      }
      g_assert_cmpint (irc_scene_pick (scene, x, y), ==, expected);
    }
  }
}

static void
test_marks (void)
{
  g_autoptr (IrcScene) scene = example_new ();
  const IrcTag *mark = irc_scene_get_mark (scene, 0);

  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 1);
  g_assert_cmpstr (mark->id, ==, "IN1.1");
  g_assert_cmpstr (mark->label, ==, "Named beds\nor rights");
  g_assert_cmpstr (mark->value, ==, "partly");
  g_assert_cmpint (irc_scene_pick (scene, 40, 40), ==, 0);
  g_assert_cmpint (irc_scene_pick (scene, 60, 60), ==, -1);
  g_assert_cmpint (irc_scene_pick (scene, NAN, 50), ==, -1);
}

/* ---- paths -------------------------------------------------------------- */

static void
test_path_bounds (void)
{
  g_autoptr (IrcPath) path = irc_path_new ();
  g_autoptr (IrcPath) copy = NULL;
  IrcRect bounds = irc_path_get_bounds (path);
  guint n;

  assert_near (bounds.width, 0);
  irc_path_add_circle (path, 10, 20, 5);
  bounds = irc_path_get_bounds (path);
  assert_near (bounds.x, 5);
  assert_near (bounds.y, 15);
  assert_near (bounds.width, 10);
  assert_near (bounds.height, 10);

  copy = irc_path_copy (path);
  irc_path_add_rounded_rect (path, (IrcRect){ 0, 0, 40, 10 }, 50);
  bounds = irc_path_get_bounds (path);
  assert_near (bounds.x, 0);
  assert_near (bounds.width, 40);
  assert_near (bounds.height, 25);
  bounds = irc_path_get_bounds (copy);
  assert_near (bounds.width, 10);
  irc_path_get_verbs (copy, &n);
  g_assert_cmpuint (n, ==, 6);
  irc_path_get_points (copy, &n);
  g_assert_cmpuint (n, ==, 13);
}

/* All points of the curves that stand for the circle are on it. */
static void
test_circle_is_round (void)
{
  g_autoptr (IrcPath) path = irc_path_new ();
  guint n;
  const IrcPoint *p;

  irc_path_add_circle (path, 0, 0, 100);
  p = irc_path_get_points (path, &n);
  for (guint curve = 0; curve < 4; curve++, p += 3)
    for (double t = 0; t <= 1; t += 0.05) {
      double s = 1 - t;
      double x = s * s * s * p[0].x + 3 * s * s * t * p[1].x +
                 3 * s * t * t * p[2].x + t * t * t * p[3].x;
      double y = s * s * s * p[0].y + 3 * s * s * t * p[1].y +
                 3 * s * t * t * p[2].y + t * t * t * p[3].y;

      g_assert_cmpfloat_with_epsilon (hypot (x, y), 100, 0.03);
    }
}

/* ---- misuse ------------------------------------------------------------- */

static void
expect_refusal (void)
{
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*");
}

static void
test_misuse (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (10, 10);
  g_autoptr (IrcScene) unfrozen = irc_scene_new (10, 10);
  g_autoptr (IrcPath) path = irc_path_new ();
  g_autoptr (IrcText) text = text_new ("x");
  g_autofree char *trace = NULL;
  guint n;

  expect_refusal ();
  irc_path_move_to (path, NAN, 0);
  expect_refusal ();
  irc_path_line_to (path, 1, 1); /* nowhere to start from */
  expect_refusal ();
  irc_path_add_rect (path, (IrcRect){ 0, 0, -1, 1 });
  irc_path_get_verbs (path, &n);
  g_assert_cmpuint (n, ==, 0);

  expect_refusal ();
  irc_scene_fill_rect (scene, (IrcRect){ 0, 0, INFINITY, 1 }, ink);
  expect_refusal ();
  irc_scene_fill (scene, path, (IrcColor){ 0, 0, NAN, 1 });
  expect_refusal ();
  irc_scene_stroke (scene, path, (IrcStroke){ .width = 0 }, ink);
  expect_refusal ();
  irc_scene_text (scene, text, 0, -INFINITY, ink);
  expect_refusal ();
  irc_scene_pop_clip (scene);
  expect_refusal ();
  irc_scene_end_tag (scene);
  irc_scene_push_clip (scene, (IrcRect){ 0, 0, 5, 5 });
  expect_refusal (); /* a clip is open, not a tag */
  irc_scene_end_tag (scene);
  irc_scene_pop_clip (scene);
  expect_refusal ();
  irc_scene_append (scene, unfrozen, 0, 0, 1);
  irc_scene_freeze (scene);
  expect_refusal ();
  irc_scene_fill_rect (scene, (IrcRect){ 0, 0, 1, 1 }, ink);
  expect_refusal ();
  irc_scene_set_height (scene, 20);
  g_test_assert_expected_messages ();

  trace = irc_scene_trace (scene);
  g_assert_cmpstr (
      trace, ==, "scene 10.00 10.00\nclip 0.00 0.00 5.00 5.00\nend\n");
}

/* What is left open is said, and closed, so that no painter goes astray. */
static void
test_unbalanced (void)
{
  g_autoptr (IrcScene) scene = irc_scene_new (10, 10);
  g_autofree char *trace = NULL;

  irc_scene_begin_tag (scene, &(IrcTag){ .kind = IRC_TAG_ARTIFACT });
  irc_scene_push_clip (scene, (IrcRect){ 0, 0, 5, 5 });
  g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*2 clips or tags*");
  irc_scene_freeze (scene);
  g_test_assert_expected_messages ();
  trace = irc_scene_trace (scene);
  g_assert_cmpstr (trace,
                   ==,
                   "scene 10.00 10.00\nartifact\n"
                   "  clip 0.00 0.00 5.00 5.00\n  end\nend\n");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fonts = irc_test_fonts_new ();
  g_test_add_func ("/scene/trace", test_trace);
  g_test_add_func ("/scene/trace-in-other-locale", test_trace_in_other_locale);
  g_test_add_func ("/scene/trace-numbers", test_trace_numbers);
  g_test_add_func ("/scene/order", test_order);
  g_test_add_func ("/scene/spaced-text", test_spaced_text);
  g_test_add_func ("/scene/spaced-glyphs", test_spaced_glyphs);
  g_test_add_func ("/scene/rotated-text", test_rotated_text);
  g_test_add_func ("/scene/scaled-text", test_scaled_text);
  g_test_add_func ("/scene/reading-order", test_reading_order);
  g_test_add_func ("/scene/append", test_append);
  g_test_add_func ("/scene/append-among-others", test_append_among_others);
  g_test_add_func ("/scene/pick", test_pick);
  g_test_add_func ("/scene/marks", test_marks);
  g_test_add_func ("/scene/path-bounds", test_path_bounds);
  g_test_add_func ("/scene/circle-is-round", test_circle_is_round);
  g_test_add_func ("/scene/misuse", test_misuse);
  g_test_add_func ("/scene/unbalanced", test_unbalanced);
  status = g_test_run ();
  irc_fonts_unref (fonts);
  return status;
}
