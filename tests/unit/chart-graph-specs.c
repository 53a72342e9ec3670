/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-graph-specs.h"

const char *const graph_case_names[GRAPH_N_CASES] = {
  "empty", "one", "loose", "sample", "all", "extreme"
};

typedef struct {
  const char *id, *code, *label;
} Criterion;

/* As in data/content/levels.json, and what each of them depends on. */
static const Criterion criteria[] = {
  { "in-1-rounds", "IN1.1", "IR rounds on all treated inpatients" },
  { "in-1-preprocedure", "IN1.2", "Talk with inpatients before the procedure" },
  { "in-1-mdt", "IN1.3", "IR in MDT meetings (inpatients)" },
  { "out-1-outpatients",
    "OUT1.1",
    "IR sees outpatients without an own clinic" },
  { "out-1-preprocedure",
    "OUT1.2",
    "Work-up and talk with outpatients beforehand" },
  { "out-1-mdt", "OUT1.3", "IR in MDT meetings (outpatients)" },
  { "in-2-time", "IN2.1", "Dedicated time for inpatient clinical work" },
  { "in-2-clinical-work",
    "IN2.2",
    "IR orders and performs clinical work (inpatients)" },
  { "in-2-admission-rights", "IN2.3", "Admission rights without own beds" },
  { "in-2-sops", "IN2.4", "Procedure SOPs (inpatients)" },
  { "out-2-time", "OUT2.1", "Dedicated time for outpatient clinical work" },
  { "out-2-clinical-work",
    "OUT2.2",
    "IR orders and performs clinical work (outpatients)" },
  { "out-2-limited-clinic", "OUT2.3", "Limited IR outpatient clinic" },
  { "out-2-sops", "OUT2.4", "Procedure SOPs (outpatients)" },
  { "any-2-entry-point", "OUT2.5", "IR referral pathway and entry point" },
  { "in-3-ward-rounds", "IN3.1", "Regular ward rounds" },
  { "in-3-own-beds", "IN3.2", "Own beds with revenue to IR" },
  { "in-3-staff", "IN3.3", "Dedicated IR theatre and support staff" },
  { "in-3-resources",
    "IN3.4",
    "Independent access to hospital resources (inpatients)" },
  { "in-3-training",
    "IN3.5",
    "Training scheme for IRs and staff (inpatient care)" },
  { "in-3-mm", "IN3.6", "M&M meetings as part of governance (inpatients)" },
  { "out-3-clinic", "OUT3.1", "IR clinic with own staff and revenue to IR" },
  { "out-3-resources",
    "OUT3.2",
    "Independent access to hospital resources (outpatients)" },
  { "out-3-training",
    "OUT3.3",
    "Training scheme for IRs and staff (outpatient care)" },
  { "out-3-mm", "OUT3.4", "M&M meetings as part of governance (outpatients)" },
  { "out-3-day-unit", "OUT3.5", "IR day unit from referral to follow-up" },
};

static const IrcGraphEdge all_edges[] = {
  { 0, 6 },   { 1, 7 },   { 0, 8 },   { 6, 8 },   { 3, 10 },
  { 4, 11 },  { 3, 12 },  { 10, 12 }, { 0, 15 },  { 6, 15 },
  { 8, 16 },  { 17, 16 }, { 7, 18 },  { 12, 21 }, { 10, 21 },
  { 11, 22 }, { 14, 25 }, { 13, 25 }, { 12, 25 },
};

/* What is around the admission rights. */
static const guint sample_nodes[] = { 0, 6, 8, 16, 17 };
static const IrcGraphEdge sample_edges[] = {
  { 0, 1 }, { 0, 2 }, { 1, 2 }, { 2, 3 }, { 4, 3 }
};

/* A chain of six, its end also from its start, a circle, a star. */
static const IrcGraphEdge extreme_edges[] = {
  { 0, 1 },  { 1, 2 },  { 2, 3 },  { 3, 4 },   { 4, 5 },   { 0, 5 },
  { 6, 7 },  { 7, 8 },  { 8, 6 },  { 9, 9 },   { 40, 2 },  { 2, 40 },
  { 10, 5 }, { 11, 5 }, { 12, 5 }, { 13, 5 },  { 14, 5 },  { 0, 1 },
  { 0, 15 }, { 1, 16 }, { 15, 5 }, { 16, 17 }, { 17, 11 }, { 5, 0 },
};

static IrcGraphSpec
graph_frame (void)
{
  return (IrcGraphSpec){
    .words = chart_mark_words,
    .arrow = "must come first",
    .loose_title = "With nothing to wait for",
    .empty = "Nothing here has to wait for anything else.",
  };
}

static const char *
keep (GPtrArray *pool, char *string)
{
  g_ptr_array_add (pool, string);
  return string;
}

/* "after IN1.1, IN2.1" for each node. */
static void
add_after (const IrcGraphSpec *spec, IrcGraphNode *nodes, GPtrArray *pool)
{
  for (guint i = 0; i < spec->n_nodes; i++) {
    g_autoptr (GString) after = g_string_new (NULL);

    for (guint k = 0; k < spec->n_edges; k++)
      if (spec->edges[k].then == i && spec->edges[k].first < spec->n_nodes)
        g_string_append_printf (after,
                                "%s%s",
                                after->len > 0 ? ", " : "after ",
                                nodes[spec->edges[k].first].code);
    nodes[i].after = keep (pool, g_strdup (after->str));
  }
}

static IrcMark
mark_of (guint index)
{
  static const IrcMark marks[] = { IRC_MARK_NOT_IN_PLACE,
                                   IRC_MARK_PARTLY,
                                   IRC_MARK_NOT_IN_PLACE,
                                   IRC_MARK_TO_VERIFY,
                                   IRC_MARK_UNANSWERED };

  return marks[index % G_N_ELEMENTS (marks)];
}

static IrcGraphSpec
take (const guint *indices,
      guint n,
      const IrcGraphEdge *edges,
      guint n_edges,
      GPtrArray *pool)
{
  IrcGraphSpec spec = graph_frame ();
  IrcGraphNode *nodes = g_new0 (IrcGraphNode, n + 1);

  g_ptr_array_add (pool, nodes);
  for (guint i = 0; i < n; i++) {
    const Criterion *from = &criteria[indices != NULL ? indices[i] : i];

    nodes[i] = (IrcGraphNode){
      .id = from->id,
      .code = from->code,
      .label = from->label,
      .mark = mark_of (i),
    };
  }
  spec.nodes = nodes;
  spec.n_nodes = n;
  spec.edges = edges;
  spec.n_edges = n_edges;
  add_after (&spec, nodes, pool);
  return spec;
}

IrcGraphSpec
graph_spec (GraphCase which, GPtrArray *pool)
{
  IrcGraphSpec spec = graph_frame ();

  switch (which) {
    case GRAPH_ONE:
      return take (NULL, 1, NULL, 0, pool);
    case GRAPH_LOOSE:
      return take (NULL, 6, NULL, 0, pool);
    case GRAPH_SAMPLE:
      spec = take (sample_nodes,
                   G_N_ELEMENTS (sample_nodes),
                   sample_edges,
                   G_N_ELEMENTS (sample_edges),
                   pool);
      ((IrcGraphNode *) spec.nodes)[0].mark = IRC_MARK_IN_PLACE;
      ((IrcGraphNode *) spec.nodes)[2].focus = TRUE;
      return spec;
    case GRAPH_ALL:
      return take (NULL,
                   G_N_ELEMENTS (criteria),
                   all_edges,
                   G_N_ELEMENTS (all_edges),
                   pool);
    case GRAPH_EXTREME:
      spec = take (NULL, 20, extreme_edges, G_N_ELEMENTS (extreme_edges), pool);
      ((IrcGraphNode *) spec.nodes)[3].label =
          "Krankenhausinformationssystemzugriffsberechtigung und sehr viele "
          "weitere Worte, die in keinen Kasten passen, auch nicht in einen "
          "breiten, und die daher enden";
      ((IrcGraphNode *) spec.nodes)[5].label = "";
      return spec;
    case GRAPH_EMPTY:
    default:
      return spec;
  }
}

IrcGraphSpec
graph_random (GRand *rand, GPtrArray *pool)
{
  IrcGraphSpec spec = graph_frame ();
  const guint n = (guint) g_rand_int_range (rand, 1, 27);
  const guint n_edges = (guint) g_rand_int_range (rand, 0, 2 * (int) n);
  IrcGraphNode *nodes = g_new0 (IrcGraphNode, n);
  IrcGraphEdge *edges = g_new0 (IrcGraphEdge, n_edges + 1);

  g_ptr_array_add (pool, nodes);
  g_ptr_array_add (pool, edges);
  for (guint i = 0; i < n; i++)
    nodes[i] = (IrcGraphNode){
      .id = keep (pool, g_strdup_printf ("c-%u", i)),
      .code = keep (pool, g_strdup_printf ("X%u.%u", i / 9, i % 9)),
      .label = chart_random_text (rand, pool, 0, 12),
      .mark = (IrcMark) g_rand_int_range (rand, 0, IRC_N_MARKS),
      .focus = i == 3,
    };
  for (guint i = 0; i < n_edges; i++)
    edges[i] = (IrcGraphEdge){ (guint) g_rand_int_range (rand, 0, (int) n + 1),
                               (guint) g_rand_int_range (rand, 0, (int) n) };
  chart_random_words (rand, pool, &spec.words);
  spec.nodes = nodes;
  spec.n_nodes = n;
  spec.edges = edges;
  spec.n_edges = n_edges;
  add_after (&spec, nodes, pool);
  return spec;
}
