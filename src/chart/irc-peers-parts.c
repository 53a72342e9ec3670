/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-peers-parts.h"

#define MIN_LABEL 84.0 /* narrower: the code goes above the label */
#define MAX_LINES 6

static const IrcChartStyle code_style = { IRC_FACE_REGULAR, 7.5, 12 };
static const IrcChartStyle label_style = { IRC_FACE_REGULAR, 9, 12 };
static const IrcChartStyle band_style = { IRC_FACE_BOLD, 9, 13 };

IrcPeersLabel
irc_peers_label_new (const IrcChart *chart,
                     const char *code,
                     const char *label,
                     double code_width,
                     double width)
{
  const double indent = code_width + irc_chart_pt (chart, PEERS_GAP);
  const gboolean above = width - indent < irc_chart_pt (chart, MIN_LABEL);
  IrcPeersLabel self = {
    .code = irc_lines_new (chart, &code_style, code, width, 1),
    .label = irc_lines_new (
        chart, &label_style, label, above ? width : width - indent, MAX_LINES),
    .label_x = above ? 0 : indent,
  };

  self.height = above ? self.code->height + self.label->height
                      : MAX (self.code->height, self.label->height);
  return self;
}

void
irc_peers_label_clear (IrcPeersLabel *self)
{
  g_clear_pointer (&self->code, irc_lines_free);
  g_clear_pointer (&self->label, irc_lines_free);
}

void
irc_peers_label_paint (const IrcPeersLabel *self,
                       const IrcChart *chart,
                       double x,
                       double y)
{
  const gboolean above = self->label_x <= 0;

  irc_lines_paint (self->code, chart, x, y, 0, chart->palette->muted);
  irc_lines_paint (self->label,
                   chart,
                   x + self->label_x,
                   above ? y + self->code->height : y,
                   0,
                   chart->palette->ink);
}

double
irc_peers_measure_code (const IrcChart *chart, const char *code)
{
  g_autoptr (IrcLines) line =
      irc_lines_new (chart, &code_style, code, chart->width / 2, 1);

  return line->width;
}

void
irc_peers_paint_rule (const IrcChart *chart, double y)
{
  irc_scene_stroke_line (chart->scene,
                         0,
                         y,
                         chart->width,
                         y,
                         irc_chart_pt (chart, 0.5),
                         chart->palette->rule);
}

double
irc_peers_paint_band (const IrcChart *chart, const char *title, double y)
{
  g_autoptr (IrcLines) lines =
      irc_lines_new (chart, &band_style, title, chart->width, 2);
  const double above = irc_chart_pt (chart, 4);

  irc_scene_stroke_line (chart->scene,
                         0,
                         y,
                         chart->width,
                         y,
                         irc_chart_pt (chart, 1),
                         chart->palette->heading);
  irc_lines_paint (lines, chart, 0, y + above, 0, chart->palette->accent);
  return above + lines->height + irc_chart_pt (chart, 3);
}

/* ---- legend -------------------------------------------------------------- */

typedef struct {
  IrcChart chart; /* first: the key painter gets a pointer to it */
  const IrcMarkWords *words;
} Legend;

static void
paint_key (const IrcChart *chart, guint entry, IrcRect rect)
{
  const Legend *legend = (const Legend *) chart;

  irc_chart_paint_mark (chart->scene,
                        (IrcMark) entry,
                        legend->words,
                        rect.x,
                        rect.y,
                        rect.height,
                        chart->palette,
                        chart->fonts);
}

double
irc_peers_paint_legend (const IrcChart *chart,
                        const IrcMarkWords *words,
                        const gboolean *occurring,
                        double y)
{
  const Legend legend = { *chart, words };
  const double side = irc_chart_pt (chart, PEERS_MARK);
  const double above = irc_chart_pt (chart, 7);
  IrcLegendEntry entries[IRC_N_MARKS];
  guint n = 0;

  for (guint mark = 0; mark < IRC_N_MARKS; mark++)
    if (occurring[mark])
      entries[n++] = (IrcLegendEntry){ words->mark[mark], mark };
  if (n == 0)
    return 0;
  irc_scene_stroke_line (chart->scene,
                         0,
                         y,
                         chart->width,
                         y,
                         irc_chart_pt (chart, 1),
                         chart->palette->heading);
  return above + irc_chart_paint_legend (&legend.chart,
                                         entries,
                                         n,
                                         (IrcRect){ 0, 0, side, side },
                                         paint_key,
                                         y + above);
}
