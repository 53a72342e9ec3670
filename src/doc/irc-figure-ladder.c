/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"
#include "irc-i18n.h"
#include "irc-unanswered.h"

/* ---- words -------------------------------------------------------------- */

static char *
short_count (const IrcLanguage *language, const IrcLevelCount *count)
{
  /* TRANSLATORS: "3 of 5", criteria in place */
  return g_strdup_printf (
      irc_text (language, "%u of %u"), count->met, count->total);
}

static char *
target_label (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  g_autofree char *date = NULL;

  if (pathway->target == 0)
    return g_strdup ("");
  date = irc_language_format_date (language, pathway->target_by);
  if (*date == '\0')
    return g_strdup_printf (irc_text (language, "Target: level %d"),
                            pathway->target);
  /* TRANSLATORS: "Target: level 2 by March 2027" */
  return g_strdup_printf (
      irc_text (language, "Target: level %d by %s"), pathway->target, date);
}

static const IrcPathwayResult *
pathway_of (const IrcFigure *self, guint index)
{
  return irc_assessment_get_pathway (self->assessment, (IrcPathway) index);
}

/* ---- the chart ---------------------------------------------------------- */

static IrcScene *
render_ladder (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  const IrcLibrary *library = irc_assessment_get_library (self->assessment);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  IrcLadderSpec spec = { 0 };

  irc_figure_fill_words (&spec.words, language);
  spec.compact = self->kind == IRC_FIGURE_LADDER_COMPACT;
  spec.open = irc_text (language, "not in place or to be verified");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway = pathway_of (self, i);
    IrcLadderPathway *out = &spec.pathways[i];

    out->id = irc_pathway_names[pathway->pathway];
    out->title = irc_pathway_label (language, pathway->pathway);
    out->standing = irc_figure_keep (
        strings, irc_unanswered_dup_level (self->assessment, pathway->pathway));
    out->level = pathway->level;
    out->target = pathway->target;
    out->target_label =
        irc_figure_keep (strings, target_label (language, pathway));
    for (int k = 0; k < IRC_N_LEVELS; k++) {
      const IrcLevelCount *count = &pathway->levels[k];
      IrcLadderRung *rung = &out->rungs[k];
      rung->title = irc_figure_keep (
          strings, irc_figure_dup_level (language, count->level));
      rung->summary =
          self->kind == IRC_FIGURE_LADDER
              ? irc_library_get_level_summary (library, count->level)
              : "";
      rung->met = count->met;
      rung->left_out = count->left_out;
      rung->partly = count->partly;
      rung->open = count->open;
      rung->unanswered = count->unanswered;
      rung->count =
          irc_figure_keep (strings,
                           self->kind == IRC_FIGURE_LADDER
                               ? irc_figure_dup_count (language, count)
                               : short_count (language, count));
      rung->reached = pathway->level >= count->level;
      rung->label = irc_figure_keep (
          strings,
          /* TRANSLATORS: "Inpatient, level 2" */
          g_strdup_printf (
              irc_text (language, "%s, level %d"), out->title, count->level));
      rung->status = rung->reached ? irc_text (language, "reached")
                                   : irc_text (language, "not reached");
    }
  }
  return irc_chart_ladder (&spec, frame);
}

/* ---- in words ----------------------------------------------------------- */

static void
describe_pathway (const IrcFigure *self, guint index, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  const IrcPathwayResult *pathway = pathway_of (self, index);
  g_autofree char *target = target_label (language, pathway);

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, pathway->sentence);
  for (guint k = 0; k < IRC_N_LEVELS; k++) {
    g_autofree char *count =
        irc_figure_dup_count (language, &pathway->levels[k]);

    g_string_append_c (out, ' ');
    /* TRANSLATORS: "Level 2: 3 of 5 in place." */
    g_string_append_printf (out,
                            irc_text (language, "Level %d: %s."),
                            pathway->levels[k].level,
                            count);
  }
  if (*target != '\0')
    g_string_append_printf (out, " %s.", target);
}

/* What the compact ladder shows: no names of criteria. */
static void
describe_pathway_shortly (const IrcFigure *self, guint index, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  const IrcPathwayResult *pathway = pathway_of (self, index);
  g_autofree char *standing =
      irc_unanswered_dup_level (self->assessment, pathway->pathway);
  g_autofree char *target = target_label (language, pathway);

  if (out->len > 0)
    g_string_append_c (out, ' ');
  /* TRANSLATORS: "Inpatient: Level 1. Criteria in place:" */
  g_string_append_printf (out,
                          irc_text (language, "%s: %s. Criteria in place:"),
                          irc_pathway_label (language, pathway->pathway),
                          standing);
  for (guint k = 0; k < IRC_N_LEVELS; k++) {
    g_autofree char *count = short_count (language, &pathway->levels[k]);

    /* TRANSLATORS: " 3 of 5 of level 2" */
    g_string_append_printf (out,
                            irc_text (language, " %s of level %d"),
                            count,
                            pathway->levels[k].level);
    g_string_append_c (out, k + 1 < IRC_N_LEVELS ? ',' : '.');
  }
  if (*target != '\0')
    g_string_append_printf (out, " %s.", target);
}

static void
describe_ladder (const IrcFigure *self, GString *out)
{
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (self->kind == IRC_FIGURE_LADDER)
      describe_pathway (self, i, out);
    else
      describe_pathway_shortly (self, i, out);
}

/* ---- the same as a table ------------------------------------------------ */

static IrcFigureTable *
new_ladder_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  const char *heads[] = {
    irc_text (l, "Pathway"),      irc_text (l, "Level"),
    irc_text (l, "In place"),     irc_text (l, "Left out"),
    irc_text (l, "Partly"),       irc_text (l, "Open"),
    irc_text (l, "Not answered"), irc_text (l, "Criteria"),
    irc_text (l, "Reached"),      NULL,
  };
  IrcFigureTable *table =
      irc_figure_table_new (1 + IRC_N_PATHWAYS * IRC_N_LEVELS, heads);
  guint row = 1;

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway = pathway_of (self, i);

    for (guint k = 0; k < IRC_N_LEVELS; k++, row++) {
      const IrcLevelCount *count = &pathway->levels[k];
      const guint numbers[] = { count->met,  count->left_out,   count->partly,
                                count->open, count->unanswered, count->total };

      irc_figure_table_set (
          table, row, 0, g_strdup (irc_pathway_label (l, pathway->pathway)));
      irc_figure_table_set (
          table, row, 1, g_strdup_printf ("%d", count->level));
      for (guint c = 0; c < G_N_ELEMENTS (numbers); c++)
        irc_figure_table_set (
            table, row, 2 + c, g_strdup_printf ("%u", numbers[c]));
      irc_figure_table_set (table,
                            row,
                            8,
                            g_strdup (pathway->level >= count->level
                                          ? irc_text (l, "yes")
                                          : irc_text (l, "no")));
    }
  }
  return table;
}

const IrcFigureInfo irc_figure_ladder = {
  .title = N_ ("Level ladder"),
  .render = render_ladder,
  .describe = describe_ladder,
  .new_table = new_ladder_table,
};

const IrcFigureInfo irc_figure_ladder_compact = {
  .title = N_ ("Levels and targets"),
  .render = render_ladder,
  .describe = describe_ladder,
  .new_table = new_ladder_table,
};
