/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-json-private.h"
#include "irc-assess-private.h"

static void
write_counts (IrcJsonWriter *writer, const IrcLevelCount *count)
{
  irc_json_writer_int (writer, "met", count->met);
  irc_json_writer_int (writer, "left_out", count->left_out);
  irc_json_writer_int (writer, "partly", count->partly);
  irc_json_writer_int (writer, "open", count->open);
  irc_json_writer_int (writer, "unanswered", count->unanswered);
  irc_json_writer_int (writer, "total", count->total);
}

static void
write_levels (IrcJsonWriter *writer,
              const char *name,
              const IrcLevelCount *levels)
{
  irc_json_writer_begin_array (writer, name);
  for (guint i = 0; i < IRC_N_LEVELS; i++) {
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_int (writer, "level", levels[i].level);
    write_counts (writer, &levels[i]);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

void
irc_assess_json_results (IrcJsonWriter *writer,
                         const char *name,
                         const IrcResult *const *results,
                         guint n)
{
  irc_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n; i++)
    irc_json_writer_string (writer, NULL, results[i]->criterion->id);
  irc_json_writer_end_array (writer);
}

static void
write_pathway (IrcJsonWriter *writer,
               const IrcAssessment *self,
               const IrcPathwayResult *pathway)
{
  irc_json_writer_begin_object (writer, irc_pathway_names[pathway->pathway]);
  irc_json_writer_int (writer, "level", pathway->level);
  irc_assess_json_results (
      writer, "blocking", pathway->blocking, pathway->n_blocking);
  if (pathway->target > 0)
    irc_json_writer_int (writer, "target", pathway->target);
  else
    irc_json_writer_null (writer, "target");
  irc_json_writer_string (writer, "sentence", pathway->sentence);
  write_levels (writer, "levels", pathway->levels);
  irc_json_writer_string (writer, "target_by", pathway->target_by);
  irc_assess_json_ways (writer, self, pathway->pathway);
  irc_json_writer_end_object (writer);
}

static void
write_pillar (IrcJsonWriter *writer, const IrcPillarResult *pillar)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "pillar", irc_pillar_names[pillar->pillar]);
  write_levels (writer, "levels", pillar->levels);
  irc_json_writer_begin_object (writer, "all");
  write_counts (writer, &pillar->total);
  irc_json_writer_end_object (writer);
  irc_json_writer_begin_object (writer, "pathways");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    write_levels (writer, irc_pathway_names[i], pillar->pathways[i]);
  irc_json_writer_end_object (writer);
  irc_json_writer_end_object (writer);
}

static void
write_gap (IrcJsonWriter *writer, const IrcGap *gap)
{
  const IrcResult *result = gap->result;

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "criterion", result->criterion->id);
  irc_json_writer_string (writer,
                          "state",
                          result->state == IRC_STATE_UNANSWERED
                              ? "unanswered"
                              : irc_state_names[result->state]);
  irc_json_writer_int (writer, "level", result->criterion->level);
  irc_json_writer_begin_array (writer, "pathways");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (gap->in_pathway[i])
      irc_json_writer_string (writer, NULL, irc_pathway_names[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "arguments");
  for (guint i = 0; i < gap->n_arguments; i++)
    irc_json_writer_string (writer, NULL, gap->arguments[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "references");
  for (guint i = 0; i < gap->n_references; i++)
    irc_json_writer_string (writer, NULL, gap->references[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_int (writer, "effort", gap->effort);
  irc_json_writer_boolean (writer, "blocking", gap->blocking);
  irc_assess_json_results (
      writer, "waits_for", gap->waits_for, gap->n_waits_for);
  irc_json_writer_int (writer, "unblocks", gap->unblocks);
  irc_json_writer_boolean (writer, "quick_win", gap->quick_win);
  irc_json_writer_end_object (writer);
}

GBytes *
irc_assessment_to_json (const IrcAssessment *self, const char *file)
{
  /* A file may have any name; JSON is UTF-8. */
  g_autofree char *name = g_utf8_make_valid (file, -1);
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();

  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "file", name);
  irc_json_writer_string (
      writer,
      "centre",
      irc_centre_peek (irc_case_get_centre (self->case_))->name);
  irc_json_writer_int (writer, "level", irc_assessment_get_level (self));
  irc_json_writer_begin_object (writer, "pathways");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    write_pathway (writer, self, &self->pathways[i]);
  irc_json_writer_end_object (writer);
  irc_json_writer_begin_array (writer, "gaps");
  for (guint i = 0; i < self->n_gaps; i++)
    write_gap (writer, &self->gaps[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "pillars");
  for (guint i = 0; i < IRC_N_PILLARS; i++)
    write_pillar (writer, &self->pillars[i]);
  irc_json_writer_end_array (writer);
  irc_assess_json_plan (writer, self);
  irc_assess_json_proposals (writer, self);
  irc_assess_json_past (writer, self);
  irc_json_writer_strings (writer, "warnings", self->warnings);
  irc_json_writer_end_object (writer);
  return irc_json_writer_end (writer);
}
