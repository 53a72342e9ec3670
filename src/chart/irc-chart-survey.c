/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table without vertical lines, as the matrix is: a row a group, on its left
 * how the centre stands, beside it the questions of the surveys, on its right
 * their bars on a common track of nought to a hundred.  Narrow, the three
 * follow each other.
 *
 * A bar of those who have it is full; of those who lack it, it is an outline,
 * and its value says so. */

#include "irc-chart-parts.h"

#include <math.h>

/* Points at scale 1. */
#define THREE_COLUMNS 380.0 /* least width */
#define OWN 104.0           /* column of the centre */
#define COLUMN_GAP 12.0
#define SHARE 0.25     /* of the width: least column of the bars */
#define MAX_TEXT 300.0 /* column of the questions */
#define MIN_TRACK 40.0
#define MARK 11.0
#define BAR 7.0
#define GAP 5.0     /* after a mark, a code, a track */
#define ROW_PAD 4.5 /* above and below a group */
#define ROW_GAP 4.0 /* between its figures, its criteria */
#define MIN_ROOM 24.0
#define LINES_WIDE 4
#define LINES_NARROW 8

static const IrcChartStyle column_style = { IRC_FACE_SEMIBOLD, 9, 13 };
static const IrcChartStyle axis_style = { IRC_FACE_REGULAR, 7, 9 };
static const IrcChartStyle code_style = { IRC_FACE_SEMIBOLD, 8, 11 };
static const IrcChartStyle state_style = { IRC_FACE_REGULAR, 8, 11 };
static const IrcChartStyle question_style = { IRC_FACE_REGULAR, 8.5, 11 };
static const IrcChartStyle detail_style = { IRC_FACE_REGULAR, 7, 9 };
static const IrcChartStyle note_style = { IRC_FACE_ITALIC, 7, 9 };
static const IrcChartStyle value_style = { IRC_FACE_SEMIBOLD, 8.5, 11 };

typedef struct {
  IrcChart chart;
  const IrcSurveySpec *spec;
  gboolean wide;
  double code_width, value_width; /* of the widest */
  double text_x, text_width;      /* column of the questions */
  double track_x, track_width;
  double y; /* how far the chart has grown */
} Survey;

static double
pt (const Survey *self, double points)
{
  return irc_chart_pt (&self->chart, points);
}

static guint
max_lines (const Survey *self)
{
  return self->wide ? LINES_WIDE : LINES_NARROW;
}

/* ---- the columns -------------------------------------------------------- */

static double
measure (const Survey *self, const IrcChartStyle *style, const char *text)
{
  g_autoptr (IrcLines) line =
      irc_lines_new (&self->chart, style, text, self->chart.width / 2, 1);

  return line->width + pt (self, 0.5); /* so that it fits its own width */
}

static void
measure_columns (Survey *self)
{
  const IrcSurveySpec *spec = self->spec;
  const double width = self->chart.width;

  for (guint i = 0; i < spec->n_unasked; i++)
    self->code_width = MAX (self->code_width,
                            measure (self, &code_style, spec->unasked[i].code));
  for (guint g = 0; g < spec->n_groups; g++) {
    const IrcSurveyGroup *group = &spec->groups[g];

    for (guint i = 0; i < group->n_criteria; i++)
      self->code_width =
          MAX (self->code_width,
               measure (self, &code_style, group->criteria[i].code));
    for (guint i = 0; i < group->n_bars; i++)
      self->value_width =
          MAX (self->value_width,
               measure (self, &value_style, group->bars[i].value));
  }
  if (self->wide) {
    const double gap = pt (self, COLUMN_GAP);

    self->code_width = MIN (self->code_width, pt (self, OWN / 2));
    self->value_width = MIN (self->value_width, width * SHARE / 2);
    self->text_x = pt (self, OWN) + gap;
    self->text_width =
        MIN (width * (1 - SHARE) - gap - self->text_x, pt (self, MAX_TEXT));
    self->track_x = self->text_x + self->text_width + gap;
    self->track_width =
        width - self->track_x - self->value_width - pt (self, GAP);
  } else {
    self->text_width = width;
    self->track_width =
        MAX (width - self->value_width - pt (self, GAP), pt (self, MIN_TRACK));
    self->value_width = width - self->track_width - pt (self, GAP);
  }
}

static void
paint_axis (Survey *self)
{
  const IrcPalette *palette = self->chart.palette;
  g_autoptr (IrcLines) nought = irc_lines_new (
      &self->chart, &axis_style, self->spec->axis[0], self->track_width / 2, 1);
  g_autoptr (IrcLines) all = irc_lines_new (
      &self->chart, &axis_style, self->spec->axis[1], self->track_width / 2, 1);

  irc_lines_paint (
      nought, &self->chart, self->track_x, self->y, 0, palette->muted);
  irc_lines_paint (all,
                   &self->chart,
                   self->track_x + self->track_width,
                   self->y,
                   1,
                   palette->muted);
  self->y += MAX (nought->height, all->height) + pt (self, 2);
}

/* Returns the height used. */
static double
paint_title (const Survey *self, const char *title, double x, double width)
{
  g_autoptr (IrcLines) lines =
      irc_lines_new (&self->chart, &column_style, title, width, LINES_WIDE);

  irc_lines_paint (
      lines, &self->chart, x, self->y, 0, self->chart.palette->heading);
  return lines->height;
}

static void
paint_head (Survey *self)
{
  const IrcSurveySpec *spec = self->spec;
  const double width = self->chart.width;

  if (self->wide) {
    double own = paint_title (self, spec->own_title, 0, pt (self, OWN));
    double asked =
        paint_title (self, spec->asked_title, self->text_x, self->text_width);
    double share = paint_title (
        self, spec->share_title, self->track_x, width - self->track_x);

    self->y += MAX (own, MAX (asked, share));
  } else {
    self->y += paint_title (self, spec->own_title, 0, width);
    self->y += paint_title (self, spec->asked_title, 0, width);
    self->y += paint_title (self, spec->share_title, 0, width);
  }
  paint_axis (self);
}

/* ---- how the centre stands ---------------------------------------------- */

/* A mark, its code and @text, from @x to @end.  Returns the height used. */
static double
paint_criterion (const Survey *self,
                 const IrcSurveyCriterion *spec,
                 const char *text,
                 double x,
                 double y,
                 double end)
{
  const IrcChart *chart = &self->chart;
  const IrcPalette *palette = chart->palette;
  const double code_x = x + pt (self, MARK + GAP);
  const double state_x = code_x + self->code_width + pt (self, GAP);
  const char *words = self->spec->words.mark[spec->mark];
  g_autoptr (IrcLines) code =
      irc_lines_new (chart, &code_style, spec->code, self->code_width, 1);
  g_autoptr (IrcLines) state =
      irc_lines_new (chart,
                     &state_style,
                     text,
                     MAX (end - state_x, pt (self, MIN_ROOM)),
                     LINES_NARROW);
  const double height =
      MAX (MAX (code->height, state->height), pt (self, MARK));

  irc_scene_begin_tag (chart->scene,
                       &(IrcTag){ .kind = IRC_TAG_MARK,
                                  .id = spec->id,
                                  .label = spec->label,
                                  .value = words,
                                  .bounds = { x, y, end - x, height } });
  irc_chart_paint_mark (chart->scene,
                        spec->mark,
                        &self->spec->words,
                        x,
                        y,
                        pt (self, MARK),
                        palette,
                        chart->fonts);
  irc_lines_paint (code, chart, code_x, y, 0, palette->ink);
  irc_lines_paint (state, chart, state_x, y, 0, palette->ink);
  irc_scene_end_tag (chart->scene);
  return height;
}

static double
paint_criteria (const Survey *self, const IrcSurveyGroup *group, double y)
{
  const double top = y;
  const double end = self->wide ? pt (self, OWN) : self->chart.width;

  for (guint i = 0; i < group->n_criteria; i++) {
    const IrcSurveyCriterion *criterion = &group->criteria[i];

    if (i > 0)
      y += pt (self, ROW_GAP);
    y += paint_criterion (
        self, criterion, self->spec->words.mark[criterion->mark], 0, y, end);
  }
  return y - top;
}

/* ---- what the surveys say ----------------------------------------------- */

static void
paint_bar (const Survey *self, const IrcSurveyBar *bar, double y)
{
  const IrcChart *chart = &self->chart;
  const IrcPalette *palette = chart->palette;
  const double height = pt (self, BAR);
  const double middle = y + height / 2;
  const double right = self->track_x + self->track_width;
  const double share = isfinite (bar->percent) ? bar->percent / 100 : 0;
  const double line = pt (self, 1);
  const double length = self->track_width * CLAMP (share, 0, 1);
  const IrcRect rect = { self->track_x, y, MAX (length, line), height };
  const IrcColor color = bar->incomplete ? palette->muted : palette->accent;

  irc_scene_stroke_line (chart->scene,
                         self->track_x,
                         middle,
                         right,
                         middle,
                         pt (self, 0.5),
                         palette->rule);
  irc_scene_stroke_line (
      chart->scene, right, y, right, y + height, pt (self, 0.5), palette->rule);
  if (length > 0)
    irc_scene_fill_rect (chart->scene, rect, color);
  if (bar->lacks && rect.width > 2 * line)
    irc_scene_fill_rect (chart->scene,
                         (IrcRect){ rect.x + line,
                                    rect.y + line,
                                    rect.width - 2 * line,
                                    height - 2 * line },
                         palette->paper);
}

typedef struct {
  IrcLines *question, *detail, *note, *value;
} Words;

static Words
measure_words (const Survey *self, const IrcSurveyBar *bar)
{
  const IrcChart *chart = &self->chart;
  const guint n = max_lines (self);

  return (Words){
    irc_lines_new (chart, &question_style, bar->question, self->text_width, n),
    irc_lines_new (chart, &detail_style, bar->detail, self->text_width, n),
    irc_lines_new (chart, &note_style, bar->note, self->text_width, n),
    irc_lines_new (chart, &value_style, bar->value, self->value_width, n),
  };
}

static double
height_of (const Survey *self, const Words *words)
{
  const double text =
      words->question->height + words->detail->height + words->note->height;

  return self->wide ? MAX (text, words->value->height)
                    : text + words->value->height;
}

static void
paint_words (const Survey *self, const Words *words, double y, double bar_y)
{
  const IrcChart *chart = &self->chart;
  const IrcPalette *palette = chart->palette;
  double x = self->text_x;

  irc_lines_paint (words->question, chart, x, y, 0, palette->ink);
  y += words->question->height + (self->wide ? 0 : words->value->height);
  irc_lines_paint (words->detail, chart, x, y, 0, palette->muted);
  y += words->detail->height;
  irc_lines_paint (words->note, chart, x, y, 0, palette->muted);
  x = self->track_x + self->track_width + pt (self, GAP);
  irc_lines_paint (words->value, chart, x, bar_y, 0, palette->ink);
}

/* Returns the height used. */
static double
paint_figure (const Survey *self, const IrcSurveyBar *bar, double y)
{
  const IrcChart *chart = &self->chart;
  Words words = measure_words (self, bar);
  const double height = height_of (self, &words);
  const double bar_y = self->wide ? y : y + words.question->height;
  const double inset = (words.value->leading - pt (self, BAR)) / 2;
  g_autofree char *value = g_strdup_printf ("%s%s%s%s%s",
                                            bar->value,
                                            *bar->detail != '\0' ? ", " : "",
                                            bar->detail,
                                            bar->note != NULL ? ". " : "",
                                            bar->note != NULL ? bar->note : "");

  irc_scene_begin_tag (
      chart->scene,
      &(IrcTag){
          .kind = IRC_TAG_MARK,
          .id = bar->id,
          .label = bar->question,
          .value = value,
          .bounds = { self->text_x, y, chart->width - self->text_x, height } });
  paint_bar (self, bar, bar_y + inset);
  paint_words (self, &words, y, bar_y);
  irc_scene_end_tag (chart->scene);
  irc_lines_free (words.question);
  irc_lines_free (words.detail);
  irc_lines_free (words.note);
  irc_lines_free (words.value);
  return height;
}

static double
paint_figures (const Survey *self, const IrcSurveyGroup *group, double y)
{
  const double top = y;

  for (guint i = 0; i < group->n_bars; i++) {
    if (i > 0)
      y += pt (self, ROW_GAP);
    y += paint_figure (self, &group->bars[i], y);
  }
  return y - top;
}

/* ---- the chart ---------------------------------------------------------- */

static void
paint_rule (const Survey *self, double width, IrcColor color)
{
  irc_scene_stroke_line (self->chart.scene,
                         0,
                         self->y,
                         self->chart.width,
                         self->y,
                         pt (self, width),
                         color);
}

static void
paint_group (Survey *self, const IrcSurveyGroup *group)
{
  const double top = self->y + pt (self, ROW_PAD);
  const double own = paint_criteria (self, group, top);
  const double below = self->wide ? top : top + own + pt (self, ROW_GAP);
  const double figures = paint_figures (self, group, below);

  self->y = MAX (top + own, below + figures) + pt (self, ROW_PAD);
}

/* In rows of two, or one below the other. */
static void
paint_unasked (Survey *self)
{
  const IrcSurveySpec *spec = self->spec;
  const double half = (self->chart.width - pt (self, COLUMN_GAP)) / 2;
  const guint n_columns = self->wide ? 2 : 1;
  double row = 0;

  self->y += pt (self, ROW_PAD);
  self->y += paint_title (self, spec->unasked_title, 0, self->chart.width);
  for (guint i = 0; i < spec->n_unasked; i++) {
    const double x = i % n_columns == 0 ? 0 : half + pt (self, COLUMN_GAP);
    double used = 0;

    if (i % n_columns == 0) {
      self->y += row + pt (self, ROW_GAP);
      row = 0;
    }
    used = paint_criterion (self,
                            &spec->unasked[i],
                            spec->unasked[i].label,
                            x,
                            self->y,
                            self->wide ? x + half : self->chart.width);
    row = MAX (row, used);
  }
  self->y += row + pt (self, ROW_PAD);
}

static void
paint_empty (Survey *self)
{
  g_autoptr (IrcLines) lines = irc_lines_new (&self->chart,
                                              &question_style,
                                              self->spec->empty,
                                              self->chart.width,
                                              LINES_NARROW);

  irc_lines_paint (
      lines, &self->chart, 0, self->y, 0, self->chart.palette->muted);
  self->y += lines->height;
}

IrcScene *
irc_chart_survey (const IrcSurveySpec *spec, const IrcChartFrame *frame)
{
  Survey self = { .spec = spec };

  g_return_val_if_fail (spec != NULL && frame != NULL, NULL);

  self.chart = irc_chart_begin (frame);
  self.wide = self.chart.width >= pt (&self, THREE_COLUMNS);
  measure_columns (&self);
  if (spec->n_groups == 0)
    paint_empty (&self);
  else
    paint_head (&self);
  for (guint i = 0; i < spec->n_groups; i++) {
    gboolean first = i == 0;

    paint_rule (&self,
                first ? 1 : 0.5,
                first ? self.chart.palette->heading : self.chart.palette->rule);
    paint_group (&self, &spec->groups[i]);
  }
  if (spec->n_groups > 0)
    paint_rule (&self, 1, self.chart.palette->heading);
  if (spec->n_unasked > 0)
    paint_unasked (&self);
  return irc_chart_end (&self.chart, self.y + pt (&self, 1));
}
