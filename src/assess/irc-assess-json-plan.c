/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-json-private.h"
#include "irc-propose-words.h"

#include <math.h>

/* ---- ways and options --------------------------------------------------- */

static void
write_steps (IrcJsonWriter *writer, const IrcWayStep *steps, guint n)
{
  irc_json_writer_begin_array (writer, "steps");
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (
        writer, "criterion", steps[i].result->criterion->id);
    irc_json_writer_int (writer, "effort", steps[i].effort);
    irc_assess_json_results (writer, "after", steps[i].after, steps[i].n_after);
    irc_assess_json_results (writer,
                             "also_reached_by",
                             steps[i].also_reached_by,
                             steps[i].n_also_reached_by);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

void
irc_assess_json_ways (IrcJsonWriter *writer,
                      const IrcAssessment *assessment,
                      IrcPathway pathway)
{
  irc_json_writer_begin_array (writer, "ways");
  for (int level = 1; level <= IRC_N_LEVELS; level++) {
    guint n = 0;
    const IrcWayStep *steps =
        irc_assessment_get_way_up (assessment, pathway, level, &n);

    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_int (writer, "level", level);
    write_steps (writer, steps, n);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static void
write_option (IrcJsonWriter *writer, const IrcOptionResult *option)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "option", irc_option_names[option->option]);
  irc_json_writer_begin_object (writer, "levels");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_writer_int (writer, irc_pathway_names[i], option->levels[i]);
  irc_json_writer_end_object (writer);
  irc_json_writer_int (writer, "open", option->n_open);
  write_steps (writer, option->steps, option->n_steps);
  irc_json_writer_begin_array (writer, "measures");
  for (guint i = 0; i < option->n_measures; i++)
    irc_json_writer_string (writer, NULL, option->measures[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < option->n_asks; i++)
    irc_json_writer_string (writer, NULL, option->asks[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "resources");
  for (guint i = 0; i < option->n_resources; i++)
    irc_json_writer_string (writer, NULL, option->resources[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

static void
write_options (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);
  const IrcOptionResult *chosen = irc_assessment_get_chosen_option (assessment);

  irc_json_writer_begin_array (writer, "options");
  for (guint i = 0; i < n; i++)
    write_option (writer, &options[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_string (
      writer, "chosen_option", irc_option_names[chosen->option]);
}

/* ---- measures and asks -------------------------------------------------- */

static void
write_measure (IrcJsonWriter *writer, const IrcMeasureResult *measure)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "id", measure->id);
  irc_json_writer_string (writer, "criterion", measure->result->criterion->id);
  irc_json_writer_string (writer, "action", measure->action);
  irc_json_writer_string (writer, "owner", measure->owner);
  irc_json_writer_string (writer, "start", measure->start);
  irc_json_writer_int (writer, "quarters", measure->quarters);
  irc_json_writer_int (writer, "effort", measure->effort);
  irc_json_writer_int (writer, "impact", measure->impact);
  irc_json_writer_string (writer, "status", irc_status_names[measure->status]);
  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < measure->n_asks; i++)
    irc_json_writer_string (writer, NULL, measure->asks[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "after");
  for (guint i = 0; i < measure->n_after; i++)
    irc_json_writer_string (writer, NULL, measure->after[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_boolean (writer, "drafted", measure->drafted);
  irc_json_writer_boolean (writer, "too_early", measure->too_early);
  irc_json_writer_boolean (writer, "too_late", measure->too_late);
  irc_json_writer_end_object (writer);
}

static void
write_ask (IrcJsonWriter *writer, const IrcAskResult *ask)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "id", ask->id);
  irc_json_writer_string (writer, "title", ask->title);
  irc_json_writer_begin_array (writer, "criteria");
  for (guint i = 0; i < ask->n_criteria; i++)
    irc_json_writer_string (writer, NULL, ask->criteria[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_string (writer, "resource", ask->resource);
  if (isnan (ask->quantity))
    irc_json_writer_null (writer, "quantity");
  else
    irc_json_writer_double (writer, "quantity", ask->quantity);
  irc_json_writer_string (writer, "unit", ask->unit);
  irc_json_writer_string (writer, "why", ask->why);
  irc_json_writer_string (
      writer, "priority", irc_priority_names[ask->priority]);
  irc_json_writer_string (writer, "by", ask->by);
  irc_json_writer_boolean (writer, "drafted", ask->drafted);
  irc_json_writer_begin_array (writer, "arguments");
  for (guint i = 0; i < ask->n_arguments; i++)
    irc_json_writer_string (writer, NULL, ask->arguments[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

void
irc_assess_json_plan (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);
  const IrcAskResult *asks = NULL;

  write_options (writer, assessment);
  irc_json_writer_begin_array (writer, "measures");
  for (guint i = 0; i < n; i++)
    write_measure (writer, &measures[i]);
  irc_json_writer_end_array (writer);
  asks = irc_assessment_get_asks (assessment, &n);
  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < n; i++)
    write_ask (writer, &asks[i]);
  irc_json_writer_end_array (writer);
}

/* ---- proposals ---------------------------------------------------------- */

static void
write_proposal (IrcJsonWriter *writer,
                const IrcAssessment *assessment,
                const IrcProposal *proposal)
{
  g_autofree char *reason = irc_proposal_dup_reason (assessment, proposal);

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "argument", proposal->match->id);
  irc_json_writer_string (
      writer, "criterion", proposal->gap->result->criterion->id);
  irc_json_writer_int (writer, "place", proposal->place);
  irc_json_writer_begin_array (writer, "also");
  for (guint i = 0; i < proposal->n_also; i++)
    irc_json_writer_string (
        writer, NULL, proposal->also[i]->result->criterion->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_string (writer, "fit", irc_fit_names[proposal->match->fit]);
  irc_json_writer_string (writer, "reason", reason);
  irc_json_writer_end_object (writer);
}

void
irc_assess_json_proposals (IrcJsonWriter *writer,
                           const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcProposal *proposals = irc_assessment_get_proposals (assessment, &n);

  irc_json_writer_begin_array (writer, "proposals");
  for (guint i = 0; i < n; i++)
    write_proposal (writer, assessment, &proposals[i]);
  irc_json_writer_end_array (writer);
}
