/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-changes-private.h"

#include "irc-past-private.h"

const char *const irc_change_kind_names[] = {
  "came_into_place", "lost", "other", "new", "gone", NULL
};

/* ---- one criterion ------------------------------------------------------- */

static IrcChangeSide
side_of_past (const IrcPastAnswer *past)
{
  return (IrcChangeSide){
    .recorded = past->recorded,
    .state = past->state,
    .counted = past->standing != IRC_STANDING_LEFT_OUT,
    .standing = past->standing,
  };
}

static IrcChangeSide
side_of_result (const IrcResult *result)
{
  return (IrcChangeSide){
    .recorded = TRUE,
    .state = result->state,
    .counted = result->standing != IRC_STANDING_LEFT_OUT,
    .standing = result->standing,
  };
}

/* Of a criterion that today's content does not have: without its row only the
 * answer itself speaks. */
static IrcChangeSide
side_of_record (const IrcSnapshotAnswer *record)
{
  if (record == NULL)
    return (IrcChangeSide){ .counted = TRUE, .standing = IRC_STANDING_OPEN };
  return (IrcChangeSide){
    .recorded = TRUE,
    .state = record->state,
    .counted = record->counted || record->state != IRC_STATE_NOT_APPLICABLE,
    .standing = record->state == IRC_STATE_IN_PLACE ? IRC_STANDING_MET
                                                    : IRC_STANDING_OPEN,
  };
}

static void
add (IrcChanges *self, IrcChangeKind kind, const IrcChange *change)
{
  g_array_append_val (self->changes[kind], *change);
}

static gboolean
is_met (const IrcChangeSide *side)
{
  return side->standing == IRC_STANDING_MET;
}

/* What is known on both sides. */
static void
compare (IrcChanges *self, const IrcChange *change)
{
  if (is_met (&change->now) != is_met (&change->then))
    add (self,
         is_met (&change->now) ? IRC_CHANGE_CAME : IRC_CHANGE_LOST,
         change);
  else if (change->now.state != change->then.state ||
           change->now.counted != change->then.counted)
    add (self, IRC_CHANGE_OTHER, change);
}

/* ---- all criteria -------------------------------------------------------- */

/* @newer: NULL for today. */
static void
compare_criteria (IrcChanges *self, IrcSnapshot *older, IrcSnapshot *newer)
{
  const IrcAssessment *assessment = self->assessment;
  g_autofree IrcPastAnswer *then = irc_past_read (assessment, older);
  g_autofree IrcPastAnswer *now =
      newer != NULL ? irc_past_read (assessment, newer) : NULL;

  for (guint i = 0; i < assessment->n_criteria; i++) {
    const IrcChange change = {
      .id = assessment->criteria[i].id,
      .criterion = &assessment->criteria[i],
      .then = side_of_past (&then[i]),
      .now = now != NULL ? side_of_past (&now[i])
                         : side_of_result (&assessment->results[i]),
    };

    if (self->same_content || change.then.recorded || is_met (&change.then))
      compare (self, &change);
    else if (change.now.recorded)
      add (self, IRC_CHANGE_NEW, &change);
  }
}

/* What today's content does not have. */
static void
compare_unknown (IrcChanges *self, IrcSnapshot *older, IrcSnapshot *newer)
{
  const IrcLibrary *library = self->assessment->library;
  const GPtrArray *records = irc_snapshot_peek (older)->answers;

  for (guint i = 0; i < records->len; i++) {
    const IrcSnapshotAnswer *record = records->pdata[i];
    const IrcSnapshotAnswer *later =
        newer != NULL ? irc_past_lookup (newer, record->criterion) : NULL;
    const IrcChange change = { .id = record->criterion,
                               .then = side_of_record (record),
                               .now = side_of_record (later) };

    if (irc_library_lookup_criterion (library, record->criterion) != NULL)
      continue;
    if (later != NULL || self->same_content)
      compare (self, &change);
    else
      add (self, IRC_CHANGE_GONE, &change);
  }
}

/* What neither today's content nor the earlier side has. */
static void
compare_later (IrcChanges *self, IrcSnapshot *older, IrcSnapshot *newer)
{
  const IrcLibrary *library = self->assessment->library;
  const GPtrArray *records = irc_snapshot_peek (newer)->answers;

  for (guint i = 0; i < records->len; i++) {
    const IrcSnapshotAnswer *record = records->pdata[i];
    const IrcChange change = { .id = record->criterion,
                               .then = side_of_record (NULL),
                               .now = side_of_record (record) };

    if (irc_library_lookup_criterion (library, record->criterion) != NULL ||
        irc_past_lookup (older, record->criterion) != NULL)
      continue;
    if (self->same_content)
      compare (self, &change);
    else
      add (self, IRC_CHANGE_NEW, &change);
  }
}

/* ---- the value ----------------------------------------------------------- */

static IrcChangeMoment
moment_of_snapshot (IrcSnapshot *snapshot)
{
  const IrcSnapshotData *data = irc_snapshot_peek (snapshot);
  IrcChangeMoment moment = { .date = data->date,
                             .label = data->label,
                             .pack = data->pack,
                             .version = data->version };

  for (guint p = 0; p < IRC_N_PATHWAYS; p++)
    moment.levels[p] = (int) data->levels[p];
  return moment;
}

static IrcChangeMoment
moment_of_today (const IrcAssessment *assessment)
{
  const IrcPack *pack = irc_library_get_pack (assessment->library);
  IrcChangeMoment moment = {
    .date = "", .label = "", .pack = pack->id, .version = pack->version
  };

  for (guint p = 0; p < IRC_N_PATHWAYS; p++)
    moment.levels[p] = assessment->pathways[p].level;
  return moment;
}

/* A side that does not say which content it had agrees with none. */
static gboolean
have_same_content (const IrcChangeMoment *a, const IrcChangeMoment *b)
{
  return *a->pack != '\0' && *a->version != '\0' &&
         g_str_equal (a->pack, b->pack) && g_str_equal (a->version, b->version);
}

IrcChanges *
irc_changes_new (IrcAssessment *assessment, guint then, guint now)
{
  IrcChanges *self;
  IrcSnapshot *older, *newer = NULL;

  g_return_val_if_fail (assessment != NULL, NULL);

  older = irc_past_peek_entry (assessment, then);
  if (now != IRC_CHANGES_TODAY)
    newer = irc_past_peek_entry (assessment, now);
  if (older == NULL || (now != IRC_CHANGES_TODAY && newer == NULL))
    return NULL;

  self = g_atomic_rc_box_new0 (IrcChanges);
  self->assessment = irc_assessment_ref (assessment);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint kind = 0; kind < IRC_N_CHANGE_KINDS; kind++)
    self->changes[kind] = g_array_new (FALSE, TRUE, sizeof (IrcChange));
  self->then = moment_of_snapshot (older);
  self->now =
      newer != NULL ? moment_of_snapshot (newer) : moment_of_today (assessment);
  self->same_content = have_same_content (&self->then, &self->now);

  compare_criteria (self, older, newer);
  compare_unknown (self, older, newer);
  if (newer != NULL)
    compare_later (self, older, newer);
  irc_changes_fill_words (self);
  return self;
}

static void
changes_clear (gpointer data)
{
  IrcChanges *self = data;

  for (guint kind = 0; kind < IRC_N_CHANGE_KINDS; kind++)
    g_array_unref (self->changes[kind]);
  g_ptr_array_unref (self->texts);
  irc_assessment_unref (self->assessment);
}

void
irc_changes_unref (IrcChanges *self)
{
  g_atomic_rc_box_release_full (self, changes_clear);
}

const IrcLanguage *
irc_changes_get_language (const IrcChanges *self)
{
  return self->assessment->language;
}

const IrcChangeMoment *
irc_changes_get_then (const IrcChanges *self)
{
  return &self->then;
}

const IrcChange *
irc_changes_get (const IrcChanges *self, IrcChangeKind kind, guint *n)
{
  *n = 0;
  g_return_val_if_fail (kind < IRC_N_CHANGE_KINDS, NULL);

  *n = self->changes[kind]->len;
  return (const IrcChange *) (gconstpointer) self->changes[kind]->data;
}

guint
irc_changes_get_n_total (const IrcChanges *self)
{
  guint n = 0;

  for (guint kind = 0; kind < IRC_N_CHANGE_KINDS; kind++)
    n += self->changes[kind]->len;
  return n;
}

const char *
irc_changes_get_summary (const IrcChanges *self)
{
  return self->summary;
}

const char *
irc_changes_get_level_sentence (const IrcChanges *self, IrcPathway pathway)
{
  g_return_val_if_fail (pathway < IRC_N_PATHWAYS, "");

  return self->level_sentences[pathway];
}

const char *
irc_changes_get_content_note (const IrcChanges *self)
{
  return self->content_note;
}
