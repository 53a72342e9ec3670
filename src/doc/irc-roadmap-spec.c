/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-roadmap-private.h"

#include <math.h>

#include "irc-plan-words.h"
#include "irc-quarter.h"
#include "irc-user-text.h"

#define QUARTERS 4
#define FIRST_QUARTER (1900 * QUARTERS)
#define LAST_QUARTER (2200 * QUARTERS + QUARTERS - 1)
/* How far from the measures, in quarters, a target and the day are shown. */
#define TARGET_REACH 12
#define TODAY_REACH 4
#define LEAST_QUARTERS 4
/* So that the rows of irc-compose-measures.c fit on a page at full size. */
#define MAX_LINES_ON_PAPER 2

/* ---- the axis ----------------------------------------------------------- */

/* When the month YYYY-MM is over, in quarters; NAN when it is not one. */
static double
end_of_month (const char *text)
{
  IrcDate date;

  if (!irc_date_parse (text, IRC_DATE_MONTH, &date))
    return NAN;
  return date.year * QUARTERS + date.month / 3.0;
}

static double
place_of_day (const char *text)
{
  IrcDate date;

  if (text == NULL || !irc_date_parse (text, IRC_DATE_DAY, &date))
    return NAN;
  return date.year * QUARTERS + (date.month - 1) / 3.0 + (date.day - 1) / 93.0;
}

typedef struct {
  double from, to;
} Span;

static void
include (Span *span, double place, double reach)
{
  if (isnan (place) || place < span->from - reach || place > span->to + reach)
    return;
  span->from = MIN (span->from, place);
  span->to = MAX (span->to, place);
}

/* FALSE: no measure has a start. */
static gboolean
span_measures (const IrcFigure *figure, Span *span)
{
  const IrcRoadmapFigure *self = figure->data;
  guint n = 0;
  const IrcMeasureResult *all =
      irc_assessment_get_measures (figure->assessment, &n);

  *span = (Span){ G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < n; i++) {
    /* Where the plan has it: the axis stays while a bar moves over it. */
    int start = irc_quarter_parse (all[i].start);
    guint quarters = all[i].quarters;

    if (start == IRC_NO_QUARTER && irc_roadmap_is_moved (self, &all[i])) {
      start = irc_quarter_parse (self->view.start);
      quarters = self->view.quarters;
    }
    if (start == IRC_NO_QUARTER ||
        (self->view.by_start && all[i].status == IRC_STATUS_DROPPED))
      continue;
    span->from = MIN (span->from, start);
    span->to = MAX (span->to, start + (double) quarters);
  }
  return span->from < span->to;
}

static void
fill_axis (const IrcFigure *figure, IrcRoadmapSpec *spec)
{
  const IrcRoadmapFigure *self = figure->data;
  Span span;
  int first, last;

  if (!span_measures (figure, &span))
    return;
  for (guint i = 0; i < spec->n_targets; i++)
    include (&span, spec->targets[i].at, TARGET_REACH);
  include (&span, spec->today, TODAY_REACH);
  if (!self->view.by_start) {
    span.from -= 1;
    span.to += 2;
  }
  span.to = MAX (span.to, floor (span.from) + LEAST_QUARTERS);
  first = CLAMP ((int) floor (span.from), FIRST_QUARTER, LAST_QUARTER);
  last = CLAMP ((int) ceil (span.to), first + 1, LAST_QUARTER + 1);
  spec->first = first;
  spec->n_quarters = (guint) (last - first);
}

static IrcRoadmapStatus
show_status (IrcStatus status)
{
  switch (status) {
    case IRC_STATUS_AGREED:
      return IRC_ROADMAP_AGREED;
    case IRC_STATUS_STARTED:
      return IRC_ROADMAP_STARTED;
    case IRC_STATUS_DONE:
      return IRC_ROADMAP_DONE;
    case IRC_STATUS_DROPPED:
      return IRC_ROADMAP_DROPPED;
    case IRC_STATUS_PLANNED:
    default:
      return IRC_ROADMAP_PLANNED;
  }
}

/* ---- the chart ---------------------------------------------------------- */

static void
fill_after (const IrcRoadmapFigure *self,
            const IrcMeasureResult *measure,
            IrcRoadmapBar *bar,
            GPtrArray *pool)
{
  guint *after = g_new0 (guint, measure->n_after + 1);
  guint index = 0;

  g_ptr_array_add (pool, after);
  bar->after = after;
  for (guint i = 0; i < measure->n_after; i++)
    if (g_ptr_array_find (self->rows, measure->after[i], &index))
      after[bar->n_after++] = index;
  bar->more_after = bar->n_after < measure->n_after;
}

static void
fill_bar (const IrcFigure *figure, guint index, IrcRoadmapParts *parts)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *language =
      irc_assessment_get_language (figure->assessment);
  const IrcMeasureResult *measure = irc_roadmap_get_row (self, index);
  const IrcMeasureSigns *signs = irc_roadmap_get_signs (figure, measure);
  const int start = irc_roadmap_get_start (self, measure);
  GPtrArray *pool = parts->pool;

  parts->bars[index] = (IrcRoadmapBar){
    .id = measure->id,
    .code = measure->result->criterion->code,
    .label = irc_figure_keep (pool, irc_roadmap_dup_label (self, index)),
    .owner = self->view.no_owners
                 ? ""
                 : irc_figure_keep (pool, irc_user_text_dup (measure->owner)),
    .waits = irc_figure_keep (pool, irc_roadmap_dup_waits (language, measure)),
    .value = irc_figure_keep (pool, irc_roadmap_dup_value (figure, measure)),
    .start = start == IRC_NO_QUARTER ? IRC_ROADMAP_UNSCHEDULED : start,
    .quarters = irc_roadmap_get_quarters (self, measure),
    .status = show_status (measure->status),
    .too_early = signs->too_early,
    .too_late = signs->too_late,
  };
  fill_after (self, measure, &parts->bars[index], pool);
}

/* "Target: inpatient level 2", "by September 2027" */
void
irc_roadmap_fill_targets (const IrcFigure *figure,
                          IrcRoadmapSpec *spec,
                          IrcRoadmapParts *parts)
{
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  static const char *const ids[] = { "target-inpatient", "target-outpatient" };

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway =
        irc_assessment_get_pathway (figure->assessment, (IrcPathway) i);
    const double at = end_of_month (pathway->target_by);
    g_autofree char *date = irc_language_format_date (l, pathway->target_by);

    if (pathway->target == 0 || isnan (at))
      continue;
    parts->targets[spec->n_targets++] = (IrcRoadmapTarget){
      .id = ids[i],
      .label = irc_figure_keep (
          parts->pool,
          g_strdup_printf (pathway->pathway == IRC_PATHWAY_INPATIENT
                               ? irc_text (l, "Target: inpatient level %d")
                               : irc_text (l, "Target: outpatient level %d"),
                           pathway->target)),
      /* TRANSLATORS: when a target is due: "by September 2027" */
      .date = irc_figure_keep (parts->pool,
                               g_strdup_printf (irc_text (l, "by %s"), date)),
      .at = at,
    };
  }
  spec->targets = parts->targets;
}

static void
fill_words (const IrcFigure *figure, IrcRoadmapSpec *spec, GPtrArray *pool)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  g_autofree char *day = irc_language_format_date (
      l, self->view.today != NULL ? self->view.today : "");

  spec->measures_title = irc_text (l, "Measure");
  spec->unscheduled_title = irc_text (l, "Not scheduled");
  /* TRANSLATORS: the quarters of a year, as short as possible */
  spec->quarters[0] = irc_text (l, "Q1");
  spec->quarters[1] = irc_text (l, "Q2");
  spec->quarters[2] = irc_text (l, "Q3");
  spec->quarters[3] = irc_text (l, "Q4");
  for (guint i = 0; i < IRC_N_ROADMAP_STATUSES; i++)
    spec->status[show_status ((IrcStatus) i)] =
        irc_status_label (l, (IrcStatus) i);
  spec->too_early = irc_text (l, "starts before what it depends on is done");
  spec->too_late = irc_text (l, "ends after the date of the target");
  /* TRANSLATORS: of an arrow in a legend, from a measure to another */
  spec->after = irc_text (l, "comes first");
  spec->today_label = irc_figure_keep (
      pool,
      /* TRANSLATORS: of a line in a legend, with the day */
      g_strdup_printf (self->view.by_start ? irc_text (l, "as at %s")
                                           : irc_text (l, "today, %s"),
                       day));
  spec->empty = irc_text (l, "There is no measure in the plan.");
}

static void
fill_moved (const IrcRoadmapFigure *self, IrcRoadmapSpec *spec)
{
  spec->moved = -1;
  for (guint i = 0; i < self->rows->len; i++) {
    const IrcMeasureResult *measure = irc_roadmap_get_row (self, i);
    const int start = irc_quarter_parse (measure->start);

    if (!irc_roadmap_is_moved (self, measure))
      continue;
    spec->moved = (int) i;
    spec->moved_start =
        start == IRC_NO_QUARTER ? IRC_ROADMAP_UNSCHEDULED : start;
    spec->moved_quarters = measure->quarters;
  }
}

/* Free the pool and the bars. */
IrcRoadmapSpec
irc_roadmap_make_spec (const IrcFigure *figure, IrcRoadmapParts *parts)
{
  const IrcRoadmapFigure *self = figure->data;
  IrcRoadmapSpec spec = { .today = place_of_day (self->view.today) };

  if (self->view.by_start)
    spec.max_lines = MAX_LINES_ON_PAPER;
  spec.clear_arrows = self->view.by_start;
  parts->pool = g_ptr_array_new_with_free_func (g_free);
  parts->bars = g_new0 (IrcRoadmapBar, self->rows->len + 1);
  g_ptr_array_add (parts->pool, parts->bars);
  fill_words (figure, &spec, parts->pool);
  irc_roadmap_fill_targets (figure, &spec, parts);
  fill_axis (figure, &spec);
  for (guint i = 0; i < self->rows->len; i++)
    fill_bar (figure, i, parts);
  spec.bars = parts->bars;
  spec.n_bars = self->rows->len;
  fill_moved (self, &spec);
  return spec;
}
