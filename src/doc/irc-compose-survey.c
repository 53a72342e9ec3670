/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-survey-words.h"

/* What is printed: the figures whose source may be, in the order of the
 * comparisons, and the criteria that they are about. */
typedef struct {
  IrcComposer *composer;
  GPtrArray *figures;  /* const IrcSurveyFigure* */
  GHashTable *covered; /* set of const IrcResult* */
} Printed;

static void
collect (Printed *self)
{
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->composer->assessment, &n);

  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < comparisons[i].n_printable; k++)
      g_ptr_array_add (self->figures,
                       (gpointer) (gintptr) &comparisons[i].figures[k]);
    for (guint k = 0;
         comparisons[i].n_printable > 0 && k < comparisons[i].n_results;
         k++)
      g_hash_table_add (self->covered,
                        (gpointer) (gintptr) comparisons[i].results[k]);
  }
}

static const IrcSurveyFigure *
figure_at (const Printed *self, guint index)
{
  return g_ptr_array_index (self->figures, index);
}

/* ---- what was asked ----------------------------------------------------- */

static void
add_introduction (const Printed *self)
{
  IrcComposer *composer = self->composer;
  g_autoptr (GPtrArray) sources = irc_composer_list_survey_sources (composer);
  guint n_all = 0, n = g_hash_table_size (self->covered);
  g_autofree char *count = irc_composer_dup_count (composer, n);
  g_autofree char *first = NULL;
  g_autofree char *rest = NULL;
  IrcRunList *runs = NULL;

  irc_assessment_get_results (composer->assessment, &n_all);
  first =
      g_strdup_printf (irc_ntext (composer->language,
                                  "Published surveys asked about %s of the %u "
                                  "criteria",
                                  "Published surveys asked about %s of the %u "
                                  "criteria",
                                  n),
                       count,
                       n_all);
  rest = g_strdup_printf (
      irc_composer_text (composer,
                         ". Their figures are shares of those who answered, "
                         "not of all centres, and come from different years "
                         "and groups: they show what is done elsewhere, and "
                         "make no rank and no trend. %s sets them beside this "
                         "centre; %s tells what was asked, and of whom."),
      IRC_NEXT_FIGURE,
      IRC_NEXT_TABLE);
  runs = irc_run_list_new_text (first);
  irc_composer_cite (composer,
                     runs,
                     (const IrcReference *const *) sources->pdata,
                     sources->len);
  irc_composer_add_words (composer, runs, IRC_RUN_PLAIN, rest);
  irc_document_builder_add_paragraph (
      composer->builder, IRC_PARAGRAPH_BODY, runs);
}

static char *
dup_none_answered (const IrcComposer *self, guint n, const char *all)
{
  return g_strdup_printf (irc_ntext (self->language,
                                     "Of %s criterion that surveys asked "
                                     "about, this centre has answered none",
                                     "Of %s criteria that surveys asked "
                                     "about, this centre has answered none",
                                     n),
                          all);
}

/* The finding: how many of the criteria asked about this centre meets. */
static char *
dup_finding (const Printed *self)
{
  IrcComposer *composer = self->composer;
  GHashTableIter iter;
  gpointer key = NULL;
  guint n = g_hash_table_size (self->covered), met = 0, answered = 0;
  g_autofree char *all = irc_composer_dup_count (composer, n);
  g_autofree char *some = NULL;

  g_hash_table_iter_init (&iter, self->covered);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    const IrcResult *result = key;

    met += result->standing == IRC_STANDING_MET;
    answered += result->state != IRC_STATE_UNANSWERED;
  }
  if (met == 0 && answered == 0)
    return dup_none_answered (composer, n, all);
  some = met > 0 ? irc_composer_dup_count (composer, met)
                 : g_strdup (irc_composer_text (composer, "none"));
  return g_strdup_printf (irc_ntext (composer->language,
                                     "Of %s criterion that surveys asked "
                                     "about, this centre meets %s",
                                     "Of %s criteria that surveys asked "
                                     "about, this centre meets %s",
                                     n),
                          all,
                          some);
}

/* ---- the same numbers --------------------------------------------------- */

static void
set_codes (IrcComposer *self, IrcCell *cell, const IrcComparison *comparison)
{
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; i < comparison->n_results; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
    irc_composer_add_code (self, runs, comparison->results[i]->criterion);
  }
  irc_cell_set_runs (cell, runs);
}

static void
add_row (IrcComposer *self,
         IrcBlock *table,
         const IrcComparison *comparison,
         const IrcSurveyFigure *figure)
{
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *share = irc_survey_dup_share (self->language, figure);
  g_autofree char *n = irc_survey_dup_n (self->language, figure);
  g_autofree char *year = irc_survey_dup_year (self->language, figure);
  g_autofree char *asked = g_strdup_printf (
      "%s (%s)", figure->benchmark->question, figure->benchmark->group);
  IrcRunList *runs = irc_run_list_new ();

  set_codes (self, cells++, comparison);
  irc_cell_set_text (cells++, asked);
  irc_cell_set_text (cells++, share);
  irc_cell_set_text (cells++, n);
  irc_cell_set_text (cells++, year);
  irc_composer_cite_name (self, runs, figure->reference);
  irc_cell_set_runs (cells, runs);
}

static void
add_table (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Criterion"), 0.12, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "What was asked (who answered)"),
      0.36,
      IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Share"), 0.12, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "n"), 0.08, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Year"), 0.11, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Source"), 0.21, IRC_ALIGN_LEFT },
  };
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);
  IrcBlock *table = irc_composer_add_table (
      self,
      irc_composer_text (self, "Survey figures, as shares of respondents"),
      columns,
      G_N_ELEMENTS (columns));

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < comparisons[i].n_printable; k++)
      add_row (self, table, &comparisons[i], &comparisons[i].figures[k]);
}

/* ---- what to bear in mind ----------------------------------------------- */

/* The sentences of a note, in order. */
static GPtrArray *
split_note (const char *note)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  while (*note != '\0') {
    char *sentence = g_strdup (note);

    irc_citation_cut_to_sentence (sentence);
    note += strlen (sentence);
    while (*note == ' ')
      note++;
    g_ptr_array_add (sentences, sentence);
  }
  return sentences;
}

static gboolean
is_noted (const Printed *self,
          guint index,
          const char *survey,
          const char *sentence)
{
  const IrcBenchmark *benchmark = figure_at (self, index)->benchmark;

  return g_str_equal (benchmark->survey, survey) &&
         strstr (benchmark->note, sentence) != NULL;
}

static guint
count_figures_with (const Printed *self,
                    const char *survey,
                    const char *sentence)
{
  guint n = 0;

  for (guint i = 0; i < self->figures->len; i++)
    n += is_noted (self, i, survey, sentence) ? 1 : 0;
  return n;
}

static gboolean
is_first_of_survey (const Printed *self, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (figure_at (self, i)->benchmark->survey,
                     figure_at (self, index)->benchmark->survey))
      return FALSE;
  return TRUE;
}

/* The first figures of the surveys that have @sentence in a note, as guint. */
static GArray *
list_surveys_with (const Printed *self, const char *sentence)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->figures->len; i++)
    if (is_first_of_survey (self, i) &&
        count_figures_with (
            self, figure_at (self, i)->benchmark->survey, sentence) > 0)
      g_array_append_val (list, i);
  return list;
}

static gboolean
is_shared (const Printed *self, const char *sentence)
{
  g_autoptr (GArray) surveys = list_surveys_with (self, sentence);

  return surveys->len > 1;
}

/* What holds for several figures of a survey is said once; what holds for one
 * of them, with its question; what holds for several surveys, elsewhere. */
static void
append_note (const Printed *self,
             GString *out,
             const IrcBenchmark *benchmark,
             GHashTable *said)
{
  g_autoptr (GPtrArray) sentences = split_note (benchmark->note);
  gboolean alone = count_figures_with (self, benchmark->survey, "") == 1;

  for (guint i = 0; i < sentences->len; i++) {
    const char *sentence = g_ptr_array_index (sentences, i);
    gboolean common =
        alone || count_figures_with (self, benchmark->survey, sentence) > 1;
    g_autofree char *text = NULL;
    g_autofree char *whole = NULL;

    if (is_shared (self, sentence) ||
        !g_hash_table_add (said, g_strdup (sentence)))
      continue;
    text =
        common
            ? g_strdup (sentence)
            : g_strdup_printf (irc_composer_text (self->composer, "“%s”: %s"),
                               benchmark->question,
                               sentence);
    whole = irc_user_text_dup_sentence (text);
    g_string_append_printf (out, " %s", whole);
  }
}

/* Everything that the pack warns of about the figures of one survey alone,
 * from its first figure on; "" when there is nothing. */
static char *
dup_notes (const Printed *self, guint first)
{
  const char *survey = figure_at (self, first)->benchmark->survey;
  g_autoptr (GHashTable) said =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = first; i < self->figures->len; i++)
    if (g_str_equal (figure_at (self, i)->benchmark->survey, survey))
      append_note (self, out, figure_at (self, i)->benchmark, said);
  return g_string_free (out, FALSE);
}

/* "Survey [2] and Survey [7]: note", a paragraph; the first one of all says
 * what they are.  @surveys: of guint, a figure of each; @note begins with a
 * space. */
static void
add_note (const Printed *self,
          const GArray *surveys,
          const char *note,
          gboolean *begun)
{
  IrcComposer *composer = self->composer;
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *text = g_strconcat (":", note, NULL);

  if (!*begun)
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (composer, "To bear in mind: "));
  *begun = TRUE;
  for (guint i = 0; i < surveys->len; i++) {
    const IrcSurveyFigure *figure =
        figure_at (self, g_array_index (surveys, guint, i));

    if (i > 0)
      irc_run_list_add (
          runs,
          IRC_RUN_PLAIN,
          i + 1 < surveys->len ? ", " : irc_composer_text (composer, " and "));
    irc_run_list_add (runs, IRC_RUN_STRONG, figure->benchmark->survey);
    irc_composer_cite (composer, runs, &figure->reference, 1);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (
      composer->builder, IRC_PARAGRAPH_NOTE, runs);
}

/* What holds for several surveys, said once for all of them. */
static void
add_shared_notes (const Printed *self, gboolean *begun)
{
  g_autoptr (GHashTable) said =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->figures->len; i++) {
    g_autoptr (GPtrArray) sentences =
        split_note (figure_at (self, i)->benchmark->note);

    for (guint k = 0; k < sentences->len; k++) {
      const char *sentence = g_ptr_array_index (sentences, k);
      g_autoptr (GArray) surveys = list_surveys_with (self, sentence);
      g_autofree char *whole = irc_user_text_dup_sentence (sentence);
      g_autofree char *note = g_strconcat (" ", whole, NULL);

      if (surveys->len > 1 && g_hash_table_add (said, g_strdup (sentence)))
        add_note (self, surveys, note, begun);
    }
  }
}

static void
add_notes (const Printed *self)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->figures->len; i++) {
    g_autofree char *notes =
        is_first_of_survey (self, i) ? dup_notes (self, i) : g_strdup ("");
    g_autoptr (GArray) survey = g_array_new (FALSE, FALSE, sizeof (guint));

    g_array_append_val (survey, i);
    if (*notes != '\0')
      add_note (self, survey, notes, &begun);
  }
  add_shared_notes (self, &begun);
}

/* ---- what nobody asked -------------------------------------------------- */

/* The codes of the criteria without a printed figure: those for which there is
 * one whose source is incomplete, or those for which there is none at all. */
static char *
join_codes (const Printed *self, gboolean incomplete, guint *n_codes)
{
  IrcComposer *composer = self->composer;
  guint n = 0, n_none = 0;
  const IrcResult *results =
      irc_assessment_get_results (composer->assessment, &n);
  const IrcResult *const *none =
      irc_assessment_get_uncompared (composer->assessment, &n_none);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < n; i++) {
    gboolean asked = TRUE;

    for (guint k = 0; k < n_none; k++)
      asked = asked && none[k] != &results[i];
    if (!g_hash_table_contains (self->covered, &results[i]) &&
        asked == incomplete)
      g_ptr_array_add (codes, (gpointer) (gintptr) results[i].criterion->code);
  }
  *n_codes = codes->len;
  g_ptr_array_add (codes, NULL);
  return irc_language_join (composer->language,
                            (const char *const *) codes->pdata);
}

static void
add_without (const Printed *self)
{
  IrcComposer *composer = self->composer;
  guint n_none = 0, n_incomplete = 0;
  g_autofree char *none = join_codes (self, FALSE, &n_none);
  g_autofree char *incomplete = join_codes (self, TRUE, &n_incomplete);
  g_autoptr (GString) out = g_string_new (NULL);

  if (n_none > 0)
    g_string_append_printf (
        out,
        irc_composer_text (composer, "No survey figure was found for %s."),
        none);
  if (n_incomplete > 0) {
    if (out->len > 0)
      g_string_append_c (out, ' ');
    g_string_append_printf (
        out,
        irc_composer_text (composer,
                           "For %s there are only figures whose source is "
                           "incomplete; they are not printed."),
        incomplete);
  }
  if (out->len > 0)
    irc_composer_add_text (composer, out->str);
}

GPtrArray *
irc_composer_list_survey_sources (const IrcComposer *self)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < comparisons[i].n_printable; k++) {
      gpointer reference =
          (gpointer) (gintptr) comparisons[i].figures[k].reference;

      if (!g_ptr_array_find (list, reference, NULL))
        g_ptr_array_add (list, reference);
    }
  return list;
}

void
irc_compose_survey (IrcComposer *self)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GHashTable) covered = g_hash_table_new (NULL, NULL);
  Printed printed = { self, figures, covered };
  g_autofree char *finding = NULL;

  collect (&printed);
  irc_composer_begin_section (
      self, irc_composer_text (self, "What surveys found"), NULL);
  if (figures->len == 0) {
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "No survey figure with a complete source can be set "
                           "beside the criteria of this centre."));
    return;
  }
  finding = dup_finding (&printed);
  add_introduction (&printed);
  add_without (&printed);
  irc_composer_add_figure (self, IRC_FIGURE_SURVEY, finding);
  add_table (self);
  add_notes (&printed);
}
