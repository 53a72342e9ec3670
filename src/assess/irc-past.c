/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-past-private.h"

#include "irc-levels.h"
#include "irc-string.h"

IrcPastAnswer *
irc_past_read (const IrcAssessment *self, IrcSnapshot *snapshot)
{
  const GPtrArray *records = irc_snapshot_peek (snapshot)->answers;
  const guint n = self->n_criteria;
  IrcPastAnswer *past = g_new0 (IrcPastAnswer, n + 1);
  g_autofree IrcLevelAnswer *answers = g_new0 (IrcLevelAnswer, n + 1);

  for (guint i = 0; i < records->len; i++) {
    const IrcSnapshotAnswer *record = records->pdata[i];
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, record->criterion);

    if (criterion == NULL)
      continue;
    past[criterion->index].recorded = TRUE;
    past[criterion->index].state = record->state;
    answers[criterion->index].state = record->state;
    answers[criterion->index].has_reason = !record->counted;
  }
  for (guint i = 0; i < n; i++)
    past[i].standing = irc_levels_judge (self->criteria, answers, n, i);
  return past;
}

const IrcSnapshotAnswer *
irc_past_lookup (IrcSnapshot *snapshot, const char *criterion)
{
  const GPtrArray *records = irc_snapshot_peek (snapshot)->answers;

  for (guint i = 0; i < records->len; i++) {
    const IrcSnapshotAnswer *record = records->pdata[i];

    if (g_str_equal (record->criterion, criterion))
      return record;
  }
  return NULL;
}

gboolean
irc_past_has_content_of (IrcSnapshot *snapshot, const IrcAssessment *self)
{
  const IrcSnapshotData *data = irc_snapshot_peek (snapshot);
  const IrcPack *pack = irc_library_get_pack (self->library);

  return g_str_equal (data->pack, pack->id) &&
         g_str_equal (data->version, pack->version);
}

char *
irc_past_dup_date (const IrcLanguage *language, const char *date)
{
  return *date == '\0' ? g_strdup (irc_text (language, "today"))
                       : irc_language_format_date (language, date);
}

/* A label that only repeats the date, as `--new --from` gives it, is left out.
 */
char *
irc_past_dup_name (const IrcLanguage *language,
                   const char *date,
                   const char *label)
{
  g_autofree char *words = irc_past_dup_date (language, date);

  if (irc_string_is_blank (label) || g_str_equal (label, date))
    return g_steal_pointer (&words);
  /* TRANSLATORS: the date of a snapshot and what the user called it:
   * "14 November 2025 (Last year)" */
  return g_strdup_printf (irc_text (language, "%s (%s)"), words, label);
}

IrcSnapshot *
irc_past_peek_entry (const IrcAssessment *self, guint index)
{
  GListModel *history = irc_case_get_list (self->case_, IRC_LIST_HISTORY);

  return index < irc_assessment_list_length (history)
             ? irc_assessment_peek_item (history, index)
             : NULL;
}
