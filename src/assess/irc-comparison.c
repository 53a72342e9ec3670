/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include <string.h>

/* While the comparisons are being put together. */
typedef struct {
  const IrcCriterion **criteria; /* in the order of levels.json */
  guint n_criteria;
  GArray *figures; /* of IrcSurveyFigure */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_array_unref (group->figures);
  g_free (group->criteria);
  g_free (group);
}

/* The criteria that the row names and the pack has, each once, in the order
 * of levels.json. */
static const IrcCriterion **
list_criteria (const IrcAssessment *self, const IrcBenchmark *row, guint *n)
{
  const IrcCriterion **list =
      g_new0 (const IrcCriterion *, self->n_criteria + 1);

  *n = 0;
  for (guint i = 0; i < self->n_criteria; i++)
    if (g_strv_contains (row->criteria, self->criteria[i].id))
      list[(*n)++] = &self->criteria[i];
  return list;
}

static Group *
find_group (const GPtrArray *groups, const IrcCriterion **criteria, guint n)
{
  for (guint i = 0; i < groups->len; i++) {
    Group *group = g_ptr_array_index (groups, i);

    if (group->n_criteria == n &&
        memcmp (group->criteria, criteria, n * sizeof criteria[0]) == 0)
      return group;
  }
  return NULL;
}

static void
add_row (const IrcAssessment *self, GPtrArray *groups, const IrcBenchmark *row)
{
  const IrcSurveyFigure figure = {
    row, irc_library_lookup_reference (self->library, row->reference)
  };
  g_autofree const IrcCriterion **criteria = NULL;
  Group *group = NULL;
  guint n = 0;

  if ((row->kind != IRC_BENCHMARK_HAS && row->kind != IRC_BENCHMARK_LACKS) ||
      figure.reference == NULL)
    return;
  criteria = list_criteria (self, row, &n);
  if (n == 0)
    return;
  group = find_group (groups, criteria, n);
  if (group == NULL) {
    group = g_new0 (Group, 1);
    group->criteria = g_steal_pointer (&criteria);
    group->n_criteria = n;
    group->figures = g_array_new (FALSE, FALSE, sizeof (IrcSurveyFigure));
    g_ptr_array_add (groups, group);
  }
  g_array_append_val (group->figures, figure);
}

int
irc_survey_figure_get_year (const IrcSurveyFigure *self, gboolean *published)
{
  gboolean unknown = self->benchmark->year_of_data == IRC_UNKNOWN_INT;

  if (published != NULL)
    *published = unknown && self->reference->year != IRC_UNKNOWN_INT;
  return unknown ? self->reference->year : self->benchmark->year_of_data;
}

/* Printable ones first, then the newer, then the order of the pack: rows lie
 * in one array. */
static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const IrcSurveyFigure *x = a, *y = b;
  int year_x = irc_survey_figure_get_year (x, NULL);
  int year_y = irc_survey_figure_get_year (y, NULL);

  if (x->reference->printable != y->reference->printable)
    return x->reference->printable ? -1 : 1;
  if (year_x != year_y)
    return year_x > year_y ? -1 : 1;
  return x->benchmark < y->benchmark ? -1 : x->benchmark > y->benchmark;
}

/* By their first criterion, then the next; the shorter list first. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *x = *(const Group *const *) a, *y = *(const Group *const *) b;

  for (guint i = 0; i < MIN (x->n_criteria, y->n_criteria); i++)
    if (x->criteria[i] != y->criteria[i])
      return x->criteria[i]->index < y->criteria[i]->index ? -1 : 1;
  return x->n_criteria < y->n_criteria ? -1 : x->n_criteria > y->n_criteria;
}

static void
fill_comparison (IrcAssessment *self,
                 IrcComparison *comparison,
                 const Group *group)
{
  const IrcResult **results =
      irc_assessment_new0 (self, const IrcResult *, group->n_criteria);
  IrcSurveyFigure *figures =
      irc_assessment_new0 (self, IrcSurveyFigure, group->figures->len);

  g_array_sort (group->figures, compare_figures);
  for (guint i = 0; i < group->n_criteria; i++)
    results[i] = &self->results[group->criteria[i]->index];
  for (guint i = 0; i < group->figures->len; i++) {
    figures[i] = g_array_index (group->figures, IrcSurveyFigure, i);
    if (figures[i].reference->printable)
      comparison->n_printable++;
  }
  comparison->results = results;
  comparison->n_results = group->n_criteria;
  comparison->figures = figures;
  comparison->n_figures = group->figures->len;
}

static gboolean
is_compared (const IrcAssessment *self, const IrcResult *result)
{
  for (guint i = 0; i < self->n_comparisons; i++)
    for (guint k = 0; k < self->comparisons[i].n_results; k++)
      if (self->comparisons[i].results[k] == result)
        return TRUE;
  return FALSE;
}

void
irc_assessment_fill_comparisons (IrcAssessment *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  const IrcResult **uncompared =
      irc_assessment_new0 (self, const IrcResult *, self->n_criteria);
  guint n = 0;
  const IrcBenchmark *rows = irc_library_get_benchmarks (self->library, &n);

  for (guint i = 0; i < n; i++)
    add_row (self, groups, &rows[i]);
  g_ptr_array_sort (groups, compare_groups);
  self->comparisons = irc_assessment_new0 (self, IrcComparison, groups->len);
  for (guint i = 0; i < groups->len; i++)
    fill_comparison (self,
                     &self->comparisons[self->n_comparisons++],
                     g_ptr_array_index (groups, i));
  for (guint i = 0; i < self->n_criteria; i++)
    if (!is_compared (self, &self->results[i]))
      uncompared[self->n_uncompared++] = &self->results[i];
  self->uncompared = uncompared;
}

const IrcComparison *
irc_assessment_get_comparisons (const IrcAssessment *self, guint *n)
{
  *n = self->n_comparisons;
  return self->comparisons;
}

const IrcResult *const *
irc_assessment_get_uncompared (const IrcAssessment *self, guint *n)
{
  *n = self->n_uncompared;
  return self->uncompared;
}
