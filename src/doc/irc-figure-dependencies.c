/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-chart-graph.h"
#include "irc-figures-private.h"
#include "irc-i18n.h"

/* ---- what is shown ------------------------------------------------------ */

/* The criteria of the figure, in the order of levels.json, and what must come
 * first among them. */
typedef struct {
  GPtrArray *results; /* of IrcResult, lent */
  GArray *edges;      /* of IrcGraphEdge */
} Net;

static gboolean
depends_on (const IrcResult *then, const IrcResult *first)
{
  return g_strv_contains (then->criterion->depends_on, first->criterion->id);
}

static gboolean
is_open (const IrcResult *result)
{
  return result->standing == IRC_STANDING_OPEN;
}

/* Whether a criterion of @net depends on @result (@first), or @result on one of
 * them. */
static gboolean
is_linked (const GPtrArray *net, const IrcResult *result, gboolean first)
{
  for (guint i = 0; i < net->len; i++) {
    const IrcResult *other = g_ptr_array_index (net, i);

    if (first ? depends_on (other, result) : depends_on (result, other))
      return TRUE;
  }
  return FALSE;
}

static void
add_result (GPtrArray *net, const IrcResult *result)
{
  if (!g_ptr_array_find (net, result, NULL))
    g_ptr_array_add (net, (gpointer) (gintptr) result);
}

/* The open criteria on the way to @focus (@first) or from it; @focus itself is
 * one of them. */
static GPtrArray *
new_way (const IrcFigure *self, const IrcResult *focus, gboolean first)
{
  guint n = 0, before = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  GPtrArray *way = g_ptr_array_new ();

  add_result (way, focus);
  while (before != way->len) {
    before = way->len;
    for (guint i = 0; i < n; i++)
      if (is_open (&results[i]) && is_linked (way, &results[i], first))
        add_result (way, &results[i]);
  }
  return way;
}

/* NULL: of all open criteria. */
static const IrcResult *
focus_of (const IrcFigure *self)
{
  return self->data == NULL
             ? NULL
             : irc_assessment_lookup_result (self->assessment, self->data);
}

static gboolean
is_shown (const IrcFigure *self,
          const IrcResult *result,
          const GPtrArray *first,
          const GPtrArray *then)
{
  const IrcResult *focus = focus_of (self);

  if (focus == NULL)
    return is_open (result);
  return g_ptr_array_find ((GPtrArray *) (gintptr) first, result, NULL) ||
         g_ptr_array_find ((GPtrArray *) (gintptr) then, result, NULL) ||
         depends_on (focus, result);
}

static void
add_edges (Net *net)
{
  for (guint i = 0; i < net->results->len; i++)
    for (guint k = 0; k < net->results->len; k++)
      if (i != k && depends_on (g_ptr_array_index (net->results, k),
                                g_ptr_array_index (net->results, i))) {
        const IrcGraphEdge edge = { i, k };

        g_array_append_val (net->edges, edge);
      }
}

static Net *
net_new (const IrcFigure *self)
{
  const IrcResult *focus = focus_of (self);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) then = NULL;
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  Net *net = g_new0 (Net, 1);

  net->results = g_ptr_array_new ();
  net->edges = g_array_new (FALSE, FALSE, sizeof (IrcGraphEdge));
  if (focus != NULL) {
    first = new_way (self, focus, TRUE);
    then = new_way (self, focus, FALSE);
  }
  for (guint i = 0; i < n; i++)
    if (is_shown (self, &results[i], first, then))
      add_result (net->results, &results[i]);
  add_edges (net);
  return net;
}

static void
net_free (Net *self)
{
  g_ptr_array_unref (self->results);
  g_array_unref (self->edges);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Net, net_free)

static const IrcResult *
result_at (const Net *net, guint index)
{
  return g_ptr_array_index (net->results, index);
}

typedef const char *(*Name) (const IrcCriterion *criterion);

static const char *
code (const IrcCriterion *criterion)
{
  return criterion->code;
}

static const char *
label (const IrcCriterion *criterion)
{
  return criterion->label;
}

/* What must come before the criterion @index (@first), or waits for it. */
static char *
dup_names (
    const Net *net, guint index, gboolean first, Name name, const char *between)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < net->edges->len; i++) {
    const IrcGraphEdge *edge = &g_array_index (net->edges, IrcGraphEdge, i);
    const guint here = first ? edge->then : edge->first;
    const guint there = first ? edge->first : edge->then;

    if (here == index)
      g_string_append_printf (out,
                              "%s%s",
                              out->len > 0 ? between : "",
                              name (result_at (net, there)->criterion));
  }
  return g_string_free (out, FALSE);
}

/* ---- the chart ---------------------------------------------------------- */

static const char *
empty_text (const IrcFigure *self, const Net *net)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);

  if (self->data != NULL)
    return irc_text (language,
                     "Nothing has to come first, and nothing waits for it.");
  if (net->results->len == 0)
    return irc_text (language, "No criterion is open.");
  return irc_text (language,
                   "None of the open criteria has to wait for another one.");
}

static char *
after_text (const IrcFigure *self, const Net *net, guint index)
{
  g_autofree char *codes = dup_names (net, index, TRUE, code, ", ");

  if (*codes == '\0')
    return g_strdup ("");
  return g_strdup_printf (
      /* TRANSLATORS: "after IN1.1, IN2.1", codes of criteria */
      irc_text (irc_assessment_get_language (self->assessment), "after %s"),
      codes);
}

static IrcScene *
render_dependencies (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  g_autoptr (Net) net = net_new (self);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  g_autofree IrcGraphNode *nodes =
      g_new0 (IrcGraphNode, MAX (net->results->len, 1));
  IrcGraphSpec spec = {
    .nodes = nodes,
    .n_nodes = net->results->len,
    .edges = (const IrcGraphEdge *) (gconstpointer) net->edges->data,
    .n_edges = net->edges->len,
    .arrow = irc_text (language, "must come first"),
    .loose_title = irc_text (
        language, "These wait for nothing, and nothing waits for them"),
    .empty = empty_text (self, net),
  };

  irc_figure_fill_words (&spec.words, language);
  for (guint i = 0; i < net->results->len; i++) {
    const IrcResult *result = result_at (net, i);

    nodes[i] = (IrcGraphNode){
      .id = result->criterion->id,
      .code = result->criterion->code,
      .label = result->criterion->label,
      .mark = irc_figure_mark_for_result (result),
      .after = irc_figure_keep (pool, after_text (self, net, i)),
      .focus = result == focus_of (self),
    };
  }
  return irc_chart_graph (&spec, frame);
}

/* ---- in words ----------------------------------------------------------- */

static void
describe_dependencies (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  g_autoptr (Net) net = net_new (self);

  if (net->edges->len == 0)
    g_string_append (out, empty_text (self, net));
  for (guint i = 0; i < net->results->len && net->edges->len > 0; i++) {
    g_autofree char *first = dup_names (net, i, TRUE, label, "; ");
    const char *name = label (result_at (net, i)->criterion);

    if (out->len > 0)
      g_string_append_c (out, ' ');
    if (*first != '\0')
      /* TRANSLATORS: names of criteria: "Regular ward rounds, after: IR rounds
       * on all treated inpatients; Dedicated time." */
      g_string_append_printf (
          out, irc_text (language, "%s, after: %s."), name, first);
    else
      /* TRANSLATORS: the name of a criterion */
      g_string_append_printf (
          out, irc_text (language, "%s waits for nothing."), name);
  }
}

/* ---- as a table --------------------------------------------------------- */

static IrcFigureTable *
new_dependencies_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  g_autoptr (Net) net = net_new (self);
  const char *const heads[] = {
    irc_text (l, "Code"),         irc_text (l, "Criterion"),
    irc_text (l, "State"),        irc_text (l, "Must come first"),
    irc_text (l, "Waits for it"), NULL,
  };
  IrcFigureTable *table = irc_figure_table_new (1 + net->results->len, heads);
  IrcMarkWords words = { 0 };

  irc_figure_fill_words (&words, l);
  for (guint i = 0; i < net->results->len; i++) {
    const IrcResult *result = result_at (net, i);
    char *const cells[] = {
      g_strdup (result->criterion->code),
      g_strdup (result->criterion->label),
      g_strdup (words.mark[irc_figure_mark_for_result (result)]),
      dup_names (net, i, TRUE, code, ", "),
      dup_names (net, i, FALSE, code, ", "),
    };

    for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
      irc_figure_table_set (table, i + 1, c, cells[c]);
  }
  return table;
}

const IrcFigureInfo irc_figure_dependencies = {
  .title = N_ ("What must come first"),
  .render = render_dependencies,
  .describe = describe_dependencies,
  .new_table = new_dependencies_table,
};

static const IrcFigureInfo dependencies_of = {
  .title = N_ ("What must come first, and what waits for it"),
  .render = render_dependencies,
  .describe = describe_dependencies,
  .new_table = new_dependencies_table,
};

IrcFigure *
irc_figure_new_dependencies_of (IrcAssessment *assessment,
                                const char *criterion)
{
  g_return_val_if_fail (assessment != NULL && criterion != NULL, NULL);

  if (irc_assessment_lookup_result (assessment, criterion) == NULL)
    return NULL;
  return irc_figure_new_with_data (
      &dependencies_of, assessment, g_strdup (criterion), g_free);
}
