/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-roadmap-private.h"

#include "irc-i18n.h"
#include "irc-plan-words.h"
#include "irc-quarter.h"
#include "irc-user-text.h"

/* ---- the measures ------------------------------------------------------- */

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const IrcMeasureResult *x = *(const IrcMeasureResult *const *) a;
  const IrcMeasureResult *y = *(const IrcMeasureResult *const *) b;
  const int from = irc_quarter_parse (x->start);
  const int to = irc_quarter_parse (y->start);

  if (from == to)
    return x < y ? -1 : x > y;
  if (from == IRC_NO_QUARTER || to == IRC_NO_QUARTER)
    return from == IRC_NO_QUARTER ? 1 : -1;
  return from < to ? -1 : 1;
}

GPtrArray *
irc_roadmap_list_by_start (const IrcAssessment *assessment)
{
  GPtrArray *rows = g_ptr_array_new ();
  guint n = 0;
  const IrcMeasureResult *all = NULL;

  g_return_val_if_fail (assessment != NULL, rows);
  all = irc_assessment_get_measures (assessment, &n);
  for (guint i = 0; i < n; i++)
    if (all[i].status != IRC_STATUS_DROPPED)
      g_ptr_array_add (rows, (gpointer) (gintptr) &all[i]);
  g_ptr_array_sort (rows, compare_starts);
  return rows;
}

const IrcMeasureResult *
irc_roadmap_get_row (const IrcRoadmapFigure *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

gboolean
irc_roadmap_is_moved (const IrcRoadmapFigure *self,
                      const IrcMeasureResult *measure)
{
  return self->view.moved != NULL &&
         g_str_equal (self->view.moved, measure->id);
}

int
irc_roadmap_get_start (const IrcRoadmapFigure *self,
                       const IrcMeasureResult *measure)
{
  return irc_quarter_parse (
      irc_roadmap_is_moved (self, measure) ? self->view.start : measure->start);
}

guint
irc_roadmap_get_quarters (const IrcRoadmapFigure *self,
                          const IrcMeasureResult *measure)
{
  return irc_roadmap_is_moved (self, measure) ? self->view.quarters
                                              : measure->quarters;
}

const IrcMeasureSigns *
irc_roadmap_get_signs (const IrcFigure *figure, const IrcMeasureResult *measure)
{
  const IrcRoadmapFigure *self = figure->data;
  guint n = 0;

  return self->signs +
         (measure - irc_assessment_get_measures (figure->assessment, &n));
}

/* ---- the chart ---------------------------------------------------------- */

static IrcScene *
render_roadmap (const IrcFigure *self, const IrcChartFrame *frame)
{
  IrcRoadmapParts parts = { 0 };
  const IrcRoadmapSpec spec = irc_roadmap_make_spec (self, &parts);
  IrcScene *scene = irc_chart_roadmap (&spec, frame);

  g_ptr_array_unref (parts.pool);
  return scene;
}

IrcRoadmapAxis
irc_figure_get_axis (const IrcFigure *self, const IrcChartFrame *frame)
{
  IrcRoadmapAxis axis = { 0 };
  IrcRoadmapParts parts = { 0 };
  IrcRoadmapSpec spec;

  g_return_val_if_fail (self != NULL && frame != NULL, axis);
  g_return_val_if_fail (self->info == &irc_figure_roadmap, axis);
  spec = irc_roadmap_make_spec (self, &parts);
  axis = irc_roadmap_axis (&spec, frame);
  g_ptr_array_unref (parts.pool);
  return axis;
}

/* ---- in words and as a table -------------------------------------------- */

static void
describe_roadmap (const IrcFigure *figure, GString *out)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  IrcRoadmapParts parts = { .pool = pool };
  IrcRoadmapSpec spec = { 0 };

  if (self->rows->len == 0) {
    g_string_append (out, irc_text (l, "There is no measure in the plan."));
    return;
  }
  irc_roadmap_fill_targets (figure, &spec, &parts);
  for (guint i = 0; i < spec.n_targets; i++)
    g_string_append_printf (out,
                            "%s%s %s.",
                            out->len > 0 ? " " : "",
                            spec.targets[i].label,
                            spec.targets[i].date);
  for (guint i = 0; i < self->rows->len; i++) {
    g_autofree char *label = irc_roadmap_dup_label (self, i);
    g_autofree char *value =
        irc_roadmap_dup_value (figure, irc_roadmap_get_row (self, i));

    g_string_append_printf (
        out, "%s%s: %s.", out->len > 0 ? " " : "", label, value);
  }
}

static void
fill_row (const IrcFigure *figure, IrcFigureTable *table, guint index)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  const IrcMeasureResult *measure = irc_roadmap_get_row (self, index);
  g_autofree char *start =
      irc_quarter_format (irc_roadmap_get_start (self, measure));
  char *const cells[] = {
    g_strdup (measure->result->criterion->code),
    irc_roadmap_dup_label (self, index),
    irc_user_text_dup (measure->owner),
    *start != '\0' ? irc_language_format_date (l, start)
                   : g_strdup (irc_text (l, "not scheduled")),
    g_strdup_printf ("%u", irc_roadmap_get_quarters (self, measure)),
    g_strdup (irc_status_label (l, measure->status)),
    irc_roadmap_dup_waits (l, measure),
    irc_roadmap_dup_remarks (figure, measure),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    irc_figure_table_set (table, index + 1, i, cells[i]);
}

static IrcFigureTable *
new_roadmap_table (const IrcFigure *figure)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  const char *const heads[] = {
    irc_text (l, "Code"),
    irc_text (l, "Measure"),
    irc_text (l, "Owner"),
    irc_text (l, "Start"),
    irc_text (l, "Quarters"),
    irc_text (l, "Status"),
    irc_text (l, "Comes after"),
    irc_text (l, "Remark"),
    NULL,
  };
  IrcFigureTable *table = irc_figure_table_new (1 + self->rows->len, heads);

  for (guint i = 0; i < self->rows->len; i++)
    fill_row (figure, table, i);
  return table;
}

/* ---- the figure --------------------------------------------------------- */

static void
free_roadmap (gpointer data)
{
  IrcRoadmapFigure *self = data;

  g_free ((gpointer) (gintptr) self->view.today);
  g_free ((gpointer) (gintptr) self->view.moved);
  g_free ((gpointer) (gintptr) self->view.start);
  g_free (self->signs);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static GPtrArray *
list_rows (const IrcAssessment *assessment, const IrcRoadmapView *view)
{
  GPtrArray *rows = NULL;
  guint n = 0;
  const IrcMeasureResult *all = irc_assessment_get_measures (assessment, &n);

  if (view->by_start) {
    rows = irc_roadmap_list_by_start (assessment);
  } else {
    rows = g_ptr_array_new ();
    for (guint i = 0; i < n; i++)
      g_ptr_array_add (rows, (gpointer) (gintptr) &all[i]);
  }
  if (view->n > 0 && view->first + view->n < rows->len)
    g_ptr_array_set_size (rows, (int) (view->first + view->n));
  g_ptr_array_remove_range (rows, 0, MIN (view->first, rows->len));
  return rows;
}

static IrcRoadmapFigure *
new_data (const IrcAssessment *assessment, const IrcRoadmapView *view)
{
  IrcRoadmapFigure *self = NULL;
  guint n = 0, moved = 0;
  const IrcMeasureResult *all = NULL;

  all = irc_assessment_get_measures (assessment, &n);
  self = g_new0 (IrcRoadmapFigure, 1);
  self->view = *view;
  self->view.today = g_strdup (view->today);
  self->view.moved = g_strdup (view->moved);
  self->view.start = g_strdup (view->start != NULL ? view->start : "");
  self->view.quarters = MAX (view->quarters, 1);
  self->rows = list_rows (assessment, view);
  self->signs = g_new0 (IrcMeasureSigns, n + 1);
  while (moved < n && !irc_roadmap_is_moved (self, &all[moved]))
    moved++;
  irc_assessment_try_measure (
      assessment, moved, self->view.start, self->view.quarters, self->signs);
  return self;
}

static IrcFigure *
make_roadmap (IrcAssessment *assessment)
{
  return irc_figure_new_roadmap (assessment, &(IrcRoadmapView){ 0 });
}

const IrcFigureInfo irc_figure_roadmap = {
  .title = N_ ("Roadmap"),
  .render = render_roadmap,
  .describe = describe_roadmap,
  .new_table = new_roadmap_table,
  .make = make_roadmap,
};

IrcFigure *
irc_figure_new_roadmap (IrcAssessment *assessment, const IrcRoadmapView *view)
{
  g_return_val_if_fail (assessment != NULL && view != NULL, NULL);

  return irc_figure_new_with_data (&irc_figure_roadmap,
                                   assessment,
                                   new_data (assessment, view),
                                   free_roadmap);
}
