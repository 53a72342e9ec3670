/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

static GPtrArray *
collect_answers (const IrcAssessment *self)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_criteria; i++) {
    const IrcResult *result = &self->results[i];
    IrcSnapshotAnswer *answer;

    if (result->state == IRC_STATE_UNANSWERED)
      continue;
    answer = g_new0 (IrcSnapshotAnswer, 1);
    answer->criterion = (char *) (guintptr) result->criterion->id;
    answer->state = result->state;
    answer->counted = result->standing != IRC_STANDING_LEFT_OUT;
    g_ptr_array_add (answers, answer);
  }
  return answers;
}

IrcSnapshot *
irc_assessment_make_snapshot (const IrcAssessment *self,
                              const char *date,
                              const char *label)
{
  const IrcPack *pack = irc_library_get_pack (self->library);
  g_autoptr (GPtrArray) answers = collect_answers (self);
  g_autoptr (GPtrArray) extensions =
      irc_content_list_extensions (self->library);

  return g_object_new (IRC_TYPE_SNAPSHOT,
                       "date",
                       date,
                       "label",
                       label,
                       "pack",
                       pack->id,
                       "version",
                       pack->version,
                       "language",
                       pack->language,
                       "extensions",
                       extensions,
                       "level-inpatient",
                       (gint64) self->pathways[IRC_PATHWAY_INPATIENT].level,
                       "level-outpatient",
                       (gint64) self->pathways[IRC_PATHWAY_OUTPATIENT].level,
                       "answers",
                       answers,
                       NULL);
}
