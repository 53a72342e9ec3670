/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"

static const IrcFigureInfo *const infos[IRC_N_FIGURE_KINDS] = {
  [IRC_FIGURE_LADDER] = &irc_figure_ladder,
  [IRC_FIGURE_LADDER_COMPACT] = &irc_figure_ladder_compact,
  [IRC_FIGURE_MATRIX] = &irc_figure_matrix,
  [IRC_FIGURE_SURVEY] = &irc_figure_survey,
  [IRC_FIGURE_SURVEY_ALL] = &irc_figure_survey,
  [IRC_FIGURE_PILLARS_BARS] = &irc_figure_pillars_bars,
  [IRC_FIGURE_PILLARS_RADAR] = &irc_figure_pillars_radar,
  [IRC_FIGURE_DEPENDENCIES] = &irc_figure_dependencies,
  [IRC_FIGURE_TREND] = &irc_figure_trend,
  [IRC_FIGURE_ROADMAP] = &irc_figure_roadmap,
};

/* ---- words that the figures share --------------------------------------- */

void
irc_figure_fill_words (IrcMarkWords *words, const IrcLanguage *language)
{
  g_return_if_fail (words != NULL && language != NULL);

  words->mark[IRC_MARK_IN_PLACE] = irc_text (language, "in place");
  words->mark[IRC_MARK_MET_BY] =
      irc_text (language, "in place through a higher criterion");
  words->mark[IRC_MARK_PARTLY] = irc_text (language, "partly in place");
  words->mark[IRC_MARK_NOT_IN_PLACE] = irc_text (language, "not in place");
  words->mark[IRC_MARK_TO_VERIFY] = irc_text (language, "to be verified");
  words->mark[IRC_MARK_LEFT_OUT] =
      irc_text (language, "not applicable, left out");
  words->mark[IRC_MARK_UNANSWERED] = irc_text (language, "not answered");

  /* TRANSLATORS: one capital letter or sign each, printed inside a mark */
  /* A tick of its own says "in place" better than a letter. */
  words->letter[IRC_MARK_IN_PLACE] = "";
  words->letter[IRC_MARK_MET_BY] = "";
  words->letter[IRC_MARK_PARTLY] = irc_text (language, "P");
  words->letter[IRC_MARK_NOT_IN_PLACE] = irc_text (language, "N");
  words->letter[IRC_MARK_TO_VERIFY] = irc_text (language, "?");
  words->letter[IRC_MARK_LEFT_OUT] = irc_text (language, "–");
  words->letter[IRC_MARK_UNANSWERED] = "";
}

IrcMark
irc_figure_mark_for_result (const IrcResult *result)
{
  g_return_val_if_fail (result != NULL, IRC_MARK_UNANSWERED);

  if (result->standing == IRC_STANDING_MET)
    return result->met_by != NULL ? IRC_MARK_MET_BY : IRC_MARK_IN_PLACE;
  if (result->standing == IRC_STANDING_LEFT_OUT)
    return IRC_MARK_LEFT_OUT;
  switch (result->state) {
    case IRC_STATE_PARTLY:
      return IRC_MARK_PARTLY;
    case IRC_STATE_TO_VERIFY:
      return IRC_MARK_TO_VERIFY;
    case IRC_STATE_UNANSWERED:
      return IRC_MARK_UNANSWERED;
    case IRC_STATE_IN_PLACE:
    case IRC_STATE_NOT_IN_PLACE:
    case IRC_STATE_NOT_APPLICABLE: /* an uncounted one */
    default:
      return IRC_MARK_NOT_IN_PLACE;
  }
}

char *
irc_figure_dup_level (const IrcLanguage *language, int level)
{
  return g_strdup_printf (irc_text (language, "Level %d"), level);
}

char *
irc_figure_dup_count (const IrcLanguage *language, const IrcLevelCount *count)
{
  if (count->left_out > 0)
    /* TRANSLATORS: "3 of 5 in place, 1 left out" */
    return g_strdup_printf (
        irc_text (language, "%u of %u in place, %u left out"),
        count->met,
        count->total,
        count->left_out);
  /* TRANSLATORS: "3 of 5 in place" */
  return g_strdup_printf (
      irc_text (language, "%u of %u in place"), count->met, count->total);
}

const char *
irc_figure_keep (GPtrArray *strings, char *string)
{
  g_ptr_array_add (strings, string);
  return string;
}

/* ---- the figure --------------------------------------------------------- */

IrcFigure *
irc_figure_new (IrcFigureKind kind, IrcAssessment *assessment)
{
  IrcFigure *self = NULL;

  g_return_val_if_fail ((guint) kind < IRC_N_FIGURE_KINDS, NULL);
  g_return_val_if_fail (assessment != NULL, NULL);
  self = infos[kind]->make != NULL
             ? infos[kind]->make (assessment)
             : irc_figure_new_with_data (infos[kind], assessment, NULL, NULL);
  self->kind = kind;
  return self;
}

IrcFigure *
irc_figure_new_with_data (const IrcFigureInfo *info,
                          IrcAssessment *assessment,
                          gpointer data,
                          GDestroyNotify free_data)
{
  IrcFigure *self = g_atomic_rc_box_new0 (IrcFigure);

  self->info = info;
  self->assessment = irc_assessment_ref (assessment);
  self->data = data;
  self->free_data = free_data;
  return self;
}

IrcFigure *
irc_figure_ref (IrcFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
clear_figure (gpointer data)
{
  IrcFigure *self = data;

  if (self->free_data != NULL)
    self->free_data (self->data);
  irc_assessment_unref (self->assessment);
}

void
irc_figure_unref (IrcFigure *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear_figure);
}

IrcScene *
irc_figure_render (const IrcFigure *self, const IrcChartFrame *frame)
{
  g_return_val_if_fail (self != NULL && frame != NULL, NULL);
  return self->info->render (self, frame);
}

char *
irc_figure_dup_title (const IrcFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_strdup (irc_text (irc_assessment_get_language (self->assessment),
                             self->info->title));
}

char *
irc_figure_dup_description (const IrcFigure *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  self->info->describe (self, out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

IrcFigureTable *
irc_figure_new_table (const IrcFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->info->new_table (self);
}
