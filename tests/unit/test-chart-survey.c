/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-specs.h"
#include "test-support.h"

static IrcScene *
draw_with (ChartFixture *self,
           const IrcSurveySpec *spec,
           const IrcPalette *palette,
           double width,
           double scale)
{
  IrcChartFrame frame = chart_frame (self, width, scale);

  frame.palette = palette;
  return irc_chart_survey (spec, &frame);
}

static IrcScene *
draw (ChartFixture *self, const IrcSurveySpec *spec, double width, double scale)
{
  return draw_with (
      self, spec, irc_palette_get (IRC_PALETTE_PRINT), width, scale);
}

static void
check_words (const IrcScene *scene,
             const char *id,
             const char *text,
             const char *what)
{
  g_autofree char *words = chart_words (scene, id);
  g_autofree char *wanted = chart_squeeze (text);

  if (strstr (words, "…") == NULL && strstr (words, wanted) == NULL)
    g_error ("%s: “%s” does not stand in “%s”", what, wanted, words);
}

static void
check_criterion (const IrcScene *scene,
                 guint mark,
                 const IrcSurveySpec *spec,
                 const IrcSurveyCriterion *criterion,
                 const char *what)
{
  const IrcTag *tag = irc_scene_get_mark (scene, mark);

  g_assert_cmpstr (tag->label, ==, criterion->label);
  g_assert_cmpstr (tag->value, ==, spec->words.mark[criterion->mark]);
  check_words (scene, criterion->id, criterion->code, what);
  check_words (scene, criterion->id, spec->words.mark[criterion->mark], what);
}

/* One without a figure stands with its name. */
static void
check_unasked (const IrcScene *scene,
               guint mark,
               const IrcSurveySpec *spec,
               const IrcSurveyCriterion *criterion,
               const char *what)
{
  const IrcTag *tag = irc_scene_get_mark (scene, mark);

  g_assert_cmpstr (tag->label, ==, criterion->label);
  g_assert_cmpstr (tag->value, ==, spec->words.mark[criterion->mark]);
  check_words (scene, criterion->id, criterion->code, what);
  check_words (scene, criterion->id, criterion->label, what);
}

static void
check_bar (const IrcScene *scene,
           guint mark,
           const IrcSurveyBar *bar,
           const char *what)
{
  const IrcTag *tag = irc_scene_get_mark (scene, mark);
  g_autofree char *value = g_strdup_printf ("%s, %s%s%s",
                                            bar->value,
                                            bar->detail,
                                            bar->note != NULL ? ". " : "",
                                            bar->note != NULL ? bar->note : "");

  g_assert_cmpstr (tag->label, ==, bar->question);
  g_assert_cmpstr (tag->value, ==, value);
  check_words (scene, bar->id, bar->question, what);
  check_words (scene, bar->id, bar->detail, what);
  check_words (scene, bar->id, bar->value, what);
  if (bar->note != NULL)
    check_words (scene, bar->id, bar->note, what);
}

/* Geometry, marks in data order, and in each mark all its words. */
static void
check_rules (ChartFixture *self,
             const IrcSurveySpec *spec,
             double width,
             double scale,
             const char *what)
{
  g_autoptr (IrcScene) scene = draw (self, spec, width, scale);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint mark = 0;

  for (guint g = 0; g < spec->n_groups; g++) {
    for (guint i = 0; i < spec->groups[g].n_criteria; i++)
      g_ptr_array_add (ids, (gpointer) spec->groups[g].criteria[i].id);
    for (guint i = 0; i < spec->groups[g].n_bars; i++)
      g_ptr_array_add (ids, (gpointer) spec->groups[g].bars[i].id);
  }
  for (guint i = 0; i < spec->n_unasked; i++)
    g_ptr_array_add (ids, (gpointer) spec->unasked[i].id);
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint g = 0; g < spec->n_groups; g++) {
    const IrcSurveyGroup *group = &spec->groups[g];

    for (guint i = 0; i < group->n_criteria; i++)
      check_criterion (scene, mark++, spec, &group->criteria[i], what);
    for (guint i = 0; i < group->n_bars; i++)
      check_bar (scene, mark++, &group->bars[i], what);
  }
  for (guint i = 0; i < spec->n_unasked; i++)
    check_unasked (scene, mark++, spec, &spec->unasked[i], what);
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, ChartCase which, double width, double scale)
{
  const IrcSurveySpec spec = chart_survey_spec (which);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (
      scene, width, scale, "survey-%s", chart_case_names[which]);
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  check_golden (self, CHART_SAMPLE, 397, 1);
  check_golden (self, CHART_EMPTY, 397, 1);
  check_golden (self, CHART_FULL, 397, 1);
  check_golden (self, CHART_ONE, 397, 1);
  check_golden (self, CHART_SAMPLE, 240, 1);
  check_golden (self, CHART_SAMPLE, 240, 2);
  check_golden (self, CHART_SAMPLE, 1200, 1);
}

/* ---- bars --------------------------------------------------------------- */

typedef struct {
  IrcPainter painter;
  IrcColor color;
  guint n;
  double width;    /* of the first shape filled with the colour */
  guint n_hollows; /* shapes filled with paper */
  IrcColor paper;
} BarFinder;

static gboolean
is_color (IrcColor a, IrcColor b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

static void
on_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  BarFinder *self = (BarFinder *) painter;

  if (is_color (color, self->color) && self->n++ == 0)
    self->width = irc_path_get_bounds (path).width;
  if (is_color (color, self->paper))
    self->n_hollows++;
}

/* A chart of one bar, and what is drawn of it. */
static BarFinder
find_bar (ChartFixture *self,
          double percent,
          gboolean lacks,
          gboolean incomplete)
{
  const IrcPalette *palette = irc_palette_get (IRC_PALETTE_PRINT);
  const IrcSurveyCriterion criterion = { "c", "C1", "One", IRC_MARK_PARTLY };
  const IrcSurveyBar bar = { "b",     "Q",   "D",        "V",
                             percent, lacks, incomplete, NULL };
  const IrcSurveyGroup group = { &criterion, 1, &bar, 1 };
  IrcSurveySpec spec = chart_survey_spec (CHART_EMPTY);
  g_autoptr (IrcScene) scene = NULL;
  BarFinder finder = { .painter = { .fill = on_fill },
                       .color = incomplete ? palette->muted : palette->accent,
                       .paper = palette->paper };

  spec.groups = &group;
  spec.n_groups = 1;
  scene = draw (self, &spec, 400, 1);
  irc_scene_replay (scene, &finder.painter);
  return finder;
}

static void
test_length_is_the_share (ChartFixture *self, gconstpointer data)
{
  const double all = find_bar (self, 100, FALSE, FALSE).width;

  g_assert_cmpfloat (all, >, 60);
  for (double percent = 5; percent < 100; percent += 9.5) {
    double width = find_bar (self, percent, FALSE, FALSE).width;

    g_assert_cmpfloat_with_epsilon (width, all * percent / 100, 0.01);
  }
  g_assert_cmpfloat (find_bar (self, 0, FALSE, FALSE).width, <, all / 50);
  g_assert_cmpfloat_with_epsilon (
      find_bar (self, 140, FALSE, FALSE).width, all, 0.01);
}

static void
test_lacking_is_hollow (ChartFixture *self, gconstpointer data)
{
  g_assert_cmpuint (find_bar (self, 46, FALSE, FALSE).n_hollows, ==, 0);
  g_assert_cmpuint (find_bar (self, 46, TRUE, FALSE).n_hollows, ==, 1);
  g_assert_cmpuint (find_bar (self, 46, TRUE, TRUE).n_hollows, ==, 1);
  g_assert_cmpuint (find_bar (self, 46, FALSE, TRUE).n, >, 0);
}

/* ---- layout ------------------------------------------------------------- */

static void
test_one_column_when_narrow (ChartFixture *self, gconstpointer data)
{
  const IrcSurveySpec spec = chart_survey_spec (CHART_SAMPLE);
  g_autoptr (IrcScene) narrow = draw (self, &spec, 379, 1);
  g_autoptr (IrcScene) wide = draw (self, &spec, 380, 1);

  for (guint i = 0; i < irc_scene_get_n_marks (narrow); i++)
    g_assert_cmpfloat_with_epsilon (
        irc_scene_get_mark (narrow, i)->bounds.x, 0, 0.01);
  /* The bar of the first group stands beside its criterion. */
  g_assert_cmpfloat_with_epsilon (irc_scene_get_mark (wide, 0)->bounds.y,
                                  irc_scene_get_mark (wide, 1)->bounds.y,
                                  0.01);
  g_assert_cmpfloat (
      irc_scene_get_height (wide), <, irc_scene_get_height (narrow));
}

static void
test_empty_says_so (ChartFixture *self, gconstpointer data)
{
  const IrcSurveySpec spec = chart_survey_spec (CHART_EMPTY);
  g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
  g_autofree char *words = chart_words (scene, NULL);

  g_assert_cmpstr (words, ==, "Thereisnosurveyfiguretocomparewith.");
  g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 0);
}

/* ---- properties --------------------------------------------------------- */

static void
try_survey (ChartFixture *self,
            int i,
            GRand *rand,
            double width,
            double scale,
            const char *what)
{
  const IrcSurveySpec spec = chart_survey_random (rand, self->pool);

  check_rules (self, &spec, width, scale, what);
}

static void
test_random_surveys_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20261122, 300, try_survey);
}

/* Words like the real ones are never cut, up to 200 % at 320 px. */
static void
test_real_surveys_keep_the_rules (ChartFixture *self, gconstpointer data)
{
  for (int c = 0; c < CHART_N_CASES; c++)
    for (double width = 240; width <= 1400; width += 97)
      for (double scale = 0.8; scale <= 2; scale += 0.4) {
        const IrcSurveySpec spec = chart_survey_spec ((ChartCase) c);
        g_autofree char *what = g_strdup_printf (
            "%s, %.1f pt at %.2f", chart_case_names[c], width, scale);
        g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);
        g_autofree char *words = chart_words (scene, NULL);

        check_rules (self, &spec, width, scale, what);
        g_assert_null (strstr (words, "…"));
      }
}

/* The three palettes differ in colour alone. */
static void
test_palettes_agree (ChartFixture *self, gconstpointer data)
{
  const IrcSurveySpec spec = chart_survey_spec (CHART_SAMPLE);
  double height = 0;

  for (guint kind = IRC_PALETTE_LIGHT; kind <= IRC_PALETTE_PRINT; kind++) {
    g_autoptr (IrcScene) scene = draw_with (
        self, &spec, irc_palette_get ((IrcPaletteKind) kind), 500, 1);

    if (kind > IRC_PALETTE_LIGHT)
      g_assert_cmpfloat_with_epsilon (
          irc_scene_get_height (scene), height, 1e-9);
    height = irc_scene_get_height (scene);
  }
}

#define ADD(name, test) chart_add_test ("/chart/survey/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("bars/length", test_length_is_the_share);
  ADD ("bars/lacking", test_lacking_is_hollow);
  ADD ("layout/narrow", test_one_column_when_narrow);
  ADD ("layout/empty", test_empty_says_so);
  ADD ("properties/random", test_random_surveys_keep_the_rules);
  ADD ("properties/real", test_real_surveys_keep_the_rules);
  ADD ("properties/palettes", test_palettes_agree);
  return g_test_run ();
}
