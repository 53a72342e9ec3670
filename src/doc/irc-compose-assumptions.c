/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every figure of the paper with its source.  The rows come from where the
 * chapters have their figures from, and only from chapters that are printed. */
#include "irc-compose-private.h"

#include <math.h>

#include "irc-string.h"

/* Bytes of a request's title: the whole of it stands where it is made. */
#define MAX_TITLE 64

typedef struct {
  IrcComposer *composer;
  IrcBlock *table; /* NULL until there is a row */
} Assumptions;

/* ---- rows --------------------------------------------------------------- */

static IrcBlock *
add_table (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Figure"), 0.24, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Value"), 0.35, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Where it is used"), 0.18, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Source"), 0.23, IRC_ALIGN_LEFT },
  };
  IrcBlock *table = NULL;

  if (self->spec == NULL)
    irc_composer_add_format (
        self,
        irc_composer_text (self,
                           "%s lists the figures of this paper with their "
                           "sources: a reference, the centre's own figure, or "
                           "the word assumption for what this paper takes for "
                           "granted."),
        IRC_NEXT_TABLE);
  else
    irc_composer_add_format (
        self,
        irc_composer_text (self,
                           "%s lists the figures of the full document with "
                           "their sources: a reference, the centre's own "
                           "figure, or the word assumption for what this paper "
                           "takes for granted. It also names chapters that "
                           "this edition does not have."),
        IRC_NEXT_TABLE);
  table = irc_composer_add_table (
      self,
      irc_composer_text (self, "Every figure and its source"),
      columns,
      G_N_ELEMENTS (columns));
  return table;
}

/* The title of a chapter, with a link where the draft's anchors are there. */
static IrcRunList *
new_link (const IrcComposer *self, IrcSectionId section, const char *target)
{
  IrcRunList *runs = irc_run_list_new ();
  const char *title = irc_compose_section_title (self->language, section);

  if (self->on[section])
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, title);
  return runs;
}

static IrcRunList *
new_chapter_link (const IrcComposer *self, IrcSectionId section)
{
  g_autofree char *target =
      g_strdup_printf ("#sec-%s", irc_section_names[section]);

  return new_link (self, section, target);
}

/* Takes @used and @source. */
static void
add_row (Assumptions *self,
         const char *figure,
         const char *value,
         IrcRunList *used,
         IrcRunList *source)
{
  IrcCell *cells = NULL;

  if (self->table == NULL)
    self->table = add_table (self->composer);
  cells = irc_block_add_row (self->table);
  irc_cell_set_text (&cells[0], figure);
  irc_cell_set_text (&cells[1], value);
  irc_cell_set_runs (&cells[2], used);
  irc_cell_set_runs (&cells[3], source);
}

/* "Ryan et al. 2024; Keeling et al. 2009" */
static void
add_names (IrcRunList *runs, const GPtrArray *references)
{
  for (guint i = 0; i < references->len; i++) {
    g_autofree char *name =
        irc_citation_dup_short (g_ptr_array_index (references, i));

    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_run_list_add (runs, IRC_RUN_PLAIN, name);
  }
}

/* A row without references. */
static void
add_plain (Assumptions *self,
           const char *figure,
           const char *value,
           IrcSectionId section,
           const char *source)
{
  add_row (self,
           figure,
           value,
           new_chapter_link (self->composer, section),
           irc_run_list_new_text (source));
}

static const char *
own_figure (const IrcComposer *self)
{
  return irc_composer_text (self, "the centre's own figure");
}

/* ---- where we stand ----------------------------------------------------- */

/* "8 of 26 criteria" */
static char *
dup_met (const IrcComposer *self)
{
  guint n = 0, n_met = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    n_met += results[i].standing == IRC_STANDING_MET ? 1 : 0;
  return g_strdup_printf (
      irc_ntext (self->language, "%u of %u criterion", "%u of %u criteria", n),
      n_met,
      n);
}

static void
add_levels (Assumptions *self)
{
  const IrcComposer *composer = self->composer;
  g_autofree char *in =
      irc_unanswered_dup_level (composer->assessment, IRC_PATHWAY_INPATIENT);
  g_autofree char *out =
      irc_unanswered_dup_level (composer->assessment, IRC_PATHWAY_OUTPATIENT);
  g_autofree char *met = dup_met (composer);
  g_autofree char *value = g_strdup_printf (
      /* TRANSLATORS: "Inpatient: Level 1. Outpatient: Before level 1. 8 of 26
       * criteria." */
      irc_composer_text (composer, "Inpatient: %s. Outpatient: %s. %s."),
      in,
      out,
      met);

  add_plain (self,
             irc_composer_text (composer, "Levels, and criteria in place"),
             value,
             IRC_SECTION_WHERE_WE_STAND,
             irc_composer_text (composer,
                                "the centre's own answers; the rule is an "
                                "assumption, our reading"));
}

static void
add_target (Assumptions *self, IrcPathway pathway)
{
  const IrcComposer *composer = self->composer;
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (composer->assessment, pathway);
  g_autofree char *by =
      irc_language_format_date (composer->language, result->target_by);
  g_autofree char *level = NULL;
  g_autofree char *value = NULL;

  if (result->target == 0)
    return;
  level = irc_level_name (composer->language, result->target);
  value = *by != '\0' ? g_strdup_printf (
                            /* TRANSLATORS: "Level 2 by March 2027" */
                            irc_composer_text (composer, "%s by %s"),
                            level,
                            by)
                      : g_strdup (level);
  add_plain (self,
             pathway == IRC_PATHWAY_INPATIENT
                 ? irc_composer_text (composer, "Inpatient target")
                 : irc_composer_text (composer, "Outpatient target"),
             value,
             IRC_SECTION_WHERE_WE_STAND,
             own_figure (composer));
}

static void
add_facts (Assumptions *self)
{
  g_autoptr (GArray) facts = irc_composer_list_facts (self->composer);

  for (guint i = 0; i < facts->len; i++) {
    const IrcOwnFigure *fact = &g_array_index (facts, IrcOwnFigure, i);

    add_plain (self,
               fact->label,
               fact->value,
               IRC_SECTION_WHERE_WE_STAND,
               own_figure (self->composer));
  }
}

static void
add_volume_sum (Assumptions *self)
{
  IrcComposer *composer = self->composer;
  guint n = 0;
  IrcOwnFigure sum = irc_composer_sum_service_lines (composer, &n);
  g_autofree char *value = irc_composer_dup_volume (composer, &sum);

  if (n > 1)
    add_plain (self,
               irc_composer_text (composer, "Service lines, added up"),
               value,
               IRC_SECTION_WHERE_WE_STAND,
               own_figure (composer));
  g_free (sum.value);
  g_free (sum.second);
}

/* All of them where their table is printed, else those that arguments name. */
static void
add_service_lines (Assumptions *self)
{
  const IrcComposer *composer = self->composer;
  const gboolean all = composer->in_full[IRC_SECTION_WHERE_WE_STAND];
  g_autoptr (GArray) lines = irc_composer_list_service_lines (composer);

  for (guint i = 0; i < lines->len; i++) {
    const IrcOwnFigure *line = &g_array_index (lines, IrcOwnFigure, i);
    g_autofree char *value = irc_composer_dup_volume (composer, line);

    if (value != NULL && (all || irc_composer_argues_with_line (composer, i)))
      add_plain (self,
                 line->label,
                 value,
                 all ? IRC_SECTION_WHERE_WE_STAND : IRC_SECTION_EVIDENCE,
                 own_figure (composer));
  }
  if (all)
    add_volume_sum (self);
}

static void
add_survey (Assumptions *self)
{
  IrcComposer *composer = self->composer;
  guint n = 0, n_figures = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (composer->assessment, &n);
  g_autoptr (GPtrArray) references =
      irc_composer_list_survey_sources (composer);
  IrcRunList *source = NULL;
  g_autofree char *value = NULL;

  if (references->len == 0)
    return;
  for (guint i = 0; i < n; i++)
    n_figures += comparisons[i].n_printable;
  value = g_strdup_printf (irc_ntext (composer->language,
                                      "%u share of respondents",
                                      "%u shares of respondents",
                                      n_figures),
                           n_figures);
  source = irc_run_list_new ();
  if (composer->cite)
    irc_run_list_add (source,
                      IRC_RUN_PLAIN,
                      irc_composer_text (composer, "published surveys, see"));
  else
    add_names (source, references);
  irc_composer_cite (composer,
                     source,
                     (const IrcReference *const *) references->pdata,
                     references->len);
  add_row (self,
           irc_composer_text (composer, "Survey figures"),
           value,
           new_chapter_link (composer, IRC_SECTION_WHERE_WE_STAND),
           source);
}

/* ---- requests and plan -------------------------------------------------- */

/* Where the requests stand, the first of these that is printed. */
static IrcSectionId
find_asks (const IrcComposer *self)
{
  return self->in_full[IRC_SECTION_DECISION] ? IRC_SECTION_DECISION
                                             : IRC_SECTION_EVIDENCE;
}

/* Where a request stands: on the decision page where that shows it, else where
 * it is argued for. */
static IrcRunList *
new_ask_link (const IrcComposer *self, guint number)
{
  guint shown = 0;
  g_autofree gboolean *picked = irc_composer_pick_asks (
      self, NULL, irc_composer_get_budget (self)->max_asks, &shown);
  g_autofree char *target = g_strdup_printf ("#ask-%u", number);

  if (picked[number - 1] || !self->full[IRC_SECTION_EVIDENCE])
    return new_chapter_link (self, find_asks (self));
  return new_link (self, IRC_SECTION_EVIDENCE, target);
}

/* "2 sessions; by March 2027" */
static char *
dup_ask_value (const IrcComposer *self, const IrcAskResult *ask)
{
  g_autofree char *quantity = isnan (ask->quantity)
                                  ? g_strdup ("")
                                  : irc_composer_dup_quantity (self, ask);
  g_autofree char *date = irc_language_format_date (self->language, ask->by);
  g_autofree char *by =
      *date != '\0' ? g_strdup_printf (irc_composer_text (self, "by %s"), date)
                    : g_strdup ("");

  return g_strconcat (
      quantity, *quantity != '\0' && *by != '\0' ? "; " : "", by, NULL);
}

static const char *
ask_source (const IrcComposer *self, const IrcAskResult *ask, const char *value)
{
  if (!ask->drafted)
    return own_figure (self);
  return *value != '\0' ? irc_composer_text (self,
                                             "assumption: a draft without a "
                                             "quantity, by the centre's target")
                        : irc_composer_text (self,
                                             "assumption: a draft for this "
                                             "criterion");
}

static void
add_ask (Assumptions *self, const IrcAskResult *ask, guint number)
{
  const IrcComposer *composer = self->composer;
  g_autofree char *value = dup_ask_value (composer, ask);
  g_autofree char *whole = irc_composer_dup_ask_title (composer, ask);
  g_autofree char *title = irc_string_shorten_words (whole, MAX_TITLE);
  g_autofree char *figure = g_strdup_printf (
      irc_composer_text (composer, "Request %u: %s"), number, title);

  if (ask->drafted || *value != '\0')
    add_row (self,
             figure,
             *value != '\0'
                 ? value
                 : irc_composer_text (composer, "no quantity, no date"),
             new_ask_link (composer, number),
             irc_run_list_new_text (ask_source (composer, ask, value)));
}

/* Numbers of the same unit added up, as the summary has them; a total of costs
 * is none of them. */
static void
add_sums (Assumptions *self)
{
  const IrcComposer *composer = self->composer;
  g_autofree char *sums = irc_composer_dup_sums (composer);

  if (*sums != '\0' && composer->in_full[IRC_SECTION_SUMMARY])
    add_plain (self,
               irc_composer_text (composer, "All requests, added up by unit"),
               sums,
               IRC_SECTION_SUMMARY,
               own_figure (composer));
}

static void
add_asks (Assumptions *self)
{
  guint n = 0;
  const IrcAskResult *asks =
      irc_assessment_get_asks (self->composer->assessment, &n);

  if (!self->composer->in_full[IRC_SECTION_DECISION] &&
      !self->composer->full[IRC_SECTION_EVIDENCE])
    return;
  for (guint i = 0; i < n; i++)
    add_ask (self, &asks[i], i + 1);
  add_sums (self);
}

/* The dates and efforts of the plan: the centre's where it has a plan. */
static void
add_plan (Assumptions *self)
{
  IrcComposer *composer = self->composer;
  const char *source = NULL;
  g_autofree char *value = irc_composer_dup_plan_dates (composer, &source);

  if (composer->in_full[IRC_SECTION_PLAN] && *value != '\0')
    add_plain (self,
               irc_composer_text (composer, "Dates and efforts of the plan"),
               value,
               IRC_SECTION_PLAN,
               source != NULL ? source : own_figure (composer));
}

/* To do nothing has no steps, and is the only option where all is in place. */
static void
add_efforts (Assumptions *self)
{
  const IrcComposer *composer = self->composer;
  guint n = 0;

  irc_assessment_get_options (composer->assessment, &n);
  if (composer->in_full[IRC_SECTION_OPTIONS] && n > 1)
    add_plain (self,
               irc_composer_text (composer, "Effort of a step"),
               irc_composer_text (composer, "low, medium or high"),
               IRC_SECTION_OPTIONS,
               irc_composer_text (composer,
                                  "assumption: an estimate of the evidence "
                                  "pack"));
}

/* ---- evidence ----------------------------------------------------------- */

/* The sentences of @claim that hold a number. */
static char *
dup_numbered (const char *claim)
{
  GString *out = g_string_new (NULL);

  while (*claim != '\0') {
    g_autofree char *sentence = g_strdup (claim);

    irc_citation_cut_to_sentence (sentence);
    claim += strlen (sentence);
    while (*claim == ' ')
      claim++;
    if (strpbrk (sentence, "0123456789") != NULL)
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
  }
  return g_string_free (out, FALSE);
}

/* Words of the user may hold figures of his own among those of the sources. */
static IrcRunList *
new_claim_source (IrcComposer *self, const IrcMatch *match, const char *text)
{
  g_autoptr (GPtrArray) list =
      irc_citation_list_sources (match, text, G_MAXUINT);
  IrcRunList *runs = irc_run_list_new ();

  if (match->own || match->reworded)
    irc_run_list_add (runs,
                      IRC_RUN_PLAIN,
                      irc_composer_text (self, "the centre's own words"));
  else if (list->len == 0)
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (self, "assumption"));
  else if (!irc_composer_cites_names (self))
    add_names (runs, list);
  irc_composer_cite (
      self, runs, (const IrcReference *const *) list->pdata, list->len);
  irc_composer_add_contrary (self, runs, match, "; ");
  return runs;
}

static void
add_argument (Assumptions *self,
              const IrcMatch *match,
              guint number,
              IrcSectionId section)
{
  IrcComposer *composer = self->composer;
  g_autofree char *claim = irc_composer_dup_claim (composer, match, NULL);
  g_autofree char *title = irc_composer_dup_argument_title (composer, match);
  g_autofree char *value = NULL;
  g_autofree char *target = g_strdup_printf ("#argument-%u", number);
  IrcRunList *used = NULL;

  if (section == IRC_SECTION_DECISION &&
      !irc_composer_get_budget (composer)->whole_claims)
    irc_citation_cut_to_sentence (claim);
  value = dup_numbered (claim);
  if (*value == '\0')
    return;
  used = section == IRC_SECTION_EVIDENCE &&
                 irc_composer_shows_argument (composer, match)
             ? new_link (composer, section, target)
             : new_chapter_link (composer, section);
  add_row (self, title, value, used, new_claim_source (composer, match, value));
}

/* All arguments stand in the chapter Evidence; without it the first of them
 * on the page for the decision. */
static void
add_arguments (Assumptions *self)
{
  const IrcComposer *composer = self->composer;
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (composer->assessment, &n);

  if (composer->full[IRC_SECTION_EVIDENCE])
    for (guint i = 0; i < n; i++)
      add_argument (self, printed[i], i + 1, IRC_SECTION_EVIDENCE);
  else if (composer->full[IRC_SECTION_DECISION])
    for (guint i = 0;
         i < MIN (n, irc_composer_get_budget (composer)->max_arguments);
         i++)
      add_argument (self, printed[i], i + 1, IRC_SECTION_DECISION);
}

static void
add_figures (IrcComposer *self)
{
  Assumptions assumptions = { self, NULL };

  if (self->in_full[IRC_SECTION_WHERE_WE_STAND]) {
    add_levels (&assumptions);
    add_target (&assumptions, IRC_PATHWAY_INPATIENT);
    add_target (&assumptions, IRC_PATHWAY_OUTPATIENT);
    add_facts (&assumptions);
  }
  add_service_lines (&assumptions);
  if (self->in_full[IRC_SECTION_WHERE_WE_STAND])
    add_survey (&assumptions);
  add_asks (&assumptions);
  add_efforts (&assumptions);
  add_plan (&assumptions);
  add_arguments (&assumptions);
  if (assumptions.table == NULL)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "This paper states no figure whose source is to be "
                           "named."));
}

void
irc_compose_assumptions (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_ASSUMPTIONS);
  if (irc_composer_has_part (self, IRC_PART_FIGURES))
    add_figures (self);
  irc_compose_standards (self);
}
