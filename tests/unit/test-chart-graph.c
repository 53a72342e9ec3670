/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-checks.h"
#include "chart-fixture.h"
#include "chart-graph-specs.h"
#include "irc-graph-layout.h"
#include "test-support.h"

#define MAX_NODES 26

static IrcScene *
draw (ChartFixture *self, const IrcGraphSpec *spec, double width, double scale)
{
  const IrcChartFrame frame = chart_frame (self, width, scale);

  return irc_chart_graph (spec, &frame);
}

/* ---- ways, told anew ---------------------------------------------------- */

typedef struct {
  gboolean way[MAX_NODES][MAX_NODES];
} Ways;

/* Warshall. */
static void
close_ways (Ways *self)
{
  for (guint via = 0; via < MAX_NODES; via++)
    for (guint i = 0; i < MAX_NODES; i++)
      for (guint k = 0; k < MAX_NODES; k++)
        if (self->way[i][via] && self->way[via][k])
          self->way[i][k] = TRUE;
}

/* One edge after the other; one that closes a circle is passed over. */
static Ways
ways_of_spec (const IrcGraphSpec *spec)
{
  Ways self = { 0 };

  for (guint i = 0; i < spec->n_edges; i++) {
    const guint first = spec->edges[i].first, then = spec->edges[i].then;

    if (first >= spec->n_nodes || then >= spec->n_nodes || first == then ||
        self.way[then][first])
      continue;
    self.way[first][then] = TRUE;
    close_ways (&self);
  }
  return self;
}

/* Along the slots that arrows pass. */
static void
follow (Ways *direct, guint first, const IrcGraphSlot *slot)
{
  for (guint i = 0; i < slot->after->len; i++) {
    const IrcGraphSlot *next = g_ptr_array_index (slot->after, i);

    g_assert_cmpuint (next->layer, ==, slot->layer + 1);
    if (next->node < 0)
      follow (direct, first, next);
    else
      direct->way[first][next->node] = TRUE;
  }
}

static Ways
arrows_of_layout (const IrcGraphLayout *layout)
{
  Ways direct = { 0 };

  for (guint i = 0; i < layout->n_nodes; i++) {
    const IrcGraphSlot *slot = irc_graph_layout_get_slot (layout, i);

    if (slot != NULL)
      follow (&direct, i, slot);
  }
  return direct;
}

static void
assert_same (const Ways *a, const Ways *b, gboolean same)
{
  gboolean equal = TRUE;

  for (guint i = 0; i < MAX_NODES; i++)
    for (guint k = 0; k < MAX_NODES; k++)
      equal = equal && a->way[i][k] == b->way[i][k];
  g_assert_true (equal == same);
}

/* The arrows say what the edges say, and none of them could be spared. */
static void
check_arrows (const IrcGraphSpec *spec, const IrcGraphLayout *layout)
{
  const Ways wanted = ways_of_spec (spec);
  const Ways direct = arrows_of_layout (layout);
  Ways drawn = direct;

  close_ways (&drawn);
  assert_same (&drawn, &wanted, TRUE);
  for (guint i = 0; i < MAX_NODES; i++)
    for (guint k = 0; k < MAX_NODES; k++) {
      Ways fewer = direct;

      if (!direct.way[i][k])
        continue;
      fewer.way[i][k] = FALSE;
      close_ways (&fewer);
      assert_same (&fewer, &wanted, FALSE);
    }
}

static guint
longest_way (const Ways *ways, guint node)
{
  guint longest = 0;

  for (guint i = 0; i < MAX_NODES; i++)
    if (ways->way[i][node])
      longest = MAX (longest, longest_way (ways, i) + 1);
  return longest;
}

static void
check_layers (const IrcGraphSpec *spec, const IrcGraphLayout *layout)
{
  const Ways direct = arrows_of_layout (layout);

  for (guint i = 0; i < spec->n_nodes; i++) {
    const IrcGraphSlot *slot = irc_graph_layout_get_slot (layout, i);
    gboolean any = FALSE;

    for (guint k = 0; k < MAX_NODES; k++)
      any = any || direct.way[i][k] || direct.way[k][i];
    g_assert_true (any == (slot != NULL));
    if (slot != NULL)
      g_assert_cmpuint (slot->layer, ==, longest_way (&direct, i));
  }
}

/* In order, apart, and the topmost at 0. */
static void
check_places (IrcGraphLayout *layout, GRand *rand)
{
  const double gap = 7;
  double top = G_MAXDOUBLE, bottom = 0, height = 0;

  for (guint i = 0; i < layout->slots->len; i++) {
    IrcGraphSlot *slot = g_ptr_array_index (layout->slots, i);

    if (slot != NULL)
      slot->height = g_rand_double_range (rand, 1, 60);
  }
  height = irc_graph_layout_place (layout, gap);
  for (guint l = 0; l < layout->layers->len; l++) {
    const GPtrArray *layer = g_ptr_array_index (layout->layers, l);

    for (guint i = 0; i < layer->len; i++) {
      const IrcGraphSlot *slot = g_ptr_array_index (layer, i);
      const IrcGraphSlot *above =
          i > 0 ? g_ptr_array_index (layer, i - 1) : NULL;

      g_assert_cmpuint (slot->layer, ==, l);
      g_assert_cmpuint (slot->place, ==, i);
      top = MIN (top, slot->y);
      bottom = MAX (bottom, slot->y + slot->height);
      if (above != NULL) {
        g_assert_cmpfloat (slot->y + 1e-6, >=, above->y + above->height + gap);
        g_assert_cmpuint (above->component, <=, slot->component);
      }
    }
  }
  if (top < G_MAXDOUBLE)
    g_assert_cmpfloat_with_epsilon (top, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bottom, height, 1e-6);
}

static void
test_layout (ChartFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int i = 0; i < 400; i++) {
    g_autoptr (GPtrArray) pool = chart_pool_new ();
    const IrcGraphSpec spec = i < GRAPH_N_CASES
                                  ? graph_spec ((GraphCase) i, pool)
                                  : graph_random (rand, pool);
    g_autoptr (IrcGraphLayout) layout =
        irc_graph_layout_new (spec.n_nodes, spec.edges, spec.n_edges);

    check_arrows (&spec, layout);
    check_layers (&spec, layout);
    check_places (layout, rand);
  }
}

/* A chain stands on one line, whatever the heights. */
static void
test_chain_is_straight (ChartFixture *self, gconstpointer data)
{
  const IrcGraphEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
  g_autoptr (IrcGraphLayout) layout = irc_graph_layout_new (4, edges, 3);

  for (guint i = 0; i < 4; i++)
    irc_graph_layout_get_slot (layout, i)->height = 10.0 * (i + 1);
  g_assert_cmpfloat_with_epsilon (irc_graph_layout_place (layout, 5), 40, 1e-9);
  for (guint i = 0; i < 4; i++) {
    const IrcGraphSlot *slot = irc_graph_layout_get_slot (layout, i);

    g_assert_cmpfloat_with_epsilon (slot->y + slot->height / 2, 20, 1e-9);
  }
}

/* Two that want the same place stand on both sides of it. */
static void
test_wishes_are_shared (ChartFixture *self, gconstpointer data)
{
  const IrcGraphEdge edges[] = { { 0, 2 }, { 1, 2 } };
  g_autoptr (IrcGraphLayout) layout = irc_graph_layout_new (3, edges, 2);

  for (guint i = 0; i < 3; i++)
    irc_graph_layout_get_slot (layout, i)->height = 10;
  g_assert_cmpfloat_with_epsilon (irc_graph_layout_place (layout, 5), 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      irc_graph_layout_get_slot (layout, 0)->y, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      irc_graph_layout_get_slot (layout, 1)->y, 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      irc_graph_layout_get_slot (layout, 2)->y, 7.5, 1e-9);
}

/* Two by two, given crosswise, is drawn without a crossing. */
static void
test_crossings_go (ChartFixture *self, gconstpointer data)
{
  const IrcGraphEdge edges[] = {
    { 0, 4 }, { 1, 3 }, { 2, 3 }, { 2, 5 }, { 1, 4 }
  };
  g_autoptr (IrcGraphLayout) layout = irc_graph_layout_new (6, edges, 5);
  const GPtrArray *left = g_ptr_array_index (layout->layers, 0);
  guint n = 0;

  for (guint i = 0; i < left->len; i++)
    for (guint k = i + 1; k < left->len; k++) {
      const IrcGraphSlot *upper = g_ptr_array_index (left, i);
      const IrcGraphSlot *lower = g_ptr_array_index (left, k);

      for (guint a = 0; a < upper->after->len; a++)
        for (guint b = 0; b < lower->after->len; b++) {
          const IrcGraphSlot *u = g_ptr_array_index (upper->after, a);
          const IrcGraphSlot *v = g_ptr_array_index (lower->after, b);

          n += u->place > v->place;
        }
    }
  g_assert_cmpuint (n, ==, 0);
}

/* ---- what holds for every drawing --------------------------------------- */

typedef struct {
  IrcPainter painter;
  const IrcScene *scene;
  guint n; /* arrows */
  IrcColor color;
} ArrowFinder;

static IrcPoint
on_curve (const IrcPoint *p, double t)
{
  const double s = 1 - t;
  const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t,
               d = t * t * t;

  return (IrcPoint){ a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                     a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

static void
assert_free (const IrcScene *scene, IrcPoint at)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++) {
    const IrcRect *box = &irc_scene_get_mark (scene, i)->bounds;

    g_assert_false (at.x > box->x + 0.1 && at.x < box->x + box->width - 0.1 &&
                    at.y > box->y + 0.1 && at.y < box->y + box->height - 0.1);
  }
}

/* An arrow lies on no box. */
static void
on_stroke (IrcPainter *painter,
           const IrcPath *path,
           IrcStroke stroke,
           IrcColor color)
{
  ArrowFinder *self = (ArrowFinder *) painter;
  guint n = 0, n_verbs = 0;
  const IrcPoint *points = irc_path_get_points (path, &n);
  const IrcPathVerb *verbs = irc_path_get_verbs (path, &n_verbs);

  if (memcmp (&color, &self->color, sizeof color) != 0 || n_verbs < 2 ||
      verbs[1] != IRC_PATH_CURVE)
    return;
  self->n++;
  g_assert_cmpfloat (points[3].x, >, points[0].x);
  for (double t = 0; t <= 1; t += 0.05)
    assert_free (self->scene, on_curve (points, t));
  if (n == 5)
    for (double t = 0; t <= 1; t += 0.05)
      assert_free (self->scene,
                   (IrcPoint){ points[3].x + t * (points[4].x - points[3].x),
                               points[4].y });
}

static void
check_node (const IrcScene *scene,
            const IrcGraphSpec *spec,
            guint index,
            const char *what)
{
  const IrcGraphNode *node = &spec->nodes[index];
  const IrcTag *tag = irc_scene_get_mark (scene, index);
  g_autofree char *words = chart_words (scene, node->id);
  g_autofree char *code = chart_squeeze (node->code);
  g_autofree char *label = chart_squeeze (node->label);

  g_assert_cmpstr (tag->label, ==, node->label);
  g_assert_true (g_str_has_prefix (tag->value, spec->words.mark[node->mark]));
  g_assert_true (g_str_has_suffix (tag->value, node->after));
  if (strstr (words, "…") == NULL &&
      (strstr (words, code) == NULL || strstr (words, label) == NULL))
    g_error ("%s: “%s %s” does not stand in “%s”", what, code, label, words);
}

static void
check_rules (ChartFixture *self,
             const IrcGraphSpec *spec,
             double width,
             double scale,
             const char *name)
{
  g_autofree char *what =
      g_strdup_printf ("%s, %.1f pt at %.2f", name, width, scale);
  g_autoptr (IrcScene) scene = draw (self, spec, width, scale);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const Ways ways = ways_of_spec (spec);
  const Ways none = { 0 };
  const gboolean empty = memcmp (&ways, &none, sizeof ways) == 0;
  ArrowFinder finder = {
    .painter = { .stroke = on_stroke },
    .scene = scene,
    .color = irc_palette_get (IRC_PALETTE_PRINT)->muted,
  };

  for (guint i = 0; !empty && i < spec->n_nodes; i++)
    g_ptr_array_add (ids, (gpointer) spec->nodes[i].id);
  chart_check_geometry (scene, self->fonts, width, what);
  chart_check_marks (scene, ids, what);
  for (guint i = 0; i < ids->len; i++)
    check_node (scene, spec, i, what);
  irc_scene_replay (scene, &finder.painter);
}

static void
test_real (ChartFixture *self, gconstpointer data)
{
  for (guint c = 0; c < GRAPH_N_CASES; c++)
    for (double width = 240; width <= 900; width += 110)
      for (double scale = 0.8; scale <= 2; scale += 0.4) {
        const IrcGraphSpec spec = graph_spec ((GraphCase) c, self->pool);

        check_rules (self, &spec, width, scale, graph_case_names[c]);
      }
}

static void
try_graph (ChartFixture *self,
           int i,
           GRand *rand,
           double width,
           double scale,
           const char *what)
{
  const IrcGraphSpec spec = graph_random (rand, self->pool);

  check_rules (self, &spec, width, scale, what);
}

static void
test_random (ChartFixture *self, gconstpointer data)
{
  chart_try_random (self, 20261122, 200, try_graph);
}

static void
test_empty_says_so (ChartFixture *self, gconstpointer data)
{
  for (guint c = GRAPH_EMPTY; c <= GRAPH_LOOSE; c++) {
    const IrcGraphSpec spec = graph_spec ((GraphCase) c, self->pool);
    g_autoptr (IrcScene) scene = draw (self, &spec, 397, 1);
    g_autofree char *words = chart_words (scene, NULL);

    g_assert_cmpstr (words, ==, "Nothingherehastowaitforanythingelse.");
    g_assert_cmpuint (irc_scene_get_n_marks (scene), ==, 0);
  }
}

/* Narrow, each stands below what must come first, with its words. */
static void
test_list (ChartFixture *self, gconstpointer data)
{
  const IrcGraphSpec spec = graph_spec (GRAPH_ALL, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, 240, 1);

  for (guint i = 0; i < spec.n_edges; i++) {
    const IrcTag *first = irc_scene_get_mark (scene, spec.edges[i].first);
    const IrcTag *then = irc_scene_get_mark (scene, spec.edges[i].then);
    g_autofree char *words = chart_words (scene, then->id);
    g_autofree char *after =
        chart_squeeze (spec.nodes[spec.edges[i].then].after);

    g_assert_cmpfloat (first->bounds.y, <, then->bounds.y);
    g_assert_cmpfloat (first->bounds.x, <, then->bounds.x);
    g_assert_nonnull (strstr (words, after));
  }
}

/* ---- goldens ------------------------------------------------------------ */

static void
check_golden (ChartFixture *self, GraphCase which, double width, double scale)
{
  const IrcGraphSpec spec = graph_spec (which, self->pool);
  g_autoptr (IrcScene) scene = draw (self, &spec, width, scale);

  chart_check_golden (scene, width, scale, "graph-%s", graph_case_names[which]);
}

static void
test_goldens (ChartFixture *self, gconstpointer data)
{
  check_golden (self, GRAPH_ONE, 397, 1);
  check_golden (self, GRAPH_SAMPLE, 397, 1);
  check_golden (self, GRAPH_ALL, 397, 1);
  check_golden (self, GRAPH_EXTREME, 700, 1);
  check_golden (self, GRAPH_SAMPLE, 240, 1);
  check_golden (self, GRAPH_SAMPLE, 240, 2);
}

#define ADD(name, test) chart_add_test ("/chart/graph/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goldens", test_goldens);
  ADD ("layout/random", test_layout);
  ADD ("layout/chain", test_chain_is_straight);
  ADD ("layout/wishes", test_wishes_are_shared);
  ADD ("layout/crossings", test_crossings_go);
  ADD ("empty", test_empty_says_so);
  ADD ("list", test_list);
  ADD ("properties/random", test_random);
  ADD ("properties/real", test_real);
  return g_test_run ();
}
