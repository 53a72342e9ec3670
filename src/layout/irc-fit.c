/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The boxes are walked once.  A node is a place where a line may end, reached
 * in the best way that leaves the line so tight or loose and so many hyphens
 * in a row: what follows depends on nothing else.  The active nodes are those
 * from which a line can still reach the box that is looked at. */
#include "irc-fit.h"

#include <math.h>

#define LINE 10.0
#define HYPHEN 50.0
#define DASH 60.0

/* Half a hundredth of a point is nothing. */
#define NOTHING 0.005

#define MOST_HYPHENS 2

typedef enum {
  TIGHT,
  NORMAL,
  LOOSE,
  VERY_LOOSE,
  N_FITNESSES,
} Fitness;

typedef struct {
  guint end;  /* behind the last box of the line */
  guint from; /* the node where the line begins */
  Fitness fitness;
  guint hyphens; /* lines in a row that end in one */
  double total;  /* demerits so far */
} Node;

typedef struct {
  const IrcFitBox *boxes;
  guint n;
  const IrcFitRules *rules;
  double *widths; /* up to each box */
  guint *spaces;  /* the same */
  GArray *nodes;  /* of Node */
  GArray *active; /* of guint: into nodes */
  Node best[N_FITNESSES][MOST_HYPHENS + 1];
} Fit;

/* ---- a line ------------------------------------------------------------- */

typedef struct {
  double slack; /* negative: wider than the line */
  guint spaces;
} Measure;

/* The boxes [start, end), without a hyphen that is added. */
static Measure
measure (const Fit *self, guint start, guint end)
{
  const IrcFitBox *last = &self->boxes[end - 1];

  return (Measure){
    self->rules->width -
        (self->widths[end] - self->widths[start] - last->space),
    self->spaces[end] - self->spaces[start] - last->n_behind,
  };
}

static gboolean
is_ragged (const Fit *self)
{
  return self->rules->stretch <= 0;
}

static gboolean
is_too_long (const Fit *self, const Measure *line)
{
  return line->slack + line->spaces * self->rules->shrink < -NOTHING;
}

/* FALSE: no such line. */
static gboolean
find_ratio (const Fit *self, const Measure *line, gboolean last, double *ratio)
{
  const IrcFitRules *rules = self->rules;

  *ratio = 0;
  if (is_too_long (self, line))
    return FALSE;
  if (line->slack < -NOTHING)
    *ratio = line->slack / (line->spaces * rules->shrink);
  else if (is_ragged (self))
    *ratio = last ? 0 : line->slack / rules->width;
  else if (!last && line->slack > NOTHING)
    *ratio = line->spaces > 0 ? line->slack / (line->spaces * rules->stretch)
                              : HUGE_VAL;
  return is_ragged (self) || *ratio <= rules->tolerance;
}

static Fitness
get_fitness (const Fit *self, double ratio)
{
  if (is_ragged (self))
    return NORMAL;
  return ratio < -0.5   ? TIGHT
         : ratio <= 0.5 ? NORMAL
         : ratio <= 1   ? LOOSE
                        : VERY_LOOSE;
}

static double
get_line_demerits (const Fit *self, double ratio, IrcFitEnd end)
{
  double badness = is_ragged (self) ? 400 * ratio * ratio
                                    : 100 * fabs (ratio * ratio * ratio);
  double sum = LINE + badness;

  if (end == IRC_FIT_HYPHEN)
    sum += HYPHEN;
  else if (end == IRC_FIT_DASH)
    sum += DASH;
  return sum * sum + (is_ragged (self) ? IRC_FIT_RAGGED_LINE : 0);
}

/* ---- nodes -------------------------------------------------------------- */

static const Node *
get_node (const Fit *self, guint index)
{
  return &g_array_index (self->nodes, Node, index);
}

/* What the last line of a paragraph costs for being that; HUGE_VAL: it must not
 * be so. */
static double
get_last_demerits (const Fit *self, const Node *from, const Measure *line)
{
  gboolean is_short =
      self->rules->width - line->slack < self->rules->short_last;
  gboolean is_rest = from->hyphens > 0;

  if (from->end == 0)
    return 0;
  if (is_rest && (is_short || line->spaces == 0))
    return HUGE_VAL;
  return (is_rest ? IRC_FIT_LAST_HYPHEN : 0) +
         (is_short ? IRC_FIT_SHORT_LAST : 0);
}

/* The line from node @index to @end, if there is one, among the best. */
static void
try_line (Fit *self, guint index, guint end, Measure line)
{
  const Node *from = get_node (self, index);
  gboolean last = end == self->n;
  IrcFitEnd how = last ? IRC_FIT_SPACE : self->boxes[end - 1].end;
  gboolean hyphen = how == IRC_FIT_HYPHEN;
  Node node = { .end = end, .from = index };
  double ratio;
  Node *best;

  if (hyphen)
    line.slack -= self->boxes[end - 1].hyphen;
  node.hyphens = hyphen ? from->hyphens + 1 : 0;
  if (node.hyphens > MOST_HYPHENS || !find_ratio (self, &line, last, &ratio))
    return;
  node.fitness = get_fitness (self, ratio);
  node.total = from->total + get_line_demerits (self, ratio, how);
  if (ABS ((int) node.fitness - (int) from->fitness) > 1)
    node.total += IRC_FIT_ADJACENT;
  if (node.hyphens == 2)
    node.total += IRC_FIT_TWO_HYPHENS;
  if (last)
    node.total += get_last_demerits (self, from, &line);
  best = &self->best[node.fitness][node.hyphens];
  if (node.total < best->total)
    *best = node;
}

static void
forget_best (Fit *self)
{
  for (guint i = 0; i < N_FITNESSES; i++)
    for (guint k = 0; k <= MOST_HYPHENS; k++)
      self->best[i][k].total = HUGE_VAL;
}

static void
activate_best (Fit *self)
{
  for (guint i = 0; i < N_FITNESSES; i++)
    for (guint k = 0; k <= MOST_HYPHENS; k++)
      if (isfinite (self->best[i][k].total)) {
        g_array_append_val (self->active, self->nodes->len);
        g_array_append_val (self->nodes, self->best[i][k]);
      }
}

/* All lines that end at @end; nodes too far back for it are no longer active.
 */
static void
try_end (Fit *self, guint end)
{
  guint *active = &g_array_index (self->active, guint, 0);
  guint kept = 0;

  forget_best (self);
  for (guint i = 0; i < self->active->len; i++) {
    Measure line = measure (self, get_node (self, active[i])->end, end);

    if (is_too_long (self, &line))
      continue;
    try_line (self, active[i], end, line);
    active[kept++] = active[i];
  }
  g_array_set_size (self->active, kept);
  activate_best (self);
}

/* ---- a paragraph -------------------------------------------------------- */

static void
init (Fit *self, const IrcFitBox *boxes, guint n, const IrcFitRules *rules)
{
  const Node start = { .fitness = NORMAL };
  const guint first = 0;

  *self = (Fit){ .boxes = boxes, .n = n, .rules = rules };
  self->widths = g_new (double, n + 1);
  self->spaces = g_new (guint, n + 1);
  self->widths[0] = 0;
  self->spaces[0] = 0;
  for (guint i = 0; i < n; i++) {
    self->widths[i + 1] = self->widths[i] + boxes[i].width + boxes[i].space;
    self->spaces[i + 1] =
        self->spaces[i] + boxes[i].n_inside + boxes[i].n_behind;
  }
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->active = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->nodes, start);
  g_array_append_val (self->active, first);
}

static void
clear (Fit *self)
{
  g_free (self->widths);
  g_free (self->spaces);
  g_array_unref (self->nodes);
  g_array_unref (self->active);
}

/* The best of the nodes behind the last box, or 0. */
static guint
find_winner (const Fit *self)
{
  guint winner = 0;

  for (guint i = self->nodes->len; i-- > 1;) {
    const Node *node = get_node (self, i);

    if (node->end != self->n)
      break;
    if (winner == 0 || node->total < get_node (self, winner)->total)
      winner = i;
  }
  return winner;
}

static void
append_ends (const Fit *self, guint winner, GArray *ends)
{
  guint first = ends->len;

  for (guint i = winner; i != 0; i = get_node (self, i)->from)
    g_array_append_val (ends, get_node (self, i)->end);
  for (guint i = first, k = ends->len - 1; i < k; i++, k--) {
    guint end = g_array_index (ends, guint, i);

    g_array_index (ends, guint, i) = g_array_index (ends, guint, k);
    g_array_index (ends, guint, k) = end;
  }
}

gboolean
irc_fit_lines (const IrcFitBox *boxes,
               guint n_boxes,
               const IrcFitRules *rules,
               GArray *ends,
               double *demerits)
{
  guint winner = 0;
  Fit self;

  g_return_val_if_fail (boxes != NULL && n_boxes > 0, FALSE);
  g_return_val_if_fail (rules != NULL && ends != NULL, FALSE);

  init (&self, boxes, n_boxes, rules);
  for (guint end = 1; end <= n_boxes && self.active->len > 0; end++)
    if (end == n_boxes || boxes[end - 1].end != IRC_FIT_NOT)
      try_end (&self, end);
  winner = find_winner (&self);
  if (winner != 0) {
    append_ends (&self, winner, ends);
    if (demerits != NULL)
      *demerits = get_node (&self, winner)->total;
  }
  clear (&self);
  return winner != 0;
}
