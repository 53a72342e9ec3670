/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Paints the charts of every test case into PNG and SVG files, to be looked at.
 *
 *   show-charts FOLDER [WIDTH [SCALE [light|dark|print [PIXELS]]]]
 *
 * WIDTH in points, SCALE of the text, PIXELS a point. */

#include "chart-graph-specs.h"
#include "chart-past-specs.h"
#include "chart-pillars-specs.h"
#include "chart-roadmap-specs.h"
#include "irc-paint-cairo.h"
#include "irc-svg.h"
#include "test-support.h"

typedef struct {
  IrcChartFrame frame;
  IrcCairoFonts *cairo_fonts;
  const char *folder;
  double pixels;
} Show;

static void
save_bytes (const Show *self,
            GBytes *bytes,
            const char *chart,
            const char *which,
            const char *ending)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%s%s", chart, which, ending);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  gsize length = 0;
  const char *data = NULL;

  if (bytes == NULL)
    g_error ("%s is too large", path);
  data = g_bytes_get_data (bytes, &length);
  if (!g_file_set_contents (path, data, (gssize) length, &error))
    g_error ("%s", error->message);
  g_print ("%s\n", path);
}

static void
save (const Show *self, IrcScene *scene, const char *chart, const char *which)
{
  const IrcColor paper = self->frame.palette->paper;
  g_autoptr (GBytes) png =
      irc_paint_png (scene, self->cairo_fonts, self->pixels, paper);
  g_autoptr (GBytes) svg =
      irc_svg_write (scene, self->frame.fonts, paper, chart, which);

  save_bytes (self, png, chart, which, ".png");
  save_bytes (self, svg, chart, which, ".svg");
}

static void
show_pillars (const Show *self, GPtrArray *pool)
{
  for (guint i = 0; i < PILLARS_N_CASES; i++) {
    const IrcPillarsSpec spec = pillars_spec ((PillarsCase) i, pool);
    g_autoptr (IrcScene) bars = irc_chart_pillars_bars (&spec, &self->frame);
    g_autoptr (IrcScene) radar = irc_chart_pillars_radar (&spec, &self->frame);

    save (self, bars, "pillars-bars", pillars_case_names[i]);
    save (self, radar, "pillars-radar", pillars_case_names[i]);
  }
}

static void
show_graphs (const Show *self, GPtrArray *pool)
{
  for (guint i = 0; i < GRAPH_N_CASES; i++) {
    const IrcGraphSpec spec = graph_spec ((GraphCase) i, pool);
    g_autoptr (IrcScene) graph = irc_chart_graph (&spec, &self->frame);

    save (self, graph, "graph", graph_case_names[i]);
  }
}

static double
number (int argc, char *argv[], int index, double otherwise)
{
  return index < argc ? g_ascii_strtod (argv[index], NULL) : otherwise;
}

static IrcPaletteKind
palette_kind (const char *name)
{
  if (g_str_equal (name, "dark"))
    return IRC_PALETTE_DARK;
  return g_str_equal (name, "print") ? IRC_PALETTE_PRINT : IRC_PALETTE_LIGHT;
}

static void
show_roadmaps (const Show *self, GPtrArray *pool)
{
  for (int i = 0; i < N_ROADMAP_CASES; i++) {
    const IrcRoadmapSpec roadmap = roadmap_spec ((RoadmapCase) i, pool);
    g_autoptr (IrcScene) scene = irc_chart_roadmap (&roadmap, &self->frame);

    save (self, scene, "roadmap", roadmap_case_names[i]);
  }
}

/* Snapshots, a few centres, many. */
static void
show_past (const Show *self, GPtrArray *pool)
{
  static const guint counts[] = { 1, 4, 24 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    const IrcTrendSpec trend = chart_trend_spec (counts[i], pool);
    const IrcSideSpec side = chart_side_spec (CHART_SAMPLE, 1 + 2 * i, pool);
    const IrcSpreadSpec spread =
        chart_spread_spec (CHART_SAMPLE, 5 + counts[i], pool);
    g_autoptr (IrcScene) over = irc_chart_trend (&trend, &self->frame);
    g_autoptr (IrcScene) beside = irc_chart_side_by_side (&side, &self->frame);
    g_autoptr (IrcScene) among = irc_chart_spread (&spread, &self->frame);
    g_autofree char *which = g_strdup_printf ("%u", counts[i]);

    save (self, over, "trend", which);
    save (self, beside, "side", which);
    save (self, among, "spread", which);
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcCairoFonts) cairo_fonts = irc_cairo_fonts_new (fonts);
  g_autoptr (GPtrArray) pool = chart_pool_new ();
  const Show self = {
    .frame = { .palette = irc_palette_get (
                   palette_kind (argc > 4 ? argv[4] : "light")),
               .fonts = fonts,
               .width = number (argc, argv, 2, 397),
               .scale = number (argc, argv, 3, 1) },
    .cairo_fonts = cairo_fonts,
    .folder = argc > 1 ? argv[1] : ".",
    .pixels = number (argc, argv, 5, 2),
  };

  for (int i = 0; i < CHART_N_CASES; i++) {
    const IrcLadderSpec ladder = chart_ladder_spec ((ChartCase) i);
    const IrcMatrixSpec matrix = chart_matrix_spec ((ChartCase) i, pool);
    g_autoptr (IrcScene) above = irc_chart_ladder (&ladder, &self.frame);
    g_autoptr (IrcScene) below = irc_chart_matrix (&matrix, &self.frame);
    const IrcSurveySpec survey = chart_survey_spec ((ChartCase) i);
    g_autoptr (IrcScene) beside = irc_chart_survey (&survey, &self.frame);

    save (&self, above, "ladder", chart_case_names[i]);
    save (&self, below, "matrix", chart_case_names[i]);
    save (&self, beside, "survey", chart_case_names[i]);
  }
  show_pillars (&self, pool);
  show_past (&self, pool);
  show_roadmaps (&self, pool);
  show_graphs (&self, pool);
  return 0;
}
