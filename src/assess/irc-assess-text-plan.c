/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-text-private.h"
#include "irc-plan-words.h"
#include "irc-propose-words.h"
#include "irc-string.h"

#include <math.h>

/* ---- ways --------------------------------------------------------------- */

static void
append_step (GString *text,
             const IrcLanguage *language,
             const IrcWayStep *step,
             guint number)
{
  const IrcCriterion *criterion = step->result->criterion;

  g_string_append_printf (
      text, "    %u. %s  %s (", number, criterion->code, criterion->label);
  g_string_append_printf (text,
                          irc_text (language, "effort %s"),
                          irc_effort_label (language, step->effort));
  if (step->n_after > 0) {
    /* Translators: codes of criteria follow, "after IN1.1, IN2.1". */
    g_string_append_printf (text, ", %s ", irc_text (language, "after"));
    irc_assess_text_codes (text, step->after, step->n_after);
  }
  if (step->n_also_reached_by > 0) {
    /* Translators: codes of criteria follow, "also reached by IN3.1". */
    g_string_append_printf (
        text, ", %s ", irc_text (language, "also reached by"));
    irc_assess_text_codes (
        text, step->also_reached_by, step->n_also_reached_by);
  }
  g_string_append (text, ")\n");
}

/* A way that is no longer than the one to the level below is not repeated. */
void
irc_assess_text_ways (GString *text,
                      const IrcAssessment *assessment,
                      IrcPathway pathway)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  guint shown = 0;

  for (int level = 1; level <= IRC_N_LEVELS; level++) {
    guint n = 0;
    const IrcWayStep *steps =
        irc_assessment_get_way_up (assessment, pathway, level, &n);

    if (n == shown)
      continue;
    shown = n;
    g_string_append (text, "  ");
    g_string_append_printf (
        text, irc_text (language, "The way up to level %d:"), level);
    g_string_append_c (text, '\n');
    for (guint i = 0; i < n; i++)
      append_step (text, language, &steps[i], i + 1);
  }
}

/* ---- options ------------------------------------------------------------ */

static void
append_option (GString *text,
               const IrcLanguage *language,
               const IrcOptionResult *option,
               const char *remark)
{
  g_string_append_printf (
      text, "  %s: ", irc_option_label (language, option->option));
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    g_autofree char *level = irc_level_name (language, option->levels[i]);

    g_string_append_printf (
        text, "%s – %s, ", irc_pathway_label (language, (IrcPathway) i), level);
  }
  g_string_append_printf (
      text,
      irc_ntext (language, "%u step", "%u steps", option->n_steps),
      option->n_steps);
  if (remark != NULL)
    g_string_append_printf (text, ", %s", remark);
  g_string_append_c (text, '\n');
  if (option->n_steps == 0)
    return;
  g_string_append (text, "    ");
  for (guint i = 0; i < option->n_steps; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? ", " : "",
                            option->steps[i].result->criterion->code);
  g_string_append_c (text, '\n');
}

/* ---- measures and asks -------------------------------------------------- */

static void
append_dates (GString *text,
              const IrcLanguage *language,
              const IrcMeasureResult *measure)
{
  g_autofree char *start = irc_language_format_date (language, measure->start);

  g_string_append_printf (
      text, "%s, ", *start != '\0' ? start : irc_text (language, "no date"));
  g_string_append_printf (
      text,
      irc_ntext (language, "%u quarter", "%u quarters", measure->quarters),
      measure->quarters);
}

static void
append_measure (GString *text,
                const IrcLanguage *language,
                const IrcMeasureResult *measure)
{
  const IrcCriterion *criterion = measure->result->criterion;

  g_string_append_printf (text,
                          "  %s  %s\n    ",
                          criterion->code,
                          irc_string_is_blank (measure->action)
                              ? criterion->label
                              : measure->action);
  append_dates (text, language, measure);
  g_string_append (text, ", ");
  g_string_append_printf (text,
                          irc_text (language, "effort %s"),
                          irc_effort_label (language, measure->effort));
  g_string_append (text, ", ");
  g_string_append_printf (text,
                          irc_text (language, "impact %s"),
                          irc_effort_label (language, measure->impact));
  g_string_append_printf (
      text, ", %s", irc_status_label (language, measure->status));
  if (!irc_string_is_blank (measure->owner))
    g_string_append_printf (text, ", %s", measure->owner);
  if (measure->too_late)
    g_string_append_printf (
        text, ", %s", irc_text (language, "ends after the target date"));
  g_string_append_c (text, '\n');
}

static void
append_ask (GString *text,
            const IrcAssessment *assessment,
            const IrcAskResult *ask)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcResourceType *resource = irc_library_lookup_resource_type (
      irc_assessment_get_library (assessment), ask->resource);
  g_autofree char *by = irc_language_format_date (language, ask->by);

  g_string_append_printf (text,
                          "  %s (%s",
                          irc_string_is_blank (ask->title) ? ask->id
                                                           : ask->title,
                          irc_priority_label (language, ask->priority));
  for (guint i = 0; i < ask->n_criteria; i++)
    g_string_append_printf (text, ", %s", ask->criteria[i]->code);
  g_string_append_c (text, ')');
  if (resource != NULL)
    g_string_append_printf (text, ", %s", resource->name);
  if (!isnan (ask->quantity)) {
    g_autofree char *quantity =
        irc_language_format_number (language, ask->quantity, 2);

    g_string_append_printf (text, ", %s %s", quantity, ask->unit);
  }
  if (*by != '\0')
    g_string_append_printf (text, ", %s", by);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < ask->n_arguments; i++)
    g_string_append_printf (text, "    %s\n", ask->arguments[i]->title);
}

void
irc_assess_text_plan (GString *text, const IrcAssessment *assessment)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcOptionResult *chosen = irc_assessment_get_chosen_option (assessment);
  guint n = 0;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);
  const IrcMeasureResult *measures = NULL;
  const IrcAskResult *asks = NULL;
  /* A case that names no option has not chosen yet. */
  const char *remark =
      irc_case_peek (irc_assessment_get_case (assessment))->option ==
              IRC_OPTION_NONE
          ? irc_text (language, "proposed")
          : irc_text (language, "chosen");

  irc_assess_text_heading (text, irc_text (language, "Options"));
  for (guint i = 0; i < n; i++)
    append_option (
        text, language, &options[i], &options[i] == chosen ? remark : NULL);
  measures = irc_assessment_get_measures (assessment, &n);
  if (n > 0)
    irc_assess_text_heading (text, irc_text (language, "Plan"));
  for (guint i = 0; i < n; i++)
    append_measure (text, language, &measures[i]);
  asks = irc_assessment_get_asks (assessment, &n);
  if (n > 0)
    irc_assess_text_heading (text, irc_text (language, "What is asked for"));
  for (guint i = 0; i < n; i++)
    append_ask (text, assessment, &asks[i]);
}

/* ---- proposals ---------------------------------------------------------- */

void
irc_assess_text_proposals (GString *text, const IrcAssessment *assessment)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  guint n = 0;
  const IrcProposal *proposals = irc_assessment_get_proposals (assessment, &n);

  if (n > 0)
    irc_assess_text_heading (text, irc_text (language, "Proposed arguments"));
  for (guint i = 0; i < n; i++) {
    g_autofree char *reason =
        irc_proposal_dup_reason (assessment, &proposals[i]);

    g_string_append_printf (text,
                            "  %s  %s\n    %s\n",
                            proposals[i].gap->result->criterion->code,
                            proposals[i].match->title,
                            reason);
  }
}
