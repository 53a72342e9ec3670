/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"

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

static char *
count_text (const IrcLanguage *language, const IrcLevelCount *count)
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

static char *
level_title (const IrcLanguage *language, int level)
{
  return g_strdup_printf (irc_text (language, "Level %d"), level);
}

static const IrcPathwayResult *
pathway_of (const IrcFigure *self, guint index)
{
  return irc_assessment_get_pathway (self->assessment, (IrcPathway) index);
}

const char *
irc_figure_keep (GPtrArray *strings, char *string)
{
  g_ptr_array_add (strings, string);
  return string;
}

/* ---- ladder ------------------------------------------------------------- */

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
    out->standing =
        irc_figure_keep (strings, irc_level_name (language, pathway->level));
    out->level = pathway->level;
    out->target = pathway->target;
    out->target_label =
        irc_figure_keep (strings, target_label (language, pathway));
    for (int k = 0; k < IRC_N_LEVELS; k++) {
      const IrcLevelCount *count = &pathway->levels[k];
      IrcLadderRung *rung = &out->rungs[k];
      rung->title =
          irc_figure_keep (strings, level_title (language, count->level));
      rung->summary =
          self->kind == IRC_FIGURE_LADDER
              ? irc_library_get_level_summary (library, count->level)
              : "";
      rung->met = count->met;
      rung->left_out = count->left_out;
      rung->partly = count->partly;
      rung->open = count->open;
      rung->unanswered = count->unanswered;
      rung->count = irc_figure_keep (strings,
                                     self->kind == IRC_FIGURE_LADDER
                                         ? count_text (language, count)
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

/* ---- matrix ------------------------------------------------------------- */

static void
fill_cell (IrcMatrixCell *cell, const IrcResult *result)
{
  cell->id = result->criterion->id;
  cell->code = result->criterion->code;
  cell->label = result->criterion->label;
  cell->mark = irc_figure_mark_for_result (result);
  cell->blocking = result->blocking[IRC_PATHWAY_INPATIENT] ||
                   result->blocking[IRC_PATHWAY_OUTPATIENT];
}

static IrcScene *
render_matrix (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree IrcMatrixCell *cells =
      g_new0 (IrcMatrixCell, MAX (n, 1) * IRC_N_LEVELS * 3);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  IrcMatrixSpec spec = { 0 };

  irc_figure_fill_words (&spec.words, language);
  spec.column_titles[0] = irc_pathway_label (language, IRC_PATHWAY_INPATIENT);
  spec.column_titles[1] = irc_pathway_label (language, IRC_PATHWAY_OUTPATIENT);
  spec.shared_title = irc_text (language, "Both pathways");
  spec.blocking_note =
      irc_text (language, "stands between the centre and its next level");
  for (int level = 0; level < IRC_N_LEVELS; level++) {
    IrcMatrixBand *band = &spec.bands[level];
    band->title = irc_figure_keep (strings, level_title (language, level + 1));
    for (guint column = 0; column < 3; column++) {
      IrcMatrixCell *first = cells + ((guint) level * 3 + column) * n;

      band->cells[column] = first;
      for (guint i = 0; i < n; i++)
        if (results[i].criterion->level == level + 1 &&
            (guint) results[i].criterion->pathway == column)
          fill_cell (&first[band->n_cells[column]++], &results[i]);
    }
  }
  return irc_chart_matrix (&spec, frame);
}

/* ---- the figure --------------------------------------------------------- */

IrcFigure *
irc_figure_new (IrcFigureKind kind, IrcAssessment *assessment)
{
  IrcFigure *self = NULL;

  g_return_val_if_fail (assessment != NULL, NULL);
  self = g_atomic_rc_box_new0 (IrcFigure);
  self->kind = kind;
  self->assessment = irc_assessment_ref (assessment);
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

  switch (self->kind) {
    case IRC_FIGURE_LADDER:
    case IRC_FIGURE_LADDER_COMPACT:
      return render_ladder (self, frame);
    case IRC_FIGURE_MATRIX:
      return render_matrix (self, frame);
    case IRC_FIGURE_SURVEY:
    case IRC_FIGURE_SURVEY_ALL:
      return irc_figure_render_survey (self, frame);
    default:
      g_return_val_if_reached (NULL);
  }
}

char *
irc_figure_dup_title (const IrcFigure *self)
{
  const IrcLanguage *language = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  language = irc_assessment_get_language (self->assessment);
  switch (self->kind) {
    case IRC_FIGURE_LADDER:
      return g_strdup (irc_text (language, "Level ladder"));
    case IRC_FIGURE_LADDER_COMPACT:
      return g_strdup (irc_text (language, "Levels and targets"));
    case IRC_FIGURE_MATRIX:
      return g_strdup (irc_text (language, "Criteria by level and pathway"));
    case IRC_FIGURE_SURVEY:
    case IRC_FIGURE_SURVEY_ALL:
      return g_strdup (irc_text (language, "What surveys found"));
    default:
      g_return_val_if_reached (NULL);
  }
}

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
    g_autofree char *count = count_text (language, &pathway->levels[k]);

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
  g_autofree char *standing = irc_level_name (language, pathway->level);
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
describe_matrix (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = irc_assessment_get_language (self->assessment);
  IrcMarkWords words = { 0 };
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  irc_figure_fill_words (&words, language);
  for (guint mark = 0; mark < IRC_N_MARKS; mark++) {
    g_autoptr (GPtrArray) labels = g_ptr_array_new ();

    for (guint i = 0; i < n; i++)
      if ((guint) irc_figure_mark_for_result (&results[i]) == mark)
        g_ptr_array_add (labels,
                         (gpointer) (gintptr) results[i].criterion->label);
    if (labels->len == 0)
      continue;
    g_ptr_array_add (labels, NULL);
    if (out->len > 0)
      g_string_append_c (out, ' ');
    g_string_append_c (out, g_ascii_toupper (words.mark[mark][0]));
    g_string_append (out, words.mark[mark] + 1);
    g_string_append (out, ": ");
    for (guint i = 0; g_ptr_array_index (labels, i) != NULL; i++)
      g_string_append_printf (out,
                              "%s%s",
                              i > 0 ? "; " : "",
                              (const char *) g_ptr_array_index (labels, i));
    g_string_append_c (out, '.');
  }
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

char *
irc_figure_dup_description (const IrcFigure *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  switch (self->kind) {
    case IRC_FIGURE_LADDER:
    case IRC_FIGURE_LADDER_COMPACT:
      describe_ladder (self, out);
      break;
    case IRC_FIGURE_MATRIX:
      describe_matrix (self, out);
      break;
    case IRC_FIGURE_SURVEY:
    case IRC_FIGURE_SURVEY_ALL:
      irc_figure_describe_survey (self, out);
      break;
    default:
      g_return_val_if_reached (NULL);
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- the same as a table ------------------------------------------------ */

void
irc_figure_table_set (IrcFigureTable *table,
                      guint row,
                      guint column,
                      char *text)
{
  table->cells[row * table->n_columns + column] = text;
}

IrcFigureTable *
irc_figure_table_new (guint n_rows, const char *const *heads)
{
  IrcFigureTable *table = g_new0 (IrcFigureTable, 1);

  table->n_rows = n_rows;
  table->n_columns = g_strv_length ((char **) (gintptr) heads);
  table->cells = g_new0 (char *, n_rows * table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    irc_figure_table_set (table, 0, i, g_strdup (heads[i]));
  return table;
}

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

static IrcFigureTable *
new_matrix_table (const IrcFigure *self)
{
  const IrcLanguage *l = irc_assessment_get_language (self->assessment);
  const char *heads[] = {
    irc_text (l, "Code"),    irc_text (l, "Criterion"), irc_text (l, "Level"),
    irc_text (l, "Pathway"), irc_text (l, "State"),     NULL,
  };
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  IrcFigureTable *table = irc_figure_table_new (1 + n, heads);
  IrcMarkWords words = { 0 };

  irc_figure_fill_words (&words, l);
  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;

    irc_figure_table_set (table, i + 1, 0, g_strdup (criterion->code));
    irc_figure_table_set (table, i + 1, 1, g_strdup (criterion->label));
    irc_figure_table_set (
        table, i + 1, 2, g_strdup_printf ("%d", criterion->level));
    irc_figure_table_set (
        table, i + 1, 3, g_strdup (irc_pathway_label (l, criterion->pathway)));
    irc_figure_table_set (
        table,
        i + 1,
        4,
        g_strdup (words.mark[irc_figure_mark_for_result (&results[i])]));
  }
  return table;
}

IrcFigureTable *
irc_figure_new_table (const IrcFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind) {
    case IRC_FIGURE_LADDER:
    case IRC_FIGURE_LADDER_COMPACT:
      return new_ladder_table (self);
    case IRC_FIGURE_MATRIX:
      return new_matrix_table (self);
    case IRC_FIGURE_SURVEY:
    case IRC_FIGURE_SURVEY_ALL:
      return irc_figure_new_survey_table (self);
    default:
      g_return_val_if_reached (NULL);
  }
}

void
irc_figure_table_free (IrcFigureTable *self)
{
  g_return_if_fail (self != NULL);
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}
